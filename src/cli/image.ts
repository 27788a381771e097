/**
 * Images as tensors `[channels, height, width]` of numbers from 0 to 1. Nothing is scaled
 * or cropped: an image of another size than the model's is an error, since what to do
 * about it is the author's choice.
 */
import { PNG } from "pngjs";
import { CommandError } from "./exit.ts";
import { tensor, type Tensor } from "./tensor.ts";

/** What is subtracted from, and then divides, each channel. One number is for all. */
export interface Normalisation {
  readonly mean: readonly number[];
  readonly deviation: readonly number[];
}

function decode(bytes: Uint8Array): PNG {
  try {
    return PNG.sync.read(Buffer.from(bytes));
  } catch (error) {
    throw new CommandError("input", "input-png", "not a readable .png file", { cause: error });
  }
}

/** The shade of grey of a colour, as television weighs it (ITU-R BT.601). */
function grey(red: number, green: number, blue: number): number {
  return 0.299 * red + 0.587 * green + 0.114 * blue;
}

/** Reads an image as `channels` planes: 1 is grey, 3 is colour, 4 has opacity too. */
export function readPng(
  bytes: Uint8Array,
  channels: number,
  normalisation?: Normalisation,
): Tensor {
  if (![1, 3, 4].includes(channels))
    throw new CommandError(
      "input",
      "input-png",
      `an image has 1, 3 or 4 channels, the input wants ${channels}`,
    );
  const { width, height, data } = decode(bytes);
  const values = new Float32Array(channels * width * height);
  for (let pixel = 0; pixel < width * height; pixel++) {
    const colour = [0, 1, 2, 3].map((channel) => (data[4 * pixel + channel] ?? 0) / 255);
    const [red = 0, green = 0, blue = 0] = colour;
    for (let channel = 0; channel < channels; channel++) {
      const value = channels === 1 ? grey(red, green, blue) : (colour[channel] ?? 0);
      const mean = normalisation?.mean[channel] ?? normalisation?.mean[0] ?? 0;
      const deviation = normalisation?.deviation[channel] ?? normalisation?.deviation[0] ?? 1;
      values[channel * width * height + pixel] = (value - mean) / deviation;
    }
  }
  return tensor("real", [channels, height, width], values);
}

/**
 * Draws a tensor `[height, width]` or `[1 or 3, height, width]`: its smallest entry black,
 * its largest white.
 */
export function writePng({ shape, data }: Tensor): Uint8Array {
  const [width = 0, height = 0, channels = 1, ...rest] = [...shape].reverse();
  if (shape.length < 2 || rest.length > 0 || ![1, 3].includes(channels) || width * height === 0)
    throw new CommandError(
      "input",
      "output-png",
      `a shape of [${shape.join(", ")}] is no image: it wants [height, width] or [1 or 3, height, width]`,
    );
  let least = Number.POSITIVE_INFINITY;
  let most = Number.NEGATIVE_INFINITY;
  for (const value of data) {
    least = Math.min(least, value);
    most = Math.max(most, value);
  }
  const scale = most > least ? 255 / (most - least) : 0;
  const image = new PNG({ width, height, colorType: channels === 1 ? 0 : 2 });
  for (let pixel = 0; pixel < width * height; pixel++) {
    for (let channel = 0; channel < 3; channel++) {
      const plane = channels === 1 ? 0 : channel;
      const value = data[plane * width * height + pixel] ?? 0;
      image.data[4 * pixel + channel] = Math.round((value - least) * scale);
    }
    image.data[4 * pixel + 3] = 255;
  }
  return PNG.sync.write(image, { colorType: channels === 1 ? 0 : 2 });
}
