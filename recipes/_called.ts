import { asInit } from "../inits/as_init.ts";
import { mapNewOrigins } from "../inits/write.ts";
import type { Init } from "../tree/types.ts";

/** An Init whose writes the history ascribes to a recipe by its name: what it leaves at 0 is then known to be meant. */
export function called(name: string, init: Init): Init {
  return asInit((model, rng) =>
    mapNewOrigins(model, init(model, rng), (entry) => entry.kind === "draw" ? { ...entry, from: name } : entry)
  );
}
