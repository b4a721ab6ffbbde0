import type * as ln from "../mod.ts";
import { type Args, type Host, Usage } from "./_command.ts";

/** The Init that `--init FILE.ts` exports by default. */
export async function initFileIn(args: Args, host: Host): Promise<ln.Init | undefined> {
  const file = args.one("init");
  if (file === undefined) return undefined;
  if (!host.program) throw new Usage("--init: no programs can be run here; use --rules FILE");
  const made = (await host.program(file)).default;
  if (typeof made !== "function") {
    throw new Usage(
      `--init ${file}: its default export is ${made === undefined ? "missing" : "no function"}; ` +
        "expected an Init, as in export default seq(...)",
    );
  }
  return made as ln.Init;
}
