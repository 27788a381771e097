/**
 * A file as a *byte source*: its size and ranged reads, so that weights of any size are
 * read piece by piece and never held whole in memory.
 */
import { open } from "node:fs/promises";
import { NodeError } from "./errors.ts";

export interface FileSource {
  readonly name: string;
  readonly size: number;
  /** The bytes from `start` up to `end`; rejects where the file has fewer. */
  read(start: number, end: number): Promise<Uint8Array>;
  close(): Promise<void>;
}

/** Opens a file for ranged reads. */
export async function file(path: string): Promise<FileSource> {
  const handle = await open(path).catch((error: unknown) => {
    const reason = error instanceof Error ? `: ${error.message}` : "";
    throw new NodeError("file-unreadable", `cannot open ${path}${reason}`, { cause: error });
  });
  const { size } = await handle.stat();
  return {
    name: path,
    size,
    async read(start, end) {
      if (!(start >= 0 && start <= end && end <= size))
        throw new NodeError(
          "file-unreadable",
          `bytes ${start} to ${end} of ${path}, which has ${size}`,
        );
      const bytes = new Uint8Array(end - start);
      let done = 0;
      while (done < bytes.length) {
        const { bytesRead } = await handle.read(bytes, done, bytes.length - done, start + done);
        if (bytesRead === 0)
          throw new NodeError("file-unreadable", `${path} became shorter while it was read`);
        done += bytesRead;
      }
      return bytes;
    },
    close: () => handle.close(),
  };
}
