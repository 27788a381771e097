import { describe, expect, test } from "vitest";
import { parseAssignments, parseValue, parseValues } from "../../src/cli/assignments.ts";

describe("parseValue", () => {
  test.each([
    ["12", 12],
    ["-3", -3],
    ["1e-5", 1e-5],
    [".5", 0.5],
    ["true", true],
    ["false", false],
    ["[]", []],
    ["[2, 2,6,2]", [2, 2, 6, 2]],
    ['"12"', "12"],
    ["post", "post"],
    ["", ""],
    ["0x10", "0x10"],
    ["Infinity", "Infinity"],
  ])("%s", (text, value) => {
    expect(parseValue(text)).toEqual(value);
  });

  test.each(["[1, two]", "[1, 2", "[1,,2]", "[[1]]"])("refuses %s", (text) => {
    expect(() => parseValue(text)).toThrow(expect.objectContaining({ code: "usage-list" }));
  });
});

test("assignments split at the first `=` and name each thing once", () => {
  expect([...parseAssignments(["a=b=c", " d = e "], "--out")]).toEqual([
    ["a", "b=c"],
    ["d", "e"],
  ]);
  expect(parseValues(["D=64", "order=post"])).toEqual({ D: 64, order: "post" });
  expect(() => parseAssignments(["a=1", "a=2"], "--set")).toThrow(/`a` twice/);
  expect(() => parseAssignments(["=1"], "--set")).toThrow(/--set wants name=value/);
  expect(() => parseAssignments(["a"], "--set")).toThrow(
    expect.objectContaining({ reason: "usage" }),
  );
});
