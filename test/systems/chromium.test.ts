/**
 * Every system against PyTorch in headless Chromium: the same modules as in Node.
 */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { browserPath, browserSkipped, openPage, type TestPage } from "../support/browser.ts";
import { compiledModel } from "../support/example.ts";
import { expectedCases, type Tensors } from "../support/expected.ts";
import type { PlainTensor } from "../support/browser.ts";
import { difference, judged, tolerance } from "../support/systems.ts";

function expectTensors(found: Readonly<Record<string, PlainTensor>>, expected: Tensors): void {
  for (const [name, tensor] of expected) {
    const one = found[name];
    expect(one && difference(one, tensor), name).toBeLessThanOrEqual(tolerance);
  }
}

describe.skipIf(!browserPath)(`in Chromium${browserSkipped}`, () => {
  let page: TestPage | undefined;
  beforeAll(async () => {
    page = await openPage();
  });
  afterAll(() => page?.close());

  describe.each(judged)("%s", (system) => {
    test.each(expectedCases(system))("$name agrees with PyTorch", async (each) => {
      const paths = [...(each.members[0]?.inspects.keys() ?? [])];
      const members = each.members.map(({ inputs }) => inputs);
      const weights = each.parameters;
      const results = await page?.run(compiledModel(system, each.model, each.values).module, {
        weights,
        members,
        paths,
      });
      expect(results).toHaveLength(members.length);
      results?.forEach(({ outputs, inspects }, index) => {
        expectTensors(outputs, each.members[index]?.outputs ?? new Map());
        expectTensors(inspects, each.members[index]?.inspects ?? new Map());
      });
    });
  });

  test.each(expectedCases("gpt2").slice(0, 1))(
    "$system generates PyTorch's tokens",
    async (each) => {
      const { module, program } = compiledModel(each.system, each.model, each.values);
      const target = program.inputs[program.generation?.target ?? -1]?.name ?? "";
      const all = each.members.flatMap(({ greedy }) => greedy ?? []);
      const limit = Math.max(...all.map(({ tokens }) => tokens.data.length));
      const tokens = await page?.generate(module, {
        weights: each.parameters,
        members: all.map(({ prompt }) => new Map([[target, prompt]])),
        options: { limit, stop: [] },
      });
      expect(all.length).toBeGreaterThan(0);
      for (const [member, greedy] of all.entries())
        expect(tokens?.[member]?.slice(0, greedy.tokens.data.length)).toEqual([
          ...greedy.tokens.data,
        ]);
    },
  );
});
