/**
 * The family `map`: one thread an entry. It runs any map, and, with a loop in it, any
 * reduction (`reduceKernel`): nothing needs to be recognised for an equation to run.
 */
import { at, axis, integer, operation, plus, scaled, times } from "../ir/build.ts";
import { literal } from "../ir/expr.ts";
import type { MapRegion } from "../ir/region.ts";
import { axesOf } from "./core.ts";
import type { KernelContext, KernelDraft } from "./context.ts";
import { place, unravel } from "./lower.ts";
import { KernelText } from "./text.ts";
import { numberEntries, threadsPerGroup } from "./threads.ts";

export function mapKernel(region: MapRegion, context: KernelContext): KernelDraft {
  const { output } = region;
  if (context.halves.has(output)) return halvesKernel(region, context);
  const text = new KernelText(context);
  const { lowering, main } = text;
  const body = lowering.lower(output.body);
  const address = lowering.lower(lowering.address(output, axesOf(output)));
  text.register(body);
  text.output(output);
  const numbered = numberEntries(text, output.axes, context.batched(output));
  text.store(
    main,
    output,
    place(address, numbered.values),
    main.value(place(body, numbered.values)),
  );
  return text.finish({
    family: "map",
    title: [output],
    workgroupSize: threadsPerGroup,
    groups: numbered.groups,
    fold: numbered.fold,
    notes: [],
  });
}

/**
 * A constant in halves: one thread two neighbouring entries, which share a `u32`. What f16 can't
 * hold is reported, not stored as an infinity.
 */
function halvesKernel({ output }: MapRegion, context: KernelContext): KernelDraft {
  const text = new KernelText(context);
  const { lowering, main } = text;
  const body = lowering.lower(output.body);
  const extents = output.axes.map(({ extent }) => extent);
  const count = literal(times(...extents))!;
  text.register(body);
  text.output(output);
  const pairs = axis("pair", Math.ceil(count / 2));
  const numbered = numberEntries(text, [pairs], false);
  const pair = numbered.values.get(pairs)!;
  const two = main.variable("two", "vec2f()");
  const which = axis("which", integer(2));
  main.loop({ expr: at(which), name: "which" }, { to: "2" }, (inside) => {
    const next = plus(scaled(2, pair), at(which));
    const entry = count % 2 === 0 ? next : operation("integerMinimum", [next, integer(count - 1)]);
    const values = unravel(entry, extents);
    const places = new Map(output.axes.map((one, n) => [one, values[n]!]));
    output.axes.forEach((one) => text.wish(places.get(one)!, one.name));
    inside.line(`${two}[${inside.value(at(which))}] = ${inside.value(place(body, places))};`);
  });
  text.needStatus();
  main.line(`if (!all(abs(${two}) < vec2f(65520))) { atomicStore(&status[0], 2u); }`);
  text.store(main, output, pair, `pack2x16float(${two})`);
  return text.finish({
    family: "map",
    title: [output],
    workgroupSize: threadsPerGroup,
    groups: numbered.groups,
    fold: numbered.fold,
    notes: ["two entries a thread, stored in f16"],
  });
}
