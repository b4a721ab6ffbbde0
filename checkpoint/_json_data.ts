import { isNumber, type Json } from "./_json.ts";

/** JSON as plain data: objects are Maps, integers beyond 2^53 bigints. */
export function plainJson(json: Json): unknown {
  if (isNumber(json)) {
    const n = Number(json.digits);
    return /^-?\d+$/.test(json.digits) && !Number.isSafeInteger(n) ? BigInt(json.digits.slice(0, 100)) : n;
  }
  if (Array.isArray(json)) return json.map(plainJson);
  if (json instanceof Map) return new Map([...json].map(([key, value]) => [key, plainJson(value)]));
  return json;
}

/** The member of an object, if it is one. */
export function memberOf(json: Json | undefined, name: string): Json | undefined {
  return json instanceof Map ? json.get(name) : undefined;
}
