import { checkList } from "../core/check.ts";
import { LensorError } from "../core/errors.ts";
import { describe } from "../core/shape.ts";
import type { Dict } from "../core/types.ts";
import { isModule, type Named } from "../tree/module.ts";
import type { Module } from "../tree/types.ts";
import { type Layer, layer } from "./_layer.ts";

/** Modules by their place: `"0"`, `"1"` and so on. */
export type Numbered<M extends readonly Module[]> = number extends M["length"] ? Readonly<Record<`${number}`, Module>>
  // Not M[K] & Module: the index signatures of Module would allow any name
  : { readonly [K in Extract<keyof M, `${number}`>]: M[K] extends Module ? M[K] : Module };

/** Modules by their name. */
export type NamedModules<M extends Named<Module>> = M extends readonly (readonly [string, Module])[]
  ? { readonly [E in M[number] as E[0]]: E[1] }
  : M extends Dict<Module> ? { readonly [K in keyof M]: M[K] }
  : Dict<Module>;

/**
 * Modules that run one after the other, named `"0"`, `"1"` and so on, or by the names of a list of pairs or an object.
 *
 * Throws `type` for what is not a module, `range` for a name given twice.
 *
 * Source: `torch.nn.Sequential`.
 *
 * @example
 * ```ts
 * import { linear, relu, sequential } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * const mlp = sequential(linear(4, 8), relu(), linear(8, 2));
 * assertEquals(mlp.children[2].params.weight.shape, [2, 8]);
 *
 * const named = sequential([["down", linear(8, 2)], ["up", linear(2, 8)]]);
 * assertEquals(named.children.up.params.weight.shape, [8, 2]);
 * ```
 */
export function sequential<const M extends Named<Module>>(modules: M): Layer<never, never, NamedModules<M>>;
/** The modules named by their place. */
export function sequential<const M extends readonly Module[]>(...modules: M): Layer<never, never, Numbered<M>>;
export function sequential(...modules: readonly Module[] | readonly [Named<Module>]): Module {
  const [first] = modules;
  if (modules.length === 1 && typeof first === "object" && first !== null && !isModule(first)) {
    return named("Sequential", first);
  }
  return numbered("Sequential", modules as readonly Module[]);
}

/**
 * A list of modules, named `"0"`, `"1"` and so on.
 *
 * Throws `type` for what is not a module.
 *
 * Source: `torch.nn.ModuleList`.
 *
 * @example
 * ```ts
 * import { linear, moduleList } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(Object.keys(moduleList([linear(2, 2), linear(2, 2)]).children), ["0", "1"]);
 * ```
 */
export function moduleList<const M extends readonly Module[]>(modules: M): Layer<never, never, Numbered<M>> {
  if (!Array.isArray(modules)) {
    throw new LensorError("type", `Cannot build ModuleList: expected a list of modules, found ${describe(modules)}`);
  }
  return numbered("ModuleList", modules) as Layer<never, never, Numbered<M>>;
}

/**
 * Modules by name, from an object or a list of pairs.
 *
 * Throws `type` for what is not a module, `range` for a name given twice.
 *
 * Source: `torch.nn.ModuleDict`.
 *
 * @example
 * ```ts
 * import { linear, moduleDict } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(moduleDict({ head: linear(8, 2) }).children.head.params.bias.shape, [2]);
 * ```
 */
export function moduleDict<const M extends Named<Module>>(modules: M): Layer<never, never, NamedModules<M>> {
  if (typeof modules !== "object" || modules === null || isModule(modules)) {
    throw new LensorError("type", `Cannot build ModuleDict: expected modules by name, found ${describe(modules)}`);
  }
  return named("ModuleDict", modules) as Layer<never, never, NamedModules<M>>;
}

function named(type: string, modules: Named<Module>): Module {
  if (Array.isArray(modules)) checkList(modules, `build ${type}`, "pairs of name and module");
  const pairs: readonly unknown[] = Array.isArray(modules) ? modules : [];
  const at = pairs.findIndex((pair) => !Array.isArray(pair) || pair.length !== 2);
  const wrong = pairs[at];
  if (at >= 0) {
    const help = isModule(wrong) ? "pass modules one by one" : "pass pairs of name and module";
    throw new LensorError("type", `Cannot build ${type}: its list holds ${describe(wrong)}; ${help}`);
  }
  return layer(type, { attrs: {}, children: modules });
}

function numbered(type: string, modules: readonly Module[]): Module {
  checkList(modules, `build ${type}`, "a list of modules");
  return layer(type, { attrs: {}, children: modules.map((node, i) => [String(i), node] as const) });
}
