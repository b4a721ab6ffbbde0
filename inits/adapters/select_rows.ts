import { checkList, checkOptions } from "../../core/check.ts";
import { allocate, lanesOf } from "../../core/dtype.ts";
import { LensorError } from "../../core/errors.ts";
import { describe, sameShape, sizeOf } from "../../core/shape.ts";
import type { Tensor } from "../../core/types.ts";
import type { Adapter, Fill } from "../adapter.ts";
import { agreeBut, axisOption, rowsBox, sizeAlong } from "./rows.ts";

/** Which rows of the file become which rows of the model, by the names of the classes. */
export interface SelectByName {
  /** The names of the file's classes, in the order of its rows. */
  readonly from: readonly string[];
  /** The names of the model's classes. */
  readonly to: readonly string[];
  /** How many rows belong to one class; 1 by default. */
  readonly per?: number;
  /** The axis of the rows, 0 by default. */
  readonly axis?: number;
}

/**
 * An adapter for a head with other classes: its rows are rows of the file's head, by index or by class name. A class
 * that the file does not have leaves its rows missing, for `whenMissing`.
 *
 * @param rows for each class of the model the class of the file, `null` for none; or the names of both
 * @param options `per`: how many rows belong to one class (4 for boxes), 1 by default; `axis`: the axis of the rows, 0
 * by default
 * @returns an adapter for `pretrained(checkpoint, { adapt: [...] })`, asked for tensors of the right size too, so that
 * classes in another order are put in order; it declines where another axis differs or the numbers of rows are others.
 * Where another layer has as many rows, limit it to the head: `only("head.**", pretrained(...))`
 * @throws {LensorError} `range` for a negative index or a name that the file's list has twice, `type` for what is no
 * list; at loading `range` for an index that the file does not have, `shape` where the lists do not fit the rows
 *
 * @example
 * ```ts
 * import {
 *   constant,
 *   fill,
 *   fromBytes,
 *   initialize,
 *   linear,
 *   pretrained,
 *   selectRows,
 *   seq,
 *   toSafetensors,
 *   values,
 *   whenMissing,
 * } from "@lensor/lensor";
 *
 * const old = { shape: [2, 1], dtype: "float32", data: new Float32Array([1, 2]) } as const;
 * const file = await fromBytes(await toSafetensors([["weight", old]]));
 * const adapt = [selectRows({ from: ["cat", "dog"], to: ["dog", "zebra", "cat"] })];
 * const load = pretrained(file, { adapt }), rest = whenMissing(fill("**", constant(0)));
 * const ready = initialize(linear(1, 3, { bias: false }), seq(load, rest));
 * console.log(await values(ready, "weight")); // Float32Array [2, 0, 1]
 * ```
 */
export function selectRows(
  rows: readonly (number | null)[],
  options?: { readonly per?: number; readonly axis?: number },
): Adapter;
/** The same by the names of the classes. */
export function selectRows(names: SelectByName): Adapter;
export function selectRows(
  what: readonly (number | null)[] | SelectByName,
  options: { readonly per?: number; readonly axis?: number } = {},
): Adapter {
  const verb = "make selectRows";
  const isByName = typeof what === "object" && what !== null && !Array.isArray(what);
  const byName = isByName ? what as SelectByName : undefined;
  if (byName) checkOptions(verb, byName, ["from", "to", "per", "axis"]);
  checkOptions(verb, options, ["per", "axis"]);
  const { per = 1, axis: along } = { ...options, ...byName };
  const axis = axisOption(verb, along);
  if (!Number.isSafeInteger(per) || per < 1) {
    throw new LensorError("range", `Cannot ${verb}: per is ${describe(per)}; use an integer of at least 1`);
  }
  const source = byName ? indicesOf(byName, verb) : checkedRows(what as readonly (number | null)[], verb);
  const classes = byName?.from.length;
  const fits: NonNullable<Adapter["accepts"]> = (have, want, path) => {
    if (!agreeBut(axis, have, want)) return false;
    const old = sizeAlong(have.shape, axis);
    const now = sizeAlong(want.shape, axis);
    const fromFits = classes === undefined || classes * per === old;
    const toFits = source.length * per === now;
    // Another tensor, which is none of its business
    if (
      !fromFits && !toFits || (!fromFits || !toFits) && (classes === undefined || sameShape(have.shape, want.shape))
    ) {
      return false;
    }
    const refuse = (code: "shape" | "range", why: string) =>
      new LensorError(code, `Cannot select rows for "${path}": ${why}`, { path });
    if (!fromFits) {
      throw refuse(
        "shape",
        `${classes} names${per > 1 ? ` with ${per} rows each` : ""} do not fit the file's ${old} rows`,
      );
    }
    if (!toFits) {
      throw refuse(
        "shape",
        `${source.length} classes${per > 1 ? ` with ${per} rows each` : ""} do not fit its ${now} rows`,
      );
    }
    const outside = source.find((row) => row !== null && (row + 1) * per > old);
    if (outside !== undefined) {
      throw refuse("range", `there is no class ${outside} among the file's ${Math.floor(old / per)}`);
    }
    return true;
  };
  const adapter: Adapter = (have, want) => gathered(have, want.shape, source, per, axis);
  return Object.assign(
    adapter,
    {
      label: "selectRows",
      always: true as const,
      accepts: fits,
      fills: (have, want) => {
        const runs = runsOf(source);
        const at = (from: number, to: number) => rowsBox(want.shape, axis, from * per, to * per);
        // Many short runs are faster read as a whole
        if (runs.length > 256) return keptRuns(source).map(([from, to]): Fill => ({ at: at(from, to), kept: true }));
        return runs.map(([from, to, row]): Fill => ({
          at: at(from, to),
          from: rowsBox(have.shape, axis, row * per, (row + to - from) * per),
        }));
      },
    } satisfies Partial<Adapter>,
  );
}

function indicesOf({ from, to }: SelectByName, verb: string): readonly (number | null)[] {
  for (const [option, names] of [["from", from], ["to", to]] as const) {
    if (Array.isArray(names) && names.every((name) => typeof name === "string")) continue;
    throw new LensorError("type", `Cannot ${verb}: ${option} is ${describe(names)}; use a list of names`);
  }
  const known = new Map<string, number>();
  from.forEach((name, i) => {
    if (known.has(name)) throw new LensorError("range", `Cannot ${verb}: from has "${name}" twice`);
    known.set(name, i);
  });
  return to.map((name) => known.get(name) ?? null);
}

function checkedRows(rows: readonly (number | null)[], verb: string): readonly (number | null)[] {
  checkList(rows, verb, "a list of rows, or { from, to }");
  for (const row of rows) {
    if (row === null || Number.isSafeInteger(row) && row >= 0) continue;
    const code = typeof row === "number" ? "range" : "type";
    throw new LensorError(code, `Cannot ${verb}: ${describe(row)} is not a row; use non-negative integers and null`);
  }
  return rows;
}

// Stretches of the model's classes that are stretches of the file's
function runsOf(source: readonly (number | null)[]): [from: number, to: number, row: number][] {
  const runs: [number, number, number][] = [];
  source.forEach((row, i) => {
    if (row === null) return;
    const last = runs.at(-1);
    if (last && last[1] === i && last[2] + i - last[0] === row) last[1] = i + 1;
    else runs.push([i, i + 1, row]);
  });
  return runs;
}

// Stretches of the model's classes that the file has
function keptRuns(source: readonly (number | null)[]): [from: number, to: number][] {
  const runs: [number, number][] = [];
  source.forEach((row, i) => {
    if (row === null) return;
    const last = runs.at(-1);
    if (last && last[1] === i) last[1] = i + 1;
    else runs.push([i, i + 1]);
  });
  return runs;
}

function gathered(
  { shape: old, dtype, data }: Tensor,
  shape: readonly number[],
  source: readonly (number | null)[],
  per: number,
  axis: number,
): Tensor {
  const at = axis < 0 ? axis + shape.length : axis;
  const outer = sizeOf(shape.slice(0, at));
  const row = sizeOf(shape.slice(at + 1)) * per * lanesOf(dtype);
  const rows = source.length;
  const before = old[at]! / per;
  const out = allocate(dtype, sizeOf(shape)) as Float32Array;
  const from = data as Float32Array;
  for (let o = 0; o < outer; o++) {
    source.forEach((k, i) => {
      if (k !== null) out.set(from.subarray((o * before + k) * row, (o * before + k + 1) * row), (o * rows + i) * row);
    });
  }
  return { shape, dtype, data: out };
}
