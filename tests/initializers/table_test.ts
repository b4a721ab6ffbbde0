import { assert, assertEquals } from "@std/assert";
import { initializers, page } from "../../dev/make_initializer_table.ts";
import { OTHER_NAMES } from "../../dev/initializer_table/other_names.ts";
import * as ln from "../../initializers/mod.ts";

Deno.test("docs/reference/initializers.md is what the code says; if not, run dev/make_initializer_table.ts", async () => {
  assertEquals(await Deno.readTextFile(new URL("../../docs/reference/initializers.md", import.meta.url)), await page());
});

Deno.test("every exported initializer has its row, with source, formula and peers", async () => {
  const rows = await initializers();
  const names = new Set(rows.map(({ name }) => name));
  // What is not an initializer itself
  const others = ["fans", "fromMade", "gain", "kerasAxes", "madeOf", "toKeras"];
  for (const name of Object.keys(ln)) assert(names.has(name) !== others.includes(name), name);
  for (const { name, said } of rows) {
    assert(said.Source && said.Formula && said.Peers, `${name} lacks a Source, Formula or Peers line`);
  }
});

Deno.test("other names stand for initializers that can be made", () => {
  for (const [name, , make] of OTHER_NAMES) assert(typeof make() === "function" && make().made, name);
});
