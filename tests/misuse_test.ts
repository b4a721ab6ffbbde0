import { assertEquals } from "@std/assert";
import { exported } from "../dev/misuse/exports.ts";
import { misuse } from "../dev/misuse/misuse.ts";
import { RIGHT, WRONG } from "../dev/misuse/values.ts";
import { inFolder } from "./_util.ts";

// `deno run -A dev/misuse.ts` makes all calls; here every hundredth, chosen so that each kind of value comes up
Deno.test("every exported function answers wrong arguments with errors of lensor's own", async () => {
  const functions = exported();
  const raw: string[] = [];
  assertEquals([functions.length > 400, Object.keys(WRONG).length > 70, Object.keys(RIGHT).length], [true, true, 12]);
  await inFolder(async (folder) => {
    const here = Deno.cwd();
    Deno.chdir(folder);
    try {
      for (const [i, { name, fn }] of functions.entries()) raw.push(...(await misuse(name, fn, 101, i)).raw);
    } finally {
      Deno.chdir(here);
    }
  });
  assertEquals(raw, []);
});
