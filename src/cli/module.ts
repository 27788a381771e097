/**
 * Emitted modules as the command sees them: what `src/emit` writes and `src/runtime`
 * answers to. A module made in memory is imported from its text.
 */
import type { ElementType } from "../program/program.ts";
import type { ModuleProgram } from "../runtime/format.ts";
import type { HostResults, LoadedModel, LoadOptions } from "../runtime/model.ts";
import { CommandError } from "./exit.ts";
import type { Tensor } from "./tensor.ts";

export interface ModuleInfo {
  readonly name: string;
  /** An extent that depends on the input is undefined. */
  readonly inputs: readonly {
    readonly name: string;
    readonly element: ElementType;
    readonly shape: readonly (number | undefined)[];
    readonly optional: boolean;
  }[];
  readonly outputs: readonly string[];
  readonly inspectable: readonly string[];
}

export interface EmittedModule {
  readonly program: ModuleProgram;
  load(options: LoadOptions): Promise<LoadedModel>;
}

function isEmitted(value: object): value is EmittedModule {
  return "load" in value && typeof value.load === "function" && "program" in value;
}

/** Imports a module from its text, which has no imports of its own. */
export async function importText(text: string, name: string): Promise<EmittedModule> {
  let found: unknown;
  try {
    found = await import(`data:text/javascript;base64,${Buffer.from(text).toString("base64")}`);
  } catch (error) {
    throw new CommandError(
      "input",
      "module-invalid",
      `${name} cannot be imported: ${String(error)}`,
      { cause: error },
    );
  }
  if (typeof found === "object" && found !== null && isEmitted(found)) return found;
  throw new CommandError("input", "module-invalid", `${name} is no module that attnc made`);
}

/** What a program takes and gives, in an ordinary run or in generation. */
export function infoOf({ program }: EmittedModule, generating = false): ModuleInfo {
  const { generation } = program;
  // Lengths are not known before there are inputs: what depends on them comes out as NaN.
  const lengths = [1, ...program.dimensions.map(() => Number.NaN)];
  return {
    name: program.name,
    inputs: program.inputs.map((input, index) => ({
      name: input.name,
      element: input.element,
      shape: input.shape(lengths).map((extent) => (Number.isNaN(extent) ? undefined : extent)),
      optional:
        input.default !== undefined ||
        (generating && generation
          ? index === generation.target
            ? generation.start !== undefined
            : !generation.asks.includes(index)
          : Boolean(input.late)),
    })),
    outputs: program.run.results.map(({ name }) => name),
    inspectable: program.inspect.results.map(({ name }) => name),
  };
}

/** A result as a tensor of the command; its array says which kind of numbers it has. */
export function tensorOf({ data, shape }: HostResults[string]): Tensor {
  const element =
    data instanceof Float32Array ? "real" : data instanceof Int32Array ? "int" : "bool";
  return { element, shape, data };
}
