/**
 * Local files: positional reads, and replacing a file so that it is always either the old or the new one.
 *
 * The only file of the library that touches Deno, and only when it is called: the rest runs wherever there are typed arrays.
 */
import { type ErrorCode, LensorError } from "../core/errors.ts";
import { broken } from "./_broken.ts";
import { type Store, within } from "./_store.ts";

interface HostFile {
  readSync(into: Uint8Array): number | null;
  writeSync(from: Uint8Array): number;
  seekSync(offset: number, whence: number): number;
  syncSync(): void;
  statSync(): { readonly size: number; readonly isFile: boolean; readonly mode: number | null };
  lockSync(exclusive?: boolean): void;
  tryLockSync(exclusive?: boolean): boolean;
  close(): void;
}
interface Host {
  openSync(path: string, options: { read?: boolean; write?: boolean; createNew?: boolean; mode?: number }): HostFile;
  statSync(path: string): { readonly isFile: boolean; readonly mode: number | null };
  realPathSync(path: string): string;
  readDirSync(path: string): Iterable<{ readonly name: string; readonly isFile: boolean }>;
  removeSync(path: string): void;
  renameSync(from: string, to: string): void;
  chmodSync(path: string, mode: number): void;
  readonly build: { readonly os: string };
}

/** Opens a local file for reading; `missing` if there is none, `io` if the system refuses. */
export function openFile(target: string | URL): Store {
  const path = pathOf(target), name = baseName(path), host = hostOf("read", path);
  const file = attempt("read", path, () => host.openSync(path, { read: true }));
  const about = attempt("read", path, () => file.statSync());
  if (!about.isFile) {
    file.close();
    throw new LensorError("io", `Cannot read "${path}": it is no regular file; give the path of a file`, {
      file: path,
    });
  }
  const { size } = about;
  let open = true;
  return {
    name,
    size,
    read(at, length, into) {
      if (!open) throw new LensorError("io", `Cannot read "${path}": it has been closed`, { file: path });
      within({ name, size }, at, length);
      const out = into ?? new Uint8Array(length);
      attempt("read", path, () => {
        if (length > 0) file.seekSync(at, 0);
        for (let done = 0; done < length;) {
          const n = file.readSync(done === 0 ? out : out.subarray(done));
          if (n === null || n === 0) throw broken(name, "truncated", `it ends at ${at + done}`, { offset: at + done });
          done += n;
        }
      });
      return out;
    },
    close() {
      if (open) file.close();
      open = false;
    },
    sibling: (other) => openSibling(host, path, other),
  };
}

// The name has no "..", but a symbolic link may still lead out of the folder
function openSibling(host: Host, path: string, name: string): Store {
  const folder = attempt("read", path, () => host.realPathSync(folderOf(path)));
  const target = `${folder}/${name}`;
  const real = attempt("read", target, () => host.realPathSync(target), "missing-file");
  const root = folder.replace(/[\\/]$/, "");
  if (!real.startsWith(root) || !/^[\\/]/.test(real.slice(root.length))) {
    throw broken(baseName(path), "path", `${JSON.stringify(name)} leads out of the folder`);
  }
  return openFile(real);
}

/**
 * Writes a file whole or not at all: into a temporary file beside the target, synced, then renamed over it. The mode of a target that
 * exists is kept. Whatever fails removes the temporary file and leaves the target as it was.
 *
 * `write` gets a function that appends bytes, and may keep and reuse their memory.
 */
export async function replaceFile(
  target: string | URL,
  write: (put: (bytes: Uint8Array) => void) => void | Promise<void>,
): Promise<void> {
  const given = pathOf(target), host = hostOf("write", given), path = behindLinks(host, given);
  const mode = attempt("write", path, () => modeOf(host, path));
  const folder = folderOf(path), stem = `.${baseName(path)}.`;
  removeStale(host, folder, stem);
  const [temporary, file] = attempt("write", path, () => openTemporary(host, `${folder}/${stem}`));
  let open = true;
  try {
    await write((bytes) => attempt("write", path, () => putAll(file, bytes)));
    attempt("write", path, () => {
      if (mode !== null) host.chmodSync(temporary, mode & 0o7777);
      file.syncSync();
      // Windows renames no open file; elsewhere the lock is kept until the file has its name
      if (host.build.os === "windows") file.close(), open = false;
      host.renameSync(temporary, path);
    });
  } catch (error) {
    if (open) file.close();
    open = false;
    quietly(() => host.removeSync(temporary));
    throw error;
  } finally {
    if (open) file.close();
  }
  // The rename itself must reach the disk too; not every system can sync a folder
  quietly(() => {
    const at = host.openSync(folder, { read: true });
    try {
      at.syncSync();
    } finally {
      at.close();
    }
  });
}

// The lock is held until the file is closed or the process dies: whoever finds the file unlocked knows that nobody writes it any more
function openTemporary(host: Host, stem: string): [string, HostFile] {
  for (;;) {
    const path = `${stem}${randomName()}.tmp`;
    const file = host.openSync(path, { write: true, createNew: true, mode: 0o666 });
    try {
      file.lockSync(true);
      host.statSync(path); // gone if another writer took it for stale before it was locked
      return [path, file];
    } catch (error) {
      file.close();
      quietly(() => host.removeSync(path));
      if ((error as Error).name !== "NotFound") throw error;
    }
  }
}

/** The last part of a path. */
export function fileName(target: string | URL): string {
  return baseName(pathOf(target));
}

/** The path of another file in the folder of a file. */
export function besideFile(target: string | URL, name: string): string {
  const path = pathOf(target);
  return path.slice(0, path.length - baseName(path).length) + name;
}

/** Removes a file; one that is not there, or cannot be removed, stays as it is. */
export function removeFile(target: string | URL): void {
  const path = pathOf(target), host = hostOf("remove", path);
  quietly(() => host.removeSync(path));
}

/** The names of the files beside a file. */
export function listFolder(target: string | URL): readonly string[] {
  const path = pathOf(target), host = hostOf("list", path);
  return attempt("list", path, () => [...host.readDirSync(folderOf(path))].filter((e) => e.isFile).map((e) => e.name));
}

function putAll(file: HostFile, bytes: Uint8Array): void {
  for (let done = 0; done < bytes.length;) {
    const n = file.writeSync(done === 0 ? bytes : bytes.subarray(done));
    if (!(n > 0)) throw new Error("the system wrote nothing");
    done += n;
  }
}

// A killed process leaves its temporary file behind, unlocked. One that is being written is locked.
function removeStale(host: Host, folder: string, stem: string): void {
  quietly(() => {
    for (const { name, isFile } of host.readDirSync(folder)) {
      if (!isFile || !name.startsWith(stem) || !/^[0-9a-f]{16}\.tmp$/.test(name.slice(stem.length))) continue;
      quietly(() => {
        const file = host.openSync(`${folder}/${name}`, { read: true, write: true });
        try {
          if (file.tryLockSync(true)) host.removeSync(`${folder}/${name}`);
        } finally {
          file.close();
        }
      });
    }
  });
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
    if ((error as Error).name === "NotFound") return null;
    throw error;
  }
  if (!about.isFile) throw new Error("it is no regular file");
  return about.mode;
}

/** The path that a string or file: URL names. */
function pathOf(target: string | URL): string {
  const text = String(target);
  if (!(target instanceof URL) && !/^file:\/\//i.test(text)) {
    if (typeof target !== "string" || text === "" || text.includes("\0")) {
      throw new LensorError("type", `Cannot open ${JSON.stringify(text)}: expected a path or a file: URL`);
    }
    return text;
  }
  const url = new URL(text);
  if (url.protocol !== "file:") {
    throw new LensorError("unsupported", `Cannot open "${text}": expected a path or a file: URL`, { file: text });
  }
  let path;
  try {
    path = decodeURIComponent(url.pathname);
  } catch {
    throw new LensorError("type", `Cannot open "${text}": its escapes are no UTF-8`);
  }
  const drive = /^\/[a-zA-Z]:/.test(path);
  return url.host ? `//${url.host}${path}` : drive ? path.slice(1) : path;
}

function baseName(path: string): string {
  return path.slice(Math.max(path.lastIndexOf("/"), isWindows() ? path.lastIndexOf("\\") : -1) + 1);
}

function folderOf(path: string): string {
  const cut = path.length - baseName(path).length;
  return cut === 0 ? "." : cut === 1 ? path.slice(0, 1) : path.slice(0, cut - 1);
}

function hostOf(verb: string, path: string): Host {
  const host = (globalThis as { Deno?: Host }).Deno;
  if (host !== undefined) return host;
  throw new LensorError(
    "unsupported",
    `Cannot ${verb} "${path}": local files need Deno; read the bytes yourself and pass them to fromBytes`,
    { file: path },
  );
}

function isWindows(): boolean {
  return (globalThis as { Deno?: Host }).Deno?.build.os === "windows";
}

function attempt<T>(verb: string, path: string, action: () => T, detail?: string): T {
  try {
    return action();
  } catch (error) {
    if (error instanceof LensorError) throw error;
    const { name, message } = error as Error, absent = name === "NotFound";
    const code: ErrorCode = absent ? "missing" : "io";
    const why = absent ? "there is no such file or folder" : message.split("\n")[0];
    throw new LensorError(code, `Cannot ${verb} "${path}": ${why}`, {
      file: path,
      detail: absent ? "missing-file" : detail,
      cause: error,
    });
  }
}

function quietly(action: () => void): void {
  try {
    action();
  } catch {
    // Only for cleaning up: what went wrong before, or went well, matters more
  }
}
