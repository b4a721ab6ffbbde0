import type { Store } from "../stores/_store.ts";
import type { Checkpoint, OpenOptions } from "../types.ts";
import type { Zip } from "../zip/_zip.ts";

/** A file format: how it is told from others, and how it is read. */
export interface Format {
  /** What it is called; `Checkpoint.format` says the same, unless the reader says more. */
  readonly name: string;
  /** Whether the file is of this format, by its first (up to 512) bytes; `store` is for marks that lie elsewhere. */
  sniff(head: Uint8Array, store: Store): boolean | Promise<boolean>;
  /**
   * Reads the header and checks it; tensors are read when they are asked for. The store is closed by whoever opened it
   * if this throws.
   */
  read(store: Store, options: OpenOptions): Checkpoint | Promise<Checkpoint>;
}

/** A format whose files are zip archives. */
export interface ZipFormat {
  /** What `Checkpoint.format` says of its files. */
  readonly name: string;
  /** Whether the archive is of this format, by the names of its members. */
  sniff(members: readonly string[]): boolean;
  /** As for a `Format`; `zip` checks every checksum. */
  read(store: Store, options: OpenOptions, zip: Zip): Checkpoint | Promise<Checkpoint>;
}

/** Whether the bytes have this text, a character a byte, at a place. */
export function hasText(head: Uint8Array, text: string, at: number = 0): boolean {
  if (at + text.length > head.length) return false;
  for (let k = 0; k < text.length; k++) if (head[at + k] !== text.charCodeAt(k)) return false;
  return true;
}

/** Whether a brace, or another opening character, follows the white space of JSON. */
export function opens(head: Uint8Array, at: number, character: string = "{"): boolean {
  while (head[at] === 32 || head[at] === 9 || head[at] === 10 || head[at] === 13) at++;
  return head[at] === character.charCodeAt(0);
}

/**
 * The most tensors that one file may name. The largest models have some hundred thousand; a small file of a few bytes a
 * name could otherwise fill the memory with them.
 */
export const MOST_TENSORS: number = 300_000;
