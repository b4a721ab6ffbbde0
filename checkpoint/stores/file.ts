/**
 * The host of local files, and what paths are.
 *
 * It touches the host, with `_node_host.ts` beside it, only when it is called: what needs no file runs wherever there
 * are typed arrays.
 */
import { describe } from "../../core/shape.ts";
import { type ErrorCode, LensorError } from "../../core/errors.ts";
import type { Host, HostFile, Permission } from "./_host.ts";
import { nodeHost } from "./_node_host.ts";

export type { Host, HostFile };

/**
 * Refuses what is neither text nor an address.
 *
 * @throws {LensorError} `type` for anything else.
 */
export function checkAddress(target: unknown): asserts target is string | URL {
  if (typeof target === "string" || target instanceof URL) return;
  throw new LensorError("type", `Cannot open ${describe(target)}: expected a path or an address`);
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
  const path = pathOf(target);
  const host = hostOf("remove", path);
  quietly(() => host.removeSync(path));
}

/** Makes a folder, and those above it, if it is missing. */
export function makeFolder(target: string | URL): void {
  const path = pathOf(target);
  const host = hostOf("write", path);
  attempt("write", path, () => host.mkdirSync(path, { recursive: true }));
}

/** The names of the files beside a file. */
export function listFolder(target: string | URL): readonly string[] {
  const path = pathOf(target);
  const host = hostOf("list", path);
  return attempt("list", path, () => [...host.readDirSync(folderOf(path))].filter((e) => e.isFile).map((e) => e.name));
}

/** A name in a folder. */
export interface FolderEntry {
  readonly name: string;
  readonly isFolder: boolean;
}

/**
 * What is in a folder, without what is below it; nothing if the path is not a folder, or if there are no local files
 * here.
 */
export function entriesOf(path: string): readonly FolderEntry[] | undefined {
  const host = hostHere();
  if (host === undefined) return undefined;
  try {
    if (!host.statSync(path).isDirectory) return undefined;
  } catch {
    return undefined; // whoever opens it says why
  }
  return attempt(
    "open",
    path,
    () => [...host.readDirSync(path)].map(({ name, isDirectory }) => ({ name, isFolder: isDirectory })),
  );
}

/** The path that a string or file: URL names. */
export function pathOf(target: string | URL): string {
  checkAddress(target);
  const text = String(target);
  if (!(target instanceof URL) && !/^file:\/\//i.test(text)) {
    if (text === "" || text.includes("\0")) {
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
    throw new LensorError("type", `Cannot open "${text}": its escapes are not UTF-8`);
  }
  const drive = /^\/[a-zA-Z]:/.test(path);
  return url.host ? `//${url.host}${path}` : drive ? path.slice(1) : path;
}

/**
 * A path that means the same wherever the process stands, links followed; undefined for what names no file, as a prefix
 * of names does.
 */
export function absolutePath(path: string): string | undefined {
  try {
    return hostOf("open", path).realPathSync(path);
  } catch {
    return undefined;
  }
}

/** The last part of a path that has been checked. */
export function baseName(path: string): string {
  return path.slice(Math.max(path.lastIndexOf("/"), isWindows() ? path.lastIndexOf("\\") : -1) + 1);
}

/** The folder of a path that has been checked. */
export function folderOf(path: string): string {
  const cut = path.length - baseName(path).length;
  return cut === 0 ? "." : cut === 1 ? path.slice(0, 1) : path.slice(0, cut - 1);
}

/** The host, if it has local files; `unsupported` if not. */
export function hostOf(verb: string, path: string): Host {
  const host = hostHere();
  if (host !== undefined) return host;
  const way = verb === "write"
    ? "take the bytes of toBytes"
    : "give openCheckpoint the bytes, or a File that was chosen";
  throw new LensorError(
    "unsupported",
    `Cannot ${verb} "${path}": local files need Deno, Node or Bun; ${way}`,
    { file: path },
  );
}

const hostHere = (): Host | undefined => (globalThis as { Deno?: Host }).Deno ?? nodeHost();

/**
 * A variable of the environment; nothing where it is not set or may not be read: nobody is asked for the permission.
 */
export function readVariable(name: string): string | undefined {
  const host = hostHere();
  return may(host, { name: "env", variable: name }) ? host?.env?.get(name) : undefined;
}

/** The text of a small file; nothing where it is not there or may not be read. */
export function readSmallFile(path: string | undefined): string | undefined {
  const host = hostHere();
  if (path === undefined || host === undefined) return undefined;
  if (!may(host, { name: "read", path })) return undefined;
  try {
    const { isFile, size } = host.statSync(path);
    if (!isFile || size > 10_000) return undefined;
    const file = host.openSync(path, { read: true });
    const into = new Uint8Array(size);
    try {
      return new TextDecoder().decode(into.subarray(0, file.readSync(into) ?? 0));
    } finally {
      file.close();
    }
  } catch {
    return undefined;
  }
}

const may = (host: Host | undefined, what: Permission): boolean =>
  host?.permissions === undefined || host.permissions.querySync(what).state === "granted";

function isWindows(): boolean {
  return hostHere()?.build.os === "windows";
}

/** Whether a host says that there is no such file. */
export function isAbsent(error: unknown): boolean {
  const { name, code } = (error ?? {}) as { name?: unknown; code?: unknown };
  return name === "NotFound" || code === "ENOENT";
}

/** The result of the action, with the errors of the host as a LensorError. */
export function attempt<T>(verb: string, path: string, action: () => T, detail?: string): T {
  try {
    return action();
  } catch (error) {
    throw failure(verb, path, error, detail);
  }
}

/** The same for an action that takes its time. */
export async function attemptLater<T>(verb: string, path: string, action: () => Promise<T>): Promise<T> {
  try {
    return await action();
  } catch (error) {
    throw failure(verb, path, error);
  }
}

function failure(verb: string, path: string, error: unknown, detail?: string): LensorError {
  if (error instanceof LensorError) return error;
  const { message } = error as Error;
  const absent = isAbsent(error);
  const code: ErrorCode = absent ? "missing" : "io";
  const why = absent ? "there is no such file or folder" : message.split("\n")[0];
  return new LensorError(code, `Cannot ${verb} "${path}": ${why}`, {
    file: path,
    detail: absent ? "missing-file" : detail,
    cause: error,
  });
}

/** Runs the action and forgets what it throws. */
export function quietly(action: () => void): void {
  try {
    action();
  } catch {
    // Only for cleaning up: what went wrong before, or went well, matters more
  }
}
