import type { DType, Shape } from "../core/types.ts";
import type { FanAxes } from "../initializers/types.ts";
import type { Fold } from "../tree/names/fold.ts";
import type { TersePart } from "../values/origin_text.ts";

/**
 * How one checkpoint is made by any number of machines: what every tensor is, and how tensors are cut into files and
 * files into tasks. Plain JSON data without weights; `planText` is its canonical text.
 */
export interface Plan {
  /** What the file is. */
  readonly format: "lensor.plan";
  /** The version of the form. */
  readonly version: 1;
  /** The generator of the draws; null where nothing is drawn. */
  readonly generator: PlanGenerator | null;
  /** How the plan was asked for, for people. */
  readonly how: readonly string[];
  /** The dtype that floating-point tensors are stored in; absent: their own. */
  readonly dtype?: DType;
  /** All tensors together; bytes of data. */
  readonly total: { readonly tensors: number; readonly elements: number; readonly bytes: number };
  /** The files that tensors are loaded from. */
  readonly inputs: readonly PlanInput[];
  /** What the tensors are, folded. */
  readonly tensors: readonly PlanRow[];
  /** Aliases and the tensors that hold their values. */
  readonly ties: Readonly<Record<string, string>>;
  /** More text for the index. */
  readonly metadata?: Readonly<Record<string, string>>;
  /** How many tasks there are: shard s belongs to task s mod tasks. */
  readonly tasks: number;
  /** The files. */
  readonly shards: readonly PlanShard[];
}

/** A generator by name, version and seed. */
export interface PlanGenerator {
  /** Which generator. */
  readonly name: "keyed" | "jax";
  /** The version of its definition. */
  readonly version: 1;
  /** The seed in decimal digits; it may have 128 bits. */
  readonly seed: string;
}

/** A file that tensors are loaded from. */
export interface PlanInput {
  /** What `writes` call it. */
  readonly id: number;
  /** What origins call it. */
  readonly name: string;
  /** Where it lies: relative to the plan, or absolute; an http(s) address without credentials and query. */
  readonly uri: string;
  /** The address had a query, which the plan does not keep. */
  readonly query?: true;
  /** The set of weights in it, by the key that opens it. */
  readonly key?: string;
  /** Its size. */
  readonly bytes: number;
  /** The SHA-256 of the whole file; absent where it was not hashed. */
  readonly sha256?: string;
  /** The SHA-256 of each entry that is loaded. */
  readonly entries: Readonly<Record<string, string>>;
}

/** Tensors that agree in all but their names. */
export interface PlanRow {
  /** Their names, folded. */
  readonly names: readonly Fold[];
  /** The size of each axis. */
  readonly shape: Shape;
  /** The dtype that values are made in. */
  readonly dtype: DType;
  /** The meaning of the axes, where a draw needs it. */
  readonly axes?: FanAxes;
  /** The dtype that is stored, where it is another one. */
  readonly as?: DType;
  /** Every write, oldest first, as `lensor.origin` has it; of a load `input` says which file, `entry` which entry
   * there if it is called otherwise, and `have` the dtype there if it is another.
   */
  readonly writes: readonly TersePart[];
  /** Where the tensor was filled in parts: each part with writes of its own. Those of the tensor are then empty. */
  readonly parts?: readonly PlanPart[];
}

/** A function of a module, where an initializer of lensor would stand. */
export interface PlanModule {
  /** Where it is: relative to the plan, absolute, or an address; the SHA-256 of its bytes; what it exports. */
  readonly module: {
    readonly url: string;
    readonly sha256: string;
    readonly export: string;
    readonly options: Readonly<Record<string, unknown>>;
  };
  /** What origins call it. */
  readonly label: string;
}

/** A part of a tensor. */
export interface PlanPart {
  /** Its index in numbers: `[5:]`. */
  readonly at: string;
  /** The shape that its values are made in. */
  readonly shape: Shape;
  /** The meaning of the axes, where a draw needs it. */
  readonly axes?: FanAxes;
  /** Where only some of what is made is taken: the shape with all axes, and `[start, count, step]` of each. */
  readonly cut?: {
    readonly as: Shape;
    readonly at: readonly (readonly [start: number, count: number, step: number])[];
  };
  /** Every write, oldest first. */
  readonly writes: readonly TersePart[];
}

/** A file of the checkpoint. */
export interface PlanShard {
  /** Its name. */
  readonly file: string;
  /** How many tensors it holds. */
  readonly tensors: number;
  /** The first of them in the order of names. */
  readonly first: string;
  /** The last of them. */
  readonly last: string;
  /** Its size with the header. */
  readonly bytes: number;
  /** The SHA-256 of the header's JSON. */
  readonly header: string;
  /** The SHA-256 that the file must have, where known. */
  readonly sha256?: string;
}

/** What `finishPlan` writes beside the shards: the plan, and the digest of every file. */
export interface Lock {
  /** What the file is. */
  readonly format: "lensor.lock";
  /** The version of the form. */
  readonly version: 1;
  /** The version of lensor that finished. */
  readonly lensor: string;
  /** Whether files were hashed, or only their sizes and headers compared. */
  readonly checked: "all" | "size";
  /** The whole plan. */
  readonly plan: Plan;
  /** The plan's digest. */
  readonly digest: string;
  /** Every shard. */
  readonly shards: readonly { readonly file: string; readonly bytes: number; readonly sha256: string }[];
  /** The SHA-256 of the index; absent where one file is all. */
  readonly index?: string;
}
