import { LensorError } from "../core/errors.ts";
import { nearest, quoteNames } from "../core/nearest.ts";
import { describe } from "../core/shape.ts";
import { caffe2Xavier } from "../initializers/caffe2_xavier.ts";
import { constant } from "../initializers/constant.ts";
import type { Nonlinearity } from "../initializers/gain.ts";
import { kaimingNormal, kaimingUniform } from "../initializers/kaiming.ts";
import { normal } from "../initializers/normal.ts";
import { truncNormal } from "../initializers/trunc_normal.ts";
import type { Initializer } from "../initializers/types.ts";
import { uniform } from "../initializers/uniform.ts";
import { xavierNormal, xavierUniform } from "../initializers/xavier.ts";

type Options = Readonly<Record<string, unknown>>;

/** One of MMLab's initializers in terms of ours. */
export interface Scheme {
  /**
   * Its own options and their defaults, undefined where one must be given, in the order in which the engines' log has
   * them.
   */
  readonly own: Options;
  /** Its options are fixed: a cfg cannot give them. */
  readonly fixed?: true;
  /** It needs fans, so weights must have two axes. */
  readonly fans?: true;
  /** The initializer of weights, from all of its own options. */
  make(options: Options): Initializer;
}

const LITERAL = { fans: "literal" } as const;

/**
 * MMLab's defaults, which are not PyTorch's: Kaiming is fan_out and relu, Xavier is normal. Fans are read literally,
 * whatever the layer.
 */
export const SCHEMES: ReadonlyMap<string, Scheme> = new Map<string, Scheme>([
  ["Constant", { own: { val: undefined }, make: ({ val }) => constant(number("val", val)) }],
  ["Xavier", {
    own: { gain: 1, distribution: "normal" },
    fans: true,
    make: ({ gain, distribution }) => {
      const options = { gain: number("gain", gain), ...LITERAL };
      return isUniform(distribution) ? xavierUniform(options) : xavierNormal(options);
    },
  }],
  ["Normal", {
    own: { mean: 0, std: 1 },
    make: ({ mean, std }) => normal({ mean: number("mean", mean), std: number("std", std) }),
  }],
  ["TruncNormal", {
    own: { a: -2, b: 2, mean: 0, std: 1 },
    make: ({ a, b, mean, std }) =>
      truncNormal({
        mean: number("mean", mean),
        std: number("std", std),
        a: number("a", a),
        b: number("b", b),
        method: "inverse",
      }),
  }],
  ["Uniform", { own: { a: 0, b: 1 }, make: ({ a, b }) => uniform({ low: number("a", a), high: number("b", b) }) }],
  ["Kaiming", {
    own: { a: 0, mode: "fan_out", nonlinearity: "relu", distribution: "normal" },
    fans: true,
    make: ({ a, mode, nonlinearity, distribution }) => {
      const options = {
        a: number("a", a),
        mode: word("mode", isMode(mode) ? mode.toLowerCase() : mode, MODES) as "fan_out",
        nonlinearity: word("nonlinearity", nonlinearity, NONLINEARITIES) as Nonlinearity,
        ...LITERAL,
      };
      return isUniform(distribution) ? kaimingUniform(options) : kaimingNormal(options);
    },
  }],
  ["Caffe2Xavier", {
    own: { a: 1, mode: "fan_in", nonlinearity: "leaky_relu", distribution: "uniform" },
    fixed: true,
    fans: true,
    make: () => caffe2Xavier(LITERAL),
  }],
]);

const MODES = ["fan_in", "fan_out"];
const isMode = (mode: unknown): mode is string => typeof mode === "string" && MODES.includes(mode.toLowerCase());
const NONLINEARITIES = [
  ...["linear", "sigmoid", "tanh", "relu", "leaky_relu", "selu"],
  ...[1, 2, 3].flatMap((n) => [`conv${n}d`, `conv_transpose${n}d`]),
];

// The cfg's own words: what our initializers take besides is not MMLab's
function word(name: string, value: unknown, words: readonly string[]): string {
  if (typeof value === "string" && words.includes(value)) return value;
  const near = typeof value === "string"
    ? nearest(value.replace(/([A-Z])/g, "_$1").toLowerCase(), words)[0]
    : undefined;
  const help = words.length > 2 && near ? `did you mean "${near}"` : `use ${quoteNames(words, words.length)}`;
  throw new LensorError("unknown-name", `Cannot use ${name} ${describe(value)}: it is not known; ${help}`);
}

function number(name: string, value: unknown): number {
  if (typeof value === "number") return value;
  if (typeof value === "boolean") return Number(value); // Python's True is 1
  throw new LensorError("type", `Cannot use ${name}: expected a number, found ${describe(value)}`);
}

/** Whether a distribution is the uniform one. Throws `unknown-name` for one that is neither. */
export function isUniform(distribution: unknown): boolean {
  if (distribution === "normal") return false;
  if (distribution === "uniform") return true;
  throw new LensorError(
    "unknown-name",
    `Cannot use distribution ${describe(distribution)}: it is not known; use "normal" or "uniform"`,
  );
}
