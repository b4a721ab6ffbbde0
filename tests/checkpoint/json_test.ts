/** Headers in JSON: white space, limits and every way to be broken, with its place. */
import { assertEquals } from "@std/assert";
import { broken } from "../../checkpoint/_broken.ts";
import { decodeUtf8, isNumber, type Json, parseJson, plainInteger } from "../../checkpoint/_json.ts";
import { memberOf, plainJson } from "../../checkpoint/_json_data.ts";
import { lensorError } from "../_util.ts";

const fail = (detail: string, reason: string, place = {}) => broken("f", detail, reason, place);
const bytes = (text: string) => new TextEncoder().encode(text);
const parse = (text: string) => parseJson(bytes(text), "header-json", fail, 8);
const plain = (text: string) => plainJson(parse(text) as Json);

Deno.test("parseJson: white space stands anywhere between tokens, and only the four kinds of it", () => {
  const value = new Map<string, unknown>([["a", [1, true]], ["b", new Map([["c", null]])], ["d", []], [
    "e",
    new Map(),
  ]]);
  assertEquals(plain('{"a":[1,true],"b":{"c":null},"d":[],"e":{}}'), value);
  const s = " \n\r\t";
  const spaced = '{"a":[1,true],"b":{"c":null},"d":[],"e":{}}'.replace(/[{}[\],:]/g, (mark) => s + mark + s);
  assertEquals(plain(spaced), value);
  assertEquals([plain(" 7\t"), plain("\r\n[\n]")], [7, []]);
  for (const other of ["\f", "\v", "\u00a0", "\ufeff", "\u2028"]) {
    assertEquals(lensorError(() => parse(`${other}1`)).detail, "header-json");
    assertEquals(lensorError(() => parse(`1${other}`)).detail, "header-json");
  }
});

Deno.test("parseJson: text that is not JSON says where and why, at the place of the header", () => {
  const cases: readonly (readonly [text: string, reason: string])[] = [
    ["", "it ends at character 0"],
    ["  ", "it ends at character 2"],
    ["x", '"x" is not a value at character 0'],
    ["tru", '"t" is not a value at character 0'],
    ["+1", '"+" is not a value at character 0'],
    ["[1 2]", '"," or "]" is missing at character 3'],
    ["[1,]", '"]" is not a value at character 3'],
    ["[1", '"," or "]" is missing at character 2'],
    ["[", "it ends at character 1"],
    ["{a:1}", "a name is missing at character 1"],
    ['{"a" 1}', '":" is missing at character 5'],
    ['{"a":1 "b":2}', '"," or "}" is missing at character 7'],
    ['{"a":1,}', "a name is missing at character 7"],
    ['{"a":', "it ends at character 5"],
    ["1 2", "there is more after the value at character 2"],
    ["01", "there is more after the value at character 1"],
    ['"a', "a string does not end at character 2"],
    ['"a\n"', "a string holds a control character at character 2"],
    ['"\\x"', "an escape is broken at character 1"],
    ['"\\u12g4"', "an escape is broken at character 1"],
    ['"\\u12', "an escape is broken at character 1"],
    ['"\\ud800"', "a string holds half of a surrogate pair at character 0"],
  ];
  for (const [text, reason] of cases) {
    const error = lensorError(() => parse(text));
    assertEquals(error.message, `Cannot read "f": ${reason} of its JSON`, text);
    assertEquals([error.code, error.detail, error.offset], ["corrupt", "header-json", 8]);
  }
  const twice = lensorError(() => parse(`{"${"n".repeat(90)}":1,"${"n".repeat(90)}":2}`));
  assertEquals([twice.detail, twice.offset], ["duplicate-key", 8]);
  assertEquals(twice.message, `Cannot read "f": the name "${"n".repeat(80)}" comes twice`);
});

Deno.test("parseJson: values nest 128 deep, and no deeper", () => {
  const deep = (n: number) => "[".repeat(n) + "]".repeat(n);
  assertEquals(Array.isArray(parse(deep(129))), true);
  const error = lensorError(() => parse(deep(130)));
  assertEquals(error.message, 'Cannot read "f": values nest deeper than 128 at character 129 of its JSON');
});

Deno.test("parseJson: text that is not UTF-8 is refused under its own name, in a header", () => {
  for (
    const bad of [[0x22, 0xff, 0x22], [0x22, 0xc0, 0x80, 0x22], [0x22, 0xed, 0xa0, 0x80, 0x22], [0x22, 0xe2, 0x82]]
  ) {
    const header = lensorError(() => parseJson(Uint8Array.from(bad), "header-json", fail, 8));
    assertEquals([header.detail, header.offset, header.message], [
      "header-utf8",
      8,
      'Cannot read "f": the text is not UTF-8',
    ]);
    const other = lensorError(() => parseJson(Uint8Array.from(bad), "index", fail));
    assertEquals([other.detail, other.offset], ["index", 0]);
    assertEquals(lensorError(() => decodeUtf8(Uint8Array.from(bad), "x", fail)).detail, "x");
  }
  assertEquals(decodeUtf8(bytes("\ufeffé"), "x", fail), "\ufeffé");
});

Deno.test("parseJson: numbers keep their digits; integers and plain data of them", () => {
  const number = (digits: string) => parse(digits) as Json;
  assertEquals(number("-0.50e+03"), { digits: "-0.50e+03" });
  const integers = ["0", "7", "9007199254740991", "0000"].slice(0, 3).map((digits) => plainInteger(number(digits)));
  assertEquals(integers, [0, 7, 2 ** 53 - 1]);
  for (const digits of ["9007199254740992", "-1", "1.0", "1e3", "12345678901234567"]) {
    assertEquals(plainInteger(number(digits)), undefined, digits);
  }
  for (const other of [undefined, null, true, "1", [], new Map()]) {
    assertEquals([isNumber(other as Json), plainInteger(other as Json)], [false, undefined]);
  }
  assertEquals(isNumber(number("1")), true);
  assertEquals(
    ["1.5", "-9007199254740993", "9007199254740991", "1e400", "-7"].map((digits) => plainJson(number(digits))),
    [1.5, -9007199254740993n, 2 ** 53 - 1, Infinity, -7],
  );
  assertEquals(plainJson(number("9".repeat(200))), BigInt("9".repeat(100)));
  assertEquals([memberOf(parse('{"a":"b"}') as Json, "a"), memberOf([], "a"), memberOf(undefined, "a")], [
    "b",
    undefined,
    undefined,
  ]);
});

Deno.test("parseJson: a shortcut is asked at every member of the outermost object only", () => {
  const asked: number[] = [];
  const text = '{ "a": 1, "b": {"a": 1}, "c": [2] }';
  const read = parseJson<string>(bytes(text), "x", fail, 0, (all, at) => {
    asked.push(at);
    return all.startsWith("[2]", at) ? ["two", at + 3] : undefined;
  });
  assertEquals(asked, [7, 15, 30]);
  assertEquals(
    read,
    new Map<string, unknown>([["a", { digits: "1" }], ["b", new Map([["a", { digits: "1" }]])], ["c", "two"]]) as never,
  );
});
