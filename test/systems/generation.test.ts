/**
 * Every system that generates, on the software adapter: what it says of a sequence that comes
 * in chunks, of any sizes, is what it says of the whole; and the tokens that it chooses are
 * PyTorch's.
 */
import { describe, expect, test } from "vitest";
import type { LoadedModel } from "../../src/runtime/model.ts";
import { importCompiled } from "../support/example.ts";
import type { Case, Tensors } from "../support/expected.ts";
import {
  chunkSizes,
  compiledCase,
  costOf,
  generatingCases,
  randomChunks,
  randomNumbers,
} from "../support/generation.ts";
import { useDevice } from "../support/gpu.ts";
import { difference, tolerance } from "../support/systems.ts";
import { counted } from "../runtime/counted.ts";

const gpu = useDevice();

const record = (tensors: Tensors): Record<string, never> =>
  Object.fromEntries(tensors) as Record<string, never>;

interface Found {
  readonly data: Float32Array;
  readonly shape: readonly number[];
}

interface Fed {
  readonly logits?: Float32Array;
  readonly inspected: Record<string, Found>;
}

async function withModel(
  each: Case,
  work: (model: LoadedModel, target: string) => Promise<void>,
): Promise<void> {
  const compiled = compiledCase(each);
  const module = await importCompiled(compiled);
  const model = await module.load({ device: gpu.device, weights: record(each.parameters) });
  const target = compiled.program.inputs[compiled.program.generation?.target ?? -1]?.name ?? "";
  await work(model, target).finally(() => model.dispose());
}

/** The inputs of a member without its target, and its target. */
function parted(
  inputs: Tensors,
  target: string,
): { readonly given: Record<string, never>; readonly tokens: readonly number[] } {
  const given = new Map(inputs);
  given.delete(target);
  return { given: record(given), tokens: [...(inputs.get(target)?.data ?? [])] };
}

/** Where rows of a chunk are in the whole: `rows` is the axis of rows, which begin at `past`. */
function rowsOf(whole: Found, shape: readonly number[], rows: number, past: number): number[] {
  const values: number[] = [];
  const go = (axis: number, at: number): void => {
    if (axis === shape.length) {
      values.push(whole.data[at] ?? NaN);
      return;
    }
    for (let i = 0; i < (shape[axis] ?? 0); i++)
      go(axis + 1, at * (whole.shape[axis] ?? 0) + i + (axis === rows ? past : 0));
  };
  go(0, 0);
  return values;
}

describe.each(generatingCases)("$system $name", (each) => {
  test("chunks of any sizes say what the whole sequence says", () =>
    withModel(each, async (model, target) => {
      const { generation } = compiledCase(each).program;
      const next = randomNumbers(each.name.length + each.system.length);
      const batch = each.members.map(({ inputs }) => record(inputs));
      const whole = (await model.run(batch)) as unknown as Record<string, Found>[];
      const parts = each.members.map(({ inputs }) => parted(inputs, target));
      for (let round = 0; round < 3; round++) {
        // The whole prompt, one by one, and anything between; members of their own pace.
        const chunks = parts.map(({ tokens }) =>
          round === 0
            ? [tokens.length]
            : round === 1
              ? [generation?.prompt ?? 1, ...tokens.slice(generation?.prompt).map(() => 1)]
              : randomChunks(tokens.length, generation?.prompt ?? 1, next),
        );
        const session = await model.begin(parts.map(({ given }) => given));
        const taken = parts.map(() => 0);
        while (chunks.some((all) => all.length > 0)) {
          const counts = chunks.map((all) =>
            round === 2 && next() < 0.3 ? 0 : (all.shift() ?? 0),
          );
          const inspect = next() < 0.5 ? ["logits"] : [];
          const tokens = parts.map((part, m) =>
            part.tokens.slice(taken[m], (taken[m] ?? 0) + (counts[m] ?? 0)),
          );
          const fed = (await session.feed(tokens, { inspect })) as Fed[];
          for (const [m, count] of counts.entries()) {
            const logits = whole[m]?.["logits"] ?? { data: new Float32Array(), shape: [] };
            const width = logits.shape.at(-1) ?? 0;
            const from = taken[m] ?? 0;
            taken[m] = from + count;
            if (count === 0) {
              expect(fed[m]?.logits).toBeUndefined();
              continue;
            }
            const last = rowsOf(logits, [1, width], 0, from + count - 1);
            const found = { data: fed[m]?.logits ?? [], shape: [width] };
            const expected = { data: Float32Array.from(last), shape: [width] };
            expect(difference(found, expected), `${m} at ${from + count}`).toBeLessThanOrEqual(
              tolerance,
            );
            const rows = fed[m]?.inspected["logits"];
            if (!rows) continue;
            const ofRows = rowsOf(logits, [count, width], 0, from);
            expect(
              difference(rows, { data: Float32Array.from(ofRows), shape: [count, width] }),
              `rows of ${m} from ${from}`,
            ).toBeLessThanOrEqual(tolerance);
          }
        }
        expect(session.taken).toEqual(parts.map(({ tokens }) => tokens.length));
        session.dispose();
      }
    }));

  test("rows that are inspected come with the steps", () =>
    withModel(each, async (model, target) => {
      const { program } = compiledCase(each);
      const { generation } = program;
      const results = generation?.inspect.results ?? [];
      const next = randomNumbers(7);
      const paths = results.map(({ name }) => name).filter((name) => name !== "logits");
      const known = program.inspect.results.map(({ name }) => name);
      for (const path of paths) expect(known).toContain(path);
      if (paths.length === 0) return;
      const [member] = each.members;
      const inputs = member?.inputs ?? new Map();
      const whole = (await model.inspect(record(inputs), paths)) as unknown as Record<
        string,
        Found
      >;
      const { given, tokens } = parted(inputs, target);
      const session = await model.begin(given);
      let past = 0;
      for (const count of randomChunks(tokens.length, generation?.prompt ?? 1, next)) {
        const fed = (await session.feed(tokens.slice(past, past + count), {
          inspect: paths,
        })) as Fed;
        const ahead = past === 0 ? 0 : (generation?.prefix ?? 0);
        for (const [path, rows] of Object.entries(fed.inspected)) {
          const { shape = [] } = results.find(({ name }) => name === path) ?? {};
          const axis = shape.indexOf(`s[${(generation?.count ?? 0) + 1}]`);
          expect(axis, `${path} has rows`).toBeGreaterThanOrEqual(0);
          const values = rowsOf(
            whole[path] ?? rows,
            rows.shape,
            axis,
            past === 0 ? 0 : past + ahead,
          );
          const expected = { data: Float32Array.from(values), shape: rows.shape };
          expect(difference(rows, expected), `${path} from ${past}`).toBeLessThanOrEqual(tolerance);
        }
        past += count;
      }
      session.dispose();
    }));

  test("greedy tokens are PyTorch's, of all members at once", () =>
    withModel(each, async (model, target) => {
      const { generation } = compiledCase(each).program;
      const all = each.members.map(({ inputs, greedy }) => ({
        given: parted(inputs, target).given,
        prompt: greedy?.prompt.data ?? new Int32Array(),
        tokens: [...(greedy?.tokens.data ?? [])],
      }));
      expect(all.every(({ tokens }) => tokens.length > 0)).toBe(true);
      const limit = Math.max(...all.map(({ tokens }) => tokens.length));
      const batch = all.map(({ given, prompt }) => ({
        ...given,
        [target]: Int32Array.from(prompt),
      }));
      const found = all.map((): number[] => []);
      for await (const steps of model.generate(batch as never[], {
        limit,
      }))
        steps.forEach((step, member) => step && found[member]?.push(step.token));
      for (const [member, { tokens }] of all.entries()) {
        const stop = generation?.stop ?? [];
        const end = tokens.findIndex((token) => stop.includes(token));
        const expected = end < 0 ? tokens : tokens.slice(0, end);
        expect(found[member]?.slice(0, expected.length), `member ${member}`).toEqual(expected);
        if (end >= 0) expect(found[member]).toEqual(expected);
      }
    }));

  test("a token costs what one position costs, in operations and in dispatches", () =>
    withModel(each, async (model, target) => {
      const { program } = compiledCase(each);
      const { generation } = program;
      if (!generation) throw new Error("it does not generate");
      const length = program.dimensions[generation.length];
      const rows = generation.prefix + (length?.most ?? 0);
      const one = costOf(generation.chunk, chunkSizes(program, {}, rows - 1, 1));
      const all = costOf(program.run, chunkSizes(program, {}, 0, 0));
      expect(one.operations).toBeGreaterThan(0);
      expect(one.operations, `${one.operations} against ${all.operations}`).toBeLessThanOrEqual(
        (2 * all.operations) / rows,
      );
      await counted(gpu.device, async (counts) => {
        const { given, tokens } = parted(each.members[0]?.inputs ?? new Map(), target);
        const session = await model.begin(given);
        const taken = Math.max(generation.prompt, 2);
        await session.feed(tokens.slice(0, taken));
        for (let n = 0; n < 2; n++) {
          counts.dispatches = 0;
          await session.feed([tokens[0] ?? 0]);
          const s = chunkSizes(program, {}, taken + n, 1);
          expect(counts.dispatches).toBe(costOf(generation.chunk, s).dispatches);
        }
        session.dispose();
      });
    }));
});

test("most systems that write text are here", () => {
  expect(new Set(generatingCases.map(({ system }) => system)).size).toBeGreaterThanOrEqual(9);
});
