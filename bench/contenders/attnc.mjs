/** attnc: a module that was compiled from `.attn` text before, and a file of weights. */
import { membersOf } from "../workloads.mjs";

/** Runs on a batch or on one example, as the workload's inputs are. */
async function runner(model, workload, inputs) {
  const members = membersOf(workload, inputs);
  return async () => {
    const results = await model.run(members);
    const values = (each) =>
      Object.fromEntries(Object.entries(each).map(([name, { data }]) => [name, data]));
    return Array.isArray(results) ? results.map(values) : values(results);
  };
}

/** What comes after a context: the context's time is told apart, since peers get their cache from a file. */
async function token(model, { context, length }, inputs) {
  const tokens = inputs.get("tokens").data;
  const session = await model.begin({}, { room: context + length + 64 });
  const begun = performance.now();
  if (context > 0) await session.feed(inputs.get("context").data);
  const untimed = performance.now() - begun;
  return {
    untimed,
    run: async () => ({ logits: (await session.feed(tokens)).logits }),
  };
}

/** A prompt: a session of its own each time. */
const prompt =
  (model, { length }, inputs) =>
  async () => {
    const session = await model.begin({}, { room: length });
    const { logits } = await session.feed(inputs.get("tokens").data);
    session.dispose();
    return { logits };
  };

export async function open(host, workload) {
  const [{ load }, device, inputs] = await Promise.all([
    host.module("attnc.mjs"),
    host.device(),
    host.tensors("inputs.safetensors"),
  ]);
  const weights = await host.source("weights.safetensors");
  const model = await load({
    ...(device && { device }),
    ...(weights && { weights }),
    // The first result soonest. One token after a context: what takes the context in is compiled when it is, and told apart, too.
    ready: workload.session?.context > 0 ? "token" : "weights",
  });
  if (!workload.session) return { run: await runner(model, workload, inputs) };
  return workload.session.context > 0
    ? token(model, workload.session, inputs)
    : { run: prompt(model, workload.session, inputs) };
}
