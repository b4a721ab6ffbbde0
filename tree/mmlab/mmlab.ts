import { LensorError } from "../../core/errors.ts";
import { checkOptions, nearest, quoteNames } from "../../core/names.ts";
import { showShape } from "../../core/shape.ts";
import { eachModule } from "../_walk.ts";
import { findBases } from "../layers/torch_bases.ts";
import type { Init, Module } from "../types.ts";
import { type Action, actionsOf, ask, type Asked, type Checkpoints, matches } from "./_ask.ts";
import { bad, cfgsOf } from "./_cfg.ts";
import { type Engine, rulesOf } from "./_engines.ts";
import { type Step, stepOf } from "./_plan.ts";

import type { MmlabCfg } from "./types.ts";
import { carryOut, type Write, writing } from "./_writes.ts";

/** How `mmlab` reads a cfg. */
export interface MmlabOptions {
  /** The checkpoints that the cfg names, by their paths there: `await openAll(cfg)`. */
  readonly checkpoints?: Checkpoints;
  /** Follow the engine, its silence included; else a cfg that does nothing is an error. */
  readonly exact?: boolean;
  /** Whose order and rules: MMEngine's (2.x) unless given; the weights of `initialize` are the same in both. */
  readonly engine?: Engine;
}

/**
 * Compiles an `init_cfg` of MMLab, a dict, a list of dicts or their Python text, to an Init.
 *
 * Formulas, defaults, matching and order are those of MMEngine's and MMCV's `initialize`: `layer` names a class or a direct base, children
 * are visited before parents, `weight` before `bias`, later dicts win; with `torch(seed)` the bits are theirs. Everything is checked before
 * anything is drawn.
 *
 * Throws `type`, `missing`, `unknown-name`, `range` for a cfg that cannot be read, when it is compiled; when it runs, `no-match` for an
 * `override` that names no child, for a `layer` of which no name matches and a checkpoint of which nothing fits (both silent with `exact`),
 * `shape` for a weight without fans or, unless `exact`, an entry of another shape, `missing` for a checkpoint that is not open.
 *
 * Source: MMEngine 0.10.7, `mmengine.model.weight_init`; MMCV 1.7.2, `mmcv.cnn`.
 *
 * @example
 * ```ts
 * import { mmlab } from "./mmlab.ts";
 * import { linear } from "../layers/linear.ts";
 * import { keyed } from "../../random/mod.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const init = mmlab("dict(type='TruncNormal', layer=['Conv2d', 'Linear'], std=.02, bias=0.)");
 * const ready = init(linear(2, 3), keyed(0));
 * assertEquals(ready.params.bias?.origin[0]?.by, "constant(0)");
 * ```
 */
export function mmlab(cfg: MmlabCfg, options: MmlabOptions = {}): Init {
  checkOptions("compile an init_cfg", options, ["checkpoints", "exact", "engine"]);
  const { checkpoints = {}, exact = false, engine = "mmengine" } = options;
  rulesOf(engine, "compile an init_cfg");
  const steps = cfgsOf(cfg, "mmlab").map((one) => stepOf(one, !exact));
  return (model, rng) => {
    const writes: Write[] = [];
    for (const step of steps) {
      if (!exact) checkStep(model, step);
      for (const action of actionsOf(model, "", step)) {
        const asked = ask(model, action, checkpoints);
        if (!exact) checkAsked(asked, action);
        writes.push(...asked.writes);
      }
    }
    return carryOut(model, writes, writing(rng));
  };
}

// What the engine would pass over in silence
function checkStep(model: Module, step: Step): void {
  if (step.load) return;
  if (step.layers.length === 0) {
    if (step.overrides.length) return;
    throw bad("no-match", step.at, `${step.className} has neither layer nor override, so it does nothing; name layers`);
  }
  const types = new Set<string>(), nodes: Module[] = [];
  eachModule(model, (node) => {
    nodes.push(node);
    for (const name of [node.type, ...node.directBases]) types.add(name);
  });
  if (nodes.some((node) => matches(node, step.layers))) {
    // Pasted lists name layers that a model need not have, but a name that PyTorch does not know either is a slip of the pen
    const odd = step.layers.find((name) => !types.has(name) && findBases(name) === undefined);
    if (odd === undefined) return;
    const near = nearest(odd, types)[0];
    const help = near === undefined ? `the model has ${quoteNames(types)}` : `did you mean "${near}"`;
    throw bad("no-match", step.at, `layer "${odd}" matches no module; ${help}`);
  }
  const layer = step.layers[0]!, deep = nodes.find((node) => step.layers.some((name) => node.bases.includes(name)));
  const near = step.layers.map((name) => nearest(name, types)[0]).find((name) => name !== undefined);
  const help = deep
    ? `${deep.type} is one, but not directly, and only direct bases count; name "${deep.type}"`
    : near !== undefined
    ? `did you mean "${near}"`
    : `the model has ${quoteNames(types)}`;
  const names = step.layers.length === 1
    ? `layer "${layer}" matches`
    : `none of ${quoteNames(step.layers)} matches a module;`;
  throw bad("no-match", step.at, step.layers.length === 1 ? `${names} no module; ${help}` : `${names} ${help}`);
}

function checkAsked({ writes, report }: Asked, { step, whole }: Action): void {
  if (!whole && !step.load && step.layers.length === 0) return; // It is there for its overrides
  const first = report?.mismatched[0];
  if (first) {
    throw new LensorError(
      "shape",
      `Cannot use ${step.at}: ${step.load!.checkpoint} has ${
        showShape(first.have.shape)
      } for "${first.path}", which is ${showShape(first.want.shape)}; pass exact: true to leave it as it is`,
      { path: first.path },
    );
  }
  if (writes.length) return;
  const why = report
    ? `nothing in ${step.load!.checkpoint} matches the model; it has ${quoteNames(report.unexpected, 3)}`
    : "none of its modules has a weight or bias";
  throw bad("no-match", step.at, `${why}; pass exact: true if you mean it`);
}
