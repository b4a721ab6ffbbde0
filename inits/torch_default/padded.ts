import { LensorError } from "../../core/errors.ts";
import { pure } from "../../core/pure.ts";
import { describe } from "../../core/shape.ts";
import { isPureInitializer } from "../../initializers/is_pure.ts";
import { normal } from "../../initializers/normal.ts";
import type { Initializer } from "../../initializers/types.ts";

/**
 * The initializer, but zeros in the row that stands for padding; its numbers are drawn all the same, as PyTorch draws
 * them.
 */
export function padded(row: unknown, draw: Initializer = normal()): Initializer {
  if (row === undefined || row === null) return draw;
  if (typeof row !== "number" || !Number.isInteger(row)) {
    throw new LensorError("type", `Cannot find the padding row: padding_idx is ${describe(row)}; use an integer`);
  }
  const by: Initializer = (shape, rng, options = {}) => {
    const [rows = 0, columns = 0] = shape;
    const at = row < 0 ? row + rows : row;
    if (at < 0 || at >= rows) {
      throw new LensorError("range", `Cannot zero the padding row ${row}: the table has ${rows} rows`);
    }
    const out = draw(shape, rng, options);
    const [start, end] = options.range ?? [0, rows * columns];
    const from = Math.max(at * columns - start, 0);
    const to = Math.min((at + 1) * columns, end) - start;
    if (from < to) (out as Float32Array).fill(0, from, to);
    return out;
  };
  const [, name, rest = ""] = /^(\w*)(?:\((.*)\))?$/.exec(draw.label ?? "") ?? [];
  const label = `${name || "custom"}(${rest && rest + ", "}padding=${row})`;
  return pure(
    Object.assign(by, { label, ...(draw.elementwise && { elementwise: true as const }) }),
    isPureInitializer(draw) ? [] : [draw],
  );
}
