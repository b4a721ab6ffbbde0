/** How numbers are said in evidence. */

/** A number for people: four digits. */
export function short(x: number): string {
  if (Number.isInteger(x) && Math.abs(x) < 1e6) return String(x);
  return String(Number(x.toPrecision(4)));
}

/** A count with its commas. */
export const many = (n: number): string => n.toLocaleString("en-US");

/** Up to three paths, quoted. */
export function some(paths: readonly string[]): string {
  const shown = paths.slice(0, 3).map((path) => `"${path}"`).join(", ");
  return paths.length > 3 ? `${shown} and ${many(paths.length - 3)} more` : shown;
}

/** A shape as it is written. */
export const shaped = (shape: readonly number[]): string => `[${shape.join(", ")}]`;
