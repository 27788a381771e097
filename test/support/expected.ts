/**
 * Reads the expected values of test/reference/expected: one safetensors file for each
 * *case*, a model of examples/ in a small configuration with what PyTorch says of it. A
 * safetensors file is eight bytes of header length, a header in JSON, and the data.
 *
 * A *member* is one example of the batch; its tensors are named `input.<member>.<name>`,
 * `output.<member>.<name>` and `inspect.<member>.<path>`, parameters `param.<name>`. A model
 * that has a loss has `loss.<member>`, one that writes `greedy.<member>.prompt`, tokens to begin
 * with (the start token is the first of them), and `greedy.<member>.tokens`, the likeliest after
 * them, of which the last may be the stop token.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** Float32Array for reals, Int32Array for whole numbers, Uint8Array for truth values. */
export type TensorData = Float32Array | Int32Array | Uint8Array;

export interface Tensor {
  readonly shape: readonly number[];
  readonly data: TensorData;
}

export type Tensors = ReadonlyMap<string, Tensor>;

export interface Member {
  readonly inputs: Tensors;
  readonly outputs: Tensors;
  readonly inspects: Tensors;
  readonly loss?: Tensor;
  readonly greedy?: { readonly prompt: Tensor; readonly tokens: Tensor };
}

export interface Case {
  /** The folder in examples/. */
  readonly system: string;
  /** The file's name without its ending; one model may have several cases. */
  readonly name: string;
  readonly model: string;
  /** Values of hyperparameters. */
  readonly values: Readonly<Record<string, number | boolean | string | readonly number[]>>;
  readonly parameters: Tensors;
  readonly members: readonly Member[];
}

interface HeaderEntry {
  readonly dtype: string;
  readonly shape: readonly number[];
  readonly data_offsets: readonly [number, number];
}

const folder = fileURLToPath(new URL("../reference/expected/", import.meta.url));

function decode(
  bytes: Uint8Array,
  { dtype, shape, data_offsets: [from, to] }: HeaderEntry,
): Tensor {
  // A copy begins at offset 0, as typed arrays of 4 bytes need.
  const { buffer } = bytes.slice(from, to);
  switch (dtype) {
    case "F32":
      return { shape, data: new Float32Array(buffer) };
    case "I32":
      return { shape, data: new Int32Array(buffer) };
    case "U8":
      return { shape, data: new Uint8Array(buffer) };
    default:
      throw new Error(`expected values hold no ${dtype}`);
  }
}

/** The tensors and the metadata of a safetensors file. */
export function readSafetensors(file: string): {
  readonly tensors: Map<string, Tensor>;
  readonly metadata: Readonly<Record<string, string>>;
} {
  const bytes = new Uint8Array(readFileSync(file));
  const length = Number(new DataView(bytes.buffer).getBigUint64(0, true));
  const header = JSON.parse(new TextDecoder().decode(bytes.subarray(8, 8 + length))) as Record<
    string,
    unknown
  >;
  const data = bytes.subarray(8 + length);
  const tensors = new Map<string, Tensor>();
  for (const [name, entry] of Object.entries(header)) {
    if (name !== "__metadata__") tensors.set(name, decode(data, entry as HeaderEntry));
  }
  return { tensors, metadata: (header["__metadata__"] ?? {}) as Record<string, string> };
}

function startingWith(prefix: string, tensors: Tensors): Tensors {
  const found = [...tensors].filter(([name]) => name.startsWith(prefix));
  return new Map(found.map(([name, tensor]) => [name.slice(prefix.length), tensor]));
}

/** One case, by its system and name: `expectedCase("vit", "ViT-grey")`. */
export function expectedCase(system: string, name: string): Case {
  const { tensors, metadata } = readSafetensors(join(folder, system, `${name}.safetensors`));
  const members = Array.from({ length: Number(metadata["members"]) }, (_, member): Member => {
    const loss = tensors.get(`loss.${member}`);
    const prompt = tensors.get(`greedy.${member}.prompt`);
    const tokens = tensors.get(`greedy.${member}.tokens`);
    return {
      inputs: startingWith(`input.${member}.`, tensors),
      outputs: startingWith(`output.${member}.`, tensors),
      inspects: startingWith(`inspect.${member}.`, tensors),
      ...(loss && { loss }),
      ...(prompt && tokens && { greedy: { prompt, tokens } }),
    };
  });
  const { model, values } = metadata;
  if (!model || !values || members.length === 0) throw new Error(`${name} has no metadata`);
  return {
    system,
    name,
    model,
    values: JSON.parse(values) as Case["values"],
    parameters: startingWith("param.", tensors),
    members,
  };
}

/** Every case of a system, in the order of their names. */
export function expectedCases(system: string): Case[] {
  return readdirSync(join(folder, system))
    .filter((file) => file.endsWith(".safetensors"))
    .sort()
    .map((file) => expectedCase(system, file.slice(0, -".safetensors".length)));
}

/** A file of expected/ that is no case. */
export function expectedJson(name: string): unknown {
  return JSON.parse(readFileSync(join(folder, name), "utf8"));
}
