/**
 * Generators: `keyed`, and those of PyTorch, JAX and NumPy, to the bit.
 *
 * @module
 */
export type { DType, Values } from "../core/types.ts";
export type * from "./types.ts";
export { keyed } from "./keyed.ts";
export { openPool } from "./pool.ts";
export { philox2x32, philox2x64, philox4x32, philox4x64 } from "./philox.ts";
export { threefry2x32, threefry4x32 } from "./threefry.ts";
export { torch } from "./torch.ts";
export type { TorchDraw, TorchOptions, TorchRng } from "./torch/types.ts";
export { type Jax, jax } from "./jax.ts";
export type { JaxImpl, JaxKey, JaxOptions, JaxRng } from "./jax/types.ts";
export { type Numpy, numpy } from "./numpy.ts";
export { seedSequence, type SeedSequenceOptions } from "./numpy/seed_sequence.ts";
export type { NumpyOptions, NumpyRng, NumpySeed, PhiloxStart, SeedSequence } from "./numpy/types.ts";
