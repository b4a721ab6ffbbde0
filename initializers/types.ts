import type { DType, Shape, Values } from "../core/types.ts";
import type { Rng } from "../random/types.ts";

/** Which axes of a tensor are inputs, outputs and batch; the rest is the receptive field. */
export interface FanAxes {
  /** The input axes; negative numbers count from the end. */
  readonly in: readonly number[];
  /** The output axes. */
  readonly out: readonly number[];
  /** Axes that hold independent copies and count in no fan. */
  readonly batch?: readonly number[];
  /** The groups of a grouped convolution: a fan of the layer counts one group. */
  readonly groups?: number;
  /**
   * PyTorch's builders set it: torch-named initializers then read axis 1 as in and axis 0 as out, unless asked for
   * `fans: "layer"`.
   */
  readonly literal?: true;
}

/** What a reader may ask of an initializer besides the shape. */
export interface DrawOptions {
  /** The element type of the result; float32 by default. */
  readonly dtype?: DType | undefined;
  /** The meaning of the axes. */
  readonly axes?: FanAxes | undefined;
  /** Elements `start..end` of the flattened tensor only. */
  readonly range?: readonly [start: number, end: number] | undefined;
  /** A destination to fill and return. */
  readonly into?: Values | undefined;
}

/** The function that made an initializer, and what it was called with. */
export interface Made {
  /** The exported name: `truncNormal`. */
  readonly name: string;
  /** The options as they were given; those that were left out have their usual values. */
  readonly options: Readonly<Record<string, unknown>>;
}

/**
 * A pure function from a shape and a generator to values: same arguments, same bits.
 *
 * Any function of this form will do; a bare arrow function is fine.
 */
export interface Initializer {
  (shape: Shape, rng: Rng, options?: DrawOptions): Values;
  /** Shown by `explain`; without it the function's name is, or else "custom". */
  readonly label?: string;
  /** How it was made, for whoever wants to write it down; a function of your own need not say. */
  readonly made?: Made;
  /** It honours `range`; without this readers draw the whole and cut. */
  readonly elementwise?: true;
}
