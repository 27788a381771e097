/**
 * A program as it stands in a module: the compiled `Program`, made compact. The emitter
 * prints it, the runtime reads it; both change together, with `formatVersion`.
 *
 * `s` describes a batch: `s[0]` is the number of members, `s[n]` the largest length of the
 * n-th dynamic dimension. Where a formula is for one member, `s[0]` is 1 and `s[n]` its own
 * length. A *buffer reference* is a letter and a number: `i` input, `p` parameter, `t`
 * table, `c` constant, `s` slot; a step lists those of its kernel's bindings in order.
 */
import type { Binding, ElementType } from "../program/program.ts";

export const formatVersion = 1;

export type Formula = (s: readonly number[]) => readonly number[];

export interface ModuleDimension {
  readonly name: string;
  readonly least: number;
  readonly most: number;
}

export interface ModuleInput {
  readonly name: string;
  readonly element: ElementType;
  readonly shape: Formula;
  readonly default?: number;
  /** Least and greatest, inclusive. */
  readonly range?: Formula;
}

/** The name, the shape, and how it starts: a constant, or a distribution's name and numbers. */
export type ModuleParameter = readonly [
  name: string,
  shape: readonly number[],
  initial?: number | readonly [string, ...number[]],
];

export interface ModuleTable {
  readonly element: ElementType;
  readonly shape: readonly number[];
  readonly value: (...index: number[]) => number;
}

export interface ModuleKernel {
  readonly name: string;
  /** Of `Binding`, separated by spaces. */
  readonly bindings: string;
  /** Invocations in a workgroup, and bytes of its memory. */
  readonly size: number;
  readonly bytes: number;
  readonly code: string;
}

/**
 * A kernel, its buffers, its workgroups; 1 where x may exceed 65535 and is folded into y,
 * and 1 where it overwrites all that is read later of what it writes.
 */
export type ModuleStep = readonly [
  kernel: number,
  buffers: string,
  groups: Formula,
  fold?: 0 | 1,
  whole?: 0 | 1,
];

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
  readonly steps: readonly ModuleStep[];
}

export interface ModuleProgram {
  readonly format: number;
  readonly compiler: string;
  readonly name: string;
  readonly dimensions: readonly ModuleDimension[];
  readonly inputs: readonly ModuleInput[];
  readonly parameters: readonly ModuleParameter[];
  readonly ignored: readonly string[];
  readonly tables: readonly ModuleTable[];
  readonly kernels: readonly ModuleKernel[];
  readonly constants: Formula;
  readonly prepare: readonly ModuleStep[];
  readonly run: ModuleEntry;
  readonly inspect: ModuleEntry;
}

export const bindingsOf = (kernel: ModuleKernel): readonly Binding[] =>
  kernel.bindings.split(" ") as Binding[];

export const countOf = (shape: readonly number[]): number =>
  shape.reduce((product, extent) => product * extent, 1);
