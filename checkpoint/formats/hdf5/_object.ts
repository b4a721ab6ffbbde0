import { cursor, type Hdf5File, UNDEFINED } from "./_file.ts";

/** One message of an object: its type, and its bytes. */
export interface Message {
  readonly type: number;
  readonly bytes: Uint8Array;
  /** The message is kept elsewhere, and the bytes say where. */
  readonly shared: boolean;
  readonly at: number;
}

const CONTINUATION = 16;
const MOST_MESSAGES = 65_535;
const MOST_BLOCKS = 4096;

interface Block {
  readonly at: number;
  readonly size: number;
}

/** The messages of the object whose header is at an address, version 1 or 2, continued blocks included. */
export async function messagesOf(file: Hdf5File, address: number): Promise<readonly Message[]> {
  const { fail } = file;
  if (address === UNDEFINED) throw fail("corrupt", "an object has no address");
  const head = cursor(await file.read(address, Math.min(64, Math.max(16, file.size - address))), fail, address);
  const out: Message[] = [];
  const blocks: Block[] = [];
  const seen = new Set<number>();
  const second = head.bytes[0] === 0x4f && head.bytes[1] === 0x48 && head.bytes[2] === 0x44 && head.bytes[3] === 0x52;
  const flags = second ? secondHead() : firstHead();
  for (let block = blocks.shift(); block !== undefined; block = blocks.shift()) {
    if (seen.has(block.at) || seen.size > MOST_BLOCKS) {
      throw fail("cycle", "the blocks of an object lead back to themselves", { offset: block.at });
    }
    seen.add(block.at);
    file.check(block.at, block.size);
    const bytes = await file.read(block.at, block.size);
    for (const message of second ? secondMessages(bytes, block.at) : firstMessages(bytes, block.at)) {
      if (out.length >= MOST_MESSAGES) throw fail("limit", "an object has too many messages", { offset: address });
      out.push(message);
      if (message.type === CONTINUATION) blocks.push(continued(message));
    }
  }
  return out;

  function firstHead(): number {
    if (head.u8() !== 1) throw fail("corrupt", "an object has no header of version 1 or 2", { offset: address });
    head.u8();
    head.u16();
    head.u32();
    blocks.push({ at: address + 16, size: head.u32() });
    return 0;
  }

  function secondHead(): number {
    head.take(4);
    if (head.u8() !== 2) throw fail("unsupported", "an object header has an unknown version", { offset: address });
    const flags = head.u8();
    if (flags & 32) head.take(16);
    if (flags & 16) head.take(4);
    const size = head.uint(1 << (flags & 3));
    blocks.push({ at: address + head.at, size });
    return flags;
  }

  function* firstMessages(bytes: Uint8Array, at: number): Generator<Message> {
    const c = cursor(bytes, fail, at);
    while (c.left() >= 8) {
      const start = at + c.at;
      const type = c.u16();
      const size = c.u16();
      const flag = c.u8();
      c.take(3);
      yield { type, bytes: c.take(size), shared: (flag & 2) !== 0, at: start };
    }
  }

  function* secondMessages(bytes: Uint8Array, at: number): Generator<Message> {
    const c = cursor(bytes, fail, at);
    const least = flags & 4 ? 6 : 4;
    // What is left behind the last message is a gap
    while (c.left() >= least) {
      const start = at + c.at;
      const type = c.u8();
      const size = c.u16();
      const flag = c.u8();
      if (flags & 4) c.u16();
      yield { type, bytes: c.take(size), shared: (flag & 2) !== 0, at: start };
    }
  }

  function continued({ bytes, at }: Message): Block {
    const c = cursor(bytes, fail, at);
    const block = { at: c.address(), size: c.u64() };
    // A block of version 2 has a signature in front and a checksum behind
    return second ? { at: block.at + 4, size: block.size - 8 } : block;
  }
}
