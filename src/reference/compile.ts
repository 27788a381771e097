/**
 * One equation as a JavaScript function over flat arrays. The loops are in the order of
 * the axes; every value is computed in the outermost loop in which it is known (its
 * *level*), since engines do not move it there. That is allowed even for what a guard
 * protects: everything here is pure, and what a guard leaves out is computed for nothing
 * but never used.
 *
 * An index that can't be shown to lie inside its tensor is checked: outside, the entry is
 * NaN (false, for truth values), so that a pass which loses a guard shows in the numbers.
 */
import { emptyValue } from "../ir/empty.ts";
import {
  address,
  countUses,
  isInside,
  isTrivial,
  javascript,
  javascriptAtom,
  type JavaScriptContext,
} from "../ir/code.ts";
import { integer, minus, plus, scaled, times } from "../ir/build.ts";
import type { Axis, DimensionSymbol, Expr, Read } from "../ir/expr.ts";
import { operands } from "../ir/expr.ts";
import { extentsOf, type MapNode, type Node, type ReduceNode } from "../ir/graph.ts";
import { erf, hash, roundHalfEven, unit } from "../ir/operations.ts";
import { parts } from "../ir/polynomial.ts";
import { freeAxes } from "../ir/walk.ts";

/** Fills `out`. `tensors` are those of `reads`, `sizes` the values of `dimensions`. */
export interface CompiledNode {
  readonly reads: readonly Node[];
  readonly dimensions: readonly DimensionSymbol[];
  /** For people, and for tests of this file. */
  readonly code: string;
  readonly run: (
    tensors: readonly Float64Array[],
    sizes: readonly number[],
    out: Float64Array,
  ) => void;
}

class Writer {
  readonly reads: Node[] = [];
  readonly dimensions: DimensionSymbol[] = [];
  /** Statements at the start of each loop's body; entry 0 stands before all loops. */
  readonly blocks: string[][];
  private readonly loops: readonly Axis[];
  private readonly names = new Map<string, string>();
  private uses: ReadonlyMap<Expr, number> = new Map();
  private readonly context: JavaScriptContext;
  private count = 0;

  constructor(loops: readonly Axis[]) {
    this.loops = loops;
    this.blocks = Array.from({ length: loops.length + 1 }, () => []);
    this.context = {
      axis: (axis) => `i${loops.indexOf(axis)}`,
      dimension: (symbol) => this.dimension(symbol),
      read: (read) => this.read(read),
      known: (expr) => this.names.get(expr.key),
    };
  }

  /** The text of an expression in the innermost loop, or in the loop of that level. */
  value(exprs: readonly Expr[], level = this.loops.length): string[] {
    this.uses = countUses(exprs);
    return exprs.map((expr) => {
      this.prepare(expr, level);
      return javascript(expr, this.context);
    });
  }

  private dimension(symbol: DimensionSymbol): string {
    if (!this.dimensions.includes(symbol)) this.dimensions.push(symbol);
    return `n${this.dimensions.indexOf(symbol)}`;
  }

  /** How many of the loops must have begun before the expression has a value. */
  private level(expr: Expr): number {
    let level = 0;
    for (const axis of freeAxes(expr)) level = Math.max(level, this.loops.indexOf(axis) + 1);
    return level;
  }

  /** Names what is shared, and what has a value in a loop further out than the user's. */
  private prepare(expr: Expr, level: number): void {
    if (isTrivial(expr) || this.names.has(expr.key)) return;
    const own = this.level(expr);
    if (expr.kind === "read") {
      for (const index of expr.at) this.prepare(index, own);
    } else {
      for (const part of operands(expr)) this.prepare(part, own);
    }
    if (own < level || (this.uses.get(expr) ?? 0) > 1) this.bind(expr, own);
  }

  private bind(expr: Expr, level: number): void {
    const text = javascript(expr, this.context);
    const name = `v${this.count++}`;
    this.blocks[level]!.push(`const ${name} = ${text};`);
    this.names.set(expr.key, name);
  }

  private read(read: Read): string {
    let slot = this.reads.indexOf(read.node);
    if (slot < 0) slot = this.reads.push(read.node) - 1;
    const extents = extentsOf(read.node);
    let place = this.place(address(extents, read.at));
    const checks = read.at.flatMap((index, n) => {
      if (isInside(index, extents[n]!)) return [];
      const text = javascriptAtom(index, this.context);
      return [`${text} >= 0 && ${text} < ${javascriptAtom(extents[n]!, this.context)}`];
    });
    if (checks.length > 0) place = `${checks.join(" && ")} ? ${place} : -1`;
    // An entry outside of the array is undefined: NaN in arithmetic, and not 1.
    const entry = `t${slot}[${place}]`;
    if (read.type === "bool") return `(${entry} === 1)`;
    return checks.length > 0 ? `(${entry} ?? NaN)` : entry;
  }

  /** A linear address, its parts that do not change in inner loops computed outside. */
  private place(linear: Expr): string {
    const known = this.names.get(linear.key);
    if (known !== undefined) return known;
    const level = this.level(linear);
    const { constant, terms } = parts(linear);
    const summands = terms.map((term) => scaled(term.times, times(...term.atoms)));
    const early = summands.filter((term) => this.level(term) < level);
    if (early.length > 0 && early.length < summands.length) {
      const start = plus(...early);
      if (!isTrivial(start)) {
        this.prepare(start, level);
        const rest = minus(minus(linear, start), integer(constant));
        const base = javascript(start, this.context);
        const sum = `${base} + ${this.place(rest)}`;
        return constant === 0 ? sum : `${sum} ${constant < 0 ? "-" : "+"} ${Math.abs(constant)}`;
      }
    }
    return javascript(linear, this.context);
  }
}

/** The statements that take one more value, its text being `value`. */
function step(node: ReduceNode, value: string): string[] {
  switch (node.op) {
    case "sum":
      return [`result += ${value};`];
    case "max":
      return [`result = Math.max(result, ${value});`];
    case "min":
      return [`result = Math.min(result, ${value});`];
    case "any":
      return [`if (${value}) result = 1;`];
    case "all":
      return [`if (!(${value})) result = 0;`];
    case "argmax":
      return [
        `const x = ${value};`,
        `if (x > most || first) { most = x; result = i${node.axes.length}; first = false; }`,
      ];
    case "lse":
      return [
        `const x = ${value};`,
        `if (x > most) { total = total * Math.exp(most - x) + 1; most = x; }`,
        `else total += x === most ? 1 : Math.exp(x - most);`,
        `first = false;`,
      ];
  }
}

function start(node: ReduceNode): string {
  const empty = emptyValue(node.op, node.element);
  const extra =
    node.op === "argmax"
      ? " let most = -Infinity; let first = true;"
      : node.op === "lse"
        ? " let most = -Infinity; let total = 0; let first = true;"
        : "";
  return `let result = ${empty};${extra}`;
}

function compile(node: MapNode | ReduceNode): CompiledNode {
  const loops = node.kind === "map" ? node.axes : [...node.axes, ...node.over];
  const writer = new Writer(loops);
  const heads = loops.map((axis, n) => {
    const [extent] = writer.value([axis.extent], 0);
    return `for (let i${n} = 0; i${n} < ${extent!}; i${n}++) {`;
  });
  const inner = loops.length;
  const statements: string[] = [];
  let finish = "out[p++] = result;";
  if (node.kind === "map") {
    const [value] = writer.value([node.body]);
    statements.push(...writer.blocks[inner]!, `out[p++] = ${value!};`);
  } else {
    // The guard first: what only the body needs is not computed where the guard is false.
    let guard: string | undefined;
    if (node.where) [guard] = writer.value([node.where]);
    const before = writer.blocks[inner]!.splice(0);
    const [value] = writer.value([node.body]);
    const after = writer.blocks[inner]!.splice(0);
    statements.push(...before);
    const take = [...after, ...step(node, value!)];
    if (guard === undefined) statements.push(...take);
    else statements.push(`if (${guard}) {`, ...take, "}");
    if (node.op === "lse") finish = "out[p++] = first ? result : most + Math.log(total);";
  }
  const lines = ["let p = 0;", ...(inner > 0 ? writer.blocks[0]! : [])];
  loops.forEach((_, n) => {
    if (node.kind === "reduce" && n === node.axes.length) lines.push(start(node));
    lines.push(heads[n]!);
    if (n + 1 < inner) lines.push(...writer.blocks[n + 1]!);
  });
  if (node.kind === "reduce" && node.over.length === 0) lines.push(start(node));
  lines.push(...statements);
  if (node.kind === "reduce") lines.push(...node.over.map(() => "}"), finish);
  lines.push(...node.axes.map(() => "}"));
  const code = [
    ...writer.reads.map((_, n) => `const t${n} = tensors[${n}];`),
    ...writer.dimensions.map((_, n) => `const n${n} = sizes[${n}];`),
    ...lines,
  ].join("\n");
  // The text is made of the expressions' structure and of numbers; no name of the program enters it.
  const text = `return (tensors, sizes, out) => {\n${code}\n};`;
  const make = Reflect.construct(Function, ["erf", "round", "hash", "unit", text]) as (
    ...helpers: readonly unknown[]
  ) => CompiledNode["run"];
  return {
    reads: writer.reads,
    dimensions: writer.dimensions,
    code,
    run: make(erf, roundHalfEven, hash, unit),
  };
}

const compiled = new WeakMap<Node, CompiledNode>();

/** The function of an equation; made once. */
export function compileNode(node: MapNode | ReduceNode): CompiledNode {
  let known = compiled.get(node);
  if (!known) compiled.set(node, (known = compile(node)));
  return known;
}
