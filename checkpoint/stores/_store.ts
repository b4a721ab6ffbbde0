import { LensorError } from "../../core/errors.ts";
import { broken } from "../_broken.ts";

/** Bytes at random offsets: a local file, a file behind HTTP, or memory. */
export interface Store {
  readonly name: string;
  readonly size: number;
  /**
   * Exactly these bytes: in `into`, which has that length, or in memory of their own that starts at an aligned address.
   */
  read(at: number, length: number, into?: Uint8Array): Uint8Array | Promise<Uint8Array>;
  /**
   * Starts to fill the end of `into` on another thread; nothing where that is not possible or too little to be worth
   * it.
   */
  share?(at: number, into: Uint8Array): Shared | undefined;
  close(): void;
  /** Another file of the same folder, by a name that has been checked. */
  sibling?(name: string): Store | Promise<Store>;
}

/** A read that has been shared: `left` first bytes stay with the caller, `done` comes with the others. */
export interface Shared {
  readonly left: number;
  readonly done: Promise<void>;
}

/** A store over bytes in memory. */
export function bytesStore(bytes: Uint8Array, name: string): Store {
  return {
    name,
    size: bytes.byteLength,
    read(at, length, into) {
      within({ name, size: bytes.byteLength }, at, length);
      if (into === undefined) return bytes.slice(at, at + length);
      into.set(bytes.subarray(at, at + length));
      return into;
    },
    close: () => {},
  };
}

/** A part of a store as a store. */
export function partOf(store: Store, at: number, size: number, name: string = store.name): Store {
  return {
    name,
    size,
    read: (from, length, into) => {
      within({ name, size }, from, length);
      return store.read(at + from, length, into);
    },
    close: () => {},
  };
}

/** Throws `truncated` unless the bytes are there: nothing is allocated before this has been asked. */
export function within(store: { readonly name: string; readonly size: number }, at: number, length: number): void {
  if (at >= 0 && length >= 0 && at + length <= store.size) return;
  throw broken(store.name, "truncated", `it needs ${length} bytes at ${at}, the file has ${store.size}`, {
    offset: at,
  });
}

/** Goes on with a value now, or when it comes: small reads of local files stay synchronous. */
export function then<A, B>(value: A | Promise<A>, next: (value: A) => B | Promise<B>): B | Promise<B> {
  return value instanceof Promise ? value.then(next) : next(value);
}

/** Runs the body; on failure the store is closed before the error goes on. */
export async function closingOnError<T>(store: Store, body: () => T | Promise<T>): Promise<T> {
  try {
    return await body();
  } catch (error) {
    store.close();
    // Running out of memory or address space is the one failure of a host that a file can cause by being large
    if (error instanceof RangeError) {
      throw new LensorError("limit", `Cannot read "${store.name}": ${error.message.toLowerCase()}`, {
        file: store.name,
        cause: error,
      });
    }
    throw error;
  }
}

/** What `here` gives, when `there` has come to its end too, whichever of them fails. */
export async function both<T>(there: Promise<unknown>, here: () => T | Promise<T>): Promise<T> {
  there.catch(() => {}); // heard below
  try {
    return await here();
  } finally {
    await there;
  }
}
