/** Parts of a module's types: inputs and results as the fields of an interface. */
import type { ElementType, Program, ProgramResult, Size } from "../program/program.ts";
import { indent, key } from "./text.ts";

const arrays: Record<ElementType, string> = {
  real: "Float32Array",
  int: "Int32Array",
  bool: "Uint8Array",
};

/** A shape in the names of the dimensions. */
function shapeText(shape: readonly Size[], program: Program): string {
  const named = shape.map((size) =>
    size.replace(/\bs\[(\d+)\]/g, (found, index: string) =>
      index === "0" ? "1" : (program.dimensions[Number(index) - 1]?.name ?? found),
    ),
  );
  return `[${named.join(", ")}]`;
}

function documented(comment: string, declaration: string): string {
  return `/** ${comment.replace(/\*\//g, "* /")} */\n${declaration}\n`;
}

/** Inputs as fields: all that `takes` holds for, and which of them may be left out. */
export function inputs(
  program: Program,
  takes: (index: number) => boolean,
  mayLeave: (index: number) => string | undefined,
): string {
  return program.inputs
    .flatMap((input, index) => (takes(index) ? [{ input, left: mayLeave(index) }] : []))
    .map(({ input, left }) => {
      const range = input.range
        ? `, ${shapeText([input.range.least], program).slice(1, -1)} to ${shapeText([input.range.most], program).slice(1, -1)}`
        : "";
      const type = input.range ? "HostInput" : "Input";
      const scalar = input.shape.length === 0 ? " | number" : "";
      return documented(
        `${shapeText(input.shape, program)}${range}${input.default === undefined ? (left ?? "") : `; ${input.default} when left out`}`,
        `readonly ${key(input.name)}${input.default === undefined && left === undefined ? "" : "?"}: ${type}<${arrays[input.element]}>${scalar};`,
      );
    })
    .join("");
}

export function results(all: readonly ProgramResult[], program: Program): string {
  return all
    .map((result) =>
      documented(
        shapeText(result.shape, program),
        `readonly ${key(result.name)}: Tensor<${arrays[result.element]}, ${result.shape.length}>;`,
      ),
    )
    .join("");
}

export const body = (text: string): string => (text === "" ? "{}" : `{\n${indent(text, "  ")}}`);
