/** Tensors from and to files, by what a path's end says, and as a line for people. */
import { extname } from "node:path";
import { unreachable } from "../base/diagnostics.ts";
import type { ElementType } from "../program/program.ts";
import { CommandError } from "./exit.ts";
import { readPng, writePng, type Normalisation } from "./image.ts";
import { readJson, writeJson } from "./json.ts";
import { readNpy, writeNpy } from "./npy.ts";
import { readBytes, readText, writeFile } from "./sources.ts";
import { entries, tensor, type Tensor } from "./tensor.ts";

const formats = ["npy", "json", "png"] as const;

/** What kind of file a path names. */
export function formatOf(path: string): (typeof formats)[number] {
  const extension = extname(path).slice(1).toLowerCase();
  const format = formats.find((each) => each === extension);
  if (format) return format;
  throw new CommandError(
    "usage",
    "usage-format",
    `${path} is none of ${formats.map((each) => `.${each}`).join(", ")}`,
  );
}

/**
 * Reads what an input wants. A file without a leading axis of 1 that the input has, or
 * with one that it has not, is taken as the same tensor: a picture in shades of grey may
 * be `[height, width]` or `[1, height, width]`.
 */
export function readTensor(
  path: string,
  element: ElementType,
  shape: readonly (number | undefined)[],
  pixels: Normalisation,
): Tensor {
  const found = numbersIn(path, element) ?? readAny(path, element, shape, pixels);
  const fits = (candidate: readonly number[]) =>
    candidate.length === shape.length &&
    candidate.every((extent, axis) => (shape[axis] ?? extent) === extent);
  const [first, ...rest] = found.shape;
  for (const candidate of [found.shape, [1, ...found.shape], ...(first === 1 ? [rest] : [])])
    if (fits(candidate)) return { ...found, shape: candidate };
  const wanted = shape.map((extent) => extent ?? "any").join(", ");
  throw new CommandError(
    "input",
    "input-shape",
    `${path} has the shape [${found.shape.join(", ")}], the input wants [${wanted}]`,
  );
}

/** Whole numbers that stand on the command line themselves, like `5,7,9`. */
function numbersIn(text: string, element: ElementType): Tensor | undefined {
  if (element !== "int" || !/^-?\d+(,-?\d+)*$/.test(text)) return undefined;
  const numbers = text.split(",").map(Number);
  return tensor(element, [numbers.length], numbers);
}

function readAny(
  path: string,
  element: ElementType,
  shape: readonly (number | undefined)[],
  pixels: Normalisation,
): Tensor {
  const format = formatOf(path);
  switch (format) {
    case "npy":
      return readNpy(readBytes(path), element);
    case "json":
      return readJson(readText(path), element);
    case "png":
      return readPng(readBytes(path), shape.length === 2 ? 1 : (shape[0] ?? 3), pixels);
    default:
      return unreachable(format);
  }
}

export function writeTensor(path: string, value: Tensor): void {
  const format = formatOf(path);
  switch (format) {
    case "npy":
      writeFile(path, writeNpy(value));
      return;
    case "json":
      writeFile(path, writeJson(value));
      return;
    case "png":
      writeFile(path, writePng(value));
      return;
    default:
      return unreachable(format);
  }
}

/** The shape, and the first entries: `[2, 3] 0.1 0.2 0.3 0.4 0.5 0.6`. */
export function tensorText({ element, shape, data }: Tensor): string {
  const shown = 12;
  const one = (value: number) =>
    element === "bool" ? String(value !== 0) : String(Number(value.toPrecision(6)));
  const values = Array.from(data.subarray(0, shown), one).join(" ");
  const more = entries(shape) > shown ? " ..." : "";
  let largest = 0;
  for (const [index, value] of data.entries()) if (value > (data[largest] ?? 0)) largest = index;
  const top =
    element === "real" && shape.length === 1 && data.length > 1 ? `  (largest at ${largest})` : "";
  return `[${shape.join(", ")}] ${values}${more}${top}`;
}
