import type { Values } from "../../core/types.ts";
import type { DrawInto, Rng, TruncatedWant, UniformWant, Want } from "../types.ts";

/** How the values of a `torch` generator are worked out. */
export interface TorchOptions {
  /**
   * Which build of PyTorch's kernels is followed: `"avx2"` (also AVX-512: nearly every x86-64 machine) by default, or
   * `"default"`, the scalar build. That one takes the functions of the C library (glibc), and rounds products and sums
   * apart except where it scales normals in blocks of 16.
   */
  readonly cpu?: "avx2" | "default" | undefined;
  /**
   * `false` draws as into a tensor that is dense but not row-major (transposed, channels_last): values come in memory
   * order, and normals take the scalar path at every size. True by default; a draw's own `contiguous` counts more.
   */
  readonly contiguous?: boolean | undefined;
}

/** What a single draw may say besides where it goes. */
export interface TorchDraw {
  /** As in `TorchOptions`, for one draw. */
  readonly contiguous?: boolean | undefined;
}

/** PyTorch's CPU generator: an ordered `Rng` with the rest of what `torch.Generator` and the tensor methods offer. */
export interface TorchRng extends Rng {
  /** The same generator: it has a position, no paths. */
  at(path: string): TorchRng;
  /** The same generator. */
  readonly root: TorchRng;
  /** A copy of the state that advances by itself. */
  clone(): TorchRng;
  /** Draws depend on their order. */
  readonly ordered: true;
  /** What it was last seeded with, as `initial_seed` reports it: from 0 to 2^64-1. */
  readonly seed: bigint;
  /** Starts again from a seed, as `manual_seed`; drops the kept normal. */
  manualSeed(seed: number | bigint): void;
  /** The state, in the 5056 bytes of `Generator.get_state`. */
  getState(): Uint8Array;
  /** Goes on from the bytes of `get_state`, ours or PyTorch's. */
  setState(state: Uint8Array): void;
  /** `random_()`: whole numbers over the range that the dtype (float32 by default) holds exactly. */
  random(n: number, options?: DrawInto): Values;
  /** `uniform_(low, high)`. */
  uniform(n: number, options: DrawInto & UniformWant & TorchDraw): Values;
  /** `normal_(mean, std)`. */
  normal(n: number, options: DrawInto & Want & TorchDraw): Values;
  /** `trunc_normal_` of PyTorch 2.12 and later; `method: "inverse"` is the one before, of timm and MMEngine. */
  truncatedNormal(n: number, options: DrawInto & TruncatedWant & TorchDraw): Values;
}
