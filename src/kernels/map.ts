/**
 * The family `map`: one thread an entry. It runs any map, and, with a loop in it, any
 * reduction (`reduceKernel`): nothing needs to be recognised for an equation to run.
 */
import type { MapRegion } from "../ir/region.ts";
import { axesOf } from "./core.ts";
import type { KernelContext, KernelDraft } from "./context.ts";
import { place } from "./lower.ts";
import { KernelText } from "./text.ts";
import { numberEntries, threadsPerGroup } from "./threads.ts";

export function mapKernel({ output }: MapRegion, context: KernelContext): KernelDraft {
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
