/**
 * One checkpoint by many machines: a plan, its shards, and the proof that they are what was planned.
 *
 * @module
 */
export { type Fault, type Finished, type FinishOptions, finishPlan, taskList } from "./finish_plan.ts";
export { type MadeShard, type MakeOptions, makeShard } from "./make_shard.ts";
export type { Modules } from "./_modules.ts";
export { plan, type PlanOptions } from "./plan.ts";
export { planList, plannedSource } from "./plan_list.ts";
export { openPlan, savePlan } from "./plan_file.ts";
export { plannedModel } from "./planned_model.ts";
export { lockText, parseLock, parsePlan, planDigest, planText } from "./plan_text.ts";
export type { Lock, Plan, PlanGenerator, PlanInput, PlanModule, PlanPart, PlanRow, PlanShard } from "./types.ts";
export type { Proof } from "./_proof.ts";
export { type Proven, type Verdict, verifyModel, type VerifyOptions } from "./verify_model.ts";
