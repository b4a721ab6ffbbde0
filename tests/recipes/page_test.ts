import { assertEquals } from "@std/assert";
import { recipesPage } from "../../dev/recipes_table.ts";
import { recipes } from "../../mod.ts";

const page = await Deno.readTextFile(new URL("../../docs/reference/recipes.md", import.meta.url));

Deno.test("the table of recipes is what their comments say; dev/recipes_table.ts makes it anew", async () => {
  assertEquals(page, await recipesPage());
});

Deno.test("the table has every recipe that is exported, and no other", () => {
  const rows = [...page.matchAll(/^\| `(\w+)` \|/gm)].map(([, name]) => name);
  assertEquals(rows.sort(), Object.keys(recipes).sort());
});
