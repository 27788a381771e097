/**
 * Small pieces of JavaScript text: what the emitter prints is meant to be read.
 */

/** A string as JavaScript writes it. */
export const quote = (text: string): string => JSON.stringify(text);

/** A property's name, quoted only where it must be. */
export const key = (name: string): string => (/^[A-Za-z_$][\w$]*$/.test(name) ? name : quote(name));

export function indent(text: string, by: string): string {
  return text
    .split("\n")
    .map((line) => line && by + line)
    .join("\n");
}

/** A template literal that holds a text as it is. */
export function template(text: string): string {
  return `\`${text.replace(/[\\`]|\$\{/g, (found) => `\\${found}`)}\``;
}

/** A list: on one line where it fits, else one line an item. */
export function list(items: readonly string[], width = 90): string {
  const line = `[${items.join(", ")}]`;
  if (line.length <= width && !line.includes("\n")) return line;
  return `[\n${items.map((item) => `${indent(item, "  ")},\n`).join("")}]`;
}

/** An object of the fields that are there. */
export function record(fields: Readonly<Record<string, string | undefined>>): string {
  const present = Object.entries(fields).flatMap(([name, value]) =>
    value === undefined ? [] : [`${key(name)}: ${value}`],
  );
  return `{ ${present.join(", ")} }`;
}
