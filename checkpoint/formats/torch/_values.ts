import type { StoredDType } from "../../_dtypes.ts";

/**
 * What a pickle is read into: inert data. Lists are arrays and dicts are Maps; the rest are records with a `kind`.
 * Nothing here has behaviour, so nothing in a file can run.
 */
export type Py = null | boolean | number | bigint | string | Uint8Array | Py[] | Map<Py, Py> | Node;

/** Everything that is neither a plain value nor a list or dict. */
export type Node = FloatNode | Tuple | SetNode | Global | Storage | TensorNode | ElementType | Lost | Inert;

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
  /** What torch calls its elements, if they are codes of quantised numbers. */
  readonly quantised?: string;
}

/** A strided view of a storage. */
export interface TensorNode {
  readonly kind: "tensor";
  readonly dtype: StoredDType;
  readonly shape: readonly number[];
  readonly strides: readonly number[];
  /** In elements of the dtype, from the beginning of the storage's record. */
  readonly offset: number;
  /** Undefined where the pickle itself holds the bytes. */
  readonly storage: Storage | undefined;
  readonly conj: boolean;
  readonly neg: boolean;
  /** The elements themselves: an array of NumPy. */
  readonly bytes?: Uint8Array;
  /** Whether these are big-endian. */
  readonly swapped?: boolean;
}

/** The type of the elements of a NumPy array: "f4" and the byte order, or a type that lensor does not read. */
export interface ElementType {
  readonly kind: "elements";
  readonly code: string;
  /** Given by the state that follows: "<", ">", "=", "|". */
  order: string;
}

/**
 * A tensor or array whose elements cannot be given: says why. What it was made from may hold names of unknown classes.
 */
export interface Lost {
  readonly kind: "lost";
  readonly why: string;
  /** The element type in the words of its writer. */
  readonly dtype: string;
  readonly shape?: readonly number[];
  readonly from?: Py;
}

/** What stands for an object or class that lensor does not know; it is never looked up. */
export interface Inert {
  readonly kind: "inert";
  readonly name: string;
  /** What it was made with, and its state. */
  readonly parts: Py[];
  /** The class or function that made it, as the file refers to it. */
  readonly of?: Inert;
  /** Set where its state is that of a module. */
  module?: ModuleState;
}

/** The tensors of a module and the modules in it, by name. What is null there has no entry in a state dict. */
export interface ModuleState {
  readonly tensors: readonly Map<Py, Py>[];
  readonly children: Map<Py, Py>;
  /** Buffers that no state dict holds. */
  readonly skipped: ReadonlySet<Py>;
}

/** Whether it is a record of that kind. */
export function isKind<K extends Node["kind"]>(value: Py | undefined, kind: K): value is Extract<Node, { kind: K }> {
  return typeof value === "object" && value !== null && (value as { kind?: unknown }).kind === kind;
}
