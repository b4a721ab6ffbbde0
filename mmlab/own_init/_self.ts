import { LensorError } from "../../core/errors.ts";
import { quoteNames } from "../../core/nearest.ts";
import { describe, sizeOf } from "../../core/shape.ts";
import type { Shape, Tensor, Values } from "../../core/types.ts";
import type { Initializer } from "../../initializers/types.ts";
import { put } from "../../inits/write.ts";
import { isOfType, moduleAt } from "../../tree/select.ts";
import type { Module, Param } from "../../tree/types.ts";
import { namesOf } from "../../tree/names_of.ts";
import { join } from "../../tree/walk.ts";
import { isDict } from "../_cfg.ts";
import { distinctChildren, parametersOf } from "../_objects.ts";
import { typeName } from "../_plan.ts";
import { parsePython } from "../_python.ts";
import type { Run } from "../_run.ts";
import { carryOut, changing, tensorAt } from "../_writes.ts";
import { childNamed } from "../_alias.ts";

/** An init_weights as a class of a library has it. */
export type Method = (self: Self) => void | Promise<void>;

/** What a method calls of its surroundings. */
export interface Calls {
  /** BaseModule's init_weights of the module at a path. */
  base(path: string): Promise<void>;
  /** The init_weights of the module at a path, whatever it is; false if it has none. */
  method(path: string): Promise<boolean>;
}

/** A module as a method of its class sees it. Names and paths are relative to it. */
export interface Self {
  /** Its path in the model; of an object that stands in several places the first. */
  readonly path: string;
  /** Its name as `named_modules` of the module that it was reached from has it. */
  readonly name: string;
  readonly node: Module;
  readonly run: Run;
  /** Its `init_cfg`; undefined for none. */
  readonly cfg: unknown;
  /** Whether `init_cfg` is a dict, not a list, that loads a checkpoint: the test of many methods. */
  readonly isPretrained: boolean;
  /** Whether it is of one of these classes, or descends from one. */
  is(...types: readonly string[]): boolean;
  /** A plain attribute. Throws `missing` if the model does not say it, unless there is a standard. */
  attr(name: string, standard?: unknown): unknown;
  /** A child by name, or by the name of a property that stands for one; `-1` is the last. Throws `missing`. */
  child(...names: readonly string[]): Self;
  /** Whether there is a child or tensor of that name. */
  has(name: string): boolean;
  /** The children in order, as Python iterates over a list of modules. */
  children(): readonly Self[];
  /** It and all below, parents first, each object once. */
  modules(): readonly Self[];
  /** The same, children first. */
  postOrder(): readonly Self[];
  /** The paths in the model of its parameters, each once, in order of registration. */
  parameters(): readonly string[];
  /** Its own tensor. */
  tensor(name: string): Param | undefined;
  /** The shape of its own tensor. Throws `missing` if it has none of that name. */
  shape(name: string): Shape;
  /** Gives its own tensor a value. Throws `missing` if it has none of that name. */
  fill(name: string, by: Initializer): void;
  /** Gives the tensor at a path of the model a value. */
  fillAt(path: string, by: Initializer): void;
  /** Computes a new value of its own tensor from the present one. */
  change(name: string, label: string, fn: (tensor: Tensor) => Values): void;
  /** Takes its own tensor out of training. */
  freeze(name: string): void;
  /** Says that it has run. */
  markDone(): void;
  /** Calls BaseModule's method. */
  base(): Promise<void>;
  /** Calls its own method, if it has one. */
  initWeights(): Promise<void>;
}

/** The module at a path for the methods of its class. */
export function selfAt(run: Run, place: string, calls: Calls, name = ""): Self {
  const path = run.objects.firstOf(place);
  const node = moduleAt(run.model, path);
  const from = `init_weights of ${node.type}`;
  const at = (below: string, label = below): Self => selfAt(run, join(path, below), calls, label);
  const lacks = (what: string, has: string): LensorError =>
    new LensorError(
      "missing",
      `Cannot run init_weights of ${node.type}: it needs ${what}, and the model has ${has}; export the model again`,
      { path },
    );
  const tensor = (own: string): Param | undefined => tensorAt(run.written, run.model, ownerOf(join(path, own)));
  const ownerOf = (full: string): string => run.objects.ties.get(full) ?? full;
  const mine = (own: string): string => {
    if (own in node.params || own in node.buffers) return ownerOf(join(path, own));
    throw lacks(`its tensor "${own}"`, quoteNames([...namesOf(node, "params"), ...namesOf(node, "buffers")]) || "none");
  };
  const init = typeof node.init === "string" ? parsePython(node.init) : node.init;
  const cfg = init === null || typeof init === "function" ? undefined : init;
  const self: Self = {
    path,
    name,
    node,
    run,
    cfg,
    isPretrained: isDict(cfg) && typeName(cfg.type) === "Pretrained",
    is: (...types) => isOfType(node, types),
    attr: (key, standard) => {
      if (Object.hasOwn(node.attrs, key)) return node.attrs[key];
      if (standard !== undefined) return standard;
      throw lacks(`its attribute "${key}"`, quoteNames(Object.keys(node.attrs)) || "none");
    },
    child: (...names) =>
      names.reduce((from, one) => {
        const all = namesOf(from.node, "children");
        const found = one === "-1" ? all.at(-1) : childNamed(from.node, one);
        if (found === undefined) throw lacks(`the module "${one}" of ${from.node.type}`, quoteNames(all) || "none");
        return selfAt(run, join(from.path, found), calls, join(from.name, found));
      }, self),
    has: (own) => own in node.children || own in node.params || own in node.buffers,
    children: () => namesOf(node, "children").map((own) => at(own)),
    modules: () => walk(self, run, calls, true),
    postOrder: () => walk(self, run, calls, false),
    parameters: () => [...parametersOf(run.model, run.objects, path).keys()],
    tensor,
    shape: (own) => {
      mine(own);
      return tensor(own)!.shape;
    },
    fill: (own, by) => self.fillAt(mine(own), by),
    fillAt: (full, by) =>
      carryOut(run.written, run.model, run.objects.ties, [{ path: full, by, from }], changing(run.rng)),
    change: (own, label, fn) => {
      const full = mine(own);
      const param = tensor(own)!;
      if (param.value === undefined || sizeOf(param.shape) === 0) return;
      const origin = { kind: "adjust", by: label, path: full, from } as const;
      run.written.set(full, put(param, { kind: "adjust", of: param.value, label, fn }, origin));
    },
    freeze: (own) => void run.written.set(mine(own), { ...tensor(own)!, trainable: false }),
    markDone: () => void run.done.add(path),
    base: () => calls.base(path),
    initWeights: async () => void await calls.method(path),
  };
  return self;
}

function walk(root: Self, run: Run, calls: Calls, parentsFirst: boolean): readonly Self[] {
  const all: Self[] = [];
  const seen = new Set<string>();
  const visit = (here: Self): void => {
    if (seen.has(here.path)) return;
    seen.add(here.path);
    if (parentsFirst) all.push(here);
    for (const name of distinctChildren(here.node, here.path, run.objects)) {
      visit(selfAt(run, join(here.path, name), calls, join(here.name, name)));
    }
    if (!parentsFirst) all.push(here);
  };
  visit({ ...root, name: "" });
  return all;
}

/** A number among the attributes. Throws `type` for anything else. */
export function numberOf(self: Self, name: string, standard?: number): number {
  const value = self.attr(name, standard);
  if (typeof value === "number") return value;
  throw new LensorError(
    "type",
    `Cannot run init_weights of ${self.node.type}: its attribute "${name}" is ${describe(value)}; expected a number`,
    { path: self.path },
  );
}

/** A list of numbers among the attributes; one number stands for a list of `n`. */
export function numbersOf(self: Self, name: string, n = 1): readonly number[] {
  const value = self.attr(name);
  if (typeof value === "number") return Array(n).fill(value);
  if (Array.isArray(value) && value.every((x) => typeof x === "number")) return value;
  throw new LensorError(
    "type",
    `Cannot run init_weights of ${self.node.type}: its attribute "${name}" is ${describe(value)}; expected numbers`,
    { path: self.path },
  );
}
