import { describe, expect, test } from "vitest";
import { lineBounds, lineColumn, lineIndex } from "../../src/base/position.ts";

describe("positions", () => {
  const source = { name: "x", text: "one\ntwo\r\n\rfive 𝛼𝛽\n" };

  test.each([
    [0, 1, 1],
    [3, 1, 4],
    [4, 2, 1],
    [9, 3, 1],
    [10, 4, 1],
    [15, 4, 6],
    [17, 4, 7],
    [20, 5, 1],
    [99, 5, 1],
    [-1, 1, 1],
  ])("offset %i is at line %i, column %i", (offset, line, column) => {
    expect(lineColumn(source, offset)).toEqual({ line, column });
  });

  test("a line ends before its line break, of whatever kind", () => {
    const lines = [0, 1, 2, 3, 4].map((line) => {
      const { start, end } = lineBounds(source, line);
      return source.text.slice(start, end);
    });
    expect(lines).toEqual(["one", "two", "", "five 𝛼𝛽", ""]);
    expect(lineIndex(source, 8)).toBe(1);
  });
});
