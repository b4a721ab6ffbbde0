import type { Crc } from "./_crc32.ts";
import { both, type Store } from "../stores/_store.ts";

// Pieces are summed up while they are in the cache. What comes over a network comes in fewer and larger ones.
const NEAR = 1 << 18;
const FAR = 1 << 24;

/** Continues a checksum with bytes of a store, which are kept in `out` if there is one. */
export type Summer = (crc: number, at: number, length: number, out?: Uint8Array) => number | Promise<number>;

/** Sums up while it reads: a store that shares large reads brings the second half while the first is summed up. */
export function summer(crc32: Crc, store: Store): Summer {
  function near(crc: number, at: number, length: number, out?: Uint8Array): number | Promise<number> {
    const piece = out ? undefined : new Uint8Array(Math.min(NEAR, length));
    for (let done = 0; done < length; done += NEAR) {
      const n = Math.min(NEAR, length - done);
      const bytes = store.read(at + done, n, out?.subarray(done, done + n) ?? piece?.subarray(0, n));
      if (bytes instanceof Promise) return bytes.then((first) => far(crc32(first, crc), at, length, out, n));
      crc = crc32(bytes, crc);
    }
    return crc;
  }

  async function far(crc: number, at: number, length: number, out: Uint8Array | undefined, done: number) {
    for (; done < length; done += FAR) {
      const n = Math.min(FAR, length - done);
      crc = crc32(await store.read(at + done, n, out?.subarray(done, done + n)), crc);
    }
    return crc;
  }

  return (crc, at, length, out) => {
    const shared = out && store.share?.(at, out);
    if (!shared) return near(crc, at, length, out);
    return both(shared.done, () => near(crc, at, shared.left, out)).then((half) =>
      crc32(out!.subarray(shared.left), half)
    );
  };
}
