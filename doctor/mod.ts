/**
 * Diagnosis: what is wrong with an initialised model, by its history and its numbers.
 *
 * @module
 */
export { diagnose, type DiagnoseOptions } from "./diagnose.ts";
export { forwardVariance, variancePlot, type VarianceStep } from "./forward_variance.ts";
export { report, reportPage } from "./report/report.ts";
export {
  type ReportData,
  reportData,
  type ReportOptions,
  type ReportStatistics,
  type ReportTensor,
} from "./report/report_data.ts";
export { doctorRules } from "./doctor_rules.ts";
export type { DoctorRule, Finding, Severity } from "./types.ts";
