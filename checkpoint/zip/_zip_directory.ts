import { longNameBudget } from "../_budget.ts";
import { type Broken, quoted } from "../_broken.ts";
import type { Store } from "../stores/_store.ts";

/** A member of an archive, as the central directory describes it. */
export interface Member {
  readonly name: string;
  readonly size: number;
  readonly packed: number;
  readonly deflated: boolean;
  readonly crc: number;
  /** Bytes of the name. */
  readonly nameLength: number;
  /** Of its local header. */
  readonly at: number;
  /** Where the next member or the directory begins. */
  readonly limit: number;
}

/** Finds the central directory of an archive (APPNOTE 6.3, with zip64) and reads and checks it. */
export async function readDirectory(store: Store, fail: Broken): Promise<ReadonlyMap<string, Member>> {
  const { at, size, count } = await findDirectory(store, fail);
  return parseDirectory(await store.read(at, size), count, at, fail);
}

interface Directory {
  readonly at: number;
  readonly size: number;
  readonly count: number;
}

const END_SIZE = 22;

async function findDirectory(store: Store, fail: Broken): Promise<Directory> {
  if (store.size < END_SIZE) throw fail("truncated", `a zip archive needs ${END_SIZE} bytes, it has ${store.size}`);
  const length = Math.min(store.size, END_SIZE + 0xffff);
  const base = store.size - length;
  const tail = await store.read(base, length);
  const view = viewOf(tail);
  let end = length - END_SIZE;
  while (
    end >= 0 &&
    !(view.getUint32(end, true) === 0x06054b50 && end + END_SIZE + view.getUint16(end + 20, true) === length)
  ) end--;
  if (end < 0) throw fail("truncated", "it has no end record: the zip archive is cut, or something follows it");
  const disks = [view.getUint16(end + 4, true), view.getUint16(end + 6, true)];
  const short = {
    count: view.getUint16(end + 10, true),
    size: view.getUint32(end + 12, true),
    at: view.getUint32(end + 16, true),
  };
  if (disks.some((d) => d !== 0 && d !== 0xffff)) {
    throw fail("zip", "it is one disk of several", { offset: base + end });
  }
  let border = base + end, found = short;
  if (border >= 20) {
    const locator = viewOf(await store.read(border - 20, 20));
    if (locator.getUint32(0, true) === 0x07064b50) {
      const where = wide(locator, 8, fail);
      if (where + 56 > border - 20) {
        throw fail("zip", "its zip64 record lies outside of the file", { offset: border - 20 });
      }
      found = wideRecord(viewOf(await store.read(where, 56)), short, fail);
      border = where;
    }
  }
  if (found === short && (short.count === 0xffff || short.size === 0xffffffff || short.at === 0xffffffff)) {
    throw fail("zip", "it lacks the zip64 record that its end record asks for", { offset: border });
  }
  if (found.at + found.size !== border) {
    throw fail("zip", "its directory is not where its end record says", { offset: border });
  }
  if (found.count * 46 > found.size) {
    throw fail("zip", `its directory cannot hold ${found.count} members`, { offset: found.at });
  }
  return found;
}

function wideRecord(view: DataView, short: Directory, fail: Broken): Directory {
  if (view.getUint32(0, true) !== 0x06064b50) throw fail("zip", "its zip64 record is missing");
  if (view.getUint32(16, true) !== 0 || view.getUint32(20, true) !== 0) throw fail("zip", "it is one disk of several");
  const long = { count: wide(view, 32, fail), size: wide(view, 40, fail), at: wide(view, 48, fail) };
  const agrees = (a: number, b: number, all: number) => a === b || a === all;
  if (
    agrees(short.count, long.count, 0xffff) && agrees(short.size, long.size, 0xffffffff) &&
    agrees(short.at, long.at, 0xffffffff)
  ) return long;
  throw fail("zip", "its two end records contradict each other");
}

function parseDirectory(bytes: Uint8Array, count: number, base: number, fail: Broken): ReadonlyMap<string, Member> {
  const view = viewOf(bytes);
  const list: (Member & { limit: number; least: number })[] = [];
  let i = 0;
  for (let k = 0; k < count; k++) {
    if (i + 46 > bytes.length || view.getUint32(i, true) !== 0x02014b50) {
      throw fail("zip", `its directory ends after ${k} of ${count} members`, { offset: base + i });
    }
    const [nameLength, extraLength, noteLength] = [28, 30, 32].map((o) => view.getUint16(i + o, true)) as [
      number,
      number,
      number,
    ];
    const next = i + 46 + nameLength + extraLength + noteLength;
    if (next > bytes.length) throw fail("zip", "its directory is cut", { offset: base + i });
    const name = memberName(bytes.subarray(i + 46, i + 46 + nameLength));
    const bad = (detail: string, reason: string) =>
      fail(detail, `member ${quoted(name)} ${reason}`, { offset: base + i });
    const flags = view.getUint16(i + 8, true);
    const method = view.getUint16(i + 10, true);
    if (flags & 0x2041) throw bad("unsupported", "is encrypted");
    if (method !== 0 && method !== 8) throw bad("unsupported", `uses compression method ${method}`);
    if ((view.getUint32(i + 38, true) >>> 28) === 0xa) throw bad("zip", "is a symbolic link");
    const extra = bytes.subarray(i + 46 + nameLength, i + 46 + nameLength + extraLength);
    const fields = widened([24, 20, 42].map((o) => view.getUint32(i + o, true)), extra);
    if (!fields) throw bad("zip", "has a broken zip64 field");
    const [size, packed, at] = fields as [number, number, number];
    const disk = view.getUint16(i + 34, true);
    if (disk !== 0 && disk !== 0xffff) throw bad("zip", "is on another disk");
    if (method === 0 && size !== packed) throw bad("zip", "is stored, but its two sizes differ");
    list.push({
      name,
      size,
      packed,
      deflated: method === 8,
      crc: view.getUint32(i + 16, true),
      nameLength,
      at,
      limit: base,
      least: at + 30 + nameLength + packed,
    });
    i = next;
  }
  if (i !== bytes.length) throw fail("zip", `its directory holds more than its ${count} members`, { offset: base + i });
  return placed(list, base, fail);
}

function placed(
  list: (Member & { limit: number; least: number })[],
  base: number,
  fail: Broken,
): ReadonlyMap<string, Member> {
  const sorted = list.toSorted((a, b) => a.at - b.at);
  const out = new Map<string, Member>();
  for (const [k, member] of sorted.entries()) {
    member.limit = sorted[k + 1]?.at ?? base;
    if (member.least > member.limit) {
      throw fail("zip", `member ${quoted(member.name)} reaches into what follows`, { offset: member.at });
    }
  }
  const long = longNameBudget(fail);
  for (const { least: _, ...member } of list) {
    long(member.name.length);
    if (out.has(member.name)) throw fail("zip", `member ${quoted(member.name)} comes twice`, { offset: member.at });
    out.set(member.name, member);
  }
  return out;
}

// Sizes and offset that do not fit 32 bits follow in extra field 1, in this order, only those that are needed
function widened(values: number[], extra: Uint8Array): number[] | undefined {
  if (!values.includes(0xffffffff)) return values;
  const view = viewOf(extra);
  for (let i = 0; i + 4 <= extra.length;) {
    const id = view.getUint16(i, true);
    const length = view.getUint16(i + 2, true);
    if (i + 4 + length > extra.length) return undefined;
    if (id === 1) {
      let at = i + 4;
      const out = values.map((value) => {
        if (value !== 0xffffffff) return value;
        const wide = at + 8 <= i + 4 + length ? view.getBigUint64(at, true) : 1n << 64n;
        at += 8;
        return wide <= BigInt(Number.MAX_SAFE_INTEGER) ? Number(wide) : NaN;
      });
      return out.some(Number.isNaN) ? undefined : out;
    }
    i += 4 + length;
  }
  return undefined;
}

/** A name as text: UTF-8 whatever the flag says; bytes that are not are kept apart one by one. */
export function memberName(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return String.fromCharCode(...bytes);
  }
}

function wide(view: DataView, at: number, fail: Broken): number {
  const value = view.getBigUint64(at, true);
  if (value > BigInt(Number.MAX_SAFE_INTEGER)) throw fail("zip", `it gives an offset or size of ${value}`);
  return Number(value);
}

/** The bytes as numbers. */
export function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
