import { visible } from "../core/visible.ts";
import { firstOf, foldNames, foldSize, showFold } from "../tree/names/fold.ts";

/** A line of a table about one tensor: its path, the cells after it, and the kind of its source. */
export interface Line {
  readonly path: string;
  readonly cells: readonly string[];
  readonly kind: string;
}

/** Lines that agree in all cells as one, named exactly: `layers.{0-9,31}.weight`, in the order of their first tensors. */
export function foldedLines(lines: readonly Line[]): readonly Line[] {
  const groups = Map.groupBy(lines, (line) => JSON.stringify([line.cells, line.kind]));
  const place = new Map(lines.map((line, i) => [line.path, i]));
  const byPath = new Map(lines.map((line) => [line.path, line]));
  const made = [...groups.values()].flatMap((group) => {
    if (group.length === 1) return [{ line: group[0]!, at: place.get(group[0]!.path)! }];
    return foldNames(group.map((line) => line.path)).map((fold) => {
      const first = byPath.get(firstOf(fold))!;
      const size = foldSize(fold);
      const cells = size === 1
        ? first.cells
        : [first.cells[0] ?? "", ...first.cells.slice(1, -1), `${first.cells.at(-1)}, ${size} tensors`];
      return { line: { ...first, path: showFold(fold), cells }, at: place.get(first.path)! };
    });
  });
  return made.sort((a, b) => a.at - b.at).map(({ line }) => line);
}

/** The lines with aligned columns; with `color` the last cell has the colour of its source, for a terminal. */
export function shownLines(lines: readonly Line[], color: boolean): string[] {
  const rows = lines.map(({ path, cells }) => [path, ...cells].map(visible));
  const widths = (rows[0] ?? []).map((_, i) => rows.reduce((most, cells) => Math.max(most, cells[i]?.length ?? 0), 0));
  return rows.map((cells, r) => {
    const last = cells.length - 1;
    const ink = color ? INK[lines[r]!.kind] : undefined;
    const text = cells.map((cell, i) => i === last ? cell : cell.padEnd(widths[i]!));
    if (ink !== undefined) text[last] = `\x1b[${ink}m${text[last]}\x1b[39m`;
    return text.join("  ").trimEnd();
  });
}

// One colour a kind of source, out of the sixteen that every terminal has
const INK: Readonly<Record<string, number>> = {
  draw: 34,
  load: 32,
  adjust: 35,
  values: 90,
  default: 36,
  missing: 31,
  tie: 33,
  model: 90,
};
