import { quoted } from "../../_broken.ts";
import { attributesOf, type AttributeValue, type Heaps } from "./_attributes.ts";
import type { Hdf5File } from "./_file.ts";
import type { Hdf5Tree } from "./_walk.ts";

/**
 * The weights of a Keras model of `model.save("x.h5")` or `save_weights` before Keras 3: paths of datasets by name, in
 * the order of the layers.
 */
export async function kerasNames(
  file: Hdf5File,
  tree: Hdf5Tree,
  heaps: Heaps,
): Promise<ReadonlyMap<string, string> | undefined> {
  const attributes = async (path: string) => await attributesOf(file, tree.groups.get(path)!.messages, heaps);
  for (const holder of ["", "model_weights"]) {
    if (!tree.groups.has(holder)) continue;
    const layers = listIn(await attributes(holder), "layer_names");
    if (layers === undefined) continue;
    const base = holder === "" ? "" : `${holder}/`;
    const top = "top_level_model_weights";
    const all = tree.groups.has(base + top) && !layers.includes(top) ? [...layers, top] : layers;
    return await namesOf(file, tree, all, base, attributes);
  }
  return undefined;
}

async function namesOf(
  file: Hdf5File,
  tree: Hdf5Tree,
  layers: readonly string[],
  base: string,
  attributes: (path: string) => Promise<ReadonlyMap<string, AttributeValue>>,
): Promise<ReadonlyMap<string, string>> {
  const weights: { readonly layer: string; readonly name: string; readonly path: string }[] = [];
  const layersOf = new Map<string, Set<string>>();
  for (const layer of layers) {
    if (!tree.groups.has(base + layer)) {
      throw file.fail("missing-tensor", `it lists the layer ${quoted(layer)}, which is not there`);
    }
    for (const weight of listIn(await attributes(base + layer), "weight_names") ?? []) {
      const path = `${base}${layer}/${weight}`;
      const name = weight.replace(/:0$/, "");
      if (!tree.datasets.has(path)) throw file.fail("missing-tensor", "it is listed and not there", { path });
      weights.push({ layer, name, path });
      layersOf.set(name, (layersOf.get(name) ?? new Set()).add(layer));
    }
  }
  const out = new Map<string, string>();
  for (const { layer, name, path } of weights) {
    // Layers that share a name say whose it is
    const own = layersOf.get(name)!.size > 1 ? `${layer}/${name}` : name;
    if (out.has(own)) throw file.fail("duplicate-key", "the name comes twice", { path: own });
    out.set(own, path);
  }
  return out;
}

// A list of texts, in one attribute or in pieces NAME0, NAME1 ...
function listIn(attributes: ReadonlyMap<string, AttributeValue>, name: string): readonly string[] | undefined {
  const texts = (value: AttributeValue | undefined) => Array.isArray(value) ? value.map(String) : undefined;
  const whole = texts(attributes.get(name));
  if (whole !== undefined || !attributes.has(`${name}0`)) return whole;
  const out: string[] = [];
  for (let k = 0; attributes.has(`${name}${k}`); k++) out.push(...texts(attributes.get(`${name}${k}`)) ?? []);
  return out;
}
