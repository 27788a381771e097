/**
 * A checkpoint in several files is named by its index, `model.safetensors.index.json`: a
 * JSON text whose `weight_map` says for each tensor which file beside it holds it.
 */
import { failing } from "./errors.ts";
import { damaged } from "./safetensors.ts";

/** The files that an index names; anything else stands for itself. */
export async function filesOf(source: unknown): Promise<unknown[]> {
  if (!(typeof source === "string" || source instanceof URL)) return [source];
  const name = String(source);
  if (!name.endsWith(".json")) return [source];
  const response = await fetch(source).catch(failing("weights-unreachable", name));
  const index = (await response.json().catch(() => 0)) as { weight_map?: object };
  const files = [...new Set(Object.values(index.weight_map ?? {}) as string[])];
  // The index is someone else's: it may name only what lies beside it.
  if (!files[0] || !files.every((each) => /^[\w.-]+$/.test(each)))
    throw damaged(name, "something else", "an index of files beside it", name);
  return files.map((each) => new URL(each, response.url));
}
