/** What `check` looks at: the model that is named, else every model of the text. */
import { expect, test } from "vitest";
import { check, compile } from "../../src/compiler/compile.ts";

const text = `model First(n = 3) {
  input x: [n]
  output y[i] = x[i] + missing
}

model Second(n = 3) {
  input x: [n]
  output y[i] = x[i] + absent
}

model Open(n) {
  input x: [n]
  output y[i] = 2 * x[i]
}
`;

const words = (options?: Parameters<typeof check>[1]): string[] =>
  check(text, options).diagnostics.map(({ span }) => span.source.text.slice(span.start, span.end));

test("every model is looked at when none is named", () => {
  expect(words()).toEqual(["missing", "absent"]);
  expect(check(text).graph).toBeUndefined();
});

test("only the model that is named, where one is", () => {
  expect(words({ model: "Second" })).toEqual(["absent"]);
  const { graph, diagnostics } = check(text, { model: "Open", values: { n: 4 } });
  expect(diagnostics).toEqual([]);
  expect(graph?.name).toBe("Open");
});

test("a compilation has to name one", () => {
  expect(compile(text).diagnostics.map(({ code }) => code)).toEqual(["model-choice"]);
});
