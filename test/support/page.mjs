/**
 * Runs in the browser, in a page that test/support/browser.ts opens. Tensors come and go
 * as plain lists, since that is what crosses the border.
 */
const arrays = { real: Float32Array, int: Int32Array, bool: Uint8Array };
const fromPlain = ({ element, shape, data }) => ({ shape, data: arrays[element].from(data) });
const mapValues = (object, change) =>
  Object.fromEntries(Object.entries(object).map(([name, value]) => [name, change(value)]));
const toPlain = (tensors) =>
  mapValues(tensors, ({ shape, data }) => ({ shape: [...shape], data: [...data] }));

/** Loads the module at `url` and generates; resolves to the tokens of each member. */
globalThis.generateWith = async ({ url, weights, members, options }) => {
  const { load } = await import(url);
  const model = await load({ weights: mapValues(weights, fromPlain) });
  const tokens = members.map(() => []);
  const batch = members.map((inputs) => mapValues(inputs, fromPlain));
  for await (const steps of model.generate(batch, options))
    steps.forEach((step, member) => step && tokens[member].push(step.token));
  model.dispose();
  return tokens;
};

/** Loads the module at `url` and runs it; resolves to outputs and inspected values by member. */
globalThis.runModule = async ({ url, weights, members, paths }) => {
  const { load } = await import(url);
  const model = await load({ weights: mapValues(weights, fromPlain) });
  const batch = members.map((inputs) => mapValues(inputs, fromPlain));
  const outputs = await model.run(batch);
  const inspects = paths.length > 0 ? await model.inspect(batch, paths) : batch.map(() => ({}));
  model.dispose();
  return batch.map((_, member) => ({
    outputs: toPlain(outputs[member]),
    inspects: toPlain(inspects[member]),
  }));
};
