/**
 * Which form of each kernel runs. A module has several of some kernels, from the one whose
 * threads share most through workgroup memory to the one that shares nothing. A *tuning*, what
 * measuring has found on a device, names kernels; without one, or where what it names is not
 * here or can't run, a rule decides by what the adapter reports: an adapter that is a
 * processor, for which waiting for each other is what costs, takes the last form that its
 * device can run, every other adapter the first.
 *
 * This text stands in modules beside the runtime, and imports nothing of it.
 */
import type { Choose, Chooser } from "./forms.ts";
import type { ModuleDispatch, ModuleKernel } from "./format.ts";

/** Whether a device can run a kernel. */
export const isLegal = ({ features, limits }: Chooser, { needs = {} }: ModuleKernel): boolean =>
  Object.entries(needs).every(
    ([name, least]) =>
      features.has(name) || ((limits as Record<string, number>)[name] as number) >= least,
  );

export const choose: Choose = (
  { kernels, hash, dispatches },
  device,
  tuning,
  warnings,
  errorClass,
) => {
  const { program = hash, choices = {} } = tuning ?? {};
  if (program !== hash || Object(choices) !== choices)
    throw new errorClass("tuning-mismatch", `the tuning is of ${program}, not of ${hash}`, {
      ...{ name: "tuning", found: program, expected: hash },
    });
  const names = Object.values(choices);
  const left = new Set(names);
  const nameOf = ([kernel]: ModuleDispatch[number]): string =>
    (kernels[kernel] as ModuleKernel).name;
  const chosen = dispatches.map((forms) => {
    const legal = forms.filter(([kernel]) => isLegal(device, kernels[kernel] as ModuleKernel));
    const one =
      legal.find((form) => names.includes(nameOf(form))) ??
      legal.at(device.adapterInfo?.isFallbackAdapter ? -1 : 0);
    if (!one) {
      const name = forms.map(nameOf).join();
      throw new errorClass("feature-missing", `the device can't run ${name}`, { name });
    }
    left.delete(nameOf(one));
    return one;
  });
  for (const name of left)
    warnings.push({
      code: "tuning-ignored",
      message: `the tuning's ${name} is not here, or not for this device`,
      tensors: [],
    });
  return chosen;
};
