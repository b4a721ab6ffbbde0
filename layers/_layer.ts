import { named } from "../core/named.ts";
import type { DType, Shape } from "../core/types.ts";
import type { Initializer } from "../initializers/types.ts";
import { module, type Named, tensor } from "../tree/module.ts";
import type { Dict } from "../core/types.ts";
import type { Module, Param, TypedModule } from "../tree/types.ts";
import { axesOf, initialOf, partsOf } from "../tree/classes/class_facts.ts";
import { findBases } from "../tree/classes/torch_bases.ts";

/** A module with params and buffers of these names, and these children. */
export type Layer<
  P extends string = never,
  B extends string = never,
  C extends Dict<Module> = Readonly<Record<never, Module>>,
> = TypedModule<Readonly<Record<P, Param>>, Readonly<Record<B, Param>>, C>;

/** A name that is there unless a flag is literally false. */
export type When<Flag extends boolean, Name extends string> = Flag extends false ? never : Name;

/** What a layer is made of: shapes by name; null for a tensor that the class registers as none. */
export interface LayerParts {
  readonly attrs: Readonly<Record<string, unknown>>;
  readonly dtype?: DType | undefined;
  readonly params?: Readonly<Record<string, Shape | null>>;
  readonly buffers?: Readonly<Record<string, Shape | null>>;
  readonly children?: Named<Module>;
}

// A class that torch.nn does not have is a module of its own
const MODULE = { directBases: ["Module"], bases: ["Module"] };

/** A builder of a class, with its public name: that of the class with a small first letter. */
// deno-lint-ignore no-explicit-any
export function builderOf<F extends (...args: any[]) => Module>(type: string, build: F): F {
  return named(type[0]!.toLowerCase() + type.slice(1), build);
}

/** A layer of `torch.nn`: its class gives the bases, the meaning of the axes and the constants of its buffers. */
export function layer(type: string, parts: LayerParts): Module {
  const { attrs, params = {}, buffers = {} } = parts;
  const known = findBases(type) ?? MODULE;
  const names = [...Object.entries(params), ...Object.entries(buffers)];
  const leaf = (name: string, shape: Shape, buffer: boolean): Param => {
    const axes = axesOf(type, known.bases, attrs, name, shape);
    const named = partsOf(type, known.bases, name, shape);
    const initial: Initializer | undefined = buffer ? initialOf(type, known.bases, name) : undefined;
    return tensor(shape, {
      ...(buffer && { trainable: false }),
      ...(axes && { axes }),
      ...(named && { parts: named }),
      ...(initial && { initial }),
      dtype: name === "num_batches_tracked" ? "int64" : parts.dtype ?? "float32",
    });
  };
  const build = (shapes: Readonly<Record<string, Shape | null>>, buffer: boolean): [string, Param][] =>
    Object.entries(shapes).flatMap(([name, shape]) => shape ? [[name, leaf(name, shape, buffer)]] : []);
  return module(type, {
    ...known,
    attrs,
    params: build(params, false),
    buffers: build(buffers, true),
    children: parts.children ?? {},
    absent: names.filter(([, shape]) => shape === null).map(([name]) => name),
  });
}
