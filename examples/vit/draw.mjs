/**
 * Pictures as text. A character stands for one column and two rows, since it is about
 * twice as high as wide, and shows one of five shades.
 */
const shades = [" ", "░", "▒", "▓", "█"];

/** The lines of a picture: `value(row, column)`, from 0 to 1, for an even number of rows. */
export function picture(rows, columns, value) {
  return Array.from({ length: rows / 2 }, (_, line) =>
    Array.from({ length: columns }, (_, column) => {
      const mean = (value(2 * line, column) + value(2 * line + 1, column)) / 2;
      return shades[Math.min(4, Math.max(0, Math.round(mean * 4)))];
    }).join(""),
  );
}

/** Frames each picture and puts them side by side, each under its title. */
export function beside(titled) {
  const framed = titled.map(({ title, lines }) => {
    const { length } = lines[0];
    const rule = "─".repeat(length);
    const body = lines.map((line) => `│${line}│`);
    return [` ${title}`.padEnd(length + 2), `┌${rule}┐`, ...body, `└${rule}┘`];
  });
  return framed[0].map((_, line) => framed.map((lines) => lines[line]).join("  ")).join("\n");
}
