import { shown } from "./_tame.ts";

// A name that is longer does not push the columns of all others to the right
const WIDEST = 100;

/** Rows of cells as lines with aligned columns; a name from a file stays on its line. */
export function columns(given: readonly (readonly string[])[]): string[] {
  const rows = given.map((cells) =>
    cells.map((cell) => {
      const text = shown(cell);
      return { text, width: widthOf(text) };
    })
  );
  const widths = (rows[0] ?? []).map((_, i) =>
    rows.reduce((most, cells) => {
      const { width } = cells[i] ?? { width: 0 };
      return width > WIDEST ? most : Math.max(most, width);
    }, 0)
  );
  return rows.map((cells) =>
    cells.map(({ text, width }, i) => text + " ".repeat(Math.max(0, widths[i]! - width))).join("  ").trimEnd()
  );
}

/** How many columns of a terminal a text takes: two for wide letters, none for marks on others. */
export function widthOf(text: string): number {
  if (/^[\x20-\x7e]*$/.test(text)) return text.length;
  let width = 0;
  for (const char of text) width += /\p{M}|[\u200b-\u200f\ufe00-\ufe0f]/u.test(char) ? 0 : WIDE.test(char) ? 2 : 1;
  return width;
}

// Unicode's East Asian Width, as far as names have it
const WIDE =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Emoji_Presentation}\u3000-\u303e\uff01-\uff60\uffe0-\uffe6]/u;

/** A count with its noun: `1 tensor`, `2,000 tensors`. */
export function count(n: number, noun: string): string {
  return `${n.toLocaleString("en-US")} ${noun}${n === 1 ? "" : "s"}`;
}

/** How many elements a shape has. */
export function elementsIn(shape: readonly number[]): number {
  return shape.reduce((product, n) => product * n, 1);
}

/** A size in bytes for people: `305.4 KiB`. */
export function size(bytes: number): string {
  const units = ["bytes", "KiB", "MiB", "GiB", "TiB"];
  let unit = 0;
  let n = bytes;
  for (; n >= 1024 && unit < units.length - 1; unit++) n /= 1024;
  return unit === 0 ? count(bytes, "byte") : `${n.toFixed(1)} ${units[unit]}`;
}

/** A number for people: short, and never wrong in its digits. */
export function short(x: number): string {
  if (Number.isInteger(x) && Math.abs(x) < 1e15) return String(x);
  return Math.abs(x) >= 1e5 && Number.isFinite(x) ? x.toExponential(4) : String(Number(x.toPrecision(5)));
}

/** The value of an option as a number of bytes: `500MB`, `5GiB`, `1000000`; undefined if it is none. */
export function bytesIn(text: string): number | undefined {
  const [, digits, prefix = "", binary] = /^(\d+(?:\.\d+)?)\s*(?:([kmgt]?)(i?)b?)?$/i.exec(text.trim()) ?? [];
  if (digits === undefined) return undefined;
  const power = "kmgt".indexOf(prefix.toLowerCase() || "-") + 1;
  return Math.floor(Number(digits) * (binary ? 1024 : 1000) ** power);
}

/** For JSON.stringify: JSON has no bigints, maps or typed arrays. */
export function plain(_key: string, value: unknown): unknown {
  if (typeof value === "bigint") return String(value);
  if (value instanceof Map) return Object.fromEntries(value);
  if (ArrayBuffer.isView(value)) return Array.from(value as Uint8Array);
  return value;
}
