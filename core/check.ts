import { LensorError } from "./errors.ts";
import { nearest, quoteNames } from "./nearest.ts";
import { describe } from "./shape.ts";

/**
 * Refuses options that do not exist.
 *
 * Throws `unknown-name` for a name that is not in `known`, `type` if the options are not a plain object.
 */
export function checkOptions(verb: string, options: unknown, known: readonly string[]): void {
  if (options === undefined) return;
  checkRecord(options, verb, "an object of options");
  if ("params" in options && "children" in options && !known.includes("params")) {
    const name = verb.split(" ").at(-1);
    throw new LensorError("type", `Cannot ${verb}: expected options, found a module; call it first: ${name}()`);
  }
  if ("shape" in options && "dtype" in options && !known.includes("shape")) {
    const name = verb.split(" ").at(-1);
    throw new LensorError("type", `Cannot ${verb}: expected options, found a tensor; call it first: ${name}()`);
  }
  for (const name of Object.keys(options)) {
    if (known.includes(name)) continue;
    const near = nearest(name, known)[0];
    const all = known.length ? `the options are ${quoteNames(known, known.length)}` : "there are none";
    const help = near ? `did you mean "${near}"` : all;
    throw new LensorError("unknown-name", `Cannot ${verb}: there is no option "${name}"; ${help}`);
  }
}

/**
 * Refuses what is not a plain table of names: a list, a Map, a Date and a typed array have entries that are not seen.
 *
 * @throws {LensorError} `type`, saying what is expected.
 */
export function checkRecord(
  value: unknown,
  verb: string,
  expected: string,
): asserts value is Readonly<Record<string, unknown>> {
  if (typeof value === "object" && value !== null && !Array.isArray(value) && !ArrayBuffer.isView(value)) {
    const kind = Object.prototype.toString.call(value);
    if (kind === "[object Object]" && !(value instanceof Promise) || kind === "[object Module]") return;
  }
  throw new LensorError("type", `Cannot ${verb}: expected ${expected}, found ${describe(value)}`);
}

/**
 * Refuses what cannot be called; a class can only be called with `new`.
 *
 * @throws {LensorError} `type`, saying what is expected.
 */
export function checkFunction(fn: unknown, verb: string, expected: string): void {
  if (isCallable(fn)) return;
  const found = typeof fn === "function" ? `the class ${fn.name}` : describe(fn);
  throw new LensorError("type", `Cannot ${verb}: expected ${expected}, found ${found}`);
}

/** Whether it is a function that can be called without `new`. */
export function isCallable(fn: unknown): boolean {
  return typeof fn === "function" && !/^class\b/.test(Function.prototype.toString.call(fn));
}

/**
 * What a predicate says, as a boolean. A promise counts as true everywhere in JavaScript, so that an async predicate
 * would hold for everything.
 *
 * @throws {LensorError} `type` for a promise.
 */
export function checkedAnswer(answer: unknown, verb: string): boolean {
  if (typeof (answer as { then?: unknown } | null | undefined)?.then !== "function") return Boolean(answer);
  const text = "the predicate returned a promise; a predicate answers at once, without async";
  throw new LensorError("type", `Cannot ${verb}: ${text}`);
}

/**
 * Refuses what is not a list, or has holes in it.
 *
 * @throws {LensorError} `type`, saying what is expected.
 */
export function checkList(list: unknown, verb: string, expected: string): asserts list is readonly unknown[] {
  if (Array.isArray(list) && Object.keys(list).length === list.length) return;
  throw new LensorError("type", `Cannot ${verb}: expected ${expected}, found ${describe(list)}`);
}

/**
 * Refuses what cannot be gone through: text can, but is not a list of anything.
 *
 * @throws {LensorError} `type`, saying what is expected.
 */
export function checkIterable(all: unknown, verb: string, expected: string): asserts all is Iterable<unknown> {
  const { [Symbol.iterator]: iterator } = (all ?? {}) as { [Symbol.iterator]?: unknown };
  if (typeof iterator === "function" && typeof all !== "string") return;
  throw new LensorError("type", `Cannot ${verb}: expected ${expected}, found ${describe(all)}`);
}

/**
 * Refuses what is not a Map.
 *
 * @throws {LensorError} `type`, saying what is expected.
 */
export function checkMap(map: unknown, verb: string, expected: string): asserts map is ReadonlyMap<unknown, unknown> {
  if (map instanceof Map) return;
  throw new LensorError("type", `Cannot ${verb}: expected ${expected}, found ${describe(map)}`);
}

/**
 * Refuses what is not text.
 *
 * @throws {LensorError} `type`, saying what is expected.
 */
export function checkText(text: unknown, verb: string, expected: string): asserts text is string {
  if (typeof text === "string") return;
  throw new LensorError("type", `Cannot ${verb}: expected ${expected}, found ${describe(text)}`);
}

/** A number option. Throws `type` for another kind, `range` unless it is finite and passes the test. */
export function numberOption(
  name: string,
  option: string,
  value: unknown,
  test: (x: number) => boolean = () => true,
  need = "a finite number",
): number {
  if (typeof value !== "number") {
    throw new LensorError("type", `Cannot make ${name}: expected a number as ${option}, found ${describe(value)}`);
  }
  if (Number.isFinite(value) && test(value)) return value;
  throw new LensorError("range", `Cannot make ${name}: ${option} is ${value}; use ${need}`);
}

/** A word option, also in snake case or capitals. Throws `unknown-name` with the words there are. */
export function wordOption<T extends string>(name: string, option: string, value: unknown, words: readonly T[]): T {
  const plain = (word: string) => word.toLowerCase().replaceAll("_", "");
  const found = typeof value === "string" ? words.find((word) => plain(word) === plain(value)) : undefined;
  if (found !== undefined) return found;
  const list = words.map((word) => `"${word}"`).join(", ");
  throw new LensorError(
    "unknown-name",
    `Cannot make ${name}: there is no ${option} ${describe(value)}; use one of ${list}`,
  );
}

/** Not negative, for `numberOption`. */
export const fromZero = (x: number): boolean => x >= 0;
/** Above zero, for `numberOption`. */
export const aboveZero = (x: number): boolean => x > 0;

/** Refuses what is not a count of elements. Throws `type` or `range`. */
export function checkCount(verb: string, n: unknown): asserts n is number {
  if (typeof n !== "number") {
    throw new LensorError("type", `Cannot ${verb}: expected a number of elements, found ${describe(n)}`);
  }
  if (!Number.isSafeInteger(n) || n < 0) {
    throw new LensorError("range", `Cannot ${verb}: ${n} is not a number of elements; use a non-negative integer`);
  }
}

/** The range, the whole if there is none. Throws `range` unless 0 <= start <= end <= n. */
export function checkRange(
  verb: string,
  n: number,
  range: readonly [number, number] | undefined,
): readonly [number, number] {
  if (range === undefined) return [0, n];
  if (!Array.isArray(range) || range.length !== 2) {
    throw new LensorError("type", `Cannot ${verb}: expected [start, end] as range, found ${describe(range)}`);
  }
  const [start, end] = range as readonly [number, number];
  if (Number.isSafeInteger(start) && Number.isSafeInteger(end) && 0 <= start && start <= end && end <= n) {
    return [start, end];
  }
  throw new LensorError("range", `Cannot ${verb}: [${start}, ${end}] is not a range of ${n} elements`);
}
