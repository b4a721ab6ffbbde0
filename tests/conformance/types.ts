/** The runner's view of an adapter, so that the tree checks without the runner's own files. */

/** A tensor in the runner's form: C order, little-endian. */
export interface CaseTensor {
  readonly dtype: string;
  readonly shape: readonly number[];
  readonly data: ArrayBufferView;
}

/** A case as in the peer's list, without its answers. */
export interface Case {
  readonly id: string;
  readonly op: string;
  // deno-lint-ignore no-explicit-any
  readonly [field: string]: any;
}

/** What an adapter may read besides the case. */
export interface IO {
  readonly inputs: ReadonlyMap<string, CaseTensor>;
  input(name: string): CaseTensor;
  url(path: string): URL;
  readonly fixture: Readonly<Record<string, unknown>>;
  scratch(): URL;
}

/** An answer. */
export interface Result {
  readonly tensors?: ReadonlyMap<string, CaseTensor> | Readonly<Record<string, CaseTensor>>;
  readonly value?: unknown;
  readonly bytes?: Uint8Array;
  readonly unsupported?: string;
}

/** Translates a case to the library's public names, and the result back. */
export type Adapter = (c: Case, io: IO) => Result | Promise<Result>;
