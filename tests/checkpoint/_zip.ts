/** Zip archives written by hand, each field as it should be unless it is said otherwise. */
import { assertEquals, assertStringIncludes } from "@std/assert";
import type { LensorError } from "../../mod.ts";
import { plainCrc32 } from "../../checkpoint/zip/_crc32.ts";

export const text = (letters: string): Uint8Array => new TextEncoder().encode(letters);

export function joined(...parts: ArrayLike<number>[]): Uint8Array {
  const out = new Uint8Array(parts.reduce((n, part) => n + part.length, 0));
  let at = 0;
  for (const part of parts) {
    out.set(part, at);
    at += part.length;
  }
  return out;
}

// Little-endian numbers of 2, 4 and 8 bytes
export const u16 = (...all: number[]): Uint8Array => joined(...all.map((n) => [n & 255, n >> 8]));
export const u32 = (...all: number[]): Uint8Array => new Uint8Array(Uint32Array.from(all).buffer);
export const u64 = (...all: (number | bigint)[]): Uint8Array =>
  new Uint8Array(BigUint64Array.from(all.map(BigInt)).buffer);
export const ALL16: number = 0xffff;
export const ALL32: number = 0xffffffff;

// What the directory says of a member, and its local header, where they say something else than is true
export interface Entry {
  readonly name?: string | Uint8Array;
  readonly content?: Uint8Array;
  readonly method?: number;
  readonly flags?: number;
  readonly crc?: number;
  readonly size?: number;
  readonly packed?: number;
  readonly at?: number;
  readonly disk?: number;
  readonly attributes?: number;
  readonly extra?: Uint8Array;
  readonly note?: string;
  readonly local?: Uint8Array;
}

export interface Ending {
  readonly disks?: readonly [number, number];
  readonly count?: number;
  readonly size?: number;
  readonly at?: number;
  readonly comment?: Uint8Array;
  /** What comes before the end record. */
  readonly before?: (at: number, size: number, end: number) => Uint8Array;
  /** Says the directory has so many bytes more. */
  readonly more?: number;
}

const bytesOf = (name: string | Uint8Array) => typeof name === "string" ? text(name) : name;

export function localOf(
  { name = "a", content = text("abc"), method = 0, flags = 0 }: Entry,
  extra: Uint8Array = new Uint8Array(),
): Uint8Array {
  const letters = bytesOf(name);
  const sizes = u32(0, 0, 0);
  return joined(
    u32(0x04034b50),
    u16(20, flags, method, 0, 0),
    sizes,
    u16(letters.length, extra.length),
    letters,
    extra,
    content,
  );
}

export function archive(entries: readonly Entry[], ending: Ending = {}): Uint8Array {
  const files: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let at = 0;
  for (const entry of entries) {
    const { name = "a", content = text("abc"), method = 0, flags = 0, extra = new Uint8Array(), note = "" } = entry;
    const local = entry.local ?? localOf(entry);
    const letters = bytesOf(name);
    files.push(local);
    directory.push(
      u32(0x02014b50),
      u16(20, 20, flags, method, 0, 0),
      u32(entry.crc ?? plainCrc32(content), entry.packed ?? content.length, entry.size ?? content.length),
      u16(letters.length, extra.length, note.length, entry.disk ?? 0, 0),
      u32(entry.attributes ?? 0, entry.at ?? at),
      letters,
      extra,
      text(note),
    );
    at += local.length;
  }
  const all = joined(...directory);
  const before = ending.before?.(at, all.length, at + all.length) ?? new Uint8Array();
  return joined(
    ...files,
    all,
    before,
    u32(0x06054b50),
    u16(...ending.disks ?? [0, 0], ending.count ?? entries.length, ending.count ?? entries.length),
    u32(ending.size ?? all.length, ending.at ?? at),
    u16(ending.comment?.length ?? 0),
    ending.comment ?? [],
  );
}

/** Checks what an error says of a file, and where. */
export function refused(error: LensorError, detail: string, words: string, offset: number | undefined): void {
  assertStringIncludes(error.message, words);
  assertEquals([error.detail, error.offset], [detail, offset], words);
}
