import { describe, expect, test } from "vitest";
import { readPng, writePng } from "../../src/cli/image.ts";
import { readJson, writeJson } from "../../src/cli/json.ts";
import { tensor } from "../../src/cli/tensor.ts";

describe("JSON", () => {
  test("nested lists", () => {
    expect(readJson("[[1, 2, 3], [4, 5, 6]]")).toEqual(tensor("int", [2, 3], [1, 2, 3, 4, 5, 6]));
    expect(readJson("[[1], [2]]", "real")).toEqual(tensor("real", [2, 1], [1, 2]));
    expect(readJson("[true, false]")).toEqual(tensor("bool", [2], [1, 0]));
    expect(readJson("7")).toEqual(tensor("int", [], [7]));
    expect(readJson('{"shape": [2, 0, 3], "data": []}')).toEqual(tensor("real", [2, 0, 3], []));
  });

  test.each([
    ["[[1, 2], [3]]", /equal lengths/],
    ["[[1], 2]", /equal lengths/],
    ['["a"]', /found "a"/],
    ["{}", /found \{\}/],
    ["[1", /not JSON/],
    ['{"shape": [2], "data": [1]}', /1 entries do not fill the shape \[2\]/],
  ])("refuses %s", (text, message) => {
    expect(() => readJson(text)).toThrow(message);
    expect(() => readJson(text)).toThrow(expect.objectContaining({ reason: "input" }));
  });

  test("what is written reads back the same", () => {
    for (const value of [
      tensor("real", [2, 2], [0.5, -1, 2, 3.25]),
      tensor("int", [3], [1, -2, 3]),
      tensor("bool", [1, 2], [1, 0]),
      tensor("real", [], [0.5]),
    ])
      expect(readJson(writeJson(value))).toEqual(value);
  });
});

describe("PNG", () => {
  test("a drawn tensor reads back, stretched from black to white", () => {
    const grey = readPng(writePng(tensor("real", [2, 2], [1, 2, 3, 5])), 1);
    expect(grey.shape).toEqual([1, 2, 2]);
    expect([...grey.data].map((value) => Math.round(value * 255))).toEqual([0, 64, 128, 255]);
    const colours = tensor("real", [3, 1, 2], [0, 1, 0.2, 0.4, 0.6, 0.8]);
    const back = readPng(writePng(colours), 3);
    expect(back.shape).toEqual([3, 1, 2]);
    for (const [index, value] of back.data.entries())
      expect(value).toBeCloseTo(colours.data[index] ?? Number.NaN, 6);
  });

  test("channels are normalised", () => {
    const image = writePng(tensor("real", [3, 1, 2], [0, 1, 1, 0, 0, 1]));
    const { data } = readPng(image, 3, { mean: [0.5], deviation: [0.5, 0.25, 1] });
    expect([...data]).toEqual([-1, 1, 2, -2, -0.5, 0.5]);
    expect([...readPng(image, 1, { mean: [0], deviation: [2] }).data]).toHaveLength(2);
  });

  test("refuses what is no image", () => {
    const refused = (shape: number[]) => () =>
      writePng(tensor("real", shape, new Float32Array(shape.reduce((a, b) => a * b, 1))));
    expect(refused([4])).toThrow(/is no image/);
    expect(refused([2, 3, 3])).toThrow(/is no image/);
    expect(refused([1, 1, 3, 3])).toThrow(/is no image/);
    expect(refused([0, 3])).toThrow(/is no image/);
    expect(() => readPng(Uint8Array.of(1, 2, 3), 3)).toThrow(/not a readable .png/);
    expect(() => readPng(writePng(tensor("real", [1, 1], [0])), 2)).toThrow(/1, 3 or 4 channels/);
  });
});
