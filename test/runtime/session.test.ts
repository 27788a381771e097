/**
 * Sessions with a program written by hand, on the software adapter: chunks, batches, what is
 * inspected, other members, and rings.
 */
import { describe, expect, test } from "vitest";
import type { LoadedModel } from "../../src/runtime/model.ts";
import type { Program } from "../../src/program/program.ts";
import { useDevice } from "../support/gpu.ts";
import { counted } from "./counted.ts";
import { logitsAfter, look, sumsAfter, vocabulary } from "./generationProgram.ts";
import { bytesOf, inputs, withModel as workWith } from "./generating.ts";

const gpu = useDevice();
const withModel = (work: (model: LoadedModel) => Promise<void>, program?: Program): Promise<void> =>
  workWith(gpu.device, work, program);

interface OneFed {
  readonly logits?: Float32Array;
  readonly inspected: Record<string, { data: Int32Array; shape: number[] }>;
}

/** Numbers that look drawn, the same every time. */
const random = (seed: number): (() => number) => {
  let state = seed;
  return () => (state = (state * 48271) % 2147483647) / 2147483647;
};

describe("a session", () => {
  test("gives the logits of a whole sequence, whatever the chunks are", () =>
    withModel(async (model) => {
      const next = random(5);
      for (let round = 0; round < 8; round += 1) {
        const offset = Math.floor(next() * 9);
        const tokens = Array.from({ length: 30 }, () => Math.floor(next() * vocabulary));
        const session = await model.begin(inputs(offset));
        for (let taken = 0; taken < tokens.length;) {
          const count = Math.min(tokens.length - taken, 1 + Math.floor(next() * next() * 9));
          const chunk = tokens.slice(taken, taken + count);
          taken += count;
          const { logits } = (await session.feed(chunk)) as OneFed;
          expect([...(logits ?? [])]).toEqual(logitsAfter(offset, tokens.slice(0, taken)));
          expect(session.taken).toEqual([taken]);
        }
        session.dispose();
      }
    }));

  test("of a batch takes other numbers of tokens of each member", () =>
    withModel(async (model) => {
      const next = random(11);
      const offsets = [0, 4, 7];
      const session = await model.begin(offsets.map((offset) => inputs(offset)));
      const all: number[][] = offsets.map(() => []);
      for (let round = 0; round < 12; round += 1) {
        const chunks = all.map(() =>
          Array.from({ length: Math.floor(next() * 4) }, () => Math.floor(next() * vocabulary)),
        );
        const fed = (await session.feed(chunks)) as OneFed[];
        for (const [member, chunk] of chunks.entries()) {
          all[member]?.push(...chunk);
          const { logits } = fed[member] ?? {};
          if (chunk.length === 0) expect(logits).toBeUndefined();
          else
            expect([...(logits ?? [])]).toEqual(
              logitsAfter(offsets[member] ?? 0, all[member] ?? []),
            );
        }
      }
      session.dispose();
    }));

  test("gives rows of what is inspected, and the same states as without", () =>
    withModel(async (model) => {
      const tokens = [3, 1, 4, 1, 5, 9, 2, 6, 5];
      const session = await model.begin(inputs(2));
      const sumsFound: number[] = [];
      for (const [from, to, inspect] of [
        [0, 4, ["sums"]],
        [4, 5, []],
        [5, 6, ["s*"]],
        [6, 9, ["*"]],
      ] as const) {
        const fed = (await session.feed(tokens.slice(from, to), { inspect })) as OneFed;
        expect([...(fed.logits ?? [])]).toEqual(logitsAfter(2, tokens.slice(0, to)));
        const found = fed.inspected["sums"];
        expect(found?.shape).toEqual(inspect.length > 0 ? [to - from] : undefined);
        if (found) sumsFound.push(...found.data);
        else sumsFound.push(...sumsAfter(2, tokens).slice(from, to));
        expect(fed.inspected["logits"]?.shape).toEqual(
          inspect[0] === "*" ? [to - from, vocabulary] : undefined,
        );
      }
      expect(sumsFound).toEqual(sumsAfter(2, tokens));
      session.dispose();
    }));

  test("goes on from other members", () =>
    withModel(async (model) => {
      const session = await model.begin([inputs(1), inputs(6)]);
      await session.feed([
        [2, 3, 5, 7, 8],
        [4, 4],
      ]);
      // More members, then fewer, then another order: each copies boxes in another way.
      await session.select([0, 1, 0, 0]);
      await session.feed([[1], [2], [], [3, 4]]);
      await session.select([3, 1, 0]);
      await session.select([1, 0, 2]);
      const fed = (await session.feed([[5], [6], [7]])) as OneFed[];
      for (const [member, [offset, tokens]] of (
        [
          [6, [4, 4, 2, 5]],
          [1, [2, 3, 5, 7, 8, 3, 4, 6]],
          [1, [2, 3, 5, 7, 8, 1, 7]],
        ] as const
      ).entries())
        expect([...(fed[member]?.logits ?? [])]).toEqual(logitsAfter(offset, tokens));
      session.dispose();
    }));

  test("lives beside others and beside runs, each with its own", () =>
    withModel(async (model) => {
      const sessions = await Promise.all([1, 5, 8].map((offset) => model.begin(inputs(offset))));
      const fed = await Promise.all(
        [0, 1, 2, 0, 1, 2].map((n) => sessions[n]?.feed([n + 1, n + 2]) as Promise<OneFed>),
      );
      for (const [n, offset] of [1, 5, 8].entries())
        expect([...(fed[n + 3]?.logits ?? [])]).toEqual(
          logitsAfter(offset, [n + 1, n + 2, n + 1, n + 2]),
        );
    }));
});

describe("a ring", () => {
  test("keeps the window while tokens come one by one, however long the prompt was", () =>
    counted(gpu.device, (counts) =>
      withModel(async (model) => {
        const session = await model.begin(inputs(3));
        const ring = (): number => bytesOf(counts, "g1");
        const round = (entries: number): number => Math.max(16, Math.ceil(entries / 4) * 16);
        await session.feed(Array.from({ length: 29 }, (_, n) => n % vocabulary));
        expect(ring()).toBe(round(29 + look));
        await session.feed([1]);
        expect(ring()).toBe(round(1 + look));
        await session.feed([2]);
        expect(ring()).toBe(round(1 + look));
        await session.feed([3, 4, 5, 6, 7, 8]);
        expect(ring()).toBe(round(6 + look));
        session.dispose();
        expect(ring()).toBe(0);
      }),
    ));
});
