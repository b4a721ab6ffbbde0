import type { HostFile } from "../stores/file.ts";

/** Sends what has been written to the disk while more is written, so that the end has little to wait for. */
export interface Flusher {
  /** So many bytes more have been written. What it gives is waited for before more are: it never fails. */
  wrote(bytes: number): Promise<void> | undefined;
  /** Waits for all that has been sent; throws what went wrong. */
  end(): Promise<void>;
}

const STRETCH = 1 << 26;
const MOST = 8 * STRETCH;

/**
 * Flushes the file by a handle of its own, as the handle that writes would be busy; it is opened when there is a
 * stretch to send.
 *
 * What has come together during one flush goes with the next: a disk is quicker with few large ones. Whoever is far
 * ahead of it waits.
 */
export function flusher(open: () => HostFile): Flusher {
  let file: HostFile | undefined, unsent = 0, running: Promise<void> | undefined;
  let failure: { error: unknown } | undefined;
  async function flush(to: HostFile): Promise<void> {
    try {
      await to.syncData();
    } catch (error) {
      failure ??= { error };
    }
    running = undefined;
  }
  return {
    wrote(bytes) {
      if ((unsent += bytes) < STRETCH) return undefined;
      if (running) return unsent < MOST ? undefined : running;
      try {
        file ??= open();
      } catch {
        return undefined; // all is left to the end
      }
      unsent = 0;
      running = flush(file);
      return undefined;
    },
    async end() {
      await running;
      file?.close();
      if (failure) throw failure.error;
    },
  };
}
