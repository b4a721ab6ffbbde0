import { LensorError } from "../core/errors.ts";
import { type OrderedJson, plainJson } from "../core/json.ts";
import { describe } from "../core/shape.ts";
import { join } from "../tree/walk.ts";

/** The error for a bad place in a JSON model. */
export function bad(code: LensorError["code"], path: string, reason: string): LensorError {
  return new LensorError(code, `Cannot read ${path === "" ? "the model" : `"${path}" of the model`}: ${reason}`, {
    path,
  });
}

/** Fields in their order: of a Map from a text, or of an object that the caller has parsed. */
export function fieldsOf(json: unknown, path: string, what: string): ReadonlyMap<string, unknown> {
  if (json instanceof Map) return json as ReadonlyMap<string, unknown>;
  if (typeof json === "object" && json !== null && !Array.isArray(json) && !ArrayBuffer.isView(json)) {
    return new Map(Object.entries(json).filter(([, value]) => value !== undefined));
  }
  throw bad("type", path, `${what} is ${describe(json)}; use an object`);
}

/** The fields of an object that need not be there. */
export function optional(path: string, field: string, json: unknown): [string, unknown][] {
  return isGiven(json) ? [...fieldsOf(json, path, `"${field}"`)] : [];
}

/** Names and nodes: an object, or a list of pairs. */
export function entriesOf(path: string, field: string, json: unknown): [string, unknown][] {
  if (!Array.isArray(json)) return optional(path, field, json);
  return json.map((pair: unknown) => {
    if (Array.isArray(pair) && pair.length === 2 && typeof pair[0] === "string") return pair as [string, unknown];
    throw bad("type", path, `"${field}" holds ${describe(pair)}; a list holds pairs of name and node`);
  });
}

/** Class names, if they are given. */
export function names(path: string, field: string, json: unknown): readonly string[] | undefined {
  if (!isGiven(json)) return undefined;
  const list = read(path, field, json, isList, "a list of class names");
  if (list.every(isText)) return [...list] as string[];
  throw bad("type", path, `"${field}" holds ${describe(list.find((name) => !isText(name)))}; use class names`);
}

/** true or false, if it is given. */
export function optionalFlag(path: string, field: string, json: unknown): boolean | undefined {
  return isGiven(json)
    ? read(path, field, json, (x): x is boolean => typeof x === "boolean", "true or false")
    : undefined;
}

/** A field of a kind that must be there. */
export function read<T>(path: string, field: string, json: unknown, fits: (x: unknown) => x is T, want: string): T {
  if (fits(json)) return json;
  if (json === undefined) throw bad("missing", path, `it has no "${field}"; give ${want}`);
  throw bad("type", path, `"${field}" is ${describe(json)}; use ${want}`);
}

/** What building refuses gets the place in the model. */
export function within<T>(path: string, build: () => T): T {
  try {
    return build();
  } catch (error) {
    if (!(error instanceof LensorError)) throw error;
    const at = error.path === undefined || error.path === path ? path : join(path, error.path);
    throw new LensorError(error.code, `${error.message}${path === "" ? "" : ` (in "${path}" of the model)`}`, {
      path: at,
      cause: error,
    });
  }
}

/** Whether it is text. */
export const isText = (x: unknown): x is string => typeof x === "string";
/** Whether it is a list. */
export const isList = (x: unknown): x is readonly unknown[] => Array.isArray(x);
/** Whether it is there, and not null. */
export const isGiven = (x: unknown): boolean => x !== undefined && x !== null;
/** A value as `JSON.parse` gives it. */
export const plain = (x: unknown): unknown => x instanceof Map || Array.isArray(x) ? plainJson(x as OrderedJson) : x;
