import { LensorError } from "../core/errors.ts";
import { nearest, quoteNames } from "../core/nearest.ts";
import { describe } from "../core/shape.ts";
import { parsePython } from "./_python.ts";

/** A dict of Python, as plain data. */
export type Dict = Readonly<Record<string, unknown>>;

/** One item of an `init_cfg`, and what messages and origins call it. */
export interface Cfg {
  /** A dict, if all is well. */
  readonly item: unknown;
  /** Its name: `mmlab 2`. */
  readonly at: string;
}

/** The items of an `init_cfg`, in order. Throws `type` for anything but a dict, a list or their Python text. */
export function cfgsOf(cfg: unknown, who: string): readonly Cfg[] {
  const value = typeof cfg === "string" ? parsePython(cfg) : cfg;
  if (!isDict(value) && !Array.isArray(value)) {
    throw bad("type", who, `expected a dict or a list of dicts, found ${describe(value)}`);
  }
  const items: readonly unknown[] = Array.isArray(value) ? Array.from(value) : [value];
  return items.map((item, i) => ({ item, at: items.length > 1 ? `${who}, dict ${i + 1}` : who }));
}

/** The dict that an item is. Throws `type` if it is none. */
export function dictOf({ item, at }: Cfg): Dict {
  if (isDict(item)) return item;
  throw bad("type", at, `expected a dict, found ${describe(item)}`);
}

/** Whether Python takes an `init_cfg` for none at all. */
export function isNoCfg(cfg: unknown): boolean {
  return cfg === undefined || cfg === null || cfg === "" ||
    typeof cfg === "object" && !ArrayBuffer.isView(cfg) && Object.keys(cfg).length === 0;
}

/** Whether a value is a dict of options. */
export function isDict(value: unknown): value is Dict {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Throws `unknown-name` for an option that an initializer does not have. */
export function checkKeys(options: Dict, known: readonly string[], name: string, at: string): void {
  for (const key of Object.keys(options)) {
    if (known.includes(key)) continue;
    const near = nearest(key, known)[0];
    const help = near ? `did you mean "${near}"` : `it has ${quoteNames(known, known.length)}`;
    throw bad("unknown-name", at, `${name} has no option "${key}"; ${help}`);
  }
}

/** An error about a place in a cfg. */
export function bad(code: LensorError["code"], at: string, why: string, path?: string): LensorError {
  return new LensorError(code, `Cannot use ${at}: ${why}`, { path });
}
