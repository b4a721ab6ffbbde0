import { describe } from "../core/shape.ts";
import { LensorError } from "../core/errors.ts";
import { checkList, checkRecord, checkText } from "../core/check.ts";
import { checkModule } from "../tree/check_module.ts";
import type { Module } from "../tree/types.ts";
import { namesOf } from "../tree/names_of.ts";
import { eachModule, join } from "../tree/walk.ts";
import { lawOf } from "./_law.ts";
import { survey } from "./_survey.ts";
import type { Seen } from "./types.ts";

/** The variance behind one matrix, on the way through a model. */
export interface VarianceStep {
  /** The matrix. */
  readonly path: string;
  /** What it multiplies the variance by. */
  readonly gain: number;
  /** The variance behind it, of a signal that begins with 1. */
  readonly variance: number;
}

/**
 * How the variance of a signal goes through a model, by what the shapes and the initializers promise; no number is
 * read. Where it falls to nothing or grows without end, so do activations and gradients.
 *
 * The matrices are taken in tree order as one chain. Each multiplies the variance by its inputs times the mean square
 * that its initializer promises; a ReLU or one of its kin behind it halves that; a norm brings the variance back to 1.
 * Ways that add up (residual branches) are not counted together. Matrices whose numbers nobody promises, loaded ones
 * for example, are passed over.
 *
 * @returns a row per matrix, in tree order.
 * @throws {LensorError} `type` for what is not a model.
 *
 * Source: He et al., "Delving deep into rectifiers" (2015), section 2.2.
 *
 * @example He's start keeps the variance
 * ```ts
 * import {
 *   fill,
 *   forwardVariance,
 *   initialize,
 *   kaimingNormal,
 *   linear,
 *   relu,
 *   seq,
 *   sequential,
 *   torchDefault,
 * } from "@lensor/lensor";
 *
 * const net = sequential(linear(64, 64), relu(), linear(64, 64), relu(), linear(64, 64), relu());
 * const he = fill("**.weight", kaimingNormal());
 * console.log(forwardVariance(initialize(net, seq(torchDefault, he))).map((step) => step.variance.toFixed(2))); // all 1.00
 * ```
 */
export function forwardVariance(model: Module): readonly VarianceStep[] {
  checkModule("follow the variance through", model);
  const { tensors, matrices } = survey(model, []);
  const acts = activationsOf(model);
  const steps: VarianceStep[] = [];
  const marks = tensors.filter((s) => s.role === "norm");
  const isMatrix = new Set(matrices);
  let variance = 1;
  for (const seen of tensors) {
    if (marks.includes(seen)) variance = 1;
    if (!isMatrix.has(seen)) continue;
    const gain = gainOf(seen);
    if (gain === undefined) continue;
    const own = acts.has(seen.home) ? gain / 2 : gain;
    variance *= own;
    steps.push({ path: seen.path, gain: own, variance });
  }
  return steps;
}

function gainOf({ param, last, state, fans, adjusted }: Seen): number | undefined {
  const law = state === "drawn" && last && !adjusted ? lawOf(last.by, param.shape, param.axes) : undefined;
  return law && fans ? fans.fanIn * (law.std ** 2 + law.mean ** 2) : undefined;
}

const HALVES = /^(ReLU6?|LeakyReLU|PReLU|ELU|CELU|GELU|SiLU|Mish|Hardswish)$/;

// Layers with an activation right behind them in the module around
function activationsOf(model: Module): ReadonlySet<string> {
  const found = new Set<string>();
  eachModule(model, (node, path) => {
    const names = namesOf(node, "children");
    names.forEach((name, i) => {
      const next = names[i + 1];
      if (next !== undefined && HALVES.test(node.children[next]!.type)) found.add(join(path, name));
    });
  });
  return found;
}

/** The steps as text: a bar a matrix, in powers of ten around 1; at most `lines` of them, evenly chosen. */
export function variancePlot(steps: readonly VarianceStep[], lines = 60): string {
  const verb = "plot variances";
  checkList(steps, verb, "what forwardVariance returns");
  for (const step of steps) {
    checkRecord(step, verb, "what forwardVariance returns");
    checkText(step.path, verb, "what forwardVariance returns");
  }
  if (!Number.isSafeInteger(lines) || lines < 2) {
    throw new LensorError("range", `Cannot ${verb}: lines is ${describe(lines)}; use an integer of at least 2`);
  }
  if (steps.length === 0) return "no initializer promises the variance of a matrix";
  const some = steps.length <= lines
    ? steps
    : Array.from({ length: lines }, (_, i) => steps[Math.round(i * (steps.length - 1) / (lines - 1))]!);
  const powers = some.map(({ variance }) => variance > 0 ? Math.max(-40, Math.min(40, Math.log10(variance))) : -40);
  const low = Math.min(-1, Math.floor(Math.min(...powers)));
  const high = Math.max(1, Math.ceil(Math.max(...powers)));
  const width = Math.max(...some.map(({ path }) => path.length));
  const place = (p: number) => Math.round((p - low) / (high - low) * 40);
  const rows = some.map(({ path, variance }, i) => {
    const [from, to] = [place(0), place(powers[i]!)].sort((a, b) => a - b) as [number, number];
    const bar = " ".repeat(from) + (from === to ? "|" : "█".repeat(to - from));
    return `${path.padEnd(width)}  ${bar.padEnd(41)}  ${variance === 0 ? "0" : variance.toExponential(1)}`;
  });
  const axis = `${"variance".padEnd(width)}  ${`1e${low}`.padEnd(place(0))}${"1"}${
    `1e${high}`.padStart(40 - place(0))
  }`;
  return [axis, ...rows].join("\n");
}
