import { describe, expect, test } from "vitest";
import { nearest } from "../../src/base/nearest.ts";

describe("nearest", () => {
  const known = ["softmax", "sigmoid", "LayerNorm", "x", "heads", "head"];
  test.each([
    ["sofmax", "softmax"],
    ["sfotmax", "softmax"],
    ["Layernorm", "LayerNorm"],
    ["hedas", "heads"],
    ["hea", "head"],
    ["sigmoids", "sigmoid"],
  ])("%s is near %s", (name, expected) => {
    expect(nearest(name, known)).toBe(expected);
  });

  test.each(["y", "convolution", "sum", ""])("%s is near nothing", (name) => {
    expect(nearest(name, known)).toBeUndefined();
  });

  test("a name is not near itself", () => {
    expect(nearest("x", ["x"])).toBeUndefined();
    expect(nearest("heads", ["heads", "head"])).toBe("head");
  });
});
