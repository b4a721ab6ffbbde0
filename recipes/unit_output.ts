import { asCorrection } from "./_correction.ts";
import { LensorError } from "../core/errors.ts";
import { checkOptions } from "../core/check.ts";
import { pure } from "../core/pure.ts";
import { describe, showShape } from "../core/shape.ts";
import type { Tensor, Values } from "../core/types.ts";
import { adjust } from "../inits/adjust.ts";
import type { Correction } from "../inits/calibrate.ts";
import { seq } from "../inits/init.ts";

/** What `unitOutput` may be told. */
export interface UnitOutputOptions {
  /**
   * The tensor whose rows scale the channels: `"weight"`, `"weight_g"` of weight norm, `"scale"` of ActNorm; `"weight"`
   * by default.
   */
  readonly scale?: string;
  /** The tensor that is added to the channels; `"bias"` by default. */
  readonly bias?: string;
}

/**
 * For `calibrate`: one correction per layer after which every channel of its output has mean 0 and variance 1 on the
 * data: the scale divided by the channel's standard deviation, the bias b replaced by (b - mean) / standard deviation.
 *
 * With weight norm's g = 1 and b = 0 that is g = 1 / sd and b = -mean / sd. Channels are the first axis of both
 * tensors. While it runs it throws `range` for a channel that does not vary, `shape` where the measurement has another
 * number of channels.
 *
 * Source: Salimans and Kingma, "Weight normalization" (2016), section 3; Krähenbühl et al., "Data-dependent
 * initializations of convolutional neural networks" (2015); Kingma and Dhariwal, "Glow" (2018), ActNorm.
 *
 * Peers: none in the libraries compared; the first pass of `weight_norm` in the authors' code.
 *
 * @example
 * ```ts
 * import { calibrate, fill, initialize, linear, ones, values } from "@lensor/lensor";
 * import { unitOutput } from "@lensor/lensor/recipes";
 * import { assertEquals } from "@std/assert";
 *
 * const measure = () => ({ mean: [3, 0], variance: [4, 1] });
 * const ready = await calibrate(initialize(linear(1, 2), fill("**", ones)), [""], measure, unitOutput());
 * assertEquals(await values(ready, "weight"), new Float32Array([0.5, 1]));
 * assertEquals(await values(ready, "bias"), new Float32Array([-1, 1])); // (1 - 3) / 2
 * ```
 */
export function unitOutput(options: UnitOutputOptions = {}): Correction {
  checkOptions("make unitOutput", options, ["scale", "bias"]);
  const { scale = "weight", bias = "bias" } = options;
  for (const name of [scale, bias]) {
    if (typeof name === "string") continue;
    throw new LensorError("type", `Cannot make unitOutput: ${describe(name)} is not a name of a tensor`);
  }
  const correct: Correction = asCorrection("unitOutput", ({ mean, variance }, { path }) => {
    const channels = (what: number | ArrayLike<number>, i: number) => typeof what === "number" ? what : what[i]!;
    const sd = (i: number) => Math.sqrt(channels(variance, i));
    const lengths = [mean, variance].flatMap((what) => typeof what === "number" ? [] : [what.length]);
    const check = (tensor: Tensor) => checkChannels(tensor, lengths, sd, path);
    return seq(
      adjust(scale, "unitOutput", pure((tensor: Tensor) => perChannel(check(tensor), (x, i) => x / sd(i)))),
      adjust(
        bias,
        "unitOutput",
        pure((tensor: Tensor) => perChannel(check(tensor), (x, i) => (x - channels(mean, i)) / sd(i))),
      ),
    );
  });
  return Object.assign(correct, { turns: 1 });
}

function perChannel({ data, shape }: Tensor, fn: (x: number, channel: number) => number): Values {
  const inner = data.length / (shape[0] || 1);
  return (data as Float32Array).map((x, i) => fn(x, Math.floor(i / inner)));
}

function checkChannels(tensor: Tensor, lengths: readonly number[], sd: (i: number) => number, path: string): Tensor {
  const count = tensor.shape[0] ?? 1;
  const wrong = lengths.find((n) => n !== count);
  if (wrong !== undefined) {
    const text = `${wrong} channels were measured of its output, but shape ${showShape(tensor.shape)} has ${count}`;
    throw new LensorError("shape", `Cannot calibrate "${path}": ${text}`, { path });
  }
  const still = Array.from({ length: count }, (_, i) => i).find((i) => sd(i) === 0);
  if (still === undefined) return tensor;
  throw new LensorError("range", `Cannot calibrate "${path}": channel ${still} of its output does not vary`, { path });
}
