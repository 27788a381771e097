/** Safetensors files, right and wrong, made in memory. */

export interface TestTensor {
  readonly dtype?: string;
  readonly shape: readonly number[];
  readonly bytes?: Uint8Array;
  readonly values?: readonly number[];
}

/** A file of a head (any text) and bytes. */
export function fileOf(head: string, data: Uint8Array, length?: bigint): ArrayBuffer {
  const text = new TextEncoder().encode(head);
  const file = new Uint8Array(8 + text.length + data.length);
  new DataView(file.buffer).setBigUint64(0, length ?? BigInt(text.length), true);
  file.set(text, 8);
  file.set(data, 8 + text.length);
  return file.buffer;
}

export function checkpoint(tensors: Readonly<Record<string, TestTensor>>): ArrayBuffer {
  const head: Record<string, unknown> = { __metadata__: { format: "pt" } };
  const parts: Uint8Array[] = [];
  let at = 0;
  for (const [name, { dtype = "F32", shape, bytes, values = [] }] of Object.entries(tensors)) {
    const data = bytes ?? new Uint8Array(new Float32Array(values).buffer);
    head[name] = { dtype, shape, data_offsets: [at, at + data.length] };
    at += data.length;
    parts.push(data);
  }
  const data = new Uint8Array(at);
  let start = 0;
  for (const part of parts) {
    data.set(part, start);
    start += part.length;
  }
  return fileOf(JSON.stringify(head), data);
}

/** For `affine`. */
export const affineTensors = {
  "layer.bias": { shape: [2], values: [0.25, -1] },
  "layer.weight": { shape: [2, 3], values: [1, 2, 3, 4, 5, 6] },
} as const;
