import { blindly, type Change, joined, shuffled, withNumber } from "./_bytes.ts";
import { type Dice, EDGES } from "./_dice.ts";

// Fields of ONNX that hold messages: graph, initializer, external_data
const NESTED: ReadonlySet<number> = new Set([5, 7, 13]);
const POOL: readonly Uint8Array[] = [
  [8, 1],
  [16, 30],
  [0x72, 0],
  [0x70, 1],
  [0x6a, 0],
  [0x4a, 0],
  [0x3a, 0],
  [0x2a, 0],
  [11],
  [8],
]
  .map((bytes) => Uint8Array.from(bytes));

/**
 * A message of Protocol Buffers: fields dropped, doubled, moved or changed at any depth, with the lengths around them
 * put right.
 */
export const byField: Change = (bytes, dice) => {
  const fields = fieldsOf(bytes);
  if (!fields?.length) return blindly(bytes, dice);
  const at = dice.below(fields.length);
  const field = fields[at]!;
  const head = keyOf(field);
  if (head && head.wire === 2 && NESTED.has(head.id) && !dice.once(4)) {
    const inner = byField(field.subarray(head.data), dice);
    return joined(...fields.with(at, joined(field.subarray(0, head.key), varint(BigInt(inner.length)), inner)));
  }
  if (!head || dice.once(2)) return joined(...shuffled(fields, POOL, dice));
  return joined(...fields.with(at, changed(field, head, dice)));
};

interface Head {
  readonly id: number;
  readonly wire: number;
  /** Bytes of the key. */
  readonly key: number;
  /** Where the content of a field with a length begins. */
  readonly data: number;
}

function changed(field: Uint8Array, { wire, key, data }: Head, dice: Dice): Uint8Array {
  if (wire === 0) return joined(field.subarray(0, key), varint(dice.pick(EDGES)));
  if (wire !== 2 || dice.once(4)) return blindly(field, dice);
  const content = dice.once(2) ? blindly(field.subarray(data), dice) : digits(field.subarray(data), dice);
  return joined(field.subarray(0, key), varint(BigInt(content.length)), content);
}

// Offsets and lengths of external data are decimal texts
const digits = (content: Uint8Array, dice: Dice) =>
  /^\d+$/.test(String.fromCharCode(...content.subarray(0, 30)))
    ? new TextEncoder().encode(String(dice.pick(EDGES)))
    : content.length
    ? withNumber(content, 0, Math.min(8, content.length), dice)
    : content;

function keyOf(field: Uint8Array): Head | undefined {
  const [key, at] = readVarint(field, 0);
  if (!at) return undefined;
  return { id: key >>> 3, wire: key & 7, key: at, data: readVarint(field, at)[1] };
}

function fieldsOf(bytes: Uint8Array): Uint8Array[] | undefined {
  const out: Uint8Array[] = [];
  for (let i = 0; i < bytes.length;) {
    const [key, at] = readVarint(bytes, i);
    const wire = key & 7;
    const [length, begin] = readVarint(bytes, at);
    const end = wire === 0 ? begin : wire === 1 ? at + 8 : wire === 5 ? at + 4 : wire === 2 ? begin + length : 0;
    if (!at || end <= i || end > bytes.length) return undefined;
    out.push(bytes.subarray(i, end));
    i = end;
  }
  return out;
}

// The number and where it ends; 0 if it does not. Exact up to 53 bits, which is enough for lengths.
function readVarint(bytes: Uint8Array, at: number): [value: number, end: number] {
  let value = 0;
  for (let k = 0; k < 10 && at + k < bytes.length; k++) {
    value += (bytes[at + k]! & 127) * 2 ** (7 * k);
    if (bytes[at + k]! < 128) return [value, at + k + 1];
  }
  return [0, 0];
}

function varint(value: bigint): Uint8Array {
  const out: number[] = [];
  for (let rest = value;; rest >>= 7n) {
    if (rest < 128n) return Uint8Array.from([...out, Number(rest)]);
    out.push(Number(rest & 127n) | 128);
  }
}
