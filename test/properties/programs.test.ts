/**
 * Whatever a program says, the compiler answers with diagnostics or with a module; it
 * never throws, and never takes long. Mutants of every program of the repository are
 * checked, every third one goes through all stages; the report says how far they came.
 */
import process from "node:process";
import { expect, test } from "vitest";
import { renderDiagnostic } from "../../src/base/render.ts";
import {
  check,
  compile,
  type CheckResult,
  type CompileOptions,
} from "../../src/compiler/compile.ts";
import { parse } from "../../src/syntax/parse.ts";
import { corpus, mutants, seeded, type Program } from "../support/mutants.ts";

/** `ATTNC_TEST_MUTANTS` says another number. */
const count = Number(process.env["ATTNC_TEST_MUTANTS"] ?? 10_000);
/** Far more than any mutant needs; a stage that does not end must fail, not hang. */
const patience = 60_000;

/** The programs with models, with fewer layers and smaller tables: the same equations, faster. */
function smallPrograms(): Program[] {
  return corpus()
    .filter(({ text }) => /^model /m.test(text))
    .map(({ name, text }) => ({
      name,
      text: text
        .replace(/\b(depth|layers) = \d+/g, "$1 = 1")
        .replace(/\bdepths = \[[\d, ]+\]/g, "depths = [1, 1, 1, 1]")
        .replace(/\bD = (\d{3,})/g, "D = 24")
        .replace(/\b(V|source_vocab|target_vocab) = \d{3,}/g, "$1 = 30")
        .replace(/\bsize = 224/g, "size = 32")
        .replace(/\bclasses = 1000/g, "classes = 10"),
    }));
}

/** What `check` gives, of a compilation that went through to a module. */
function graphAndModule(text: string, options: CompileOptions): CheckResult {
  const { compiled, diagnostics } = compile(text, options);
  return { ...(compiled && compiled.module !== "" && { graph: compiled.graph }), diagnostics };
}

test("mutated programs give diagnostics or modules", () => {
  const random = seeded(7);
  const reached = { mutants: 0, parsed: 0, elaborated: 0, emitted: 0 };
  const problems: string[] = [];
  for (const { name, text, changes } of mutants(11, count, smallPrograms())) {
    reached.mutants += 1;
    const models = [...text.matchAll(/^model (\w+)/gm)].map((match) => match[1] ?? "");
    const model = models[Math.floor(random() * models.length)] ?? "";
    const begun = performance.now();
    try {
      const { file, diagnostics: syntax } = parse({ name, text });
      if (file && syntax.every(({ severity }) => severity !== "error")) reached.parsed += 1;
      // Some with all that a module carries: that takes three times as long.
      const forms = reached.mutants % 16 === 0 ? "ends" : "one";
      const isWhole = reached.mutants % 3 === 0;
      const { graph, diagnostics } = isWhole
        ? graphAndModule(text, { name, model, forms })
        : check(text, { name, model });
      for (const diagnostic of diagnostics) renderDiagnostic(diagnostic, { colour: false });
      const failed = diagnostics.some(({ severity }) => severity === "error");
      if (failed && isWhole && graph) problems.push(`${name}: both\n${text}`);
      if (!failed && !graph) problems.push(`${name}: neither\n${text}`);
      if (!failed) reached.elaborated += 1;
      if (!failed && isWhole) reached.emitted += 1;
    } catch (error) {
      const said = error instanceof Error ? (error.stack ?? error.message) : String(error);
      problems.push(`${name}, model ${model} (${changes.join(", ")}): ${said}\n${text}`);
    }
    const took = performance.now() - begun;
    if (took > patience) problems.push(`${name} (${changes.join(", ")}) took ${took} ms\n${text}`);
    if (problems.length > 3) break;
  }
  console.log(
    `mutants: ${reached.mutants}, past the parser ${reached.parsed}, ` +
      `without errors ${reached.elaborated}, compiled to a module ${reached.emitted}`,
  );
  expect(problems).toEqual([]);
  expect(reached.parsed).toBeGreaterThan(count / 2);
  expect(reached.emitted).toBeGreaterThan(count / 20);
}, 1_800_000);
