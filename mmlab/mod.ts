/**
 * MMLab's world: `init_cfg`, `init_weights` and checkpoints as MMEngine and MMCV 1.x handle them.
 *
 * @module
 */
export type { Checkpoints } from "./_ask.ts";
export type { Engine } from "./_engines.ts";
export { initWeights, type InitWeightsOptions, type InitWeightsResult } from "./init_weights.ts";
export type { MmlabReport } from "./_load.ts";
export { loadCheckpoint, type LoadCheckpointOptions, type LoadedCheckpoint } from "./load_checkpoint.ts";
export { mmlab, type MmlabOptions } from "./mmlab.ts";
export { own } from "./own.ts";
export { parseConfig, type ParseConfigOptions } from "./parse_config.ts";
export { parseInitCfg } from "./parse_init_cfg.ts";
export type { MmlabLoad, MmlabLog, UserInit } from "./_run.ts";
