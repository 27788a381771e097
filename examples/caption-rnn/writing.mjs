/** What the demonstrations of models that write share. They need `npm run build`. */
import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { compile, renderDiagnostic } from "../../dist/index.js";

/** A model of a program, compiled, and imported from memory. */
export async function compiledModule(path, model, values = {}) {
  const { compiled, diagnostics } = compile(readFileSync(path, "utf8"), {
    ...{ model, values, name: basename(path) },
  });
  const said = diagnostics.map((each) => renderDiagnostic(each, { colour: false })).join("\n");
  if (!compiled) throw new Error(said);
  if (said !== "") process.stderr.write(`${said}\n`);
  return import(`data:text/javascript,${encodeURIComponent(compiled.module)}`);
}

/** The likeliest tokens for each of the inputs, without the stop token, batch by batch. */
export async function written(model, inputs, batchSize) {
  const all = [];
  for (let first = 0; first < inputs.length; first += batchSize) {
    const batch = inputs.slice(first, first + batchSize);
    const tokens = batch.map(() => []);
    for await (const steps of model.generate(batch))
      steps.forEach((step, member) => step && tokens[member].push(step.token));
    all.push(...tokens);
  }
  return all;
}
