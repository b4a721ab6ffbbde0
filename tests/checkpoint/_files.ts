/** The packed files of tests/fixtures/checkpoint. */
import good from "../fixtures/checkpoint/good.json" with { type: "json" };
import tar from "../fixtures/checkpoint/tar.json" with { type: "json" };
import hostile from "../fixtures/checkpoint/hostile.json" with { type: "json" };

/** Bytes of a packed file. */
export async function unpack(packed: string): Promise<Uint8Array> {
  const zipped = Uint8Array.from(atob(packed), (c) => c.charCodeAt(0));
  const stream = new Blob([zipped]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/** A file that must be read, with what is in it: name, dtype, shape, SHA-256 of the bytes. */
export interface GoodCase {
  readonly id: string;
  readonly file: string;
  readonly partial: boolean;
  readonly tied?: readonly (readonly string[])[];
  readonly tensors: readonly (readonly [name: string, dtype: string, shape: readonly number[], sha256: string])[];
}

/** A file that must be refused, or may be. */
export interface HostileCase {
  readonly id: string;
  readonly why: string;
  readonly outcome: string;
  readonly code?: string;
  readonly file: string;
}

export const goodCases = [...good.cases, ...tar.cases] as unknown as readonly GoodCase[];
export const hostileCases = hostile.cases as unknown as readonly HostileCase[];

/** A packed good file by its id. */
export function fileOf(id: string): Promise<Uint8Array> {
  return unpack(goodCases.find((c) => c.id === id)!.file);
}

/** SHA-256 in hex. */
export async function sha256(bytes: Uint8Array): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes as Uint8Array<ArrayBuffer>));
  return Array.from(digest, (b) => b.toString(16).padStart(2, "0")).join("");
}
