/**
 * Additive, for one member of a batch. Each member has its own
 *   N from 1 to 64
 */

/** What a model takes, for one member of a batch. */
export interface Inputs {
  /** [32] */
  readonly q: Input<Float32Array>;
  /** [N, 32] */
  readonly x: Input<Float32Array>;
}

/** What a model gives, for one member of a batch. */
export interface Outputs {
  /** [32] */
  readonly y: Tensor<Float32Array, 1>;
}

/** What can be inspected, by its path. */
export interface Inspected {
  /** [N] */
  readonly weights: Tensor<Float32Array, 1>;
}

export type Path = keyof Inspected & string;

/** Numbers, row after row, and their shape, which has `Rank` extents. */
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

/** Bytes at any place, for instance `file(path)` of attnc/node. */
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
  /** Default: the browser's. Under Node `device()` of attnc/node makes one. */
  readonly device?: GPUDevice | Promise<GPUDevice>;
  /** A file, the files that are one checkpoint, or tensors by name. */
  readonly weights?: WeightSource | readonly WeightSource[] | Readonly<Record<string, HostTensor>>;
  /** Without weights: draws every parameter from its initial distribution. */
  readonly seed?: number;
  /** Which forms of kernels run: what `attnc tune` wrote, or `measure` of attnc/tune gave. */
  readonly tuning?: {
    readonly program: string;
    readonly choices: Readonly<Record<string, string>>;
  };
  /**
   * What `load` waits for beside the weights. `weights`: nothing else; a first call computes with
   * the kernels that are there while others are compiled. `run`: all that `run` needs, the default.
   */
  readonly ready?: "weights" | "run";
  readonly onProgress?: (progress: {
    readonly loaded: number;
    readonly total: number;
    readonly name: string;
  }) => void;
}

/** The paths that a pattern matches; `*` stands for anything. */
type Matches<Pattern extends string> = Pattern extends `${infer Head}*${infer Rest}`
  ? `${Head}${string}${Matches<Rest>}`
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
  inspect<const P extends Path | `${string}*${string}`>(
    inputs: Inputs,
    paths: readonly P[],
  ): Promise<Chosen<P>>;
  inspect<const P extends Path | `${string}*${string}`>(
    inputs: readonly Inputs[],
    paths: readonly P[],
  ): Promise<Chosen<P>[]>;
  /** Frees all that the model has on the device. */
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

/** Look at `code`: every module has a class of its own. */
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

/** What went wrong; stable. */
export type ErrorCode =
  /** there is no WebGPU here: pass a device */
  | "webgpu-missing"
  /** WebGPU is here, but the machine offers no adapter */
  | "adapter-missing"
  /** what was passed is no device, or the adapter gave none */
  | "device-refused"
  /** the device's limits are less than what the program or this batch needs */
  | "limit-exceeded"
  /** the device was made without a feature that the kernels need */
  | "feature-missing"
  /** the device was lost; load again with a new one */
  | "device-lost"
  /** the device refused a command, for instance a buffer of another device */
  | "device-error"
  /** the device has no memory for this; a smaller batch may do */
  | "out-of-memory"
  /** the model was used after dispose() */
  | "disposed"
  /** the tuning is of another program, or none */
  | "tuning-mismatch"
  /** no weights were given, or tensors are missing in them */
  | "weights-missing"
  /** what was passed as weights is none of the accepted forms */
  | "weights-invalid"
  /** the weights could not be fetched or read */
  | "weights-unreachable"
  /** the file is not safetensors, is cut off, or contradicts itself */
  | "weights-damaged"
  /** a tensor is not stored as f32, f16 or bf16 */
  | "weights-type"
  /** a tensor has another shape than its parameter */
  | "weights-shape"
  /** a weight is NaN or infinite */
  | "weights-value"
  /** an input without a default was left out */
  | "input-missing"
  /** a value was passed for an input that the model does not have */
  | "input-unknown"
  /** an input is of another type than it must be */
  | "input-type"
  /** an input has another shape or number of entries than it must have */
  | "input-shape"
  /** a dynamic dimension is outside its range, or two inputs disagree on it */
  | "input-length"
  /** an entry is NaN, infinite, or outside the range of the input */
  | "input-value"
  /** the model has no start token, and no prompt was given */
  | "prompt-missing"
  /** the first tokens are fewer than a mask lets everyone see */
  | "prompt-short"
  /** more tokens than there is room for, or than the model can take */
  | "room-exceeded"
  /** an option of generation is outside its range */
  | "option-value"
  /** a logit is NaN or infinite, so that no token can be chosen */
  | "logits-value"
  /** nothing that can be inspected matches the path */
  | "path-unknown"
  /** an index computed by the program was outside its tensor and was clamped */
  | "index-out-of-range";
