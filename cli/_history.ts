import * as ln from "../mod.ts";

/** What a file that lensor wrote says of its tensors, by name; nothing for files of others. */
export function historyIn({ name, metadata }: ln.Checkpoint): ReadonlyMap<string, readonly ln.Origin[]> {
  const text = metadata.get("lensor.origin");
  if (text === undefined) return new Map();
  let told: unknown;
  try {
    told = JSON.parse(String(text));
  } catch { /* no JSON is no history */ }
  if (typeof told !== "object" || told === null || !Object.values(told).every(isHistory)) {
    throw new ln.LensorError(
      "corrupt",
      `Cannot read where the values of "${name}" came from: lensor.origin is not as lensor writes it`,
      {
        file: name,
      },
    );
  }
  return new Map(Object.entries(told));
}

function isHistory(writes: unknown): writes is readonly ln.Origin[] {
  return Array.isArray(writes) && writes.every((write) => {
    if (typeof write !== "object" || write === null) return false;
    const { kind, by, path, ...rest } = write as Record<string, unknown>;
    return [kind, by, path].every((text) => typeof text === "string") &&
      Object.values(rest).every((value) => typeof value === "string" || value === true);
  });
}
