import { checkOptions } from "../../core/check.ts";
import { sizeOf } from "../../core/shape.ts";
import type { Spec, Tensor } from "../../core/types.ts";
import { checkMode, type ResampleMode, tapMatrix, tapsOf } from "../../math/resample.ts";
import { svd } from "../../ndarray/linalg/svd.ts";
import type { Adapter } from "../adapter.ts";
import { isFloat, narrowTo, wideOf } from "./_floats.ts";

/** How the kernel of a patch embedding is resized. */
export interface ResizePatchEmbedOptions {
  /** How an image would be resized. @default "bicubic" */
  readonly mode?: ResampleMode;
  /** Averages where the image becomes smaller. @default true */
  readonly antialias?: boolean;
}

/**
 * An adapter for patch embeddings `[out, in, height, width]` with patches of another size: the kernel that gives
 * resized patches what the old one gave the original ones, by the pseudo-inverse of the resizing. That is not an
 * interpolation of the kernel.
 *
 * @returns an adapter for `pretrained(checkpoint, { adapt: [...] })`; it declines integers and other changes of shape.
 * @throws {LensorError} `unknown-name` for another mode.
 * @see Beyer et al., "FlexiViT" (2023); timm `resample_patch_embed`
 */
export function resizePatchEmbed(options: ResizePatchEmbedOptions = {}): Adapter {
  const verb = "make resizePatchEmbed";
  checkOptions(verb, options, ["mode", "antialias"]);
  const { mode = "bicubic", antialias = true } = options;
  checkMode(verb, mode);
  return Object.assign(
    ((have, want) => resized(have, want, mode, antialias)) as Adapter,
    {
      label: "resizePatchEmbed",
      accepts: (have: Spec, want: Spec) =>
        isFloat(have) && have.shape.length === 4 && want.shape.length === 4 && sizeOf(have.shape) > 0 &&
        sizeOf(want.shape) > 0 && have.shape[0] === want.shape[0] && have.shape[1] === want.shape[1],
    } satisfies Partial<Adapter>,
  );
}

// The resizing of an image is the product of those of its axes, and so are its singular vectors
function resized(have: Tensor, want: Spec, mode: ResampleMode, antialias: boolean): Tensor {
  const [h, w] = have.shape.slice(2) as [number, number];
  const [m, n] = want.shape.slice(2) as [number, number];
  const [rows, columns] = [factors(h, m, mode, antialias), factors(w, n, mode, antialias)];
  const largest = rows.s[0]! * columns.s[0]!;
  const border = Math.max(m * n, h * w) * 1.2e-7 * largest;
  const old = wideOf(have);
  const count = old.length / (h * w);
  const out = new Float64Array(count * m * n);
  for (let k = 0; k < count; k++) {
    const kernel = old.subarray(k * h * w, (k + 1) * h * w);
    for (let i = 0; i < rows.s.length; i++) {
      for (let j = 0; j < columns.s.length; j++) {
        const size = rows.s[i]! * columns.s[j]!;
        if (size <= border) continue;
        let sum = 0;
        for (let y = 0; y < h; y++) {
          for (let x = 0; x < w; x++) sum += rows.vt[i * h + y]! * kernel[y * w + x]! * columns.vt[j * w + x]!;
        }
        sum /= size;
        for (let y = 0; y < m; y++) {
          const part = sum * rows.u[y * rows.s.length + i]!;
          for (let x = 0; x < n; x++) out[k * m * n + y * n + x]! += part * columns.u[x * columns.s.length + j]!;
        }
      }
    }
  }
  return narrowTo(out, want.shape, have);
}

function factors(n: number, m: number, mode: ResampleMode, antialias: boolean) {
  const data = tapMatrix(tapsOf(n, m, { mode, antialias }), n);
  const { u, s, vt } = svd({ shape: [m, n], dtype: "float64", data }, { fullMatrices: false });
  const dense = (view: { data: unknown }) => view.data as Float64Array;
  return { u: dense(u), s: dense(s), vt: dense(vt) };
}
