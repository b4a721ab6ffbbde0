/** What each opcode of a pickle, and each name that torch and NumPy put there, is read as; and every refusal. */
import { assertEquals, assertThrows } from "@std/assert";
import { LensorError } from "../../mod.ts";
import { broken } from "../../checkpoint/_broken.ts";
import { unpickle } from "../../checkpoint/formats/torch/_pickle.ts";
import { bytesOf, called, dict, float, int, ints, list, name, num, read, storage, str, tuple } from "./_pickles.ts";

function refusal(run: () => unknown): [detail: string, offset: number | undefined] {
  const error = assertThrows(run, LensorError);
  return [error.detail!, error.offset];
}
const tup = (...items: readonly unknown[]) => ({ kind: "tuple", items });
const flo = (value: number) => ({ kind: "float", value });
const set = (...items: readonly unknown[]) => ({ kind: "set", items });
const zeros = (n: number) => "\0".repeat(n);

const VALUES: readonly (readonly [text: string, value: unknown])[] = [
  ["N", null],
  ["\x88", true],
  ["\x89", false],
  ["I00\n", false],
  ["I01\n", true],
  ["I0\n", 0],
  ["I1\n", 1],
  ["I-17\n", -17],
  ["I9007199254740991\n", 9007199254740991],
  ["I9007199254740992\n", 9007199254740992n],
  ["I-9007199254740992\n", -9007199254740992n],
  [`I${"9".repeat(40)}\n`, BigInt("9".repeat(40))],
  ["K\xff", 255],
  ["M\x01\xff", 0xff01],
  ["J\xfe\xff\xff\xff", -2],
  ["J\x01\x02\x03\x04", 0x04030201],
  ["\x8a\x00", 0],
  ["\x8a\x01\xff", -1],
  ["\x8a\x01\x7f", 127],
  ["\x8a\x02\xff\x00", 255],
  ["\x8a\x02\x00\x80", -32768],
  [`\x8a\x08${num(2n ** 62n, 8)}`, 2n ** 62n],
  [`\x8a\x09${num(2n ** 63n, 9)}`, 2n ** 63n],
  ["\x8b\x02\0\0\0\x01\x02", 0x0201],
  [float(1.5), flo(1.5)],
  [float(-0.1), flo(-0.1)],
  ["U\x02\xe9a", "éa"],
  ["T\x02\0\0\0\xe9a", "éa"],
  ["X\x02\0\0\0\xc3\xa9", "é"],
  ["\x8c\x02\xc3\xa9", "é"],
  [`\x8d\x02${zeros(7)}\xc3\xa9`, "é"],
  ["X\x04\0\0\0\xef\xbb\xbfa", "\ufeffa"],
  ["B\x02\0\0\0\xff.", new Uint8Array([255, 46])],
  ["C\x02\xff.", new Uint8Array([255, 46])],
  [`\x8e\x02${zeros(7)}\xff.`, new Uint8Array([255, 46])],
  [`\x96\x02${zeros(7)}\xff.`, new Uint8Array([255, 46])],
  [")", tup()],
  ["]", []],
  ["}", new Map()],
  ["\x8f", set()],
  ["(K\x01K\x02t", tup(1, 2)],
  ["(t", tup()],
  ["K\x01\x85", tup(1)],
  ["K\x01K\x02\x86", tup(1, 2)],
  ["K\x01K\x02K\x03\x87", tup(1, 2, 3)],
  ["]K\x01aK\x02a", [1, 2]],
  ["](K\x01K\x02e", [1, 2]],
  ["}K\x01K\x02s", new Map([[1, 2]])],
  ["}(K\x01K\x02K\x03K\x04u", new Map([[1, 2], [3, 4]])],
  ["}(K\x01K\x02K\x01K\x04u", new Map([[1, 4]])],
  ["\x8f(K\x01K\x02\x90", set(1, 2)],
  ["(K\x01K\x02\x91", set(1, 2)],
  ["K\x01K\x020", 1],
  ["K\x01(0", 1],
  ["K\x01(K\x02K\x031", 1],
  ["K\x01(K\x02(1t\x86", tup(1, tup(2))],
  ["K\x012\x86", tup(1, 1)],
  ["K\x05q\x03h\x03\x86", tup(5, 5)],
  ["K\x05r\x01\x02\0\0j\x01\x02\0\0\x86", tup(5, 5)],
  ["K\x05p4294967295\ng4294967295\n\x86", tup(5, 5)],
  ["K\x05p0\ng0\n\x86", tup(5, 5)],
  ["(K\x05\x94K\x06\x94h\x01h\x00t", tup(5, 6, 6, 5)],
  // What a slot held before is forgotten, and a list that is kept is the same list
  ["(K\x05q\x00K\x06q\x00h\x00t", tup(5, 6, 6)],
  ["]q\x00K\x01a0h\x00K\x02a", [1, 2]],
  ["\x80\x02N", null],
  ["\x80\x05N", null],
  [`\x95${num(3, 8)}K\x05`, 5],
  [`\x95${zeros(8)}K\x05`, 5],
  ["ctorch\nSize\n", { kind: "global", name: "torch.Size" }],
  ["X\x05\0\0\0torchX\x04\0\0\0Size\x93", { kind: "global", name: "torch.Size" }],
  ["c__builtin__\nset\n", { kind: "global", name: "builtins.set" }],
  ["cnumpy._core.multiarray\nscalar\n", { kind: "global", name: "numpy.core.multiarray.scalar" }],
  ["cmine\nNet\n", { kind: "inert", name: "mine.Net", parts: [] }],
  ["cnumpy._corex\nNet\n", { kind: "inert", name: "numpy._corex.Net", parts: [] }],
  ["ccopy_reg\nNet\n", { kind: "inert", name: "copyreg.Net", parts: [] }],
];

Deno.test("unpickle: each opcode -> its value, and where the bytes behind the pickle begin", () => {
  for (const [text, value] of VALUES) {
    assertEquals(read(text) as unknown, value, JSON.stringify(text));
    const placed = unpickle(bytesOf(`..${text}.N.`), 2, {
      broken: (...args) => broken("x", ...args),
      unknown: "inert",
    });
    assertEquals(placed.end, text.length + 3);
  }
});

Deno.test("unpickle: halves of surrogate pairs, which Python writes as three bytes -> the same code units", () => {
  const of = (...bytes: number[]) => read(`X${num(bytes.length, 4)}${String.fromCharCode(...bytes)}`);
  assertEquals(of(0xed, 0xa0, 0x80), "\ud800");
  assertEquals(of(0xed, 0xbf, 0xbf), "\udfff");
  assertEquals(of(0xed, 0xad, 0x95), "\udb55");
  assertEquals(of(0xed, 0xb2, 0xaa), "\udcaa");
  assertEquals(of(0x61, 0xed, 0xa0, 0x81, 0xed, 0xb0, 0x82, 0xc3, 0xa9), "a\ud801\udc02é");
  assertEquals(of(0xed, 0x9f, 0xbf, 0xed, 0xa0, 0x80, 0xee, 0x80, 0x80), "\ud7ff\ud800\ue000");
  assertEquals(of(0xf0, 0x9f, 0x98, 0x80, 0xed, 0xa0, 0x80, 0x62), "😀\ud800b");
  const bad: readonly number[][] = [[0xed, 0xa0], [0xed, 0xa0, 0x40], [0xed, 0xa0, 0xc0], [0xed, 0xa0, 0x80, 0xff], [
    0xff,
    0xed,
    0xa0,
    0x80,
  ]];
  for (const bytes of bad) assertEquals(refusal(() => of(...bytes)), ["bad-pickle", 0]);
});

const REFUSED: readonly (readonly [text: string, detail: string, offset: number])[] = [
  // Cut: the place is that of the opcode
  ["NK", "truncated", 1],
  ["NM\x01", "truncated", 1],
  ["NJ\x01\x02\x03", "truncated", 1],
  ["NX\x03\0\0\0ab", "truncated", 1],
  ["NG1234567", "truncated", 1],
  [`N\x8d${num(2n ** 64n - 1n, 8)}`, "truncated", 1],
  ["NI5", "truncated", 1],
  ["N", "truncated", 1],
  // What does not fit together
  ["N\x80\x06.", "bad-pickle", 1],
  [`\x95${num(4, 8)}K\x05.`, "bad-pickle", 0],
  [".", "bad-pickle", 0],
  ["NN.", "bad-pickle", 2],
  ["(.", "bad-pickle", 1],
  ["0", "bad-pickle", 0],
  ["N1", "bad-pickle", 1],
  ["Nt", "bad-pickle", 1],
  ["2", "bad-pickle", 0],
  ["(2", "bad-pickle", 1],
  ["N\x86", "bad-pickle", 1],
  ["(N\x86", "bad-pickle", 2],
  ["Ix\n", "bad-pickle", 0],
  ["I\n", "bad-pickle", 0],
  ["I1.5\n", "bad-pickle", 0],
  [`I${"1".repeat(41)}\n`, "bad-pickle", 0],
  [`c${"a".repeat(4097)}\nb\n`, "bad-pickle", 0],
  ["\x8b\xff\xff\xff\xff", "bad-pickle", 0],
  [`\x8b${num(4097, 4)}${zeros(4097)}`, "bad-pickle", 0],
  ["T\xff\xff\xff\xff", "bad-pickle", 0],
  ["X\x01\0\0\0\xff", "bad-pickle", 0],
  ["N(K\x01e", "bad-pickle", 4],
  ["}K\x01a", "bad-pickle", 3],
  ["]K\x01K\x02s", "bad-pickle", 5],
  ["}(K\x01u", "bad-pickle", 4],
  ["}]K\x01s", "bad-pickle", 4],
  ["}}K\x01s", "bad-pickle", 4],
  ["}\x8fK\x01s", "bad-pickle", 4],
  ["](K\x01\x90", "bad-pickle", 4],
  ["h\x00", "bad-pickle", 0],
  ["Nq\x00j\x01\0\0\0", "bad-pickle", 3],
  ["q\x00", "bad-pickle", 0],
  ["Np-1\n", "bad-pickle", 1],
  ["Np4294967296\n", "bad-pickle", 1],
  ["Np00000000001\n", "bad-pickle", 1],
  ["Npx\n", "bad-pickle", 1],
  ["X\x01\0\0\0aK\x01\x93", "bad-pickle", 8],
  ["K\x01X\x01\0\0\0a\x93", "bad-pickle", 8],
  ["(imine\nNet\n", "bad-pickle", 1],
  ["(ios\nsystem\n", "forbidden-global", 1],
  ["N\x92", "forbidden-global", 1],
  ["No", "forbidden-global", 1],
  ["cos\nsystem\n", "forbidden-global", 0],
  ["Ncos.path\njoin\n", "forbidden-global", 1],
  ["c__builtin__\neval\n", "forbidden-global", 0],
  ["N\xff", "bad-pickle", 1],
  ["NNb", "bad-pickle", 2],
  ["]Nb", "bad-pickle", 2],
  ["NNR", "bad-pickle", 2],
  ["NN\x81", "forbidden-global", 2],
  ["ctorch\nSize\n)\x81", "forbidden-global", 13],
  ["ctorch\nSize\nNR", "bad-pickle", 13],
  ["NQ", "bad-pickle", 1],
];

Deno.test("unpickle: what is cut, does not fit together or could run code -> refused at the opcode", () => {
  for (const [text, detail, offset] of REFUSED) {
    const raw = () => unpickle(bytesOf(text), 0, { broken: (...args) => broken("x", ...args), unknown: "inert" });
    assertEquals(refusal(raw), [detail, offset], JSON.stringify(text));
  }
  const text = Array.from({ length: 10_000 }, (_, k) => String.fromCharCode(k % 251)).join("");
  assertEquals(read(`T${num(10_000, 4)}${text}`), text);
  // The longest that are read
  assertEquals(read(`\x8b${num(4096, 4)}${zeros(4096)}`) as unknown, 0);
  assertEquals((read(`c${"a".repeat(4096)}\nb\n`) as unknown as { name: string }).name.length, 4098);
});

Deno.test("unpickle: an unknown class -> refused at its name, or outside of modules only, or a placeholder", () => {
  const options = (unknown: "error" | "inert" | "module") => ({ unknown });
  const made = `N0${name("mine.Net")})\x81`;
  const moduled = `${made}${dict([str("_modules"), dict()])}b`;
  assertEquals(refusal(() => read(made, options("error"))), ["forbidden-global", 2]);
  assertEquals(refusal(() => read(made, options("module"))), ["forbidden-global", 2]);
  assertEquals((read(made, options("inert")) as unknown as { kind: string }).kind, "inert");
  assertEquals(refusal(() => read(moduled, options("error"))), ["forbidden-global", 2]);
  assertEquals((read(moduled, options("module")) as unknown as { kind: string }).kind, "inert");
  // With __slots__ the state is a pair, whose first part is the module's
  const slotted = `${made}${tuple(dict([str("_modules"), dict()]), "N")}b`;
  assertEquals((read(slotted, options("module")) as { kind: string }).kind, "inert");
  const other = `${made}${tuple("N", dict([str("_modules"), dict()]))}b`;
  assertEquals(refusal(() => read(other, options("module"))), ["forbidden-global", 2]);
  // A class that a module holds does not excuse an object of it elsewhere
  const held = `${name("mine.Net")}q\x01)\x81${dict([str("_modules"), dict()], [str("x"), "h\x01"])}b`;
  assertEquals(read(dict([str("m"), held]), options("module")) instanceof Map, true);
  assertEquals(
    refusal(() => read(dict([str("m"), held], [str("y"), "h\x01)\x81"]), options("module")))[0],
    "forbidden-global",
  );
  // What fails behind an unknown class is told by the class; what is cut is cut
  const behind = (text: string, unknown: "module" | "inert") =>
    refusal(() => unpickle(bytesOf(text), 0, { broken: (...args) => broken("x", ...args), unknown }));
  assertEquals(behind(`${made}\xff`, "module"), ["forbidden-global", 2]);
  assertEquals(behind(`${made}\xff`, "inert"), ["bad-pickle", made.length]);
  assertEquals(behind(`${made}K`, "module"), ["truncated", made.length]);
  assertEquals(behind(`${made}cos\nsystem\n`, "module"), ["forbidden-global", made.length]);
  // getattr of MMEngine's checkpoints: a placeholder on demand
  assertEquals((read(name("builtins.getattr"), options("inert")) as unknown as { kind: string }).kind, "inert");
  assertEquals(refusal(() => read(name("builtins.getattr"), options("module"))), ["forbidden-global", 0]);
});

const plainCalls: readonly (readonly [text: string, value: unknown])[] = [
  [called("collections.OrderedDict"), new Map()],
  [called("collections.OrderedDict", list(list(int(1), int(2)), tuple(int(3), int(4)))), new Map([[1, 2], [3, 4]])],
  [called("collections.Counter", dict([int(1), int(2)])), new Map([[1, 2]])],
  [`${name("collections.OrderedDict")})\x81`, new Map()],
  [called("builtins.set"), set()],
  [called("builtins.set", list(int(1))), set(1)],
  [called("builtins.frozenset", tuple(int(1))), set(1)],
  [called("builtins.set", called("builtins.set", list(int(1)))), set(1)],
  [called("builtins.bytes"), new Uint8Array()],
  [called("builtins.bytearray", "C\x02ab"), new Uint8Array([97, 98])],
  [called("builtins.bytes", str("ab")), "ab"],
  [called("builtins.complex", float(1), float(2)), tup(flo(1), flo(2))],
  [called("_codecs.encode", str("aé"), str("latin1")), new Uint8Array([97, 233])],
  [called("torch.Size"), tup()],
  [called("torch.Size", list(int(2))), tup(2)],
  [called("torch.device", str("cpu"), int(0)), "cpu"],
  [called("torch.device", int(0)), null],
  [called("torch.serialization._get_layout", str("torch.sparse_coo")), "torch.sparse_coo"],
  [called("torch.jit._pickle.build_intlist", list(int(1))), [1]],
  [called("torch.jit._pickle.build_doublelist", list(float(1))), [flo(1)]],
  [called("torch.jit._pickle.build_boollist", list("\x88")), [true]],
  [called("torch.jit._pickle.build_tensorlist", list()), []],
  [called("torch.jit._pickle.restore_type_tag", dict(), str("Dict[str, int]")), new Map()],
  [called("torch.jit._pickle.restore_type_tag"), null],
];

Deno.test("unpickle: calls of Python's and torch's plain functions -> the data they would make", () => {
  for (const [text, value] of plainCalls) assertEquals(read(text) as unknown, value, JSON.stringify(text));
});

Deno.test("unpickle: calls with what no writer gives them -> refused", () => {
  const cases: readonly (readonly [string, string])[] = [
    [called("collections.OrderedDict", int(1)), "bad-pickle"],
    [called("collections.OrderedDict", list(int(1))), "bad-pickle"],
    [called("collections.OrderedDict", list(list(int(1)))), "bad-pickle"],
    [called("collections.OrderedDict", list(list(int(1), int(2), int(3)))), "bad-pickle"],
    [called("collections.OrderedDict", list(list(list(), int(2)))), "bad-pickle"],
    [called("collections.OrderedDict", list(list(dict(), int(2)))), "bad-pickle"],
    [called("collections.OrderedDict", list(list("\x8f", int(2)))), "bad-pickle"],
    [called("builtins.set", int(1)), "bad-pickle"],
    [called("builtins.bytearray", int(9)), "limit"],
    [called("builtins.bytes", int(9)), "limit"],
    [called("_codecs.encode", str("a"), str("utf-8")), "bad-pickle"],
    [called("_codecs.encode", int(1), str("latin1")), "bad-pickle"],
    [called("_codecs.encode", str("a")), "bad-pickle"],
    [called("torch.Size", int(1)), "bad-pickle"],
    [called("torch.Tensor", int(1)), "unsupported"],
    [called("torch.nn.parameter.Parameter", int(1)), "bad-pickle"],
    [called("torch._utils._rebuild_parameter", int(1), "\x88", dict()), "bad-pickle"],
    [`${called("collections.OrderedDict")}Nb`, "bad-pickle"],
    [`${dict()}${dict()}b`, "bad-pickle"],
    [called("torch._utils._rebuild_sparse_tensor", str("torch.sparse_coo"), tuple()), "unsupported"],
    [called("torch._utils._rebuild_qtensor", int(1), int(0), ints(1)), "bad-pickle"],
    [called("torch._utils._rebuild_meta_tensor_no_storage", int(1), ints(1)), "bad-pickle"],
    [called("torch._utils._rebuild_wrapper_subclass", int(1), name("torch.float32"), ints(1)), "unsupported"],
  ];
  for (const [text, detail] of cases) assertEquals(refusal(() => read(text))[0], detail, JSON.stringify(text));
});

const STORAGE = { kind: "storage", key: "0", dtype: "float32", count: 6, start: 0 };

Deno.test("unpickle: the persistent id of a storage -> its key, type and count, and the view of old files", () => {
  const of = (id: string) => read(`${id}Q`) as unknown;
  const seen: unknown[] = [];
  read(storage("FloatStorage", 6), { onStorage: (one) => seen.push(one) });
  assertEquals(seen, [STORAGE]);
  assertEquals(read(storage("FloatStorage", 6)) as unknown, STORAGE);
  const parts = [str("storage"), name("torch.FloatStorage"), int(7), str("cpu"), int(6)];
  assertEquals(of(tuple(...parts)), { ...STORAGE, key: "7" });
  assertEquals(of(tuple(...parts, "N")), { ...STORAGE, key: "7" });
  assertEquals(of(tuple(...parts, tuple(str("v"), int(2), int(4)))), { ...STORAGE, key: "7", start: 2 });
  const dtypes: Readonly<Record<string, string | undefined>> = {
    ...{ Double: "float64", Float: "float32", Half: "float16", BFloat16: "bfloat16", Long: "int64", Int: "int32" },
    ...{ Short: "int16", Char: "int8", Byte: "uint8", Bool: "bool", ComplexFloat: "complex64" },
    ...{ ComplexDouble: "complex128", Untyped: undefined },
  };
  for (const [type, dtype] of Object.entries(dtypes)) {
    assertEquals((read(storage(`${type}Storage`, 6)) as unknown as { dtype: unknown }).dtype, dtype);
  }
  const quantised = { QInt8: "qint8", QUInt8: "quint8", QInt32: "qint32", QUInt4x2: "quint4x2", QUInt2x4: "quint2x4" };
  for (const [type, dtype] of Object.entries(quantised)) {
    assertEquals((read(storage(`${type}Storage`, 6)) as unknown as { quantised: unknown }).quantised, dtype);
  }
  const other = (k: number, part: string) => refusal(() => of(tuple(...parts.with(k, part))))[0];
  assertEquals(other(0, str("module")), "bad-pickle");
  assertEquals(other(1, name("torch.Size")), "bad-pickle");
  assertEquals(other(1, int(1)), "bad-pickle");
  assertEquals(other(1, name("mine.Storage")), "forbidden-global");
  assertEquals(other(2, float(1)), "bad-pickle");
  assertEquals(other(2, int(2n ** 60n)), "bad-pickle");
  assertEquals(other(4, int(-1)), "size-mismatch");
  assertEquals(other(4, int(2n ** 60n)), "size-mismatch");
  assertEquals(other(4, float(6)), "size-mismatch");
  assertEquals(refusal(() => of(tuple(...parts.slice(0, 4))))[0], "bad-pickle");
  assertEquals(refusal(() => of(tuple(...parts, "N", "N")))[0], "bad-pickle");
  const view = (...items: string[]) => refusal(() => of(tuple(...parts, tuple(...items))))[0];
  assertEquals(view(str("v"), int(3), int(4)), "view-out-of-bounds");
  assertEquals(view(str("v"), int(-1), int(4)), "bad-pickle");
  assertEquals(view(str("v"), int(1), int(-4)), "bad-pickle");
  assertEquals(view(str("v"), int(1)), "bad-pickle");
});

const TENSOR = {
  ...{ kind: "tensor", dtype: "float32", shape: [2, 3], strides: [3, 1], offset: 0, storage: STORAGE },
  ...{ conj: false, neg: false },
};
const V2 = "torch._utils._rebuild_tensor_v2";
const SIX = storage("FloatStorage", 6);
const v2 = (from: string, start: string, size: string, stride: string, ...more: string[]) =>
  called(V2, from, start, size, stride, "\x89", dict(), ...more);
const tensor = v2(SIX, int(0), ints(2, 3), ints(3, 1));

Deno.test("unpickle: tensors of every version of torch -> views of their storages", () => {
  const of = (text: string) => read(text) as unknown;
  assertEquals(of(tensor), TENSOR);
  assertEquals(of(called("torch._utils._rebuild_tensor", SIX, int(0), ints(2, 3), ints(3, 1))), TENSOR);
  const v3 = (from: string, dtype: string, ...more: string[]) =>
    called(
      "torch._utils._rebuild_tensor_v3",
      from,
      int(1),
      ints(2),
      ints(1),
      "\x89",
      dict(),
      name(`torch.${dtype}`),
      ...more,
    );
  const bytes = storage("UntypedStorage", 24);
  assertEquals(of(v3(bytes, "float32")), {
    ...{ ...TENSOR, shape: [2], strides: [1], offset: 1 },
    storage: { ...STORAGE, dtype: undefined, count: 24 },
  });
  const dtypes = ["double:float64", "float:float32", "half:float16", "chalf:complex32", "uint16", "uint32", "uint64"]
    .concat(["float8_e4m3fn", "float8_e5m2", "float8_e4m3fnuz", "float8_e5m2fnuz", "float8_e8m0fnu", "complex32"])
    .concat(["float64", "float32", "float16", "bfloat16", "int64", "int32", "int16", "int8", "uint8", "bool"])
    .concat(["complex64"]);
  for (const [name, dtype] of dtypes.map((one) => one.split(":"))) {
    assertEquals((read(v3(bytes, name!)) as unknown as { dtype: string }).dtype, dtype ?? name);
  }
  for (const wrapped of ["torch.nn.parameter.Parameter", "torch.nn.parameter.Buffer"]) {
    assertEquals(of(called(wrapped, tensor, "\x88")), TENSOR);
    assertEquals(of(`${name(wrapped)}${tuple(tensor, "\x88")}\x81`), TENSOR);
  }
  for (const end of ["parameter", "parameter_with_state"]) {
    assertEquals(of(called(`torch._utils._rebuild_${end}`, tensor, "\x88", dict())), TENSOR);
    assertEquals(refusal(() => of(called(`torch._utils._rebuild_${end}`, tensor, "\x88")))[0], "bad-pickle");
  }
  const attributes = "torch._tensor._rebuild_from_type_v2";
  const inner = tuple(SIX, int(0), ints(2, 3), ints(3, 1), "\x89", dict());
  assertEquals(of(called(attributes, name(V2), name("torch.Tensor"), inner, dict())), TENSOR);
  for (
    const args of [
      [name(V2), name("torch.Tensor"), inner],
      [name(V2), name("torch.Tensor"), inner, dict(), "N"],
      [name(attributes), name("torch.Tensor"), inner, dict()],
      [int(1), name("torch.Tensor"), inner, dict()],
      [name(V2), name("torch.Tensor"), list(), dict()],
    ]
  ) assertEquals(refusal(() => of(called(attributes, ...args)))[0], "bad-pickle");
  const marks = (key: string) => of(v2(SIX, int(0), ints(2, 3), ints(3, 1), dict([str(key), "\x88"])));
  assertEquals(marks("conj"), { ...TENSOR, conj: true });
  assertEquals(marks("neg"), { ...TENSOR, neg: true });
  assertEquals(of(called("torch._utils._rebuild_tensor", SIX, int(0), ints(2, 3), ints(3, 1))), TENSOR);
});

Deno.test("unpickle: views count in elements of the tensor, and reach at most the end of their storage", () => {
  const of = (start: string, size: string, stride: string, from = SIX) =>
    read(v2(from, start, size, stride)) as unknown;
  assertEquals(of(int(2), ints(2, 2), ints(2, 1)), { ...TENSOR, shape: [2, 2], strides: [2, 1], offset: 2 });
  assertEquals(of(int(5), ints(), ints()), { ...TENSOR, shape: [], strides: [], offset: 5 });
  // Without elements strides and offset are never used
  assertEquals(of(int(99), ints(0, 3), ints(9, 9)), { ...TENSOR, shape: [0, 3], strides: [0, 0], offset: 0 });
  assertEquals(of(int(2n ** 60n), ints(0), ints(1)), { ...TENSOR, shape: [0], strides: [0], offset: 0 });
  const old = storage("FloatStorage", 6, "0", tuple(str("v"), int(2), int(4)));
  assertEquals(of(int(1), ints(3), ints(1), old), {
    ...{ ...TENSOR, shape: [3], strides: [1], offset: 3 },
    storage: { ...STORAGE, start: 2 },
  });
  const cases: readonly (readonly [start: string, size: string, stride: string, detail: string])[] = [
    [int(6), ints(), ints(), "view-out-of-bounds"],
    [int(0), ints(7), ints(1), "view-out-of-bounds"],
    [int(1), ints(2, 3), ints(3, 1), "view-out-of-bounds"],
    [int(2n ** 62n), ints(1), ints(1), "view-out-of-bounds"],
    [int(0), ints(2), tuple(int(2n ** 62n)), "view-out-of-bounds"],
    [int(0), ints(2), ints(1, 1), "bad-view"],
    [int(0), ints(2), int(1), "bad-view"],
    [int(-1), ints(1), ints(1), "bad-view"],
    [int(-(2n ** 60n)), ints(1), ints(1), "bad-view"],
    [float(1), ints(1), ints(1), "bad-view"],
    [int(0), ints(1), tuple(str("1")), "bad-view"],
    [int(0), ints(1), ints(-1), "bad-view"],
    [int(0), int(1), ints(1), "bad-shape"],
    [int(0), ints(-1), ints(1), "bad-shape"],
    [int(0), tuple(float(1)), ints(1), "bad-shape"],
    [int(0), ints(2 ** 27, 2 ** 27), ints(0, 0), "limit"],
    [int(0), ints(0, 2 ** 27, 2 ** 27), ints(0, 0, 0), "limit"],
    [int(0), ints(...new Array<number>(65).fill(1)), ints(...new Array<number>(65).fill(0)), "limit"],
  ];
  for (const [start, size, stride, detail] of cases) {
    assertEquals(refusal(() => of(start, size, stride))[0], detail, JSON.stringify([start, size, stride]));
  }
  const many = new Array<number>(64).fill(1);
  assertEquals((of(int(0), ints(...many), ints(...many)) as unknown as { shape: number[] }).shape.length, 64);
  assertEquals((of(int(0), ints(2 ** 26, 2 ** 26), ints(0, 0)) as unknown as { shape: number[] }).shape, [
    2 ** 26,
    2 ** 26,
  ]);
  assertEquals(refusal(() => of(int(4), ints(1), ints(1), old))[0], "view-out-of-bounds");
  // A storage of bytes holds a quarter as many elements
  const untyped = storage("UntypedStorage", 24);
  const v3 = (start: number) =>
    called(
      "torch._utils._rebuild_tensor_v3",
      untyped,
      int(start),
      ints(1),
      ints(1),
      "\x89",
      dict(),
      name("torch.float32"),
    );
  assertEquals((read(v3(5)) as unknown as { offset: number }).offset, 5);
  assertEquals(refusal(() => read(v3(6)))[0], "view-out-of-bounds");
  assertEquals(refusal(() => of(int(0), ints(1), ints(1), untyped))[0], "bad-pickle");
  assertEquals(refusal(() => of(int(0), ints(1), ints(1), int(1)))[0], "bad-pickle");
  assertEquals(refusal(() => read(called(V2, SIX, int(0), ints(1), ints(1), "\x89")))[0], "bad-pickle");
  assertEquals(refusal(() => read(called("torch._utils._rebuild_tensor", SIX, int(0), ints(1))))[0], "bad-pickle");
});

Deno.test("unpickle: sparse, quantised, meta, nested and wrapped tensors -> what they are, with dtype and shape", () => {
  const lost = (text: string) => {
    const { kind, why, dtype, shape } = read(text) as unknown as Record<string, unknown>;
    return [kind, dtype, shape, /\(([A-Z]+|q\w+)\)|meta|nested|DTensor|mine\.\w+|distributed/.exec(String(why))?.[0]];
  };
  const values = v2(SIX, int(0), ints(6), ints(1));
  const sparse = (layout: string) =>
    called("torch._utils._rebuild_sparse_tensor", str(layout), tuple(tensor, values, ints(4, 5)));
  assertEquals(lost(sparse("torch.sparse_coo")), ["lost", "float32", [4, 5], "(COO)"]);
  assertEquals(lost(sparse("torch.sparse_csr")), ["lost", "float32", [4, 5], "(CSR)"]);
  const codes = storage("QUInt8Storage", 6);
  const quantised = called(
    "torch._utils._rebuild_qtensor",
    codes,
    int(0),
    ints(2, 3),
    ints(3, 1),
    tuple(),
    "\x89",
    dict(),
  );
  assertEquals(lost(quantised), ["lost", "quint8", [2, 3], "(quint8)"]);
  const meta = called("torch._utils._rebuild_meta_tensor_no_storage", name("torch.float16"), ints(2), ints(1), "\x89");
  assertEquals(lost(meta), ["lost", "float16", [2], "meta"]);
  assertEquals(lost(called("torch._utils._rebuild_nested_tensor", tensor)), ["lost", "nested", undefined, "nested"]);
  const wrapped = (type: string) =>
    called("torch._utils._rebuild_wrapper_subclass", name(type), name("torch.float32"), ints(2, 3), ints(3, 1));
  assertEquals(lost(wrapped("mine.Int4")), ["lost", "float32", [2, 3], "mine.Int4"]);
  assertEquals(lost(wrapped("torch.distributed.tensor.DTensor")), ["lost", "float32", [2, 3], "distributed"]);
  assertEquals(lost(called("torch.distributed.tensor.DTensor", tensor)), [
    "lost",
    "distributed",
    undefined,
    "distributed",
  ]);
});

const dtypeOf = (code: string, order = "<") =>
  `${called("numpy.dtype", str(code), "\x89", "\x88")}${
    tuple(int(3), str(order), "N", "N", "N", int(-1), int(-1), int(0))
  }b`;
const arrayOf = (shape: string, dtype: string, data: string, fortran = "\x89") =>
  `${called("numpy.core.multiarray._reconstruct", name("numpy.ndarray"), ints(0), "C\x01b")}${
    tuple(int(1), shape, dtype, fortran, data)
  }b`;
const raw = (text: string) => `B${num(text.length, 4)}${text}`;
const ARRAY = { ...TENSOR, storage: undefined, swapped: false };

Deno.test("unpickle: arrays of NumPy -> views of their own bytes, in the order of their axes and bytes", () => {
  const twelve = "abcdefghijkl";
  const of = (text: string) => {
    // What it was before its state came
    const { why: _, ...made } = read(text) as unknown as Record<string, unknown>;
    return made;
  };
  const expected = { ...ARRAY, dtype: "int16", bytes: bytesOf(twelve) };
  assertEquals(of(arrayOf(ints(2, 3), dtypeOf("i2"), raw(twelve))), expected);
  assertEquals(of(arrayOf(ints(2, 3), dtypeOf("i2"), raw(twelve), "\x88")), { ...expected, strides: [1, 2] });
  assertEquals(of(arrayOf(ints(2, 3), dtypeOf("i2"), raw(twelve), int(1))), { ...expected, strides: [1, 2] });
  assertEquals(of(arrayOf(ints(2, 3), dtypeOf("i2"), raw(twelve), int(0))), expected);
  assertEquals(of(arrayOf(ints(2, 3), dtypeOf("i2", ">"), raw(twelve))), { ...expected, swapped: true });
  assertEquals(of(arrayOf(ints(2, 3), dtypeOf("i2", "="), raw(twelve))), expected);
  assertEquals(of(arrayOf(ints(2, 6), dtypeOf("i1", ">"), raw(twelve))), {
    ...{ ...expected, dtype: "int8", shape: [2, 6], strides: [6, 1] },
  });
  assertEquals(of(arrayOf(ints(2, 3), dtypeOf("i2"), str(twelve))), expected);
  assertEquals(of(arrayOf(ints(1), dtypeOf("i1"), str("\xff"))), {
    ...{ ...expected, dtype: "int8", shape: [1], strides: [1], bytes: new Uint8Array([255]) },
  });
  assertEquals(of(arrayOf(ints(), dtypeOf("i2"), raw("ab"))), {
    ...expected,
    shape: [],
    strides: [],
    bytes: bytesOf("ab"),
  });
  const frombuffer = (order: string) =>
    called("numpy.core.numeric._frombuffer", raw(twelve), dtypeOf("i2"), ints(2, 3), str(order));
  assertEquals(of(frombuffer("C")), expected);
  assertEquals(of(frombuffer("F")), { ...expected, strides: [1, 2] });
  assertEquals(refusal(() => of(frombuffer("A")))[0], "bad-pickle");
  const codes = {
    b1: "bool",
    "?": "bool",
    u1: "uint8",
    i4: "int32",
    i8: "int64",
    u2: "uint16",
    u4: "uint32",
    u8: "uint64",
  };
  const floats = { f2: "float16", f4: "float32", f8: "float64", c8: "complex64", c16: "complex128" };
  for (const [code, dtype] of Object.entries({ ...codes, ...floats })) {
    const size = Number(/\d+/.exec(code)?.[0] ?? 1);
    const made = read(arrayOf(ints(1), dtypeOf(code), raw(zeros(size)))) as { dtype: string };
    assertEquals(made.dtype, dtype, code);
  }
});

Deno.test("unpickle: arrays of what is not a number -> what they hold; arrays that break their state -> refused", () => {
  const kinds = {
    O: "Python objects",
    U4: "text",
    S4: "text",
    a4: "text",
    T: "text",
    V8: "records",
    "M8[ns]": "dates",
  };
  for (
    const [code, what] of Object.entries({
      ...kinds,
      "m8[s]": "durations",
      g16: "elements",
      "ml_dtypes.int4": "elements",
    })
  ) {
    const { kind, dtype, shape, why } = read(arrayOf(ints(2), dtypeOf(code), list())) as unknown as Record<
      string,
      string
    >;
    assertEquals([kind, dtype, shape as unknown, why!.includes(what)], ["lost", code, [2], true], code);
  }
  const cases: readonly (readonly [string, string])[] = [
    [called("numpy.dtype", str("x4")), "bad-dtype"],
    [called("numpy.dtype", int(4)), "bad-dtype"],
    [called("numpy.dtype", str("")), "bad-dtype"],
    [dtypeOf("f4", ""), "bad-dtype"],

    [dtypeOf("f4", "!"), "bad-dtype"],
    [called("numpy.core.multiarray._reconstruct", name("torch.Size"), ints(0), "C\x01b"), "bad-pickle"],
    [called("numpy.core.multiarray._reconstruct", int(1), ints(0), "C\x01b"), "bad-pickle"],
    [
      `${called("numpy.core.multiarray._reconstruct", name("numpy.ndarray"), ints(0), "C\x01b")}${tuple(int(1))}b`,
      "bad-pickle",
    ],
    [arrayOf(ints(2), int(1), raw("ab")), "bad-pickle"],
    [arrayOf(ints(2), dtypeOf("i1"), int(1)), "bad-pickle"],
    [arrayOf(ints(2), dtypeOf("i1"), str("aλ")), "bad-pickle"],
    [arrayOf(ints(2), dtypeOf("i1"), raw("a")), "size-mismatch"],
    [arrayOf(ints(2), dtypeOf("i1"), raw("abc")), "size-mismatch"],
    [arrayOf(ints(0, 3), dtypeOf("i1"), raw("a")), "size-mismatch"],
    [arrayOf(int(2), dtypeOf("i1"), raw("ab")), "bad-shape"],
  ];
  for (const [text, detail] of cases) {
    assertEquals(refusal(() => read(text))[0], detail, JSON.stringify(text));
  }
  assertEquals((read(arrayOf(ints(0, 3), dtypeOf("i1"), raw(""))) as unknown as { strides: number[] }).strides, [0, 0]);
});

Deno.test("unpickle: numbers of NumPy -> plain numbers in either byte order", () => {
  const of = (code: string, data: string, order = "<") =>
    read(called("numpy.core.multiarray.scalar", dtypeOf(code, order), data)) as unknown;
  const both = (code: string, little: string, value: unknown, unit = little.length) => {
    const units = little.match(new RegExp(`[^]{${unit}}`, "g"))!;
    assertEquals(of(code, raw(little)), value, code);
    assertEquals(of(code, raw(units.map((one) => [...one].reverse().join("")).join("")), ">"), value, code);
  };
  both("b1", "\x00", false);
  both("b1", "\x02", true);
  both("?", "\x01", true);
  both("i1", "\xfe", -2);
  both("u1", "\xfe", 254);
  both("i2", "\x01\x80", -32767);
  both("u2", "\x01\x80", 32769);
  both("i4", "\x01\0\0\x80", -2147483647);
  both("u4", "\x01\0\0\x80", 2147483649);
  both("i8", num(-5n & (1n << 64n) - 1n, 8), -5);
  both("i8", num(2n ** 53n, 8), 2n ** 53n);
  both("u8", num(2n ** 64n - 1n, 8), 2n ** 64n - 1n);
  both("f2", "\x00\x3e", flo(1.5));
  both("f4", "\0\0\xc0\x3f", flo(1.5));
  both("f8", "\0\0\0\0\0\0\xf8\x3f", flo(1.5));
  both("c8", "\0\0\xc0\x3f\0\0\0\xc0", tup(flo(1.5), flo(-2)), 4);
  both("c16", "\0\0\0\0\0\0\xf8\x3f\0\0\0\0\0\0\0\xc0", tup(flo(1.5), flo(-2)), 8);
  both("U3", "a\0\0\0\xbb\x03\0\0\0\0\0\0", "aλ", 4);
  both("U1", "\0\xf6\x01\0", "\u{1f600}", 4);
  assertEquals(of("i1", str("\xfe")), -2);
  assertEquals(of("O", list(int(1))), [1]);
  assertEquals(of("S2", raw("ab")), bytesOf("ab"));
  assertEquals(of("U1", raw("abc")), bytesOf("abc"));
  assertEquals(of("V2", int(1)), null);
  for (
    const [code, data] of [["i4", raw("abc")], ["i4", int(1)], ["?", raw("ab")], ["U1", raw("\0\0\x11\0")]] as const
  ) assertEquals(refusal(() => of(code, data))[0], "bad-pickle", code);
  assertEquals(of("U1", raw("\xff\xff\x10\0")), "\u{10ffff}");
  assertEquals(refusal(() => read(called("numpy.core.multiarray.scalar", int(1), raw("a"))))[0], "bad-pickle");
});
