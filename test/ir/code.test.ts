/** JavaScript text of expressions: as few parentheses as it takes, and the right values. */
import { expect, test } from "vitest";
import {
  and,
  at,
  axis,
  dimension,
  dimensionSymbol,
  integer,
  lessEqual,
  minus,
  operation,
  or,
  plus,
  quotient,
  real,
  remainder,
  select,
  times,
  toReal,
} from "../../src/ir/build.ts";
import { address, javascript, javascriptFunction } from "../../src/ir/code.ts";
import type { Expr } from "../../src/ir/expr.ts";
import { interpret } from "../../src/ir/interpret.ts";
import { erf, roundHalfEven, type OperationName } from "../../src/ir/operations.ts";

const symbol = dimensionSymbol("T", 100);
const [i, j] = [axis("i", 32), axis("j", 32)];
const op = (name: OperationName, ...args: Expr[]): Expr => operation(name, args);
const print = (expr: Expr): string =>
  javascript(expr, { axis: (one) => one.name, dimension: (one) => one.name });

test("whole numbers read as a person writes them", () => {
  expect(print(plus(times(integer(8), at(i)), at(j)))).toBe("8 * i + j");
  expect(print(minus(at(i), at(j)))).toBe("i - j");
  expect(print(minus(integer(3), at(i)))).toBe("3 - i");
  expect(print(minus(times(at(i), dimension(symbol)), integer(1)))).toBe("i * T - 1");
  expect(print(quotient(plus(at(i), integer(1)), integer(2)))).toBe("Math.floor((i + 1) / 2)");
  expect(print(remainder(plus(at(i), at(j)), integer(7)))).toBe("(i + j) % 7");
  expect(print(times(integer(2), remainder(at(i), integer(7))))).toBe("2 * (i % 7)");
});

test("parentheses stand where the order of operations needs them", () => {
  const [x, y] = [toReal(at(i)), toReal(at(j))];
  expect(print(op("subtract", x, op("subtract", y, real(0.5))))).toBe("i - (j - 0.5)");
  expect(print(op("subtract", op("subtract", x, y), real(0.5)))).toBe("i - j - 0.5");
  expect(print(op("multiply", op("add", x, y), y))).toBe("(i + j) * j");
  expect(print(op("negate", op("add", x, y)))).toBe("-(i + j)");
  expect(print(op("negate", op("sin", x)))).toBe("-Math.sin(i)");
  const [a, b] = [lessEqual(at(i), at(j)), lessEqual(at(j), integer(3))];
  expect(print(and(a, or(b, a)))).toBe("i <= j && (j <= 3 || i <= j)");
  expect(print(op("add", select(a, x, y), y))).toBe("(i <= j ? i : j) + j");
});

test("a function of indices stands for itself", () => {
  const angle = op("divide", toReal(at(i)), op("power", real(10), toReal(at(j))));
  const shared = op("erf", angle);
  const cases: [Expr, (i: number, j: number) => number][] = [
    [op("sin", angle), (a, b) => Math.sin(a / 10 ** b)],
    [op("multiply", shared, shared), (a, b) => erf(a / 10 ** b) ** 2],
    [toReal(op("round", angle)), (a, b) => roundHalfEven(a / 10 ** b)],
  ];
  for (const [expr, expected] of cases) {
    const text = javascriptFunction([i, j], expr);
    const made = Reflect.construct(Function, [`return ${text};`]) as () => typeof expected;
    for (const [a, b] of [
      [0, 0],
      [5, 1],
      [25, 1],
      [31, 2],
      [31, 0],
    ] as const)
      expect(made()(a, b)).toBe(expected(a, b));
  }
  expect(javascriptFunction([i, j], op("multiply", shared, shared)).match(/erf\(/g)).toHaveLength(
    1,
  );
});

test("an address joins what a merged axis took apart", () => {
  const c = axis("c", 24);
  const parts = [quotient(at(c), integer(8)), remainder(at(c), integer(8))];
  expect(print(address([integer(3), integer(8)], parts))).toBe("c");
  expect(print(address([integer(5), integer(3), integer(8)], [at(i), ...parts]))).toBe(
    "24 * i + c",
  );
});

test("an expression's own meaning: what is not chosen has no say", () => {
  const environment = { axis: () => 3, read: () => NaN };
  expect(interpret(select(lessEqual(at(i), at(j)), real(1), real(2)), environment)).toBe(1);
  expect(interpret(quotient(minus(at(i), integer(10)), integer(4)), environment)).toBe(-2);
  expect(interpret(remainder(minus(at(i), integer(10)), integer(4)), environment)).toBe(1);
});
