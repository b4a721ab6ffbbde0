import { asInit } from "../inits/as_init.ts";
import { checkOptions } from "../core/check.ts";
import type { LensorError } from "../core/errors.ts";
import { dict } from "../tree/dict.ts";
import type { Init, Module } from "../tree/types.ts";
import { actionsOf, ask, type Checkpoints } from "./_ask.ts";
import { cfgsOf } from "./_cfg.ts";
import { type Engine, rulesOf } from "./_engines.ts";
import { objectsOf } from "./_objects.ts";
import { stepOf } from "./_plan.ts";
import { whyAskedInVain, whyIdle } from "./_strict.ts";
import type { MmlabCfg } from "../tree/init_cfg.ts";
import { carryOut, changing, withWritten, type Written } from "./_writes.ts";
import { printed } from "../tree/printed.ts";

/** How `mmlab` reads a cfg. */
export interface MmlabOptions {
  /** The checkpoints that the cfg names, by their paths there: `await openAll(cfg)`. */
  readonly checkpoints?: Checkpoints;
  /** Follow the engine, its silence included; else a cfg that does nothing is an error. */
  readonly exact?: boolean;
  /** Whose order and rules: MMEngine's (2.x) by default; the weights of `initialize` are the same in both. */
  readonly engine?: Engine;
}

/**
 * Compiles an `init_cfg` of MMLab, a dict, a list of dicts or their Python text, to an Init.
 *
 * Formulas, defaults, matching and order are those of MMEngine's and MMCV's `initialize`: `layer` names a class or a
 * direct base, children are visited before parents, `weight` before `bias`, later dicts win, but checkpoints are loaded
 * last, as `init_weights` does; with `torch(seed)` the bits are theirs. Everything is checked before anything is drawn.
 *
 * Throws `type`, `missing`, `unknown-name`, `range` for a cfg that cannot be read, when it is compiled; when it runs,
 * `no-match` for an `override` that names no child, for a `layer` of which no name matches and a checkpoint of which
 * nothing fits (both silent with `exact`), `shape` for a weight without fans or, unless `exact`, an entry of another
 * shape, `missing` for a checkpoint that is not open.
 *
 * Source: MMEngine 0.10.7, `mmengine.model.weight_init`; MMCV 1.7.2, `mmcv.cnn`.
 *
 * @example
 * ```ts
 * import { keyed, linear, mmlab } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * const init = mmlab("dict(type='TruncNormal', layer=['Conv2d', 'Linear'], std=.02, bias=0.)");
 * const ready = init(linear(2, 3), keyed(0));
 * assertEquals(ready.params.bias?.origin[0]?.by, "constant(0)");
 * ```
 */
export function mmlab(cfg: MmlabCfg, options: MmlabOptions = {}): Init {
  return compile(cfg, options, false);
}

/**
 * The Init of a cfg that sits on a node, as a library put it there: a default that finds nothing to do is not a mistake
 * of the caller's, so it is written down in `extra.notes` of the node, where `explain` finds it.
 */
export function mmlabOnNode(cfg: MmlabCfg, options: MmlabOptions): Init {
  return compile(cfg, options, true);
}

function compile(cfg: MmlabCfg, options: MmlabOptions, isOnNode: boolean): Init {
  checkOptions("compile an init_cfg", options, ["checkpoints", "exact", "engine"]);
  const { checkpoints = {}, exact = false, engine = "mmengine" } = options;
  const { loadsLast } = rulesOf(engine, "compile an init_cfg");
  const listed = cfgsOf(cfg, "mmlab").map((one) => stepOf(one, !exact));
  // Of a module's cfgs MMEngine's init_weights loads last; its initialize, which `exact` follows, goes by the list
  const steps = exact || !loadsLast ? listed : listed.toSorted((a, b) => Number(!!a.load) - Number(!!b.load));
  return asInit((model, rng) => {
    const objects = objectsOf(model);
    const written: Written = new Map();
    const notes: string[] = [];
    const check = (error: LensorError | undefined, mayIdle: boolean): void => {
      if (error === undefined || exact) return;
      if (!isOnNode || !mayIdle || error.code !== "no-match") throw error;
      notes.push(error.message.replace(/^Cannot use [^:]*: /, ""));
    };
    const asked = steps.flatMap((step) => {
      // A cfg that names no layer at all is a mistake wherever it sits
      if (!exact) check(whyIdle(model, step), step.layers.length > 0);
      return [...actionsOf(model, "", step)].map((action) => {
        const asked = ask(model, objects, action, checkpoints);
        if (!exact && !notes.length) check(whyAskedInVain(asked, action), action.step.load === undefined);
        return asked.writes;
      });
    });
    for (const writes of asked) carryOut(written, model, objects.ties, writes, changing(rng));
    return withNotes(withWritten(model, written), notes);
  });
}

/** The module with these notes in `extra.notes`, each once. */
export function withNotes(model: Module, notes: readonly string[]): Module {
  if (notes.length === 0) return model;
  const before = model.extra?.notes;
  const all = new Set([...Array.isArray(before) ? before : [], ...notes]);
  return printed({ ...model, extra: dict([...Object.entries(model.extra ?? {}), ["notes", [...all]]]) });
}
