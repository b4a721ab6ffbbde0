import { quoted } from "../../_broken.ts";
import { cursor, type Hdf5File, latin1, textOf, UNDEFINED } from "./_file.ts";
import { heapOf } from "./_heap.ts";
import type { Message } from "./_object.ts";
import { recordsOf } from "./_tree2.ts";

/** What a name in a group leads to. */
export interface Link {
  readonly name: string;
  /** The header of the object; -1 for links that are not followed. */
  readonly address: number;
  /** What kind of link is not followed. */
  readonly kind?: "soft" | "external";
}

const SYMBOL_TABLE = 17;
const LINK = 6;
const LINK_INFO = 2;
const DEEPEST = 64;
const LONGEST_NAME = 65_535;

/** Whether an object is a group, by its messages. */
export const isGroup = (messages: readonly Message[]): boolean =>
  messages.some(({ type }) => type === SYMBOL_TABLE || type === LINK || type === LINK_INFO);

/** The links of a group in the order of the file. */
export async function linksOf(file: Hdf5File, messages: readonly Message[]): Promise<readonly Link[]> {
  const out: Link[] = [];
  const { fail } = file;
  for (const { type, bytes, at } of messages) {
    if (type === SYMBOL_TABLE) {
      const c = cursor(bytes, fail, at);
      const tree = c.address();
      const heap = c.address();
      if (tree !== UNDEFINED) out.push(...await symbols(file, tree, await localHeap(file, heap)));
    }
    if (type === LINK) out.push(linkIn(file, bytes, at));
    if (type === LINK_INFO) out.push(...await denseLinks(file, bytes, at));
  }
  const names = new Set<string>();
  for (const { name } of out) {
    if (names.has(name)) throw fail("duplicate-key", `a group has ${quoted(name)} twice`);
    names.add(name);
  }
  return out;
}

// Links in a heap: by their order where the group keeps it, else by name
async function denseLinks(file: Hdf5File, bytes: Uint8Array, at: number): Promise<readonly Link[]> {
  const c = cursor(bytes, file.fail, at);
  c.u8();
  const flags = c.u8();
  if (flags & 1) c.take(8);
  const heapAt = c.address();
  const names = c.address();
  const order = flags & 2 ? c.address() : UNDEFINED;
  if (heapAt === UNDEFINED) return [];
  const heap = await heapOf(file, heapAt);
  const ordered = order !== UNDEFINED;
  const out: Link[] = [];
  for (const record of await recordsOf(file, ordered ? order : names)) {
    // A hash of four bytes, or the order in eight, comes before the ID
    const id = record.subarray(ordered ? 8 : 4);
    out.push(linkIn(file, await heap.read(id), at));
  }
  return ordered ? out : out.sort((a, b) => a.name < b.name ? -1 : 1);
}

async function localHeap(file: Hdf5File, address: number): Promise<Uint8Array> {
  if (address === UNDEFINED) throw file.fail("corrupt", "a group has no heap of names");
  const c = cursor(await file.read(address, 32), file.fail, address);
  if (latin1(c.take(4)) !== "HEAP") throw file.fail("corrupt", "a heap has no signature", { offset: address });
  c.take(4);
  const size = c.u64();
  c.take(8);
  const data = c.address();
  if (data === UNDEFINED) throw file.fail("corrupt", "a heap has no data", { offset: address });
  return await file.read(data, size);
}

// The leaves of a tree of symbols, from left to right. Levels fall by one, and no node comes twice
async function symbols(file: Hdf5File, root: number, heap: Uint8Array): Promise<readonly Link[]> {
  const { fail } = file;
  const out: Link[] = [];
  const seen = new Set<number>();
  const stack: { readonly at: number; readonly level: number | undefined }[] = [{ at: root, level: undefined }];
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    const { at, level } = next;
    if (seen.has(at)) throw fail("cycle", "a tree of symbols leads back to itself", { offset: at });
    seen.add(at);
    if (level === -1) {
      await addSymbols(file, at, heap, out);
      continue;
    }
    const head = cursor(await file.read(at, 24), fail, at);
    if (latin1(head.take(4)) !== "TREE" || head.u8() !== 0) throw fail("corrupt", "no tree of symbols", { offset: at });
    const own = head.u8();
    const entries = head.u16();
    if (level !== undefined ? own !== level : own > DEEPEST) {
      throw fail("corrupt", `a tree has level ${own} where ${level ?? "a lower one"} is due`, { offset: at });
    }
    const c = cursor(await file.read(at + 24, 16 * entries), fail, at + 24);
    const children: number[] = [];
    for (let k = 0; k < entries; k++) {
      c.take(8);
      children.push(c.address());
    }
    for (const child of children.reverse()) stack.push({ at: child, level: own - 1 });
  }
  return out;
}

async function addSymbols(file: Hdf5File, at: number, heap: Uint8Array, out: Link[]): Promise<void> {
  const { fail } = file;
  const head = cursor(await file.read(at, 8), fail, at);
  if (latin1(head.take(4)) !== "SNOD") throw fail("corrupt", "a node of symbols has no signature", { offset: at });
  head.take(2);
  const count = head.u16();
  const c = cursor(await file.read(at + 8, 40 * count), fail, at + 8);
  for (let k = 0; k < count; k++) {
    const place = c.u64();
    const address = c.address();
    const kind = c.u32();
    c.take(20);
    if (place >= heap.length) throw fail("bad-offset", "the name of a symbol lies outside of its heap", { offset: at });
    const name = textOf(heap.subarray(place, place + LONGEST_NAME + 1));
    if (name.length > LONGEST_NAME) throw fail("limit", `a name has more than ${LONGEST_NAME} bytes`, { offset: at });
    out.push(kind === 2 ? { name, address: UNDEFINED, kind: "soft" } : { name, address });
  }
}

function linkIn(file: Hdf5File, bytes: Uint8Array, at: number): Link {
  const { fail } = file;
  const c = cursor(bytes, fail, at);
  if (c.u8() !== 1) throw fail("unsupported", "a link has an unknown version", { offset: at });
  const flags = c.u8();
  const type = flags & 8 ? c.u8() : 0;
  if (flags & 4) c.take(8);
  if (flags & 16) c.u8();
  const name = textOf(c.take(c.uint(1 << (flags & 3))));
  if (name.length > LONGEST_NAME) throw fail("limit", `a name has more than ${LONGEST_NAME} bytes`, { offset: at });
  if (type === 0) return { name, address: c.address() };
  return { name, address: UNDEFINED, kind: type === 1 ? "soft" : "external" };
}
