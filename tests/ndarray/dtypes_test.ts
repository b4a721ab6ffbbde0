/** The dtype of every result, as NumPy 2.4 has it: made with one element of each dtype. */
import { assertEquals } from "@std/assert";
import * as nd from "../../ndarray/mod.ts";

const DTYPES = [
  "float64",
  "float32",
  "float16",
  "int64",
  "int32",
  "int16",
  "int8",
  "uint64",
  "uint32",
  "uint16",
  "uint8",
  "bool",
] as const;
const LETTERS = "DFHlisbLISB?";
type Fn = (...args: unknown[]) => nd.View;
const fnOf = (name: string) => (nd as unknown as Record<string, Fn>)[name]!;
const letterOf = (call: () => nd.View): string => {
  try {
    return LETTERS[DTYPES.indexOf(call().dtype as "bool")]!;
  } catch (error) {
    if ((error as { code?: string }).code === "type") return "-";
    throw error;
  }
};

// A row for each dtype on the left, a letter for each on the right; "-" where there is no such function
const TWO: Readonly<Record<string, string>> = {
  add:
    "DDDDDDDDDDDD DFFDDFFDDFFF DFHDDFHDDFHH DDDllllDllll DDDliiiDliii DFFlissDliss DFHlisbDlisb DDDDDDDLLLLL DDDllllLIIII DFFliiiLISSS DFHlissLISBB DFHlisbLISB?",
  divide:
    "DDDDDDDDDDDD DFFDDFFDDFFF DFHDDFHDDFHH DDDDDDDDDDDD DDDDDDDDDDDD DFFDDDDDDDDD DFHDDDDDDDDD DDDDDDDDDDDD DDDDDDDDDDDD DFFDDDDDDDDD DFHDDDDDDDDD DFHDDDDDDDDD",
  hypot:
    "DDDDDDDDDDDD DFFDDFFDDFFF DFHDDFHDDFHH DDDDDDDDDDDD DDDDDDDDDDDD DFFDDFFDDFFF DFHDDFHDDFHH DDDDDDDDDDDD DDDDDDDDDDDD DFFDDFFDDFFF DFHDDFHDDFHH DFHDDFHDDFHH",
  floorDivide:
    "DDDDDDDDDDDD DFFDDFFDDFFF DFHDDFHDDFHH DDDllllDllll DDDliiiDliii DFFlissDliss DFHlisbDlisb DDDDDDDLLLLL DDDllllLIIII DFFliiiLISSS DFHlissLISBB DFHlisbLISBb",
  maximum:
    "DDDDDDDDDDDD DFFDDFFDDFFF DFHDDFHDDFHH DDDllllDllll DDDliiiDliii DFFlissDliss DFHlisbDlisb DDDDDDDLLLLL DDDllllLIIII DFFliiiLISSS DFHlissLISBB DFHlisbLISB?",
  matmul:
    "DDDDDDDDDDDD DFFDDFFDDFFF DFHDDFHDDFHH DDDllllDllll DDDliiiDliii DFFlissDliss DFHlisbDlisb DDDDDDDLLLLL DDDllllLIIII DFFliiiLISSS DFHlissLISBB DFHlisbLISB?",
  copysign:
    "DDDDDDDDDDDD DFFDDFFDDFFF DFHDDFHDDFHH DDDDDDDDDDDD DDDDDDDDDDDD DFFDDFFDDFFF DFHDDFHDDFHH DDDDDDDDDDDD DDDDDDDDDDDD DFFDDFFDDFFF DFHDDFHDDFHH DFHDDFHDDFHH",
  leftShift:
    "------------ ------------ ------------ ---llll-llll ---liii-liii ---liss-liss ---lisb-lisb -------LLLLL ---llllLIIII ---liiiLISSS ---lissLISBB ---lisbLISBb",
};
// For each dtype the result beside the numbers 1 and 0.5, which have none of their own
const BARE: Readonly<Record<string, string>> = {
  add: "DD FF HH lD iD sD bD LD ID SD BD lD",
  multiply: "DD FF HH lD iD sD bD LD ID SD BD lD",
  subtract: "DD FF HH lD iD sD bD LD ID SD BD lD",
  divide: "DD FF HH DD DD DD DD DD DD DD DD DD",
  floorDivide: "DD FF HH lD iD sD bD LD ID SD BD lD",
  remainder: "DD FF HH lD iD sD bD LD ID SD BD lD",
  maximum: "DD FF HH lD iD sD bD LD ID SD BD lD",
  fmin: "DD FF HH lD iD sD bD LD ID SD BD lD",
  hypot: "DD FF HH DD DD FD HD DD DD FD HD DD",
  copysign: "DD FF HH DD DD FD HD DD DD FD HD DD",
  bitwiseAnd: "-- -- -- l- i- s- b- L- I- S- B- l-",
  leftShift: "-- -- -- l- i- s- b- L- I- S- B- l-",
  gcd: "-- -- -- l- i- s- b- L- I- S- B- l-",
};
const ONE: Readonly<Record<string, string>> = {
  sum: "DFHllllLLLLl",
  prod: "DFHllllLLLLl",
  mean: "DFHDDDDDDDDD",
  std: "DFHDDDDDDDDD",
  max: "DFHlisbLISB?",
  argmax: "llllllllllll",
  cumsum: "DFHllllLLLLl",
  median: "DFHDDDDDDDDD",
  sqrt: "DFHDDFHDDFHH",
  sin: "DFHDDFHDDFHH",
  square: "DFHlisbLISBb",
  floor: "DFHlisbLISB?",
  sign: "DFHlisbLISB-",
  nansum: "DFHllllLLLLl",
  nanmean: "DFHDDDDDDDDD",
  logicalNot: "????????????",
  countNonzero: "llllllllllll",
};

Deno.test("the dtype of functions of two arrays", () => {
  const got = Object.keys(TWO).map((name) => {
    const shape = name === "matmul" ? [1, 1] : [2];
    const rows = DTYPES.map((a) =>
      DTYPES.map((b) => letterOf(() => fnOf(name)(nd.ones(shape, a), nd.ones(shape, b)))).join("")
    );
    return [name, rows.join(" ")];
  });
  assertEquals(Object.fromEntries(got), TWO);
});

Deno.test("the dtype of functions of an array and a bare number, on either side", () => {
  for (const turned of [false, true]) {
    const got = Object.keys(BARE).map((name) => {
      const cells = DTYPES.map((a) =>
        [1, 0.5].map((x) => letterOf(() => turned ? fnOf(name)(x, nd.ones([2], a)) : fnOf(name)(nd.ones([2], a), x)))
          .join("")
      );
      return [name, cells.join(" ")];
    });
    assertEquals(Object.fromEntries(got), BARE);
  }
});

Deno.test("the dtype of functions of one array", () => {
  const got = Object.keys(ONE).map((
    name,
  ) => [name, DTYPES.map((a) => letterOf(() => fnOf(name)(nd.ones([2], a)))).join("")]);
  assertEquals(Object.fromEntries(got), ONE);
});
