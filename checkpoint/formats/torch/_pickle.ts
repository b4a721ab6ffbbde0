// Long because it is one switch with a case per opcode; the cases are short, and apart they would be harder to check
// against the table.
import { longNameBudget } from "../../_budget.ts";
import { type Broken, quoted } from "../../_broken.ts";
import { LensorError } from "../../../core/errors.ts";
import { isDenied } from "./_denied.ts";
import { fullName, isAllowed } from "./_globals.ts";
import { build, newObject, persistent, reduce, sizesOf } from "./_reduce.ts";
import { strangers } from "./_strangers.ts";
import { type Inert, isKind, type Py, type Storage, type Tuple } from "./_values.ts";

/** What the interpreter needs to know besides the bytes. */
export interface PickleOptions {
  readonly broken: Broken;
  /** Where placeholders for unknown classes may stand: nowhere ("error"), anywhere ("inert"), or in modules only. */
  readonly unknown: "error" | "inert" | "module";
  /** What a persistent id means, where it names no storage. */
  readonly persistent?: (id: Py) => Py;
  /** Called with every storage that the pickle refers to. */
  readonly onStorage?: (storage: Storage) => void;
}

/** A value, and where the bytes behind its STOP begin. */
export interface Unpickled {
  readonly value: Py;
  readonly end: number;
}

// A mark on the stack; no value of a file can be it
const MARK: unique symbol = Symbol("mark");
type Slot = Py | typeof MARK;

// Far above what writers produce: names and integers are short, and deep nesting comes from hand-made files only
const LONGEST_INTEGER = 1 << 12;

/**
 * Interprets one pickle (protocols 2 to 5) over inert data: no opcode reaches a function by name.
 *
 * Work is bounded by the bytes: every opcode takes one, lengths are compared with what is left before anything is
 * taken. Throws `forbidden` (detail `forbidden-global`) for a name that is denied, or that is unknown and outside of a
 * module, `corrupt` for everything else that is wrong.
 *
 * Opcodes as in Python's pickletools.
 */
export function unpickle(bytes: Uint8Array, start: number, options: PickleOptions): Unpickled {
  let op = start;
  const found = strangers(options.broken, () => op);
  const at = (next: number): void => {
    op = next;
  };
  try {
    const out = run(bytes, start, options, found, at);
    const stranger = { error: found.first, module: found.outside, inert: () => undefined }[options.unknown]();
    if (stranger) throw stranger;
    return out;
  } catch (error) {
    // Bytes that only the unknown class could read: its name says more than the place where they make no sense
    const cut = error instanceof LensorError && (error.code === "forbidden" || error.detail === "truncated");
    throw cut || options.unknown === "inert" ? error : found.outside() ?? error;
  }
}

function run(
  bytes: Uint8Array,
  start: number,
  options: PickleOptions,
  found: ReturnType<typeof strangers>,
  at: (op: number) => void,
): Unpickled {
  const { broken } = options;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const stack: Slot[] = [];
  const memo = new Map<number, Py>();
  let i = start, op = start;
  const bad = (reason: string) => broken("bad-pickle", reason, { offset: op });

  const need = (n: number): number => {
    if (!(n >= 0 && n <= bytes.length - i)) {
      throw broken("truncated", `its pickle is cut: ${n} bytes are missing`, { offset: op });
    }
    return (i += n) - n;
  };
  const u8 = () => bytes[need(1)]!;
  const u16 = () => view.getUint16(need(2), true);
  const u32 = () => view.getUint32(need(4), true);
  const u64 = () => Number(view.getBigUint64(need(8), true));
  const take = (n: number) => bytes.subarray(need(n), i);
  const line = (): string => {
    const end = bytes.indexOf(10, i);
    if (end < 0) throw broken("truncated", "its pickle is cut within a line", { offset: op });
    if (end - i > LONGEST_INTEGER) throw bad("a line is too long");
    const text = latin1(bytes.subarray(i, end));
    i = end + 1;
    return text;
  };
  const decimal = (most: number): number => {
    const text = line();
    if (!/^\d{1,10}$/.test(text) || Number(text) > most) throw bad(`${quoted(text)} is not a slot of the memo`);
    return Number(text);
  };

  const pop = (): Py => {
    const value = stack.pop();
    if (value === undefined || value === MARK) throw bad("its stack is empty");
    return value;
  };
  const top = (): Py => {
    const value = stack.at(-1);
    if (value === undefined || value === MARK) throw bad("its stack is empty");
    return value;
  };
  const popMark = (): Py[] => {
    const at = stack.lastIndexOf(MARK);
    if (at < 0) throw bad("a mark is missing");
    const items = stack.splice(at);
    items.shift();
    return items as Py[];
  };
  const tuple = (n: number): Tuple => ({ kind: "tuple", items: Array.from({ length: n }, pop).reverse() });
  const put = (slot: number) => memo.set(slot, top());
  const get = (slot: number) => {
    const value = memo.get(slot);
    if (value === undefined) throw bad(`slot ${slot} of its memo is empty`);
    stack.push(value);
  };
  const takeName = longNameBudget(options.broken);
  const setItems = (items: Py[]) => {
    const into = top();
    if (!(into instanceof Map)) throw bad("items are set on something else than a dict");
    if (items.length % 2) throw bad("a key has no value");
    for (let k = 0; k < items.length; k += 2) {
      const key = items[k]!;
      if (Array.isArray(key) || key instanceof Map || isKind(key, "set")) {
        throw bad("a list, dict or set is the key of a dict");
      }
      if (typeof key === "string") takeName(key.length);
      into.set(key, items[k + 1]!);
    }
  };
  const append = (items: Py[]) => {
    const into = top();
    if (!Array.isArray(into)) throw bad("something is appended to what is not a list");
    for (const item of items) into.push(item);
  };
  const global = (module: string, name: string): Py => {
    const full = fullName(module, name);
    if (isAllowed(full)) return { kind: "global", name: full };
    // MMEngine's checkpoints name methods of their own classes by getattr: where the caller allows placeholders, this
    // is one
    const method = full === "builtins.getattr";
    if (isDenied(full) && !(method && options.unknown === "inert")) {
      const why = `its pickle asks for ${quoted(full)}, which can run code; do not load this file with Python either`;
      throw (method ? found.outside() : undefined) ?? broken("forbidden-global", why, { offset: op });
    }
    const inert: Inert = { kind: "inert", name: full, parts: [] };
    found.onInert(inert);
    return inert;
  };
  // A storage; in streams of old also a class, with its source text beside it, which is left alone
  const referred = (id: Py): Py => {
    if (options.persistent) return options.persistent(id);
    const [tag, type] = isKind(id, "tuple") ? id.items : [];
    if (tag === "module" && isKind(type, "inert")) return type;
    const made: Storage = persistent(id, context);
    options.onStorage?.(made);
    return made;
  };
  const offset = () => op;
  const sizes = (value: Py | undefined) => sizesOf(value, { broken, offset });
  const context = { ...options, ...found, bad, offset, sizes };

  for (;;) {
    at(op = i);
    switch (u8()) {
      case 0x80: { // PROTO
        const protocol = u8();
        if (protocol > 5) throw bad(`protocol ${protocol} is not known`);
        break;
      }
      case 0x95: // FRAME: only says how much to buffer
        if (u64() > bytes.length - i) throw bad("a frame is longer than the file");
        break;
      case 0x2e: { // STOP
        const value = pop();
        if (stack.length) throw bad("values are left on its stack");
        return { value, end: i };
      }
      case 0x28: // MARK
        stack.push(MARK);
        break;
      case 0x30: // POP
        if (stack.pop() === undefined) throw bad("its stack is empty");
        break;
      case 0x31: // POP_MARK
        popMark();
        break;
      case 0x32: // DUP
        stack.push(top());
        break;
      case 0x4e: // NONE
        stack.push(null);
        break;
      case 0x88: // NEWTRUE
        stack.push(true);
        break;
      case 0x89: // NEWFALSE
        stack.push(false);
        break;
      case 0x49: { // INT
        const text = line();
        if (!/^-?\d{1,40}$/.test(text)) throw bad("an integer is written wrongly");
        stack.push(text === "00" ? false : text === "01" ? true : integer(BigInt(text)));
        break;
      }
      case 0x4b: // BININT1
        stack.push(u8());
        break;
      case 0x4d: // BININT2
        stack.push(u16());
        break;
      case 0x4a: // BININT
        stack.push(view.getInt32(need(4), true));
        break;
      case 0x8a: // LONG1
        stack.push(long(take(u8())));
        break;
      case 0x8b: { // LONG4
        const n = view.getInt32(need(4), true);
        if (n < 0) throw bad("an integer has a negative length");
        const digits = take(n);
        if (n > LONGEST_INTEGER) throw bad("an integer is too long");
        stack.push(long(digits));
        break;
      }
      case 0x47: // BINFLOAT
        stack.push({ kind: "float", value: view.getFloat64(need(8), false) });
        break;
      case 0x55: // SHORT_BINSTRING
        stack.push(latin1(take(u8())));
        break;
      case 0x54: { // BINSTRING
        const n = view.getInt32(need(4), true);
        if (n < 0) throw bad("a string has a negative length");
        stack.push(latin1(take(n)));
        break;
      }
      case 0x58: // BINUNICODE
        stack.push(unicode(take(u32()), bad));
        break;
      case 0x8c: // SHORT_BINUNICODE
        stack.push(unicode(take(u8()), bad));
        break;
      case 0x8d: // BINUNICODE8
        stack.push(unicode(take(u64()), bad));
        break;
      case 0x42: // BINBYTES
        stack.push(take(u32()));
        break;
      case 0x43: // SHORT_BINBYTES
        stack.push(take(u8()));
        break;
      case 0x8e: // BINBYTES8
      case 0x96: // BYTEARRAY8
        stack.push(take(u64()));
        break;
      case 0x29: // EMPTY_TUPLE
        stack.push(tuple(0));
        break;
      case 0x5d: // EMPTY_LIST
        stack.push([]);
        break;
      case 0x7d: // EMPTY_DICT
        stack.push(new Map());
        break;
      case 0x8f: // EMPTY_SET
        stack.push({ kind: "set", items: [] });
        break;
      case 0x74: // TUPLE
        stack.push({ kind: "tuple", items: popMark() });
        break;
      case 0x85: // TUPLE1
      case 0x86: // TUPLE2
      case 0x87: // TUPLE3
        stack.push(tuple(bytes[op]! - 0x84));
        break;
      case 0x61: { // APPEND
        const item = pop();
        append([item]);
        break;
      }
      case 0x65: // APPENDS
        append(popMark());
        break;
      case 0x73: { // SETITEM
        const value = pop();
        const key = pop();
        setItems([key, value]);
        break;
      }
      case 0x75: // SETITEMS
        setItems(popMark());
        break;
      case 0x90: { // ADDITEMS
        const items = popMark();
        const into = top();
        if (!isKind(into, "set")) throw bad("items are added to something else than a set");
        for (const item of items) into.items.push(item);
        break;
      }
      case 0x91: // FROZENSET
        stack.push({ kind: "set", items: popMark() });
        break;
      case 0x71: // BINPUT
        put(u8());
        break;
      case 0x72: // LONG_BINPUT
        put(u32());
        break;
      case 0x70: // PUT
        put(decimal(0xffffffff));
        break;
      case 0x94: // MEMOIZE
        put(memo.size);
        break;
      case 0x68: // BINGET
        get(u8());
        break;
      case 0x6a: // LONG_BINGET
        get(u32());
        break;
      case 0x67: // GET
        get(decimal(0xffffffff));
        break;
      case 0x63: { // GLOBAL
        const module = line();
        stack.push(global(module, line()));
        break;
      }
      case 0x93: { // STACK_GLOBAL
        const name = pop();
        const module = pop();
        if (typeof name !== "string" || typeof module !== "string") throw bad("the name of a class is not text");
        stack.push(global(module, name));
        break;
      }
      case 0x52: { // REDUCE
        const args = pop();
        stack.push(reduce(pop(), args, context));
        break;
      }
      case 0x81: { // NEWOBJ
        const args = pop();
        stack.push(newObject(pop(), args, context));
        break;
      }
      case 0x62: { // BUILD
        const state = pop();
        build(top(), state, context);
        break;
      }
      case 0x51: // BINPERSID
        stack.push(referred(pop()));
        break;
      case 0x69: { // INST
        const module = line();
        global(module, line());
        throw bad("it makes an object in a way that no checkpoint needs (INST)");
      }
      case 0x6f: // OBJ
      case 0x92: // NEWOBJ_EX
        throw broken("forbidden-global", "its pickle makes an object in a way that no checkpoint needs", {
          offset: op,
        });
      default:
        throw bad(`opcode 0x${bytes[op]!.toString(16).padStart(2, "0")} is not one that checkpoints use`);
    }
  }
}

function integer(value: bigint): number | bigint {
  const n = Number(value);
  return Number.isSafeInteger(n) ? n : value;
}

// Two's complement, little-endian; no byte is 0
function long(digits: Uint8Array): number | bigint {
  if (digits.length === 0) return 0;
  let hex = "";
  for (let k = digits.length - 1; k >= 0; k--) hex += digits[k]!.toString(16).padStart(2, "0");
  return integer(BigInt.asIntN(8 * digits.length, BigInt("0x" + hex)));
}

function latin1(bytes: Uint8Array): string {
  let out = "";
  for (let k = 0; k < bytes.length; k += 4096) out += String.fromCharCode(...bytes.subarray(k, k + 4096));
  return out;
}

// Python writes half of a surrogate pair as three bytes of its own ("surrogatepass"); everything else is strict UTF-8
function unicode(bytes: Uint8Array, bad: (reason: string) => Error): string {
  const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
  try {
    return decoder.decode(bytes);
  } catch {
    let out = "", from = 0;
    try {
      for (let k = 0; k + 2 < bytes.length; k++) {
        if (bytes[k] !== 0xed || bytes[k + 1]! < 0xa0 || (bytes[k + 2]! & 0xc0) !== 0x80) continue;
        out += decoder.decode(bytes.subarray(from, k));
        out += String.fromCharCode(0xd000 | (bytes[k + 1]! & 0x3f) << 6 | bytes[k + 2]! & 0x3f);
        from = k + 3;
        k += 2;
      }
      return out + decoder.decode(bytes.subarray(from));
    } catch {
      throw bad("a text is not UTF-8");
    }
  }
}
