/**
 * Reads a tar archive: 512-byte blocks, of which a header names a file and its size and
 * the following blocks hold its bytes. Only plain files with short names are handed out,
 * which is all that the software adapter's archive has; folders and links are passed over.
 */
import { NodeError } from "./errors.ts";

export interface TarFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

const block = 512;

function text(bytes: Uint8Array, start: number, length: number): string {
  const field = bytes.subarray(start, start + length);
  const end = field.indexOf(0);
  return new TextDecoder().decode(end < 0 ? field : field.subarray(0, end));
}

/** The sum of a header's bytes, its own checksum field counted as blanks. */
function checksum(header: Uint8Array): number {
  let sum = 0;
  for (const [index, byte] of header.entries()) sum += index >= 148 && index < 156 ? 32 : byte;
  return sum;
}

/** The plain files of an archive, in its order. Throws `archive-damaged`. */
export function readTar(archive: Uint8Array): TarFile[] {
  const files: TarFile[] = [];
  let offset = 0;
  while (offset + block <= archive.length) {
    const header = archive.subarray(offset, offset + block);
    if (header.every((byte) => byte === 0)) return files;
    const size = Number.parseInt(text(header, 124, 12).trim() || "0", 8);
    const stated = Number.parseInt(text(header, 148, 8).trim(), 8);
    const start = offset + block;
    if (!Number.isSafeInteger(size) || stated !== checksum(header))
      throw new NodeError("archive-damaged", `no tar header at byte ${offset} of the archive`);
    if (start + size > archive.length)
      throw new NodeError("archive-damaged", `the archive ends inside a file at byte ${offset}`);
    const kind = text(header, 156, 1);
    if (kind === "0" || kind === "")
      files.push({ path: text(header, 0, 100), bytes: archive.subarray(start, start + size) });
    offset = start + Math.ceil(size / block) * block;
  }
  return files;
}
