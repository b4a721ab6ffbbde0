import { checkList, checkRecord, checkText } from "../core/check.ts";
import type { Correction } from "../inits/calibrate.ts";

/** A correction that refuses what is not a measurement and no step of a calibration: it may be called by hand. */
export function asCorrection(name: string, correct: Correction): Correction {
  return (measured, step) => {
    const verb = `calibrate by ${name}`;
    checkRecord(measured, verb, "a measurement { mean, variance }");
    checkRecord(step, verb, "a step { path, turn, earlier }");
    checkText(step.path, verb, "a step with a path");
    checkList(step.earlier, verb, "a step with a list of earlier measurements");
    for (const numbers of [measured.mean, measured.variance] as readonly unknown[]) {
      if (typeof numbers === "number" || Array.isArray(numbers) || ArrayBuffer.isView(numbers)) continue;
      checkList(numbers, verb, "mean and variance as numbers, or lists of them");
    }
    return correct(measured, step);
  };
}
