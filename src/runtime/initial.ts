/**
 * Parameters without a checkpoint: drawn from the distributions that the program gives
 * them, for tests and training. What a parameter gets depends on the seed and its name
 * only, not on what else is drawn.
 */
import { AttncError } from "./errors.ts";
import { countOf, type ModuleParameter } from "./format.ts";

/** Numbers in [0, 1), the same for the same text (FNV-1a seeds splitmix32). */
function uniforms(text: string): () => number {
  let state = 0x811c9dc5;
  for (const letter of text) state = Math.imul(state ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  return () => {
    state = (state + 0x9e3779b9) | 0;
    let mixed = Math.imul(state ^ (state >>> 16), 0x21f0aaad);
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
    return ((mixed ^ (mixed >>> 15)) >>> 0) / 2 ** 32;
  };
}

/** One draw, from numbers in [0, 1). */
const distributions: Record<string, (next: () => number, a: number, b: number) => number> = {
  uniform: (next, low, high) => low + (high - low) * next(),
  // Box and Muller.
  normal: (next, mean, deviation) =>
    mean + deviation * Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next()),
  gumbel: (next, place, scale) => place - scale * Math.log(-Math.log(Math.max(next(), 1e-12))),
};

/** The entries that a parameter starts with. */
export function initialValues(
  [name, shape, initial]: ModuleParameter,
  seed: number,
): Float32Array<ArrayBuffer> {
  const values = new Float32Array(countOf(shape));
  if (typeof initial === "number") return values.fill(initial);
  const [distribution = "", a = 0, b = 1] = initial ?? [];
  const draw = distributions[distribution];
  if (!draw)
    throw new AttncError(
      "weights-missing",
      `parameter "${name}" has no initial distribution: it must be loaded`,
      { name },
    );
  const next = uniforms(`${seed}/${name}`);
  for (let index = 0; index < values.length; index += 1) values[index] = draw(next, a, b);
  return values;
}
