import { checkPlan } from "./check_plan.ts";
import { compareInFile } from "../checkpoint/writers/write_safetensors.ts";
import { checkList, checkRecord } from "../core/check.ts";
import { bytesOf } from "../core/dtype.ts";
import { sizeOf } from "../core/shape.ts";
import { visible } from "../core/visible.ts";
import { fromMade } from "../initializers/made.ts";
import { shardTensors, storedAs } from "./_shard.ts";
import { isModule, moduleName } from "./_modules.ts";
import type { Plan, PlanRow } from "./types.ts";

/**
 * Every tensor of a plan, a line each: file, name, dtype, shape, first and last byte within the file's data, source,
 * separated by tabs. In a file tensors lie by dtype, then by name.
 */
export function planList(plan: Plan): readonly string[] {
  checkPlan("list", plan);
  return plan.shards.flatMap(({ file }, k) => {
    let at = 0;
    const part = shardTensors(plan, k).map(({ name, row }) => ({ name, row, dtype: storedAs(row) }));
    return part.sort(compareInFile).map(({ name, row, dtype }) => {
      const from = at;
      at += sizeOf(row.shape) * bytesOf(dtype);
      const source = visible(plannedSource(plan, row));
      return [file, visible(name), dtype, `[${row.shape.join(", ")}]`, from, at - 1, source].join("\t");
    });
  });
}

/**
 * What makes the tensors of a row, in words: the input's name, or the initializer; of a tensor in parts what makes each
 * of them.
 */
export function plannedSource(plan: Plan, row: PlanRow): string {
  checkPlan("tell a source of", plan);
  checkRecord(row, "tell a source of a plan", "a row of it");
  const { writes, parts } = row;
  checkList(writes, "tell a source of a plan", "a row of it");
  if (parts?.length) return [...new Set(parts.map((part) => sourceOf(plan, part.writes)))].join(", ");
  return sourceOf(plan, writes);
}

function sourceOf(plan: Plan, writes: PlanRow["writes"]): string {
  const last = writes.at(-1);
  if (typeof last?.input === "number") return plan.inputs[last.input]?.name ?? "";
  if (last === undefined) return "";
  const { by } = last;
  // The digest of a module does not cover what that imports
  if (isModule(by)) return `${by.label} (${moduleName(by)}; what it imports is not hashed)`;
  return typeof last.by === "string" ? last.by : fromMade(last.by).label ?? last.by.name;
}
