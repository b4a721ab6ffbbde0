import type { Checkpoint } from "../checkpoint/types.ts";
import type { Dict, Shape, Spec, Tensor, Values } from "../core/types.ts";
import type { FanAxes, Initializer, Made } from "../initializers/types.ts";
import type { Rng } from "../random/types.ts";
import type { InitCfg } from "./init_cfg.ts";
import type { Box } from "./regions/box.ts";

/** One write to a tensor: how its value came about. */
export interface Origin {
  /**
   * Drawn by an initializer, loaded from a checkpoint, computed from the value before, given, the layer's own constant,
   * or tied.
   */
  readonly kind: "draw" | "load" | "adjust" | "values" | "default" | "tie";
  /** What made the value: the initializer's label, the checkpoint's loader, the adjustment's label. */
  readonly by: string;
  /** The tensor's path at the time. */
  readonly path: string;
  /** The generator of a draw, for example `keyed(0)`. */
  readonly rng?: string;
  /** The random key, where it is not the path. */
  readonly key?: string;
  /** The generator was ordered, so the key had no effect. */
  readonly ordered?: true;
  /** Where it came from: the checkpoint's name, the rule that asked for the draw, the owner of a tie. */
  readonly from?: string;
  /** The entry's name in the checkpoint. */
  readonly name?: string;
  /** The write was made inside `override`. */
  readonly override?: true;
  /** A draw: how the initializer was made, where it says so. */
  readonly made?: Made;
  /** The index of the part that was written, `[5:]` or `[q]`; absent: the whole tensor. */
  readonly part?: string;
}

/** A part of a tensor with a value and a history of its own. */
export interface Part {
  /** Which elements of the tensor. */
  readonly at: Box;
  /** The shape that `value` is made with: the part's own, without the axes that an integer index drops. */
  readonly shape: Shape;
  /** Its value; absent: missing. */
  readonly value?: Source;
  /** Every write to this part, oldest first. */
  readonly origin: readonly Origin[];
}

/** How a value is made when it is read. Open for more kinds: readers go through `readSource`. */
export type Source =
  | { readonly kind: "values"; readonly data: Values }
  | {
    readonly kind: "draw";
    readonly by: Initializer;
    readonly rng: Rng;
    /** The path below `rng` that the draw is keyed by; absent: `rng` itself. */
    readonly at?: string;
    readonly spec: Spec;
    readonly axes?: FanAxes;
  }
  | { readonly kind: "load"; readonly from: Checkpoint; readonly name: string }
  | {
    readonly kind: "adjust";
    readonly of: Source;
    /** Shape and dtype of what is adjusted, where they are not those of the result. */
    readonly spec?: Spec;
    readonly label: string;
    readonly fn: (t: Tensor) => Values;
  }
  /** Another tensor's value, which `initialize` looks up at the end. */
  | { readonly kind: "copy"; readonly of: string | ((path: string) => string) }
  /** Computed from other tensors' values. */
  | {
    readonly kind: "derived";
    readonly label: string;
    readonly of: readonly Ingredient[];
    /** Gets half precision as float32. */
    readonly fn: (tensors: readonly Tensor[]) => Values;
  }
  | {
    readonly kind: "slice";
    readonly of: Source;
    /** What `of` makes. */
    readonly spec: Spec;
    /** The same elements with the axes that `at` counts. */
    readonly as: Shape;
    /** Which of them. */
    readonly at: Box;
  }
  /** Boxes that do not overlap and cover the tensor together, in the order of their first elements. */
  | { readonly kind: "parts"; readonly parts: readonly Part[] };

/** Another tensor's value that a value is computed from. */
export interface Ingredient {
  /** How it is made. */
  readonly source: Source;
  /** What it is. */
  readonly spec: Spec;
  /** The tensor's path, for messages. */
  readonly path: string;
}

/** A leaf of the tree: a parameter or buffer, with or without a value. */
export interface Param extends Spec {
  /** Whether training changes it. */
  readonly trainable: boolean;
  /** False: no checkpoint is expected to hold it, and none is written. */
  readonly persistent: boolean;
  /** Buffers: the layer's own constant, for example ones for a running variance. */
  readonly initial?: Initializer;
  /** Named parts along axis 0, each `[from, to]`: the q, k and v of a fused projection, the gates of an LSTM. */
  readonly parts?: Dict<readonly [from: number, to: number]>;
  /** Pins the random key across a rename. */
  readonly key?: string;
  /** Random keys of parts, by their index in normal form. */
  readonly partKeys?: Dict<string>;
  /** The boxes that training does not change, where it changes the rest. */
  readonly frozen?: readonly Box[];
  /** Of a part that an optic hands out: its index in normal form. */
  readonly part?: string;
  /** The meaning of the axes, for fans. */
  readonly axes?: FanAxes;
  /** How its value is made; absent: the value is missing. */
  readonly value?: Source;
  /** Every write, oldest first. */
  readonly origin: readonly Origin[];
}

/** Model to model: what it puts on a leaf is a description, computed when it is read. */
export type Init = (model: Module, rng: Rng) => Module;

/** A node of the tree: plain immutable data. */
export interface Module {
  /** The class name: `Conv2d`. */
  readonly type: string;
  /** The direct base classes. */
  readonly directBases: readonly string[];
  /** All ancestors, nearest first. */
  readonly bases: readonly string[];
  /** What a rule may ask about: groups, stride, num_heads. */
  readonly attrs: Dict<unknown>;
  /** Its own parameters. */
  readonly params: Dict<Param>;
  /** Its own buffers. */
  readonly buffers: Dict<Param>;
  /** Its submodules. */
  readonly children: Dict<Module>;
  /** Names registered as none, for example the bias of `bias: false`. */
  readonly absent?: readonly string[];
  /** Pairs of paths below this module that are one tensor: alias, owner. */
  readonly ties?: readonly (readonly [alias: string, owner: string])[];
  /** The module's own recipe. */
  readonly init?: Init | InitCfg;
  /** The order of the names where it differs from the objects' own. */
  readonly order?: {
    readonly params?: readonly string[];
    readonly buffers?: readonly string[];
    readonly children?: readonly string[];
  };
  /** Unknown fields of a JSON model, written back as they came. */
  readonly extra?: Dict<unknown>;
}

/** A module whose names are known to the compiler. */
export interface TypedModule<P extends Dict<Param>, B extends Dict<Param>, C extends Dict<Module>> extends Module {
  /** Its own parameters, by known names. */
  readonly params: P;
  /** Its own buffers, by known names. */
  readonly buffers: B;
  /** Its submodules, by known names. */
  readonly children: C;
}
