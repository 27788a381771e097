/**
 * An example is a page and not a copy of another: a model of at most 80 lines, a README of
 * about a page, and no block that another example or the library has as well.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { BlockDeclaration, File } from "../../src/syntax/ast.ts";
import { parse } from "../../src/syntax/parse.ts";
import { format } from "../../src/syntax/format.ts";

const examples = readdirSync("examples").filter((name) =>
  existsSync(`examples/${name}/model.attn`),
);
const text = (path: string): string => readFileSync(path, "utf8");

interface Page {
  readonly path: string;
  readonly file: File;
}

function page(path: string): Page {
  const { file, diagnostics } = parse({ name: path, text: text(path) });
  expect(diagnostics).toEqual([]);
  if (!file) throw new Error(`${path} does not parse`);
  return { path, file };
}

const pages = examples.map((name) => page(`examples/${name}/model.attn`));
const library = readdirSync("src/std").map((name) => page(`src/std/${name}`));

const blocksOf = ({ file }: Page): readonly BlockDeclaration[] =>
  file.declarations.flatMap((one) => (one.kind === "block" ? [one] : []));

/** A block's body in canonical layout, without comments: what it says, whatever it is called. */
function bodyOf({ file }: Page, block: BlockDeclaration): string {
  const { start, end } = block.span;
  const whole = file.source.text.slice(start, end);
  const formatted = format(parse({ name: "block", text: whole }).file!);
  return formatted
    .replace(/\/\/.*$/gm, "")
    .slice(formatted.indexOf("{"))
    .replace(/\s+/g, " ");
}

describe.each(examples)("%s", (name) => {
  test("is a page", () => {
    expect(text(`examples/${name}/model.attn`).trimEnd().split("\n").length).toBeLessThanOrEqual(
      80,
    );
    expect(existsSync(`examples/${name}/README.md`)).toBe(true);
    expect(text(`examples/${name}/README.md`).split("\n").length).toBeLessThanOrEqual(100);
  });
});

test("all systems are there", () => {
  expect(examples).toEqual(
    expect.arrayContaining([
      ...["attention-layers", "bert", "caption-rnn", "caption-transformer", "caption-vit"],
      ...["cnn-self-attention", "convnext", "deit3", "detr", "gpt2", "llama"],
      ...["masked-self-attention", "multi-head", "mvit", "positional-encoding", "resnet"],
      ...["self-attention", "seq2seq-attention", "seq2seq-rnn", "show-attend-tell", "swin"],
      ...["transformer", "transformer-encoder", "vit"],
    ]),
  );
  expect(examples.length).toBeGreaterThanOrEqual(24);
});

test("no block is there twice, by name or by what it says", () => {
  const seen = new Map<string, string>();
  const twice: string[] = [];
  for (const one of [...library, ...pages])
    for (const block of blocksOf(one)) {
      const here = `${one.path}: ${block.name.name}`;
      for (const key of [`name ${block.name.name}`, `body ${bodyOf(one, block)}`]) {
        const before = seen.get(key);
        if (before) twice.push(`${here} is ${before}`);
        seen.set(key, here);
      }
    }
  expect(twice).toEqual([]);
});

test("no two pages have six lines in common", () => {
  const lines = (path: string): readonly string[] =>
    text(path)
      .split("\n")
      .map((line) => line.replace(/\/\/.*$/, "").trim())
      .filter((line) => line.length > 3);
  const seen = new Map<string, string>();
  const common: string[] = [];
  for (const { path } of [...library, ...pages]) {
    const all = lines(path);
    for (let n = 0; n + 6 <= all.length; n += 1) {
      const run = all.slice(n, n + 6).join("\n");
      const before = seen.get(run);
      if (before !== undefined && before !== path) common.push(`${path} and ${before}:\n${run}`);
      seen.set(run, path);
    }
  }
  expect(common).toEqual([]);
});
