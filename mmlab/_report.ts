import { LensorError } from "../core/errors.ts";
import { quoteNames } from "../core/nearest.ts";
import { showShape } from "../core/shape.ts";
import type { MmlabReport } from "./_load.ts";
import { torchSize } from "./_python_text.ts";

/** What the engines log of a load, in their own words; empty where checkpoint and model match. */
export function reportText({ mismatched, unexpected, missing }: MmlabReport): string {
  const lines = mismatched.map(({ path, have, want }) =>
    `size mismatch for ${path}: copying a param with shape ${torchSize(have.shape)} from checkpoint, ` +
    `the shape in current model is ${torchSize(want.shape)}.`
  );
  if (unexpected.length) lines.push(`unexpected key in source state_dict: ${unexpected.join(", ")}\n`);
  if (missing.length) lines.push(`missing keys in source state_dict: ${missing.join(", ")}\n`);
  return lines.length ? ["The model and loaded state dict do not match exactly\n", ...lines].join("\n") : "";
}

/** Throws `shape`, `unused` or `missing` for the worst of what does not match, and says the rest. */
export function refuseReport({ mismatched, unexpected, missing }: MmlabReport, file: string): void {
  const [first] = mismatched;
  const reasons: string[] = [];
  if (first) {
    const more = mismatched.length > 1 ? ` and ${mismatched.length - 1} more do not fit` : "";
    const { path, have, want } = first;
    reasons.push(`"${path}" is ${showShape(want.shape)} and the entry ${showShape(have.shape)}${more}`);
  }
  if (unexpected.length) reasons.push(`the model has no ${quoteNames(unexpected)}`);
  if (missing.length) reasons.push(`the checkpoint has no ${quoteNames(missing)}`);
  if (reasons.length === 0) return;
  throw new LensorError(
    first ? "shape" : unexpected.length ? "unused" : "missing",
    `Cannot load ${file}: ${reasons.join("; ")}; pass strict: false to load what matches`,
    { file, path: first?.path ?? unexpected[0] ?? missing[0] },
  );
}
