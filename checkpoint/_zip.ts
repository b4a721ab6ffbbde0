import { type Broken, broken, quoted } from "./_broken.ts";
import { crc32 } from "./_crc32.ts";
import { inflate, inflateStart } from "./_inflate.ts";
import { type Store, then } from "./_store.ts";

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

/** An archive: what is in it, and the bytes of its members. */
export interface Zip {
  readonly members: ReadonlyMap<string, Member>;
  /** Bytes of a member, of its unpacked form; the checksum of the whole member is verified when it is first touched. */
  read(member: Member, from?: number, to?: number, into?: Uint8Array): Uint8Array | Promise<Uint8Array>;
  /** Up to `length` first bytes, not verified: whoever reads the member later has them checked. */
  peek(member: Member, length: number): Uint8Array | Promise<Uint8Array>;
}

/** How much of an archive's promises is checked. */
export interface ZipOptions {
  /** Whether to compare checksums. */
  readonly verify: boolean;
  /** Whether a stored checksum of 0 means that none was computed, as PyTorch can be told to write. */
  readonly zeroIsNone: boolean;
}

/**
 * Opens a zip archive (APPNOTE 6.3, with zip64): the central directory is read and checked, members are not.
 *
 * One disk, no encryption, STORED or DEFLATE. Members must not overlap and names must be unique; the end record must be the end.
 */
export async function openZip(store: Store, options: ZipOptions): Promise<Zip> {
  const fail: Broken = (detail, reason, place) => broken(store.name, detail, reason, place);
  const { at, size, count } = await findDirectory(store, fail);
  const members = parseDirectory(await store.read(at, size), count, at, fail);
  const verified = new Set<string>();

  function read(
    member: Member,
    from = 0,
    to = member.size,
    into?: Uint8Array,
  ): Uint8Array | Promise<Uint8Array> {
    return then(dataOffset(store, member, fail), (data) => {
      const whole = from === 0 && to === member.size;
      if (member.deflated) {
        return then(store.read(data, member.packed), (packed) => {
          const bytes = unpack(member, packed, fail);
          if (!isChecked(member)) check(member, crc32(bytes));
          return whole ? bytes : bytes.slice(from, to);
        });
      }
      if (isChecked(member)) return store.read(data + from, to - from, into);
      const out = whole ? into ?? new Uint8Array(member.size) : undefined;
      return then(crcOf(store, data, member.size, out), (crc) => {
        check(member, crc);
        return out ?? store.read(data + from, to - from, into);
      });
    });
  }

  const isChecked = ({ name, crc }: Member) => !options.verify || verified.has(name) || options.zeroIsNone && crc === 0;

  function check(member: Member, crc: number): void {
    if (crc !== member.crc) {
      throw fail("crc", `the checksum of ${quoted(member.name)} does not fit: its bytes have changed`, {
        offset: member.at,
      });
    }
    verified.add(member.name);
  }

  function peek(member: Member, length: number): Uint8Array | Promise<Uint8Array> {
    const n = Math.min(length, member.size);
    return then(dataOffset(store, member, fail), (data) => {
      if (!member.deflated) return store.read(data, n);
      return then(store.read(data, Math.min(member.packed, n + 1024)), (packed) => inflateStart(packed, n));
    });
  }

  return { members, read, peek };
}

// Pieces are summed up while they are in the cache. What comes over a network comes in fewer and larger ones.
const NEAR = 1 << 18, FAR = 1 << 24;

// The checksum of a member, which is kept in `out` if there is one
function crcOf(store: Store, at: number, size: number, out?: Uint8Array): number | Promise<number> {
  const piece = out ? undefined : new Uint8Array(Math.min(NEAR, size));
  const read = (done: number, length: number) =>
    store.read(at + done, length, out?.subarray(done, done + length) ?? piece?.subarray(0, length));
  let crc = 0;
  for (let done = 0; done < size; done += NEAR) {
    const bytes = read(done, Math.min(NEAR, size - done));
    if (bytes instanceof Promise) return bytes.then((first) => crcFromAfar(store, at, size, out, first));
    crc = crc32(bytes, crc);
  }
  return crc;
}

async function crcFromAfar(
  store: Store,
  at: number,
  size: number,
  out: Uint8Array | undefined,
  first: Uint8Array,
): Promise<number> {
  let crc = crc32(first);
  for (let done = first.length; done < size; done += FAR) {
    const length = Math.min(FAR, size - done);
    crc = crc32(await store.read(at + done, length, out?.subarray(done, done + length)), crc);
  }
  return crc;
}

// No DEFLATE stream is smaller than a 1032nd of its content, so that a larger promise is a lie, and no memory is taken for it
function unpack(member: Member, packed: Uint8Array, fail: Broken): Uint8Array {
  const bytes = member.size > 1032 * (packed.length + 1) ? undefined : inflate(packed, member.size);
  if (bytes) return bytes;
  throw fail("zip", `${quoted(member.name)} does not unpack to the ${member.size} bytes it declares`, {
    offset: member.at,
  });
}

interface Directory {
  readonly at: number;
  readonly size: number;
  readonly count: number;
}

const END_SIZE = 22;

async function findDirectory(store: Store, fail: Broken): Promise<Directory> {
  if (store.size < END_SIZE) throw fail("truncated", `a zip archive needs ${END_SIZE} bytes, it has ${store.size}`);
  const length = Math.min(store.size, END_SIZE + 0xffff), base = store.size - length;
  const tail = await store.read(base, length), view = viewOf(tail);
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
  const view = viewOf(bytes), list: (Member & { limit: number; least: number })[] = [];
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
    const name = nameOf(bytes.subarray(i + 46, i + 46 + nameLength));
    const bad = (detail: string, reason: string) =>
      fail(detail, `member ${quoted(name)} ${reason}`, { offset: base + i });
    const flags = view.getUint16(i + 8, true), method = view.getUint16(i + 10, true);
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
  const sorted = list.toSorted((a, b) => a.at - b.at), out = new Map<string, Member>();
  for (const [k, member] of sorted.entries()) {
    member.limit = sorted[k + 1]?.at ?? base;
    if (member.least > member.limit) {
      throw fail("zip", `member ${quoted(member.name)} reaches into what follows`, { offset: member.at });
    }
  }
  for (const { least: _, ...member } of list) {
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
    const id = view.getUint16(i, true), length = view.getUint16(i + 2, true);
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

// The local header is needed for the length of its extra field, and must name the same member
function dataOffset(store: Store, member: Member, fail: Broken): number | Promise<number> {
  return then(store.read(member.at, Math.min(30 + member.nameLength, member.limit - member.at)), (bytes) => {
    const view = viewOf(bytes),
      bad = (reason: string) => fail("zip", `member ${quoted(member.name)} ${reason}`, { offset: member.at });
    if (bytes.length < 30 || view.getUint32(0, true) !== 0x04034b50) throw bad("has no local header");
    const length = view.getUint16(26, true), data = member.at + 30 + length + view.getUint16(28, true);
    if (length !== bytes.length - 30 || nameOf(bytes.subarray(30)) !== member.name) {
      throw bad("has another name in its local header");
    }
    const [flags, method] = [view.getUint16(6, true), view.getUint16(8, true)];
    if (method !== (member.deflated ? 8 : 0) || flags & 1) throw bad("is described differently in its local header");
    if (data + member.packed > member.limit) throw bad("reaches into what follows");
    return data;
  });
}

// Names are UTF-8 whatever the flag says; bytes that are not are kept apart one by one
function nameOf(bytes: Uint8Array): string {
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

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
