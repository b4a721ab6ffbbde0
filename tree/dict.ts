import type { Dict } from "../core/types.ts";

/**
 * An object without a prototype. Taking the prototype away from an empty literal keeps V8's fast layout;
 * `Object.create(null)` gives a hash table, which is several times slower to list and to copy.
 */
export function bareObject<T>(): Record<string, T> {
  return Object.setPrototypeOf({}, null);
}

/** A dict from its entries; all empty dicts are one object. */
export function dict<T>(entries: Iterable<readonly [string, T]>): Dict<T> {
  const out = bareObject<T>();
  let empty = true;
  for (const [name, value] of entries) {
    out[name] = value;
    empty = false;
  }
  return empty ? EMPTY as Dict<T> : out;
}

/** A dict with each value replaced, or the same object if none changed. */
export function mapDict<T>(from: Dict<T>, names: readonly string[], fn: (value: T, name: string) => T): Dict<T> {
  let out: Record<string, T> | undefined;
  for (const name of names) {
    const before = from[name]!;
    const after = fn(before, name);
    if (after === before) continue;
    out ??= Object.assign(bareObject<T>(), from);
    out[name] = after;
  }
  return out ?? from;
}

/** The names of a dict; the empty one is so common that it is worth a question. */
export function keysOf(from: Dict<unknown>): readonly string[] {
  return from === EMPTY ? NONE : Object.keys(from);
}

const EMPTY: Dict<never> = Object.freeze(bareObject<never>());
const NONE: readonly string[] = [];
