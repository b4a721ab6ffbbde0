/**
 * Initializers: pure functions from a shape and a generator to values.
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
export { coordinates } from "./coordinates.ts";
export { deltaOrthogonal, type DeltaOrthogonalOptions } from "./delta_orthogonal.ts";
export { dirac, type DiracOptions } from "./dirac.ts";
export { eye, type EyeOptions } from "./eye.ts";
export { type Fans, fans } from "./fans.ts";
export { flaxEmbedding } from "./flax_embedding.ts";
export { fromKeras, type KerasConfig, type KerasInitializer, type KerasSerialized } from "./from_keras.ts";
export { gain, type Nonlinearity } from "./gain.ts";
export { glorotNormal, glorotUniform } from "./glorot.ts";
export { haikuDefault } from "./haiku_default.ts";
export { heNormal, heUniform } from "./he.ts";
export { hippo } from "./hippo.ts";
export { hippoInput } from "./hippo_input.ts";
export { icnr, type IcnrOptions } from "./icnr.ts";
export { kaimingNormal, type KaimingOptions, kaimingUniform } from "./kaiming.ts";
export { kerasAxes } from "./keras_axes.ts";
export { lecunNormal, lecunUniform } from "./lecun.ts";
export { lstmForgetBias, type LstmForgetBiasOptions } from "./lstm_forget_bias.ts";
export { fromMade, madeOf } from "./made.ts";
export { nearIdentity, type NearIdentityOptions } from "./near_identity.ts";
export { normal, type NormalOptions } from "./normal.ts";
export { orthogonal, type OrthogonalMethod, type OrthogonalOptions } from "./orthogonal.ts";
export { ropeFrequencies, type RopeFrequenciesOptions } from "./rope_frequencies.ts";
export { s4dReal } from "./s4d_real.ts";
export { sinCosGrid, type SinCosGridOptions } from "./sin_cos_grid.ts";
export { sinCosPosition, type SinCosPositionOptions } from "./sin_cos_position.ts";
export { siren, type SirenOptions } from "./siren.ts";
export { sparse, type SparseOptions } from "./sparse.ts";
export { stacked } from "./stacked.ts";
export { stepBias, type StepBiasOptions } from "./step_bias.ts";
export { stft, type StftOptions } from "./stft.ts";
export { toKeras, type ToKerasOptions } from "./to_keras.ts";
export type { TorchFansOption } from "./_torch_fans.ts";
export { truncNormal, type TruncNormalOptions } from "./trunc_normal.ts";
export { uniform, type UniformOptions } from "./uniform.ts";
export { type FanMode, varianceScaling, type VarianceScalingOptions } from "./variance_scaling.ts";
export { xavierNormal, type XavierOptions, xavierUniform } from "./xavier.ts";
export { zerO, type ZerOOptions } from "./zer_o.ts";
