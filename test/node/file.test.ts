import { mkdtemp, rm, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { file } from "../../src/node/index.ts";

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "attnc-test-"));
});
afterAll(() => rm(folder, { recursive: true }));

test("reads ranges", async () => {
  const path = join(folder, "bytes");
  await writeFile(path, Uint8Array.of(0, 1, 2, 3, 4, 5, 6, 7));
  const source = await file(path);
  expect(source.size).toBe(8);
  expect([...(await source.read(2, 5))]).toEqual([2, 3, 4]);
  expect([...(await source.read(8, 8))]).toEqual([]);
  await expect(source.read(5, 9)).rejects.toMatchObject({ code: "file-unreadable" });
  await expect(source.read(5, 4)).rejects.toMatchObject({ code: "file-unreadable" });
  await source.close();
});

test("notices a file that shrinks, and one that is not there", async () => {
  const path = join(folder, "shrinks");
  await writeFile(path, new Uint8Array(100));
  const source = await file(path);
  await truncate(path, 50);
  await expect(source.read(0, 100)).rejects.toMatchObject({ code: "file-unreadable" });
  await source.close();
  await expect(file(join(folder, "absent"))).rejects.toMatchObject({ code: "file-unreadable" });
});
