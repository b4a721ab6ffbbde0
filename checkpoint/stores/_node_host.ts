/**
 * Local files of Node and Bun, as far as the library asks a host for them. Reached by `process`, so that bundles for
 * browsers have no import to resolve.
 */
import type { FileInfo, Host, HostFile } from "./_host.ts";

/** The host, where the process is one of Node or Bun. */
export function nodeHost(): Host | undefined {
  return known ??= made();
}

let known: Host | undefined;

interface Stats {
  readonly size: number;
  readonly mode: number;
  readonly dev: number;
  readonly ino: number;
  readonly mtimeMs: number;
  isFile(): boolean;
  isDirectory(): boolean;
}

// What is used of node:fs
interface Fs {
  readonly constants: Readonly<Record<string, number>>;
  openSync(path: string, flags: number, mode?: number): number;
  closeSync(fd: number): void;
  readSync(fd: number, into: Uint8Array, offset: number, length: number, position: number): number;
  read(
    fd: number,
    into: Uint8Array,
    offset: number,
    length: number,
    position: number,
    done: (error: Error | null, count: number) => void,
  ): void;
  writeSync(fd: number, from: Uint8Array, offset: number, length: number, position: number): number;
  write(
    fd: number,
    from: Uint8Array,
    offset: number,
    length: number,
    position: number,
    done: (error: Error | null, count: number) => void,
  ): void;
  fsyncSync(fd: number): void;
  fdatasync(fd: number, done: (error: Error | null) => void): void;
  fstatSync(fd: number): Stats;
  statSync(path: string): Stats;
  realpathSync(path: string): string;
  readdirSync(path: string, options: { withFileTypes: true }): readonly (Pick<Stats, "isFile" | "isDirectory"> & {
    readonly name: string;
  })[];
  unlinkSync(path: string): void;
  renameSync(from: string, to: string): void;
  chmodSync(path: string, mode: number): void;
  mkdirSync(path: string, options: { recursive: boolean }): void;
}

interface Process {
  readonly platform?: string;
  readonly env?: Readonly<Record<string, string | undefined>>;
  getBuiltinModule?(name: string): unknown;
  once?(event: "exit", listener: () => void): void;
  off?(event: "exit", listener: () => void): void;
}

function made(): Host | undefined {
  const { process } = globalThis as { process?: Process };
  const fs = process?.getBuiltinModule?.("node:fs") as Fs | undefined;
  if (process === undefined || fs === undefined) return undefined;
  return {
    openSync(path, options) {
      return fileOf(fs, fs.openSync(path, flagsOf(fs, options), options.mode));
    },
    statSync: (path) => infoOf(fs.statSync(path)),
    realPathSync: (path) => fs.realpathSync(path),
    readDirSync: (path) =>
      fs.readdirSync(path, { withFileTypes: true })
        .map((entry) => ({ name: entry.name, isFile: entry.isFile(), isDirectory: entry.isDirectory() })),
    removeSync: (path) => fs.unlinkSync(path),
    renameSync: (from, to) => fs.renameSync(from, to),
    chmodSync: (path, mode) => fs.chmodSync(path, mode),
    mkdirSync: (path, options) => void fs.mkdirSync(path, options),
    env: { get: (name) => process.env?.[name] },
    canLock: false,
    build: { os: process.platform === "win32" ? "windows" : process.platform ?? "unknown" },
    onLeaving(listener) {
      process.once?.("exit", listener);
      return () => process.off?.("exit", listener);
    },
  };
}

type OpenAs = Parameters<Host["openSync"]>[1];

function flagsOf({ constants }: Fs, { read = false, write = false, createNew = false }: OpenAs): number {
  const way = read && write ? constants.O_RDWR! : write ? constants.O_WRONLY! : constants.O_RDONLY!;
  return way | (createNew ? constants.O_CREAT! | constants.O_EXCL! : 0);
}

function infoOf(stats: Stats): FileInfo {
  const { size, mode, dev, ino } = stats;
  return {
    size,
    mode,
    dev,
    ino,
    mtime: new Date(stats.mtimeMs),
    isFile: stats.isFile(),
    isDirectory: stats.isDirectory(),
  };
}

// One call of the system moves less than 2 GiB
const MOST = 1 << 30;

function fileOf(fs: Fs, fd: number): HostFile {
  let at = 0;
  const moved = (count: number): number | null => {
    at += count;
    return count === 0 ? null : count;
  };
  return {
    readSync: (into) => moved(fs.readSync(fd, into, 0, Math.min(into.length, MOST), at)),
    async read(into) {
      const { promise, resolve, reject } = Promise.withResolvers<number>();
      fs.read(fd, into, 0, Math.min(into.length, MOST), at, (error, count) => error ? reject(error) : resolve(count));
      return moved(await promise);
    },
    writeSync: (from) => moved(fs.writeSync(fd, from, 0, Math.min(from.length, MOST), at)) ?? 0,
    async write(from) {
      const { promise, resolve, reject } = Promise.withResolvers<number>();
      fs.write(fd, from, 0, Math.min(from.length, MOST), at, (error, count) => error ? reject(error) : resolve(count));
      return moved(await promise) ?? 0;
    },
    seekSync: (offset) => at = offset,
    syncSync: () => fs.fsyncSync(fd),
    syncData() {
      const { promise, resolve, reject } = Promise.withResolvers<void>();
      fs.fdatasync(fd, (error) => error ? reject(error) : resolve());
      return promise;
    },
    statSync: () => infoOf(fs.fstatSync(fd)),
    close: () => fs.closeSync(fd),
  };
}
