/**
 * Parameters without a checkpoint: drawn from the distributions that the program gives
 * them, for tests and training. What a parameter gets depends on the seed and its name
 * only, not on what else is drawn.
 */
import { AttncError } from "./errors.ts";
import type { ModuleParameter } from "./format.ts";

/** Numbers in [0, 1), the same for the same text (FNV-1a seeds a Weyl sequence). */
function uniforms(text: string): () => number {
  let state = 0x811c9dc5;
  for (const letter of text) state = Math.imul(state ^ Number(letter.codePointAt(0)), 0x01000193);
  return () => {
    state = (state + 0x9e3779b9) | 0;
    const mixed = Math.imul(state ^ (state >>> 16), 0x21f0aaad);
    return ((mixed ^ (mixed >>> 15)) >>> 0) / 2 ** 32;
  };
}

/** Gives the next of the entries that a parameter starts with, as many as are asked for. */
export function drawer(
  [name, , initial]: ModuleParameter,
  seed: number,
): (count: number) => Float32Array {
  const [distribution, a = 0, b = 1] =
    typeof initial === "number" ? ["constant", initial] : (initial ?? []);
  const next = uniforms(`${seed}/${name}`);
  const draws: Record<string, () => number> = {
    constant: () => a,
    uniform: () => a + (b - a) * next(),
    // Box and Muller.
    normal: () => a + b * Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next()),
  };
  const draw = draws[String(distribution)];
  if (draw) return (count) => new Float32Array(count).map(draw);
  throw new AttncError("weights-missing", `"${name}" can't be drawn: it must be loaded`, { name });
}
