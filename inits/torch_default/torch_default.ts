import { checkModule } from "../../tree/check_module.ts";
import { checkRng } from "../../random/check_rng.ts";
import type { Rng } from "../../random/types.ts";
import { zeros } from "../../initializers/constant.ts";
import { xavierUniform } from "../../initializers/xavier.ts";
import { isHidden } from "../../tree/hidden.ts";
import { namesOf } from "../../tree/names_of.ts";
import { eachTensor, join, mapTensors } from "../../tree/walk.ts";
import { put, putDraw } from "../write.ts";
import { inside } from "../../values/source.ts";
import type { Module, Param } from "../../tree/types.ts";
import { findBases } from "../../tree/classes/torch_bases.ts";
import { constructionOf, GUESSED, isStart } from "../../tree/construction.ts";
import { classesOf } from "../../tree/classes/classes_of.ts";
import { defaultOf } from "./defaults.ts";
import { parametrized, rowNorms } from "./weight_norm.ts";
import { play } from "./play.ts";
import type { Site } from "./site.ts";

/**
 * The values PyTorch's own layers start with, by type: Linear, convolutions, Bilinear, embeddings, norms, recurrent
 * layers and cells, attention, transformers, PReLU, and whatever descends from them.
 *
 * With `torch(seed)` every tensor equals, bit for bit, that of a model PyTorch has just made after `manual_seed(seed)`,
 * if the model has a record of its construction, as `python/lensor_export.py` writes it, or consists of torch.nn's own
 * classes. For other models the order is that of registration, which constructors usually follow but need not: origins
 * then say "in registration order", and `explain` says so at its end. Draws that PyTorch overwrites are made and thrown
 * away. The layers of a TransformerEncoder or TransformerDecoder are copies of one layer there, so they start identical
 * here too, with any generator.
 *
 * A param with an `initial` gets that in place of the layer's draw. Values of the exporter's start file are left to
 * `pretrained`. Params of other types stay as they are, and so do aliases; buffers start with their layer's own
 * constant at the end of `initialize`. Hidden tensors (`whenMissing`) draw nothing.
 *
 * Throws `unsupported` for a recorded draw that cannot be repeated or a recorded default that no layer has, `missing`
 * for a recurrent layer without `hidden_size`, `type` or `range` for a padding row that the table does not have.
 *
 * Source: the `reset_parameters` of `torch.nn`, PyTorch 2.13.
 *
 * @example
 * ```ts
 * import { linear, torch, torchDefault, values } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * const layer = torchDefault(linear(1, 1), torch(0));
 * // torch.manual_seed(0); torch.nn.Linear(1, 1).weight
 * assertEquals(await values(layer, "weight"), new Float32Array([-0.007486820220947266]));
 * ```
 */
export function torchDefault(model: Module, rng: Rng): Module {
  checkModule("initialize", model);
  checkRng("initialize", rng);
  const free = new Set<string>();
  const written = new Map<string, Param>();
  const source = sourceOf(model, rng);
  eachTensor(model, (_, path) => free.add(path));
  const open = (path: string, param: Param) => free.has(path) && !isHidden(param);
  const site: Site = {
    write(path, param, by) {
      if (!open(path, param)) return;
      written.set(path, putDraw(written.get(path) ?? param, path, by, rng, source));
    },
    copy(from, path, param, what) {
      const made = written.get(from);
      const value = made?.value;
      if (!value || made.dtype !== param.dtype || made.shape.join() !== param.shape.join()) return false;
      const origin = { ...made.origin.at(-1)!, path, from: `${source}, copied from ${what}` };
      if (open(path, param)) written.set(path, put(param, value, origin));
      return true;
    },
    derive(path, param, from, label) {
      const value = open(path, param) ? from(written) : undefined;
      if (!value) return;
      written.set(path, put(param, value, { kind: "draw", by: label, path, rng: rng.root.label, from: source }));
    },
  };
  construct(model, "", site, rng);
  return written.size ? mapTensors(model, (param, path) => written.get(path) ?? param) : model;
}

// Only torch.nn's own classes are known to make their parts in the order in which they hold them
function sourceOf(model: Module, rng: Rng): string {
  let guessed = false;
  const visit = (node: Module): void => {
    if (constructionOf(node)) return;
    const below = namesOf(node, "children");
    guessed ||= below.length > 0 && findBases(node.type) === undefined;
    for (const name of below) visit(node.children[name]!);
  };
  if (rng.ordered) visit(model);
  return guessed ? GUESSED : "torchDefault";
}

// What the constructor of a class does, in its order: as it was recorded, or as PyTorch's own classes do it
function construct(node: Module, path: string, site: Site, rng: Rng): void {
  const entries = constructionOf(node);
  if (entries) return play(node, path, entries, site, rng);
  const rest = new Set(namesOf(node, "children"));
  const classes = classesOf(node);
  const child = (name: string) => {
    if (rest.delete(name)) construct(node.children[name]!, join(path, name), site, rng);
  };
  if (classes.has("MultiheadAttention")) {
    // The output projection is a finished Linear before attention resets itself, which then zeroes its bias
    child("out_proj");
    ownTensors(node, path, classes, site);
    const bias = node.children.out_proj?.params.bias;
    if (bias && node.params.in_proj_bias) site.write(join(path, "out_proj.bias"), bias, zeros);
  } else ownTensors(node, path, classes, site);
  if (classes.has("TransformerEncoder") || classes.has("TransformerDecoder")) {
    if (rest.delete("layers")) copies(node.children.layers!, join(path, "layers"), site, rng);
  }
  if (classes.has("Transformer")) {
    const parts = ["encoder", "decoder"].filter((name) => rest.has(name));
    parts.forEach(child);
    for (const name of parts) matrices(node.children[name]!, join(path, name), site);
  }
  for (const name of rest) child(name);
}

function ownTensors(node: Module, path: string, classes: ReadonlySet<string>, site: Site): void {
  const kept = parametrized(node);
  const done = new Set(kept.flatMap(({ at, norm }) => norm ? [at, norm.at] : [at]));
  // The layer is finished, weight first, before its weight is taken apart
  for (const { name, at, param, norm } of kept) {
    const make = defaultOf(node, name, classes);
    const full = join(path, at);
    if (!make) continue;
    site.write(full, param, inside(full, make));
    if (!norm) continue;
    const of = (written: ReadonlyMap<string, Param>) => (written.get(full) ?? param).value;
    site.derive(
      join(path, norm.at),
      norm.param,
      (written) => of(written) && rowNorms(of(written)!, param),
      `norm of ${full}`,
    );
  }
  for (const name of namesOf(node, "params")) {
    const param = node.params[name]!;
    const make = defaultOf(node, name, classes);
    const full = join(path, name);
    if (done.has(name)) continue;
    if (isStart(node, name)) continue;
    if (param.initial) site.write(full, param, param.initial);
    else if (make) site.write(full, param, inside(full, make));
  }
}

// A stack is made of deep copies of one layer; a tensor that the first layers lack, or may not be given, is drawn where
// it first appears
function copies(layers: Module, path: string, site: Site, rng: Rng): void {
  const first = new Map<string, readonly [path: string, layer: string]>();
  for (const name of namesOf(layers, "children")) {
    const prefix = join(path, name);
    const like: Site = {
      ...site,
      write(full, param, by) {
        const below = full.slice(prefix.length);
        const made = first.get(below);
        if (made && made[1] !== name && site.copy(made[0], full, param, `layer "${made[1]}"`)) return;
        if (isHidden(param)) return;
        site.write(full, param, by);
        if (made?.[1] !== name) first.set(below, [full, name]);
      },
    };
    construct(layers.children[name]!, prefix, like, rng);
  }
}

// A Transformer draws every matrix in it anew
function matrices(node: Module, path: string, site: Site): void {
  const by = xavierUniform();
  eachTensor(node, (param, below, kind) => {
    if (kind === "param" && param.shape.length > 1) site.write(join(path, below), param, by);
  });
}
