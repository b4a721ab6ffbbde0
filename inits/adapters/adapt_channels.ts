import { checkOptions } from "../../core/check.ts";
import { LensorError } from "../../core/errors.ts";
import { describe, sizeOf } from "../../core/shape.ts";
import type { Spec, Tensor } from "../../core/types.ts";
import type { Adapter } from "../adapter.ts";
import { isFloat, narrowTo, wideOf } from "./_floats.ts";

/** How input channels become more or fewer. */
export interface AdaptChannelsOptions {
  /**
   * `repeat`: the old channels again and again, scaled so that the sum stays, and summed for one channel, as timm does.
   * `mean`: each new one is the mean of the old. `sum`: each is their sum divided by the new number. `zero`: the old
   * ones first, the rest zeros.
   *
   * @default "repeat"
   */
  readonly how?: "repeat" | "mean" | "sum" | "zero";
  /** Channels of an image in the file. @default 3 */
  readonly base?: number;
}

/**
 * An adapter for convolutions `[out, in, ...]` with another number of input channels.
 *
 * @returns an adapter for `pretrained(checkpoint, { adapt: [...] })`; it declines integers, other changes of shape, and
 * for `repeat` layers that do not read `base` channels.
 * @throws {LensorError} `unknown-name` for another way, `range` for a base below 1.
 * @see timm `adapt_input_conv`
 *
 * @example
 * ```ts
 * import { adaptChannels, conv2d, fromBytes, initialize, pretrained, toSafetensors, values } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * const rgb = { shape: [1, 3, 1, 1], dtype: "float32", data: new Float32Array([1, 2, 3]) } as const;
 * const file = await fromBytes(await toSafetensors([["weight", rgb]]));
 * const ready = initialize(conv2d(1, 1, 1, { bias: false }), pretrained(file, { adapt: [adaptChannels()] }));
 * assertEquals(await values(ready, "weight"), new Float32Array([6]));
 * ```
 */
export function adaptChannels(options: AdaptChannelsOptions = {}): Adapter {
  const verb = "make adaptChannels";
  checkOptions(verb, options, ["how", "base"]);
  const { how = "repeat", base = 3 } = options;
  if (!WAYS.includes(how)) {
    const known = WAYS.map((name) => `"${name}"`).join(", ");
    throw new LensorError("unknown-name", `Cannot ${verb}: how is ${describe(how)}; use one of ${known}`);
  }
  if (!Number.isSafeInteger(base) || base < 1) {
    throw new LensorError("range", `Cannot ${verb}: base is ${describe(base)}; use a positive integer`);
  }
  return Object.assign(
    ((have, want) => adapted(have, want, how, base)) as Adapter,
    {
      label: `adaptChannels(${how})`,
      accepts: ({ shape: old, dtype }: Spec, { shape: now }: Spec) => {
        const same = isFloat({ shape: old, dtype }) && old.length >= 3 && old.length === now.length &&
          old.every((n, i) => n === now[i] || i === 1) && old[1]! > 0;
        if (same && now[1] === 0) {
          throw new LensorError("range", "Cannot adapt channels to 0: a convolution reads at least 1");
        }
        return same && (how !== "repeat" || old[1] === base || old[1] === now[1]! * base);
      },
    } satisfies Partial<Adapter>,
  );
}

const WAYS: readonly string[] = ["repeat", "mean", "sum", "zero"];

function adapted(have: Tensor, want: Spec, how: string, base: number): Tensor {
  const [out, ins] = have.shape as [number, number];
  const n = want.shape[1]!;
  const inner = sizeOf(have.shape.slice(2));
  const old = wideOf(have);
  const made = new Float64Array(out * n * inner);
  // Which old channels go into a new one, and with which weight
  const sources = (j: number): [from: number, count: number, weight: number] => {
    if (how === "mean") return [0, ins, 1 / ins];
    if (how === "sum") return [0, ins, 1 / n];
    if (how === "zero") return [j, j < ins ? 1 : 0, 1];
    if (ins !== base || n === 1) return [j * base, base, 1];
    return [j % base, 1, n === base ? 1 : base / n];
  };
  for (let o = 0; o < out; o++) {
    for (let j = 0; j < n; j++) {
      const [from, count, weight] = sources(j);
      for (let c = from; c < from + count; c++) {
        for (let k = 0; k < inner; k++) made[(o * n + j) * inner + k]! += weight * old[(o * ins + c) * inner + k]!;
      }
    }
  }
  return narrowTo(made, want.shape, have);
}
