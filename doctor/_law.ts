/** What the label of an initializer promises of its numbers. */
import { gain, type Nonlinearity } from "../initializers/gain.ts";
import { fans } from "../initializers/fans.ts";
import type { FanAxes } from "../initializers/types.ts";
import type { Shape } from "../core/types.ts";

/** A label taken apart: `truncNormal(std=0.02)`. */
export interface Label {
  readonly name: string;
  readonly options: Readonly<Record<string, string>>;
}

/** A distribution by its moments; `low` and `high` are bounds that no number leaves. */
export interface Law {
  readonly kind: "constant" | "normal" | "uniform" | "truncated";
  readonly mean: number;
  readonly std: number;
  readonly low?: number;
  readonly high?: number;
}

const FORMULA =
  /^(zeros|ones|constant|eye|dirac|zerO|hippo|ropeFrequencies|sinCos|s4d|stft|coordinates|bilinear|lstmForgetBias|biasForProbability|nearIdentity|copyOf|copy)/;

/** Whether the numbers of a label come from a formula, and not from a generator. */
export function isFormula(label: string): boolean {
  const parts = partsOf(label);
  return parts ? parts.every(isFormula) : FORMULA.test(label);
}

/** The labels that a `stacked(...)` holds. */
function partsOf(label: string): string[] | undefined {
  const inside = /^stacked\((.*)\)$/s.exec(label)?.[1];
  if (inside === undefined) return undefined;
  const parts: string[] = [];
  let depth = 0, from = 0;
  for (let i = 0; i <= inside.length; i++) {
    if (inside[i] === "(") depth++;
    else if (inside[i] === ")") depth--;
    else if (depth === 0 && (i === inside.length || inside[i] === ",")) {
      parts.push(inside.slice(from, i).trim());
      from = i + 1;
    }
  }
  return parts;
}

/** The name and the options of a label; nothing for one that is no call. */
export function readLabel(label: string): Label | undefined {
  const [, name, inside = ""] = /^(\w+)(?:\((.*)\))?$/s.exec(label) ?? [];
  if (name === undefined) return undefined;
  const pairs = [...inside.matchAll(/(?:^|,\s*)(\w+)=([^,]*)/g)].map(([, key, value]) =>
    [key!, value!.trim()] as const
  );
  // Words that are not options are kept under an empty name, so that nobody takes them for the usual values
  const whole = inside === "" || pairs.length > 0 && pairs.length === inside.split(",").length;
  return { name, options: { ...Object.fromEntries(pairs), ...(whole ? {} : { "": inside }) } };
}

const OPTIONS: readonly (readonly [scheme: RegExp, options: readonly string[]])[] = [
  [/^constant$/, [""]],
  [/^normal$/, ["mean", "std"]],
  [/^uniform$/, ["low", "high"]],
  [/^truncNormal$/, ["mean", "std", "a", "b", "within", "compensate", "method"]],
  [/^xavier/, ["gain", "fans"]],
  [/^kaiming/, ["a", "mode", "nonlinearity", "fans"]],
];

// Whether every word of a label is understood
function isKnown({ name, options }: Label): boolean {
  const known = OPTIONS.find(([scheme]) => scheme.test(name))?.[1] ?? [];
  return Object.keys(options).every((key) => known.includes(key));
}

/** The distribution that a label names, for a tensor of this shape; nothing for one that is not known. */
export function lawOf(label: string, shape: Shape, axes?: FanAxes): Law | undefined {
  const read = readLabel(label);
  if (!read || !isKnown(read)) return undefined;
  const { name, options } = read;
  const number = (key: string, usual: number) => Number(options[key] ?? usual);
  switch (name) {
    case "zeros":
      return constant(0);
    case "ones":
      return constant(1);
    case "constant":
      return constant(Number(options[""]));
    case "normal":
      return sound({ kind: "normal", mean: number("mean", 0), std: number("std", 1) });
    case "uniform":
      return evenly(number("low", 0), number("high", 1));
    case "truncNormal":
      return truncated(options);
  }
  const std = scaleOf(name, options, shape, axes);
  if (std === undefined || !Number.isFinite(std)) return undefined;
  if (name.endsWith("Uniform")) return evenly(-Math.sqrt(3) * std, Math.sqrt(3) * std);
  // Those named after JAX's and Keras's are cut at two deviations and compensated
  return { kind: /^(xavier|kaiming)/.test(name) ? "normal" : "truncated", mean: 0, std };
}

const constant = (c: number): Law | undefined =>
  Number.isNaN(c) ? undefined : { kind: "constant", mean: c, std: 0, low: c, high: c };
const evenly = (low: number, high: number): Law | undefined =>
  sound({ kind: "uniform", mean: (low + high) / 2, std: (high - low) / Math.sqrt(12), low, high });
const sound = (law: Law): Law | undefined => Number.isFinite(law.mean) && Number.isFinite(law.std) ? law : undefined;

/** The bounds of a truncated normal in its own deviations, and whether they were given as such. */
export function boundsOf(
  options: Label["options"],
): { mean: number; std: number; a: number; b: number; within: boolean } {
  const mean = Number(options.mean ?? 0);
  const std = Number(options.std ?? 1);
  const reach = options.within;
  if (reach !== undefined) return { mean, std, a: -Number(reach), b: Number(reach), within: true };
  return {
    mean,
    std,
    a: (Number(options.a ?? -2) - mean) / std,
    b: (Number(options.b ?? 2) - mean) / std,
    within: false,
  };
}

// The moments of a normal that is cut: Johnson, Kotz and Balakrishnan, Continuous Univariate Distributions 1 (1994),
// 10.1
function truncated(options: Label["options"]): Law | undefined {
  const { mean, std: given, a, b } = boundsOf(options);
  const std = options.compensate === "true" ? given / 0.87962566103423978 : given;
  if (![mean, std, a, b].every((x) => !Number.isNaN(x))) return undefined;
  const mass = cumulative(b) - cumulative(a);
  if (!(mass > 1e-6)) {
    return evenly(mean + a * std, mean + b * std);
  }
  const low = density(a);
  const high = density(b);
  const shift = (low - high) / mass;
  const variance = 1 + (finite(a) * low - finite(b) * high) / mass - shift * shift;
  return sound({
    kind: "truncated",
    mean: mean + shift * std,
    std: std * Math.sqrt(Math.max(0, variance)),
    low: mean + a * std,
    high: mean + b * std,
  });
}

const finite = (x: number) => Number.isFinite(x) ? x : 0;
const density = (x: number) => Math.exp(-x * x / 2) / Math.sqrt(2 * Math.PI);

/** The distribution function of the standard normal, to seven digits (Abramowitz and Stegun, 7.1.26). */
export function cumulative(x: number): number {
  const z = Math.abs(x) / Math.SQRT2;
  const t = 1 / (1 + 0.3275911 * z);
  const tail = t * (0.254829592 + t * (-0.284496736 + t * (1.421413741 + t * (-1.453152027 + t * 1.061405429))));
  const erf = 1 - tail * Math.exp(-z * z);
  return x < 0 ? (1 - erf) / 2 : (1 + erf) / 2;
}

// The deviation that a scheme by fans asks for
function scaleOf(name: string, options: Label["options"], shape: Shape, axes: FanAxes | undefined): number | undefined {
  if (shape.length < 2) return undefined;
  try {
    if (/^(xavier|kaiming)/.test(name)) {
      const literal = options.fans === undefined ? !axes || axes.literal === true : options.fans === "literal";
      const { fanIn, fanOut } = fans(shape, literal ? undefined : axes);
      if (name.startsWith("xavier")) return Number(options.gain ?? 1) * Math.sqrt(2 / (fanIn + fanOut));
      const by = gain((options.nonlinearity ?? "leakyRelu") as Nonlinearity, Number(options.a ?? 0));
      return by / Math.sqrt(/out/i.test(options.mode ?? "") ? fanOut : fanIn);
    }
    const { fanIn, fanOut } = fans(shape, axes ?? { in: [-2], out: [-1] });
    if (name.startsWith("glorot")) return Math.sqrt(2 / (fanIn + fanOut));
    if (name.startsWith("he")) return Math.sqrt(2 / fanIn);
    if (name.startsWith("lecun")) return Math.sqrt(1 / fanIn);
  } catch {
    // A shape without fans has no law by fans
  }
  return undefined;
}
