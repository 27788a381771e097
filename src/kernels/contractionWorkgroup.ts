/**
 * A contraction by tiles in workgroup memory: 256 threads load 16 steps of k of 64 rows and
 * of 64 columns together, then each multiplies its own 4 rows by its own 4 columns. What is
 * loaded is used 64 times, which is what a GPU wants; the barriers are what a processor
 * does not. In f16 (`contractionHalf.ts`) the tiles take half the memory.
 */
import { at, axis, integer, operation, plus, quotient, scaled, times } from "../ir/build.ts";
import { literal, type Axis, type Expr } from "../ir/expr.ts";
import type { KernelDraft } from "./context.ts";
import { equationsOf, placesOf, withinLengths, type Product } from "./matrix.ts";
import { withStatistics } from "./contractionStatistics.ts";
import { mostRight, stepsInHalves } from "./contractionHalf.ts";
import { returnFromEmptyTiles } from "./contractionTile.ts";
import { finishOf } from "./finish.ts";
import { place, unravel } from "./lower.ts";
import { fourPlaces, quadText, VectorPlan, type Places, type QuadPlaces } from "./quads.ts";
import type { Scope } from "./scope.ts";
import { numberEntries } from "./threads.ts";

/** Threads along each side, and steps of k that are loaded at once. */
const side = 16;
/** Rows and columns of a workgroup: four for each thread. */
const tile = 4 * side;
const size = side * side;

export function workgroupKernel(product: Product, isHalf: boolean): KernelDraft {
  const { text, left, right, rows, columns, batch, m, n } = product;
  const { main, context } = text;
  const plan = new VectorPlan(text);
  const finish = finishOf(product, plan, (literal(columns) ?? 1) % tile === 0);
  const rowTile = axis("row_tile", tilesIn(rows));
  const columnTile = axis("column_tile", tilesIn(columns));
  const [threadRow, threadColumn] = [
    axis("thread_row", integer(side)),
    axis("thread_column", integer(side)),
  ];
  plan.single(left);
  plan.single(right);
  plan.decide();
  const { statistics, scale } = product;
  text.register(left, right, scale, product.final);
  text.register(...(statistics?.bodies ?? []));
  text.output(product.output);
  const vector = isHalf ? "vec4h" : "vec4f";
  const leftTile = text.moduleName("left_tile");
  const rightTile = text.moduleName("right_tile");
  for (const name of [leftTile, rightTile])
    text.declarations.push(`var<workgroup> ${name}: array<${vector}, ${size}>;`);
  if (isHalf) {
    text.enable("shader-f16");
    text.needStatus();
  }
  const axes = [...batch.filter((one) => one !== context.member), rowTile, columnTile];
  const numbered = numberEntries(text, axes, batch.includes(context.member), "index", "workgroup");
  returnFromEmptyTiles(product, scaled(tile, numbered.values.get(rowTile)!), tile);
  main.let("thread_row", `i32(local) / ${side}`, at(threadRow));
  main.let("thread_column", `i32(local) % ${side}`, at(threadColumn));
  const [rowStart, columnStart] = [rowTile, columnTile].map((one) =>
    plus(scaled(tile, numbered.values.get(one)!), scaled(4, at(threadRow))),
  ) as [Expr, Expr];
  const loads = (
    name: string,
    start: Expr,
    count: Expr,
    sideAxes: readonly Axis[],
    operand: Expr,
  ): QuadPlaces => {
    const numbers = clamped(main, name, start, count);
    return fourPlaces((c) =>
      withinLengths(
        product,
        new Map([...numbered.values, ...placesOf(product, sideAxes, numbers[c]!)]),
        operand,
      ),
    );
  };
  // Neighbouring threads load neighbouring steps of k; each loads four rows and four columns.
  const ownRows = [0, 1, 2, 3].map((c) => plus(scaled(4, at(threadRow)), integer(c)));
  const plainRows = loads("left_row", rowStart, rows, m, left);
  const leftPlaces = statistics
    ? fourPlaces((c) => new Map([...plainRows[c]!, [statistics.slot, ownRows[c]!]]))
    : plainRows;
  const rightPlaces = loads("right_column", columnStart, columns, n, right);
  const rowBytes =
    statistics?.write(main, {
      rows: tile,
      places: (row, operand) => {
        const number = plus(scaled(tile, numbered.values.get(rowTile)!), row);
        const own =
          (literal(rows) ?? 1) % tile === 0
            ? number
            : operation("integerMinimum", [number, plus(rows, integer(-1))]);
        const places = new Map([...numbered.values, ...placesOf(product, m, own)]);
        return withinLengths(product, places, operand);
      },
      threads: size,
      own: ownRows,
      most: size,
    }) ?? 0;
  const sums = [0, 1, 2, 3].map((r) => main.variable(`sum_${r}`, "vec4f()"));
  const extents = product.k.map((one) => place(one.extent, numbered.values));
  const depth = times(integer(1), ...extents);
  const start = axis("start", depth);
  const step = axis("k", depth);
  const whole = (literal(depth) ?? 1) % side === 0;
  main.loop({ expr: at(start), name: "start" }, { to: main.value(depth), step: side }, (inside) => {
    inside.let("k", `${inside.value(at(start))} + thread_column`, at(step));
    const steps = unravel(at(step), extents);
    const k: Places = new Map(product.k.map((one, n_) => [one.axis, steps[n_]!]));
    const load = (scope: Scope): void => {
      for (const [name, operand, places] of [
        [leftTile, left, leftPlaces],
        [rightTile, right, rightPlaces],
      ] as const) {
        const four = fourPlaces((c) => new Map([...places[c]!, ...k]));
        const loaded = quadText(scope, text, operand, four);
        const target = `${name}[thread_column * ${side} + thread_row]`;
        if (!isHalf) scope.line(`${target} = ${loaded};`);
        else if (operand === left) scope.line(`${target} = vec4h(${loaded});`);
        else {
          const columns_ = scope.let("columns", loaded);
          scope.line(
            `if (any(abs(${columns_}) > vec4f(${mostRight}))) { atomicStore(&status[0], 2u); }`,
          );
          scope.line(`${target} = vec4h(${columns_});`);
        }
      }
    };
    if (whole) load(inside);
    else
      inside.branch(`${inside.value(at(step))} < ${inside.value(depth)}`, load, (beyond) => {
        for (const name of [leftTile, rightTile])
          beyond.line(`${name}[thread_column * ${side} + thread_row] = ${vector}();`);
      });
    inside.line("workgroupBarrier();");
    const multiply = (scope: Scope, step: string, into: readonly string[]): void => {
      scope.line(`let left = ${leftTile}[${step} * ${side} + thread_row];`);
      scope.line(`let right = ${rightTile}[${step} * ${side} + thread_column];`);
      into.forEach((sum, r) => scope.line(`${sum} += left.${"xyzw"[r]!} * right;`));
    };
    const [number, part] = [axis("n", integer(side)), axis("s", integer(stepsInHalves))];
    if (!isHalf)
      inside.loop({ expr: at(number), name: "n" }, { to: String(side) }, (each) =>
        multiply(each, "n", sums),
      );
    else
      inside.loop(
        { expr: at(number), name: "n" },
        { to: String(side), step: stepsInHalves },
        (each) => {
          const parts = sums.map((_, r) => each.variable(`part_${r}`, "vec4h()"));
          each.loop({ expr: at(part), name: "s" }, { to: String(stepsInHalves) }, (inner) =>
            multiply(inner, "(n + s)", parts),
          );
          sums.forEach((sum, r) => each.line(`${sum} += vec4f(${parts[r]!});`));
        },
      );
    inside.line("workgroupBarrier();");
  });
  if (scale)
    sums.forEach((sum, r) => {
      main.line(`${sum} *= ${main.factor(place(scale, leftPlaces[r]!))};`);
    });
  finish.write();
  main.line(`let sums = array(${sums.join(", ")});`);
  const row = axis("r", integer(4));
  main.loop({ expr: at(row), name: "r" }, { to: "4" }, (inside) => {
    const rowText = inside.value(plus(rowStart, at(row)));
    const quad = plus(scaled(side, numbered.values.get(columnTile)!), at(threadColumn));
    if (finish.quads) finish.call(inside, numbered.values, rowText, inside.value(quad), "sums[r]");
    else {
      const component = axis("c", integer(4));
      inside.loop({ expr: at(component), name: "c" }, { to: "4" }, (each) =>
        finish.call(
          each,
          numbered.values,
          rowText,
          each.value(plus(scaled(4, quad), at(component))),
          `sums[r][${each.value(at(component))}]`,
        ),
      );
    }
  });
  return text.finish({
    family: "contraction",
    title: withStatistics(statistics, equationsOf(product.region)),
    workgroupSize: size,
    workgroupBytes: 2 * size * (isHalf ? 8 : 16) + rowBytes,
    groups: numbered.groups,
    fold: numbered.fold,
    tile: { rows: tile, columns: tile },
    notes: [
      `workgroup memory, ${tile} × ${tile} a workgroup${isHalf ? ", multiplied in f16" : ""}`,
      ...(statistics ? ["with the statistics of its rows"] : []),
    ],
  });
}

function tilesIn(count: Expr): Expr {
  return quotient(plus(count, integer(tile - 1)), integer(tile));
}

/** Four numbers from a start, none beyond the last. */
function clamped(main: Scope, name: string, start: Expr, count: Expr): readonly Expr[] {
  const total = literal(count);
  if (total !== undefined && total % tile === 0)
    return [0, 1, 2, 3].map((c) => plus(start, integer(c)));
  const last = main.value(plus(count, integer(-1)));
  return [0, 1, 2, 3].map((c) => {
    const one = axis(`${name}_${c}`, count);
    main.let(one.name, `min(${main.value(plus(start, integer(c)))}, ${last})`, at(one));
    return at(one);
  });
}
