// What is asked of a host of local files: a part of what Deno offers

/** What a host tells of a file. */
export interface FileInfo {
  readonly size: number;
  readonly isFile: boolean;
  readonly isDirectory: boolean;
  readonly mode: number | null;
  readonly dev: number | null;
  readonly ino: number | null;
  readonly mtime: Date | null;
}

/** An open file, as far as it is used here. */
export interface HostFile {
  readSync(into: Uint8Array): number | null;
  read(into: Uint8Array): Promise<number | null>;
  writeSync(from: Uint8Array): number;
  write(from: Uint8Array): Promise<number>;
  seekSync(offset: number, whence: number): number;
  syncSync(): void;
  syncData(): Promise<void>;
  statSync(): FileInfo;
  /** Absent on hosts that cannot lock files. */
  lockSync?(exclusive?: boolean): void;
  tryLockSync?(exclusive?: boolean): boolean;
  close(): void;
}

/** What a host may be asked to allow. */
export type Permission =
  | { readonly name: "env"; readonly variable: string }
  | { readonly name: "read"; readonly path: string };

/** What is asked of a host. */
export interface Host {
  openSync(path: string, options: { read?: boolean; write?: boolean; createNew?: boolean; mode?: number }): HostFile;
  statSync(path: string): FileInfo;
  realPathSync(path: string): string;
  readDirSync(
    path: string,
  ): Iterable<{ readonly name: string; readonly isFile: boolean; readonly isDirectory: boolean }>;
  removeSync(path: string): void;
  renameSync(from: string, to: string): void;
  chmodSync(path: string, mode: number): void;
  mkdirSync(path: string, options: { recursive: boolean }): void;
  readonly env?: { get(name: string): string | undefined };
  /** Absent on hosts without permissions. */
  readonly permissions?: { querySync(what: Permission): { readonly state: string } };
  readonly build: { readonly os: string };
  /** Whether files can be locked; they can unless it says false. */
  readonly canLock?: boolean;
  /**
   * Calls the listener when the process leaves, until what it returns is called. Where it is absent, events do that.
   */
  onLeaving?(listener: () => void): () => void;
}
