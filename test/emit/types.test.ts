/** The types of a module, judged by the TypeScript compiler on what a caller may write. */
import ts from "typescript";
import { describe, expect, test } from "vitest";
import { emitTypes } from "../../src/emit/index.ts";
import type { Program } from "../../src/program/program.ts";
import { sums } from "../runtime/generationProgram.ts";
import { affine, pairs } from "../runtime/programs.ts";

const libraries = new Map<string, ts.SourceFile | undefined>();

/** The errors of callers' texts beside a module's types, as `/0.ts:line: message`. */
function errorsOf(program: Program, ...callers: string[]): string[] {
  const files = new Map([
    ["/model.d.ts", emitTypes(program)],
    ...callers.map((caller, n) => [`/${n}.ts`, caller] as const),
    [
      "/webgpu.d.ts",
      "interface GPUDevice { readonly lost: Promise<unknown> } interface GPUBuffer { readonly size: number }",
    ],
  ]);
  const options: ts.CompilerOptions = {
    strict: true,
    exactOptionalPropertyTypes: true,
    noUncheckedIndexedAccess: true,
    noEmit: true,
    skipDefaultLibCheck: true,
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    lib: ["lib.es2023.d.ts", "lib.dom.d.ts"],
    types: [],
  };
  const host = ts.createCompilerHost(options);
  const getSourceFile = host.getSourceFile.bind(host);
  host.getSourceFile = (name, target) => {
    const text = files.get(name);
    if (text !== undefined) return ts.createSourceFile(name, text, target);
    if (!libraries.has(name)) libraries.set(name, getSourceFile(name, target));
    return libraries.get(name);
  };
  const exists = host.fileExists.bind(host);
  host.fileExists = (name) => files.has(name) || exists(name);
  const compiled = ts.createProgram([...files.keys()], options, host);
  return ts.getPreEmitDiagnostics(compiled).map((each) => {
    const line = each.file?.getLineAndCharacterOfPosition(each.start ?? 0).line ?? -1;
    return `${each.file?.fileName ?? ""}:${line}: ${ts.flattenDiagnosticMessageText(each.messageText, " ")}`;
  });
}

describe("types of a program with fixed sizes", () => {
  test("allow what the module can do", () => {
    const caller = `
      import { load, program, AttncError, type Inputs, type Outputs, type ErrorCode } from "./model.js";
      const model = await load({ weights: new URL("https://example.com"), seed: 3, onProgress: ({ loaded, total }) => loaded / total });
      const x: Inputs["x"] = new Float32Array(3);
      const one: Outputs = await model.run({ x });
      const [z]: [number] = [one.z.data[0] ?? 0];
      const rank: 1 = one.z.shape.length;
      const many: Outputs[] = await model.run([{ x }, { x: { data: x, shape: [3] } }]);
      const buffer: GPUBuffer = (await model.run({ x }, { on: "device" })).twice.buffer;
      await model.run({ x: { buffer, shape: [3] } });
      const all = await model.inspect({ x }, ["hidden.*.y"]);
      all["hidden.0.y"].data satisfies Float32Array;
      all["hidden.1.y"].data satisfies Float32Array;
      const some = await model.inspect([{ x }], ["hidden.0.y"]);
      some[0]?.["hidden.0.y"].shape;
      const code: ErrorCode = "input-value";
      if (new Error() instanceof AttncError) model.warnings[0]?.tensors.join();
      program.kernels[0]?.code satisfies string | undefined;
      await load({ weights: [new Blob(), { size: 3, read: async () => new Uint8Array() }] });
      await load({ weights: { "layer.bias": new Float32Array(2) }, ready: "weights" });
      model.dispose();
      void [z, rank, many, code];`;
    expect(errorsOf(affine, caller)).toEqual([]);
  });

  test("refuse everything else", () => {
    const lines = [
      ["a missing input", "await model.run({});"],
      ["an unknown input", "await model.run({ x, y: x });"],
      ["another array", "await model.run({ x: new Int32Array(3) });"],
      ["an unknown output", "(await model.run({ x })).y;"],
      ["an unknown path", 'await model.inspect({ x }, ["hidden.2.y"]);'],
      [
        "what was not inspected",
        'const { data } = (await model.inspect({ x }, ["hidden.0.y"]))["hidden.1.y"]; void data;',
      ],
      ["an unknown option", "await load({ weight: 3 });"],
      ["what only a model that generates waits for", 'await load({ ready: "token" });'],
      ["an unknown code", 'const code: ErrorCode = "no-such-code"; void code;'],
      ["data of a result on the device", '(await model.run({ x }, { on: "device" })).z.data;'],
    ];
    const callers = lines.map(
      ([, line = ""]) => `import { load, type ErrorCode } from "./model.js";
      const model = await load();
      const x = new Float32Array(3);
      ${line}
      export { model, x, type ErrorCode };`,
    );
    const errors = errorsOf(affine, ...callers);
    for (const [n, [what = ""]] of lines.entries())
      expect(
        errors.some((error) => error.startsWith(`/${n}.ts:3:`)),
        what,
      ).toBe(true);
    expect(errors.every((error) => error.includes(".ts:3:"))).toBe(true);
  });
});

describe("types of a program with lengths", () => {
  test("say them, and what may be left out or stay on the device", () => {
    const types = emitTypes(pairs);
    expect(types).toContain("T from 1 to 8");
    expect(types).toContain("/** [2 * T] */\n  readonly x: Input<Float32Array>;");
    expect(types).toContain("/** [U], 0 to T + 1 */\n  readonly tokens: HostInput<Int32Array>;");
    expect(types).toContain("/** [T, U]; 1 when left out */\n  readonly keep?: Input<Uint8Array>;");
    const caller = `import { load, type DeviceTensor } from "./model.js";
      const model = await load();
      const x = new Float32Array(3);
      const { e, same_keep } = await model.run({ x, tokens: new Int32Array(2) });
      const rank: 2 = e.shape.length;
      same_keep.data satisfies Uint8Array;
      void rank;`;
    expect(errorsOf(pairs, caller)).toEqual([]);
    const refused = `import { load, type DeviceTensor } from "./model.js";
      const model = await load();
      const tokens = 0 as unknown as DeviceTensor;
      await model.run({ x: new Float32Array(2), tokens });`;
    expect(errorsOf(pairs, refused)).toHaveLength(1);
  });

  test("stand for odd names and for nothing at all", () => {
    const odd = 'a"b*/ c';
    const [first] = pairs.run.results;
    const [x] = pairs.inputs;
    if (!first || !x) throw new Error("no results");
    const program: Program = {
      ...pairs,
      inputs: [{ ...x, name: odd }],
      run: { ...pairs.run, results: [{ ...first, name: odd }] },
    };
    const caller = `import { load } from "./model.js";
      const model = await load();
      (await model.run({ ${JSON.stringify(odd)}: new Float32Array(1) }))[${JSON.stringify(odd)}].shape;`;
    expect(errorsOf(program, caller)).toEqual([]);
    const none = { ...pairs, dimensions: [], inputs: [] };
    expect(
      errorsOf(none, 'import { load } from "./model.js"; await (await load()).run({});'),
    ).toEqual([]);
  });
});

describe("types of a program that generates", () => {
  const head = `
    import { load } from "./model.js";
    const model = await load();
    const offset = Int32Array.of(1);
  `;

  test("allow what the module can do", () => {
    const caller = `${head}
      for await (const { token, position, logits, inspected } of model.generate(
        { offset, target: Int32Array.of(1, 2) },
        { limit: 3, temperature: 0.7, topK: 5, topP: 0.9, seed: 1, stop: [2], inspect: ["su*"], logits: true },
      )) {
        (token + position) satisfies number;
        logits satisfies Float32Array | undefined;
        inspected?.sums.data satisfies Int32Array | undefined;
      }
      for await (const steps of model.generate([{ offset }, { offset }], { beams: 3, lengthPenalty: 2 }))
        steps.map((step) => step?.score) satisfies (number | undefined)[];
      await load({ ready: "token" });
      const session = await model.begin({ offset }, { room: 9 });
      const { logits, inspected } = await session.feed([1, 2], { inspect: ["sums", "logits"] });
      const rank: 2 = inspected.logits.shape.length;
      await session.select([0, 0]);
      session.dispose();
      const several = await model.begin([{ offset }, { offset }]);
      (await several.feed([[1], new Int32Array(0)])).map((each) => each.logits) satisfies (Float32Array | undefined)[];
      void [logits, rank, several.taken];`;
    expect(errorsOf(sums, caller)).toEqual([]);
  });

  test("refuse everything else", () => {
    const lines = [
      ["a missing input", "model.generate({});"],
      ["an unknown option", "model.generate({ offset }, { top: 3 });"],
      ["an unknown path", "model.generate({ offset }, { inspect: ['sum'] });"],
      [
        "what was not inspected",
        "(await (await model.begin({ offset })).feed([1])).inspected.sums;",
      ],
      ["a target that is to be fed", "await model.begin({ offset, target: offset });"],
      ["one list for several", "await (await model.begin([{ offset }])).feed([1]);"],
      ["a loss that is not there", "await model.loss({ offset });"],
    ];
    const caller = `${head.trim().replace(/\n/g, " ")}\n${lines.map(([, line]) => line).join("\n")}`;
    const found = new Set(errorsOf(sums, caller).map((error) => Number(error.split(":")[1])));
    for (const [n, [what]] of lines.entries()) expect(found.has(n + 1), what).toBe(true);
    expect(found.size).toBe(lines.length);
  });
});
