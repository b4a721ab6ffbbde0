import type { Rng } from "../../random/types.ts";
import type { Checkpoint } from "../types.ts";

/** How checkpoints are merged, as data: what the functions below return. */
export type MergeMethod =
  | ({ readonly method: "linear" } & LinearMerge)
  | ({ readonly method: "taskArithmetic" } & TaskArithmetic)
  | ({ readonly method: "slerp" } & Slerp)
  | ({ readonly method: "ties" } & Ties)
  | ({ readonly method: "dare" } & Dare)
  | ({ readonly method: "modelStock" } & ModelStock);

/** A weighted mean. */
export interface LinearMerge {
  /** A weight for each checkpoint; 1 by default. */
  readonly weights?: readonly number[];
  /** Divides by the sum of the weights. @default true */
  readonly normalize?: boolean;
}

/** What training changed, added up. */
export interface TaskArithmetic {
  /** What all were trained from. */
  readonly base: Checkpoint;
  /** A weight for each checkpoint; 1 by default. */
  readonly weights?: readonly number[];
  /** What the sum is multiplied with. @default 1 */
  readonly lambda?: number;
  /** Divides by the sum of the weights. @default false */
  readonly normalize?: boolean;
}

/** A point on the arc between two tensors. */
export interface Slerp {
  /** 0 is the first checkpoint, 1 the second. */
  readonly t: number;
}

/** Task arithmetic over the largest changes, where the models agree in sign. */
export interface Ties extends TaskArithmetic {
  /** The share of changes that is kept, for all models or for each. @default 1 */
  readonly density?: number | readonly number[];
  /** Scales what is kept so that the sum of magnitudes is as before. @default false */
  readonly rescale?: "l1" | false;
}

/** Task arithmetic over randomly dropped changes. */
export interface Dare extends TaskArithmetic {
  /** The probability that a change is kept, for all models or for each. @default 1 */
  readonly density?: number | readonly number[];
  /**
   * Scales what is kept: so that the sum of magnitudes is as before, or by 1 / density, as the paper does. @default
   * "l1"
   */
  readonly rescale?: "l1" | "density" | false;
  /** Elects signs as ties does. */
  readonly ties?: boolean;
  /** What decides which changes are dropped. @default keyed(0) */
  readonly rng?: Rng;
}

/** Between the mean and the base, by the angle between the models' changes. */
export interface ModelStock {
  /** What all were trained from. */
  readonly base: Checkpoint;
}

/** A weighted mean of checkpoints, for `merged`. Formula: sum w m / sum w. */
export function linearMerge(options: LinearMerge = {}): MergeMethod {
  return { method: "linear", ...options };
}

/**
 * The base and what training changed in each checkpoint, for `merged`. Formula: base + lambda sum w (m - base).
 *
 * @see Ilharco et al., "Editing models with task arithmetic" (2023)
 */
export function taskArithmetic(options: TaskArithmetic): MergeMethod {
  return { method: "taskArithmetic", ...options };
}

/**
 * The point at `t` on the arc between two checkpoints, tensor by tensor, for `merged`; a straight line where they are
 * nearly parallel.
 */
export function slerp(options: Slerp): MergeMethod {
  return { method: "slerp", ...options };
}

/**
 * The largest changes of each checkpoint, where the weighted sum agrees with them in sign, for `merged`.
 *
 * @see Yadav et al., "TIES-Merging" (2023)
 */
export function ties(options: Ties): MergeMethod {
  return { method: "ties", ...options };
}

/**
 * Changes of which a random share is kept, for `merged`.
 *
 * @see Yu et al., "Language models are super Mario" (2024)
 */
export function dare(options: Dare): MergeMethod {
  return { method: "dare", ...options };
}

/**
 * Between the base and the mean of the checkpoints, as far as the angles between their changes say, for `merged`.
 *
 * @see Jang et al., "Model Stock" (2024)
 */
export function modelStock(options: ModelStock): MergeMethod {
  return { method: "modelStock", ...options };
}
