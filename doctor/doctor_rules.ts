import { RULES } from "./rules/all.ts";
import type { DoctorRule } from "./types.ts";

/**
 * Every rule of `diagnose` with its page: when it speaks, what is meant and not told, why it matters, how to fix it.
 */
export const doctorRules: readonly DoctorRule[] = RULES;
