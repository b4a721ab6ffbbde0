import type { Shape } from "../../core/types.ts";
import type { FanAxes, Initializer } from "../../initializers/types.ts";
import { own } from "../walk.ts";
import { known } from "./class_table.ts";

/**
 * What a class says of its tensors beyond their shapes, from the table of classes; Keras's names say it without one.
 * Builders and JSON models both ask here, so that a tree read from a file behaves like one built in TypeScript. A class
 * counts through its ancestors too: a user's own Conv2d is a convolution.
 */

/** The meaning of a tensor's axes, true to the layer; nothing where there is none (norms, biases, embeddings). */
export function axesOf(
  type: string,
  bases: readonly string[],
  attrs: Readonly<Record<string, unknown>>,
  name: string,
  shape: Shape,
): FanAxes | undefined {
  if (shape.length < 2) return undefined;
  const is = isOf(type, bases);
  const found = known(is, ({ axes }) => axes?.(name, shape, attrs, is));
  return found === undefined ? kernelAxes(name) : found ?? undefined;
}

const isOf = (type: string, bases: readonly string[]) => (base: string): boolean =>
  type === base || bases.includes(base);

// Keras's, tfjs's and Flax's names, which PyTorch does not have: the outputs come last. Depthwise kernels too are read
// as Keras reads them.
function kernelAxes(name: string): FanAxes | undefined {
  const kernel = /^(?:.*\/)?(?:|depthwise_|pointwise_|recurrent_)kernel(?::0)?$/.test(name);
  return kernel ? { in: [-2], out: [-1] } : undefined;
}

/**
 * The named parts of a tensor that a class stacks along axis 0, where they are equal: queries, keys and values; the
 * gates of a recurrent layer.
 */
export function partsOf(
  type: string,
  bases: readonly string[],
  name: string,
  shape: Shape,
): Readonly<Record<string, readonly [from: number, to: number]>> | undefined {
  const names = known(isOf(type, bases), ({ parts }) => parts?.(name)) ?? "";
  const size = (shape[0] ?? 0) / names.length;
  if (names === "" || size < 1 || !Number.isInteger(size)) return undefined;
  return Object.fromEntries([...names].map((part, i) => [part, [i * size, (i + 1) * size] as const]));
}

/** The constant that a buffer of the class starts with. */
export function initialOf(type: string, bases: readonly string[], name: string): Initializer | undefined {
  return known(isOf(type, bases), ({ buffers }) => buffers && own(buffers, name));
}
