/**
 * The laws of lenses and traversals as functions that throw where a law is broken.
 *
 * A lens obeys all of them, a traversal those from `identity` on. `tests/tree/laws_test.ts` holds every optic of the
 * library to them, and for each law one optic that breaks it.
 */
import { assert, assertEquals, assertStrictEquals } from "@std/assert";
import { type Lens, list, set, type Traversal } from "../tree/optic.ts";
import type { Param } from "../tree/types.ts";

/** Putting back what was found gives the very same object. */
export function getPut<S, A>(optic: Lens<S, A>, whole: S): void {
  assertStrictEquals(set(optic, whole, optic.get(whole)), whole, "get-put");
}

/** What was put is found. */
export function putGet<S, A>(optic: Lens<S, A>, whole: S, part: A): void {
  assertStrictEquals(optic.get(set(optic, whole, part)), part, "put-get");
}

/** The last write wins. */
export function putPut<S, A>(optic: Lens<S, A>, whole: S, first: A, last: A): void {
  assertEquals(set(optic, set(optic, whole, first), last), set(optic, whole, last), "put-put");
}

/** Changing nothing gives the very same object. */
export function identity<S, A>(optic: Traversal<S, A>, whole: S): void {
  assertStrictEquals(optic.over(whole, (part) => part), whole, "identity");
}

/** Two walks are one walk with both functions. */
export function fusion<S, A>(optic: Traversal<S, A>, whole: S, f: (part: A) => A, g: (part: A) => A): void {
  assertEquals(optic.over(optic.over(whole, f), g), optic.over(whole, (part) => g(f(part))), "fusion");
}

/** Writing values does not change which paths are in focus. */
export function steadiness<S, A>(optic: Traversal<S, A>, whole: S, f: (part: A) => A): void {
  assertEquals(paths(optic, optic.over(whole, f)), paths(optic, whole), "steadiness");
}

/** No path in focus lies below another, and none comes twice. */
export function disjointness<S, A>(optic: Traversal<S, A>, whole: S): void {
  const all = paths(optic, whole);
  for (const [i, a] of all.entries()) {
    const clash = all.some((b, j) => i !== j && (a === b || a === "" || b.startsWith(a + ".")));
    assert(!clash, `disjointness: another part lies at or below "${a}"`);
  }
}

/** The part at the reported path is the part that was handed over. */
export function honestPaths<S, A>(optic: Traversal<S, A>, whole: S, look: (whole: S, path: string) => unknown): void {
  for (const [path, part] of list(optic, whole)) assertStrictEquals(part, look(whole, path), `honest paths: "${path}"`);
}

function paths<S, A>(optic: Traversal<S, A>, whole: S): string[] {
  return list(optic, whole).map(([path]) => path);
}

/** Writing one part changes no other: the parts have nothing in common. */
export function independence<S>(optic: Traversal<S, Param>, whole: S, f: (part: Param) => Param): void {
  const before = list(optic, whole);
  for (const [i] of before.entries()) {
    let at = 0;
    const after = list(optic, optic.over(whole, (part) => at++ === i ? f(part) : part));
    const value = ([path, { value }]: [string, Param]) => ({ path, value });
    assertEquals(after.map(value).toSpliced(i, 1), before.map(value).toSpliced(i, 1), `independence of part ${i}`);
  }
}
