import { checkOptions } from "../../core/check.ts";
import { LensorError } from "../../core/errors.ts";
import { describe, sizeOf } from "../../core/shape.ts";
import type { Spec, Tensor } from "../../core/types.ts";
import type { Adapter } from "../adapter.ts";
import { isFloat, narrowTo, wideOf } from "./_floats.ts";

/** How frames share an image's kernel. */
export interface Inflate3dOptions {
  /** `mean`: each frame has its share; `centre`: the middle frame has all. @default "mean" */
  readonly how?: "mean" | "centre";
}

/**
 * An adapter for kernels of images `[out, in, h, w]` in models of films `[out, in, t, h, w]`: a film that stands still
 * gives what the image gave.
 *
 * @returns an adapter for `pretrained(checkpoint, { adapt: [...] })`; it declines integers and other changes of shape.
 * @throws {LensorError} `unknown-name` for another way.
 * @see Carreira and Zisserman, "Quo vadis, action recognition?" (2017)
 */
export function inflate3d(options: Inflate3dOptions = {}): Adapter {
  const verb = "make inflate3d";
  checkOptions(verb, options, ["how"]);
  const { how = "mean" } = options;
  if (how !== "mean" && how !== "centre") {
    throw new LensorError("unknown-name", `Cannot ${verb}: how is ${describe(how)}; use "mean" or "centre"`);
  }
  return Object.assign(
    ((have, want) => inflated(have, want, how)) as Adapter,
    {
      label: `inflate3d(${how})`,
      accepts: (have: Spec, { shape }: Spec) =>
        isFloat(have) && shape.length === 5 && have.shape.length === 4 && shape[2]! > 0 &&
        have.shape.join() === shape.toSpliced(2, 1).join(),
    } satisfies Partial<Adapter>,
  );
}

function inflated(have: Tensor, want: Spec, how: "mean" | "centre"): Tensor {
  const frames = want.shape[2]!;
  const inner = sizeOf(have.shape.slice(2));
  const old = wideOf(have);
  const out = new Float64Array(old.length * frames);
  for (let i = 0; i < old.length; i++) {
    const at = Math.floor(i / inner) * frames * inner + i % inner;
    if (how === "centre") out[at + (frames >> 1) * inner] = old[i]!;
    else for (let t = 0; t < frames; t++) out[at + t * inner] = old[i]! / frames;
  }
  return narrowTo(out, want.shape, have);
}
