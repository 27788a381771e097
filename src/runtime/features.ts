/**
 * Parts of the runtime that not every program needs. A module carries the runtime without
 * those that its program does not use: `scripts/generators/embedded.mjs` bundles it once
 * for each choice, with these set, and what is behind a `false` is left out of the text.
 * The names are those of `runtimes` in generated/embedded.ts.
 */

/** Loops: recurrences that are dispatched step by step. */
export const loops: boolean = true;

/** The value of a loss, and inputs that only it or an inspection asks for. */
export const loss: boolean = true;

/** Weights that are stored otherwise than as f32 in buffers of their own, in f16 or several in one; and tables that are made of weights. */
export const laid: boolean = true;

/** Token by token: `ProgramGeneration`. */
export const generation: boolean = true;
