import { assert, assertEquals } from "@std/assert";
import { fuzz } from "../../dev/fuzz/checkpoint.ts";

Deno.test("changed files are read or refused clearly, never crash and never take long", async () => {
  const { read, refused, failures } = await fuzz(1500, 1);
  assertEquals(failures, []);
  assert(read > 50 && refused > 500, `${read} read, ${refused} refused`);
});
