/**
 * The expected values themselves: that they are as awkward as they should be, so that a
 * comparison with them means something.
 */
import { describe, expect, test } from "vitest";
import { expectedCases } from "../support/expected.ts";
import { judged, systems } from "../support/systems.ts";

describe.each(judged)("%s", (system) => {
  const cases = expectedCases(system);

  test("has cases", () => {
    expect(cases.length).toBeGreaterThan(0);
  });

  test.each(cases)("$name has three members or more, with outputs", ({ members }) => {
    expect(members.length).toBeGreaterThanOrEqual(3);
    for (const { inputs, outputs } of members) {
      expect(inputs.size).toBeGreaterThan(0);
      expect(outputs.size).toBeGreaterThan(0);
    }
  });

  test.each(cases)("$name has no parameter at a default", ({ parameters }) => {
    for (const [name, { data }] of parameters) {
      if (data.length < 3) continue;
      expect(new Set(data).size, name).toBeGreaterThan(1);
    }
  });

  test.each(cases)("$name holds only finite numbers", ({ parameters, members }) => {
    const groups = members.flatMap((each) => [each.inputs, each.outputs, each.inspects]);
    for (const group of [parameters, ...groups]) {
      for (const [name, { data, shape }] of group) {
        expect(data.length, name).toBe(shape.reduce((product, extent) => product * extent, 1));
        expect(
          data.every((value) => Number.isFinite(value)),
          name,
        ).toBe(true);
      }
    }
  });
});

/** Their images have one size. */
const fixed: readonly string[] = ["vit", "deit3", "swin", "mvit", "resnet", "convnext", "detr"];

test("members differ in length where a model allows it", () => {
  for (const system of systems.filter((each) => !fixed.includes(each))) {
    for (const { name, members } of expectedCases(system)) {
      const shapes = members.map(({ inputs }) =>
        [...inputs.values()].map(({ shape }) => shape.join("x")).join(" "),
      );
      expect(new Set(shapes).size, name).toBe(members.length);
    }
  }
});
