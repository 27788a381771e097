/**
 * Where a command writes. Results go to `out` (stdout), what people are told besides goes
 * to `error` (stderr), so that results can be piped on. Colours and progress only where a
 * person watches: on a terminal.
 */
import process from "node:process";
import colours from "picocolors";

export interface Stream {
  write(text: string): void;
  readonly colours: ReturnType<typeof colours.createColors>;
}

export interface Terminal {
  readonly out: Stream;
  readonly error: Stream & {
    /** Shows a line that the next one replaces; does nothing where nobody watches. */
    progress(text: string): void;
  };
}

function coloured(isTerminal: boolean | undefined): boolean {
  if (process.env["NO_COLOR"]) return false;
  if (process.env["FORCE_COLOR"]) return process.env["FORCE_COLOR"] !== "0";
  return isTerminal === true && process.env["TERM"] !== "dumb";
}

/** The terminal that the process was started on. */
export function processTerminal(): Terminal {
  // Whoever reads on may have seen enough: `attnc explain vit.attn | head`.
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
    process.exit();
  });
  let shown = false;
  const clear = () => {
    if (shown) process.stderr.write("\r\u001b[2K");
    shown = false;
  };
  return {
    out: {
      write(text) {
        clear();
        process.stdout.write(text);
      },
      colours: colours.createColors(coloured(process.stdout.isTTY)),
    },
    error: {
      write(text) {
        clear();
        process.stderr.write(text);
      },
      colours: colours.createColors(coloured(process.stderr.isTTY)),
      progress(text) {
        if (!process.stderr.isTTY) return;
        clear();
        process.stderr.write(text.slice(0, process.stderr.columns - 1));
        shown = text !== "";
      },
    },
  };
}

/** `1536` as `1.5 KB`. */
export function bytesText(bytes: number): string {
  const units = ["bytes", "KB", "MB", "GB"];
  let value = bytes;
  let unit = 0;
  while (value >= 1000 && unit < units.length - 1) {
    value /= 1000;
    unit++;
  }
  return `${unit === 0 || value >= 100 ? Math.round(value) : value.toFixed(1)} ${units[unit] ?? ""}`;
}

/** `1 error`, `2 errors`, `3 dispatches`. */
export function counted(count: number, noun: string, plural = `${noun}s`): string {
  return `${count} ${count === 1 ? noun : plural}`;
}

/**
 * Rows with their columns one below the other; the last column is as long as it likes. Those
 * of `numbers` end, rather than begin, at one place.
 */
export function columns(
  rows: readonly (readonly string[])[],
  numbers: ReadonlySet<number> = new Set(),
): string {
  const widths: number[] = [];
  for (const row of rows)
    for (const [column, cell] of row.entries())
      widths[column] = Math.max(widths[column] ?? 0, cell.length);
  const aligned = (cell: string, column: number, last: number): string => {
    if (numbers.has(column)) return cell.padStart(widths[column] ?? 0);
    return column < last ? cell.padEnd(widths[column] ?? 0) : cell;
  };
  return rows
    .map((row) => row.map((cell, column) => aligned(cell, column, row.length - 1)).join("  "))
    .map((line) => `  ${line.trimEnd()}\n`)
    .join("");
}
