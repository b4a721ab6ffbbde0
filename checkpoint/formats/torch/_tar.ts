import type { Broken } from "../../_broken.ts";
import type { Store } from "../../stores/_store.ts";

/** Where the content of a member is. */
export interface TarMember {
  readonly at: number;
  readonly size: number;
}

const BLOCK = 512;

/**
 * The plain files of a tar archive (POSIX ustar) by name. Links and long names, which torch never wrote, are refused.
 */
export async function readTar(store: Store, broken: Broken): Promise<ReadonlyMap<string, TarMember>> {
  const out = new Map<string, TarMember>();
  for (let at = 0; at + BLOCK <= store.size;) {
    const head = await store.read(at, BLOCK);
    const bad = (reason: string) => broken("tar", reason, { offset: at });
    if (head.every((b) => b === 0)) break;
    const text = (from: number, to: number) => String.fromCharCode(...head.subarray(from, to)).split("\0")[0]!;
    const octal = (from: number, to: number) => /^ *[0-7]+ *$/.test(text(from, to)) ? parseInt(text(from, to), 8) : NaN;
    // The checksum counts its own field as spaces
    const sum = head.reduce((n, b, k) => n + (k >= 148 && k < 156 ? 32 : b), 0);
    if (octal(148, 156) !== sum) throw bad("the checksum of a header does not fit");
    const name = text(0, 100).replace(/^\.\//, "");
    const size = octal(124, 136);
    const kind = text(156, 157);
    if (!Number.isSafeInteger(size)) throw bad("the size of a member is not a number");
    if (at + BLOCK + size > store.size) throw broken("truncated", "a member reaches beyond the file", { offset: at });
    if (kind === "0" || kind === "") {
      if (out.has(name)) throw broken("duplicate-key", `member ${JSON.stringify(name)} comes twice`, { offset: at });
      out.set(name, { at: at + BLOCK, size });
    } else if (kind !== "5") throw bad("a member is neither a file nor a folder");
    at += BLOCK + Math.ceil(size / BLOCK) * BLOCK;
  }
  return out;
}
