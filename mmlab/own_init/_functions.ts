import { once } from "../../core/once.ts";
import { pure } from "../../core/pure.ts";
import { sizeOf } from "../../core/shape.ts";
import type { Values } from "../../core/types.ts";
import { logOdds } from "../../math/log_odds.ts";
import { biasForProbability } from "../../initializers/bias_for_probability.ts";
import { caffe2Xavier } from "../../initializers/caffe2_xavier.ts";
import { constant, ones, zeros } from "../../initializers/constant.ts";
import { kaimingNormal, kaimingUniform } from "../../initializers/kaiming.ts";
import { normal } from "../../initializers/normal.ts";
import { truncNormal } from "../../initializers/trunc_normal.ts";
import type { Initializer } from "../../initializers/types.ts";
import { uniform } from "../../initializers/uniform.ts";
import { xavierNormal, xavierUniform } from "../../initializers/xavier.ts";
import { exp, ln } from "../../math/ln.ts";
import { cosine, sine } from "../../math/turn.ts";
import { find } from "../../tree/walk.ts";
import { defaultOf } from "../../inits/torch_default/defaults.ts";
import { numberOf, type Self } from "./_self.ts";

// Weights are read as PyTorch reads them, whatever the layer
const LITERAL = { fans: "literal" } as const;

/** PyTorch's `xavier_uniform_`. */
export const xavier: () => Initializer = once(() => xavierUniform(LITERAL));
/** PyTorch's `xavier_normal_`. */
export const xavierN: () => Initializer = once(() => xavierNormal(LITERAL));
/** PyTorch's `kaiming_normal_` with fan_out and relu. */
export const kaimingOut: () => Initializer = once(() =>
  kaimingNormal({ mode: "fanOut", nonlinearity: "relu", ...LITERAL })
);
/** PyTorch's `normal_`. */
export const gauss = (std: number): Initializer => normal({ mean: 0, std });
/** PyTorch's `uniform_` between a bound and its negative. */
export const within = (bound: number): Initializer => uniform({ low: -bound, high: bound });
/** MMEngine's `trunc_normal_`: by the inverse distribution function, cut at two absolutely. */
export const trunc = (std: number): Initializer => truncNormal({ std, a: -2, b: 2, method: "inverse" });
/** What vision transformers start their tables and tokens with. */
export const small: () => Initializer = once(() => trunc(0.02));
/** PyTorch's `trunc_normal_`, which rejects. */
export const torchTrunc = (std: number): Initializer => truncNormal({ std, a: -2, b: 2 });
/** The bias of a classifier that starts with this probability. */
export const prior = (p: number): Initializer => biasForProbability(p);
/** The same as a number. */
export const priorNumber = (p: number): number => logOdds(p);

/** The classes that mmcv's `is_norm` knows. */
export const NORMS: readonly string[] = ["_BatchNorm", "_InstanceNorm", "GroupNorm", "LayerNorm"];

// MMLab's functions on one module: the weight if it has one, then the bias if it has one
const weighted = (m: Self, weight: Initializer, bias: number | Initializer): void => {
  if (m.tensor("weight")) m.fill("weight", weight);
  if (m.tensor("bias")) m.fill("bias", typeof bias === "number" ? constant(bias) : bias);
};

/** `constant_init`. */
export const constantInit = (m: Self, value: number, bias = 0): void => weighted(m, constant(value), bias);
/** `normal_init`. */
export const normalInit = (m: Self, std: number, bias: number | Initializer = 0): void => weighted(m, gauss(std), bias);
/** `xavier_init` with the uniform distribution. */
export const xavierInit = (m: Self): void => weighted(m, xavier(), 0);
/** `trunc_normal_init`. */
export const truncInit = (m: Self, std: number): void => weighted(m, trunc(std), 0);
/** `uniform_init`. */
export const uniformInit = (m: Self): void => weighted(m, uniform({ low: 0, high: 1 }), 0);
/** `caffe2_xavier_init`. */
export const caffe2Init = (m: Self): void => weighted(m, caffe2Xavier(LITERAL), 0);

/** `kaiming_init`. */
export function kaimingInit(
  m: Self,
  { a = 0, mode = "fanOut", nonlinearity = "relu", isUniform = false }: {
    readonly a?: number;
    readonly mode?: "fanIn" | "fanOut";
    readonly nonlinearity?: "relu" | "leakyRelu";
    readonly isUniform?: boolean;
  } = {},
): void {
  const options = { a, mode, nonlinearity, ...LITERAL };
  weighted(m, isUniform ? kaimingUniform(options) : kaimingNormal(options), 0);
}

/** `weight` and, if there is one, a zero `bias`, as methods write it out. */
export function fillLayer(m: Self, weight: Initializer): void {
  m.fill("weight", weight);
  if (m.tensor("bias")) m.fill("bias", zeros);
}

/** A norm's `bias` 0, then `weight` 1, as methods write it out. */
export function fillNorm(m: Self): void {
  m.fill("bias", zeros);
  m.fill("weight", ones);
}

/** The default draws of PyTorch's layer. */
export function resetParameters(m: Self): void {
  for (const name of ["weight", "bias"]) {
    const make = m.tensor(name) && defaultOf(m.node, name);
    if (make) m.fill(name, make());
  }
}

/** Every parameter of two axes or more. */
export function fillMatrices(m: Self, by: Initializer): void {
  for (const path of m.parameters()) {
    const found = find(m.run.model, path)!.node;
    if ("shape" in found && found.shape.length > 1) m.fillAt(path, by);
  }
}

/** Xavier uniform weights and tiny normal biases of every Linear in a part. */
export function fillFeedForward(part: Self): void {
  for (const m of part.modules()) {
    if (!m.is("Linear")) continue;
    m.fill("weight", xavier());
    m.fill("bias", gauss(1e-6));
  }
}

/** What vision transformers do that take over Twins' method: by class, each convolution by its own fan out. */
export function fillLikeTwins(self: Self, norms: readonly string[]): void {
  for (const m of self.modules()) {
    if (m.is("Linear")) truncInit(m, 0.02);
    else if (m.is(...norms)) constantInit(m, 1);
    else if (m.is("Conv2d")) convByFanOut(m);
  }
}

/** A convolution N(√(2 / fan out)) by the fan out of a group, its bias 0. */
export function convByFanOut(m: Self): void {
  const [out = 0, , ...kernel] = m.shape("weight");
  normalInit(m, Math.sqrt(2 / Math.floor(sizeOf(kernel) * out / numberOf(m, "groups"))));
}

/** A weight drawn as the matrix [out, rest]. */
export const xavierMatrix: Initializer = pure(Object.assign<Initializer, { label: string; elementwise: true }>(
  ([out = 0, ...rest], rng, { axes: _, ...options } = {}) => xavier()([out, sizeOf(rest)], rng, options),
  { label: "xavierUniform of [out, rest]", elementwise: true },
));

/** The tensor divided by a number, in its own dtype. */
export function divide(m: Self, name: string, by: number): void {
  const inverse = Math.fround(by);
  m.change(name, `divided by ${by}`, ({ data }) => mapped(data, (x) => x / inverse));
}

/** Some elements of a tensor replaced by a number. */
export function fillPart(m: Self, name: string, label: string, value: number, isIn: (index: number) => boolean): void {
  m.change(name, `${label} := ${value}`, ({ data }) => mapped(data, (x, i) => isIn(i) ? value : x));
}

/** Numbers of floating-point values by a function. */
export function mapped(data: Values, fn: (x: number, i: number) => number): Values {
  return (data as Float32Array).map((x, i) => fn(x, i));
}

const TURN = 2 * Math.PI;

/**
 * The table of sines and cosines of MAE and MoCo v3 for a grid of w times h, a row of zeros before it for a class
 * token.
 */
export function sineTable(height: number, width: number, hasToken: boolean): Initializer {
  const by: Initializer = (shape) => {
    const size = shape.at(-1) ?? 0;
    const quarter = size / 4;
    const out = new Float32Array(sizeOf(shape));
    const first = hasToken ? 1 : 0;
    for (let i = 0; i < width; i++) {
      for (let j = 0; j < height; j++) {
        const row = (first + i * height + j) * size;
        for (let k = 0; k < quarter; k++) {
          const omega = Math.fround(1 / Math.fround(exp(ln(10000) * Math.fround(k / quarter))));
          [i, j].forEach((place, axis) => {
            const angle = Math.fround(place * omega);
            const at = row + 2 * axis * quarter + k;
            out[at] = sine(angle, TURN);
            out[at + quarter] = cosine(angle, TURN);
          });
        }
      }
    }
    return out;
  };
  return Object.assign(by, { label: `sineTable(${height}, ${width})` });
}
