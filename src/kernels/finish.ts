/**
 * The last lines of every contraction, as a function of the kernel: `finish(row, column,
 * sum)` computes what follows the sum (bias, activation, residual) and stores it, unless
 * the row or column lies beyond the end. Where columns come in fours it takes four sums.
 */
import { at, axis, integer, plus, quotient, scaled } from "../ir/build.ts";
import { literal, type Axis, type Expr } from "../ir/expr.ts";
import { difference } from "../ir/polynomial.ts";
import { freeAxes, mapReads } from "../ir/walk.ts";
import { nameAxes, ownLengths, placesOf, type Matrix } from "./matrix.ts";
import { place } from "./lower.ts";
import { identifier } from "./names.ts";
import { quadValues, vectorText, type Places, type QuadPlaces, type VectorPlan } from "./quads.ts";
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

/** `exactColumns`: the kernel never asks for a column beyond the last. */
export function finishOf(matrix: Matrix, plan: VectorPlan, exactColumns = true): Finish {
  const { text, n, m, batch } = matrix;
  const columns = literal(matrix.columns);
  const quads = columns !== undefined && columns % 4 === 0;
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
    if (!quads) {
      scope.bind(matrix.sum, sum);
      text.store(scope, output, addresses[0]!, scope.value(place(matrix.final, places[0])));
    } else {
      const values = finalQuad(scope, matrix, places, sum);
      if (storesVector) {
        text.asVectors(output);
        text.store(scope, output, quotient(addresses[0]!, integer(4)), values.vector);
      } else {
        const parts = values.parts();
        addresses.forEach((address, c) => text.store(scope, output, address, parts[c]!));
      }
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

function usedAxes(matrix: Matrix): ReadonlySet<Axis> {
  return new Set([...freeAxes(matrix.final), ...freeAxes(matrix.address)]);
}

function isMultiple(address: Expr): boolean {
  const expr = quotient(address, integer(4));
  return literal(difference(address, scaled(4, expr))) === 0;
}

/** What is stored for four columns: as one vector, or apart. */
function finalQuad(
  scope: Scope,
  matrix: Matrix,
  places: QuadPlaces,
  sum: string,
): { vector: string; parts(): readonly string[] } {
  const { text } = matrix;
  if (matrix.final === matrix.sum) {
    return { vector: sum, parts: () => ["x", "y", "z", "w"].map((one) => `${sum}.${one}`) };
  }
  const vector = vectorText(scope, text, matrix.final, places, new Map([[matrix.sum, sum]]));
  if (vector !== undefined) {
    const parts = (): readonly string[] => {
      const name = scope.let("results", vector);
      return ["x", "y", "z", "w"].map((one) => `${name}.${one}`);
    };
    return { vector, parts };
  }
  // A sum for each of the four columns, which stand in the place of one local.
  const sums = ["x", "y", "z", "w"].map((component) => {
    const local = text.lowering.local(`sum_${component}`, "real");
    scope.bind(local, `${sum}.${component}`);
    return local;
  });
  const values = quadValues(scope, text, matrix.final, places, (value, c) =>
    replaceLocal(value, matrix.sum, sums[c]!),
  );
  const parts = values.length === 1 ? Array<string>(4).fill(values[0]!) : values;
  return { vector: `vec4f(${parts.join(", ")})`, parts: () => parts };
}

function replaceLocal(expr: Expr, from: Expr, to: Expr): Expr {
  return mapReads(expr, (read) => (read === from ? to : read));
}
