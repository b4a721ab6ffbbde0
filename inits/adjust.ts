import { asInit } from "./as_init.ts";
import { checkFunction, checkText } from "../core/check.ts";
import { LensorError } from "../core/errors.ts";
import { pure } from "../core/pure.ts";
import type { Tensor, Values } from "../core/types.ts";
import type { View } from "../ndarray/types.ts";
import { givenValues } from "./_given_values.ts";
import { isHidden } from "../tree/hidden.ts";
import { eachMatch } from "../tree/no_match.ts";
import { onVisible, putAdjusted } from "./write.ts";
import { missing } from "../tree/select.ts";
import type { Init, Param, Source } from "../tree/types.ts";
import { showWhere, type Where } from "../tree/where.ts";

/**
 * A new value made from the old one, for example a residual scaling. It is computed when the tensor is read.
 *
 * @param where the tensors, or parts of tensors: a part comes with its own shape
 * @param label what origins and `explain` call it
 * @param fn gets each tensor (half precision as float32) and its path; it returns elements, or a view of the same
 * shape, which are rounded once
 * @throws {LensorError} `no-match` if nothing matches, `missing` if a tensor has no value; when read, `shape` and
 * `type` for a result that does not fit
 *
 * @example
 * ```ts
 * import { adjust, fill, keyed, linear, ones, seq, values } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * const halve = adjust("bias", "half", ({ data }) => (data as Float32Array).map((x) => x / 2));
 * const ready = seq(fill("**", ones), halve)(linear(2, 2), keyed(0));
 * assertEquals(await values(ready, "bias"), new Float32Array([0.5, 0.5]));
 * ```
 */
export function adjust(where: Where, label: string, fn: (tensor: Tensor, path: string) => Values | View): Init {
  checkText(label, `adjust ${showWhere(where)}`, "a label");
  checkFunction(fn, `adjust ${showWhere(where)}`, "a function");
  const adjustOne = (param: Param, path: string): Param => {
    if (param.value === undefined || missing(param)) {
      throw new LensorError("missing", `Cannot adjust "${path}": it has no value yet; fill or load it before`, {
        path,
      });
    }
    const at = (tensor: Tensor) => givenValues(fn(tensor, path), tensor, `Cannot fill "${path}": ${label}`, path);
    const source: Source = { kind: "adjust", of: param.value, label, fn: pure(at, [fn]) };
    return putAdjusted(param, source, { kind: "adjust", by: label, path });
  };
  return asInit((model) =>
    eachMatch(
      "adjust",
      where,
      model,
      "params",
      (param, path) => isHidden(param) ? param : onVisible(param, path, adjustOne),
    )
  );
}
