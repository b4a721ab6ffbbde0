import type { Checkpoint } from "../checkpoint/types.ts";
import type { Spec } from "../core/types.ts";
import type { Fans } from "../initializers/fans.ts";
import type { LeafKind } from "../tree/walk.ts";
import type { Module, Origin, Param } from "../tree/types.ts";
import type { Statistics } from "../values/statistics.ts";

/** How bad it is: `error` breaks the model, `warning` is most likely a mistake, `note` is worth knowing. */
export type Severity = "error" | "warning" | "note";

/** One thing that the doctor has to say about a model. */
export interface Finding {
  /** The rule's name: `zero-matrix`. */
  readonly rule: string;
  /** How bad it is. */
  readonly severity: Severity;
  /** The tensor or module, the first in tree order where there are several; "" for the whole tree. */
  readonly path: string;
  /** All tensors that it is about, in tree order, where there are several. */
  readonly paths?: readonly string[];
  /** What was seen: counts, shapes, numbers. */
  readonly evidence: string;
  /** What goes wrong because of it. */
  readonly why: string;
  /** A line of code or a command that helps. */
  readonly fix: string;
}

/** What a rule reports; what is not said comes from the rule. */
export interface Found {
  readonly path: string;
  readonly paths?: readonly string[];
  readonly severity?: Severity;
  readonly evidence: string;
  readonly why?: string;
  readonly fix?: string;
}

/** What is known of a rule. */
export interface DoctorRule {
  /** The name in kebab-case. */
  readonly name: string;
  /** How bad a finding is, where it does not say so itself. */
  readonly severity: Severity;
  /** What the test looks at: history, names and shapes only, or the numbers too. */
  readonly needs: "history" | "values";
  /** A tensor with this finding is left out of the rules that follow: its numbers mean nothing. */
  readonly breaks?: true;
  /** When the rule speaks. */
  readonly what: string;
  /** What looks alike and is meant. */
  readonly innocent?: string;
  /** What goes wrong. */
  readonly why: string;
  /** How to fix it. */
  readonly fix: string;
  /** Public reports of this fault. */
  readonly reports: string;
}

/** One rule: its page, and its test. */
export interface Rule extends DoctorRule {
  /** The test. */
  find(x: Examined): Iterable<Found> | AsyncIterable<Found>;
}

/** How a tensor came by its value, after the last write that is not an adjustment and no tie. */
export type State = "loaded" | "drawn" | "given" | "missing" | "mixed";

/** What a tensor does in its layer. */
export type Role =
  | "lora"
  | "g"
  | "norm"
  | "shift"
  | "embedding"
  | "table"
  | "matrix"
  | "scale"
  | "bias"
  | "buffer"
  | "other";

/** A tensor of the tree, with what is known before its numbers are read. */
export interface Seen {
  readonly path: string;
  /** The last name of the path. */
  readonly name: string;
  /** The path of its module. */
  readonly home: string;
  readonly node: Module;
  readonly param: Param;
  readonly kind: LeafKind;
  /** Its place in tree order. */
  readonly index: number;
  /** How many elements it has. */
  readonly n: number;
  readonly role: Role;
  readonly state: State;
  /** The last write that is not an adjustment and no tie. */
  readonly last?: Origin;
  /** Whether an adjustment came after that write. */
  readonly adjusted: boolean;
  /** Drawn, and not by a formula. */
  readonly random: boolean;
  /** The recipe that wrote it last. */
  readonly recipe?: string;
  /** The entry that it was loaded from. */
  readonly entry?: Entry;
  /** Inputs and outputs of the layer, by its axes. */
  readonly fans?: Fans;
  /** The same by axes 1 and 0, as PyTorch reads them. */
  readonly literal?: Fans;
}

/** The entry of a file behind a tensor. */
export interface Entry extends Spec {
  readonly file: File;
  readonly name: string;
  /** An adapter made the tensor of it. */
  readonly adapted: boolean;
}

/** A checkpoint, and what of it the model uses. */
export interface File {
  readonly checkpoint: Checkpoint;
  /** Entries that some tensor was loaded from. */
  readonly used: ReadonlySet<string>;
  /** The others, in the order of the file. */
  readonly unused: readonly string[];
}

/** What reading a tensor showed. */
export interface Numbers extends Statistics {
  /** Whether every element was read. */
  readonly all: boolean;
  /** What a cast from the file's dtype did: finite numbers that became infinite, nonzero ones that became 0. */
  readonly cast?: { readonly overflow: number; readonly underflow: number; readonly nonzero: number };
  /** The rows of a matrix. */
  readonly units?: Units;
  /** The elements themselves, of those that a rule looks at one by one. */
  readonly kept?: Float64Array;
  /** Why it could not be read as the model wants it. */
  readonly refused?: { readonly kind: "tie" | "overflow" | "underflow"; readonly message: string };
}

/** What the units of a matrix are like: one unit is one index of its output axis. */
export interface Units {
  readonly count: number;
  readonly groups: number;
  /** Elements of a unit. */
  readonly size: number;
  /** All units of each group are equal, and there are two or more in a group. */
  readonly equal: boolean;
  /** Units that are not 0 and equal another one of their group. */
  readonly copies: number;
  /** Units that are 0 all over. */
  readonly zero: number;
  /** Nonzero elements in units of which all are below 2^-100. */
  readonly faded: number;
  /** Units of which some number is not. */
  readonly living: number;
  /** Every unit holds one number only. */
  readonly flat: boolean;
  /** The sum of squares of each unit. */
  readonly squares: Float64Array;
}

/** A model on the table. */
export interface Examined {
  readonly model: Module;
  /** Every tensor in tree order, without aliases. */
  readonly tensors: readonly Seen[];
  /** Those of role matrix. */
  readonly matrices: readonly Seen[];
  /** Alias to owner. */
  readonly ties: ReadonlyMap<string, string>;
  /** Every module by its path. */
  readonly modules: ReadonlyMap<string, Module>;
  readonly files: readonly File[];
  /** No module says its class. */
  readonly untyped: boolean;
  at(path: string): Seen | undefined;
  /** What was read of a tensor; nothing if its numbers were not read, or mean nothing. */
  numbers(seen: Seen): Numbers | undefined;
  /** All paths of the findings of an earlier rule. */
  found(rule: string): ReadonlySet<string>;
}
