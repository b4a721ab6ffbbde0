import type { HostFile } from "../stores/file.ts";

/** Sends what has been written to the disk while more is written, so that the end has little to wait for. */
export interface Flusher {
  /** So many bytes more have been written. What it gives is waited for before more are: it never fails. */
  wrote(bytes: number): Promise<void> | undefined;
  /** Waits for all that has been sent; throws what went wrong. */
  end(): Promise<void>;
}

const STRETCH = 1 << 26;

/**
 * Flushes the file by a handle of its own, as the handle that writes would be busy; it is opened when there is a
 * stretch to send.
 */
export function flusher(open: () => HostFile): Flusher {
  let file: HostFile | undefined, unsent = 0, last: Promise<void> | undefined, failure: { error: unknown } | undefined;
  return {
    wrote(bytes) {
      if ((unsent += bytes) < STRETCH) return undefined;
      unsent = 0;
      const before = last;
      try {
        file ??= open();
      } catch {
        return undefined; // all is left to the end
      }
      last = file.syncData().catch((error) => void (failure ??= { error }));
      return before;
    },
    async end() {
      await last;
      file?.close();
      if (failure) throw failure.error;
    },
  };
}
