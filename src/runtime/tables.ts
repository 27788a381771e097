/** Tables: what the host makes at load, of indices only or of weights, too. */
import type { Held } from "./device.ts";
import { laid } from "./features.ts";
import { countOf, entryArray, type EntryOf, type Kept, type ModuleProgram } from "./format.ts";
import type { Memory } from "./memory.ts";

const namesIn = (reads: string): readonly string[] => reads.split(" ");

/** Room for the weights that tables are made of, which whoever writes them to the device fills. */
export function keptFor({ tables, parameters }: ModuleProgram): Kept {
  const kept: Kept = {};
  for (const { reads = "t" } of tables)
    for (const name of namesIn(reads)) {
      const parameter = name.startsWith("p") && parameters[Number(name.slice(1))];
      if (parameter) kept[name] ??= new Float32Array(countOf(parameter[1]));
    }
  return kept;
}

/** Makes the tables of indices; given the weights that the others are made of, those. */
export function fillTables(
  { tables, makers }: ModuleProgram,
  { device }: Held,
  memory: Memory,
  kept?: Kept,
): void {
  tables.forEach(({ element, shape, value, reads }, number) => {
    if (laid && !reads === !!kept) return;
    const entry = (
      laid && kept && reads
        ? makers?.[value as number]?.(...namesIn(reads).map((name) => kept[name] as Kept[string]))
        : value
    ) as EntryOf;
    const values = new (entryArray(element))(countOf(shape));
    let at = 0;
    const fill = (...index: number[]): void => {
      const extent = shape[index.length];
      if (extent === undefined) values[at++] = Number(entry(...index));
      else for (let i = 0; i < extent; i += 1) fill(...index, i);
    };
    fill();
    if (laid && kept) kept[`t${number}`] = values;
    device.queue.writeBuffer(memory.get(`t${number}`), 0, values);
  });
}
