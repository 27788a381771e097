/** The forms of kernels in a module: which there are, what they are called, and that all agree. */
import { describe, expect, test } from "vitest";
import { compile, type Compiled, type CompileOptions } from "../../src/compiler/compile.ts";
import { allSteps } from "../../src/program/forms.ts";
import { measure } from "../../src/tune/index.ts";
import { importCompiled } from "../support/example.ts";
import { useDevice } from "../support/gpu.ts";

const gpu = useDevice();
const text = `model Small(D = 64, heads = 2) {
  input x: [N <= 64, D]
  h = "norm": LayerNorm(x)
  y = "attn": SelfAttention(h, heads, causal)
  output out = "": Linear(y, 8)
}`;

function compiled(options: CompileOptions): Compiled {
  const result = compile(text, options);
  expect(result.diagnostics).toEqual([]);
  if (!result.compiled) throw new Error("does not compile");
  return result.compiled;
}

/** The names of the kernels of each step that has several forms. */
function forms({ program }: Compiled): string[][] {
  const lists = allSteps(program).flatMap(({ forms: all }) =>
    all ? [all.map(({ kernel }) => program.kernels[kernel]?.name ?? "")] : [],
  );
  return [...new Map(lists.map((list) => [list.join(), list])).values()];
}

describe("a module", () => {
  test("has forms of what it runs, and only the plain ones where that is asked for", () => {
    expect(forms(compiled({ forms: "one" }))).toEqual([]);
    const ends = forms(compiled({}));
    const all = forms(compiled({ forms: "all" }));
    expect(ends.length).toBeGreaterThan(2);
    expect(all.length).toBe(ends.length);
    for (const [n, list] of ends.entries()) {
      expect(list.length).toBe(2);
      expect(all[n]).toEqual(expect.arrayContaining(list));
      const [plain] = list.toSorted((a, b) => a.length - b.length);
      expect(
        list.every((name) => name.startsWith(plain?.split("_").slice(0, 2).join("_") ?? "")),
      ).toBe(true);
    }
  });

  test("has one hash, however many forms it has", () => {
    const hashes = (["one", "ends", "all"] as const).map((how) => compiled({ forms: how }).hash);
    expect(new Set(hashes).size).toBe(1);
    expect(compile(text.replace("D = 64", "D = 32")).compiled?.hash).not.toBe(hashes[0]);
  });

  test("of a tuning has the forms that it names, and no others", () => {
    const whole = compiled({ forms: "all" });
    const names = forms(whole).map(([first = ""]) => first);
    const choices = Object.fromEntries(names.map((name) => [name.split("_", 2).join("_"), name]));
    const { module, hash } = compiled({ tuning: { program: whole.hash, choices } });
    expect(hash).toBe(whole.hash);
    for (const name of names) expect(module).toContain(`name: "${name}"`);
    for (const list of forms(whole))
      for (const name of list.slice(1)) expect(module).not.toContain(`name: "${name}"`);
    expect(module).not.toContain("choose");
  });
});

test("whichever forms run, the numbers are the same", async () => {
  const whole = compiled({ forms: "all" });
  const imported = await importCompiled(whole);
  const x = {
    data: Float32Array.from({ length: 23 * 64 }, (_, n) => Math.sin(n)),
    shape: [23, 64],
  };
  const lists = forms(whole);
  const found: Float32Array[] = [];
  for (let form = 0; form < Math.max(...lists.map((list) => list.length)); form++) {
    const chosen = lists.map((list) => list[Math.min(form, list.length - 1)] ?? "");
    const choices = Object.fromEntries(chosen.map((name, n) => [String(n), name]));
    const tuning = { program: whole.hash, choices };
    const model = await imported.load({ device: gpu.device, seed: 1, tuning });
    expect(model.warnings).toEqual([]);
    const { out } = await model.run([{ x }, { x }]).then(([, second]) => second ?? {});
    found.push(out?.data as Float32Array);
    model.dispose();
  }
  expect(found.length).toBeGreaterThan(1);
  for (const values of found.slice(1))
    for (const [n, value] of values.entries()) expect(value).toBeCloseTo(found[0]?.[n] ?? NaN, 5);
});

test("a module is measured, and takes what was found", async () => {
  const imported = await importCompiled(compiled({ forms: "all" }));
  const { program } = imported;
  const seen: string[] = [];
  const tuning = await measure(program, {
    ...{ device: gpu.device, lengths: { N: 9 }, milliseconds: 1 },
    onKernel: ({ kernel }) => seen.push(kernel),
  });
  expect(tuning.program).toBe(program.hash);
  expect(Object.keys(tuning.choices)).toEqual(seen);
  for (const { kernel, chosen, times } of tuning.measured) {
    expect(tuning.choices[kernel]).toBe(chosen);
    expect(Object.keys(times)).toContain(chosen);
    expect(Math.min(...Object.values(times))).toBe(times[chosen]);
  }
  const kept = JSON.parse(JSON.stringify(tuning)) as typeof tuning;
  const model = await imported.load({ device: gpu.device, seed: 1, tuning: kept });
  expect(model.warnings).toEqual([]);
  model.dispose();
  const other = { ...kept, program: "0" };
  await expect(imported.load({ device: gpu.device, seed: 1, tuning: other })).rejects.toMatchObject(
    {
      code: "tuning-mismatch",
    },
  );
});
