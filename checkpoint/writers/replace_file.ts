import type { Put } from "../entries.ts";
import { queueTo } from "./_queue.ts";
import {
  attempt,
  attemptLater,
  baseName,
  folderOf,
  type Host,
  type HostFile,
  hostOf,
  isAbsent,
  pathOf,
  quietly,
} from "../stores/file.ts";

/**
 * Writes a file whole or not at all: into a temporary file beside the target, synced, then renamed over it. The mode of
 * a target that exists is kept. Whatever fails removes the temporary file and leaves the target as it was.
 */
export async function replaceFile(
  target: string | URL,
  write: (put: Put) => Promise<void> | void,
): Promise<void> {
  (await prepareFile(target, write)).commit();
}

/** A file that is written and synced, under a temporary name beside its target. */
export interface Prepared {
  /** Gives it the target's name. If that fails the temporary file is removed. */
  commit(): void;
  /** Removes it. */
  discard(): void;
}

/** Writes a file whole beside its target, for whoever gives several files their names at once. */
export async function prepareFile(
  target: string | URL,
  write: (put: Put) => Promise<void> | void,
): Promise<Prepared> {
  const given = pathOf(target);
  const host = hostOf("write", given);
  const path = behindLinks(host, given);
  const mode = attempt("write", path, () => modeOf(host, path));
  const folder = folderOf(path);
  const stem = `.${baseName(path)}.`;
  removeStale(host, folder, stem);
  const [temporary, file] = attempt("write", path, () => openTemporary(host, `${folder}/${stem}`));
  const queue = queueTo(file, () => host.openSync(temporary, { write: true }));
  let open = true;
  // A program that leaves in the middle takes the file away, where its host says that it leaves
  const forget = onLeaving(host, () => discard());
  const close = () => {
    if (open) file.close();
    open = false;
    forget();
  };
  const discard = () => {
    close();
    quietly(() => host.removeSync(temporary));
  };
  try {
    try {
      await write((bytes) => attempt("write", path, () => queue.put(bytes)));
    } finally {
      await attemptLater("write", path, () => queue.end());
    }
    attempt("write", path, () => {
      if (mode !== null) host.chmodSync(temporary, mode & 0o7777);
      file.syncSync();
    });
  } catch (error) {
    discard();
    throw error;
  }
  const commit = () => {
    try {
      // Windows renames no open file; elsewhere the lock is kept until the file has its name
      if (host.build.os === "windows") close();
      attempt("write", path, () => host.renameSync(temporary, path));
    } catch (error) {
      discard();
      throw error;
    }
    close();
    syncFolder(host, folder);
  };
  return { commit, discard };
}

// Deno says so by an event of the global object
function onLeaving(host: Host, listener: () => void): () => void {
  if (host.onLeaving) return host.onLeaving(listener);
  const target = globalThis as unknown as EventTarget;
  target.addEventListener("unload", listener);
  return () => target.removeEventListener("unload", listener);
}

// The rename itself must reach the disk too; not every system can sync a folder
function syncFolder(host: Host, folder: string): void {
  quietly(() => {
    const at = host.openSync(folder, { read: true });
    try {
      at.syncSync();
    } finally {
      at.close();
    }
  });
}

// The lock is held until the file is closed or the process dies: whoever finds the file unlocked knows that nobody
// writes it any more. Where the host has no locks the name says so
function openTemporary(host: Host, stem: string): [string, HostFile] {
  for (;;) {
    const name = `${stem}${randomName()}`;
    const [path, file] = createNew(host, name);
    try {
      file.lockSync?.(true);
      host.statSync(path); // gone if another writer took it for stale before it was locked
      return [path, file];
    } catch (error) {
      file.close();
      quietly(() => host.removeSync(path));
      if (!isAbsent(error)) throw error;
    }
  }
}

function createNew(host: Host, name: string): [string, HostFile] {
  const path = name + (host.canLock === false ? ".part" : ".tmp");
  return [path, host.openSync(path, { write: true, createNew: true, mode: 0o666 })];
}

// A killed process leaves its temporary file behind, unlocked. One that is being written is locked, or was touched
// lately
function removeStale(host: Host, folder: string, stem: string): void {
  quietly(() => {
    for (const { name, isFile } of host.readDirSync(folder)) {
      const [, ending] = name.startsWith(stem) ? /^[0-9a-f]{16}\.(tmp|part)$/.exec(name.slice(stem.length)) ?? [] : [];
      if (!isFile || ending === undefined) continue;
      quietly(() =>
        ending === "tmp" ? removeUnlocked(host, `${folder}/${name}`) : removeOld(host, `${folder}/${name}`)
      );
    }
  });
}

function removeUnlocked(host: Host, path: string): void {
  if (host.canLock === false) return;
  const file = host.openSync(path, { read: true, write: true });
  try {
    if (file.tryLockSync?.(true)) host.removeSync(path);
  } finally {
    file.close();
  }
}

const DAY = 86_400_000; // milliseconds

function removeOld(host: Host, path: string): void {
  const { mtime } = host.statSync(path);
  if (mtime !== null && Date.now() - mtime.getTime() > DAY) host.removeSync(path);
}

function randomName(): string {
  return [...crypto.getRandomValues(new Uint8Array(8))].map((b) => b.toString(16).padStart(2, "0")).join("");
}

function behindLinks(host: Host, path: string): string {
  try {
    return host.realPathSync(path);
  } catch {
    return path;
  }
}

function modeOf(host: Host, path: string): number | null {
  let about;
  try {
    about = host.statSync(path);
  } catch (error) {
    if (isAbsent(error)) return null;
    throw error;
  }
  if (!about.isFile) throw new Error("it is no regular file");
  return about.mode;
}
