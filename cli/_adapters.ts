import * as ln from "../mod.ts";
import { callText, kebab } from "./_call_text.ts";
import { type Args, Usage } from "./_command.ts";

/** `--adapt NAME` or `NAME:option=value,option=value`, as often as given; or `--adapt auto` alone. */
export function adaptersIn(args: Args): readonly ln.Adapter[] | "auto" {
  const all = args.all("adapt");
  if (all.includes("auto")) {
    if (all.length === 1) return "auto";
    throw new Usage("--adapt auto chooses by itself; give it alone, or name every adapter");
  }
  return all.map((text) => {
    const { name, options } = callText("--adapt", text);
    const make = Object.hasOwn(ADAPTERS, name) ? ADAPTERS[name] : undefined;
    if (!make) throw new Usage(`--adapt ${text}: expected ${Object.keys(ADAPTERS).map(kebab).join(", ")}, or auto`);
    try {
      return make({ ...options });
    } catch (error) {
      if (error instanceof ln.LensorError) throw new Usage(`--adapt ${text}: ${error.message}`);
      throw error;
    }
  });
}

// deno-lint-ignore no-explicit-any -- each adapter checks its own options
const ADAPTERS: Readonly<Record<string, (options: any) => ln.Adapter>> = {
  growRows: ln.growRows,
  shrinkRows: ln.shrinkRows,
  // rows=2:none:0, or from=cat:dog and to=dog:cat
  selectRows: ({ rows, from, to, ...options }) => {
    const list = (all: unknown) => Array.isArray(all) ? all.map(String) : String(all).split(":");
    if (rows === undefined) return ln.selectRows({ from: list(from), to: list(to), ...options });
    return ln.selectRows(list(rows).map((row) => row === "none" || row === "null" ? null : Number(row)), options);
  },
  resizePositions: ln.resizePositions,
  resizeRelativePositions: ln.resizeRelativePositions,
  resizePatchEmbed: ln.resizePatchEmbed,
  adaptChannels: ln.adaptChannels,
  inflate3d: ln.inflate3d,
  transposeKernel: ln.transposeKernel,
};
