import { checkedAnswer, checkFunction, checkText, isCallable } from "../../core/check.ts";
import { checkedValues } from "../../core/checked_values.ts";
import { LensorError } from "../../core/errors.ts";
import { describe, sameShape, showShape } from "../../core/shape.ts";
import type { Spec, Tensor, Values } from "../../core/types.ts";
import { checkCheckpoint } from "../check_checkpoint.ts";
import { quoted } from "../_broken.ts";
import type { Checkpoint } from "../types.ts";
import { derived, type Entry } from "./derived.ts";
import { patternOf } from "./name_pattern.ts";

/** Which entries of a checkpoint: a name with wildcards, a regular expression, a function, or a list of these. */
export type EntryChoice = string | RegExp | ((name: string, spec: Spec) => boolean) | readonly EntryChoice[];

/**
 * A view in which the values of some entries are others: `fn` is called with a tensor when it is read. Shape and dtype
 * stay what they are, so that they are known before; `spec` says otherwise.
 *
 * @param where Which entries: `"**.weight"`, a regular expression for the whole name, or a function.
 * @param label What errors call it.
 * @param fn The new tensor, or its values alone.
 * @param spec The spec of what `fn` returns, from the entry's spec.
 * @returns the view; closing it closes the checkpoint.
 * @throws {LensorError} `no-match` where nothing is chosen; when read, `shape` and `type` for values that are not what
 * the spec says.
 *
 * @example
 * ```ts
 * import { fromBytes, mapped, toSafetensors } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * const w = { shape: [2], dtype: "float32", data: new Float32Array([1, 2]) } as const;
 * const file = mapped(
 *   await fromBytes(await toSafetensors([["w", w]])),
 *   "*",
 *   "halve",
 *   ({ data }) => (data as Float32Array).map((x) => x / 2),
 * );
 * assertEquals(await file.read("w"), new Float32Array([0.5, 1]));
 * ```
 */
export function mapped(
  checkpoint: Checkpoint,
  where: EntryChoice,
  label: string,
  fn: (tensor: Tensor, name: string) => Tensor | Values | Promise<Tensor | Values>,
  spec: (spec: Spec, name: string) => Spec = (same) => same,
): Checkpoint {
  const verb = `map ${typeof label === "string" ? quoted(label) : "entries"}`;
  checkCheckpoint(verb, checkpoint);
  checkText(label, "map entries", "a label");
  checkFunction(fn, "map entries", "a function");
  const entries = new Map<string, Entry>();
  const gone = new Set<string>();
  for (const name of chosenNames(verb, checkpoint, where)) {
    const own = checkpoint.specs.get(name)!;
    const made = spec(own, name);
    gone.add(name);
    entries.set(
      name,
      wholeEntry(made, async () => {
        const result = await fn({ ...own, data: (await checkpoint.read(name)).slice() }, name);
        const tensor = ArrayBuffer.isView(result) ? undefined : result;
        if (tensor && (tensor.dtype !== made.dtype || !sameShape(tensor.shape, made.shape))) {
          const found = `${tensor.dtype} ${showShape(tensor.shape)}`;
          throw new LensorError(
            "shape",
            `Cannot ${verb}: "${name}" becomes ${found}, not ${made.dtype} ${showShape(made.shape)}`,
            {
              path: name,
            },
          );
        }
        return checkedValues(tensor ? tensor.data : result, made, `Cannot ${verb}: the function`, name);
      }),
    );
  }
  return derived(checkpoint, verb, entries, gone);
}

/** An entry whose elements are made all at once, and kept until another is: it may be read in pieces. */
export function wholeEntry(spec: Spec, make: () => Promise<Values>): Entry {
  return {
    spec,
    async read([from, to]) {
      const kept = LAST?.make === make ? LAST : { make, values: make() };
      LAST = kept;
      try {
        const values = await kept.values as Float32Array;
        const lanes = values.length / Math.max(1, spec.shape.reduce((a, b) => a * b, 1)) || 1;
        return from === 0 && to * lanes === values.length ? values.slice() : values.slice(from * lanes, to * lanes);
      } catch (error) {
        if (LAST === kept) LAST = undefined;
        throw error;
      }
    },
  };
}

// Readers go through one entry after the other, piece by piece
let LAST: { readonly make: () => Promise<Values>; readonly values: Promise<Values> } | undefined;

/** The names that are chosen, in the order of the file. Throws `no-match` where there are none. */
export function chosenNames(verb: string, { name: file, specs }: Checkpoint, where: EntryChoice): string[] {
  const test = testOf(verb, where);
  const names = [...specs].filter(([name, spec]) => test(name, spec)).map(([name]) => name);
  if (names.length > 0) return names;
  throw new LensorError("no-match", `Cannot ${verb}: ${shown(where)} matches no entry of "${file}"`, { file });
}

function testOf(verb: string, where: EntryChoice): (name: string, spec: Spec) => boolean {
  if (typeof where === "string") {
    const pattern = patternOf(verb, where);
    return (name) => pattern.match(name) !== undefined;
  }
  if (where instanceof RegExp) {
    const whole = new RegExp(`^(?:${where.source})$`, where.flags.replace(/[gy]/g, ""));
    return (name) => whole.test(name);
  }
  if (typeof where === "function" && isCallable(where)) {
    return (name, spec) => checkedAnswer(where(name, spec), verb);
  }
  if (Array.isArray(where)) {
    const tests = where.map((one) => testOf(verb, one));
    return (name, spec) => tests.some((test) => test(name, spec));
  }
  throw new LensorError("type", `Cannot ${verb}: expected a pattern, found ${describe(where)}`);
}

function shown(where: EntryChoice): string {
  return typeof where === "function"
    ? "the function"
    : Array.isArray(where)
    ? where.map(shown).join(", ") || "an empty list"
    : describe(where);
}
