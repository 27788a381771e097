import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { writePng } from "../../src/cli/image.ts";
import { readNpy, writeNpy } from "../../src/cli/npy.ts";
import { tensor } from "../../src/cli/tensor.ts";
import { command } from "../support/terminal.ts";

const program = `/// Attention from one set of vectors to another.
model Look(D = 4) {
  input q: [M <= 8, D]
  input k: [N <= 8, D]
  e[i, j] = sum[d] q[i, d] * k[j, d] / sqrt(D)
  a[i, j] = softmax[j](e[i, j])
  output y[i] = sum[j] a[i, j] * k[j]
  inspect weights = a
}
`;

let folder = "";
const path = (name: string) => join(folder, name);
const write = (name: string, content: string | Uint8Array) => {
  writeFileSync(path(name), content);
  return path(name);
};
const json = (text: string) => JSON.parse(text) as Record<string, unknown>;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "attnc-cli-"));
  write("look.attn", program);
  write("wrong.attn", "model Wrong() {\n  input x: [3]\n  output y = nowhere\n}\n");
  write("broken.attn", "model {");
});
afterAll(() => rmSync(folder, { recursive: true }));

describe("weights in f16", () => {
  const linear =
    "model Rows(D = 6) {\n  input x: [N <= 8, D]\n  output y = layer: Linear(x, 4)\n}\n";

  test("compile stores matrices in half the bytes", async () => {
    const file = write("rows.attn", linear);
    const bytes = async (...more: string[]) => {
      const { code, out } = await command(
        "compile",
        file,
        "-o",
        path("rows.js"),
        "--json",
        ...more,
      );
      expect(code).toBe(0);
      return json(out);
    };
    expect(await bytes()).toMatchObject({ weights: { bytes: 4 * 28, halves: 0 } });
    expect(await bytes("--weights", "f16")).toMatchObject({
      weights: { bytes: 2 * 24 + 4 * 4, halves: 1, singles: 1 },
      parameters: [{ stored: "f16" }, { stored: "f32" }],
    });
    expect(readFileSync(path("rows.js"), "utf8")).toContain("unpack2x16float");
  });

  test("explain says so, and other types are refused", async () => {
    const file = write("rows.attn", linear);
    const { out } = await command("explain", file, "--kernels", "--weights", "f16");
    expect(out).toContain("Weights 64 bytes on the device: 1 tensor in f16, 1 in f32");
    const { code, error } = await command("compile", file, "--weights", "f8");
    expect(code).not.toBe(0);
    expect(error).toContain("f32, f16");
  });
});

describe("help", () => {
  test("shows the commands, examples and exit codes", async () => {
    const { code, out, error } = await command("--help");
    expect(code).toBe(0);
    expect(error).toBe("");
    for (const name of ["compile", "check", "fmt", "run", "tune", "explain"])
      expect(out).toMatch(new RegExp(`^  ${name} `, "m"));
    expect(out).toContain("Examples:");
    expect(out).toMatch(/^ {2}3 +a file, an input or a checkpoint/m);
  });

  test.each(["compile", "check", "fmt", "run", "tune", "explain"])(
    "%s has examples",
    async (name) => {
      const { code, out } = await command(name, "--help");
      expect(code).toBe(0);
      expect(out).toContain(`Usage: attnc ${name}`);
      expect(out).toMatch(new RegExp(`Examples:\n {2}attnc ${name} `));
    },
  );

  test("--version is the package's", async () => {
    const { version } = json(readFileSync("package.json", "utf8"));
    expect((await command("--version")).out).toBe(`${String(version)}\n`);
  });
});

describe("a wrong command line ends with 2", () => {
  test.each([
    [["compile"], /missing required argument 'file'/],
    [["compiel", "x.attn"], /unknown command 'compiel'/],
    [["compile", "look.attn", "--modle", "Look"], /unknown option '--modle'/],
    [["compile", "look.attn", "--set", "D"], /--set wants name=value/],
    [["run", "look.attn", "-i", "q=q.npy"], /wants --input k=file \(real \[any, 4\]\)/],
    [["run", "look.attn", "-i", "x=q.npy"], /--input names `x`, but there is only: q, k/],
    [["run", "look.attn", "-i", "q=q.txt"], /q.txt is none of .npy, .json, .png/],
    [["explain", "look.attn", "--pass", "magic"], /--pass names `magic`/],
  ])("%s", async ([name = "", ...args], message) => {
    write("q.npy", writeNpy(tensor("real", [1, 4], [1, 2, 3, 4])));
    const placed = args.map((arg) =>
      arg.replace(
        /^(q=)?([\w.]+\.(attn|npy|txt))$/,
        (_, key: string | undefined, file: string) => `${key ?? ""}${path(file)}`,
      ),
    );
    const { code, error } = await command(name, ...placed);
    expect(error).toMatch(message);
    expect(code).toBe(2);
  });
});

describe("compile", () => {
  test("writes a module, its types, kernels and a report", async () => {
    const { code, out, error } = await command(
      ...["compile", path("look.attn"), "--out", path("look.js")],
      ...["--wgsl", path("kernels"), "--report", path("report.json")],
    );
    expect(error).toBe("");
    expect(code).toBe(0);
    expect(out).toContain(path("look.js"));
    expect(readFileSync(path("look.js"), "utf8")).toContain("@compute");
    expect(readFileSync(path("look.d.ts"), "utf8")).toContain("export");
    const report = json(readFileSync(path("report.json"), "utf8")) as {
      name: string;
      kernels: { name: string }[];
    };
    expect(report.name).toBe("Look");
    await command("compile", path("look.attn"), "-o", "-", "--report", path("report.txt"));
    expect(readFileSync(path("report.txt"), "utf8")).toMatch(/^dispatches +\d+ a run/m);
    for (const { name } of report.kernels)
      expect(readFileSync(path(`kernels/${name}.wgsl`), "utf8")).toContain("@compute");
    expect(report.kernels.length).toBeGreaterThan(0);
  });

  test("prints the module alone with --out -", async () => {
    const { out } = await command("compile", path("look.attn"), "--out", "-");
    expect(out).toBe(readFileSync(path("look.js"), "utf8"));
  });

  test("sets hyperparameters", async () => {
    const { out } = await command(
      ...["compile", path("look.attn"), "-o", path("wide.js"), "-s", "D=16", "--json"],
    );
    const report = json(out) as { ok: boolean; files: string[]; inputs: { shape: string[] }[] };
    expect(report.ok).toBe(true);
    expect(report.files).toEqual([path("wide.js"), path("wide.d.ts")]);
    expect(report.inputs[0]?.shape[1]).toBe("16");
  });

  test("writes nothing where the program has errors, and ends with 1", async () => {
    const { code, out, error } = await command(
      "compile",
      path("wrong.attn"),
      "-o",
      path("wrong.js"),
    );
    expect(code).toBe(1);
    expect(out).toBe("");
    expect(error).toContain("nowhere");
    expect(() => readFileSync(path("wrong.js"))).toThrow(/ENOENT/);
  });
});

describe("check", () => {
  test("says where, for people and for tools", async () => {
    const people = await command("check", path("wrong.attn"));
    expect(people.code).toBe(1);
    expect(people.error).toContain("output y = nowhere");
    expect(people.error).toContain("1 error");
    const { code, out, error } = await command("check", path("wrong.attn"), "--json");
    expect([code, error]).toEqual([1, ""]);
    const { ok, diagnostics } = json(out) as { ok: boolean; diagnostics: object[] };
    expect(ok).toBe(false);
    expect(diagnostics).toContainEqual(
      expect.objectContaining({
        severity: "error",
        file: path("wrong.attn"),
        start: { line: 3, column: 14 },
        end: { line: 3, column: 21 },
      }),
    );
  });

  test("finds no fault in a good program", async () => {
    expect(await command("check", path("look.attn"))).toEqual({
      code: 0,
      out: `${path("look.attn")}: no errors\n`,
      error: "",
    });
  });

  test("a file that is not there ends with 3", async () => {
    const { code, error } = await command("check", path("absent.attn"));
    expect(error).toContain("there is no such file");
    expect(code).toBe(3);
    const { out } = await command("check", folder, "--json");
    expect(json(out)).toMatchObject({ ok: false, error: { code: "file-unreadable" } });
  });

  test("reads what a program imports, beside it", async () => {
    const file = write(
      "user.attn",
      'import "parts.attn"\nmodel User() {\n  input x: [3]\n  output y = twice(x)\n}\n',
    );
    expect((await command("check", file)).code).toBe(1);
    write("parts.attn", "fn twice(x) = 2 * x\n");
    expect(await command("check", file)).toMatchObject({ code: 0, error: "" });
  });
});

describe("fmt", () => {
  const untidy = "fn  twice( x )=2*x\n";
  const tidy = "fn twice(x) = 2 * x\n";

  test("--check only says; without it files are rewritten", async () => {
    const file = write("untidy.attn", untidy);
    const checked = await command("fmt", "--check", file, path("look.attn"));
    expect(checked).toMatchObject({ code: 1, out: `not formatted: ${file}\n` });
    expect(readFileSync(file, "utf8")).toBe(untidy);
    expect(await command("fmt", file)).toMatchObject({ code: 0, out: `formatted: ${file}\n` });
    expect(readFileSync(file, "utf8")).toBe(tidy);
    expect((await command("fmt", "--check", file)).code).toBe(0);
  });

  test("leaves what does not parse as it is", async () => {
    const { code, error } = await command("fmt", path("broken.attn"));
    expect(code).toBe(1);
    expect(error).toContain("broken.attn");
    expect(readFileSync(path("broken.attn"), "utf8")).toBe("model {");
  });
});

describe("run", () => {
  const q = tensor("real", [2, 4], [1, 0, 0, 0, 0, 1, 0, 0]);
  const k = tensor("real", [3, 4], [1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0]);
  // Of three keys, one agrees with the query: its score is 1 / sqrt(4), the others' 0.
  const agreeing = Math.exp(0.5) / (Math.exp(0.5) + 2);
  const other = 1 / (Math.exp(0.5) + 2);
  const weights = [agreeing, other, other, other, agreeing, other];

  const inputs = () => [
    ...["-i", `q=${write("q.npy", writeNpy(q))}`],
    ...["-i", `k=${write("k.json", "[[1,0,0,0],[0,1,0,0],[0,0,1,0]]")}`],
  ];

  test("gives the numbers, and inspected ones", async () => {
    const { code, out } = await command(
      ...["run", path("look.attn"), ...inputs(), "--inspect", "weights", "--json", "--software"],
    );
    expect(code).toBe(0);
    const { results } = json(out) as {
      results: Record<string, { shape: number[]; data: number[][] }>;
    };
    expect(results["weights"]?.shape).toEqual([2, 3]);
    for (const [index, value] of (results["weights"]?.data.flat() ?? []).entries())
      expect(value).toBeCloseTo(weights[index] ?? Number.NaN, 5);
    expect(results["y"]?.data[1]?.[1]).toBeCloseTo(agreeing, 5);
    expect(results["y"]?.data[0]?.[3]).toBe(0);
    expect(k.shape).toEqual([3, 4]);
  });

  test("runs a compiled module and writes files", async () => {
    await command("compile", path("look.attn"), "-o", path("ran.mjs"));
    const { code, out } = await command(
      ...["run", path("ran.mjs"), ...inputs(), "--software"],
      ...["-o", `y=${path("y.npy")}`, "-o", `weights=${path("weights.png")}`],
    );
    expect(out).toBe(`wrote ${path("y.npy")}\nwrote ${path("weights.png")}\n`);
    expect(code).toBe(0);
    expect(readNpy(readFileSync(path("y.npy"))).shape).toEqual([2, 4]);
    expect(readFileSync(path("weights.png")).subarray(1, 4).toString()).toBe("PNG");
  });

  test("draws weights at random when asked to, and else wants a file", async () => {
    const file = write(
      "linear.attn",
      "model Scaled() {\n  input x: [4]\n  param w: [4] ~ normal(0, 1)\n  output y = w * x\n}\n",
    );
    const ones = write("ones.json", "[1, 1, 1, 1]");
    const args = ["run", file, "-i", `x=${ones}`, "--software"];
    const missing = await command(...args);
    expect(missing.error).toContain("Scaled has 1 parameter: give --weights");
    expect(missing.code).toBe(2);
    const first = await command(...args, "--seed", "1");
    expect(first.code).toBe(0);
    expect((await command(...args, "--seed", "1")).out).toBe(first.out);
    expect((await command(...args, "--seed", "2")).out).not.toBe(first.out);
    const absent = await command(...args, "--weights", path("absent.safetensors"));
    expect(absent.error).toMatch(/cannot read .*absent.safetensors: ENOENT/);
    expect(absent.code).toBe(3);
  });

  test("takes pictures of the right size only", async () => {
    const file = write(
      "grey.attn",
      "model Grey() {\n  input image: [1, 2, 2]\n  output y[i] = sum[c, j] image[c, i, j]\n}\n",
    );
    const picture = write("picture.png", writePng(tensor("real", [2, 2], [0, 1, 1, 1])));
    const args = ["run", file, "--json", "--software", "-i"];
    const { out } = await command(...args, `image=${picture}`);
    expect(json(out)).toMatchObject({ results: { y: { shape: [2], data: [1, 2] } } });
    const large = write("large.png", writePng(tensor("real", [3, 2], [0, 1, 1, 1, 0, 0])));
    const { code, error } = await command(...args, `image=${large}`);
    expect(error).toMatch(/has the shape \[1, 3, 2\], the input wants \[1, 2, 2\]/);
    expect(code).toBe(3);
  });

  test("errors of the module keep their code", async () => {
    const bad = write("nan.npy", writeNpy(tensor("real", [1, 4], [1, Number.NaN, 0, 0])));
    const { code, out } = await command(
      ...["run", path("look.attn"), "-i", `q=${bad}`, "-i", `k=${bad}`, "--json", "--software"],
    );
    expect(json(out)).toMatchObject({ ok: false, error: { code: "input-value" } });
    expect(code).toBe(3);
  });
});

describe("multiplied in f16", () => {
  const wide = "model Wide() {\n  input x: [64, 64]\n  output y = layer: Linear(x, 64)\n}\n";
  const halves = ["--weights", "f16", "--arithmetic", "f16"] as const;

  test("compile adds a form for devices that have it", async () => {
    const file = write("wide.attn", wide);
    const { code } = await command("compile", file, "-o", path("wide.js"), ...halves);
    expect(code).toBe(0);
    const text = readFileSync(path("wide.js"), "utf8");
    expect(/^enable f16;/m.test(text)).toBe(true);
    expect(/^ *features: .+/m.exec(text)?.[0].trim()).toBe(
      'features: ["subgroups", "shader-f16"],',
    );
  });

  test("without weights in f16 there is nothing to multiply so", async () => {
    const file = write("wide.attn", wide);
    const { code, error } = await command("compile", file, "--arithmetic", "f16");
    expect(code).toBe(2);
    expect(error).toContain("add --weights f16");
  });

  test("tune measures them where the device can run them", async () => {
    const file = write("wide.attn", wide);
    const found = await command(
      ...["tune", file, "--software", "--time", "1", "-o", path("wide.tuning.json"), "--json"],
      ...halves,
    );
    expect(found.code).toBe(0);
    const { measured } = json(found.out) as { measured: { times: Record<string, number> }[] };
    // The software adapter has no f16.
    expect(measured.map(({ times }) => Object.keys(times).sort())).toEqual([
      ["contraction_1", "contraction_1_quads", "contraction_1_workgroup"],
    ]);
  });
});

describe("tune", () => {
  const tuned = async (...args: string[]) =>
    command("tune", path("look.attn"), "--software", "--time", "1", ...args);

  test("prints what each form takes, and writes what run and compile take", async () => {
    const file = path("look.tuning.json");
    const { code, out, error } = await tuned("--length", "M=5", "-o", file);
    expect(error).toBe("");
    expect(code).toBe(0);
    const [head = "", ...lines] = out.trimEnd().split("\n");
    expect(head).toMatch(/^ {2}kernel +(\w+, ms +)+chosen$/);
    expect(lines.pop()).toMatch(/look\.tuning\.json \(Look: \d+ kernels?, on .+\)$/);
    for (const line of lines)
      expect(line).toMatch(/^ {2}\w+_\d+ +([\d.e+-]+ +)+(plain|workgroup|quads|vector)$/);
    const tuning = json(readFileSync(file, "utf8"));
    expect(Object.keys(tuning["choices"] as object).length).toBe(lines.length);

    const made = await command(
      ...["compile", path("look.attn"), "--tuning", file, "-o", path("tuned.js")],
    );
    expect(made.code).toBe(0);
    const module = readFileSync(path("tuned.js"), "utf8");
    for (const name of Object.values(tuning["choices"] as Record<string, string>))
      expect(module).toContain(`name: "${name}"`);
    write("q.npy", writeNpy(tensor("real", [1, 4], [1, 2, 3, 4])));
    const inputs = ["-i", `q=${path("q.npy")}`, "-i", `k=${path("q.npy")}`];
    const run = await command("run", path("look.attn"), ...inputs, "--software", "--tuning", file);
    expect(run.error).not.toContain("warning");
    expect(run.code).toBe(0);
  });

  test("refuses lengths that are not there, and the tuning of another program", async () => {
    expect(await tuned("--length", "T=5")).toMatchObject({
      ...{ code: 2, error: expect.stringContaining("--length names `T`; there is M, N") as string },
    });
    const other = write("other.tuning.json", JSON.stringify({ program: "0", choices: {} }));
    for (const [file, message] of [
      [other, "is the tuning of another program"],
      [write("no.tuning.json", "[]"), "is no file that attnc tune wrote"],
    ] as const)
      expect(await command("compile", path("look.attn"), "--tuning", file)).toMatchObject({
        ...{ code: 3, error: expect.stringContaining(message) as string },
      });
  });
});

describe("explain", () => {
  test("shows graphs, passes, kernels", async () => {
    const { code, out } = await command("explain", path("look.attn"));
    expect(code).toBe(0);
    expect(out).toContain("The equations, as written");
    expect(out).toMatch(/Which equations became which kernel \(1 region\)\n {2}attention {2}y/);
    expect(out).toContain("Peak memory");
  });

  test("of the graphs shows what is asked for", async () => {
    const { out } = await command("explain", path("look.attn"), "--pass", "start", "--json");
    const { graphs, passes } = json(out) as { graphs: { pass: string }[]; passes: unknown[] };
    expect(graphs.map(({ pass }) => pass)).toEqual(["start"]);
    expect(passes.length).toBeGreaterThan(2);
    const { out: brief } = await command("explain", path("look.attn"), "--kernels");
    expect(brief).not.toContain("The equations, as written");
  });
});
