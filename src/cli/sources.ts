/** Texts from disk: the program that a command names, and the files that it imports. */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, isAbsolute, join } from "node:path";
import type { Source } from "../base/span.ts";
import { CommandError } from "./exit.ts";

function reason(error: unknown): string {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  if (code === "ENOENT") return "there is no such file";
  if (code === "EISDIR") return "it is a folder";
  if (code === "EACCES") return "it may not be accessed";
  return error instanceof Error ? error.message : String(error);
}

/** The bytes of a file; `-` is standard input. */
export function readBytes(path: string): Uint8Array {
  try {
    return readFileSync(path === "-" ? 0 : path);
  } catch (error) {
    throw new CommandError("input", "file-unreadable", `cannot read ${path}: ${reason(error)}`, {
      cause: error,
    });
  }
}

export function readText(path: string): string {
  return new TextDecoder().decode(readBytes(path));
}

export function writeFile(path: string, content: string | Uint8Array): void {
  try {
    writeFileSync(path, content);
  } catch (error) {
    throw new CommandError("input", "file-unwritable", `cannot write ${path}: ${reason(error)}`, {
      cause: error,
    });
  }
}

/** The text of an imported file: its path is relative to the file that imports it. */
export function resolveImport(path: string, from: Source): Source | undefined {
  const name = isAbsolute(path) ? path : join(dirname(from.name), path);
  return existsSync(name) ? { name, text: readText(name) } : undefined;
}
