import { visible } from "../core/visible.ts";
import { firstOf, type Folder, folder, foldSize, showFold } from "../tree/names/fold.ts";

/** A line of a table about one tensor: its path, the cells after it, and the kind of its source. */
export interface Line {
  readonly path: string;
  readonly cells: readonly string[];
  readonly kind: string;
}

/** Gathers the lines of a table. */
export interface Lines {
  add(path: string, kind: string, cells: readonly string[]): void;
  lines(): readonly Line[];
}

/** A line per tensor. */
export function plainLines(): Lines {
  const lines: Line[] = [];
  return { add: (path, kind, cells) => void lines.push({ path, kind, cells }), lines: () => lines };
}

/**
 * Tensors that agree in all cells as one line, named exactly: `layers.{0-9,31}.weight`, in the order of their first
 * tensors, which `placesOf` looks up at the end. No tensor's name is kept.
 */
export function foldedLines(placesOf: (paths: ReadonlySet<string>) => ReadonlyMap<string, number>): Lines {
  const groups = new Map<string, Group>();
  // Neighbours are mostly alike
  let last: Group | undefined;
  const add: Lines["add"] = (path, kind, cells) => {
    if (last === undefined || last.kind !== kind || !sameCells(last.cells, cells)) {
      const key = `${kind}\n${cells.join("\n")}`;
      last = groups.get(key);
      if (last === undefined) groups.set(key, last = { kind, cells, names: folder() });
    }
    last.names.add(path);
  };
  const lines = () => {
    const made = [...groups.values()].flatMap(({ names, kind, cells }) =>
      names.folds().map((fold) => {
        const size = foldSize(fold);
        const shown = size === 1 ? cells : [...cells.slice(0, -1), `${cells.at(-1)}, ${size} tensors`];
        return { line: { path: showFold(fold), kind, cells: shown }, first: firstOf(fold) };
      })
    );
    if (made.length < 2) return made.map(({ line }) => line);
    const places = placesOf(new Set(made.map(({ first }) => first)));
    return made.sort((a, b) => places.get(a.first)! - places.get(b.first)!).map(({ line }) => line);
  };
  return { add, lines };
}

interface Group {
  readonly kind: string;
  readonly cells: readonly string[];
  readonly names: Folder;
}

function sameCells(a: readonly string[], b: readonly string[]): boolean {
  return a.every((cell, i) => cell === b[i]);
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

/** Rows of cells as lines with aligned columns; names come from files, and none may write a line of its own. */
export function columns(rows: readonly (readonly string[])[]): string[] {
  const shown = rows.map((cells) => cells.map(visible));
  const width = (i: number) => shown.reduce((w, cells) => Math.max(w, cells[i]?.length ?? 0), 0);
  const widths = (rows[0] ?? []).map((_, i) => width(i));
  return shown.map((cells) => cells.map((cell, i) => cell.padEnd(widths[i] ?? 0)).join("  ").trimEnd());
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
