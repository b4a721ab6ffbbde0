import { assert, assertEquals } from "@std/assert";
import { fuzz } from "../../dev/fuzz/checkpoint.ts";

Deno.test("changed files are read or refused clearly, never crash and never take long", async () => {
  const { read, refused, failures } = await fuzz(0, 6000, 1);
  assertEquals(failures, []);
  assert(read > 300 && refused > 3000, `${read} read, ${refused} refused`);
});
