import { assert, assertEquals } from "@std/assert";
import { CATEGORIES, categorised, categoryOf } from "../../dev/docs.ts";

Deno.test("docs: every room behind a door -> a category of the reference, the nearest folder's", async () => {
  for (const door of ["all.ts", "ndarray/all.ts", "ndarray/mod.ts"]) {
    const code = await Deno.readTextFile(new URL(`../../${door}`, import.meta.url));
    for (const [, to] of code.matchAll(/from "(\.[^"]+)"/g)) {
      const path = new URL(to!, `file:///${door}`).pathname.slice(1);
      assert(path.startsWith("dist/") || categoryOf(path) !== undefined, `${path} has no category`);
    }
  }
  assertEquals(categoryOf("checkpoint/views/joined.ts"), CATEGORIES["checkpoint/views"]);
  assertEquals(categoryOf("checkpoint/open_checkpoint.ts"), CATEGORIES.checkpoint);
  assertEquals([categoryOf("kernels/keyed.ts"), categoryOf("trees/a.ts")], [undefined, undefined]);
});

Deno.test("categorised: exports with JSDoc -> a category each; the rest stays as it is", () => {
  const code =
    "/** One. */\nexport const a = 1;\n/** Two. */\nconst b = 2;\n/**\n * Three.\n */\n// why\nexport function c() {}\n";
  const out = "/** One.\n * @category X\n */\nexport const a = 1;\n/** Two. */\nconst b = 2;\n" +
    "/**\n * Three.\n * @category X\n */\n// why\nexport function c() {}\n";
  assertEquals(categorised(code, "X"), out);
});
