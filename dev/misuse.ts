/**
 * Calls every exported function with wrong arguments of some seventy kinds, and counts what comes back: an error of
 * lensor's own, a value, or an accident. There must be no accident.
 *
 * deno run -A dev/misuse.ts [--only NAME] [--list]
 *
 * @module
 */
import { exported } from "./misuse/exports.ts";
import { misuse, type Tally } from "./misuse/misuse.ts";

if (import.meta.main) {
  const only = Deno.args.includes("--only") ? Deno.args[Deno.args.indexOf("--only") + 1] : undefined;
  const functions = exported().filter(({ name }) => only === undefined || name === only);
  const folder = await Deno.makeTempDir();
  const here = Deno.cwd();
  Deno.chdir(folder);
  const total: Tally = { calls: 0, refused: 0, accepted: 0, raw: [] };
  for (const { name, fn } of functions) {
    const { calls, refused, accepted, raw } = await misuse(name, fn);
    total.calls += calls;
    total.refused += refused;
    total.accepted += accepted;
    total.raw.push(...raw);
    if (raw.length && Deno.args.includes("--list")) console.log(`${name}: ${raw.length}, such as ${raw[0]}`);
  }
  Deno.chdir(here);
  await Deno.remove(folder, { recursive: true });
  console.log(
    `${functions.length} functions, ${total.calls.toLocaleString("en-US")} calls: ` +
      `${total.refused.toLocaleString("en-US")} refused by a LensorError, ${
        total.accepted.toLocaleString("en-US")
      } accepted, ` +
      `${total.raw.length.toLocaleString("en-US")} raw errors`,
  );
  Deno.exit(total.raw.length > 0 ? 1 : 0);
}
