import { isContainer } from "./_names.ts";
import { isKind, type Py } from "./_values.ts";

/**
 * A value of a pickle as plain data, or undefined where that would be too much, too deep, without end, or an object of
 * some class. `all` is what many values may take together: they may share what they hold.
 */
export function plain(value: Py, most: number, all: { left: number } = { left: most }): unknown {
  const budget = { left: Math.min(most, all.left) };
  const before = budget.left;
  const data = copied(value, budget, 0);
  all.left -= before - Math.max(0, budget.left);
  return data;
}

function copied(value: Py, budget: { left: number }, depth: number): unknown {
  if (--budget.left < 0 || depth > 32) return undefined;
  if (isKind(value, "float")) return value.value;
  if (!isContainer(value)) return value;
  if (value instanceof Map) {
    const out = new Map<unknown, unknown>();
    for (const [key, item] of value) {
      if (isContainer(key) && !isKind(key, "float")) return undefined;
      const data = copied(item, budget, depth + 1);
      if (data === undefined) return undefined;
      out.set(isKind(key, "float") ? key.value : key, data);
    }
    return out;
  }
  const items = Array.isArray(value) ? value : isKind(value, "tuple") || isKind(value, "set") ? value.items : undefined;
  if (items === undefined) return undefined;
  const out: unknown[] = [];
  for (const item of items) {
    const data = copied(item, budget, depth + 1);
    if (data === undefined) return undefined;
    out.push(data);
  }
  return out;
}
