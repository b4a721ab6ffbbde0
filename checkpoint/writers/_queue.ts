import type { Put } from "../entries.ts";
import type { HostFile } from "../stores/file.ts";
import { flusher } from "./_flusher.ts";

/** Bytes on their way to a file, in order. */
export interface Queue {
  /** Throws what went wrong with earlier bytes. */
  readonly put: Put;
  /** Waits for all bytes; throws what went wrong. */
  end(): Promise<void>;
}

// Waking another thread takes as long as writing so much
const SMALL = 1 << 16;

/**
 * Writes to a file on a thread of the host while the caller makes the next bytes, and lets the disk follow. Small ones
 * are written at once where nothing is on its way.
 *
 * @param again Opens the file a second time.
 */
export function queueTo(file: HostFile, again: () => HostFile): Queue {
  const flushed = flusher(again);
  let waiting = 0, last = Promise.resolve(), failure: { error: unknown } | undefined;
  async function write(bytes: Uint8Array): Promise<void> {
    try {
      for (let rest = bytes; rest.length > 0 && !failure;) rest = rest.subarray(moved(await file.write(rest)));
      await flushed.wrote(bytes.length);
    } catch (error) {
      failure ??= { error };
    }
    waiting--;
  }
  return {
    put(bytes) {
      if (failure) throw failure.error;
      if (waiting > 0 || bytes.length >= SMALL) {
        waiting++;
        return last = last.then(() => write(bytes));
      }
      for (let rest = bytes; rest.length > 0;) rest = rest.subarray(moved(file.writeSync(rest)));
      return flushed.wrote(bytes.length);
    },
    async end() {
      await last;
      await flushed.end();
      if (failure) throw failure.error;
    },
  };
}

function moved(count: number): number {
  if (!(count > 0)) throw new Error("the system wrote nothing");
  return count;
}
