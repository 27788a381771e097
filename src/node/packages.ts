/**
 * Finds packages that attnc can use but does not bring: first beside attnc itself, then
 * where the command was started, so that a global attnc sees what a project installed.
 */
import { createRequire } from "node:module";
import { join } from "node:path";
import { cwd } from "node:process";

/** The path of a package's entry, or undefined where it is not installed. */
export function findPackage(name: string): string | undefined {
  for (const from of [import.meta.url, join(cwd(), "package.json")]) {
    try {
      return createRequire(from).resolve(name);
    } catch {
      // Not installed there: the next place may have it.
    }
  }
  return undefined;
}
