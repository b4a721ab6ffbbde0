import { checkCheckpoint } from "../checkpoint/check_checkpoint.ts";
import { checkOptions } from "../core/check.ts";
import { LensorError } from "../core/errors.ts";
import { describe } from "../core/shape.ts";
import type { Checkpoint } from "../checkpoint/types.ts";
import { isModule } from "../tree/module.ts";
import type { Module } from "../tree/types.ts";
import { numbersIn } from "./_pass.ts";
import { survey } from "./_survey.ts";
import { RULES } from "./rules/all.ts";
import type { Examined, Finding, Found, Numbers, Rule, Seen, Severity } from "./types.ts";

/** What `diagnose` may be told. */
export interface DiagnoseOptions {
  /**
   * The checkpoints that the model was loaded from, to look at what was left in them; those behind loaded tensors are
   * known anyway.
   */
  readonly checkpoints?: readonly Checkpoint[];
  /** False: history, names and shapes only, and nothing is read. */
  readonly values?: boolean;
  /** Of larger tensors only so many elements are read, half of them at either end. */
  readonly sample?: number;
  /** Told now and then which part of all elements has been read, from 0 to 1. */
  progress?(part: number): void;
}

/**
 * What is wrong with an initialised model, by its history and its numbers: tensors without a value, layers that cannot
 * learn, weights that were dropped, files that are damaged. Nothing is trained, run forward or changed.
 *
 * Reads every tensor once, one at a time, in pieces. The findings come with errors first, then in tree order.
 * `docs/rules` has a page for every rule.
 *
 * @returns The findings; none for a model without a fault.
 * @throws {LensorError} `unknown-name` for another option, `type` for what is not a model, and what reading throws.
 *
 * @example A layer of zeros
 * ```ts
 * import { diagnose, fill, initialize, linear, relu, seq, sequential, torchDefault, zeros } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * const net = sequential(linear(4, 8), relu(), linear(8, 8), relu(), linear(8, 2));
 * const ready = initialize(net, seq(torchDefault, fill("2.weight", zeros)));
 * const [finding] = await diagnose(ready);
 * assertEquals([finding?.rule, finding?.path], ["zero-matrix", "2.weight"]);
 * ```
 */
export async function diagnose(model: Module, options: DiagnoseOptions = {}): Promise<readonly Finding[]> {
  checkOptions("diagnose", options, ["checkpoints", "values", "sample", "progress"]);
  const { checkpoints = [], values = true, sample = Infinity } = options;
  if (!isModule(model)) {
    throw new LensorError("type", `Cannot diagnose ${describe(model)}: expected a model; build one with module`);
  }
  if (!Array.isArray(checkpoints)) {
    throw new LensorError(
      "type",
      `Cannot diagnose: checkpoints is ${describe(checkpoints)}; use a list of checkpoints`,
    );
  }
  if (typeof sample !== "number" || !(sample >= 2)) {
    throw new LensorError(
      "range",
      `Cannot diagnose: sample is ${describe(sample)}; use a number of elements from 2 up`,
    );
  }
  for (const checkpoint of checkpoints) checkCheckpoint("diagnose", checkpoint);
  const known = survey(model, checkpoints);
  const read = new Map<Seen, Numbers>();
  if (values) {
    const chosen = known.tensors.filter((seen) => seen.state !== "missing");
    const tell = telling(chosen, sample, options.progress);
    for (const seen of chosen) read.set(seen, await numbersIn(seen, sample, tell));
  }
  return await judged(known, read, values ? RULES : RULES.filter((rule) => rule.needs === "history"));
}

/** Counts elements, and tells which part of all they are. */
export function telling(
  tensors: readonly { readonly n: number }[],
  sample: number,
  progress: ((part: number) => void) | undefined,
): ((elements: number) => void) | undefined {
  if (!progress) return undefined;
  const all = tensors.reduce((sum, { n }) => sum + Math.min(n, sample), 0);
  let done = 0;
  return (elements) => progress(all === 0 ? 1 : Math.min(1, (done += elements) / all));
}

async function judged(
  known: Omit<Examined, "numbers" | "found">,
  read: ReadonlyMap<Seen, Numbers>,
  rules: readonly Rule[],
): Promise<readonly Finding[]> {
  const findings: Finding[] = [];
  const found = new Map<string, Set<string>>();
  const broken = new Set<string>();
  const x: Examined = {
    ...known,
    numbers: (seen) => broken.has(seen.path) ? undefined : read.get(seen),
    found: (rule) => found.get(rule) ?? NONE,
  };
  for (const rule of rules) {
    const paths = new Set<string>();
    for await (const one of rule.find(x)) {
      findings.push(finding(rule, one));
      for (const path of one.paths ?? [one.path]) paths.add(path);
    }
    found.set(rule.name, paths);
    if (rule.breaks) { for (const path of paths) broken.add(path); }
  }
  const place = placesOf(known.tensors);
  const key = (f: Finding) => [ORDER.indexOf(f.severity), place.get(f.path) ?? Infinity] as const;
  return findings.sort((a, b) => {
    const [s, p] = key(a);
    const [t, q] = key(b);
    return s - t || (p === q ? 0 : p - q) || (a.rule < b.rule ? -1 : 1);
  });
}

// Where a path stands in tree order: a module right before its first tensor
function placesOf(tensors: readonly Seen[]): ReadonlyMap<string, number> {
  const places = new Map<string, number>([["", -1]]);
  for (const { path, index } of tensors) {
    for (let dot = path.indexOf("."); dot > 0; dot = path.indexOf(".", dot + 1)) {
      const above = path.slice(0, dot);
      if (!places.has(above)) places.set(above, index - 0.5);
    }
    places.set(path, index);
  }
  return places;
}

const NONE: ReadonlySet<string> = new Set();
const ORDER: readonly Severity[] = ["error", "warning", "note"];

function finding(rule: Rule, { path, paths, severity, evidence, why, fix }: Found): Finding {
  return {
    rule: rule.name,
    severity: severity ?? rule.severity,
    path,
    ...(paths && paths.length > 1 && { paths }),
    evidence,
    why: why ?? rule.why,
    // A line to paste names the tensor
    fix: fix ?? rule.fix.replace(/\b(fill|adjust)\(path,/, (_, verb: string) => `${verb}(${JSON.stringify(path)},`),
  };
}
