import type { Checkpoint } from "../checkpoint/types.ts";
import { LensorError } from "../core/errors.ts";
import { openCheckpoint } from "../checkpoint/open_checkpoint.ts";
import { openStore } from "../checkpoint/stores/open_store.ts";
import { toBytes } from "../core/dtype.ts";
import { type Sha256, sha256 } from "../core/sha256.ts";
import { sizeOf } from "../core/shape.ts";
import { isThere } from "./_files.ts";
import type { PlanInput } from "./types.ts";

const PIECE = 1 << 23;

/** Size and SHA-256 of a file or of what is behind an address. */
export async function digestOfFile(address: string): Promise<{ bytes: number; sha256: string }> {
  const store = await openStore(address);
  try {
    const sum = sha256();
    for (let at = 0; at < store.size; at += PIECE) {
      sum.update(await store.read(at, Math.min(PIECE, store.size - at)));
    }
    return { bytes: store.size, sha256: sum.hex() };
  } finally {
    store.close();
  }
}

/** The size of a local file; undefined for what is behind an address, which its reader looks at. */
export async function sizeOfFile(address: string): Promise<number | undefined> {
  if (/^[a-z][a-z0-9+.-]+:\/\//i.test(address) && !/^file:/i.test(address)) return undefined;
  const store = await openStore(address);
  store.close();
  return store.size;
}

/** The SHA-256 of an entry's elements, little-endian, in C order. */
export async function digestOfEntry(checkpoint: Checkpoint, name: string): Promise<string> {
  const sum = sha256();
  const spec = checkpoint.specs.get(name)!;
  const count = sizeOf(spec.shape);
  for (let at = 0; at < count || at === 0; at += PIECE) {
    sum.update(toBytes(await checkpoint.read(name, [at, Math.min(count, at + PIECE)])));
  }
  return sum.hex();
}

/**
 * Where an input lies, as plans have it: relative to `base` if at or below it; of an address without credentials and
 * query.
 */
export function uriOf(address: string, base: string): { uri: string; query?: true } {
  if (/^https?:\/\//i.test(address)) {
    const url = new URL(address);
    const query = url.search !== "";
    url.username =
      url.password =
      url.search =
      url.hash =
        "";
    return { uri: url.href, ...(query ? { query: true as const } : {}) };
  }
  const root = base.endsWith("/") ? base : `${base}/`;
  return { uri: address.startsWith(root) ? address.slice(root.length) : address };
}

/** The address of an input: `uri` below `base` unless it is absolute. */
export function addressOf(uri: string, base: string): string {
  if (/^([a-z][a-z0-9+.-]*:\/\/|\/|[a-zA-Z]:[\\/])/i.test(uri) || base === "" || base === ".") return uri;
  return base.endsWith("/") ? base + uri : `${base}/${uri}`;
}

/**
 * The checkpoint, whose entries are hashed as they are read. The read that completes an entry fails if the entry is not
 * the one that was planned: what has been written of it by then has no name yet.
 */
export function checkedInput(checkpoint: Checkpoint, input: PlanInput, file: string): Checkpoint {
  const refuse = (name: string, why: string): never => {
    const text = `Cannot make ${file}: ${input.name} is not the file that was planned (${why})`;
    throw new LensorError("corrupt", text, { file: input.name, path: name });
  };
  // How far each entry has been hashed
  const sums = new Map<string, { at: number; sum: Sha256 }>();
  return {
    ...checkpoint,
    async read(name, range, into) {
      const spec = checkpoint.specs.get(name);
      if (spec === undefined) return refuse(name, `it has no "${name}"`);
      const values = await checkpoint.read(name, range, into);
      const want = Object.hasOwn(input.entries, name) ? input.entries[name] : undefined;
      if (want === undefined) return values;
      const count = sizeOf(spec.shape);
      const [from, to] = range ?? [0, count];
      const state = sums.get(name) ?? { at: 0, sum: sha256() };
      sums.set(name, state);
      if (state.at === count && count > 0) return values;
      // Out of order: the entry is hashed by itself
      if (from > state.at) {
        if (await digestOfEntry(checkpoint, name) !== want) refuse(name, `"${name}" differs`);
        state.at = count;
      } else if (from === state.at) {
        state.sum.update(toBytes(values));
        state.at = to;
        if (to === count && state.sum.hex() !== want) refuse(name, `"${name}" differs`);
      }
      return values;
    },
  };
}

/** The set of weights that was planned: that under a key, or everything where a wrapper would be taken off. */
export async function openSet(address: string, { key }: Pick<PlanInput, "key">): Promise<Checkpoint> {
  const usual = await openCheckpoint(address, { onUnknown: "inert" });
  if (usual.taken === key) return usual;
  usual.close?.();
  return await openCheckpoint(address, {
    onUnknown: "inert",
    ...(key === undefined ? { whole: true } : { unwrap: key }),
  });
}

/** Where the first of several folders has the file; the last one where none has it, so that the error names a place. */
export async function firstThere(uri: string, bases: readonly string[]): Promise<string> {
  for (const base of bases) {
    const address = addressOf(uri, base);
    if (/^https?:/i.test(address) || await isThere(address)) return address;
  }
  return addressOf(uri, bases.at(-1)!);
}

/** The error for an input that is not what the plan was made with. */
export function notPlanned(name: string, why: string): LensorError {
  return new LensorError("corrupt", `Cannot use ${name}: it is not the file that was planned (${why})`, { file: name });
}
