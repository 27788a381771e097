/**
 * Names in WGSL: short, as a person would choose them, no keyword, and unique where they
 * are seen. Kernels of different layers must come out alike, so a name is made from the
 * last word of a path only: `weight` of `blocks.3.attn.qkv.weight`.
 */

import { identifier } from "../base/names.ts";

export { identifier };

/** The last word of a path, without a number: `norm` of `blocks.0.norm1`. */
export function shortName(path: string): string {
  const words = path.split(/[.[\]]/).filter((word) => /^[\p{L}_]/u.test(word));
  const last = words[words.length - 1] ?? "value";
  return identifier(/^\p{L}{2,}\d+$/u.test(last) ? last.replace(/\d+$/, "") : last);
}

/** `base`, or `base_2`, `base_3`, ... */
export function unique(base: string, isTaken: (name: string) => boolean): string {
  if (!isTaken(base)) return base;
  for (let n = 2; ; n++) if (!isTaken(`${base}_${n}`)) return `${base}_${n}`;
}
