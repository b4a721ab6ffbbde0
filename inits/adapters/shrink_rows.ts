import { checkOptions } from "../../core/check.ts";
import type { Adapter } from "../adapter.ts";
import { agreeBut, axisOption, rowsBox, sizeAlong } from "./rows.ts";

/**
 * An adapter that keeps the first rows of a tensor that has more of them than the model: the padding of a vocabulary,
 * cut off.
 *
 * @param options `axis`: the axis of the rows, 0 by default
 * @returns an adapter for `pretrained(checkpoint, { adapt: [...] })`; it declines where another axis differs, for
 * integers, and for fewer rows
 *
 * @example
 * ```ts
 * import { embedding, fromBytes, initialize, pretrained, shrinkRows, toSafetensors, values } from "@lensor/lensor";
 *
 * const old = { shape: [3, 1], dtype: "float32", data: new Float32Array([1, 2, 3]) } as const;
 * const file = await fromBytes(await toSafetensors([["weight", old]]));
 * const ready = initialize(embedding(2, 1), pretrained(file, { adapt: [shrinkRows()] }));
 * console.log(await values(ready, "weight")); // Float32Array [1, 2]
 * ```
 */
export function shrinkRows(options: { readonly axis?: number } = {}): Adapter {
  checkOptions("make shrinkRows", options, ["axis"]);
  const axis = axisOption("make shrinkRows", options.axis);
  const adapter: Adapter = () => undefined;
  return Object.assign(
    adapter,
    {
      label: "shrinkRows",
      accepts: (have, want) =>
        agreeBut(axis, have, want) && sizeAlong(have.shape, axis) > sizeAlong(want.shape, axis) &&
        sizeAlong(want.shape, axis) > 0,
      fills: (have, want) => {
        const n = sizeAlong(want.shape, axis);
        return [{ at: rowsBox(want.shape, axis, 0, n), from: rowsBox(have.shape, axis, 0, n) }];
      },
    } satisfies Partial<Adapter>,
  );
}
