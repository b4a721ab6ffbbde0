import { assertEquals } from "@std/assert";
import { page } from "../../dev/make_array_table.ts";

Deno.test("the table of docs/reference/arrays.md is what the code says; if not, run dev/make_array_table.ts", async () => {
  const plain = (text: string) => text.replace(/[ -]{2,}/g, " ").replace(/ \|/g, "|").split("\n").filter((l) => l);
  const written = await Deno.readTextFile(new URL("../../docs/reference/arrays.md", import.meta.url));
  assertEquals(plain(written), plain(await page()));
});
