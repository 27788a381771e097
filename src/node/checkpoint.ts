/**
 * A checkpoint as it lies on a disk: one file, or the files that an index names
 * (`model.safetensors.index.json`, as Hugging Face splits large ones), or a folder with
 * either. The index is someone else's file: it may name only files beside it.
 */
import { readFile, stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { NodeError } from "./errors.ts";
import { file, type FileSource } from "./file.ts";

const indexEnding = ".safetensors.index.json";
/** Longer ones are refused unread: 400 tensors are 40 KB. */
const longestIndex = 64 << 20;

const damaged = (path: string, what: string): NodeError =>
  new NodeError("checkpoint-damaged", `${path} ${what}`);

/** The files that an index names, each once. */
async function shardsOf(path: string): Promise<readonly string[]> {
  const { size } = await stat(path).catch(unreadable(path));
  if (size > longestIndex) throw damaged(path, `has ${size} bytes, too many for an index`);
  const text = await readFile(path, "utf8").catch(unreadable(path));
  let index: unknown;
  try {
    index = JSON.parse(text);
  } catch {
    throw damaged(path, "is no JSON");
  }
  const map = (index as { weight_map?: unknown } | null)?.weight_map;
  if (typeof map !== "object" || map === null || Array.isArray(map))
    throw damaged(path, "has no weight_map");
  const names = [...new Set(Object.values(map))];
  for (const name of names)
    if (typeof name !== "string" || name !== basename(name) || !name.endsWith(".safetensors"))
      throw damaged(path, `names ${JSON.stringify(name)}, which is no safetensors file beside it`);
  if (names.length === 0) throw damaged(path, "names no file");
  return (names as string[]).sort().map((name) => join(dirname(path), name));
}

const unreadable =
  (path: string) =>
  (error: unknown): never => {
    const reason = error instanceof Error ? `: ${error.message}` : "";
    throw new NodeError("file-unreadable", `cannot read ${path}${reason}`, { cause: error });
  };

const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    (found) => found.isFile(),
    () => false,
  );

/** Opens all files of a checkpoint, for `load({ weights })`; if one is missing, none stays open. */
export async function checkpoint(path: string): Promise<readonly FileSource[]> {
  const found = await stat(path).catch(unreadable(path));
  if (found.isDirectory()) {
    for (const name of ["model.safetensors", `model${indexEnding}`])
      if (await exists(join(path, name))) return checkpoint(join(path, name));
    throw new NodeError(
      "file-unreadable",
      `${path} has neither model.safetensors nor model${indexEnding}`,
    );
  }
  const paths = path.endsWith(".json") ? await shardsOf(path) : [path];
  const opened: FileSource[] = [];
  try {
    for (const one of paths) opened.push(await file(one));
  } catch (error) {
    await Promise.all(opened.map((source) => source.close()));
    throw error;
  }
  return opened;
}
