import { LensorError } from "../../core/errors.ts";
import { broken } from "../_broken.ts";
import { readAhead } from "./_read_ahead.ts";
import { both, type Shared, type Store, within } from "./_store.ts";
import { attempt, attemptLater, baseName, folderOf, type Host, type HostFile, hostOf, pathOf } from "./file.ts";

/**
 * Opens a local file for reading; `missing` if there is none, `io` if the system refuses. Large reads give promises.
 */
export function openFile(target: string | URL): Store {
  const path = pathOf(target);
  const name = baseName(path);
  const host = hostOf("read", path);
  // Before it is opened: a pipe would be waited for
  const before = attempt("read", path, () => host.statSync(path));
  if (!before.isFile) throw noFile(path, before.isDirectory);
  const file = attempt("read", path, () => host.openSync(path, { read: true }));
  const about = attempt("read", path, () => file.statSync());
  if (!about.isFile) {
    file.close();
    throw noFile(path, about.isDirectory);
  }
  const { size } = about;
  let open = true;

  function check(at: number, length: number): void {
    if (!open) throw new LensorError("io", `Cannot read "${path}": it has been closed`, { file: path });
    within({ name, size }, at, length);
  }

  const fill = readAhead(size, (at, into) => {
    attempt("read", path, () => {
      if (into.length > 0) file.seekSync(at, 0);
      for (let done = 0; done < into.length;) done += got(file.readSync(rest(into, done)), name, at + done);
    });
    return into;
  });

  function share(at: number, into: Uint8Array): Shared | undefined {
    check(at, into.length);
    const other = isSharable(into) ? openAgain(host, path, about) : undefined;
    // Not by a shift, which knows 32 bits only
    const left = Math.floor(into.length / 2);
    return other && { left, done: fillAside(other, path, at + left, into.subarray(left)) };
  }

  return {
    name,
    size,
    read(at, length, into) {
      check(at, length);
      const out = into ?? new Uint8Array(length);
      const shared = share(at, out);
      if (shared === undefined) return fill(at, out);
      return both(shared.done, () => fill(at, out.subarray(0, shared.left))).then(() => out);
    },
    share,
    close() {
      if (open) file.close();
      open = false;
    },
    sibling: (other) => openSibling(host, path, other),
  };
}

function noFile(path: string, isFolder: boolean): LensorError {
  const what = isFolder ? "it is a folder" : "it is no regular file (a pipe or device?)";
  return new LensorError("io", `Cannot read "${path}": ${what}; give the path of a file`, { file: path });
}

// From here on two threads are faster than one, new memory or old: waking the other costs as much as reading some MB
const LARGE = 1 << 23;

// A host's thread writes into plain memory only, which nobody can take away meanwhile
function isSharable({ length, buffer }: Uint8Array): boolean {
  return length >= LARGE && buffer instanceof ArrayBuffer && !buffer.resizable;
}

// A handle has one position and serves one call at a time, so that another thread needs its own. Nothing, if it cannot
// be had or the path has come to mean another file
function openAgain(host: Host, path: string, first: ReturnType<HostFile["statSync"]>): HostFile | undefined {
  let file: HostFile | undefined;
  try {
    file = host.openSync(path, { read: true });
    const { dev, ino, size } = file.statSync();
    if (ino !== null && ino === first.ino && dev === first.dev && size === first.size) return file;
  } catch {
    // The first handle still has the file
  }
  file?.close();
  return undefined;
}

/** Fills `into` on a thread of the host, and closes the file. */
async function fillAside(file: HostFile, path: string, at: number, into: Uint8Array): Promise<void> {
  try {
    await attemptLater("read", path, async () => {
      file.seekSync(at, 0);
      for (let done = 0; done < into.length;) done += got(await file.read(rest(into, done)), baseName(path), at + done);
    });
  } finally {
    file.close();
  }
}

const rest = (bytes: Uint8Array, done: number): Uint8Array => done === 0 ? bytes : bytes.subarray(done);

function got(n: number | null, name: string, at: number): number {
  if (n === null || n === 0) throw broken(name, "truncated", `it ends at ${at}`, { offset: at });
  return n;
}

// The name has no "..", but a symbolic link may still lead out of the folder. Where the file itself is a link, as in
// the cache of a hub, the folder of what it means will do as well
function openSibling(host: Host, path: string, name: string): Store {
  const folder = attempt("read", path, () => host.realPathSync(folderOf(path)));
  const target = `${folder}/${name}`;
  const real = attempt("read", target, () => host.realPathSync(target), "missing-file");
  const own = attempt("read", path, () => folderOf(host.realPathSync(path)));
  if (![folder, own].some((root) => isBelow(real, root))) {
    throw broken(baseName(path), "path", `${JSON.stringify(name)} leads out of the folder`);
  }
  return openFile(real);
}

function isBelow(path: string, folder: string): boolean {
  const root = folder.replace(/[\\/]$/, "");
  return path.startsWith(root) && /^[\\/]/.test(path.slice(root.length));
}
