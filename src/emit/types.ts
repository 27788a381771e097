/**
 * A module's types: the exact names of inputs, outputs, and what can be inspected, with
 * their shapes in words. The text stands alone, as the module does; `GPUDevice` and
 * `GPUBuffer` are the globals of WebGPU's own types.
 */
import type { Program } from "../program/program.ts";
import { errorCodes } from "../runtime/codes.ts";
import { inputsOf, lateInputs, lossOf } from "./asked.ts";
import { body, inputs, results } from "./fields.ts";
import { generationMethods, generationTypes, lossMethods } from "./generationTypes.ts";
import { quote } from "./text.ts";

/** The text of the `.d.ts` beside a module. */
export function emitTypes(program: Program): string {
  const dimensions = program.dimensions.flatMap(({ name, least, most, derived }) =>
    derived ? [] : [` *   ${name} from ${least} to ${most}\n`],
  );
  const codes = Object.entries(errorCodes).map(
    ([code, meaning]) => `  /** ${meaning} */\n  | ${quote(code)}\n`,
  );
  const late = lateInputs(program).inputs;
  const all = (): boolean => true;
  const loss = lossOf(program);
  const inspected = program.inspect.results.filter((one) => one !== loss);
  const forLoss = loss ? inputsOf(program, loss) : new Set<number>();
  const lossText = loss
    ? `/** What the loss takes. */
export interface LossInputs ${body(
        inputs(program, all, (index) =>
          late.has(index) && !forLoss.has(index) ? "; not for the loss" : undefined,
        ),
      )}

`
    : "";
  return `/**
 * ${program.name}${dimensions.length === 0 ? ".\n" : `, for one member of a batch. Each member has its own\n${dimensions.join("")}`} */

/** What a model takes, for one member of a batch. */
export interface Inputs ${body(inputs(program, all, (index) => (late.has(index) ? "; not for an ordinary run" : undefined)))}

/** What a model gives, for one member of a batch. */
export interface Outputs ${body(results(program.run.results, program))}

/** What can be inspected, by its path. */
export interface Inspected ${body(results(inspected, program))}

${lossText}${program.generation ? generationTypes(program, program.generation) : ""}${fixed(
    `${loss ? lossMethods : ""}${program.generation ? generationMethods : ""}`,
    program.generation !== undefined,
  )}
/** What went wrong; stable. */
export type ErrorCode =
${codes.join("").trimEnd()};
`;
}

/** The same in every module. */
const fixed = (methods: string, generates: boolean): string => {
  const more = generates
    ? ".\n   * `token`: what one more token needs. `generate`: that, and meanwhile what takes in a prompt is compiled"
    : ", the default";
  return `export type Path = keyof Inspected & string;

/** Numbers, row after row, and their shape, which has \`Rank\` extents. */
export interface Tensor<Data, Rank extends number = number> {
  readonly data: Data;
  readonly shape: readonly number[] & { readonly length: Rank };
}

/** A tensor on the device, entries of 4 bytes. */
export interface DeviceTensor {
  readonly buffer: GPUBuffer;
  readonly shape: readonly number[];
}

export type HostInput<Data> = Data | { readonly data: Data; readonly shape: readonly number[] };
/** A buffer has the usage COPY_SRC; truth values are i32 in it. */
export type Input<Data> = HostInput<Data> | DeviceTensor;

/** Bytes at any place, for instance \`file(path)\` of attnc/node. */
export interface RangedSource {
  readonly name?: string;
  readonly size: number;
  read(start: number, end: number): Promise<Uint8Array>;
}

/** A safetensors file: a URL, what fetch gave, a file chosen, or its bytes; or the URL of an index of several. */
export type WeightSource =
  | string
  | URL
  | Response
  | Blob
  | ReadableStream<Uint8Array>
  | ArrayBuffer
  | ArrayBufferView
  | RangedSource;

export type HostTensor =
  | Float32Array
  | { readonly data: Float32Array; readonly shape: readonly number[] };

export interface LoadOptions {
  /** Default: the browser's. Under Node \`device()\` of attnc/node makes one. */
  readonly device?: GPUDevice | Promise<GPUDevice>;
  /** A file, the files that are one checkpoint, or tensors by name. */
  readonly weights?: WeightSource | readonly WeightSource[] | Readonly<Record<string, HostTensor>>;
  /** Without weights: draws every parameter from its initial distribution. */
  readonly seed?: number;
  /** Which forms of kernels run: what \`attnc tune\` wrote, or \`measure\` of attnc/tune gave. */
  readonly tuning?: {
    readonly program: string;
    readonly choices: Readonly<Record<string, string>>;
  };
  /**
   * What \`load\` waits for beside the weights. \`weights\`: nothing else; a first call computes with
   * the kernels that are there while others are compiled. \`run\`: all that \`run\` needs${more}.
   */
  readonly ready?: ${generates ? '"weights" | "run" | "token" | "generate"' : '"weights" | "run"'};
  readonly onProgress?: (progress: {
    readonly loaded: number;
    readonly total: number;
    readonly name: string;
  }) => void;
}

/** The paths that a pattern matches; \`*\` stands for anything. */
type Matches<Pattern extends string> = Pattern extends \`\${infer Head}*\${infer Rest}\`
  ? \`\${Head}\${string}\${Matches<Rest>}\`
  : Pattern;
type Chosen<Pattern extends string> = {
  readonly [P in Path as P extends Matches<Pattern> ? P : never]: Inspected[P];
};
type Kept = { readonly [Name in keyof Outputs]: DeviceTensor };

export interface Model {
  readonly device: GPUDevice;
  /** For instance tensors of the weights that the model does not use. */
  readonly warnings: readonly {
    readonly code: "weights-unexpected" | "tuning-ignored";
    readonly message: string;
    readonly tensors: readonly string[];
  }[];
  run(inputs: Inputs, options?: { readonly on?: "host" }): Promise<Outputs>;
  run(inputs: readonly Inputs[], options?: { readonly on?: "host" }): Promise<Outputs[]>;
  /** The results stay on the device, in buffers to destroy when done. */
  run(inputs: Inputs, options: { readonly on: "device" }): Promise<Kept>;
  run(inputs: readonly Inputs[], options: { readonly on: "device" }): Promise<Kept[]>;
  /** Computes what the paths name, and only that. */
  inspect<const P extends Path | \`\${string}*\${string}\`>(
    inputs: Inputs,
    paths: readonly P[],
  ): Promise<Chosen<P>>;
  inspect<const P extends Path | \`\${string}*\${string}\`>(
    inputs: readonly Inputs[],
    paths: readonly P[],
  ): Promise<Chosen<P>[]>;
${methods}  /** Frees all that the model has on the device. */
  dispose(): void;
}

export declare function load(options?: LoadOptions): Promise<Model>;

/** The program as data: its name, the versions of its format and compiler, its kernels. */
export declare const program: {
  readonly name: string;
  readonly format: number;
  readonly compiler: string;
  /** What a tuning is for. */
  readonly hash: string;
  readonly kernels: readonly { readonly name: string; readonly code: string }[];
};

/** Look at \`code\`: every module has a class of its own. */
export declare class AttncError extends Error {
  readonly code: ErrorCode;
  readonly expected: unknown;
  readonly found: unknown;
  readonly details: {
    readonly name?: string;
    readonly member?: number;
    readonly position?: readonly number[];
    readonly tensors?: readonly string[];
  };
}
`;
};
