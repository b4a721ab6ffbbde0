import { LensorError } from "../core/errors.ts";
import { checkOptions } from "../core/check.ts";
import { nearest, quoteNames } from "../core/nearest.ts";
import { describe } from "../core/shape.ts";
import { rngOf } from "../random/rng_of.ts";
import type { Rng } from "../random/types.ts";
import { dict } from "../tree/dict.ts";
import { eachModule } from "../tree/walk.ts";
import { checkModule } from "../tree/check_module.ts";
import { transform } from "../tree/transform.ts";
import type { Module } from "../tree/types.ts";
import type { Checkpoints } from "./_ask.ts";
import { isDict } from "./_cfg.ts";
import { type Engine, rulesOf } from "./_engines.ts";
import { meanReader } from "./_notes.ts";
import { objectsOf } from "./_objects.ts";
import { tensorAt, withWritten, type Written } from "./_writes.ts";
import type { MmlabLoad, MmlabLog, Run, UserInit } from "./_run.ts";
import { callInitWeights } from "./_simulate.ts";
import { printed } from "../tree/printed.ts";

/** Which engine is simulated, and what it is given. */
export interface InitWeightsOptions {
  /** Whose order and rules. */
  readonly engine: Engine;
  /** The generator, `torch(seed)` for the engine's bits; it moves on. `keyed(0)` by default. */
  readonly rng?: Rng;
  /** The checkpoints that the cfgs on the nodes name, by their paths there: `await openAll(model)`. */
  readonly checkpoints?: Checkpoints;
  /** How often init_weights is called; once by default. */
  readonly calls?: number;
  /**
   * What classes do whose init_weights is their own, by class name, or by the full name of the class that defines it
   * (`own_init`). A node whose `init` is a function has that one.
   */
  readonly userInits?: Readonly<Record<string, UserInit>>;
}

/** What init_weights leaves behind. */
export interface InitWeightsResult {
  /** The model; `is_init` is true in the `extra` of every module that has run. */
  readonly model: Module;
  /** What the engine says of each parameter, right or wrong, by path. */
  readonly texts: ReadonlyMap<string, string>;
  /** The engine's log, line by line. */
  readonly log: readonly MmlabLog[];
  /** The loads and how they went, in order. */
  readonly loads: readonly MmlabLoad[];
}

/**
 * Simulates `model.init_weights()` of MMEngine or MMCV on a whole tree: which module runs which `init_cfg`, in which
 * order, what that overwrites, what it never reaches, and what the log says about it. It is not an Init: it shows what
 * an engine would do.
 *
 * A module has `init_weights` if `BaseModule` is among its bases, its `init` is a function, or `userInits` names its
 * class. Where `own_init` of the model JSON names a class that defines a method of its own, that runs: those of mmcv
 * 2.1, mmpretrain 1.2, mmdet 3.3 and mmsegmentation 1.2 are known. `is_init: true` in its `extra` says that it has run
 * before. The model starts with values, as one built in PyTorch: every parameter needs one. On an error the model is as
 * it was, and an ordered generator has moved as far as the engine's.
 *
 * MMCV 1.x (and MMEngine before 0.5) returns early: a module whose `init_cfg` is a Pretrained dict, not a list, never
 * runs its children. MMEngine since then runs children first and the checkpoint last, but reaches nothing below a plain
 * container.
 *
 * Throws `unsupported` for a module without `init_weights` at the top and for a class with a method of its own that
 * nobody described, `missing` for a parameter without a value or a checkpoint that is not open, `no-match` for a class
 * of `userInits` that no module has, `type` for a parameter that has no mean, `range` for `calls`, `unknown-name` for
 * the engine, and what the cfgs throw.
 *
 * Source: MMEngine 0.10.7, `mmengine.model.BaseModule`; MMCV 1.7.2, `mmcv.runner.BaseModule`.
 *
 * @example
 * ```ts
 * import { initialize, initWeights, linear, module, torch, torchDefault } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * const net = module("Net", {
 *   bases: ["BaseModule", "Module"],
 *   children: { fc: linear(2, 3) },
 *   init: { type: "Normal", layer: "Linear", std: 0.01 },
 * });
 * const { texts } = await initWeights(initialize(net, torchDefault), { engine: "mmengine", rng: torch(0) });
 * assertEquals(texts.get("fc.weight"), "NormalInit: mean=0, std=0.01, bias=0");
 * ```
 */
export async function initWeights(model: Module, options: InitWeightsOptions): Promise<InitWeightsResult> {
  checkModule("run init_weights of", model);
  checkOptions("run init_weights", options, ["engine", "rng", "checkpoints", "calls", "userInits"]);
  const { engine, rng, checkpoints = {}, calls = 1, userInits = {} } = options ?? {};
  if (!Number.isSafeInteger(calls) || calls < 1) {
    throw new LensorError("range", `Cannot run init_weights: calls is ${describe(calls)}; use a positive integer`);
  }
  checkUserInits(userInits, model);
  const objects = objectsOf(model);
  const written: Written = new Map();
  const done = new Set<string>();
  eachModule(model, (node, path) => void (node.extra?.is_init === true && done.add(objects.firstOf(path))));
  const run: Run = {
    rules: rulesOf(engine, "run init_weights"),
    rng: rngOf(rng),
    checkpoints,
    userInits,
    model,
    objects,
    isExported: isExported(model),
    written,
    meanOf: meanReader((path) => tensorAt(written, model, path)!),
    isOpen: false,
    top: "",
    notes: new Map(),
    done,
    log: [],
    loads: [],
  };
  for (let call = 0; call < calls; call++) await callInitWeights(run, "");
  const texts = new Map([...run.notes.values()].map(({ path, text }) => [path, text]));
  return { model: withDone(run), texts, log: run.log, loads: run.loads };
}

function checkUserInits(userInits: Readonly<Record<string, UserInit>>, model: Module): void {
  if (!isDict(userInits)) {
    const text = `Cannot run init_weights: userInits is ${describe(userInits)}; use an object of lists by class name`;
    throw new LensorError("type", text);
  }
  for (const [type, steps] of Object.entries(userInits)) {
    if (Array.isArray(steps) && steps.every((step) => step === "super" || typeof step === "function")) continue;
    throw new LensorError(
      "type",
      `Cannot run init_weights: userInits.${type} is ${describe(steps)}; use a list of Inits and "super"`,
    );
  }
  const types = new Set<string>();
  eachModule(model, ({ type, extra }) => {
    types.add(type);
    if (typeof extra?.own_init === "string") types.add(extra.own_init);
  });
  const idle = Object.keys(userInits).find((type) => !types.has(type));
  if (idle === undefined) return;
  const near = nearest(idle, types)[0];
  const help = near ? `did you mean "${near}"` : `it has ${quoteNames(types)}`;
  throw new LensorError("no-match", `Cannot run init_weights: no module is a "${idle}" of userInits; ${help}`);
}

// The exporter says of each node which class defines its init_weights; of what it did not write nothing is known
function isExported(model: Module): boolean {
  let found = model.extra?.construction !== undefined;
  eachModule(model, (node) => void (found ||= typeof node.extra?.own_init === "string"));
  return found;
}

function withDone({ model, written, done, objects }: Run): Module {
  return transform(withWritten(model, written), (node, path) => {
    if (!done.has(objects.firstOf(path)) || node.extra?.is_init === true) return node;
    return printed({ ...node, extra: dict([...Object.entries(node.extra ?? {}), ["is_init", true]]) });
  });
}
