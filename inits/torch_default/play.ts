import { LensorError } from "../../core/errors.ts";
import { sizeOf } from "../../core/shape.ts";
import type { DType } from "../../core/types.ts";
import { zeros } from "../../initializers/constant.ts";
import { normal } from "../../initializers/normal.ts";
import { truncNormal } from "../../initializers/trunc_normal.ts";
import type { Initializer } from "../../initializers/types.ts";
import { uniform } from "../../initializers/uniform.ts";
import { xavierUniform } from "../../initializers/xavier.ts";
import type { Rng } from "../../random/types.ts";
import { type ConstructionDraw, type ConstructionEntry, isStart } from "../../tree/construction.ts";
import { isHidden } from "../../tree/hidden.ts";
import { tiesOf } from "../../tree/ties.ts";
import type { Module, Param } from "../../tree/types.ts";
import { namesOf } from "../../tree/names_of.ts";
import { eachModule, find, join } from "../../tree/walk.ts";
import { inside } from "../../values/source.ts";
import { classesOf } from "../../tree/classes/classes_of.ts";
import { defaultOf, isConstant } from "./defaults.ts";
import type { Site } from "./site.ts";

/**
 * Plays back the record of a module's construction: every draw in PyTorch's order, also those whose outcome was lost,
 * then the constants. With a generator that knows no order, lost draws are skipped.
 *
 * Throws `unsupported` for a lost draw that cannot be repeated and for a layer whose default is not known.
 */
export function play(
  model: Module,
  at: string,
  entries: readonly ConstructionEntry[],
  site: Site,
  rng: Rng,
): void {
  const ties = tiesOf(model);
  const drawn = new Set<string>();
  const write = (path: string, by: Initializer) => {
    const owner = ties.get(path) ?? path;
    drawn.add(owner);
    site.write(join(at, owner), paramAt(model, owner), by);
  };
  for (const entry of entries) {
    if (typeof entry === "string") write(entry, layerDefault(model, ties.get(entry) ?? entry, at));
    else if (isCopy(entry)) copy(entry.copy, entry.to);
    else if (entry.to !== undefined) write(entry.to, drawOf(entry)!);
    else if (rng.ordered) lose(entry, rng, at);
  }
  constants(model, at, drawn, site);

  function copy(first: string, copies: readonly string[]): void {
    // The tensor that was drawn may be one that must not be touched: then the first copy that may be is drawn in its
    // place
    let from = ties.get(first) ?? first;
    for (const path of copies) {
      const owner = ties.get(path) ?? path;
      const param = paramAt(model, owner);
      drawn.add(owner);
      if (isHidden(param) || site.copy(join(at, from), join(at, owner), param, `"${join(at, from)}"`)) continue;
      site.write(join(at, owner), param, drawLike(first));
      from = owner;
    }
  }

  function drawLike(first: string): Initializer {
    for (const entry of entries) {
      if (entry === first) return layerDefault(model, ties.get(first) ?? first, at);
      if (typeof entry === "object" && !isCopy(entry) && entry.to === first) return drawOf(entry)!;
    }
    throw new LensorError("missing", `Cannot copy "${join(at, first)}": it is not drawn`, { path: join(at, first) });
  }
}

const isCopy = (entry: object): entry is { readonly copy: string; readonly to: readonly string[] } => "copy" in entry;

function paramAt(model: Module, path: string): Param {
  return find(model, path)!.node as Param;
}

function layerDefault(model: Module, path: string, at: string): Initializer {
  const dot = path.lastIndexOf(".");
  const name = path.slice(dot + 1);
  const place = path.slice(0, Math.max(dot, 0));
  const node = find(model, place)!.node as Module;
  // A Transformer draws every matrix in it anew
  if (paramAt(model, path).shape.length > 1 && inTransformer(model, place)) return xavierUniform();
  const full = join(at, path);
  const make = defaultOf(node, name) ?? originalDefault(model, path);
  if (make) return inside(full, make);
  throw new LensorError(
    "unsupported",
    `Cannot draw "${full}" as the default of its layer: PyTorch's ${node.type} has no default for "${name}" that ` +
      `lensor knows; export the model again, or fill it by a rule`,
    { path: full },
  );
}

// A weight that was taken apart is drawn as the weight of the layer around it
function originalDefault(model: Module, path: string): (() => Initializer) | undefined {
  const [, around = "", name = ""] = /^(?:(.*)\.)?parametrizations\.([^.]+)\.original1?$/.exec(path) ?? [];
  const home = name === "" ? undefined : find(model, around);
  return home?.kind === "module" ? defaultOf(home.node, name) : undefined;
}

function inTransformer(model: Module, path: string): boolean {
  let here = model;
  const names = path === "" ? [] : path.split(".");
  return names.some((name) => {
    const holds = classesOf(here).has("Transformer") && (name === "encoder" || name === "decoder");
    here = here.children[name]!;
    return holds;
  });
}

function drawOf(entry: ConstructionDraw): Initializer | undefined {
  const { low, high, mean, std, a, b } = entry as Readonly<Record<string, number>>;
  if (entry.draw === "uniform") return uniform({ low: low!, high: high! });
  if (entry.draw === "normal") return normal({ mean: mean!, std: std! });
  return entry.draw === "trunc_normal" ? truncNormal({ mean: mean!, std: std!, a: a!, b: b! }) : undefined;
}

// Draws of many numbers are lost in pieces, so that none needs memory for all of them; PyTorch draws normals in blocks
// of 16
const PIECE = 1 << 20;

function lose(entry: ConstructionDraw, rng: Rng, at: string): void {
  const { draw, shape = [] } = entry;
  const dtype = entry.dtype as DType | undefined;
  const n = sizeOf(shape);
  const by = drawOf(entry);
  if (by && draw === "trunc_normal") return void by(shape, rng, { dtype });
  if (by) {
    let left = n;
    for (; left > 2 * PIECE; left -= PIECE) by([PIECE], rng, { dtype });
    return void by([left], rng, { dtype });
  }
  const { low, high, p } = entry as Readonly<Record<string, number>>;
  if (draw === "randperm") return void rng.permutation(n);
  if (draw.startsWith("randint") && Number.isInteger(low) && Number.isInteger(high)) {
    return void rng.integers(n, { low: low!, high: high!, dtype: dtype ?? "int64" });
  }
  if (draw === "bernoulli" && typeof p === "number") return void rng.bernoulli(n, { p, dtype: dtype ?? "float32" });
  throw new LensorError(
    "unsupported",
    `Cannot play back the construction of ${at === "" ? "the model" : `"${at}"`}: its draw "${draw}" cannot be ` +
      `repeated, so ${rng.label} cannot follow PyTorch's order; use keyed(seed)`,
    { path: at },
  );
}

// What is not drawn: the constants that construction leaves, and those of the layers
function constants(model: Module, at: string, drawn: ReadonlySet<string>, site: Site): void {
  eachModule(model, (node, path) => {
    const classes = classesOf(node);
    for (const name of namesOf(node, "params")) {
      const param = node.params[name]!;
      const here = join(path, name);
      const full = join(at, here);
      if (drawn.has(here) || isStart(node, name)) continue;
      const given = param.initial ?? (sizeOf(param.shape) === 0 ? zeros : undefined);
      if (given) {
        site.write(full, param, given);
        continue;
      }
      const make = defaultOf(node, name, classes);
      const by = make && inside(full, make);
      // A tensor of a layer that nothing has drawn holds whatever was in memory
      if (by && isConstant(by)) site.write(full, param, by);
    }
  });
}
