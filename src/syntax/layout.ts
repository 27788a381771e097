/**
 * Laying out text in lines of a width, after Wadler's "A prettier printer". A *layout* is
 * text with places where a line may break; a *group* is written on one line if it fits, and
 * otherwise breaks at all of its own places, those of the groups inside it apart.
 */

export type Layout =
  | string
  | readonly Layout[]
  | { readonly kind: "break"; readonly flat: string }
  | { readonly kind: "group"; readonly of: Layout }
  | { readonly kind: "indent"; readonly of: Layout };

/** A space, or a new line. */
export const space: Layout = { kind: "break", flat: " " };
/** Nothing, or a new line. */
export const soft: Layout = { kind: "break", flat: "" };

export function group(...of: Layout[]): Layout {
  return { kind: "group", of };
}

export function indent(...of: Layout[]): Layout {
  return { kind: "indent", of };
}

/** Layouts with a separator between them. */
export function join(items: readonly Layout[], separator: Layout): Layout[] {
  return items.flatMap((item, i) => (i === 0 ? [item] : [separator, item]));
}

/** A list in brackets, one line an item when they don't fit in one. */
export function enclosed(open: string, items: readonly Layout[], close: string): Layout {
  if (items.length === 0) return `${open}${close}`;
  return group(open, indent(soft, ...join(items, [",", space])), soft, close);
}

interface Piece {
  readonly layout: Layout;
  readonly margin: number;
  readonly flat: boolean;
}

function isList(layout: Layout): layout is readonly Layout[] {
  return Array.isArray(layout);
}

/** Writes a layout that starts at a margin; `tail` columns must stay free at its end. */
export function render(layout: Layout, margin: number, width: number, tail = 0): string {
  let text = "";
  let column = margin;
  const rest: Piece[] = [{ layout, margin, flat: false }];
  for (let piece = rest.pop(); piece; piece = rest.pop()) {
    const { layout: here, margin: left, flat } = piece;
    if (typeof here === "string") {
      text += here;
      column += here.length;
    } else if (isList(here)) {
      for (let i = here.length - 1; i >= 0; i -= 1) {
        rest.push({ layout: here[i] ?? "", margin: left, flat });
      }
    } else if (here.kind === "indent") {
      rest.push({ layout: here.of, margin: left + 2, flat });
    } else if (here.kind === "group") {
      const fitting = flat || fits(here.of, rest, width - tail - column);
      rest.push({ layout: here.of, margin: left, flat: fitting });
    } else if (flat) {
      text += here.flat;
      column += here.flat.length;
    } else {
      text = `${text.trimEnd()}\n${" ".repeat(left)}`;
      column = left;
    }
  }
  return text;
}

/** Does a layout on one line fit, with what follows it up to the next break? */
function fits(layout: Layout, following: readonly Piece[], room: number): boolean {
  let left = room;
  let next = following.length;
  const stack: { layout: Layout; flat: boolean }[] = [{ layout, flat: true }];
  while (left >= 0) {
    let piece = stack.pop();
    if (!piece) {
      next -= 1;
      piece = following[next];
      if (!piece) return true;
    }
    const { layout: here, flat } = piece;
    if (typeof here === "string") left -= here.length;
    else if (isList(here)) {
      for (let i = here.length - 1; i >= 0; i -= 1) stack.push({ layout: here[i] ?? "", flat });
    } else if (here.kind === "break") {
      if (!flat) return true;
      left -= here.flat.length;
    } else stack.push({ layout: here.of, flat });
  }
  return false;
}

/** A layout on one line, however long. */
export function flatten(layout: Layout): string {
  return render(group(layout), 0, Infinity);
}
