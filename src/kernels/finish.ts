/**
 * The last lines of every contraction, as a function of the kernel: `finish(row, column,
 * sum)` computes what follows the sum (bias, activation, residual) and stores it, unless
 * the row or column lies beyond the end. Where columns come in fours it takes four sums.
 */
import { at, axis, integer, plus, quotient, scaled } from "../ir/build.ts";
import { literal, type Axis, type Expr } from "../ir/expr.ts";
import { difference } from "../ir/polynomial.ts";
import { freeAxes, mapReads, readsOf } from "../ir/walk.ts";
import { beyondSteps, nameAxes, ownColumns, ownLengths, placesOf, type Matrix } from "./matrix.ts";
import { isDynamic, place } from "./lower.ts";
import { identifier } from "./names.ts";
import { placeRead, vectorText, type Places, type QuadPlaces, type VectorPlan } from "./quads.ts";
import { Scope } from "./scope.ts";

/** How the kernel calls `finish`. */
export interface Finish {
  /** Whether it takes four columns: then `column` counts in fours. */
  readonly quads: boolean;
  /** Writes the function; after the plan for vectors is decided. */
  write(): void;
  /** The call; `row` and `column` are the texts of numbers, `sum` of a value; `batch` has the values of the batch axes. */
  call(scope: Scope, batch: Places, row: string, column: string, sum: string): void;
}

/**
 * `exactColumns`: the kernel never asks for a column beyond the last. `alone`: its groups of
 * four columns begin anywhere, so it is called for each column.
 */
export function finishOf(
  matrix: Matrix,
  plan: VectorPlan,
  exactColumns = true,
  alone = false,
): Finish {
  const { text, n, m, batch } = matrix;
  const columns = ownColumns(matrix);
  const quads = !alone && columns !== undefined && columns % 4 === 0;
  const row = axis("row", matrix.rows);
  const column = quads
    ? axis("column4", quotient(matrix.columns, integer(4)))
    : axis("column", matrix.columns);
  const rowPlaces = placesOf(matrix, m, at(row));
  const columnPlaces = (offset: number): Places =>
    placesOf(matrix, n, quads ? plus(scaled(4, at(column)), integer(offset)) : at(column));
  const all = (offset: number): Places => new Map([...rowPlaces, ...columnPlaces(offset)]);
  const places: QuadPlaces = [all(0), all(1), all(2), all(3)];
  const addresses = places.map((one) => place(matrix.address, one));
  const storesVector =
    quads &&
    addresses.every((address, c) => literal(difference(address, addresses[0]!)) === c) &&
    isMultiple(addresses[0]!);
  if (quads) plan.quad(matrix.final, places);
  else plan.single(matrix.final);
  const used = usedAxes(matrix);
  const batchAxes = batch.filter((one) => used.has(one));
  let name = "finish";

  const write = (): void => {
    const { output } = matrix;
    name = text.moduleName("finish");
    const scope = new Scope(text);
    const parameters = [...batchAxes, row, column].map((one) => {
      const parameter = scope.declare(identifier(one.name));
      scope.bind(at(one), parameter);
      return `${parameter}: i32`;
    });
    const sum = scope.declare(quads ? "sums" : "sum");
    scope.line(`if (row >= ${scope.value(matrix.rows)}) { return; }`);
    if (!quads || !exactColumns)
      scope.line(`if (${scope.value(at(column))} >= ${scope.value(column.extent)}) { return; }`);
    nameAxes(text, rowPlaces);
    if (!quads) nameAxes(text, places[0]);
    const own = quads
      ? ownLengths(matrix, m, places[0])
      : ownLengths(matrix, [...m, ...n], places[0]);
    for (const { value, extent } of own)
      scope.line(`if (${scope.value(value)} >= ${scope.value(extent)}) { return; }`);
    for (const { step, own } of beyondSteps(matrix))
      scope.line(`if (${scope.value(step)} >= ${scope.value(place(own, all(0)))}) { return; }`);
    if (!quads) {
      scope.bind(matrix.sum, sum);
      text.store(scope, output, addresses[0]!, scope.value(place(matrix.final, places[0])));
    } else {
      const four: Four = {
        places,
        each: (c) =>
          new Map([...rowPlaces, ...placesOf(matrix, n, plus(scaled(4, at(column)), c))]),
        sums: sum,
      };
      if (storesVector) {
        text.asVectors(output);
        const address = quotient(addresses[0]!, integer(4));
        text.store(scope, output, address, vectorOf(scope, matrix, four));
      } else storeApart(scope, matrix, four);
    }
    const body = scope.lines.map((line) => `  ${line}`).join("\n");
    const type = quads ? "vec4f" : "f32";
    text.declarations.push(`fn ${name}(${parameters.join(", ")}, ${sum}: ${type}) {\n${body}\n}`);
  };

  const call: Finish["call"] = (scope, batchPlaces, rowText, columnText, sum) => {
    const before = batchAxes.map((one) => scope.value(batchPlaces.get(one)!));
    scope.line(`${name}(${[...before, rowText, columnText, sum].join(", ")});`);
  };
  return { quads, write, call };
}

/** The axes that the function needs values of: for what is stored, where, and whether it is within the lengths. */
function usedAxes(matrix: Matrix): ReadonlySet<Axis> {
  const { text, final, address, m, n } = matrix;
  const { lowering, context } = text;
  const steps = beyondSteps(matrix).map(({ own }) => own);
  const lengths = [...m, ...n]
    .filter((one) => isDynamic(one, context))
    .map((one) => lowering.extent(one));
  return new Set([final, address, ...lengths, ...steps].flatMap((expr) => [...freeAxes(expr)]));
}

function isMultiple(address: Expr): boolean {
  const expr = quotient(address, integer(4));
  return literal(difference(address, scaled(4, expr))) === 0;
}

/** Four neighbouring columns. */
interface Four {
  readonly places: QuadPlaces;
  /** The places of the column with this number among the four. */
  readonly each: (c: Expr) => Places;
  /** The name of the vector of their sums. */
  readonly sums: string;
}

/** The sums of the four, and what follows, as a vector without a loop, where it has such a form. */
function plainVector(scope: Scope, matrix: Matrix, { places, sums }: Four): string | undefined {
  if (matrix.final === matrix.sum) return sums;
  return vectorText(scope, matrix.text, matrix.final, places, new Map([[matrix.sum, sums]]));
}

/** What is stored for the four columns, as a vector. */
function vectorOf(scope: Scope, matrix: Matrix, four: Four): string {
  const plain = plainVector(scope, matrix, four);
  if (plain !== undefined) return plain;
  scope.line("var results: vec4f;");
  eachOfFour(scope, matrix, four, (inside, c, value) =>
    inside.line(`results[${inside.value(c)}] = ${value};`),
  );
  return "results";
}

/** Stores the four results where they belong: not next to each other. */
function storeApart(scope: Scope, matrix: Matrix, four: Four): void {
  const { text, output } = matrix;
  eachOfFour(scope, matrix, four, (inside, c, value) =>
    text.store(inside, output, place(matrix.address, four.each(c)), value),
  );
}

/** A loop over the four columns; what they read as vectors is loaded before it. */
function eachOfFour(
  scope: Scope,
  matrix: Matrix,
  four: Four,
  use: (inside: Scope, c: Expr, value: string) => void,
): void {
  const { text, final, sum } = matrix;
  const c = axis("c", integer(4));
  const entries = new Map<Expr, string>([[sum, four.sums]]);
  for (const read of readsOf(final)) {
    if (!text.isVectors(read.node)) continue;
    const name = text.nameFor(read) ?? "four";
    entries.set(read, scope.let(name, text.loadVector(placeRead(read, four.places[0]), scope)));
  }
  scope.loop({ expr: at(c), name: "c" }, { to: "4" }, (inside) => {
    const locals = new Map<Expr, Expr>();
    for (const [read, name] of entries) {
      const local = text.lowering.local("entry", "real");
      inside.bind(local, `${name}[${inside.value(at(c))}]`);
      locals.set(read, local);
    }
    const value = mapReads(final, (read) => locals.get(read) ?? read);
    use(inside, at(c), inside.value(place(value, four.each(at(c)))));
  });
}
