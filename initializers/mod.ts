/**
 * Initializers: pure functions from a shape and a generator to a typed array.
 *
 * Names say whose formula it is: `xavier*` and `kaiming*` are PyTorch's, `glorot*`, `he*` and `lecun*` JAX's and Keras's.
 *
 * @module
 */
export type { DType, Shape, Values } from "../core/types.ts";
export type * from "../random/types.ts";
export type * from "./types.ts";
export { biasForProbability } from "./bias_for_probability.ts";
export { bilinearUpsample } from "./bilinear_upsample.ts";
export { caffe2Xavier } from "./caffe2_xavier.ts";
export { chrono, type ChronoOptions } from "./chrono.ts";
export { constant, ones, zeros } from "./constant.ts";
export type { Convention, ConventionOption } from "./_convention.ts";
export { deltaOrthogonal, type DeltaOrthogonalOptions } from "./delta_orthogonal.ts";
export { dirac, type DiracOptions } from "./dirac.ts";
export { eye, type EyeOptions } from "./eye.ts";
export { type Fans, fans } from "./fans.ts";
export { fromKeras, type KerasConfig, type KerasInitializer, type KerasSerialized } from "./from_keras.ts";
export { gain, type Nonlinearity } from "./gain.ts";
export { glorotNormal, glorotUniform } from "./glorot.ts";
export { heNormal, heUniform } from "./he.ts";
export { hippo } from "./hippo.ts";
export { icnr, type IcnrOptions } from "./icnr.ts";
export { kerasAxes } from "./keras_axes.ts";
export { kaimingNormal, type KaimingOptions, kaimingUniform } from "./kaiming.ts";
export { lecunNormal, lecunUniform } from "./lecun.ts";
export { lstmForgetBias, type LstmForgetBiasOptions } from "./lstm_forget_bias.ts";
export { normal, type NormalOptions } from "./normal.ts";
export { orthogonal, type OrthogonalOptions } from "./orthogonal.ts";
export { sinCosPosition, type SinCosPositionOptions } from "./sin_cos_position.ts";
export { siren, type SirenOptions } from "./siren.ts";
export { sparse, type SparseOptions } from "./sparse.ts";
export { stft, type StftOptions } from "./stft.ts";
export type { TorchFansOption } from "./_torch_fans.ts";
export { toKeras, type ToKerasOptions } from "./to_keras.ts";
export { truncNormal, type TruncNormalOptions } from "./trunc_normal.ts";
export { uniform, type UniformOptions } from "./uniform.ts";
export { type FanMode, varianceScaling, type VarianceScalingOptions } from "./variance_scaling.ts";
export { xavierNormal, type XavierOptions, xavierUniform } from "./xavier.ts";
