/** `attnc weights` on checkpoints that fit, nearly fit and are broken; and sharded ones in `attnc run`. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { checkpoint, type TestTensor } from "../runtime/checkpoints.ts";
import { command } from "../support/terminal.ts";

const program = `model Net(D = 3) {
  input x: [D]
  ignore "*.num_batches_tracked"
  for layers[l < 2] {
    x = norm: LayerNorm(fc: Linear(x, D))
  }
  output y = head: Linear(x, 2, biased = false)
}
`;

const square = (from: number): TestTensor => ({
  shape: [3, 3],
  values: Array.from({ length: 9 }, (_, n) => from + n / 8),
});
const line = (value: number): TestTensor => ({ shape: [3], values: [value, value, 1] });
const layer = (l: number): Record<string, TestTensor> => ({
  [`layers.${l}.fc.weight`]: square(l),
  [`layers.${l}.fc.bias`]: line(0.5),
  [`layers.${l}.norm.weight`]: line(1),
  [`layers.${l}.norm.bias`]: line(0),
});
const head: Record<string, TestTensor> = {
  "head.weight": { shape: [2, 3, 1], values: [1, 2, 3, 4, 5, 6] },
};
const whole = { ...layer(0), ...layer(1), ...head };

let folder = "";
const path = (...names: string[]): string => join(folder, ...names);
const store = (name: string, tensors: Record<string, TestTensor>): string => {
  writeFileSync(path(name), new Uint8Array(checkpoint(tensors)));
  return path(name);
};

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "attnc-weights-"));
  writeFileSync(path("net.attn"), program);
  mkdirSync(path("sharded"));
  store("sharded/model-00001-of-00002.safetensors", layer(0));
  store("sharded/model-00002-of-00002.safetensors", { ...layer(1), ...head });
  const map = Object.keys(whole).map((name) => [
    name,
    `model-0000${name in layer(0) ? 1 : 2}-of-00002.safetensors`,
  ]);
  writeFileSync(
    path("sharded/model.safetensors.index.json"),
    JSON.stringify({ metadata: {}, weight_map: Object.fromEntries(map) as object }),
  );
});
afterAll(() => rmSync(folder, { recursive: true }));

describe("a comparison", () => {
  test("of what fits", async () => {
    const file = store("fits.safetensors", {
      ...whole,
      "bn.num_batches_tracked": { dtype: "I64", shape: [], bytes: new Uint8Array(8) },
    });
    const { code, out, error } = await command("weights", path("net.attn"), file);
    expect(error).toBe("");
    expect(out).toBe("Net: 9 tensors of 9 match\nignored by the program (1)\n");
    expect(code).toBe(0);
    const all = await command("weights", path("net.attn"), file, "--all");
    expect(all.out).toContain("  layers.1.fc.weight [3, 3] F32\n");
  });

  test("of what does not", async () => {
    const renamed = Object.fromEntries(
      Object.entries(layer(1)).map(([name, tensor]) => [`model.${name}`, tensor]),
    );
    const file = store("differs.safetensors", {
      ...layer(0),
      ...renamed,
      "head.weight": { shape: [3, 2], values: [1, 2, 3, 4, 5, 6] },
      "layers.0.fc.bias": { dtype: "F64", shape: [3], bytes: new Uint8Array(24) },
      "optimizer.step": { shape: [7], values: [1, 2, 3, 4, 5, 6, 7] },
    });
    const { code, out } = await command("weights", path("net.attn"), file);
    expect(out).toBe(`Net: 3 tensors of 9 match
missing (4)
  layers.1.fc.weight [3, 3]   stored as model.layers.1.fc.weight?
  layers.1.fc.bias [3]   stored as model.layers.1.fc.bias?
  layers.1.norm.weight [3]   stored as model.layers.1.norm.weight?
  layers.1.norm.bias [3]   stored as model.layers.1.norm.bias?
of another shape (1)
  head.weight is [3, 2], wanted [2, 3]
of a type that can't be loaded (1)
  layers.0.fc.bias is F64, wanted F32, F16 or BF16
unexpected (5)
  model.layers.1.fc.weight [3, 3]   meant for layers.1.fc.weight?
  model.layers.1.fc.bias [3]   meant for layers.1.fc.bias?
  model.layers.1.norm.weight [3]   meant for layers.1.norm.weight?
  model.layers.1.norm.bias [3]   meant for layers.1.norm.bias?
  optimizer.step [7]
`);
    expect(code).toBe(3);
    const json = JSON.parse((await command("weights", path("net.attn"), file, "--json")).out) as {
      ok: boolean;
      missing: { near?: string }[];
      unexpected: { name: string }[];
    };
    expect(json.ok).toBe(false);
    expect(json.missing[0]?.near).toBe("model.layers.1.fc.weight");
    expect(json.unexpected.at(-1)?.name).toBe("optimizer.step");
  });

  test("of a program with errors", async () => {
    writeFileSync(path("wrong.attn"), "model Wrong() {\n  input x: [3]\n  output y = nowhere\n}\n");
    const { code, error } = await command(
      "weights",
      path("wrong.attn"),
      store("a.safetensors", {}),
    );
    expect(error).toContain("name-unknown");
    expect(code).toBe(1);
  });
});

describe("a checkpoint in several files", () => {
  test.each(["sharded", "sharded/model.safetensors.index.json"])("by %s", async (name) => {
    const { code, out } = await command("weights", path("net.attn"), path(name));
    expect(out).toBe("Net: 9 tensors of 9 match\n");
    expect(code).toBe(0);
  });

  test("runs as one file does", async () => {
    writeFileSync(path("x.json"), "[1, -2, 0.5]");
    const run = (weights: string) =>
      command("run", path("net.attn"), "-w", weights, "-i", `x=${path("x.json")}`, "--software");
    const one = await run(store("whole.safetensors", whole));
    const several = await run(path("sharded"));
    expect(one.error).not.toContain("error");
    expect(several.out).toBe(one.out);
    expect(one.out).toMatch(/\d/);
  });

  test.each([
    ["no JSON", "{", /is no JSON/],
    ["no map", "{}", /has no weight_map/],
    ["an empty map", '{"weight_map": {}}', /names no file/],
    ["another folder", '{"weight_map": {"a": "../fits.safetensors"}}', /"\.\.\/fits\.safetensors"/],
    ["another kind of file", '{"weight_map": {"a": "model.bin"}}', /"model\.bin"/],
    ["a number", '{"weight_map": {"a": 7}}', /names 7/],
    ["a file that is not there", '{"weight_map": {"a": "gone.safetensors"}}', /gone\.safetensors/],
  ])("with an index of %s", async (_, text, message) => {
    const file = path("bad.safetensors.index.json");
    writeFileSync(file, text);
    const { code, error } = await command("weights", path("net.attn"), file);
    expect(error).toMatch(message);
    expect(code).toBe(3);
  });

  test("in a folder without one", async () => {
    mkdirSync(path("empty"), { recursive: true });
    const { code, error } = await command("weights", path("net.attn"), path("empty"));
    expect(error).toContain("neither model.safetensors nor model.safetensors.index.json");
    expect(code).toBe(3);
  });
});

test("a damaged file", async () => {
  writeFileSync(path("cut.safetensors"), new Uint8Array(checkpoint(whole)).slice(0, 300));
  const { code, error } = await command("weights", path("net.attn"), path("cut.safetensors"));
  expect(error).toContain("the length of the head");
  expect(code).toBe(3);
});
