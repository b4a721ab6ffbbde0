import { LensorError } from "../../core/errors.ts";
import { describe } from "../../core/shape.ts";
import { caffe2Xavier } from "../../initializers/caffe2_xavier.ts";
import { constant } from "../../initializers/constant.ts";
import type { Nonlinearity } from "../../initializers/gain.ts";
import { kaimingNormal, kaimingUniform } from "../../initializers/kaiming.ts";
import { normal } from "../../initializers/normal.ts";
import { truncNormal } from "../../initializers/trunc_normal.ts";
import type { Initializer } from "../../initializers/types.ts";
import { uniform } from "../../initializers/uniform.ts";
import { xavierNormal, xavierUniform } from "../../initializers/xavier.ts";

type Options = Readonly<Record<string, unknown>>;

/** One of MMLab's initializers in terms of ours: its own options and the initializer of weights. */
export interface Scheme {
  /** The options besides the common ones. */
  readonly options: readonly string[];
  /** Options without a default. */
  readonly required?: readonly string[];
  /** It needs fans, so weights must have two axes. */
  readonly fans?: true;
  /** The initializer of weights. */
  make(options: Options): Initializer;
}

/** MMLab's defaults, which are not PyTorch's: Kaiming is fan_out and relu, Xavier is normal. Fans are read literally, whatever the layer. */
export const SCHEMES: ReadonlyMap<string, Scheme> = new Map<string, Scheme>([
  ["Constant", { options: ["val"], required: ["val"], make: ({ val }) => constant(number("val", val)) }],
  ["Xavier", {
    options: ["gain", "distribution"],
    fans: true,
    make: ({ gain = 1, distribution }) => {
      const options = { gain: number("gain", gain), ...LITERAL };
      return isUniform(distribution) ? xavierUniform(options) : xavierNormal(options);
    },
  }],
  ["Normal", {
    options: ["mean", "std"],
    make: ({ mean = 0, std = 1 }) => normal({ mean: number("mean", mean), std: number("std", std) }),
  }],
  ["TruncNormal", {
    options: ["mean", "std", "a", "b"],
    make: ({ mean = 0, std = 1, a = -2, b = 2 }) =>
      truncNormal({
        mean: number("mean", mean),
        std: number("std", std),
        a: number("a", a),
        b: number("b", b),
        method: "inverse",
      }),
  }],
  ["Uniform", {
    options: ["a", "b"],
    make: ({ a = 0, b = 1 }) => uniform({ low: number("a", a), high: number("b", b) }),
  }],
  ["Kaiming", {
    options: ["a", "mode", "nonlinearity", "distribution"],
    fans: true,
    make: ({ a = 0, mode = "fan_out", nonlinearity = "relu", distribution }) => {
      const options = {
        a: number("a", a),
        mode: mode as "fan_out",
        nonlinearity: nonlinearity as Nonlinearity,
        ...LITERAL,
      };
      return isUniform(distribution) ? kaimingUniform(options) : kaimingNormal(options);
    },
  }],
  ["Caffe2Xavier", { options: [], fans: true, make: () => caffe2Xavier(LITERAL) }],
]);

const LITERAL = { fans: "literal" } as const;

function number(name: string, value: unknown): number {
  if (typeof value === "number") return value;
  if (typeof value === "boolean") return Number(value); // Python's True is 1
  throw new LensorError("type", `Cannot use ${name}: expected a number, found ${describe(value)}`);
}

function isUniform(distribution: unknown): boolean {
  if (distribution === undefined || distribution === "normal") return false;
  if (distribution === "uniform") return true;
  throw new LensorError(
    "unknown-name",
    `Cannot use distribution ${describe(distribution)}: it is not known; use "normal" or "uniform"`,
  );
}
