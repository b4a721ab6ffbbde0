import { allocate } from "../../core/dtype.ts";
import { checkOptions } from "../../core/check.ts";
import { LensorError } from "../../core/errors.ts";
import { describe, sizeOf } from "../../core/shape.ts";
import type { Shape, Spec, Tensor } from "../../core/types.ts";
import type { Adapter } from "../adapter.ts";

/** The axes of a kernel in the file and in the model, a letter each. */
export interface TransposeKernelOptions {
  /** The file's axes: `"HWIO"` in Keras and Flax. */
  readonly from: string;
  /** The model's axes: `"OIHW"` in PyTorch. */
  readonly to: string;
  /** Groups of a depthwise kernel: `"OIHW"` is then `[I M, 1, H, W]` and `"HWIM"` `[H, W, I, M]`. */
  readonly groups?: number;
}

/**
 * An adapter for kernels whose axes stand in another order, `transposeKernel({ from: "HWIO", to: "OIHW" })`. It is
 * asked for every tensor of that rank, square ones too: nothing in a square matrix says that it is transposed.
 *
 * @returns an adapter for `pretrained(checkpoint, { adapt: [...] })`; it declines tensors of another rank and those
 * whose transposed shape does not fit.
 * @throws {LensorError} `shape` where the letters of `from` and `to` are not the same, `type` for what are not letters.
 *
 * @example
 * ```ts
 * import { fromBytes, initialize, linear, pretrained, toSafetensors, transposeKernel, values } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * const kernel = { shape: [2, 2], dtype: "float32", data: new Float32Array([1, 2, 3, 4]) } as const;
 * const file = await fromBytes(await toSafetensors([["weight", kernel]]));
 * const load = pretrained(file, { adapt: [transposeKernel({ from: "IO", to: "OI" })] });
 * assertEquals(
 *   await values(initialize(linear(2, 2, { bias: false }), load), "weight"),
 *   new Float32Array([1, 3, 2, 4]),
 * );
 * ```
 */
export function transposeKernel(options: TransposeKernelOptions): Adapter {
  const verb = "make transposeKernel";
  checkOptions(verb, options, ["from", "to", "groups"]);
  const { from, to, groups } = options ?? {};
  for (const [what, letters] of [["from", from], ["to", to]] as const) {
    if (typeof letters === "string" && /^[A-Z]+$/.test(letters) && new Set(letters).size === letters.length) continue;
    throw new LensorError(
      "type",
      `Cannot ${verb}: ${what} is ${describe(letters)}; give a letter for each axis, as "HWIO"`,
    );
  }
  if (groups !== undefined && (!Number.isSafeInteger(groups) || groups < 1)) {
    throw new LensorError("range", `Cannot ${verb}: groups is ${describe(groups)}; use a positive integer`);
  }
  const depthwise = from.includes("M") !== to.includes("M");
  if (
    depthwise
      ? groups === undefined || swapped(from) !== sorted(to) && sorted(from) !== swapped(to)
      : sorted(from) !== sorted(to)
  ) {
    const help = depthwise
      ? "a depthwise kernel has O and I on one side, I and M on the other, and groups"
      : "both need the same letters";
    throw new LensorError("shape", `Cannot ${verb}: "${from}" does not become "${to}"; ${help}`);
  }
  const plan = (shape: Shape) =>
    shape.length === from.length ? planOf(shape, from, to, groups ?? 1, depthwise) : undefined;
  return Object.assign(
    ((have, want) => {
      const found = plan(have.shape);
      return found && permuted(have, want, found.view, found.order);
    }) as Adapter,
    {
      label: `transposeKernel(${from} to ${to})`,
      always: true as const,
      accepts: (have: Spec, want: Spec) => plan(have.shape)?.shape.join() === want.shape.join(),
    } satisfies Partial<Adapter>,
  );
}

interface Plan {
  /** The old elements with an axis for each letter. */
  readonly view: Shape;
  /** Which of those axes comes where. */
  readonly order: readonly number[];
  /** The new shape. */
  readonly shape: Shape;
}

function planOf(shape: Shape, from: string, to: string, groups: number, depthwise: boolean): Plan | undefined {
  if (!depthwise) {
    const order = [...to].map((letter) => from.indexOf(letter));
    return { view: shape, order, shape: order.map((axis) => shape[axis]!) };
  }
  const size = (letter: string) => shape[from.indexOf(letter)]!;
  const rest = [...to].filter((letter) => !"OIM".includes(letter));
  if (to.includes("M")) {
    // [O = I M, 1, ...]: the outputs are the input channels, each with its multipliers
    if (size("I") !== 1 || size("O") % groups !== 0) return undefined;
    const letters = [...from].flatMap((letter) => letter === "O" ? ["I", "M"] : letter === "I" ? [] : [letter]);
    const sizes: Record<string, number> = {
      I: groups,
      M: size("O") / groups,
      ...Object.fromEntries(rest.map((x) => [x, size(x)])),
    };
    return ordered(letters, [...to], sizes);
  }
  if (size("I") !== groups) return undefined;
  const sizes: Record<string, number> = {
    I: groups,
    M: size("M"),
    ...Object.fromEntries(rest.map((x) => [x, size(x)])),
  };
  const plan = ordered(
    [...from],
    [...to].flatMap((letter) => letter === "O" ? ["I", "M"] : letter === "I" ? [] : [letter]),
    sizes,
  );
  const made = [...to].map((letter) => letter === "O" ? groups * size("M") : letter === "I" ? 1 : size(letter));
  return { ...plan, shape: made };
}

function ordered(from: readonly string[], to: readonly string[], sizes: Readonly<Record<string, number>>): Plan {
  const view = from.map((letter) => sizes[letter]!);
  return { view, order: to.map((letter) => from.indexOf(letter)), shape: to.map((letter) => sizes[letter]!) };
}

function permuted(have: Tensor, want: Spec, view: Shape, order: readonly number[]): Tensor {
  const strides = view.map((_, axis) => sizeOf(view.slice(axis + 1)));
  const sizes = order.map((axis) => view[axis]!);
  const steps = order.map((axis) => strides[axis]!);
  const data = allocate(have.dtype, sizeOf(want.shape)) as Float32Array;
  const index = sizes.map(() => 0);
  const from = have.data as Float32Array;
  for (let to = 0, at = 0; to < data.length; to++) {
    data[to] = from[at]!;
    for (let axis = sizes.length - 1; axis >= 0; axis--) {
      at += steps[axis]!;
      if (++index[axis]! < sizes[axis]!) break;
      at -= steps[axis]! * sizes[axis]!;
      index[axis] = 0;
    }
  }
  return { shape: want.shape, dtype: have.dtype, data };
}

function sorted(letters: string): string {
  return [...letters].sort().join("");
}

// O and I of a depthwise kernel are I and M
function swapped(letters: string): string {
  return sorted(letters.replace("I", "M").replace("O", "I"));
}
