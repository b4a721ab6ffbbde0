import type { StoredDType } from "../_dtypes.ts";

/** A tensor as a view of a record of the file. */
export interface View {
  readonly name: string;
  readonly dtype: StoredDType;
  readonly shape: readonly number[];
  /** The record: `data/KEY`. */
  readonly key: string;
}

// Storages with a class of their own; the dtypes without one are views of bytes
const STORAGES: ReadonlyMap<StoredDType, string> = new Map<StoredDType, string>([
  ["float64", "DoubleStorage"],
  ["float32", "FloatStorage"],
  ["float16", "HalfStorage"],
  ["bfloat16", "BFloat16Storage"],
  ["int64", "LongStorage"],
  ["int32", "IntStorage"],
  ["int16", "ShortStorage"],
  ["int8", "CharStorage"],
  ["uint8", "ByteStorage"],
  ["bool", "BoolStorage"],
  ["complex64", "ComplexFloatStorage"],
  ["complex128", "ComplexDoubleStorage"],
]);
const UNTYPED: ReadonlySet<StoredDType> = new Set<StoredDType>(
  [
    "uint16",
    "uint32",
    "uint64",
    "float8_e4m3fn",
    "float8_e5m2",
    "float8_e4m3fnuz",
    "float8_e5m2fnuz",
    "float8_e8m0fnu",
    "complex32",
  ],
);

/** Whether torch has a name for a dtype. */
export function isTorchDType(dtype: StoredDType): boolean {
  return STORAGES.has(dtype) || UNTYPED.has(dtype);
}

/**
 * The pickle (protocol 2) of an OrderedDict of tensors, as `torch.load(weights_only=True)` reads it. `attributes` are
 * texts that the dict carries beside its entries.
 */
export function torchPickle(
  views: Iterable<View & { readonly bytes: number }>,
  attributes: Iterable<readonly [name: string, text: string]>,
): Uint8Array {
  const out = growing();
  const size = (shape: readonly number[]) => {
    if (shape.length > 3) out.op(MARK);
    for (const n of shape) integer(out, n);
    out.op(shape.length === 0 ? EMPTY_TUPLE : shape.length > 3 ? TUPLE : TUPLE1 + shape.length - 1);
  };
  const dict = () => {
    out.global("collections", "OrderedDict");
    out.op(EMPTY_TUPLE, REDUCE);
  };
  out.op(PROTO, 2);
  dict();
  const list = [...views];
  if (list.length > 0) out.op(MARK);
  for (const { name, dtype, shape, key, bytes } of list) {
    const storage = STORAGES.get(dtype);
    const count = shape.reduce((n, size) => n * size, 1);
    out.text(name);
    out.global("torch._utils", storage ? "_rebuild_tensor_v2" : "_rebuild_tensor_v3");
    out.op(MARK, MARK);
    out.text("storage");
    out.global(storage ? "torch" : "torch.storage", storage ?? "UntypedStorage");
    out.text(key);
    out.text("cpu");
    integer(out, storage ? count : bytes);
    out.op(TUPLE, BINPERSID);
    integer(out, 0);
    size(shape);
    size(stridesOf(shape));
    out.op(NEWFALSE);
    dict();
    if (!storage) out.global("torch", dtype);
    out.op(TUPLE, REDUCE);
  }
  if (list.length > 0) out.op(SETITEMS);
  const told = [...attributes];
  if (told.length > 0) {
    out.op(EMPTY_DICT, MARK);
    for (const [name, text] of told) {
      out.text(name);
      out.text(text);
    }
    out.op(SETITEMS, BUILD);
  }
  out.op(STOP);
  return out.joined();
}

const PROTO = 0x80;
const STOP = 0x2e;
const MARK = 0x28;
const EMPTY_TUPLE = 0x29;
const TUPLE = 0x74;
const TUPLE1 = 0x85;
const REDUCE = 0x52;
const BINPERSID = 0x51;
const NEWFALSE = 0x89;
const SETITEMS = 0x75;
const EMPTY_DICT = 0x7d;
const BUILD = 0x62;

function stridesOf(shape: readonly number[]): number[] {
  let step = 1;
  return shape.toReversed().map((n) => {
    const here = step;
    step *= Math.max(1, n);
    return here;
  }).reverse();
}

// The shortest form of a count
function integer(out: Bytes, n: number): void {
  if (n < 256) out.op(0x4b, n);
  else if (n < 65536) out.op(0x4d, n % 256, Math.floor(n / 256));
  else {
    const digits: number[] = [];
    for (let rest = n; rest > 0; rest = Math.floor(rest / 256)) digits.push(rest % 256);
    if (digits.at(-1)! >= 128) digits.push(0);
    out.op(0x8a, digits.length, ...digits);
  }
}

interface Bytes {
  op(...bytes: number[]): void;
  global(module: string, name: string): void;
  text(text: string): void;
  joined(): Uint8Array;
}

function growing(): Bytes {
  const encoder = new TextEncoder();
  let room = new Uint8Array(1 << 16), used = 0;
  const take = (n: number): number => {
    if (used + n > room.length) {
      const larger = new Uint8Array(2 * (used + n));
      larger.set(room.subarray(0, used));
      room = larger;
    }
    return (used += n) - n;
  };
  const append = (bytes: ArrayLike<number>) => {
    const at = take(bytes.length);
    room.set(bytes, at);
  };
  return {
    op: (...bytes) => append(bytes),
    global: (module, name) => append(encoder.encode(`c${module}\n${name}\n`)),
    text(text) {
      const bytes = encoder.encode(text);
      const n = bytes.length;
      append([0x58, n & 255, n >> 8 & 255, n >> 16 & 255, n >>> 24]);
      append(bytes);
    },
    joined: () => room.slice(0, used),
  };
}
