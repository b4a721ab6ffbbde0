// What mod.ts exports, from the sources
export type * from "./types.ts";
export type { LeafKind } from "./_walk.ts";
export { type DictOf, module, type Named, type Parts, tensor, type TensorOptions } from "./module.ts";
export { compose, type Lens, lens, list, set, type Traversal } from "./optic.ts";
export { type BufferOf, type ChildOf, type Focus, focus, type ParamOf } from "./focus.ts";
export {
  at,
  both,
  buffers,
  innermost,
  matching,
  missing,
  not,
  ofType,
  outermost,
  params,
  type Predicate,
  tensors,
  trainable,
} from "./select.ts";
export { transform } from "./transform.ts";
export { withChild } from "./with_child.ts";
export { type Optional, optional, type Where } from "./where.ts";
export { fill, nothing, type Rule, rules, seq } from "./init.ts";
export { byType } from "./by_type.ts";
export { except, only, override, whenMissing, within } from "./scope.ts";
export { own } from "./own.ts";
export { mmlab, type MmlabOptions } from "./mmlab/mmlab.ts";
export { parseInitCfg } from "./mmlab/parse_init_cfg.ts";
export type * from "./mmlab/types.ts";
export { loadCheckpoint, type LoadCheckpointOptions, type LoadedCheckpoint } from "./mmlab/load_checkpoint.ts";
export type { MmlabReport } from "./mmlab/_load.ts";
export { initWeights, type InitWeightsOptions, type InitWeightsResult } from "./mmlab/init_weights.ts";
export type { Engine } from "./mmlab/_engines.ts";
export type { MmlabLoad, MmlabLog, UserInit } from "./mmlab/_simulate.ts";
export { apply } from "./apply.ts";
export { calibrate, type CalibrationStep, type Correction, type Measure, type Measured } from "./calibrate.ts";
export * as recipes from "./recipes/mod.ts";
export { torchDefault } from "./torch_default/torch_default.ts";
export type { Table } from "./_visits.ts";
export { adjust } from "./adjust.ts";
export { freeze } from "./freeze.ts";
export { pin } from "./pin.ts";
export { tie } from "./tie.ts";
export {
  type Adapter,
  type Match,
  matchCheckpoint,
  type Pair,
  type PretrainedOptions,
  type Rename,
} from "./match_checkpoint.ts";
export { pretrained } from "./pretrained.ts";
export { initialize, type InitializeOptions } from "./initialize.ts";
export { entries, materialize, shards, values } from "./read.ts";
export { readSource } from "./source.ts";
export { explain, type OriginRow, origins } from "./explain.ts";
export { diff } from "./diff.ts";
export { saveModel, type SaveOptions } from "./save.ts";
export * from "./layers/mod.ts";
export { modelFromJson, modelToJson } from "./model_json.ts";
export { modelFromCheckpoint, modelFromSpecs } from "./model_from_specs.ts";
export { type Nested, toNested } from "./to_nested.ts";
export type { Checkpoints } from "./mmlab/_ask.ts";
