import { assert, assertEquals } from "@std/assert";
import { parseGlob, type Partial } from "../../tree/glob.ts";
import { fill, initialize, keyed, module, tensor, values, zeros } from "../../mod.ts";
import { lensorError } from "../_util.ts";

const part = (pattern: string) => parseGlob(pattern)[0]!.segments[0] as Partial;

// The characters that a search looks at
function steps(fn: () => unknown): number {
  const { indexOf } = String.prototype;
  let count = 0;
  String.prototype.indexOf = function (this: string, piece: string, from = 0) {
    const found = indexOf.call(this, piece, from);
    count += (found < 0 ? this.length : found) - from + piece.length;
    return found;
  };
  try {
    fn();
  } finally {
    String.prototype.indexOf = indexOf;
  }
  return count;
}

Deno.test("parseGlob: a star stands for any characters, wherever it stands and however many there are", () => {
  // Against the meaning itself, on all short names
  const names = ["", "a", "b", "ab", "ba", "aa", "aab", "aba", "abab", "abba", "babab", "aaaa"];
  for (const pattern of ["a*", "*a", "a*b", "*a*", "a*b*", "*ab", "ab*ab", "*b*b", "a*a*a", "*", "aba*ba"]) {
    const meaning = new RegExp(`^${pattern.replaceAll("*", "[^]*")}$`);
    const glob = part(pattern);
    for (const name of names) assertEquals(glob.test(name), meaning.test(name), `${pattern} on ${name}`);
  }
  assert(part("*+(x)").test("++(x)"));
});

Deno.test("parseGlob: matching takes as many steps as the name and the pattern are long", () => {
  const cost = (n: number) => {
    const name = "a".repeat(n);
    const miss = part("*a".repeat(n / 2) + "*b*");
    const hit = part("*a".repeat(n / 2));
    return steps(() => assertEquals([miss.test(name), hit.test(name)], [false, true]));
  };
  assert(cost(4000) <= 2.1 * cost(2000), `${cost(2000)}, then ${cost(4000)}`);
});

Deno.test("fill: a pattern of many stars ends at once, also where it matches nothing", async () => {
  const model = module("M", { params: { ["a".repeat(400)]: tensor([1]) } });
  assertEquals(lensorError(() => initialize(model, fill("*a".repeat(200) + "b", zeros))).code, "no-match");
  assertEquals((await values(initialize(model, fill("*a".repeat(200), zeros)), "a".repeat(400))).length, 1);
});

Deno.test("parseGlob: a pattern beyond all need is refused instead of expanded", () => {
  for (const pattern of ["a".repeat(10_001), "{a}".repeat(300), "{".repeat(5000)]) {
    assertEquals(lensorError(() => parseGlob(pattern)).code, "limit");
  }
  assertEquals(lensorError(() => parseGlob("{a,b}".repeat(40))).code, "type");
  assertEquals(lensorError(() => fill("{a,b}".repeat(40), zeros)(module("M"), keyed(0))).code, "type");
});
