import type { Checkpoint, Origin } from "../mod.ts";

/** What a file that lensor wrote says of its tensors, by name; nothing for files of others, undefined where it cannot be read. */
export function historyIn({ metadata }: Checkpoint): ReadonlyMap<string, readonly Origin[]> | undefined {
  const text = metadata.get("lensor.origin");
  if (text === undefined) return new Map();
  let told: unknown;
  try {
    told = JSON.parse(String(text));
  } catch {
    return undefined;
  }
  if (typeof told !== "object" || told === null || !Object.values(told).every(isHistory)) return undefined;
  return new Map(Object.entries(told));
}

function isHistory(writes: unknown): writes is readonly Origin[] {
  return Array.isArray(writes) && writes.every((write) => {
    if (typeof write !== "object" || write === null) return false;
    const { kind, by, path, ...rest } = write as Record<string, unknown>;
    return [kind, by, path].every((text) => typeof text === "string") &&
      Object.values(rest).every((value) => typeof value === "string" || value === true);
  });
}
