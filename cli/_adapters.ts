import * as ln from "../mod.ts";
import { type Args, Usage } from "./_command.ts";
import { camel, valueOf } from "./_fills.ts";

/** `--adapt NAME` or `NAME:option=value,option=value`, as often as given. */
export function adaptersIn(args: Args): readonly ln.Adapter[] {
  return args.all("adapt").map((text) => {
    const [, name = "", options = ""] = /^([\w-]+)(?::(.*))?$/s.exec(text) ?? [];
    const make = Object.hasOwn(ADAPTERS, camel(name)) ? ADAPTERS[camel(name)] : undefined;
    if (!make) throw new Usage(`--adapt ${text}: expected ${Object.keys(ADAPTERS).map(kebab).join(", ")}`);
    try {
      return make(optionsOf(options, text));
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
    const list = (text: unknown) => String(text).split(":");
    if (rows === undefined) return ln.selectRows({ from: list(from), to: list(to), ...options });
    return ln.selectRows(list(rows).map((row) => row === "none" || row === "null" ? null : Number(row)), options);
  },
};

function optionsOf(text: string, whole: string): Record<string, unknown> {
  const parts = text.split(",").filter((part) => part !== "");
  return Object.fromEntries(parts.map((part) => {
    const at = part.indexOf("=");
    if (at < 1) throw new Usage(`--adapt ${whole}: expected option=value, found ${part}`);
    return [camel(part.slice(0, at)), valueOf(part.slice(at + 1))];
  }));
}

const kebab = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
