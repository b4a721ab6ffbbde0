/** ONNX value by value: wire format, tensors of each type and each way to store them, constants, sparse ones. */
import { assertEquals, assertRejects, assertThrows } from "@std/assert";
import { fromBytes, LensorError, openCheckpoint } from "../../mod.ts";
import { broken } from "../../checkpoint/_broken.ts";
import { fieldsOf, integers, numbers, signedVarints, varints } from "../../checkpoint/formats/_protobuf.ts";
import { dimsOf, TYPES } from "../../checkpoint/formats/onnx/_tensor.ts";
import { walk } from "../../checkpoint/formats/onnx/_wire.ts";
import { bytesStore } from "../../checkpoint/stores/_store.ts";
import { inFolder } from "../_util.ts";
import { field, fixed32, fixed64, longField, num, text, varint } from "./_protobuf.ts";

const fail = (detail: string, reason: string, place = {}) => broken("x.onnx", detail, reason, place);
type Refusal = [string | undefined, number | undefined];
async function refusal(run: () => Promise<unknown>): Promise<Refusal> {
  const { detail, offset } = await assertRejects(run, LensorError);
  return [detail, offset];
}
function refused(run: () => unknown): Refusal {
  const { detail, offset } = assertThrows(run, LensorError);
  return [detail, offset];
}
const many = (n: number, byte = 1) => new Array<number>(n).fill(byte);
const LONG = 2n ** 64n - 1n;

Deno.test("fieldsOf: numbers, lengths and fixed widths -> fields in their order", () => {
  const message = [
    ...num(1, 0),
    ...num(2, 300),
    ...num(3, LONG),
    ...field(16, 7, 8),
    ...fixed32(4, 1, 2, 3, 4),
    ...fixed64(5, ...many(8)),
  ];
  assertEquals(fieldsOf(new Uint8Array(message), fail) as unknown, [
    { id: 1, value: 0n },
    { id: 2, value: 300n },
    { id: 3, value: LONG },
    { id: 16, data: new Uint8Array([7, 8]) },
    { id: 4, data: new Uint8Array([1, 2, 3, 4]) },
    { id: 5, data: new Uint8Array(many(8)) },
  ]);
  for (const value of [127n, 128n, 2n ** 28n - 1n, 2n ** 28n, 2n ** 35n, 2n ** 63n]) {
    assertEquals(fieldsOf(new Uint8Array(num(1, value)), fail)[0]!.value, value);
  }
  assertEquals(fieldsOf(new Uint8Array(num(2 ** 29 - 1, 5)), fail)[0]!.id, 2 ** 29 - 1);
  const of = (...bytes: number[]) => refused(() => fieldsOf(new Uint8Array(bytes), fail));
  assertEquals(of(0, 1), ["protobuf", 1]);
  assertEquals(of(...varint(2n ** 32n), 1), ["protobuf", 5]);
  for (const wire of [3, 4, 6, 7]) assertEquals(of(8 + wire), ["protobuf", 1]);
  assertEquals(of(8), ["truncated", 1]);
  assertEquals(of(8, 128), ["truncated", 2]);
  assertEquals(of(8, ...many(10, 128), 1), ["protobuf", 11]);
  assertEquals(of(10, 2, 1), ["truncated", 2]);
  assertEquals(of(13, 1, 2, 3), ["truncated", 1]);
  assertEquals(of(9, ...many(7)), ["truncated", 1]);
});

Deno.test("dimsOf: up to 64 axes, packed or not, of up to ten bytes each -> limit beyond", async () => {
  const packed = (...bytes: number[]) => {
    const store = bytesStore(new Uint8Array(bytes), "x.onnx");
    return { id: 1, wire: 2, value: 0n, source: { store, at: 0, size: bytes.length } };
  };
  const plain = (value: bigint, id = 1) => ({ ...packed(), id, wire: 0, value });
  const long = [130, ...many(8, 128), 0];
  assertEquals(await dimsOf([packed(3, 4), plain(5n), plain(9n, 2), plain(LONG)], fail), [3n, 4n, 5n, -1n]);
  assertEquals(await dimsOf([plain(5n), plain(9n, 2)], fail, 2), [9n]);
  const most = new Array<bigint>(64).fill(2n);
  assertEquals(await dimsOf([packed(...many(64, 2))], fail), most);
  assertEquals(await dimsOf([packed(...most.flatMap(() => long))], fail), most);
  const of = async (...fields: Parameters<typeof dimsOf>[0]) => (await refusal(() => dimsOf(fields, fail)))[0];
  assertEquals(await of(packed(...many(65, 2))), "limit");
  assertEquals(await of(packed(...many(64, 2)), plain(2n)), "limit");
  // So many bytes are not looked at, 640 are
  assertEquals([await of(packed(...many(641, 128))), await of(packed(...many(640, 128)))], ["limit", "protobuf"]);
});

Deno.test("varints, numbers, integers: repeated numbers, packed or not", () => {
  const fields = fieldsOf(
    new Uint8Array([...num(1, 5), ...num(2, 9), ...field(1, ...varint(300), ...varint(LONG))]),
    fail,
  );
  assertEquals(varints(fields, 1, fail), [5n, 300n, LONG]);
  assertEquals(signedVarints(fields, 1, fail), [5n, 300n, -1n]);
  const floats = fieldsOf(new Uint8Array([...fixed32(1, 1, 2, 3, 4), ...field(1, 5, 6, 7, 8)]), fail);
  assertEquals([...numbers(floats, 1, 4, fail)], [1, 2, 3, 4, 5, 6, 7, 8]);
  assertEquals(refused(() => numbers(fieldsOf(new Uint8Array(field(1, 5, 6, 7)), fail), 1, 4, fail))[0], "protobuf");
  assertEquals(refused(() => numbers(fieldsOf(new Uint8Array(num(1, 5)), fail), 1, 4, fail))[0], "protobuf");
  const made = (
    dtype: Parameters<typeof integers>[1],
  ) => [...integers([0x0102030405060708n, LONG], dtype, (n) => new Uint8Array(n))];
  assertEquals(made("int64"), [8, 7, 6, 5, 4, 3, 2, 1, ...many(8, 255)]);
  assertEquals(made("uint32"), [8, 7, 6, 5, ...many(4, 255)]);
  assertEquals(made("int16"), [8, 7, 255, 255]);
  assertEquals(made("float16"), [8, 7, 255, 255]);
  assertEquals(made("uint8"), [8, 255]);
  assertEquals(made("bool"), [8, 255]);
});

async function walked(bytes: ArrayLike<number>, data?: boolean): Promise<unknown[]> {
  const own = new Uint8Array(bytes.length + 4).fill(9);
  own.set(bytes, 3);
  const out: unknown[] = [];
  const source = { store: bytesStore(own, "x"), at: 3, size: bytes.length, ...(data && { data: own.subarray(3, -1) }) };
  await walk(source, fail, ({ id, wire, value, source: { at, size, data } }) => {
    out.push([id, wire, value, at, size, data && [...data.subarray(0, 4)]]);
  });
  return out;
}

Deno.test("walk: fields of a message in a file or in memory -> with their places", async () => {
  const message = [
    ...num(1, 5),
    ...num(200, LONG),
    ...field(2, 7, 8),
    ...field(3, ...many(200)),
    ...fixed32(4, 1, 2, 3, 4),
    ...fixed64(5, ...many(8)),
  ];
  for (const data of [false, true]) {
    assertEquals(await walked(message, data), [
      [1, 0, 5n, 5, 0, []],
      [200, 0, LONG, 17, 0, []],
      [2, 2, 0n, 19, 2, [7, 8]],
      [3, 2, 0n, 24, 200, [1, 1, 1, 1]],
      [4, 5, 0n, 225, 4, [1, 2, 3, 4]],
      [5, 1, 0n, 230, 8, [1, 1, 1, 1]],
    ]);
    const bad = (...bytes: number[]) => refusal(() => walked(bytes, data));
    assertEquals(await bad(0, 1), ["protobuf", 3]);
    assertEquals(await bad(8, 1, ...varint(2n ** 32n), 1), ["protobuf", 5]);
    for (const wire of [3, 4, 6, 7]) assertEquals(await bad(8 + wire), ["protobuf", 3]);
    assertEquals(await bad(8), ["truncated", 4]);
    assertEquals(await bad(8, 128), ["truncated", 5]);
    assertEquals(await bad(128), ["truncated", 4]);
    assertEquals(await bad(8, ...many(10, 128), 1), ["protobuf", 14]);
    assertEquals(await bad(10, 2, 1), ["truncated", 5]);
    assertEquals(await bad(13, 1, 2, 3), ["truncated", 4]);
    assertEquals(await bad(9, ...many(7)), ["truncated", 4]);
    assertEquals(await walked([...varint(2n ** 32n - 8n), 1], data), [[2 ** 29 - 1, 0, 1n, 9, 0, []]]);
  }
});

Deno.test("walk: payloads longer than a window -> passed over; those behind them, and on its border, are read", async () => {
  const long = 1 << 20;
  for (const shift of [-40, -34, -33, -32, -31, -24, -20, -12, -5, -1, 0, 1, 2, 40]) {
    const head = [...varint(18), ...varint(long + shift)];
    const rest = [...num(1, 2n ** 60n), ...field(3, 4, 5, 6), ...field(4, ...many(300, 7))];
    const message = new Uint8Array(head.length + long + shift + rest.length).fill(1);
    message.set(head);
    message.set(rest, head.length + long + shift);
    const rows = await walked(message) as unknown[][];
    assertEquals(rows.map(([id, , value, , size]) => [id, value, size]), [[2, 0n, long + shift], [1, 2n ** 60n, 0], [
      3,
      0n,
      3,
    ], [4, 0n, 300]]);
    assertEquals([rows[2]![5], rows[3]![5]], [[4, 5, 6], [7, 7, 7, 7]]);
    // A little more than a window is read at once
    if (shift <= 0 || shift === 40) assertEquals(rows[0]![5] !== undefined, shift <= 0);
  }
});

// A model whose graph is made of these fields
const model = (...graph: readonly number[]) => new Uint8Array([...num(1, 8), ...field(7, ...graph)]);
const tensor = (type: number, dims: readonly number[], ...more: readonly number[]) => [
  ...[...dims.flatMap((n) => num(1, n)), ...num(2, type), ...text(8, "w"), ...more],
];
const open = (type: number, dims: readonly number[], ...more: readonly number[]) =>
  fromBytes(model(...field(5, ...tensor(type, dims, ...more))), "x.onnx");
async function bytesOf(type: number, dims: readonly number[], ...more: readonly number[]): Promise<number[]> {
  const checkpoint = await open(type, dims, ...more);
  if (checkpoint.raw?.has("w")) return [...await checkpoint.readRaw!("w")];
  const { buffer, byteOffset, byteLength } = await checkpoint.read("w");
  return [...new Uint8Array(buffer, byteOffset, byteLength)];
}
const detailOf = async (type: number, dims: readonly number[], ...more: readonly number[]) =>
  (await refusal(async () => await bytesOf(type, dims, ...more)))[0];

// TensorProto.DataType, and the field of its elements, as onnx.proto 1.23 has them
const TABLE: readonly (readonly [type: number, dtype: string, field: number, bits: number])[] = [
  [1, "float32", 4, 32],
  [2, "uint8", 5, 8],
  [3, "int8", 5, 8],
  [4, "uint16", 5, 16],
  [5, "int16", 5, 16],
  [6, "int32", 5, 32],
  [7, "int64", 7, 64],
  [8, "string", 6, 0],
  [9, "bool", 5, 8],
  [10, "float16", 5, 16],
  [11, "float64", 10, 64],
  [12, "uint32", 11, 32],
  [13, "uint64", 11, 64],
  [14, "complex64", 4, 64],
  [15, "complex128", 10, 128],
  [16, "bfloat16", 5, 16],
  [17, "float8_e4m3fn", 5, 8],
  [18, "float8_e4m3fnuz", 5, 8],
  [19, "float8_e5m2", 5, 8],
  [20, "float8_e5m2fnuz", 5, 8],
  [21, "uint4", 5, 4],
  [22, "int4", 5, 4],
  [23, "float4_e2m1fn", 5, 4],
  [24, "float8_e8m0fnu", 5, 8],
  [25, "uint2", 5, 2],
  [26, "int2", 5, 2],
  [27, "float6_e2m3fn", 5, 6],
  [28, "float6_e3m2fn", 5, 6],
];

Deno.test("fromBytes: elements of each type of ONNX, raw or in the field of their type -> the same bytes", async () => {
  assertEquals(
    [...TYPES].map(([type, [dtype, own]]) => [type, dtype, own]),
    TABLE.map(([type, dtype, own]) => [type, dtype, own]),
  );
  for (const [type, dtype, own, bits] of TABLE.filter(([, dtype]) => dtype !== "string")) {
    const n = 4 * bits / 8;
    const raw = Array.from({ length: n }, (_, k) => dtype === "bool" ? k % 2 : 3 * k + 1);
    const { specs, raw: rows } = await open(type, [4], ...field(9, ...raw));
    assertEquals((specs.get("w") ?? rows?.get("w"))!.dtype as string, dtype);
    assertEquals(await bytesOf(type, [4], ...field(9, ...raw)), raw, dtype);
    assertEquals(await detailOf(type, [4], ...field(9, ...raw, 1)), "size-mismatch");
    assertEquals(await detailOf(type, [4], ...field(9, ...raw.slice(1))), "size-mismatch");
    if (dtype.startsWith("float6_")) {
      assertEquals(await detailOf(type, [4], ...field(5, ...raw)), "unsupported");
      assertEquals(await bytesOf(type, [0], ...[]), []);
      continue;
    }
    const wide = own === 4 || own === 10;
    // Types of less than a byte are packed by the writer: each item is a byte of codes
    const width = Math.max(8, bits) / 8;
    const values = Array.from(
      { length: raw.length / width },
      (_, k) => raw.slice(width * k, width * k + width).reduceRight((sum, byte) => sum << 8n | BigInt(byte), 0n),
    );
    const typed = wide ? field(own, ...raw) : field(own, ...values.flatMap(varint));
    assertEquals(await bytesOf(type, [4], ...typed), raw, dtype);
    if (!wide) assertEquals(await bytesOf(type, [4], ...values.flatMap((v) => num(own, v))), raw, dtype);
    assertEquals(
      await detailOf(type, [4], ...(wide ? field(own, ...raw, ...many(width)) : [...typed, ...num(own, 1)])),
      "size-mismatch",
      dtype,
    );
    // The field of another type
    const other = own === 5 ? 7 : 5;
    assertEquals(await detailOf(type, [4], ...num(other, 1)), "size-mismatch");
  }
  assertEquals(await detailOf(0, [1], ...field(9, 1)), "bad-dtype");
  assertEquals(await detailOf(29, [1], ...field(9, 1)), "bad-dtype");
});

Deno.test("fromBytes: a tensor of ONNX that says too much, too little or something else -> refused", async () => {
  const bytes = field(9, 1, 2);
  assertEquals(await bytesOf(2, [2], ...bytes), [1, 2]);
  assertEquals(await detailOf(2, [2]), "size-mismatch");
  assertEquals(await bytesOf(2, [0]), []);
  assertEquals(await detailOf(2, [2], ...bytes, ...num(5, 1)), "size-mismatch");
  assertEquals(await detailOf(2, [2], ...bytes, ...field(3, 1)), "unsupported");
  assertEquals(await bytesOf(2, [2], ...field(9, 1, 2, 3), ...bytes), [1, 2]);
  assertEquals(await detailOf(8, [2], ...text(6, "a")), "size-mismatch");
  assertEquals(await detailOf(8, [1], ...bytes), "size-mismatch");
  assertEquals(await bytesOf(8, [2], ...text(6, "a"), ...text(6, "é")), [1, 0, 0, 0, 97, 2, 0, 0, 0, 195, 169]);
  assertEquals(await bytesOf(8, [0]), []);
  assertEquals(await detailOf(8, [1], ...num(14, 1), ...text(6, "a")), "unsupported");
  assertEquals((await open(2, many(64), ...field(9, 5))).specs.get("w")!.shape.length, 64);
  assertEquals(await detailOf(2, many(65), ...field(9, 5)), "limit");
  const packed = (n: number) => open(2, [], ...field(1, ...many(n)), ...field(9, 5));
  assertEquals((await packed(64)).specs.get("w")!.shape.length, 64);
  const negative = field(1, ...new Array<number[]>(64).fill(varint(LONG)).flat());
  assertEquals(await detailOf(2, [], ...negative, ...field(9, 5)), "bad-shape");
  assertEquals((await refusal(() => packed(65)))[0], "limit");
  assertEquals((await refusal(() => packed(641)))[0], "limit");
  assertEquals((await refusal(() => fromBytes(model(...field(5, ...num(2, 2), ...num(8, 1))), "x")))[0], "protobuf");
  const twice = field(5, ...tensor(2, [1], ...field(9, 1)));
  assertEquals((await refusal(() => fromBytes(model(...twice, ...twice), "x")))[0], "duplicate-key");
});

const attribute = (name: string, ...more: readonly number[]) => field(5, ...text(1, name), ...more);
const node = (type: string, output: string, ...more: readonly number[]) =>
  field(1, ...text(2, output), ...text(4, type), ...more);
const constant = async (...attributes: readonly number[]): Promise<unknown> => {
  const checkpoint = await fromBytes(model(...node("Constant", "c", ...attributes)), "x.onnx");
  const spec = checkpoint.specs.get("c") ?? checkpoint.raw?.get("c");
  if (spec === undefined) return undefined;
  const values = checkpoint.specs.has("c") ? await checkpoint.read("c") : await checkpoint.readRaw!("c");
  return [spec.dtype, spec.shape, [...values as Uint8Array]];
};
const F15 = [0, 0, 0xc0, 0x3f];

Deno.test("fromBytes: a Constant of ONNX in each of its eight ways -> a tensor under the name of its output", async () => {
  const cases: readonly (readonly [number[], unknown])[] = [
    [attribute("value", ...field(5, ...tensor(2, [1], ...field(9, 7)))), ["uint8", [1], [7]]],
    [attribute("value_int", ...num(3, 7)), ["int64", [], [7n]]],
    [attribute("value_int", ...num(3, LONG)), ["int64", [], [-1n]]],
    [attribute("value_int"), ["int64", [], [0n]]],
    [attribute("value_int", ...num(3, 7), ...num(3, 8)), ["int64", [], [8n]]],
    [attribute("value_ints", ...num(8, 7), ...num(8, 8)), ["int64", [2], [7n, 8n]]],
    [attribute("value_ints"), ["int64", [0], []]],
    [attribute("value_float", ...fixed32(2, ...F15)), ["float32", [], [1.5]]],
    [attribute("value_float"), ["float32", [], [0]]],
    [attribute("value_floats", ...field(7, ...F15, ...F15)), ["float32", [2], [1.5, 1.5]]],
    [attribute("value_floats"), ["float32", [0], []]],
    [attribute("value_string", ...text(4, "a")), ["string", [], [1, 0, 0, 0, 97]]],
    [attribute("value_strings", ...text(9, "a"), ...text(9, "")), ["string", [2], [1, 0, 0, 0, 97, 0, 0, 0, 0]]],
    [attribute("value_strings"), ["string", [0], []]],
    // An argument of the function around it has no value; an attribute of another name is not a value
    [attribute("value_int", ...text(21, "axis")), undefined],
    [attribute("value_int", ...text(21, ""), ...num(3, 7)), ["int64", [], [7n]]],
    [[...attribute("other", ...num(3, 1)), ...attribute("value_int", ...num(3, 7))], ["int64", [], [7n]]],
  ];
  for (const [given, expected] of cases) assertEquals(await constant(...given), expected, String(given));
  for (
    const wrong of [
      [],
      attribute("value"),
      attribute("sparse_value"),
      attribute("value_string"),
      attribute("value_floats", ...field(7, 1, 2, 3)),
      [...attribute("value_int", ...num(3, 1)), ...attribute("value_float", ...fixed32(2, ...F15))],
    ]
  ) assertEquals((await refusal(() => constant(...wrong)))[0], "protobuf", String(wrong));
  const nameless = model(...field(1, ...text(4, "Constant"), ...attribute("value_int", ...num(3, 1))));
  assertEquals((await refusal(() => fromBytes(nameless, "x")))[0], "protobuf");
  const own = model(...node("Constant", "c", ...text(7, "ai.onnx"), ...attribute("value_int", ...num(3, 7))));
  assertEquals((await fromBytes(own, "x")).specs.has("c"), true);
  const foreign = model(...node("Constant", "c", ...text(7, "mine"), ...attribute("value_int", ...num(3, 7))));
  assertEquals((await fromBytes(foreign, "x")).specs.size, 0);
});

const i64 = (...values: readonly number[]) =>
  values.flatMap((n) =>
    Array.from({ length: 8 }, (_, k) => Number(BigInt.asUintN(64, BigInt(n)) >> BigInt(8 * k) & 255n))
  );
const sparse = (values: readonly number[], indices: readonly number[] | undefined, dims: readonly number[]) => [
  ...[...field(1, ...values), ...(indices ? field(2, ...indices) : []), ...dims.flatMap((n) => num(3, n))],
];
const ones = (n: number) => tensor(5, [n], ...field(9, ...Array.from({ length: n }, (_, k) => [k + 1, 0]).flat()));
const linear = (...places: readonly number[]) => tensor(7, [places.length], ...field(9, ...i64(...places)));
const pairs = (rank: number, ...places: readonly number[]) =>
  tensor(7, [places.length / rank, rank], ...field(9, ...i64(...places)));
const dense = async (message: readonly number[]) => {
  const checkpoint = await fromBytes(model(...field(15, ...message)), "x.onnx");
  return checkpoint;
};

Deno.test("fromBytes: a sparse tensor of ONNX by places or by coordinates -> dense, in any range", async () => {
  const whole = [0, 1, 0, 0, 2, 3];
  for (const indices of [linear(1, 4, 5), pairs(2, 0, 1, 1, 1, 1, 2)]) {
    const checkpoint = await dense(sparse(ones(3), indices, [2, 3]));
    assertEquals(checkpoint.specs.get("w"), { dtype: "int16", shape: [2, 3] });
    for (let from = 0; from <= 6; from++) {
      for (let to = from; to <= 6; to++) {
        assertEquals([...await checkpoint.read("w", [from, to]) as Int16Array], whole.slice(from, to));
      }
    }
  }
  assertEquals([...await (await dense(sparse(ones(0), undefined, [2]))).read("w") as Int16Array], [0, 0]);
  const constantOf = await constant(...attribute("sparse_value", ...field(22, ...sparse(ones(1), linear(1), [2]))));
  assertEquals(constantOf, ["int16", [2], [0, 1]]);
  // Too large, or of types without numbers
  const large = await dense(sparse(ones(1), linear(1), [2 ** 20, 2 ** 10 + 1]));
  assertEquals([large.unreadable!.get("w")!.dtype, large.unreadable!.get("w")!.bytes], ["sparse int16", 2]);
  assertEquals((await dense(sparse(ones(1), linear(1), [2 ** 20, 2 ** 10]))).specs.has("w"), true);
  const raw = tensor(18, [1], ...field(9, 1));
  assertEquals((await dense(sparse(raw, linear(1), [2]))).unreadable!.get("w")!.dtype, "sparse float8_e4m3fnuz");
});

Deno.test("fromBytes: sparse tensors of ONNX that break their own rules -> refused", async () => {
  const detail = async (message: readonly number[]) => (await refusal(() => dense(message)))[0];
  assertEquals(await detail(num(3, 2)), "protobuf");
  assertEquals(await detail(sparse(ones(1), undefined, [2])), "protobuf");
  assertEquals(await detail(sparse(tensor(5, [1, 1], ...field(9, 1, 0)), linear(1), [2])), "bad-shape");
  assertEquals(await detail(sparse(ones(1), tensor(6, [1], ...field(9, 1, 0, 0, 0)), [2])), "bad-dtype");
  assertEquals(await detail(sparse(ones(1), pairs(2, 0, 1), [2])), "bad-shape");
  assertEquals(await detail(sparse(ones(1), tensor(7, [1, 1, 1], ...field(9, ...i64(0))), [2])), "bad-shape");
  assertEquals(await detail(sparse(ones(1), linear(0, 1), [2])), "size-mismatch");
  assertEquals(await detail(sparse(ones(1), linear(2), [2])), "bad-offset");
  assertEquals(await detail(sparse(ones(1), linear(-1), [2])), "bad-offset");
  assertEquals(await detail(sparse(ones(1), pairs(2, 0, 3), [2, 3])), "bad-offset");
  assertEquals(await detail(sparse(ones(2), linear(1, 1), [3])), "bad-offset");
  assertEquals(await detail(sparse(ones(2), linear(1, 0), [3])), "bad-offset");
});

Deno.test("fromBytes: tensors of subgraphs and functions of ONNX -> under the names of their nodes", async () => {
  const value = (name: string) => field(5, ...num(1, 1), ...num(2, 2), ...text(8, name), ...field(9, 7));
  const graph = (...more: readonly number[]) => [...value("w"), ...more];
  const loop = (name: string, ...more: readonly number[]) =>
    field(
      1,
      ...text(2, "out"),
      ...(name ? text(3, name) : []),
      ...text(4, "Loop"),
      ...attribute("body", ...field(6, ...graph(...more))),
    );
  const names = async (bytes: Uint8Array) => [...(await fromBytes(bytes, "x.onnx")).specs.keys()];
  assertEquals(await names(model(...loop("one"), ...loop("one"), ...loop(""))), [
    "one/body/w",
    "one_1/body/w",
    "out/body/w",
  ]);
  const unnamed = field(1, ...text(4, "If"), ...attribute("then", ...field(6, ...graph())));
  assertEquals(await names(model(...unnamed)), ["If_0/then/w"]);
  const listed = field(1, ...text(4, "Scan"), ...attribute("g", ...field(11, ...graph()), ...field(11, ...graph())));
  assertEquals(await names(model(...listed)), ["Scan_0/g.0/w", "Scan_0/g.1/w"]);
  const fn = (...more: readonly number[]) =>
    field(
      25,
      ...text(1, "F"),
      ...more,
      ...field(7, ...text(2, "c"), ...text(4, "Constant"), ...attribute("value_int", ...num(3, 7))),
    );
  const head = [...num(1, 8), ...field(7, ...value("w"))];
  assertEquals(await names(new Uint8Array([...head, ...fn()])), ["w", "F/c"]);
  assertEquals(await names(new Uint8Array([...head, ...fn(...text(10, "my.ops"))])), ["w", "my.ops.F/c"]);
  assertEquals(await names(new Uint8Array([...head, ...fn(...text(10, "my"), ...text(13, "v2"))])), ["w", "my.F:v2/c"]);
  let nested = graph();
  for (let k = 0; k < 63; k++) nested = field(1, ...text(3, "n"), ...attribute("b", ...field(6, ...nested)));
  assertEquals((await names(model(...nested))).length, 1);
  const deeper = field(1, ...text(3, "n"), ...attribute("b", ...field(6, ...nested)));
  assertEquals((await refusal(() => fromBytes(model(...deeper), "x")))[0], "depth");
  const long = (n: number) => {
    const own = [...num(1, 1), ...num(2, 2), ...longField(8, many(n, 110)), ...field(9, 7)];
    return names(new Uint8Array([...num(1, 8), ...longField(7, longField(5, own))]));
  };
  assertEquals(
    await names(model(...field(5, ...num(1, 1), ...num(2, 2), ...field(8, 0xef, 0xbb, 0xbf, 97), ...field(9, 7)))),
    ["\ufeffa"],
  );
  assertEquals(
    (await refusal(() => fromBytes(model(...field(5, ...num(2, 2), ...field(8, 0xff))), "x")))[0],
    "protobuf",
  );
  assertEquals((await long(65_535)).length, 1);
  assertEquals((await refusal(() => long(65_536)))[0], "limit");
});

Deno.test("fromBytes: a graph of ONNX of more nodes than are kept in memory -> each is looked at once", async () => {
  const value = (output: string) => node("Constant", output, ...attribute("value_int", ...num(3, 7)));
  const empty = new Array<number[]>(99_999).fill([10, 0]).flat();
  const initializer = field(5, ...num(1, 1), ...num(2, 2), ...text(8, "w"), ...field(9, 7));
  const graph = [...value("first"), ...empty, ...value("last"), ...initializer];
  const bytes = new Uint8Array([...num(1, 8), ...longField(7, graph)]);
  assertEquals([...(await fromBytes(bytes, "x.onnx")).specs.keys()], ["w", "first", "last"]);
});

Deno.test("openCheckpoint: data of ONNX in a file beside it -> read from its place; what leaves the file is refused", () =>
  inFolder(async (folder) => {
    await Deno.writeFile(`${folder}/d`, new Uint8Array([1, 2, 3, 4, 5]));
    const of = async (facts: Readonly<Record<string, string>>, ...more: readonly number[]): Promise<unknown> => {
      const pairs = Object.entries(facts).flatMap(([key, value]) => field(13, ...text(1, key), ...text(2, value)));
      await Deno.writeFile(`${folder}/m.onnx`, model(...field(5, ...tensor(2, [2], ...num(14, 1), ...pairs, ...more))));
      try {
        const opened = await openCheckpoint(`${folder}/m.onnx`);
        const values = [...await opened.read("w") as Uint8Array];
        opened.close?.();
        return values;
      } catch (error) {
        return (error as LensorError).detail;
      }
    };
    assertEquals(await of({ location: "d" }), [1, 2]);
    assertEquals(await of({ location: "d", offset: "3" }), [4, 5]);
    assertEquals(await of({ location: "d", offset: "3", length: "2" }), [4, 5]);
    assertEquals(await of({ location: "d", offset: "4" }), "truncated");
    assertEquals(await of({ location: "d", length: "6" }), "truncated");
    assertEquals(await of({ location: "d", length: "3" }), "size-mismatch");
    assertEquals(await of({ location: "e" }), "missing-file");
    assertEquals(await of({}), "path");
    for (const offset of ["", "-1", "1.0", "0x1", "9007199254740992", "12345678901234567"]) {
      assertEquals(await of({ location: "d", offset }), "bad-offset", offset);
    }
  }));

Deno.test("fromBytes: arrays in attributes of other nodes of ONNX -> told, not listed", async () => {
  const of = async (type: string, ...more: readonly number[]) =>
    (await fromBytes(model(...node(type, "o", ...more)), "x.onnx")).notes ?? [];
  const one = tensor(2, [1], ...field(9, 7));
  for (
    const [id, body] of [[5, one], [10, one], [22, sparse(ones(1), linear(1), [2])], [
      23,
      sparse(ones(1), linear(1), [2]),
    ]] as const
  ) {
    assertEquals(await of("Op", ...attribute("a", ...field(id, ...body))), [
      "1 array in attributes of Op nodes are no weights of their own and not listed.",
    ]);
  }
  assertEquals((await of("Op", ...attribute("a", ...num(8, 1)))).length, 0);
  assertEquals(
    (await of("Tree", ...text(7, "ai.onnx.ml"), ...attribute("a", ...num(8, 1), ...num(8, 2))))[0]!.startsWith(
      "2 arrays",
    ),
    true,
  );
  assertEquals(
    (await of("Tree", ...text(7, "ai.onnx.ml"), ...attribute("a", ...field(7, ...F15))))[0]!.startsWith("1 array "),
    true,
  );
  const both = model(
    ...node("A", "o", ...attribute("a", ...field(5, ...one))),
    ...node("A", "p", ...attribute("a", ...field(5, ...one))),
  );
  assertEquals((await fromBytes(both, "x")).notes![0]!.startsWith("2 arrays in attributes of A"), true);
  const trained = new Uint8Array([...num(1, 8), ...field(7), ...field(20)]);
  assertEquals((await fromBytes(trained, "x")).notes, ["Its training_info is not listed."]);
});

Deno.test("fromBytes: what a model of ONNX says of itself -> metadata", async () => {
  const told = [
    ...[
      ...num(1, 8),
      ...text(2, "maker"),
      ...text(3, "1.0"),
      ...text(4, "ai"),
      ...num(5, 2n ** 60n),
      ...text(6, "doc"),
    ],
    ...[...field(7), ...field(8, ...num(2, 17)), ...field(8, ...text(1, "ai.onnx.ml"), ...num(2, 3))],
    ...[...field(14, ...text(1, "k"), ...text(2, "v")), ...field(14, ...text(1, "n"), ...num(2, 5))],
  ];
  assertEquals([...(await fromBytes(new Uint8Array(told), "x.onnx")).metadata], [
    ...[["ir_version", 8], ["producer_name", "maker"], ["producer_version", "1.0"], ["domain", "ai"]],
    ...[["model_version", 2n ** 60n], ["doc_string", "doc"], ["k", "v"], ["n", 5]],
    ["opset_import", new Map([["", 17], ["ai.onnx.ml", 3]])],
  ] as [string, unknown][]);
});

Deno.test("fromBytes: a message that is not a model of ONNX -> what it is by its fields, else no known format", async () => {
  const message = async (bytes: readonly number[], name = "x.pb") => {
    const error = await assertRejects(() => fromBytes(new Uint8Array(bytes), name), LensorError);
    return [
      error.detail,
      error.offset,
      /Core ML|SavedModel|TensorProto|Caffe|frozen|no format/.exec(error.message)?.[0],
    ];
  };
  const graph = field(7, ...text(2, "g"));
  // A field that models do not have, or in another encoding
  for (
    const odd of [num(2, 1), text(5, "a"), num(9, 1), field(9, 1), field(24, 1), num(25, 1), fixed32(7, 1, 2, 3, 4)]
  ) {
    assertEquals((await message([...num(1, 8), ...graph, ...odd]))[0], "bad-magic", String(odd));
  }
  assertEquals((await fromBytes(new Uint8Array([...num(1, 8), ...graph, ...field(26, 1)]), "x")).format, "onnx");
  assertEquals(await message([...num(1, 5), ...field(2, 1), ...num(200, 1)]), ["bad-magic", 0, "Core ML"]);
  assertEquals(await message([...num(1, 5), ...field(2, 1), ...num(3000, 1)]), ["bad-magic", 0, "Core ML"]);
  assertEquals((await message([...num(1, 5), ...field(2, 1), ...num(199, 1)]))[2], "no format");
  assertEquals((await message([...num(1, 5), ...field(2, 1), ...num(3001, 1)]))[2], "no format");
  assertEquals(await message([...num(1, 1), ...field(2, 1)]), ["bad-magic", 0, "SavedModel"]);
  assertEquals((await message([...num(1, 1), ...field(9, 1)], "saved_model.pb"))[2], "SavedModel");
  for (const id of [4, 8, 9]) assertEquals((await message([...num(2, 1), ...field(id, 1)]))[2], "TensorProto", `${id}`);
  for (const id of [1, 4, 5, 6, 7, 8, 10, 11, 12, 13, 14]) {
    assertEquals((await message([...num(2, 1), ...field(9, 1), ...field(id, 1)]))[2], "TensorProto", `${id}`);
  }
  for (const id of [3, 15]) {
    assertEquals((await message([...num(2, 1), ...field(9, 1), ...field(id, 1)]))[2], "no format");
  }
  assertEquals((await message([...num(2, 1), ...field(5, 1)]))[2], "no format");
  assertEquals((await message([...num(2, 1), ...field(9, 1), ...field(15, 1)]))[2], "no format");
  assertEquals((await message([...field(1, 97), ...field(2, 1)]))[2], "Caffe");
  assertEquals((await message([...field(1, 97), ...field(100, 1)]))[2], "Caffe");
  assertEquals((await message([...field(1, 97), ...field(1, 97), ...field(3, 1)]))[2], "frozen");
  assertEquals((await message([...field(1, 97), ...field(3, 1)]))[2], "no format");
  assertEquals((await message([...field(1, 97), ...field(1, 97), ...field(5, 1)]))[2], "no format");
  // Of a message with very many fields the first 100,000 are looked at
  const long = (n: number) => message([...new Array<number[]>(n).fill(num(1, 1)).flat(), ...field(2, 1)]);
  assertEquals([(await long(99_999))[2], (await long(100_000))[2]], ["SavedModel", "no format"]);
  // Cut: a model that has begun says so
  assertEquals((await message([...num(1, 8), ...varint(8 * 7 + 2), 9, 1]))[0], "truncated");
  assertEquals((await message([...num(1, 999), ...varint(8 * 7 + 2), 9, 1]))[0], "truncated");
  assertEquals((await message([...num(1, 1000), ...varint(8 * 7 + 2), 9, 1]))[0], "bad-magic");
  assertEquals((await message([...num(1, 0), ...varint(8 * 7 + 2), 9, 1]))[0], "bad-magic");
});
