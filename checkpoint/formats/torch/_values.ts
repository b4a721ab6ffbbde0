import type { StoredDType } from "../../_dtypes.ts";

/**
 * What a pickle is read into: inert data. Lists are arrays and dicts are Maps; the rest are records with a `kind`.
 * Nothing here has behaviour, so nothing in a file can run.
 */
export type Py = null | boolean | number | bigint | string | Uint8Array | Py[] | Map<Py, Py> | Node;

/** Everything that is neither a plain value nor a list or dict. */
export type Node = FloatNode | Tuple | SetNode | Global | Storage | TensorNode | Inert;

/** A float, kept apart from the integers: a size of 4.0 is none. */
export interface FloatNode {
  readonly kind: "float";
  readonly value: number;
}

/** A tuple; also torch.Size. */
export interface Tuple {
  readonly kind: "tuple";
  readonly items: readonly Py[];
}

/** A set, frozen or not. */
export interface SetNode {
  readonly kind: "set";
  readonly items: Py[];
}

/** A name that the file refers to, from the allow-list. */
export interface Global {
  readonly kind: "global";
  readonly name: string;
}

/** A run of elements in the file that tensors look into. */
export interface Storage {
  readonly kind: "storage";
  /** Of its record: names the bytes. */
  readonly key: string;
  /** None for storages of bytes, whose tensors say what they hold. */
  readonly dtype: StoredDType | undefined;
  /** Elements, or bytes. */
  readonly count: number;
  /** Where a view of another storage begins, in elements. */
  readonly start: number;
}

/** A strided view of a storage. */
export interface TensorNode {
  readonly kind: "tensor";
  readonly dtype: StoredDType;
  readonly shape: readonly number[];
  readonly strides: readonly number[];
  /** In elements of the dtype, from the beginning of the storage's record. */
  readonly offset: number;
  readonly storage: Storage | undefined;
  readonly conj: boolean;
  readonly neg: boolean;
  /** Set where the elements cannot be given: says why. */
  readonly unreadable?: string;
}

/** What stands for an object of an unknown class where the caller allows that; its class is never looked up. */
export interface Inert {
  readonly kind: "inert";
  readonly name: string;
  readonly parts: Py[];
}

/** Whether it is a record of that kind. */
export function isKind<K extends Node["kind"]>(value: Py | undefined, kind: K): value is Extract<Node, { kind: K }> {
  return typeof value === "object" && value !== null && (value as { kind?: unknown }).kind === kind;
}
