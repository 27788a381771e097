/**
 * Mutated programs, for tests that nothing makes the compiler throw. A mutant is a program
 * of the corpus with a few things changed. Most changes keep it parseable (another name,
 * number or operator in a place of the same kind, a statement left out or written twice),
 * so that they reach the stages after the parser; the others break the text.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));

export interface Program {
  readonly name: string;
  readonly text: string;
}

export interface Mutant extends Program {
  /** What was done to it. */
  readonly changes: readonly string[];
}

/** The programs that this repository holds: the library, the examples, the test programs. */
export function corpus(): Program[] {
  const files = ["src/std", "examples", "test/syntax/programs"].flatMap((folder) =>
    existsSync(join(root, folder))
      ? readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
          .filter((name) => name.endsWith(".attn"))
          .map((name) => join(folder, name))
      : [],
  );
  return files.sort().map((name) => ({ name, text: readFileSync(join(root, name), "utf8") }));
}

/** A generator of numbers in [0, 1) that always gives the same ones for a seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** So many mutants of the corpus, the same for the same seed. */
export function* mutants(
  seed: number,
  count: number,
  programs: readonly Program[] = corpus(),
): Generator<Mutant> {
  const random = seeded(seed);
  for (let i = 0; i < count; i += 1) {
    const program = pick(programs, random);
    if (program) yield mutate(program, random);
  }
}

/** One program with one to three changes. */
export function mutate(program: Program, random: () => number): Mutant {
  let { text } = program;
  const changes: string[] = [];
  const breaks = random() < 0.15;
  const count = 1 + Math.floor(random() * 3);
  // A change may find nothing to change; then another is tried.
  for (let tries = 0; changes.length < count && tries < 30; tries += 1) {
    const change = pick(breaks && changes.length === 0 ? breaking : keeping, random);
    const changed = change?.apply(text, random) ?? text;
    if (!change || changed === text) continue;
    text = changed;
    changes.push(change.name);
  }
  return { name: program.name, text, changes };
}

function pick<T>(items: readonly T[], random: () => number): T | undefined {
  return items[Math.floor(random() * items.length)];
}

interface Change {
  readonly name: string;
  apply(text: string, random: () => number): string;
}

/** Replaces one match of a pattern, comments and texts aside. */
function replaceOne(
  text: string,
  pattern: RegExp,
  random: () => number,
  by: (found: string, all: readonly string[]) => string,
): string {
  const skipped = [...text.matchAll(/\/\/[^\n]*|"[^"\n]*"/g)].map(
    ({ index, 0: found }) => [index, index + found.length] as const,
  );
  const found = [...text.matchAll(pattern)].filter(
    ({ index }) => !skipped.some(([start, end]) => index >= start && index < end),
  );
  const match = pick(found, random);
  if (!match) return text;
  const replacement = by(
    match[0],
    found.map((each) => each[0]),
  );
  return `${text.slice(0, match.index)}${replacement}${text.slice(match.index + match[0].length)}`;
}

const words =
  /\b(?:import|fn|let|block|model|int|bool|param|buffer|at|input|output|inspect|ignore|loss|generate|from|for|recur|with|if|then|else|return|true|false|where|and|or|not|mod)\b/;
const name = new RegExp(
  `(?<![\\p{L}\\p{N}_])(?!${words.source})[\\p{L}_][\\p{L}\\p{N}_]*(?![\\p{L}\\p{N}_])`,
  "gu",
);
const number = /(?<![\p{L}\p{N}_.])\d+(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\p{L}\p{N}_.])/gu;
const numbers = ["0", "1", "2", "3", "7", "16", "1000000", "2147483648", "9007199254740991"];
const reals = ["0.5", "1e-30", "1e30", "3.5"];

/** A line that is a whole statement: it opens no bracket that it doesn't close. */
function statements(text: string): { lines: string[]; whole: number[] } {
  const lines = text.split("\n");
  const whole = lines.flatMap((line, i) => {
    const code = line.replace(/\/\/.*$/, "");
    const opens = (code.match(/[([{]/g) ?? []).length;
    const closes = (code.match(/[)\]}]/g) ?? []).length;
    return code.trim() !== "" && opens === closes && /^ {2}/.test(line) ? [i] : [];
  });
  return { lines, whole };
}

function swapped(one: string, all: readonly string[], random: () => number): string {
  return (
    pick(
      all.filter((other) => other !== one),
      random,
    ) ?? one
  );
}

/** Changes after which most programs still parse. */
const keeping: readonly Change[] = [
  {
    name: "another name",
    apply: (text, random) =>
      replaceOne(text, name, random, (one, all) => swapped(one, all, random)),
  },
  {
    name: "an unknown name",
    apply: (text, random) => replaceOne(text, name, random, (one) => `${one}x`),
  },
  {
    name: "another number",
    apply: (text, random) =>
      replaceOne(text, number, random, () => pick(random() < 0.8 ? numbers : reals, random) ?? "1"),
  },
  {
    name: "a number for a name",
    apply: (text, random) =>
      replaceOne(
        text,
        /(?<=[=+*/@(,\]] )[\p{L}_][\p{L}\p{N}_]*(?= [-+*/@)]|[,)\]]|$)/gmu,
        random,
        () => pick(numbers, random) ?? "1",
      ),
  },
  {
    name: "a name for a number",
    apply: (text, random) =>
      replaceOne(text, number, random, () => pick(text.match(name) ?? [], random) ?? "x"),
  },
  {
    name: "another operator",
    apply: (text, random) =>
      replaceOne(
        text,
        / [-+*/@] | mod /g,
        random,
        () => ` ${pick(["+", "-", "*", "/", "@", "mod"], random) ?? "+"} `,
      ),
  },
  {
    name: "another comparison",
    apply: (text, random) =>
      replaceOne(
        text,
        / (?:<=|>=|==|!=|>) /g,
        random,
        () => ` ${pick(["<=", "<", ">=", ">", "==", "!="], random) ?? "<"} `,
      ),
  },
  {
    name: "another connective",
    apply: (text, random) =>
      replaceOne(text, / (?:and|or) /g, random, (one) => (one === " and " ? " or " : " and not ")),
  },
  {
    name: "another reduction",
    apply: (text, random) =>
      replaceOne(text, /(?<![.\p{L}_])(?:sum|mean|max|min)(?=\[)/gu, random, (one) =>
        swapped(one, ["sum", "mean", "max", "min"], random),
      ),
  },
  {
    name: "a reduction in parentheses",
    apply: (text, random) =>
      replaceOne(text, /(?<![.\p{L}_])(?:softmax|argmax|any|all)(?=\[)/gu, random, (one) =>
        swapped(one, ["softmax", "argmax", "any", "all", "sum"], random),
      ),
  },
  {
    name: "one argument or index less",
    apply: (text, random) => replaceOne(text, /, [\p{L}\p{N}_]+(?=[,)\]])/gu, random, () => ""),
  },
  {
    name: "one argument or index twice",
    apply: (text, random) =>
      replaceOne(text, /, [\p{L}\p{N}_]+(?=[,)\]])/gu, random, (one) => one + one),
  },
  {
    name: "neighbours swapped",
    apply: (text, random) =>
      replaceOne(text, /[\p{L}\p{N}_]+, [\p{L}\p{N}_]+/gu, random, (one) =>
        one.split(", ").reverse().join(", "),
      ),
  },
  {
    name: "an axis taken whole",
    apply: (text, random) =>
      replaceOne(
        text,
        /(?<=[\p{L}_]\[(?:[^\][()]*, )?)[\p{L}\p{N}_]+(?=[,\]])/gu,
        random,
        () => pick([":", "0", "1:", "(a, b)"], random) ?? ":",
      ),
  },
  {
    name: "one index instead of a pair",
    apply: (text, random) =>
      replaceOne(text, /\([\p{L}_]+, [\p{L}_]+\)(?=[,\]])/gu, random, (one) =>
        one.slice(1, one.indexOf(",")),
      ),
  },
  {
    name: "a condition",
    apply: (text, random) =>
      replaceOne(
        text,
        /(?<=(?:sum|mean|max|softmax)\[)[\p{L}_]+(?=\])/gu,
        random,
        (one) => `${one} where ${one} <= ${pick(numbers, random) ?? "1"}`,
      ),
  },
  {
    name: "an extent",
    apply: (text, random) =>
      replaceOne(
        text,
        /(?<=[\p{L}_]\[)[\p{L}_]+(?=[,\]])/gu,
        random,
        (one) => `${one} < ${pick(numbers, random) ?? "1"}`,
      ),
  },
  {
    name: "a sign",
    apply: (text, random) =>
      replaceOne(text, /(?<=(?:= |\(|\* |, ))[\p{L}_]+(?= [-+*/]|[,)]|$)/gmu, random, (one) =>
        random() < 0.5 ? `-${one}` : `(1 / ${one})`,
      ),
  },
  {
    name: "a transpose",
    apply: (text, random) =>
      replaceOne(text, /(?<=(?:@ |= ))[\p{L}_]+(?= @|$)/gmu, random, (one) => `${one}.T`),
  },
  {
    name: "no label",
    apply: (text, random) =>
      replaceOne(text, /[\p{L}_][\p{L}\p{N}_.]*: (?=[\p{L}_]+\()/gu, random, () => ""),
  },
  {
    name: "another label",
    apply: (text, random) =>
      replaceOne(text, /[\p{L}_][\p{L}\p{N}_.]*: (?=[\p{L}_]+\()/gu, random, (one, all) =>
        swapped(one, all, random),
      ),
  },
  {
    name: "a statement less",
    apply: (text, random) => {
      const { lines, whole } = statements(text);
      const at = pick(whole, random);
      return lines.filter((_, i) => i !== at).join("\n");
    },
  },
  {
    name: "a statement twice",
    apply: (text, random) => {
      const { lines, whole } = statements(text);
      const at = pick(whole, random);
      return lines.flatMap((line, i) => (i === at ? [line, line] : [line])).join("\n");
    },
  },
  {
    name: "a statement elsewhere",
    apply: (text, random) => {
      const { lines, whole } = statements(text);
      const [from, to] = [pick(whole, random), pick(whole, random)];
      if (from === undefined || to === undefined) return text;
      const moved = lines[from] ?? "";
      const rest = lines.flatMap((line, i) =>
        i === from ? [] : i === to ? [line, moved] : [line],
      );
      return from === to ? text : rest.join("\n");
    },
  },
];

const signs = Array.from('()[]{}<>=+-*/^@~,:."\\\n \t0aé漢\u0000#$');

function at(text: string, random: () => number): number {
  return Math.floor(random() * (text.length + 1));
}

/** Changes after which most programs don't parse. */
const breaking: readonly Change[] = [
  {
    name: "a character less",
    apply: (text, random) => {
      const i = at(text, random);
      return text.slice(0, i) + text.slice(i + 1);
    },
  },
  {
    name: "a character more",
    apply: (text, random) => {
      const i = at(text, random);
      return `${text.slice(0, i)}${pick(signs, random) ?? ""}${text.slice(i)}`;
    },
  },
  {
    name: "another character",
    apply: (text, random) => {
      const i = at(text, random);
      return `${text.slice(0, i)}${pick(signs, random) ?? ""}${text.slice(i + 1)}`;
    },
  },
  {
    name: "a token less",
    apply: (text, random) =>
      replaceOne(text, /[\p{L}\p{N}_.]+|[^\s\p{L}\p{N}_]/gu, random, () => ""),
  },
  {
    name: "a token twice",
    apply: (text, random) =>
      replaceOne(text, /[\p{L}\p{N}_.]+|[^\s\p{L}\p{N}_]/gu, random, (one) => `${one} ${one}`),
  },
  {
    name: "another token",
    apply: (text, random) =>
      replaceOne(text, /[\p{L}\p{N}_.]+|[^\s\p{L}\p{N}_]/gu, random, (one, all) =>
        swapped(one, all, random),
      ),
  },
  { name: "cut off", apply: (text, random) => text.slice(0, at(text, random)) },
  {
    name: "a part twice",
    apply: (text, random) => {
      const [from, to] = [at(text, random), at(text, random)].sort((a, b) => a - b) as [
        number,
        number,
      ];
      return text.slice(0, to) + text.slice(from);
    },
  },
  {
    name: "brackets in brackets",
    apply: (text, random) => {
      const times = Math.floor(random() * 400);
      return replaceOne(
        text,
        /(?<== )[\p{L}_]+/gu,
        random,
        (one) => "(".repeat(times) + one + ")".repeat(times),
      );
    },
  },
];
