/**
 * `attnc weights`: a checkpoint beside what a model wants of it. What is missing, left over
 * or of another shape is listed with the name that was most likely meant, before a byte of
 * a tensor is read.
 */
import { wantedTensors, type Wanted } from "../index.ts";
import { checkpoint } from "../node/index.ts";
import { readHead, type StoredTensor } from "../runtime/safetensors.ts";
import { openSource, type RangedSource } from "../runtime/source.ts";
import { isLoadable, long, matcher } from "../runtime/weights.ts";
import { closest } from "./closest.ts";
import type { ExitReason } from "./exit.ts";
import { compileOptions, type ProgramOptions } from "./options.ts";
import { diagnosticJson, hasErrors, showDiagnostics } from "./report.ts";
import { explained } from "./running.ts";
import { readText } from "./sources.ts";
import { counted, type Terminal } from "./terminal.ts";

export interface WeightsOptions extends ProgramOptions {
  /** List the tensors that fit, too. */
  readonly all?: boolean;
}

interface Named {
  readonly name: string;
  readonly shape: readonly number[];
}

/** How a checkpoint and a model fit. The four lists of names have no name in common. */
export interface Comparison {
  readonly model: string;
  readonly matched: readonly (Named & { readonly type: string })[];
  readonly missing: readonly (Named & { readonly near?: string })[];
  readonly misshaped: readonly (Named & { readonly found: readonly number[] })[];
  /** Of a type that can't be loaded. */
  readonly mistyped: readonly (Named & { readonly type: string })[];
  readonly unexpected: readonly (Named & { readonly near?: string })[];
  /** Left over, and the program says so. */
  readonly ignored: readonly string[];
}

/** Compares by exact names; axes of length 1 don't count. */
export function compare(wanted: Wanted, stored: readonly StoredTensor[]): Comparison {
  const found = new Map(stored.map((tensor) => [tensor.name, tensor]));
  const names = new Set(wanted.tensors.map(({ name }) => name));
  const skips = wanted.ignored.map(matcher);
  const left = stored.filter(({ name }) => !names.has(name));
  const ignored = left.filter(({ name }) => skips.some((skip) => skip(name)));
  const unexpected = left.filter((tensor) => !ignored.includes(tensor));
  const missing = wanted.tensors.filter(({ name }) => !found.has(name));
  const here = wanted.tensors.flatMap((tensor) => {
    const one = found.get(tensor.name);
    return one ? [{ ...tensor, type: one.type, found: one.shape }] : [];
  });
  const isShaped = ({ shape, found: other }: (typeof here)[number]): boolean =>
    long(shape) === long(other);
  const isTyped = ({ type }: { type: string }): boolean => isLoadable(type);
  const near = (tensor: Named, among: readonly Named[]): { near?: string } => {
    const name = closest(tensor, among);
    return name === undefined ? {} : { near: name };
  };
  const plain = ({ name, shape }: Named): Named => ({ name, shape });
  return {
    model: wanted.model,
    matched: here
      .filter((one) => isShaped(one) && isTyped(one))
      .map((one) => ({ ...plain(one), type: one.type })),
    missing: missing.map((one) => ({ ...plain(one), ...near(one, unexpected) })),
    misshaped: here
      .filter((one) => !isShaped(one))
      .map((one) => ({ ...plain(one), found: one.found })),
    mistyped: here
      .filter((one) => isShaped(one) && !isTyped(one))
      .map((one) => ({ ...plain(one), type: one.type })),
    unexpected: unexpected.map((one) => ({ ...plain(one), ...near(one, missing) })),
    ignored: ignored.map(({ name }) => name),
  };
}

/** Reads the heads of all files; two may not hold one tensor. */
async function storedIn(paths: readonly string[]): Promise<readonly StoredTensor[]> {
  const sources = (await Promise.all(paths.map(checkpoint))).flat();
  try {
    const tensors: StoredTensor[] = [];
    for (const source of sources) {
      const reader = await openSource(source satisfies RangedSource);
      if (reader) tensors.push(...(await readHead(reader)));
    }
    return tensors;
  } finally {
    await Promise.all(sources.map((source) => source.close()));
  }
}

const shapeText = (shape: readonly number[]): string => `[${shape.join(", ")}]`;
/** Lists longer than this end in their number. */
const mostListed = 20;

function comparisonText(comparison: Comparison, all: boolean, { out }: Terminal): string {
  const { bold, green, red, yellow, dim } = out.colours;
  const { matched, missing, misshaped, mistyped, unexpected, ignored, model } = comparison;
  const list = (title: string, lines: readonly string[], most = mostListed): string[] => {
    if (lines.length === 0) return [];
    const more = lines.length - most;
    const shown = lines.slice(0, most).map((line) => `  ${line}`);
    return [`${title} (${lines.length})`, ...shown, ...(more > 0 ? [`  … and ${more} more`] : [])];
  };
  const near = (name: string | undefined, what: string): string =>
    name === undefined ? "" : dim(`   ${what} ${name}?`);
  const lines = [
    `${bold(model)}: ${counted(matched.length, "tensor")} of ${matched.length + missing.length + misshaped.length + mistyped.length} match`,
    ...(all
      ? list(
          green("matched"),
          matched.map(({ name, shape, type }) => `${name} ${shapeText(shape)} ${dim(type)}`),
          Infinity,
        )
      : []),
    ...list(
      red("missing"),
      missing.map((one) => `${one.name} ${shapeText(one.shape)}${near(one.near, "stored as")}`),
    ),
    ...list(
      red("of another shape"),
      misshaped.map(
        ({ name, shape, found }) => `${name} is ${shapeText(found)}, wanted ${shapeText(shape)}`,
      ),
    ),
    ...list(
      red("of a type that can't be loaded"),
      mistyped.map(({ name, type }) => `${name} is ${type}, wanted F32, F16 or BF16`),
    ),
    ...list(
      yellow("unexpected"),
      unexpected.map((one) => `${one.name} ${shapeText(one.shape)}${near(one.near, "meant for")}`),
    ),
    ...(ignored.length > 0 ? [dim(`ignored by the program (${ignored.length})`)] : []),
  ];
  return `${lines.join("\n")}\n`;
}

/** Compares, prints, and ends with 3 where the checkpoint can't be loaded. */
export async function weightsCommand(
  file: string,
  paths: readonly string[],
  options: WeightsOptions,
  terminal: Terminal,
): Promise<ExitReason> {
  const { wanted, diagnostics } = wantedTensors(readText(file), compileOptions(file, options));
  if (!wanted || hasErrors(diagnostics)) {
    if (options.json) {
      const json = { ok: false, diagnostics: diagnostics.map(diagnosticJson) };
      terminal.out.write(`${JSON.stringify(json, null, 2)}\n`);
    } else showDiagnostics(diagnostics, terminal);
    return "program";
  }
  let stored: readonly StoredTensor[];
  try {
    stored = await storedIn(paths);
  } catch (error) {
    throw explained(error);
  }
  const comparison = compare(wanted, stored);
  const { missing, misshaped, mistyped } = comparison;
  const ok = missing.length + misshaped.length + mistyped.length === 0;
  terminal.out.write(
    options.json
      ? `${JSON.stringify({ ok, ...comparison }, null, 2)}\n`
      : comparisonText(comparison, options.all === true, terminal),
  );
  return ok ? "ok" : "input";
}
