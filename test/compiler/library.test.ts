import { describe, expect, test } from "vitest";
import { standardLibrary } from "../../generated/embedded.ts";
import { libraryFor, wholeLibrary } from "../../src/compiler/library.ts";
import { check } from "../../src/index.ts";

const namesOf = (files: ReturnType<typeof libraryFor>) => files.map(({ source }) => source.name);

describe("of the standard library a program gets", () => {
  test("all files parse", () => {
    expect(namesOf(wholeLibrary())).toEqual(standardLibrary.map(({ name }) => name));
  });

  test("what it names, and what that needs in turn", () => {
    expect(namesOf(libraryFor("y = relu(x)"))).toContain("std/functions.attn");
    const used = namesOf(libraryFor("mlp: MLP(x, 4 * D)"));
    expect(used).toContain("std/linear.attn");
    expect(used).toContain("std/functions.attn");
    expect(used).not.toContain("std/recurrent.attn");
    expect(libraryFor("nothing of it")).toEqual([]);
  });

  test("the nearest name even from a file that it does not need", () => {
    const { diagnostics } = check("model M() {\n  input x: [3]\n  output y = gelo(x)\n}\n");
    expect(diagnostics).toContainEqual(expect.objectContaining({ code: "name-unknown" }));
    expect(diagnostics.map(({ hint, message }) => `${message} ${hint ?? ""}`).join()).toMatch(
      /gelu/,
    );
  });
});
