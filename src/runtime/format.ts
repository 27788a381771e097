/**
 * A program as it stands in a module: the compiled `Program`, made compact. The emitter
 * prints it, the runtime reads it; both change together, with `formatVersion`.
 *
 * `s` describes a batch: `s[0]` is the number of members, `s[n]` the largest length of the
 * n-th dynamic dimension. Where a formula is for one member, `s[0]` is 1 and `s[n]` its own
 * length.
 */
import type { Binding, ElementType } from "../program/program.ts";
import { loops } from "./features.ts";

export const formatVersion = 2;

export type Sizes = readonly number[];
export type Formula = (s: Sizes) => Sizes;

export interface ModuleDimension {
  readonly name: string;
  readonly least: number;
  readonly most: number;
  /** The axes of inputs that are just it: an input's number and an axis. */
  readonly axes: readonly (readonly [input: number, axis: number])[];
  /** Set when a run does not need to know it: only inputs tell it that a run does not ask for. */
  readonly free?: 1 | boolean;
}

export interface ModuleInput {
  readonly name: string;
  readonly element: ElementType;
  readonly shape: Formula;
  readonly default?: number;
  /** Least and greatest, inclusive. */
  readonly range?: Formula;
  /** Set when an ordinary run neither reads nor asks for it. */
  readonly late?: 1 | boolean;
}

/**
 * The name, the shape, and how it starts: a constant, or a distribution's name and numbers.
 * Then, where the program has any such parameter (`laid`): 1 for f16, plus 2 where its axes are
 * swapped; the parameter in whose buffer it lies, and how many entries are before it in there.
 */
export type ModuleParameter = readonly [
  name: string,
  shape: readonly number[],
  initial?: number | readonly [string, ...number[]],
  how?: 0 | 1 | 2 | 3,
  first?: number,
  before?: number,
];

export interface ModuleTable {
  readonly element: ElementType;
  readonly shape: readonly number[];
  /** Of an entry; or, of a table that is made of others, the place in `makers` of what gives that. */
  readonly value: EntryOf | number;
  /** What it is made of, if not only of indices: weights by their number (p), earlier tables (t). */
  readonly reads?: string;
}

/** The entries of weights and of tables that tables are made of, by their names. */
export type Kept = Record<string, Float32Array | Int32Array>;

/** Gives an entry of a table. */
export type EntryOf = (...index: number[]) => number | boolean;

export interface ModuleKernel {
  readonly name: string;
  /** Of `Binding`, separated by spaces. */
  readonly bindings: string;
  /** Features, and limits that not every device has so large, by WebGPU's names. */
  readonly needs?: Readonly<Record<string, number>>;
  readonly code: string;
}

/**
 * The forms of a step, one of which `load` chooses: in the order of what their threads share
 * through workgroup memory, the most first. A kernel, its workgroups, and 1 where x may exceed
 * 65535 and is then folded into y.
 */
export type ModuleDispatch = readonly (readonly [kernel: number, groups: Formula, fold?: 0 | 1])[];

/**
 * A step as it stands in a module: the number of its dispatch; its buffers, as in `ModuleStep`;
 * and 1 where it overwrites all that is read later of what it writes.
 */
export type ModuleCall = readonly [dispatch: number, buffers: string, whole?: 0 | 1];

/**
 * A step as it runs. A kernel; its buffers, those that it reads before `>` and those that it writes after it,
 * each a letter (`i` input, `p` parameter, `t` table, `c` constant, `s` slot, `g` state of
 * generation) and a number;
 * its workgroups; 1 where x may exceed 65535 and is then folded into y; and 1 where it
 * overwrites all that is read later of what it writes.
 */
export type ModuleStep = readonly [
  kernel: number,
  buffers: string,
  groups: Formula,
  fold?: 0 | 1 | undefined,
  whole?: 0 | 1 | undefined,
];

/** Steps that run so often, one repetition after the other. */
export interface ModuleLoop {
  /** One number. */
  readonly count: Formula;
  readonly steps: readonly (ModuleStep | ModuleLoop)[];
}

export interface ModuleResult {
  readonly name: string;
  readonly element: ElementType;
  readonly buffer: string;
  /** For one member; `own` and `stored` are its axes in memory, where they differ from it. */
  readonly shape: Formula;
  readonly own?: Formula;
  readonly stored?: Formula;
  /** The same for all members, and stored once. */
  readonly single?: true;
}

export interface ModuleEntry {
  /** Entries of 4 bytes of each slot. */
  readonly slots: Formula;
  readonly results: readonly ModuleResult[];
  readonly steps: readonly (ModuleStep | ModuleLoop)[];
  /** Whole buffers, copied when all steps are done. */
  readonly copies?: readonly (readonly [from: string, to: string])[];
}

/** What a sequence keeps from chunk to chunk, in the buffer `g` and its number. */
export interface ModuleState {
  /** A member's box; of a cache the first axis are the places. */
  readonly shape: Formula;
  /** Of a ring: how many earlier positions are looked at. */
  readonly window?: number;
  /** Of a cache, of which only the places of positions taken so far hold anything. */
  readonly cache?: 1;
}

/** See `ProgramGeneration`. `length`, `past`, `count` and `most` are places in `s`. */
export interface ModuleGeneration {
  readonly target: number;
  readonly start?: number;
  readonly stop: readonly number[];
  readonly limit: number;
  readonly prefix: number;
  readonly prompt: number;
  readonly length: number;
  readonly past: number;
  readonly count: number;
  readonly most?: number;
  /** The inputs that are asked for when generation begins; the target is not among them. */
  readonly asks: readonly number[];
  readonly states: readonly ModuleState[];
  readonly begin: ModuleEntry;
  readonly chunk: ModuleEntry;
  readonly inspect: ModuleEntry;
}

/** Its steps are as they run. Those in a module are `ModuleCall`s: `load` makes steps of them (`forms.ts`). */
export interface ModuleProgram {
  readonly format: number;
  readonly compiler: string;
  /** Of its plain kernels: what a tuning is for. */
  readonly hash: string;
  readonly name: string;
  /** The least that a device must have, by WebGPU's names. */
  readonly limits: Readonly<Record<string, number>>;
  /** Features that some form of a kernel needs: asked for where an adapter has them. */
  readonly features: readonly string[];
  readonly dimensions: readonly ModuleDimension[];
  readonly inputs: readonly ModuleInput[];
  readonly parameters: readonly ModuleParameter[];
  readonly ignored: readonly string[];
  readonly tables: readonly ModuleTable[];
  readonly makers?: readonly ((...read: Kept[string][]) => EntryOf)[];
  readonly kernels: readonly ModuleKernel[];
  readonly dispatches: readonly ModuleDispatch[];
  /** Made at load, by the steps of `prepare`. */
  readonly constants: Formula;
  readonly prepare: readonly ModuleStep[];
  readonly run: ModuleEntry;
  readonly inspect: ModuleEntry;
  /** A result of `inspect`: the value of one example. */
  readonly loss?: ModuleResult;
  readonly generation?: ModuleGeneration;
}

export const bindingsOf = (kernel: ModuleKernel): readonly Binding[] =>
  kernel.bindings.split(" ") as Binding[];

/** Every step once, those of loops in their place. */
export const flat = (steps: readonly (ModuleStep | ModuleLoop)[]): readonly ModuleStep[] =>
  loops
    ? steps.flatMap((one) => ("count" in one ? flat(one.steps) : [one]))
    : (steps as readonly ModuleStep[]);

/** The names of buffers in a step, in the order of its bindings. */
export const buffersOf = ([, buffers]: ModuleStep): readonly string[] =>
  buffers.match(/\w+/g) ?? [];

export const countOf = (shape: Sizes): number =>
  shape.reduce((product, extent) => product * extent, 1);

/** An array for entries as they are on the device. */
export const entryArray = (element: ElementType): typeof Float32Array | typeof Int32Array =>
  element === "real" ? Float32Array : Int32Array;

/** What kind of object something is, whichever realm it comes from. */
export const tagOf = (value: unknown): string => Object.prototype.toString.call(value).slice(8, -1);
