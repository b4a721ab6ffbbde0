import { checkDType } from "../core/dtype.ts";
import { LensorError } from "../core/errors.ts";
import { checkFunction, checkList, checkOptions, checkRecord, checkText } from "../core/check.ts";
import { describe, sizeOf } from "../core/shape.ts";
import type { Dict, DType, Shape } from "../core/types.ts";
import type { FanAxes, Initializer } from "../initializers/types.ts";
import { dict } from "./dict.ts";
import type { InitCfg } from "./init_cfg.ts";
import { printed } from "./printed.ts";
import { checkParts } from "./regions/region.ts";
import type { Init, Module, Origin, Param, Source, TypedModule } from "./types.ts";

/** Names and nodes: an object, or pairs where the order of integer-like names matters. */
export type Named<T> = Readonly<Record<string, T>> | readonly (readonly [name: string, node: T])[];

/** What a module is made of; whatever is not given is empty. */
export interface Parts<P extends Named<Param>, B extends Named<Param>, C extends Named<Module>> {
  /** Its own parameters. */
  readonly params?: P;
  /** Its own buffers: tensors that training does not change. */
  readonly buffers?: B;
  /** Its submodules. */
  readonly children?: C;
  /** What a rule may ask about: groups, stride, num_heads. */
  readonly attrs?: Readonly<Record<string, unknown>>;
  /** All ancestor classes, nearest first. */
  readonly bases?: readonly string[];
  /** The direct base classes; the first of `bases` by default. */
  readonly directBases?: readonly string[];
  /** Names registered as none, for example the bias of `bias: false`. */
  readonly absent?: readonly string[];
  /** Pairs of paths below this module that are one tensor: alias, owner. */
  readonly ties?: readonly (readonly [alias: string, owner: string])[];
  /** The module's own recipe, run by `own`. */
  readonly init?: Init | InitCfg;
  /** Unknown fields of a JSON model. */
  readonly extra?: Readonly<Record<string, unknown>>;
}

/** What a leaf is besides its shape. */
export interface TensorOptions {
  /** The element type; float32 by default. */
  readonly dtype?: DType;
  /** Whether training changes it; true by default. */
  readonly trainable?: boolean;
  /** Whether a checkpoint holds it; true by default. */
  readonly persistent?: boolean;
  /** The layer's own constant, used where a buffer is still without a value at the end. */
  readonly initial?: Initializer;
  /** Named parts along axis 0, each `[from, to]`. */
  readonly parts?: Readonly<Record<string, readonly [from: number, to: number]>>;
  /** Pins the random key. */
  readonly key?: string;
  /** The meaning of the axes. */
  readonly axes?: FanAxes;
  /** How its value is made; absent: missing. */
  readonly value?: Source;
  /** The history of its value. */
  readonly origin?: readonly Origin[];
}

/** The dict of given nodes, with the names that the compiler knows. */
export type DictOf<N, T> = N extends readonly unknown[] ? Dict<T>
  : { readonly [K in keyof N]: N[K] extends T ? N[K] : T };

/**
 * A node of the tree.
 *
 * Params, buffers, children and absent names share one name space. Throws `type` for a name that is empty, holds a dot
 * or is not a well-formed string, `range` for a name given twice, `unknown-name` for a part that does not exist.
 *
 * @example
 * ```ts
 * import { module, tensor } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * const scale = module("Scale", { params: { gamma: tensor([64]) }, bases: ["Module"] });
 * assertEquals(scale.params.gamma.shape, [64]);
 * ```
 */
export function module<
  const P extends Named<Param> = Record<never, Param>,
  const B extends Named<Param> = Record<never, Param>,
  const C extends Named<Module> = Record<never, Module>,
>(type: string, parts: Parts<P, B, C> = {}): TypedModule<DictOf<P, Param>, DictOf<B, Param>, DictOf<C, Module>> {
  if (typeof type !== "string" || type === "") {
    throw new LensorError("type", `Cannot build a module: its type must be a name, found ${describe(type)}`);
  }
  checkOptions(`build ${type}`, parts, PARTS);
  const seen = new Set<string>();
  const params = collect(type, "param", parts.params, isParam, seen);
  const buffers = collect(type, "buffer", parts.buffers, isParam, seen);
  const children = collect(type, "child", parts.children, isModule, seen);
  for (const name of parts.absent ?? []) checkName(type, name, seen);
  checkRest(type, parts as Parts<Named<Param>, Named<Param>, Named<Module>>);
  const bases = parts.bases ?? NONE;
  const order = {
    ...(params.order && { params: params.order }),
    ...(buffers.order && { buffers: buffers.order }),
    ...(children.order && { children: children.order }),
  };
  const node: Module = {
    type,
    directBases: parts.directBases ?? (bases.length < 2 ? bases : bases.slice(0, 1)),
    bases,
    attrs: dict(Object.entries(parts.attrs ?? {})),
    params: params.dict,
    buffers: buffers.dict,
    children: children.dict,
    ...(parts.absent?.length && { absent: parts.absent }),
    ...(parts.ties?.length && { ties: parts.ties }),
    ...(parts.init !== undefined && { init: parts.init }),
    ...(Object.keys(order).length && { order }),
    ...(parts.extra && Object.keys(parts.extra).length && { extra: dict(Object.entries(parts.extra)) }),
  };
  return printed(node) as TypedModule<DictOf<P, Param>, DictOf<B, Param>, DictOf<C, Module>>;
}

/**
 * A leaf of the tree, without a value unless one is given.
 *
 * Throws `range` or `type` for a bad shape or for parts that do not divide axis 0, `type` for an unknown dtype,
 * `unknown-name` for an option that does not exist.
 *
 * @example
 * ```ts
 * import { tensor } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(tensor([], { dtype: "int64", trainable: false }).dtype, "int64");
 * ```
 */
export function tensor(shape: Shape, options: TensorOptions = {}): Param {
  checkOptions("build a tensor", options, TENSOR);
  sizeOf(shape);
  const dtype = options.dtype ?? "float32";
  checkDType(dtype);
  const { initial, key, axes, value, parts, origin, trainable, persistent } = options;
  const verb = "build a tensor";
  for (const flag of [trainable, persistent] as readonly unknown[]) {
    if (flag === undefined || typeof flag === "boolean") continue;
    throw new LensorError(
      "type",
      `Cannot ${verb}: trainable and persistent are true or false, found ${describe(flag)}`,
    );
  }
  if (initial !== undefined) checkFunction(initial, verb, "initial as an initializer");
  if (key !== undefined) checkText(key, verb, "key as a path");
  if (axes !== undefined) checkAxes(axes);
  if (value !== undefined) checkRecord(value, verb, "value as a source");
  if (origin !== undefined) checkList(origin, verb, "origin as a list of writes");
  if (parts !== undefined) checkParts(parts, shape);
  return {
    shape: [...shape],
    dtype,
    trainable: trainable ?? true,
    persistent: persistent ?? true,
    ...(initial !== undefined && { initial }),
    ...(parts !== undefined && { parts: dict(Object.entries(parts)) }),
    ...(key !== undefined && { key }),
    ...(axes !== undefined && { axes }),
    ...(value !== undefined && { value }),
    origin: origin ?? NONE,
  };
}

const NONE: readonly never[] = Object.freeze([]);

function checkAxes(axes: unknown): void {
  const verb = "build a tensor";
  checkRecord(axes, verb, "axes { in, out }");
  for (const list of [axes.in, axes.out, axes.batch ?? []]) {
    checkList(list, verb, "axes { in, out } as lists of axes");
    for (const axis of list) {
      if (Number.isSafeInteger(axis)) continue;
      throw new LensorError("type", `Cannot ${verb}: ${describe(axis)} in axes is not a number of an axis`);
    }
  }
}

function checkRest(
  type: string,
  { attrs, extra, bases, directBases, absent, ties }: Parts<Named<Param>, Named<Param>, Named<Module>>,
): void {
  const verb = `build ${type}`;
  if (attrs !== undefined) checkRecord(attrs, verb, "attrs as an object");
  if (extra !== undefined) checkRecord(extra, verb, "extra as an object");
  for (const names of [bases, directBases, absent] as readonly unknown[]) {
    if (names === undefined) continue;
    checkList(names, verb, "bases and absent names as lists of text");
    for (const name of names) checkText(name, verb, "bases and absent names as lists of text");
  }
  if (ties === undefined) return;
  checkList(ties, verb, "ties as pairs of alias and owner");
  for (const pair of ties as readonly unknown[]) {
    checkList(pair, verb, "ties as pairs of alias and owner");
    for (const path of pair) checkText(path, verb, "ties as pairs of alias and owner");
  }
}

/** Whether a value is a node. */
export function isModule(x: unknown): x is Module {
  if (typeof x !== "object" || x === null) return false;
  const { type, params, buffers, children, attrs, bases, directBases } = x as Record<string, unknown>;
  return typeof type === "string" && [params, buffers, children, attrs].every((part) => isDict(part)) &&
    Array.isArray(bases) && Array.isArray(directBases);
}

const isDict = (x: unknown): boolean => typeof x === "object" && x !== null && !Array.isArray(x);

/** Whether a value is a leaf. */
export function isParam(x: unknown): x is Param {
  return typeof x === "object" && x !== null && "shape" in x && "dtype" in x && "origin" in x;
}

const PARTS = ["params", "buffers", "children", "attrs", "bases", "directBases", "absent", "ties", "init", "extra"];
const TENSOR = ["dtype", "trainable", "persistent", "initial", "parts", "key", "axes", "value", "origin"];

function collect<T>(
  type: string,
  what: string,
  named: Named<T> | undefined,
  fits: (x: unknown) => x is T,
  seen: Set<string>,
): { dict: Dict<T>; order?: readonly string[] } {
  if (named !== undefined && !Array.isArray(named)) {
    checkRecord(named, `build ${type}`, `each ${what} by name, or pairs of name and ${what}`);
  }
  const entries: [string, T][] = Array.isArray(named) ? [...named] : Object.entries(named ?? {});
  for (const [name, node] of entries) {
    checkName(type, name, seen);
    if (!fits(node)) {
      const help = what === "child" ? "build it with module or a layer" : "build it with tensor";
      throw new LensorError("type", `Cannot build ${type}: ${what} "${name}" is ${describe(node)}; ${help}`, {
        path: name,
      });
    }
  }
  const result = dict(entries);
  const order = entries.map(([name]) => name);
  return Object.keys(result).every((name, i) => name === order[i]) ? { dict: result } : { dict: result, order };
}

function checkName(type: string, name: unknown, seen: Set<string>): void {
  if (typeof name !== "string" || name === "" || name.includes(".") || !name.isWellFormed()) {
    const why = name === ""
      ? "it is empty"
      : typeof name === "string" && name.includes(".")
      ? "it holds a dot"
      : "it is not well-formed text";
    throw new LensorError("type", `Cannot build ${type}: ${describe(name)} is not a name: ${why}`);
  }
  if (seen.has(name)) {
    throw new LensorError(
      "range",
      `Cannot build ${type}: the name "${name}" is given twice; params, buffers and children share one name space`,
      {
        path: name,
      },
    );
  }
  seen.add(name);
}
