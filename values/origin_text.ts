import { checkList, checkRecord } from "../core/check.ts";
import { LensorError } from "../core/errors.ts";
import { fromMade, madeOf } from "../initializers/made.ts";
import type { Initializer, Made } from "../initializers/types.ts";
import { expandFolds, type Fold, type Folder, folder } from "../tree/names/fold.ts";
import { compareNames } from "../core/name_order.ts";
import type { Origin } from "../tree/types.ts";

/** A tensor of a file and every write to it, oldest first. */
export interface History {
  /** Its name in the file. */
  readonly path: string;
  /** Every write, oldest first. */
  readonly origin: readonly Origin[];
  /** Rows with the same object here are known to be told in the same words. */
  readonly like?: object;
}

/** A write as files and plans have it: what the tensor's own name and the common generator say already is left out. */
export interface TersePart {
  /** What kind of write it is. */
  readonly kind: Origin["kind"];
  /** Who wrote: an initializer by its name and options, or a label. */
  readonly by: Made | string;
  /** What else an entry of an origin may say. */
  readonly [key: string]: unknown;
}

/** Tensors that agree in all writes. */
export interface Group {
  readonly names: readonly Fold[];
  readonly writes: readonly TersePart[];
}

/**
 * The text under `lensor.origin` in a file: tensors in groups of equal histories, their names folded. Its size depends
 * on the number of different histories, not on the number of tensors.
 */
export function originText(rows: readonly History[]): string {
  checkList(rows, "write histories", "rows of path and origin");
  for (const row of rows) checkRecord(row, "write histories", "rows of path and origin");
  return textOfHistories([...rows].sort((a, b) => compareNames(a.path, b.path)));
}

/** The text of histories that are known to be such, in the order of their names; they are gone through twice. */
export function textOfHistories(rows: Iterable<History>): string {
  const rng = commonRng(rows);
  const groups = new Map<string, { writes: readonly TersePart[]; names: Folder }>();
  const told = new Map<object, Folder>();
  for (const { path, origin, like } of rows) {
    let names = like && told.get(like);
    if (names === undefined) {
      const writes = origin.map((write) => terse(write, path, rng));
      const key = JSON.stringify(writes);
      names = groups.get(key)?.names ?? folder();
      groups.set(key, { writes, names });
      if (like) told.set(like, names);
    }
    names.add(path);
  }
  const tensors = [...groups.values()].map(({ names, writes }) => ({ names: names.folds(), writes }));
  return JSON.stringify({ version: 2, ...(rng === undefined ? {} : { rng }), tensors });
}

/**
 * The histories that a file tells, by name: those of `originText`, and the older form, a map from names to writes.
 *
 * @returns undefined for a text that is neither.
 * @throws {LensorError} `corrupt` for names given twice, too many names, or names that the file does not have
 * (`known`).
 */
export function parseOriginText(
  text: string,
  known?: { has(name: string): boolean },
): ReadonlyMap<string, readonly Origin[]> | undefined {
  let told: unknown;
  try {
    told = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (typeof told !== "object" || told === null) return undefined;
  const { version, rng, tensors } = told as { version?: unknown; rng?: unknown; tensors?: unknown };
  if (version !== 2 || !Array.isArray(tensors)) {
    return Object.values(told).every(isHistory) ? new Map(Object.entries(told)) : undefined;
  }
  const all = new Map<string, readonly Origin[]>();
  for (const group of tensors as Partial<Group>[]) {
    if (typeof group !== "object" || group === null || !isHistory(group.writes)) return undefined;
    const writes = group.writes as unknown as readonly TersePart[];
    for (const name of expandFolds(group.names)) {
      if (all.has(name)) throw wrong(`"${name}" stands there twice`);
      if (known && !known.has(name)) throw wrong(`the file has no "${name}"`);
      all.set(name, writes.map((write) => wholeWrite(write, name, typeof rng === "string" ? rng : undefined)));
    }
  }
  return all;
}

/** A write as files have it, for the tensor `own`. */
export function terse(write: Origin, own: string, rng: string | undefined): TersePart {
  const { kind, by, path, name, rng: drawnBy, made, part, ...rest } = write;
  return {
    kind,
    by: made ?? by,
    ...(path === own ? {} : relative("path", path, own)),
    ...(name === undefined ? {} : name === own ? { name: 1 } : relative("name", name, own)),
    ...(drawnBy === undefined || drawnBy === rng ? {} : { rng: drawnBy }),
    ...(part === undefined ? {} : { at: part }),
    ...rest,
  };
}

/** The write that `terse` shortened. */
export function wholeWrite(write: TersePart, own: string, rng: string | undefined): Origin {
  const { kind, by, path, name, at, rng: drawnBy = rng, ...rest } = write as TersePart & Record<string, string>;
  const made = typeof by === "string" ? undefined : by;
  const named = name as unknown === 1 ? own : name ?? resolved("name", rest, own);
  const kept = Object.entries(rest).filter(([key]) => !/^(path|name)[+*-]$/.test(key));
  return {
    kind,
    by: typeof by === "string" ? by : labelOf(by),
    path: path ?? resolved("path", rest, own) ?? own,
    ...(named === undefined ? {} : { name: named }),
    ...(kind === "draw" && drawnBy !== undefined ? { rng: drawnBy } : {}),
    ...(made === undefined ? {} : { made }),
    ...(at === undefined ? {} : { part: at }),
    ...Object.fromEntries(kept),
  };
}

/** How an initializer says that it was made, for the history of what it draws. */
export function madeField(by: Initializer): { made?: Made } {
  const made = madeOf(by);
  return made === undefined ? {} : { made };
}

// `path+`: the text is this and then the tensor's own name; `path-`: the own name is this and then the text; `path*`:
// the text is the own name, without the brackets at its end, and then this
function relative(key: string, text: string, own: string): Record<string, string> {
  if (text.endsWith(own)) return { [`${key}+`]: text.slice(0, -own.length) };
  if (text !== "" && own.endsWith(text)) return { [`${key}-`]: own.slice(0, -text.length) };
  const bare = bareName(own);
  if (bare !== "" && text.startsWith(bare)) return { [`${key}*`]: text.slice(bare.length) };
  return { [key]: text };
}

function bareName(own: string): string {
  return own.endsWith("]") ? own.slice(0, own.lastIndexOf("[")) : own;
}

function resolved(key: string, write: Readonly<Record<string, unknown>>, own: string): string | undefined {
  const more = write[`${key}+`];
  const less = write[`${key}-`];
  const behind = write[`${key}*`];
  if (typeof more === "string") return more + own;
  if (typeof behind === "string") return bareName(own) + behind;
  return typeof less === "string" && own.startsWith(less) ? own.slice(less.length) : undefined;
}

// What most draws come from stands once for all
function commonRng(rows: Iterable<History>): string | undefined {
  const counts = new Map<string, number>();
  for (const { origin } of rows) {
    for (const { rng } of origin) if (rng !== undefined) counts.set(rng, (counts.get(rng) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}

// The label of an initializer of a later version is its name
function labelOf(made: Made): string {
  try {
    return fromMade(made).label ?? made.name;
  } catch {
    return made.name;
  }
}

function isHistory(writes: unknown): writes is readonly Origin[] {
  return Array.isArray(writes) && writes.every((write) => {
    if (typeof write !== "object" || write === null) return false;
    const { kind, by, ...rest } = write as Record<string, unknown>;
    if (typeof kind !== "string") return false;
    const made = typeof by === "object" && by !== null && typeof (by as Partial<Made>).name === "string";
    if (typeof by !== "string" && !made) return false;
    return Object.entries(rest).every(([key, value]) =>
      typeof value === "string" || value === true || key === "name" && value === 1
    );
  });
}

function wrong(reason: string): LensorError {
  return new LensorError("corrupt", `Cannot read lensor.origin: ${reason}`);
}
