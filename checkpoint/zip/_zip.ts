import { type Broken, broken, quoted } from "../_broken.ts";
import { crc32For } from "./_crc32.ts";
import { inflate, inflateStart } from "./_inflate.ts";
import { type Store, then } from "../stores/_store.ts";
import { summer } from "./_summer.ts";
import { type Member, memberName, readDirectory, viewOf } from "./_zip_directory.ts";

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
 * One disk, no encryption, STORED or DEFLATE. Members must not overlap and names must be unique; the end record must be
 * the end.
 */
export async function openZip(store: Store, options: ZipOptions): Promise<Zip> {
  const fail: Broken = (detail, reason, place) => broken(store.name, detail, reason, place);
  const members = await readDirectory(store, fail);
  const verified = new Set<string>();
  let summed = 0;

  function read(
    member: Member,
    from = 0,
    to = member.size,
    into?: Uint8Array,
  ): Uint8Array | Promise<Uint8Array> {
    return then(dataOffset(store, member, fail), (data) => {
      if (member.deflated) {
        return then(store.read(data, member.packed), (packed) => {
          const bytes = unpack(member, packed, fail);
          if (!isChecked(member)) check(member, crcFor(member)(bytes));
          return from === 0 && to === member.size ? bytes : bytes.slice(from, to);
        });
      }
      if (isChecked(member)) return store.read(data + from, to - from, into);
      // One pass over all of it, in which the wanted bytes are kept
      const out = into ?? new Uint8Array(to - from);
      const sum = summer(crcFor(member), store);
      const before = sum(0, data, from);
      const kept = then(before, (crc) => sum(crc, data + from, to - from, out));
      return then(then(kept, (crc) => sum(crc, data + to, member.size - to)), (crc) => {
        check(member, crc);
        return out;
      });
    });
  }

  const isChecked = ({ name, crc }: Member) => !options.verify || verified.has(name) || options.zeroIsNone && crc === 0;

  // Together they have no more bytes than the file
  const crcFor = ({ packed }: Member) => crc32For(summed + packed);

  function check(member: Member, crc: number): void {
    if (crc !== member.crc) {
      throw fail("crc", `the checksum of ${quoted(member.name)} does not fit: its bytes have changed`, {
        offset: member.at,
      });
    }
    verified.add(member.name);
    summed += member.packed;
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

// No DEFLATE stream is smaller than a 1032nd of its content, so that a larger promise is a lie, and no memory is taken
// for it
function unpack(member: Member, packed: Uint8Array, fail: Broken): Uint8Array {
  const bytes = member.size > 1032 * (packed.length + 1) ? undefined : inflate(packed, member.size);
  if (bytes) return bytes;
  throw fail("zip", `${quoted(member.name)} does not unpack to the ${member.size} bytes it declares`, {
    offset: member.at,
  });
}

// The local header is needed for the length of its extra field, and must name the same member
function dataOffset(store: Store, member: Member, fail: Broken): number | Promise<number> {
  return then(store.read(member.at, Math.min(30 + member.nameLength, member.limit - member.at)), (bytes) => {
    const view = viewOf(bytes);
    const bad = (reason: string) => fail("zip", `member ${quoted(member.name)} ${reason}`, { offset: member.at });
    if (bytes.length < 30 || view.getUint32(0, true) !== 0x04034b50) throw bad("has no local header");
    const length = view.getUint16(26, true);
    const data = member.at + 30 + length + view.getUint16(28, true);
    if (length !== bytes.length - 30 || memberName(bytes.subarray(30)) !== member.name) {
      throw bad("has another name in its local header");
    }
    const [flags, method] = [view.getUint16(6, true), view.getUint16(8, true)];
    if (method !== (member.deflated ? 8 : 0) || flags & 1) throw bad("is described differently in its local header");
    if (data + member.packed > member.limit) throw bad("reaches into what follows");
    return data;
  });
}
