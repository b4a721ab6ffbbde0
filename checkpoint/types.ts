import type { Shape, Spec, Values } from "../core/types.ts";

/**
 * A file of named tensors: what is in it is known at once, the numbers are read on demand. No format knows of trees.
 */
export interface Checkpoint {
  /** What messages and origins call it: the file's name. */
  readonly name: string;
  /** What it holds, in the order of the file. */
  readonly specs: ReadonlyMap<string, Spec>;
  /** What the file says besides. */
  readonly metadata: ReadonlyMap<string, unknown>;
  /**
   * One tensor's elements in its own dtype; `range` counts elements. Await it: what comes from a server comes later,
   * and so do 8 MiB and more of a local file, which two threads read.
   *
   * `into`, the dtype's typed array for exactly these elements, is filled and returned: the first touch of new memory
   * costs more than reading. A checkpoint of your own may leave it alone; the elements are then copied by whoever
   * asked.
   */
  read(name: string, range?: readonly [start: number, end: number], into?: Values): Values | Promise<Values>;
  /** Whether a range of an entry costs no more than the range; absent: it does not, for any entry. */
  byRange?(name: string): boolean;
  /** Gives the file back. */
  close?(): void;
  /**
   * Entries in a dtype that lensor has no numbers for. They are in `raw` only, never in `specs`: nothing loads them by
   * accident.
   */
  readonly raw?: ReadonlyMap<string, RawSpec>;
  /** The bytes of an entry of `raw`, little-endian, in C order. */
  readRaw?(name: string): Uint8Array | Promise<Uint8Array>;
  /**
   * The keys at the top of the file, where some of them hold no tensor: `model` and `epoch`, say, when nothing was
   * unwrapped.
   */
  readonly keys?: readonly string[];
  /** Groups of names that are one tensor in the file: the same elements, the same view. */
  readonly tied?: readonly (readonly string[])[];
  /** Groups of names whose tensors are views of one storage, ties included. */
  readonly shared?: readonly (readonly string[])[];
  /** The format of the file: "safetensors", "torch", "onnx", "gguf", "hdf5" and so on. */
  readonly format?: string;
  /**
   * How the file keeps those entries whose type or size there is another than `specs` or `raw` say: "Q4_K", read as
   * float32.
   */
  readonly stored?: ReadonlyMap<string, Stored>;
  /**
   * Entries that cannot be read, with the reason. They are in neither `specs` nor `raw`; `read` of one throws
   * `unsupported`.
   */
  readonly unreadable?: ReadonlyMap<string, Unreadable>;
  /** What the file holds besides: other sets of weights, by the key that `unwrap` takes. */
  readonly leftOut?: readonly LeftOut[];
  /**
   * Where it was opened: the absolute path of a file, or an http(s) address without user and password. Absent for bytes
   * in memory.
   */
  readonly address?: string;
  /** The key or path, joined by "/", under which `specs` lie in the file, where one was taken off. */
  readonly taken?: string;
  /**
   * The set of weights under a key of `leftOut`, as `unwrap` opens it; nothing for other keys. It is closed with this
   * one.
   */
  set?(key: string): Checkpoint | undefined;
  /**
   * What made an entry out of others, in words (`merge checkpoints`); nothing for an entry that is a file's own. Views
   * have it.
   */
  madeBy?(name: string): string | undefined;
  /** The entry of a file that an entry of a view is, unchanged; nothing for what the view computes. */
  fileEntry?(name: string): { readonly from: Checkpoint; readonly name: string } | undefined;
  /** What else a person should know of the file, a sentence each. */
  readonly notes?: readonly string[];
}

/** How a file keeps an entry. */
export interface Stored {
  /** The element type in the words of the format. */
  readonly dtype: string;
  /** The bytes that the entry takes in the file. */
  readonly bytes: number;
}

/** An entry that cannot be read. */
export interface Unreadable {
  /** The element type in the words of the format. */
  readonly dtype: string;
  /** The size of each axis, where the file tells. */
  readonly shape?: Shape;
  /** The bytes that the entry takes in the file, where known. */
  readonly bytes?: number;
  /** Why it cannot be read, and what would help. */
  readonly why: string;
}

/** Tensors of a file that were not opened. */
export interface LeftOut {
  /** The key or path that `unwrap` takes to open them. */
  readonly key: string;
  /** How many there are. */
  readonly tensors: number;
  /** Why they were left out, where it is not plain. */
  readonly why?: string;
}

/**
 * Element types that files hold and lensor passes on as bytes only.
 *
 * float4, float6, int4 and uint4 are packed as the file packs them; complex128 and complex32 are pairs; string is what
 * the format says.
 */
export type RawDType =
  | "float8_e4m3fnuz"
  | "float8_e5m2fnuz"
  | "float8_e8m0fnu"
  | "float6_e2m3fn"
  | "float6_e3m2fn"
  | "float4_e2m1fn"
  | "int2"
  | "uint2"
  | "int4"
  | "uint4"
  | "complex32"
  | "complex128"
  | "string";

/** An entry of a checkpoint whose dtype lensor has no numbers for. */
export interface RawSpec {
  /** The size of each axis, counted in elements, not in bytes. */
  readonly shape: Shape;
  /** The element type. */
  readonly dtype: RawDType;
}

/** How a checkpoint is opened. */
export interface OpenOptions {
  /** Every tensor anywhere in the file, named by its path with "/"; without it the state dict is unwrapped. */
  readonly whole?: boolean;
  /**
   * Which set of weights is opened: the usual one (`"usual"`, the default), or the one below a key or path of the file,
   * such as `"ema"`, `"ema/shadow"`, `"optimizer"`. `"state_dict"` takes the whole file where that key does not exist,
   * as MMLab does.
   */
  readonly unwrap?: string;
  /**
   * "file" keeps the `module.` that wrappers for parallel training put before every name; "plain", the default, takes
   * it off.
   */
  readonly names?: "plain" | "file";
  /**
   * What a pickle may hold of unknown classes, which are never looked up or called: nothing (`"error"`, the default of
   * `openTorch`), or placeholders anywhere (`"inert"`). Left out, `openCheckpoint` takes them in whole modules, whose
   * tensors it names as `state_dict()` does.
   */
  readonly onUnknown?: "error" | "inert";
  /** Whether checksums of zip members are compared when they are read; true by default. */
  readonly verify?: boolean;
  /**
   * The SHA-256 that the file must have, 64 hex digits. The whole file is then read into memory and compared before
   * anything in it is looked at. Of an index it covers the index only, not the shards.
   */
  readonly sha256?: string;
  /** Whether a server may redirect to another host; "same-host" by default. */
  readonly redirects?: "same-host" | "any";
  /** Headers for every request to the host of the address, such as `authorization`; no other host sees them. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Milliseconds without a byte after which a request is made anew, a few times; 60,000 by default. */
  readonly timeout?: number;
  /** Ends all requests when it is aborted, also those of later reads. */
  readonly signal?: AbortSignal;
}
