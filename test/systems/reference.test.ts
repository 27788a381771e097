/**
 * Every system against PyTorch, by the float64 evaluator: the graph as the author wrote
 * it, and the graph after the passes. And the comparison itself: when a parameter is
 * changed a little, it must fail.
 */
import { describe, expect, test } from "vitest";
import { lossName } from "../../src/ir/graph.ts";
import type { Evaluation } from "../../src/reference/index.ts";
import { evaluateMember, graphOf, optimisedGraphsOf } from "../support/example.ts";
import { expectedCases, type Member, type Tensor } from "../support/expected.ts";
import { difference, judged, tolerance } from "../support/systems.ts";

function expectClose({ outputs, inspects }: Evaluation, member: Member): void {
  expect(Object.keys(outputs).sort()).toEqual([...member.outputs.keys()].sort());
  for (const [name, expected] of member.outputs) {
    const found = outputs[name];
    expect(found && difference(found, expected), name).toBeLessThanOrEqual(tolerance);
  }
  for (const [path, expected] of member.inspects) {
    const found = inspects[path];
    expect(found, `${path} among ${Object.keys(inspects).join(", ")}`).toBeDefined();
    expect(found && difference(found, expected), path).toBeLessThanOrEqual(tolerance);
  }
  const loss = inspects[lossName];
  if (member.loss)
    expect(loss && difference(loss, member.loss), lossName).toBeLessThanOrEqual(tolerance);
}

/** How far any output is from what is expected. */
function largestDifference({ outputs }: Evaluation, member: Member): number {
  const differences = [...member.outputs].map(([name, expected]) => {
    const found = outputs[name];
    return found ? difference(found, expected) : Infinity;
  });
  return Math.max(...differences);
}

/** Moves every entry by one percent of the largest, up or down as a fixed sequence says. */
function disturbed({ shape, data }: Tensor): Tensor {
  const largest = Math.max(...Array.from(data, Math.abs));
  let state = 12345;
  const moved = Float32Array.from(data, (value) => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    return value + (state & 0x10000 ? 0.01 : -0.01) * largest;
  });
  return { shape, data: moved };
}

/**
 * A bias of the keys adds the same to all scores of a query, which softmax does not see:
 * these may be changed without effect. MViT normalises its keys. DETR's decoder starts from
 * zeros: its first self-attention sees one value everywhere, wherever it looks. Only these.
 */
const withoutEffect =
  /(^|\.)(key|k_proj|norm_k)\.bias$|^model\.decoder\.layers\.0\.self_attn\.([qk]_proj\.|v_proj\.weight)/;

describe.each(judged)("%s", (system) => {
  const cases = expectedCases(system);

  test.each(cases)("$name as written agrees with PyTorch", (each) => {
    const graph = graphOf(system, each.model, each.values);
    for (const member of each.members)
      expectClose(evaluateMember(graph, each.parameters, member), member);
  });

  test.each(cases)("$name after the passes agrees with PyTorch", (each) => {
    const { run, inspect } = optimisedGraphsOf(system, each.model, each.values);
    for (const member of each.members) {
      const { outputs } = evaluateMember(run, each.parameters, member);
      const { inspects } = evaluateMember(inspect, each.parameters, member);
      expectClose({ outputs, inspects }, member);
    }
  });

  test.each(cases)("$name has PyTorch's parameters, by name", (each) => {
    const graph = graphOf(system, each.model, each.values);
    const names = graph.parameters.map(({ storedAs }) => storedAs);
    expect(names.sort()).toEqual([...each.parameters.keys()].sort());
  });

  test.each(cases)("$name differs when a parameter is changed a little", (each) => {
    const graph = graphOf(system, each.model, each.values);
    for (const [name, tensor] of each.parameters) {
      const changed = new Map(each.parameters).set(name, disturbed(tensor));
      const differs = each.members.some(
        (member) => largestDifference(evaluateMember(graph, changed, member), member) > tolerance,
      );
      expect(differs, name).toBe(!withoutEffect.test(name));
    }
  });
});
