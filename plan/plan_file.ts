import { replaceFile } from "../checkpoint/writers/replace_file.ts";
import { pathOf } from "../checkpoint/stores/file.ts";
import { LensorError } from "../core/errors.ts";
import { readText } from "./_files.ts";
import { parsePlan, planText } from "./plan_text.ts";
import type { Plan } from "./types.ts";

/** Writes a plan as its canonical text. The file appears whole or not at all. */
export async function savePlan(plan: Plan, target: string | URL): Promise<void> {
  const bytes = new TextEncoder().encode(planText(plan));
  await replaceFile(target, (put) => put(bytes));
}

/**
 * The plan in a file.
 *
 * @throws {LensorError} `missing` where there is no such file, `corrupt` and `unsupported` as `parsePlan`.
 */
export async function openPlan(target: string | URL): Promise<Plan> {
  const file = pathOf(target);
  const text = await readText(file);
  if (text === undefined) throw new LensorError("missing", `Cannot read the plan: there is no "${file}"`, { file });
  return parsePlan(text, file);
}
