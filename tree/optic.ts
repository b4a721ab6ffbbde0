import { checkFunction } from "../core/check.ts";
import { describe } from "../core/shape.ts";
import { LensorError } from "../core/errors.ts";
import { join } from "./walk.ts";

/** A way to some parts of a whole. The parts never overlap, and each comes with its path. */
export interface Traversal<S, A> {
  /** What messages call it. */
  readonly label: string;
  /** The whole with every part replaced by what the function makes of it; the same object if nothing changed. */
  over(whole: S, fn: (part: A, path: string) => A): S;
}

/** A way to exactly one part. */
export interface Lens<S, A> extends Traversal<S, A> {
  /** The part. */
  get(whole: S): A;
}

/**
 * A lens from a getter and a setter; `path` is what it reports as the part's path, the label by default.
 *
 * @example
 * ```ts
 * import { lens, set } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * const x = lens("x", (p: { x: number; y: number }) => p.x, (p, x) => ({ ...p, x }));
 * assertEquals(set(x, { x: 1, y: 2 }, 5), { x: 5, y: 2 });
 * ```
 */
export function lens<S, A>(
  label: string,
  get: (whole: S) => A,
  put: (whole: S, part: A) => S,
  path: string = label,
): Lens<S, A> {
  checkFunction(get, "make a lens", "a function that gives the part");
  checkFunction(put, "make a lens", "a function that puts the part back");
  return {
    label,
    get,
    over(whole, fn) {
      const before = get(whole);
      const after = fn(before, path);
      return Object.is(before, after) ? whole : put(whole, after);
    },
  };
}

/**
 * The parts of the parts: goes through the first optic, then through the second inside each part. Two lenses make a
 * lens.
 *
 * @example
 * ```ts
 * import { at, compose, list, module, params, tensor } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * const model = module("Net", { children: { head: module("Linear", { params: { weight: tensor([2, 2]) } }) } });
 * assertEquals(list(compose(at("head"), params), model).map(([path]) => path), ["head.weight"]);
 * ```
 */
export function compose<S, A, B>(first: Lens<S, A>, second: Lens<A, B>): Lens<S, B>;
/** The parts of the parts. */
export function compose<S, A, B>(first: Traversal<S, A>, second: Traversal<A, B>): Traversal<S, B>;
export function compose<S, A, B>(first: Traversal<S, A>, second: Traversal<A, B>): Traversal<S, B> {
  checkTraversal("compose", first);
  checkTraversal("compose", second);
  const both: Traversal<S, B> = {
    label: `${first.label}.${second.label}`,
    over: (whole, fn) =>
      first.over(whole, (part, path) => second.over(part, (inner, below) => fn(inner, join(path, below)))),
  };
  return isLens(first) && isLens(second)
    ? { ...both, get: (whole: S) => second.get(first.get(whole)) } as Lens<S, B>
    : both;
}

/**
 * The whole with every part in focus replaced by one value.
 *
 * @example
 * ```ts
 * import { module, params, set, tensor } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * const scale = module("Scale", { params: { gamma: tensor([64]) } });
 * assertEquals(set(params, scale, tensor([32])).params.gamma?.shape, [32]);
 * ```
 */
export function set<S, A>(optic: Traversal<S, A>, whole: S, part: A): S {
  checkTraversal("set", optic);
  return optic.over(whole, () => part);
}

/**
 * The parts in focus with their paths, in the order of the walk.
 *
 * @example
 * ```ts
 * import { list, module, tensor, tensors } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * const scale = module("Scale", { params: { gamma: tensor([64]) } });
 * assertEquals(list(tensors, scale)[0]?.[0], "gamma");
 * ```
 */
export function list<S, A>(optic: Traversal<S, A>, whole: S): [path: string, part: A][] {
  checkTraversal("list", optic);
  const found: [string, A][] = [];
  optic.over(whole, (part, path) => {
    found.push([path, part]);
    return part;
  });
  return found;
}

/**
 * Refuses what is not a traversal; paths and globs are for Inits, `at` makes a lens of a path.
 *
 * @throws {LensorError} `type` for anything else.
 */
export function checkTraversal(verb: string, optic: unknown): asserts optic is Traversal<unknown, unknown> {
  if (typeof (optic as Partial<Traversal<unknown, unknown>> | null | undefined)?.over === "function") return;
  const help = typeof optic === "string" ? `; make a lens of a module's path with at(${describe(optic)})` : "";
  throw new LensorError("type", `Cannot ${verb}: expected a traversal, found ${describe(optic)}${help}`);
}

/** Whether a traversal focuses on exactly one part. */
function isLens<S, A>(optic: Traversal<S, A>): optic is Lens<S, A> {
  return "get" in optic;
}
