import { describe, expect, test } from "vitest";
import { readTar } from "../../src/node/tar.ts";

/** One entry of an archive, as tar writes it. */
function entry(path: string, content: string, kind = "0"): Uint8Array {
  const bytes = new Uint8Array(512 + Math.ceil(content.length / 512) * 512);
  const write = (offset: number, text: string) => {
    bytes.set(new TextEncoder().encode(text), offset);
  };
  write(0, path);
  write(124, content.length.toString(8).padStart(11, "0"));
  write(156, kind);
  write(148, "        ");
  const sum = bytes.subarray(0, 512).reduce((total, byte) => total + byte, 0);
  write(148, `${sum.toString(8).padStart(6, "0")}\0 `);
  write(512, content);
  return bytes;
}

function archive(...entries: readonly Uint8Array[]): Uint8Array {
  return new Uint8Array(Buffer.concat([...entries, new Uint8Array(1024)]));
}

describe("readTar", () => {
  test("gives plain files and passes over folders", () => {
    const long = "x".repeat(1000);
    const files = readTar(archive(entry("a", "first"), entry("d/", "", "5"), entry("b", long)));
    expect(files.map(({ path, bytes }) => [path, Buffer.from(bytes).toString()])).toEqual([
      ["a", "first"],
      ["b", long],
    ]);
  });

  test("refuses what is no archive", () => {
    const damaged = archive(entry("a", "first"));
    damaged[3] = 7;
    expect(() => readTar(damaged)).toThrow(expect.objectContaining({ code: "archive-damaged" }));
  });

  test("refuses a file that goes on after the end", () => {
    const cut = entry("a", "x".repeat(600)).subarray(0, 1024);
    expect(() => readTar(cut)).toThrow(/ends inside/);
  });
});
