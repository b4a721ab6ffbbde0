/** What a file has for a real model: `pretrained` as a user calls it, with the renaming that `suggestRename` finds. */
import {
  type Checkpoint,
  initialize,
  list,
  missing,
  modelFromJson,
  type Module,
  openCheckpoint,
  pretrained,
  type Spec,
  suggestRename,
  tensors,
  values,
  within,
} from "../../mod.ts";
import type { Adapter, CaseTensor } from "./types.ts";

export const load: Adapter = async (c, io) => {
  const model = modelFromJson(await Deno.readTextFile(io.url(c.model)));
  const { entry, prefix, into, ignore = [] } = c;
  const checkpoint = await openCheckpoint(io.url(c.file), { onUnknown: "inert", ...(entry && { unwrap: entry }) });
  const rename = suggestRename(checkpoint, wanted(model, into))?.rename;
  const options = { ...(prefix && { prefix }), ...(rename && { rename }), ...(into && { missing: "keep" as const }) };
  const dropped = unused(checkpoint, model, into, rename).concat(ignore);
  const init = pretrained(checkpoint, {
    ...options,
    ...(dropped.length && { ignore: dropped.map((name) => `${name}?`) }),
  });
  const ready = initialize(model, into ? within(into, init) : init, { partial: true });
  const all: Record<string, CaseTensor> = {};
  const lacking: string[] = [];
  const used = new Set<string>();
  for (const [path, param] of list(tensors, ready)) {
    if (!param.persistent) continue;
    if (missing(param) || param.origin.at(-1)?.kind !== "load") lacking.push(path);
    else {
      used.add(param.origin.at(-1)!.name!);
      all[path] = { dtype: param.dtype, shape: param.shape, data: await values(ready, path) };
    }
  }
  const unexpected = [...checkpoint.specs.keys()].filter((name) => !used.has(name)).toSorted();
  checkpoint.close?.();
  return { tensors: all, value: { loaded: Object.keys(all).toSorted(), missing: lacking.toSorted(), unexpected } };
};

function wanted(model: Module, into: string | undefined): ReadonlyMap<string, Spec> {
  const start = into ? `${into}.` : "";
  return new Map(
    list(tensors, model).filter(([path, { persistent }]) => persistent && path.startsWith(start))
      .map(([path, { shape, dtype }]) => [path.slice(start.length), { shape, dtype }]),
  );
}

// What a training loop keeps beside the weights, such as the steps of an average
function unused(
  { specs }: Checkpoint,
  model: Module,
  into: string | undefined,
  rename: (name: string) => string = (name) => name,
): string[] {
  const known = wanted(model, into);
  return [...specs.keys()].filter((name) => !name.includes(".") && !known.has(rename(name)));
}
