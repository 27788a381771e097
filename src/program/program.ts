/**
 * A compiled program: what the schedule makes, what the emitter prints, and what the
 * runtime executes. Everything is known before it runs: sizes are formulas in the batch
 * and the dynamic dimensions (`Size`), so peak memory is a formula too.
 *
 * A *batch* is a list of examples (*members*); each has its own value of each dynamic
 * dimension, its *length*. A batched tensor is stored member after member, every member
 * in a box of the batch's largest lengths (*padded*); what lies beyond a member's own
 * length is never read.
 *
 * On the GPU reals are f32, whole numbers and truth values i32 (0 or 1). Row-major. Weights,
 * and what is made of them at load, may be f16 there: only kernels know it of constants.
 */

export type ElementType = "real" | "int" | "bool";

/** What WebGPU leaves to the adapter. With `subgroups` four neighbouring threads are a quad, whatever the size of a subgroup. */
export type Feature = "subgroups" | "shader-f16";

/**
 * A whole number that depends on the batch: a JavaScript expression in `s`, where `s[0]`
 * is the number of members and `s[n]` the largest length of the n-th dynamic dimension
 * (counted from 1). `"768"` for a constant. The emitter prints it as `(s) => ...`.
 */
export type Size = string;

export interface ProgramDimension {
  readonly name: string;
  readonly least: number;
  readonly most: number;
  /** One that only generation has (`ProgramGeneration`): no input tells it, `run` takes 0. */
  readonly derived?: true;
}

export interface ProgramInput {
  readonly name: string;
  readonly element: ElementType;
  /** For one member; `s` holds the member's own lengths here, and `s[0]` is 1. */
  readonly shape: readonly Size[];
  /** Stands for every entry when the input is left out. */
  readonly default?: number;
  /** Of whole numbers, inclusive: checked for each entry before anything is dispatched. */
  readonly range?: { readonly least: Size; readonly most: Size };
}

export interface ProgramParameter {
  /** The name in a checkpoint. */
  readonly name: string;
  readonly shape: readonly number[];
  /** How it starts without a checkpoint (only for tests and training). */
  readonly initial?:
    | { readonly kind: "constant"; readonly value: number }
    | {
        readonly kind: "distribution";
        readonly name: string;
        readonly arguments: readonly number[];
      };
  /** Set when it is stored in f16, two entries in a `u32`, the first in its lower half; else in f32. */
  readonly half?: boolean;
  /** Set when a matrix is stored with its axes swapped: column after column. */
  readonly turned?: boolean;
  /**
   * Set for parameters that lie one after the other in one buffer: the number of the first of
   * them, which is the buffer's, and the entries before this one.
   */
  readonly within?: { readonly first: number; readonly before: number };
}

/**
 * Values made by the host at load, in float64: of indices only (sinusoids, rotary angles), or of
 * small weights, too (what a norm's shift adds to the projection behind it).
 */
export interface ProgramTable {
  readonly element: ElementType;
  readonly shape: readonly number[];
  /** JavaScript: `(i, k) => Math.sin(...)`; with `reads`, a function of their entries that gives it. */
  readonly code: string;
  /** Parameters, by their own numbers, and earlier tables. */
  readonly reads?: readonly BufferRef[];
}

export type BufferRef =
  | { readonly kind: "input"; readonly index: number }
  /** The buffer of this parameter, and of those that lie within it. */
  | { readonly kind: "parameter"; readonly index: number }
  | { readonly kind: "table"; readonly index: number }
  /** Made once at load, from parameters and tables. */
  | { readonly kind: "constant"; readonly index: number }
  /** Reused within a run according to lifetimes; of the entry that names it. */
  | { readonly kind: "slot"; readonly index: number }
  /** Kept from chunk to chunk while a sequence is generated. */
  | { readonly kind: "state"; readonly index: number };

/**
 * `steps`, one repetition after the other: a recurrence that is dispatched step by step.
 * Kernels that need the number of the repetition bind `step`.
 */
export interface Loop {
  readonly kind: "loop";
  /** How often: the largest of the batch's members. */
  readonly count: Size;
  readonly steps: readonly (Step | Loop)[];
}

/**
 * Bindings are numbered in this order, all in group 0. `read` and `write` are the step's
 * buffers; `sizes` is a uniform `struct Sizes { batch: i32, <padded dimension>: i32, ... }`;
 * `lengths` a read-only `array<i32>`, `[member * dimensions + n]`; `status` a read-write
 * `array<atomic<u32>>` whose entry 0 a kernel sets when it had to clamp an index; `step0`
 * and `step1` uniforms with a dynamic offset, one `i32` each: the repetition of the outermost
 * loop around the step, and of the loop inside that one.
 */
export type Binding = "read" | "write" | "sizes" | "lengths" | "status" | "step0" | "step1";

export interface Kernel {
  /** `attention_1`, unique; also the label of its pipeline. */
  readonly name: string;
  readonly family: "map" | "row" | "contraction" | "attention" | "recurrence";
  readonly bindings: readonly Binding[];
  /** For people: how it goes about it, `4 rows a thread`. */
  readonly note?: string;
  /** WGSL with the entry point `main`. */
  readonly code: string;
  /** Which form of its family, where that has several. */
  readonly form?: string;
  /** Features that it needs. */
  readonly needs?: readonly Feature[];
  readonly workgroupSize: number;
  readonly workgroupBytes: number;
}

/**
 * How much of something a step takes for a batch: what its members share (weights are read
 * once for all of them) and what each adds. In `member`, `m` holds the member's own lengths
 * at the places that the batch's have in `s`, and `m[0]` is 1; `s` is the batch's as
 * everywhere. So what a ragged batch costs is a sum over its members.
 */
export interface Amount {
  readonly shared: Size;
  readonly member: Size;
}

/** What one dispatch costs, counted from its equations; for people, nothing of it is in a module. */
export interface StepCost {
  /** On reals: multiply and add are two, a function like exp is one. */
  readonly operations: Amount;
  /** Bytes that the threads ask memory for, as the kernel's form has it. */
  readonly loads: Amount;
  /** Bytes of each read buffer, in the order of `buffers`, of which each entry that is touched counts once. */
  readonly reads: readonly Amount[];
  /** The same of each written buffer; no kernel stores an entry twice. */
  readonly writes: readonly Amount[];
}

/** A kernel and its workgroups. */
export interface Dispatch {
  readonly kernel: number;
  /**
   * Workgroups in x, y, z. When `fold` is set, y and z are 1 and x may exceed the limit of
   * 65535: the runtime then dispatches (65535, ceil(x / 65535), 1), and the kernel takes
   * `workgroup.y * 65535 + workgroup.x` as its number, and checks it.
   */
  readonly groups: readonly [x: Size, y: Size, z: Size];
  readonly fold: boolean;
}

/** The dispatch of a step is its *plain* form, which every device can run. */
export interface Step extends Dispatch {
  /** For the `read` and `write` bindings, in order; of all forms. */
  readonly buffers: readonly BufferRef[];
  /**
   * Where there are several *forms*: kernels that compute the same from the same buffers, one
   * of which is chosen at load. They stand in the order of what they share between threads
   * through workgroup memory, the most first; the plain one need not be among them.
   */
  readonly forms?: readonly Dispatch[];
  /**
   * Set when the step overwrites all that any later step reads of the slots it writes, so
   * that whatever they held before does not matter: an inspection then leaves out what made
   * it. Left out where unsure; the inspection is still right, but computes more.
   */
  readonly whole?: boolean;
  /** The equation's path, for people: `blocks.0.attn.attention.y`. */
  readonly label: string;
  readonly cost: () => StepCost;
}

export interface ProgramResult {
  /** An output's name or an inspected value's path. */
  readonly name: string;
  readonly element: ElementType;
  /** For one member, with its own lengths. */
  readonly shape: readonly Size[];
  /** Axes as stored, padded: how a member's own entries are found in its box. */
  readonly stored: readonly Size[];
  /** The same axes, with the member's own lengths. */
  readonly own: readonly Size[];
  readonly buffer: BufferRef;
  /** False when it does not depend on the input: stored once, not for each member. */
  readonly batched: boolean;
}

/** One way to execute the program. */
export interface Entry {
  readonly steps: readonly (Step | Loop)[];
  /** Entries (4 bytes each) of each slot, members included. */
  readonly slots: readonly Size[];
  readonly results: readonly ProgramResult[];
  /** Whole buffers, copied after all steps. */
  readonly copies?: readonly StateCopy[];
}

export interface Program {
  readonly name: string;
  readonly dimensions: readonly ProgramDimension[];
  readonly inputs: readonly ProgramInput[];
  readonly parameters: readonly ProgramParameter[];
  readonly ignored: readonly string[];
  readonly tables: readonly ProgramTable[];
  readonly kernels: readonly Kernel[];
  /** Run once at load. */
  readonly prepare: {
    readonly steps: readonly Step[];
    /** Entries of 4 bytes of each. */
    readonly constants: readonly Size[];
    /** The numbers of those that are stored in f16. */
    readonly halves?: readonly number[];
  };
  readonly run: Entry;
  /** Computes what is inspected; the runtime leaves out the steps that a request does not need. */
  readonly inspect: Entry;
  /** Bytes beyond weights, inputs and tables while `run` executes. */
  readonly peakBytes: Size;
  readonly generation?: ProgramGeneration;
}

/** What generation keeps for a sequence, each in a buffer: `[batch, ...shape]`, padded. */
export interface ProgramState {
  readonly name: string;
  readonly element: ElementType;
  readonly kind: "once" | "cache" | "carried";
  /** For one member, as stored. Of a cache, the first axis are the places. */
  readonly shape: readonly Size[];
  /**
   * Of a cache whose places are used again: how many earlier positions a row may look at.
   * Position p is at place p modulo the capacity, its first extent in `shape`.
   */
  readonly window?: number;
}

/**
 * Token by token: `begin` computes what does not depend on the target, once; `chunk` takes
 * the next tokens of each member, any number of them, and gives the logits of the last one.
 * The dimensions `length` (room for the whole target, at least past + count), `past` (tokens
 * taken before) and `count` (tokens of this chunk, 0 for a member that has stopped) are
 * places in `dimensions`, as is `most`, the largest count of the session, when a cache is a
 * ring. Kernels of all entries share parameters, constants, tables and states.
 */
export interface ProgramGeneration {
  /** The place of the target among the inputs. For a chunk its shape is [count]. */
  readonly target: number;
  readonly start?: number;
  readonly stop: readonly number[];
  readonly limit: number;
  /**
   * Rows that stand before the target's first on the axis of the rows (an image's tokens in
   * front of its caption); 0 without. The first chunk brings them along: `past` and `count`
   * count rows, and the tokens of those rows are 0 and never read.
   */
  readonly prefix: number;
  /** The least number of tokens in the first chunk: those that a mask lets everyone see. */
  readonly prompt: number;
  readonly length: number;
  readonly past: number;
  readonly count: number;
  readonly most?: number;
  readonly states: readonly ProgramState[];
  readonly begin: Entry;
  /** Its first result is `logits`: [vocabulary], of the chunk's last token. */
  readonly chunk: Entry;
  /** `logits` of all rows, [count, vocabulary], and what can be inspected of the chunk's rows. */
  readonly inspect: Entry;
}

/** A copy when the steps of an entry are done: the next value of a carried state. */
export interface StateCopy {
  readonly from: BufferRef;
  readonly to: BufferRef;
}
