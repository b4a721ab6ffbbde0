/** Prints this host's report as JSON: `deno run tests/hosts/_main.ts`, and the same with node and bun. */
import { report } from "./_digests.ts";

console.log(JSON.stringify(await report(), null, 1));
