/**
 * Generation with a program written by hand, on the software adapter: members that stop at
 * different times, sampling, beams, what is made and freed, and errors.
 */
import { describe, expect, test } from "vitest";
import type { BatchStep } from "../../src/runtime/generate.ts";
import { load } from "../../src/runtime/index.ts";
import type { LoadedModel } from "../../src/runtime/model.ts";
import type { Program, ProgramGeneration } from "../../src/program/program.ts";
import { openDevice, useDevice } from "../support/gpu.ts";
import { counted, errorOf } from "./counted.ts";
import { greedyAfter, logitsAfter, mostTokens, sums, sumsAfter } from "./generationProgram.ts";
import { moduleProgram } from "./programs.ts";
import { bytesOf, inputs, stepsOf, tokensOf, withModel as workWith } from "./generating.ts";

const gpu = useDevice();
const withModel = (work: (model: LoadedModel) => Promise<void>, program?: Program): Promise<void> =>
  workWith(gpu.device, work, program);

interface OneFed {
  readonly logits?: Float32Array;
  readonly inspected: Record<string, { data: Int32Array; shape: number[] }>;
}

describe("generate", () => {
  test("takes the greedy tokens after a prompt, or after the start", () =>
    withModel(async (model) => {
      for (let offset = 0; offset < 9; offset += 1) {
        const prompt = [1, 2 + (offset % 3), 5];
        const steps = await stepsOf(model.generate(inputs(offset, prompt), { logits: true }));
        expect(tokensOf(steps)).toEqual(greedyAfter(offset, prompt, 12));
        const all = [...prompt, ...tokensOf(steps)];
        for (const [n, { position, logits, inspected }] of steps.entries()) {
          expect(position).toBe(prompt.length + n);
          expect([...(logits ?? [])]).toEqual(logitsAfter(offset, all.slice(0, position)));
          expect(inspected).toBeUndefined();
        }
        const started = await stepsOf(model.generate(inputs(offset)));
        expect(tokensOf(started)).toEqual(greedyAfter(offset, [1], 12));
      }
    }));

  test("lets members of a batch stop at different times", () =>
    withModel(async (model) => {
      const offsets = [0, 1, 2, 3, 4, 5, 6, 7, 8];
      const prompts = offsets.map((offset) => [1, 5, 3, 9].slice(0, 1 + (offset % 4)));
      const batch = offsets.map((offset, n) => inputs(offset, prompts[n]));
      const steps = await stepsOf<BatchStep>(model.generate(batch, { limit: 15 }));
      const expected = offsets.map((offset, n) => greedyAfter(offset, prompts[n] ?? [], 15));
      expect(new Set(expected.map(({ length }) => length)).size).toBeGreaterThan(2);
      for (const [member, tokens] of expected.entries())
        expect(tokensOf(steps.map((step) => step[member]))).toEqual(tokens);
      for (const step of steps) expect(step).toHaveLength(offsets.length);
      // One that has ended stays so.
      for (const member of offsets) {
        const ended = steps.findIndex((step) => step[member] === undefined);
        if (ended >= 0)
          expect(steps.slice(ended).every((step) => step[member] === undefined)).toBe(true);
      }
      expect(await stepsOf(model.generate([]))).toEqual([]);
    }));

  test("stops at the tokens that the caller names instead", () =>
    withModel(async (model) => {
      const all = tokensOf(await stepsOf(model.generate(inputs(4, [2]), { stop: [] })));
      expect(all).toHaveLength(12);
      const third = all[2] ?? 0;
      const some = tokensOf(await stepsOf(model.generate(inputs(4, [2]), { stop: third })));
      expect(some).toEqual(all.slice(0, all.indexOf(third)));
    }));

  test("brings what is inspected along: the prompt's rows first, then one by one", () =>
    withModel(async (model) => {
      const options = { inspect: ["sums"], stop: [], limit: 5 };
      const steps = await stepsOf(model.generate(inputs(3, [4, 1, 1]), options));
      const all = [4, 1, 1, ...tokensOf(steps)];
      expect(steps.map(({ inspected }) => inspected?.["sums"]?.shape)).toEqual([
        ...[[3], [1], [1], [1], [1]],
      ]);
      expect(steps.flatMap(({ inspected }) => [...(inspected?.["sums"]?.data ?? [])])).toEqual(
        sumsAfter(3, all.slice(0, -1)),
      );
    }));

  test("draws the same tokens for the same seed, and others for another", () =>
    withModel(async (model) => {
      const drawn = async (seed: number): Promise<number[]> =>
        tokensOf(
          await stepsOf(
            model.generate(inputs(2, [3]), { temperature: 20, seed, stop: [], limit: 20 }),
          ),
        );
      const first = await drawn(1);
      expect(first).toHaveLength(20);
      expect(await drawn(1)).toEqual(first);
      expect(await drawn(2)).not.toEqual(first);
      // In a batch the first member draws what it draws alone.
      const batch = await stepsOf<BatchStep>(
        model.generate([inputs(2, [3]), inputs(2, [3])], {
          ...{ temperature: 20, seed: 1, stop: [], limit: 20 },
        }),
      );
      expect(tokensOf(batch.map(([step]) => step))).toEqual(first);
      expect(tokensOf(batch.map(([, step]) => step))).not.toEqual(first);
    }));

  test("with top-k of 1 is greedy at any temperature", () =>
    withModel(async (model) => {
      const options = { temperature: 50, topK: 1, seed: 3 };
      const steps = await stepsOf(model.generate(inputs(5, [2, 7]), options));
      expect(tokensOf(steps)).toEqual(greedyAfter(5, [2, 7], 12));
    }));
});

/** The best of all sequences, by trying them. */
function bestOf(
  offset: number,
  prompt: readonly number[],
  limit: number,
  lengthPenalty: number,
): { tokens: number[]; score: number } {
  let best = { tokens: [] as number[], score: -Infinity };
  const go = (tokens: number[], sum: number): void => {
    const logits = logitsAfter(offset, [...prompt, ...tokens]);
    const total = Math.log(logits.reduce((all, value) => all + Math.exp(value), 0));
    for (const [token, value] of logits.entries()) {
      const more = [...tokens, token];
      const score = (sum + value - total) / more.length ** lengthPenalty;
      if (token === 0 || more.length === limit) {
        if (score > best.score) best = { tokens: more, score };
      } else go(more, sum + value - total);
    }
  };
  go([], 0);
  return best;
}

describe("beams", () => {
  test("wide enough find the best of all sequences", () =>
    withModel(async (model) => {
      for (const [offset, lengthPenalty] of [
        [0, 1],
        [3, 0],
        [5, 2],
      ] as const) {
        const { tokens, score } = bestOf(offset, [2, 4], 2, lengthPenalty);
        const options = { beams: 121, limit: 2, lengthPenalty, logits: true };
        const steps = await stepsOf(model.generate(inputs(offset, [2, 4]), options));
        expect(tokensOf(steps)).toEqual(tokens.filter((token) => token !== 0));
        for (const step of steps) expect(step.score).toBeCloseTo(score, 4);
        expect([...(steps[1]?.logits ?? [])]).toEqual(
          steps[1] ? logitsAfter(offset, [2, 4, tokens[0] ?? 0]) : [],
        );
      }
    }));

  test("of members of a batch are those of each alone", () =>
    withModel(async (model) => {
      const batch = [inputs(1, [3, 3, 3]), inputs(4, [7]), inputs(8), inputs(2, [5, 1])];
      const options = { beams: 3, limit: 7, inspect: ["sums"] };
      const together = await stepsOf<BatchStep>(model.generate(batch, options));
      for (const [member, one] of batch.entries()) {
        const alone = await stepsOf(model.generate(one, options));
        expect(together.flatMap((step) => step[member] ?? [])).toEqual(alone);
        const prompt = [...(one["target"] ?? [1])];
        const all = [...prompt, ...tokensOf(alone)];
        expect(alone.flatMap(({ inspected }) => [...(inspected?.["sums"]?.data ?? [])])).toEqual(
          alone.length === 0
            ? []
            : sumsAfter(one["offset"]?.[0] ?? 0, all).slice(0, prompt.length + alone.length - 1),
        );
      }
    }));
});

describe("what is made and freed", () => {
  test("nothing is made from step to step, and one submission is a step", () =>
    counted(gpu.device, (counts) =>
      withModel(async (model) => {
        const next = await model.begin(inputs(3));
        await next.feed([1, 2, 3, 4, 5]);
        await next.feed([1]);
        Object.assign(counts, { made: 0, submits: 0, dispatches: 0 });
        for (let n = 0; n < 5; n += 1) await next.feed([n]);
        expect(counts).toMatchObject({ made: 0, submits: 5, dispatches: 5 });
        next.dispose();
      }),
    ));

  test("nothing is made from step to step of beams either", () =>
    counted(gpu.device, (counts) =>
      withModel(async (model) => {
        const made: number[] = [];
        const session = await model.begin([inputs(3), inputs(4), inputs(5)]);
        for (let n = 0; n < 6; n += 1) {
          await session.feed([[n], [n + 1], [n + 2]]);
          await session.select([n % 3, 0, 2]);
          made.push(counts.made);
        }
        expect(new Set(made.slice(1)).size).toBe(1);
        session.dispose();
      }),
    ));

  test("a generator that is left frees what it has", () =>
    counted(gpu.device, (counts) =>
      withModel(async (model) => {
        const states = (): number => bytesOf(counts, "g0") + bytesOf(counts, "g1");
        for await (const { token } of model.generate(inputs(3, [1]), { stop: [] })) {
          expect(states()).toBeGreaterThan(0);
          expect(token).toBe(greedyAfter(3, [1], 1)[0]);
          break;
        }
        expect(states()).toBe(0);
        for await (const step of model.generate(inputs(3, [1]), { beams: 2, stop: [] })) {
          expect(step.position).toBe(1);
          break;
        }
        expect(states()).toBe(0);
        await stepsOf(model.generate(inputs(3, [1])));
        expect(states()).toBe(0);
      }),
    ));

  test("dispose of the model ends its sessions", () =>
    counted(gpu.device, async (counts) => {
      const model = await load(await moduleProgram(sums), { device: gpu.device });
      const session = await model.begin(inputs(3));
      await session.feed([1, 2]);
      const generator = model.generate(inputs(3, [1]), { stop: [] });
      await generator.next();
      model.dispose();
      expect(counts.live.size).toBe(0);
      expect(await errorOf(session.feed([1]))).toMatchObject({ code: "disposed" });
      expect(await errorOf(generator.next())).toMatchObject({ code: "disposed" });
      expect(counts.live.size).toBe(0);
    }));
});

/** Without a start, and with two tokens that everyone sees. */
function promptedGeneration(): ProgramGeneration {
  const { start, ...rest } = sums.generation ?? ({} as ProgramGeneration);
  expect(start).toBeDefined();
  return { ...rest, prompt: 2 };
}

describe("errors", () => {
  const code = async (promise: Promise<unknown>): Promise<unknown> => (await errorOf(promise)).code;

  test("of a prompt", () =>
    withModel(
      async (model) => {
        expect(await code(stepsOf(model.generate(inputs(1))))).toBe("prompt-missing");
        expect(await code(stepsOf(model.generate(inputs(1, [4]))))).toBe("prompt-short");
        expect(await stepsOf(model.generate(inputs(1, [4, 4]), { limit: 1 }))).toHaveLength(1);
        expect(await code(stepsOf(model.generate(inputs(1, [4, 11]))))).toBe("input-value");
        expect(await code(stepsOf(model.generate(inputs(1, Array(41).fill(1)))))).toBe(
          "input-length",
        );
        expect(await code(stepsOf(model.generate({ target: Int32Array.of(1, 1) })))).toBe(
          "input-missing",
        );
      },
      {
        ...sums,
        generation: promptedGeneration(),
      },
    ));

  test("of options", () =>
    withModel(async (model) => {
      for (const [options, expected] of [
        [{ limit: 0 }, "option-value"],
        [{ limit: 1.5 }, "option-value"],
        [{ limit: mostTokens + 1 }, "room-exceeded"],
        [{ temperature: -1 }, "option-value"],
        [{ beams: 0 }, "option-value"],
        [{ beams: 2, lengthPenalty: NaN }, "option-value"],
        [{ inspect: ["sum"] }, "path-unknown"],
      ] as const)
        expect(await code(stepsOf(model.generate(inputs(1, [4]), options)))).toBe(expected);
      // As much as there is room for: the last token is never taken.
      const steps = await stepsOf(model.generate(inputs(1, [4]), { limit: mostTokens, stop: [] }));
      expect(steps).toHaveLength(mostTokens);
      expect(await code(model.begin(inputs(1), { room: mostTokens + 1 }))).toBe("room-exceeded");
      expect(await code(model.begin(inputs(1, [1])))).toBe("input-unknown");
    }));

  test("of what is fed leave the session as it was", () =>
    withModel(async (model) => {
      const session = await model.begin([inputs(1), inputs(2)], { room: 4 });
      await session.feed([[1, 2], [3]]);
      expect(await code(session.feed([[1]]))).toBe("input-shape");
      expect(await errorOf(session.feed([[1], [2, 11]]))).toMatchObject({
        code: "input-value",
        details: { member: 1, position: [1] },
      });
      expect(await code(session.feed([[0.5], [2]]))).toBe("input-value");
      expect(await code(session.feed([[1, 2, 3], []]))).toBe("room-exceeded");
      const fed = (await session.feed([[5, 6], []])) as OneFed[];
      expect([...(fed[0]?.logits ?? [])]).toEqual(logitsAfter(1, [1, 2, 5, 6]));
      expect(fed[1]?.logits).toBeUndefined();
      session.dispose();
      expect(await code(session.feed([[1], [1]]))).toBe("disposed");
    }));

  test("of logits that are no numbers", () => {
    const kernels = sums.kernels.map((one) => ({
      ...one,
      code: one.code.replace("= -f32((v", "= sqrt(f32(-1 - sizes.batch)) - f32((v"),
    }));
    return withModel(
      async (model) => {
        expect(await code(stepsOf(model.generate(inputs(1, [4]))))).toBe("logits-value");
        expect(await code(stepsOf(model.generate(inputs(1, [4]), { beams: 2 })))).toBe(
          "logits-value",
        );
      },
      { ...sums, kernels },
    );
  });

  test("of a device that is lost", async () => {
    const own = await openDevice();
    const model = await load(await moduleProgram(sums), { device: own });
    const generator = model.generate(inputs(3, [1]), { stop: [] });
    await generator.next();
    own.destroy();
    expect(await code(generator.next())).toBe("device-lost");
    expect((await generator.next()).done).toBe(true);
  });
});
