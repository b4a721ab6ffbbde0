import { LensorError } from "../../core/errors.ts";
import { describe } from "../../core/shape.ts";

/** A value of GGUF's metadata that the writer takes. */
export type GgufValue = string | number | bigint | boolean | readonly string[] | readonly number[];

/** A tensor as the header lists it. */
export interface GgufInfo {
  readonly name: string;
  readonly shape: readonly number[];
  readonly type: number;
  readonly bytes: number;
}

/** What tensors and the first of them begin at multiples of. */
export const ALIGNMENT = 32;

const BOOL = 7;
const STRING = 8;
const ARRAY = 9;
const INT64 = 11;
const FLOAT64 = 12;
const UINT32 = 4;

/** The header of a GGUF file of version 3, up to where the first tensor begins. */
export function ggufHeader(infos: readonly GgufInfo[], metadata: ReadonlyMap<string, GgufValue>): Uint8Array {
  const parts: Uint8Array[] = [];
  const encoder = new TextEncoder();
  const u32 = (n: number) => parts.push(new Uint8Array(Uint32Array.of(n).buffer));
  const u64 = (n: number | bigint) => parts.push(new Uint8Array(BigInt64Array.of(BigInt(n)).buffer));
  const f64 = (n: number) => parts.push(new Uint8Array(Float64Array.of(n).buffer));
  const text = (content: string) => {
    const bytes = encoder.encode(content);
    u64(bytes.length);
    parts.push(bytes);
  };
  const number = (kind: number, n: number | bigint) =>
    kind === FLOAT64 ? f64(Number(n)) : kind === UINT32 ? u32(Number(n)) : u64(n);
  parts.push(encoder.encode("GGUF"));
  u32(3);
  u64(infos.length);
  u64(metadata.size);
  for (const [key, value] of metadata) {
    text(key);
    if (typeof value === "string") {
      u32(STRING);
      text(value);
    } else if (typeof value === "boolean") {
      u32(BOOL);
      parts.push(Uint8Array.of(value ? 1 : 0));
    } else if (typeof value === "number" || typeof value === "bigint") {
      const kind = kindOf(key, [value]);
      u32(kind);
      number(kind, value);
    } else if (Array.isArray(value) && value.every((item) => typeof item === "string")) {
      u32(ARRAY);
      u32(STRING);
      u64(value.length);
      value.forEach(text);
    } else if (Array.isArray(value) && value.every((item) => typeof item === "number")) {
      const kind = kindOf(key, value);
      u32(ARRAY);
      u32(kind);
      u64(value.length);
      for (const item of value) number(kind, item);
    } else throw refusal(key, value);
  }
  let at = 0;
  for (const { name, shape, type, bytes } of infos) {
    text(name);
    u32(shape.length);
    for (const size of shape.toReversed()) u64(size);
    u32(type);
    u64(at);
    at += Math.ceil(bytes / ALIGNMENT) * ALIGNMENT;
  }
  const length = parts.reduce((n, part) => n + part.length, 0);
  parts.push(new Uint8Array((ALIGNMENT - length % ALIGNMENT) % ALIGNMENT));
  const out = new Uint8Array(Math.ceil(length / ALIGNMENT) * ALIGNMENT);
  let to = 0;
  for (const part of parts) {
    out.set(part, to);
    to += part.length;
  }
  return out;
}

// The kinds that llama.cpp expects: counts as 32 bits, wider integers as 64, else doubles
function kindOf(key: string, values: readonly (number | bigint)[]): number {
  if (values.every((x) => typeof x === "number" && Number.isInteger(x) && x >= 0 && x < 2 ** 32)) return UINT32;
  const wide = (x: number | bigint) => typeof x === "bigint" ? BigInt.asIntN(64, x) === x : Number.isSafeInteger(x);
  if (values.every(wide)) return INT64;
  if (values.every((x) => typeof x === "number")) return FLOAT64;
  throw refusal(key, values);
}

function refusal(key: string, value: unknown): LensorError {
  const want = "a text, number or boolean, or a list of texts or numbers";
  return new LensorError("type", `Cannot write metadata "${key}": it is ${describe(value)}; give ${want}`);
}
