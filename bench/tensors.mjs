/**
 * Tensors in files: safetensors, a JSON header of names, shapes and places, and then the
 * numbers. Everything that contenders share is in this format, so that each loads what the
 * others load; and numbers drawn from a fixed seed.
 */

/** @typedef {{ shape: number[], data: Float32Array | Int32Array }} Tensor */

const dtypeOf = (data) => (data instanceof Int32Array ? "I32" : "F32");

export const count = (shape) => shape.reduce((product, extent) => product * extent, 1);

/**
 * The header of a file, and where in it each tensor begins.
 * @param {Map<string, Tensor>} tensors
 */
export function layout(tensors) {
  let end = 0;
  const header = {};
  for (const [name, { shape, data }] of tensors) {
    header[name] = { dtype: dtypeOf(data), shape, data_offsets: [end, end + data.byteLength] };
    end += data.byteLength;
  }
  const json = new TextEncoder().encode(JSON.stringify(header));
  // Padded by spaces, so that numbers lie at a multiple of eight bytes.
  const length = Math.ceil(json.length / 8) * 8;
  const bytes = new Uint8Array(8 + length).fill(0x20);
  new DataView(bytes.buffer).setBigUint64(0, BigInt(length), true);
  bytes.set(json, 8);
  const offsets = new Map(
    Object.entries(header).map(([name, { data_offsets }]) => [
      name,
      bytes.length + data_offsets[0],
    ]),
  );
  return { bytes, offsets };
}

/** The pieces of a file, in order. */
export function pieces(tensors) {
  const { bytes } = layout(tensors);
  const views = [...tensors.values()].map(
    ({ data }) => new Uint8Array(data.buffer, data.byteOffset, data.byteLength),
  );
  return [bytes, ...views];
}

/**
 * Reads a file: views of its bytes, not copies, where they lie well.
 * @param {Uint8Array} file
 * @returns {Map<string, Tensor>}
 */
export function parse(file) {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const length = Number(view.getBigUint64(0, true));
  const header = JSON.parse(new TextDecoder().decode(file.subarray(8, 8 + length)));
  const tensors = new Map();
  for (const [name, { dtype, shape, data_offsets: offsets }] of Object.entries(header)) {
    const [begin, end] = offsets.map((offset) => 8 + length + offset);
    const aligned = (file.byteOffset + begin) % 4 === 0;
    const bytes = aligned ? file.subarray(begin, end) : file.slice(begin, end);
    const View = dtype === "I32" ? Int32Array : Float32Array;
    tensors.set(name, { shape, data: new View(bytes.buffer, bytes.byteOffset, count(shape)) });
  }
  return tensors;
}

/** Numbers in [0, 1) from a seed, always the same (mulberry32). */
export function randomFrom(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** A seed for a name (FNV-1a), so that a tensor does not depend on those before it. */
export function seedOf(name) {
  let hash = 0x811c9dc5;
  for (const letter of name) hash = Math.imul(hash ^ letter.codePointAt(0), 0x01000193);
  return hash >>> 0;
}

/** Evenly distributed numbers around `middle`, with a standard deviation of `spread`. */
export function randomReals(name, shape, spread = 1, middle = 0) {
  const random = randomFrom(seedOf(name));
  const width = spread * Math.sqrt(12);
  const data = new Float32Array(count(shape));
  for (let i = 0; i < data.length; i += 1) data[i] = middle + width * (random() - 0.5);
  return { shape, data };
}

/** Evenly distributed whole numbers less than `end`. */
export function randomInts(name, shape, end) {
  const random = randomFrom(seedOf(name));
  return {
    shape,
    data: Int32Array.from({ length: count(shape) }, () => Math.floor(random() * end)),
  };
}

/**
 * A parameter: matrices keep the size of what they are applied to, gains are near 1, the
 * rest is small. What a parameter is, its name and shape say.
 */
export function randomParameter(name, shape) {
  if (shape.length === 1) {
    const gain = /(norm|ln_|LayerNorm)[^.]*\.weight$/.test(name);
    return randomReals(name, shape, 0.1, gain ? 1 : 0);
  }
  if (/embed|wte|wpe|token/.test(name) && !/proj/.test(name)) return randomReals(name, shape, 0.5);
  return randomReals(name, shape, 1 / Math.sqrt(count(shape.slice(1))));
}

/** A matrix, or the last two axes, the other way round. */
export function transposed({ shape, data }) {
  const [rows, columns] = [shape[0], count(shape.slice(1))];
  const turned = new Float32Array(data.length);
  for (let i = 0; i < rows; i += 1)
    for (let j = 0; j < columns; j += 1) turned[j * rows + i] = data[i * columns + j];
  return { shape: [columns, rows], data: turned };
}

/** The largest difference, as a part of the largest number of the reference. */
export function difference(found, reference) {
  if (found.length !== reference.length) return Infinity;
  let [worst, largest] = [0, 0];
  for (let i = 0; i < reference.length; i += 1) {
    const off = Math.abs(found[i] - reference[i]);
    if (!(off <= worst)) worst = Number.isNaN(off) ? Infinity : off;
    largest = Math.max(largest, Math.abs(reference[i]));
  }
  return worst / largest;
}
