import { LensorError } from "../core/errors.ts";
import { sameShape, showShape } from "../core/shape.ts";
import type { Spec } from "../core/types.ts";
import { missing } from "../tree/select.ts";
import { noTensor } from "../tree/no_match.ts";
import { locate } from "../tree/regions/locate.ts";
import { mapOrigins, piecesOf, takePart } from "../tree/regions/part.ts";
import { regionOf } from "../tree/regions/region.ts";
import { mapTensors } from "../tree/walk.ts";
import type { Module, Param, Source } from "../tree/types.ts";
import { asCheckpoint } from "../values/as_checkpoint.ts";

/** The model with every copy replaced by the value that it is a copy of; one of a tensor without a value stays. */
export function withCopies(model: Module): Module {
  return mapTensors(model, (param, path) => {
    if (!param.value || !holdsCopy(param.value)) return param;
    const own = named(param, path);
    return { ...own, value: resolve(own.value!, own, path, model, [path]) };
  });
}

// The history of a copy whose path a function has given says the path
function named(param: Param, path: string): Param {
  const copies = piecesOf(param).flatMap(({ at, value, origin }) => {
    const last = origin.at(-1);
    if (value?.kind !== "copy" || typeof value.of !== "function" || !last) return [];
    return [[last, `copyOf(${value.of(path + regionOf(at, { shape: param.shape }).text)})`] as const];
  });
  const labels = new Map(copies);
  return labels.size === 0 ? param : mapOrigins(param, (entry) => {
    const by = labels.get(entry);
    return by === undefined ? entry : { ...entry, by };
  });
}

/** Whether a value waits for another tensor's. */
export function holdsCopy(source: Source): boolean {
  switch (source.kind) {
    case "copy":
      return true;
    case "adjust":
    case "slice":
      return holdsCopy(source.of);
    case "parts":
      return source.parts.some(({ value }) => value !== undefined && holdsCopy(value));
    case "derived":
      return source.of.some(({ source }) => holdsCopy(source));
    default:
      return false;
  }
}

function resolve(source: Source, spec: Spec, path: string, model: Module, chain: readonly string[]): Source {
  const inner = (of: Source, own: Spec = spec, at: string = path) => resolve(of, own, at, model, chain);
  switch (source.kind) {
    case "copy":
      return lookUp(source, spec, path, model, chain);
    case "adjust":
      return { ...source, of: inner(source.of, source.spec) };
    case "slice":
      return { ...source, of: inner(source.of, source.spec) };
    case "parts":
      return {
        ...source,
        parts: source.parts.map((part) => {
          if (!part.value) return part;
          const at = path + regionOf(part.at, { shape: spec.shape }).text;
          return { ...part, value: inner(part.value, { shape: part.shape, dtype: spec.dtype }, at) };
        }),
      };
    case "derived":
      return { ...source, of: source.of.map((one) => ({ ...one, source: inner(one.source, one.spec, one.path) })) };
    default:
      return source;
  }
}

function lookUp(
  copy: Extract<Source, { kind: "copy" }>,
  spec: Spec,
  path: string,
  model: Module,
  chain: readonly string[],
): Source {
  const wanted = typeof copy.of === "string" ? copy.of : copy.of(path);
  const place = locate(model, wanted);
  const refuse = (code: "no-match" | "shape" | "range", why: string) =>
    new LensorError(code, `Cannot copy "${wanted}" to "${path}": ${why}`, { path });
  if (!place) throw refuse("no-match", `it ${noTensor(wanted, model)}`);
  const from = place.path + place.region.text;
  const other: Param = takePart(place.param, place.region);
  if (chain.includes(from)) {
    throw refuse("range", `the copies lead in a circle, ${[...chain, from].join(" of ")}; fill one of them`);
  }
  if (!sameShape(other.shape, spec.shape)) {
    throw refuse("shape", `shape ${showShape(other.shape)} does not fit ${showShape(spec.shape)}`);
  }
  if (!other.value || missing(other)) return copy;
  const value = resolve(other.value, other, from, model, [...chain, from]);
  if (holdsCopy(value)) return copy;
  if (other.dtype === spec.dtype) return value;
  // Read in its own dtype, and cast as an entry of a file is
  const single = { ...EMPTY, params: { value: { ...other, value, persistent: true } } };
  return { kind: "load", from: asCheckpoint(single, from), name: "value" };
}

const EMPTY: Module = {
  type: "Copy",
  directBases: [],
  bases: [],
  attrs: {},
  params: {},
  buffers: {},
  children: {},
};
