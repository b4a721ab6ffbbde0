/**
 * Diagnosis: what is wrong with an initialised model, by its history and its numbers.
 *
 * @module
 */
export { diagnose, type DiagnoseOptions } from "./diagnose.ts";
export { RULES as doctorRules } from "./rules/all.ts";
export type { Finding, Rule as DoctorRule, Severity } from "./types.ts";
