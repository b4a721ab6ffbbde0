/**
 * How a value is computed, read, explained, compared and saved; models from and to JSON.
 *
 * @module
 */
export { asCheckpoint } from "./as_checkpoint.ts";
export { equivalent } from "./equivalent.ts";
export { type Moments, type MomentsOf, momentsOf } from "./moments.ts";
export { type ArrayMaker, toJax } from "./to_jax.ts";
export { type TensorMaker, toTf, type ToTfOptions } from "./to_tf.ts";
export { summary, type SummaryRow } from "./summary.ts";
export { why } from "./why.ts";
export { diff } from "./diff.ts";
export { explain, type ExplainOptions, type OriginRow, origins } from "./explain.ts";
export { fileAsModel } from "./file_as_model.ts";
export { modelFromCheckpoint, modelFromSpecs } from "./model_from_specs.ts";
export { modelFromJson, modelToJson } from "./model_json.ts";
export { entries, floats, materialize, shards, tensorOf, values } from "./read.ts";
export { patchOnnx } from "./patch_onnx.ts";
export { saveModel, type SaveOptions, toBytes } from "./save.ts";
export { type History, originText, type TersePart } from "./origin_text.ts";
export { historiesOf, readOrigins } from "./read_origins.ts";
export { readSource } from "./source.ts";
export type { SaveFormat } from "./_save_formats.ts";
