import { kindOf } from "../core/dtype.ts";
import { LensorError } from "../core/errors.ts";
import { checkOptions } from "../core/check.ts";
import { quoteNames } from "../core/nearest.ts";
import { rngOf } from "../random/rng_of.ts";
import type { Rng } from "../random/types.ts";
import { namesOf } from "../tree/names_of.ts";
import { eachModule, eachTensor, find, join, mapTensors, someTensor } from "../tree/walk.ts";
import { holdsCopy, withCopies } from "./_copies.ts";
import { putDraw } from "./write.ts";
import { suggestPath } from "../tree/no_match.ts";
import { checkInit, runInit } from "./run_init.ts";
import { checkModule } from "../tree/check_module.ts";
import { isStart } from "../tree/construction.ts";
import { intersect } from "../tree/regions/box.ts";
import { missingRegions, putPart, takePart } from "../tree/regions/part.ts";
import { indexOf, regionOf } from "../tree/regions/region.ts";
import { missing } from "../tree/select.ts";
import { tiesOf } from "../tree/ties.ts";
import { defaultOf } from "./torch_default/defaults.ts";
import type { Init, Module, Origin, Param } from "../tree/types.ts";

/** How `initialize` draws, and whether the result may have gaps. */
export interface InitializeOptions {
  /** The seed of `keyed`; 0 by default, never the clock. */
  readonly seed?: number | bigint;
  /** Another generator, or a function from path to generator. */
  readonly rng?: Rng | ((path: string) => Rng);
  /** Allows tensors without a value. */
  readonly partial?: boolean;
}

/**
 * Runs an Init on a model and checks the result: the one verb at the top.
 *
 * Tensors that are still without a value take their `initial`: a buffer its layer's own constant, a param what the
 * model JSON says. Then: every param and every persistent buffer has a value (`missing`; `partial` allows gaps); no
 * loaded value was drawn anew outside `override`, and no module got loaded params beside running statistics that were
 * not (`unused`). The generator is cloned, so the same call gives the same model twice.
 *
 * @example
 * ```ts
 * import { fill, initialize, linear, ones, values } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * const ready = initialize(linear(2, 1), fill("**", ones), { seed: 0 });
 * assertEquals(await values(ready, "weight"), new Float32Array([1, 1]));
 * ```
 */
export function initialize<M extends Module>(model: M, init: Init, options: InitializeOptions = {}): M {
  checkModule("initialize", model);
  checkInit(init, "initialize");
  checkOptions("initialize", options, ["seed", "rng", "partial"]);
  if (options.seed !== undefined && options.rng !== undefined) {
    throw new LensorError("range", "Cannot initialize: both seed and rng are given; choose one");
  }
  const rng = rngOf(options.rng ?? options.seed).clone();
  const written = runInit(init, model, rng);
  const before = lookedAt(written);
  if (before.loaded) checkStatistics(written);
  const filled = before.initial ? withDefaults(written, rng) : written;
  const found = filled === written ? before : lookedAt(filled);
  const full = found.copies ? withCopies(filled) : filled;
  checkTies(full);
  if (found.loaded) checkReplaced(full);
  if (!options.partial && (found.gaps || found.copies)) checkMissing(full);
  // Inits write to tensors; one that adds or drops parts is the caller's own affair
  return full as M;
}

// What there is to do and to check: a large model is looked through once
function lookedAt(model: Module) {
  const found = { initial: false, loaded: false, copies: false, gaps: false };
  someTensor(model, (param) => {
    found.initial ||= param.initial !== undefined;
    found.loaded ||= isLoaded(param);
    found.copies ||= param.value !== undefined && holdsCopy(param.value);
    found.gaps ||= missing(param);
    return false;
  });
  return found;
}

function withDefaults(model: Module, rng: Rng): Module {
  return mapTensors(model, (param, path) => withDefault(param, path, rng));
}

function withDefault(param: Param, path: string, rng: Rng): Param {
  if (!param.initial) return param;
  return missingRegions(param).reduce((leaf, region) => {
    const part = takePart(leaf, region);
    const at = path + region.text;
    const filled = putDraw(part, at, param.initial!, rng, "layer");
    const last = filled.origin.length - 1;
    const origin = filled.origin.map((o, i): Origin => {
      return i < last ? o : {
        kind: "default",
        by: o.by,
        path: at,
        ...(o.made && { made: o.made }),
        ...(o.part !== undefined && { part: o.part }),
      };
    });
    return putPart(leaf, region, { ...filled, origin });
  }, param);
}

// Statistics left at their start beside loaded weights make a network that runs and is wrong.
function checkStatistics(model: Module): void {
  const lost: string[] = [];
  let file = "";
  eachModule(model, (node, path) => {
    const loaded = namesOf(node, "params").filter((name) => !isStart(node, name)).map((name) => node.params[name]!)
      .find((p) => written(p)?.kind === "load");
    if (!loaded) return;
    for (const name of namesOf(node, "buffers")) {
      const buffer = node.buffers[name]!;
      if (!buffer.persistent || kindOf(buffer.dtype) !== "float" || buffer.value !== undefined) continue;
      lost.push(join(path, name));
      file ||= written(loaded)?.from ?? "the checkpoint";
    }
  });
  if (lost.length === 0) return;
  const count = lost.length === 1 ? "1 buffer" : `${lost.length} buffers`;
  throw new LensorError(
    "unused",
    `Cannot finish: ${file} filled the params of these modules but has nothing for ${count}: ${
      quoteNames(lost)
    }; fill them by name if you mean it`,
    { path: lost[0] },
  );
}

// A tie given as data may name what is not there, and an optic that enters a part from outside cannot know that a leaf
// of it is an alias.
function checkTies(model: Module): void {
  const ties = tiesOf(model);
  for (const [alias, owner] of ties) {
    const leaf = find(model, alias);
    const holder = find(model, owner);
    const refuse = (code: "no-match" | "range" | "unused", why: string) =>
      new LensorError(code, `Cannot finish: "${alias}" ${why}`, { path: alias });
    if (ties.has(owner)) throw refuse("range", `is tied to "${owner}" in a circle; one of them must hold the value`);
    if (!leaf || leaf.kind === "module") throw refuse("no-match", `is tied to "${owner}", but it is no tensor`);
    if (!holder || holder.kind === "module") {
      throw refuse("no-match", `is tied to "${owner}", which is no tensor; ${suggestPath(owner, model)}`);
    }
    if (leaf.node.value !== undefined) {
      throw refuse("unused", `was given a value, but it is tied to "${owner}", which holds it; fill that`);
    }
  }
}

// The write that a value began with: adjustments and ties come after
function written({ origin }: Param): Origin | undefined {
  return origin.findLast((entry) => entry.kind !== "adjust" && entry.kind !== "tie");
}

function isLoaded({ value, origin }: Param): boolean {
  if (origin.some(({ kind }) => kind === "load")) return true;
  return value?.kind === "parts" && value.parts.some((part) => part.origin.some(({ kind }) => kind === "load"));
}

function checkReplaced(model: Module): void {
  const paths: string[] = [];
  const files = new Set<string>();
  const by = new Map<string, string[]>();
  const check = (origin: readonly Origin[], path: string, overlap: (a: Origin, b: Origin) => boolean) => {
    const load = origin.findLastIndex((o) => o.kind === "load");
    const draw = load < 0
      ? undefined
      : origin.slice(load + 1).find((o) => (o.kind === "draw" || o.kind === "values") && overlap(o, origin[load]!));
    // What was given up inside override may be drawn once more
    if (!draw || draw.override) return;
    paths.push(path);
    files.add(origin[load]!.from ?? "a checkpoint");
    const who = draw.from ?? draw.by;
    by.set(who, [...by.get(who) ?? [], path]);
  };
  eachTensor(model, (param, path) => {
    if (param.value?.kind !== "parts") return check(param.origin, path, (a, b) => partsMeet(a, b, param, path));
    for (const { at, origin } of param.value.parts) check(origin, path + regionOf(at, param).text, () => true);
  });
  if (paths.length === 0) return;
  const count = counted(paths);
  const was = paths.length === 1 ? "was" : "were";
  const who = [...by].map(([name, list]) => `${name} (${quoteNames(list, 1)})`).join(", ");
  throw new LensorError(
    "unused",
    `Cannot finish: ${count} loaded from ${[...files].join(" and ")} ${was} drawn anew by ${who}; ` +
      "put pretrained last, or wrap the rules in whenMissing, or in override if you mean it",
    { path: paths[0] },
  );
}

// Whether two writes to parts of one tensor have elements in common; a write to the whole meets all
function partsMeet(a: Origin, b: Origin, param: Param, path: string): boolean {
  if (a.part === undefined || b.part === undefined) return true;
  const boxOf = (text: string) => indexOf(text, path + text)(param, path + text).box;
  return intersect(boxOf(a.part), boxOf(b.part)) !== undefined;
}

// Paths with brackets are parts, unless a tensor has that name; only the count of what is listed matters here
function counted(paths: readonly string[]): string {
  const what = paths.every((path) => path.endsWith("]")) ? "part of a tensor" : "tensor";
  return paths.length === 1 ? `1 ${what}` : `${paths.length} ${what === "tensor" ? "tensors" : "parts of tensors"}`;
}

function checkMissing(model: Module): void {
  const paths: string[] = [];
  let known = true, start = false;
  eachTensor(model, (param, path, kind) => {
    const waits = param.value !== undefined && !missing(param) && holdsCopy(param.value);
    if (!missing(param) && !waits || kind === "buffer" && !param.persistent) return;
    const { node, name } = placeOf(model, path);
    const isExported = isStart(node, name);
    paths.push(...waits ? [path] : missingRegions(param).map(({ text }) => path + text));
    known &&= kind === "param" && !isExported && defaultOf(node, name) !== undefined;
    start ||= isExported;
  });
  if (paths.length === 0) return;
  const count = `${counted(paths)} ${paths.length === 1 ? "has" : "have"}`;
  const help = start
    ? "the exporter wrote such values to the start file beside the model's JSON (model.start.safetensors for " +
      'model.json): add pretrained(await openCheckpoint("model.start.safetensors"))'
    : known
    ? `whenMissing(torchDefault) would give ${paths.length === 1 ? "it" : "them"} PyTorch's`
    : "fill them, or pass partial: true";
  throw new LensorError(
    "missing",
    `Cannot finish: ${count} no value: ${quoteNames(paths)}; ${help}`,
    {
      path: paths[0],
    },
  );
}

// The module that holds a tensor, and its name there
function placeOf(model: Module, path: string): { readonly node: Module; readonly name: string } {
  const dot = path.lastIndexOf(".");
  return { node: find(model, path.slice(0, Math.max(dot, 0)))!.node as Module, name: path.slice(dot + 1) };
}
