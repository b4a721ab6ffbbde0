import { torchAdapters } from "./torch.ts";
import type { Adapter } from "./types.ts";

/** The peers' cases in this library's public names. */
export const adapters: Readonly<Record<string, Readonly<Record<string, Adapter>>>> = {
  torch: torchAdapters,
};
