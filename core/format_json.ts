import { LensorError } from "./errors.ts";
import { JSON_DEPTH } from "./json.ts";
import { describe } from "./shape.ts";

/**
 * JSON text of Maps, objects, lists, strings, finite numbers, bigints, booleans and null; lists of these last ones on
 * one line.
 *
 * Throws `type` for anything else, which JSON has no form for, and `limit` for values deeper than 1024.
 */
export function formatJson(value: unknown, indent: number, place = "the value", depth = 0): string {
  if (depth > JSON_DEPTH) throw new LensorError("limit", `Cannot write ${place}: it nests deeper than ${JSON_DEPTH}`);
  if (value === null || typeof value === "boolean" || typeof value === "bigint") return String(value);
  if (typeof value === "number" && Number.isFinite(value)) return Object.is(value, -0) ? "-0" : String(value);
  if (typeof value === "string" && value.isWellFormed()) return JSON.stringify(value);
  const below = (item: unknown, name: string | number) =>
    formatJson(item, indent, `${place}, ${describe(name)}`, depth + 1);
  const pad = indent > 0 ? "\n" + " ".repeat(indent * depth) : "";
  const step = indent > 0 ? pad + " ".repeat(indent) : "";
  if (Array.isArray(value)) {
    const flat = value.every((item) => typeof item !== "object" || item === null);
    const items = Array.from(value, below);
    return flat ? `[${items.join(indent > 0 ? ", " : ",")}]` : `[${step}${items.join(`,${step}`)}${pad}]`;
  }
  if (value instanceof Map || isPlain(value)) {
    const entries: Iterable<[string, unknown]> = value instanceof Map ? value : Object.entries(value);
    const colon = indent > 0 ? ": " : ":";
    const items: string[] = [];
    for (const [name, item] of entries) items.push(formatJson(name, 0, place) + colon + below(item, name));
    return items.length ? `{${step}${items.join(`,${step}`)}${pad}}` : "{}";
  }
  throw new LensorError("type", `Cannot write ${place}: JSON has no form for ${describe(value)}`);
}

function isPlain(value: unknown): value is Record<string, unknown> {
  if (typeof value !== "object" || value === null) return false;
  const proto = Object.getPrototypeOf(value);
  return proto === null || proto === Object.prototype || Object.getPrototypeOf(proto) === null;
}
