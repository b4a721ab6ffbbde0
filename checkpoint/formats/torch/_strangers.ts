import { quoted } from "../../_broken.ts";
import type { Broken } from "../../_broken.ts";
import { isContainer } from "./_names.ts";
import { type Inert, isKind, type Lost, type Py } from "./_values.ts";

/** The placeholders of one pickle, and what may hold them. */
export interface Strangers {
  readonly onInert: (placeholder: Inert) => void;
  readonly onHolder: (holder: Inert | Lost) => void;
  /** The error for a placeholder outside of modules and of tensors that cannot be given, if there is one. */
  outside(): Error | undefined;
  /** The error that names the first placeholder, if there is one. */
  first(): Error | undefined;
}

/**
 * Keeps count of the placeholders of a pickle. A module is full of classes that only its author has; elsewhere they are
 * refused.
 */
export function strangers(broken: Broken, offset: () => number): Strangers {
  const seen = new Map<Inert, number>();
  const holders: (Inert | Lost)[] = [];
  const refusal = ({ name }: Inert, at: number) =>
    broken(
      "forbidden-global",
      `its pickle asks for ${quoted(name)}, which is not on the list of known names; ` +
        `save a plain state dict, or pass onUnknown: "inert" to read the tensors beside it`,
      { offset: at },
    );
  return {
    onInert: (placeholder) => seen.set(placeholder, offset()),
    onHolder: (holder) => holders.push(holder),
    outside() {
      if (seen.size === 0) return undefined;
      const held = reachable(holders);
      for (const [placeholder, at] of seen) if (!held.has(placeholder)) return refusal(placeholder, at);
      return undefined;
    },
    first() {
      for (const [placeholder, at] of seen) return refusal(placeholder, at);
      return undefined;
    },
  };
}

// Each object once, however often it is referred to
function reachable(from: readonly Py[]): ReadonlySet<unknown> {
  const out = new Set<unknown>();
  const queue: Py[] = [];
  const visit = (value: Py | undefined) => {
    if (!isContainer(value) || out.has(value)) return;
    out.add(value);
    queue.push(value);
  };
  from.forEach(visit);
  while (queue.length) {
    const value = queue.pop()!;
    if (value instanceof Map) {
      for (const [key, item] of value) {
        visit(key);
        visit(item);
      }
    } else if (Array.isArray(value)) value.forEach(visit);
    else if (isKind(value, "tuple") || isKind(value, "set")) value.items.forEach(visit);
    else if (isKind(value, "lost")) visit(value.from);
    else if (isKind(value, "inert")) {
      visit(value.of);
      value.parts.forEach(visit);
    }
  }
  return out;
}
