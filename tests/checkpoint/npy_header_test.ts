/** Headers of npy by hand: what numpy writes in any of its versions, both sides of each bound, and every refusal. */
import { assertEquals, assertThrows } from "@std/assert";
import { LensorError } from "../../mod.ts";
import { broken } from "../../checkpoint/_broken.ts";
import { type NpyHeader, parseNpyHeader } from "../../checkpoint/formats/_npy_header.ts";

interface Parts {
  readonly major?: number;
  readonly minor?: number;
  /** Bytes behind the header. */
  readonly data?: number;
  readonly magic?: string;
}

function npy(header: string, { major = 1, minor = 0, magic = "\x93NUMPY" }: Parts = {}): Uint8Array {
  const text = major < 3 ? Uint8Array.from(header, (c) => c.charCodeAt(0)) : new TextEncoder().encode(header);
  const size = text.length;
  const length = major === 1 ? [size & 255, size >> 8] : [size & 255, size >> 8 & 255, size >> 16, 0];
  return new Uint8Array([...Array.from(magic, (c) => c.charCodeAt(0)), major, minor, ...length, ...text]);
}
const parse = (bytes: Uint8Array, size: number): NpyHeader =>
  parseNpyHeader(bytes, size, (detail, reason, place) => broken("x.npy", detail, reason, place));
const read = (header: string, parts: Parts = {}) => {
  const bytes = npy(header, parts);
  return parse(bytes, bytes.length + (parts.data ?? 0));
};
const detail = (run: () => unknown) => assertThrows(run, LensorError).detail;
const dict = (descr: string, fortran: string, shape: string) =>
  `{'descr': ${descr}, 'fortran_order': ${fortran}, 'shape': ${shape}, }`;
const usual = (shape: string, code = "|i1") => dict(`'${code}'`, "False", shape);

Deno.test("parseNpyHeader: each dtype of numpy in each byte order -> dtype and order", () => {
  const codes = {
    ...{ f2: "float16", f4: "float32", f8: "float64", i1: "int8", i2: "int16", i4: "int32", i8: "int64", u1: "uint8" },
    ...{ u2: "uint16", u4: "uint32", u8: "uint64", b1: "bool", c8: "complex64", c16: "complex128" },
  };
  for (const [code, dtype] of Object.entries(codes)) {
    const data = Number(code.slice(1));
    for (const order of "<>=|") {
      const header = read(usual("(1,)", order + code), { data });
      assertEquals([header.dtype, header.bigEndian] as unknown[], [dtype, order === ">"]);
    }
    assertEquals(detail(() => read(usual("(1,)", code), { data })), "bad-dtype");
  }
  for (const code of ["<f3", "<U2", "|O", "<x4", "<f4 ", "", "<M8[ns]", "<toString"]) {
    assertEquals(detail(() => read(usual("(1,)", code))), "bad-dtype", code);
  }
  assertEquals(detail(() => read(dict("[('a', '<f4')]", "False", "(1,)"), { data: 4 })), "bad-dtype");
  assertEquals(detail(() => read(dict("None", "False", "(1,)"), { data: 4 })), "bad-dtype");
});

Deno.test("parseNpyHeader: versions 1.0 to 3.0 -> where the elements begin", () => {
  const header = usual("(2, 3)");
  assertEquals(read(header, { data: 6 }), {
    ...{ dtype: "int8", bigEndian: false, fortran: false, shape: [2, 3], data: 10 + header.length },
  });
  for (const major of [2, 3]) assertEquals(read(header, { major, data: 6 }).data, 12 + header.length);
  assertEquals(read(dict("'|i1'", "True", "(2, 3)"), { data: 6 }).fortran, true);
  for (const [major, minor] of [[0, 0], [4, 0], [1, 1], [2, 1], [3, 1]] as const) {
    assertEquals(detail(() => read(header, { major, minor, data: 6 })), "unsupported");
  }
  assertEquals(detail(() => read(header, { magic: "\x93NUMPX", data: 6 })), "bad-magic");
  assertEquals(detail(() => parse(npy("").subarray(0, 9), 9)), "truncated");
  assertEquals(detail(() => parse(npy("", { major: 2 }).subarray(0, 11), 11)), "truncated");
  assertEquals(detail(() => parse(npy(header), npy(header).length - 1)), "truncated");
});

Deno.test("parseNpyHeader: headers up to 10,000 bytes, as numpy takes them", () => {
  for (const major of [1, 2]) {
    const long = (n: number) => read(usual("()").padEnd(n), { major, data: 1 });
    assertEquals(long(10_000).shape, []);
    assertEquals(detail(() => long(10_001)), "npy-header");
  }
});

Deno.test("parseNpyHeader: shapes are tuples of counts, of up to 64 axes", () => {
  const shape = (text: string, data: number) => read(usual(text), { data }).shape;
  assertEquals(shape("()", 1), []);
  assertEquals(shape("(3,)", 3), [3]);
  assertEquals(shape("(3,2)", 6), [3, 2]);
  assertEquals(shape("( 3 ,\t2 , )", 6), [3, 2]);
  assertEquals(shape("(3L, 2L)", 6), [3, 2]);
  assertEquals(shape("(0, 9007199254740991)", 0), [0, 9007199254740991]);
  assertEquals(shape(`(${"1,".repeat(64)})`, 1).length, 64);
  assertEquals(detail(() => shape(`(${"1,".repeat(65)})`, 1)), "limit");
  for (const text of ["3", "(3)", "[3]", "'3'", "None", "{}"]) {
    assertEquals(detail(() => shape(text, 3)), "bad-shape", text);
  }
  for (const text of ["(-1,)", "(3.0,)", "(True,)", "('3',)", "(1e2,)"]) {
    assertEquals(detail(() => shape(text, 3)), "bad-shape", text);
  }
  assertEquals(detail(() => shape("(9007199254740992,)", 0)), "overflow");
  assertEquals(detail(() => shape("(4294967296, 4294967296)", 0)), "overflow");
  assertEquals(detail(() => shape("(4294967296, 4294967295)", 0)), "truncated");
  assertEquals(detail(() => shape("(3,)", 2)), "truncated");
  assertEquals(detail(() => shape("(3,)", 4)), "trailing-bytes");
  assertEquals(detail(() => read(usual("(3,)", "<f4"), { data: 11 })), "truncated");
  assertEquals(read(usual("(3,)", "<f4"), { data: 12 }).shape, [3]);
});

Deno.test("parseNpyHeader: a dict of literals in any order and spacing -> read; anything else -> npy-header", () => {
  assertEquals(read(`{"shape":(2,),"descr":"|i1","fortran_order":False}`, { data: 2 }).shape, [2]);
  assertEquals(read(` \t\r\n{ 'shape' : ( 2 , ) ,\n'descr':\t'|i1' , 'fortran_order' :False } \n`, { data: 2 }).shape, [
    2,
  ]);
  const bad = [
    "",
    "{",
    "()",
    "[]",
    "'text'",
    `${usual("(2,)")} x`,
    dict("'|i1'", "0", "(2,)"),
    dict("'|i1'", "None", "(2,)"),
    dict("'|i1'", "False", "(2,)").replace("'descr'", "'desc'"),
    "{'descr': '|i1', 'fortran_order': False}",
    "{'descr': '|i1', 'fortran_order': False, 'shape': (2,), 'more': 1}",
    "{'descr': '|i1' 'fortran_order': False, 'shape': (2,)}",
    "{'descr' '|i1', 'fortran_order': False, 'shape': (2,)}",
    "{1: '|i1', 'fortran_order': False, 'shape': (2,)}",
    usual("(2 3)"),
    usual("(2, 3"),
    usual("(2, x)"),
    usual("(2, 3]"),
    usual("[2, 3)"),
    usual("(2, 0x3)"),
    usual("x2,)"),
    dict("'\\x41'", "False", "(2,)"),
    dict("'|i1'", "Falsey", "(2,)"),
    usual("(1234567890123456789012345678901,)"),
  ];
  for (const header of bad) assertEquals(detail(() => read(header, { data: 2 })), "npy-header", header);
  assertEquals(
    detail(() => read("{'shape': (2,), 'shape': (2,), 'descr': '|i1', 'fortran_order': False}", { data: 2 })),
    "duplicate-key",
  );
  assertEquals(detail(() => read(`\ufeff${usual("(2,)")}`, { major: 3, data: 2 })), "npy-header");
  // Nested up to eight deep
  const nested = (deep: number) => usual(`${"[".repeat(deep)}${"]".repeat(deep)}`);
  assertEquals(detail(() => read(nested(8))), "bad-shape");
  assertEquals(detail(() => read(nested(9))), "npy-header");
  // Text beyond ASCII: a character a byte, and from version 3 on UTF-8
  const named = (major: number) => {
    const bytes = npy(dict("'\u00e9'", "False", "(2,)"), { major });
    return assertThrows(() => parse(bytes, bytes.length), LensorError).message.includes('"é"');
  };
  assertEquals([1, 2, 3].map(named), [true, true, true]);
  const cut = npy(dict("'a'", "False", "(2,)"), { major: 3 });
  cut[12 + 11] = 0xff;
  assertEquals(detail(() => parse(cut, cut.length)), "npy-header");
});
