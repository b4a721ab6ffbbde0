import { DTYPES } from "../core/dtype.ts";
import { LensorError } from "../core/errors.ts";
import { fromMade } from "../initializers/made.ts";
import type { Made } from "../initializers/types.ts";
import { isModule } from "./_modules.ts";
import { plannedTensors, shardTensors } from "./_shard.ts";
import type { Plan } from "./types.ts";

type Loose = Readonly<Record<string, unknown>>;

/**
 * Refuses a plan whose parts are not what they must be, before a file is touched: a plan may come from anywhere, and
 * its files must lie in the folder that the caller names.
 *
 * @throws {LensorError} `corrupt`, and `unsupported` for an initializer that this version does not know.
 */
export function checkParsed(plan: Plan, file: string): void {
  const refuse = (reason: string): never => {
    throw new LensorError("corrupt", `Cannot read ${file}: ${reason}; plan again`, { file });
  };
  for (const shard of plan.shards as unknown as readonly Loose[]) {
    if (!isFileName(shard.file)) refuse(`${JSON.stringify(shard.file) ?? "nothing"} is not a name of a shard`);
    const sound = isCount(shard.tensors) && isCount(shard.bytes) &&
      [shard.first, shard.last, shard.header].every(isText);
    if (!sound) refuse(`the shard ${shard.file} lacks a field`);
    if (shard.sha256 !== undefined && !isDigest(shard.sha256)) refuse(`the digest of ${shard.file} is none`);
  }
  if (new Set(plan.shards.map((shard) => shard.file)).size < plan.shards.length) refuse("a shard stands there twice");
  for (const [id, input] of (plan.inputs as unknown as readonly Loose[]).entries()) {
    const { entries } = input;
    const sound = input.id === id && isText(input.name) && isText(input.uri) && isCount(input.bytes) &&
      isTable(entries) && Object.values(entries).every(isDigest);
    if (!sound) refuse(`input ${id} lacks a field`);
  }
  if (!isTable(plan.ties) || !Object.values(plan.ties).every(isText)) refuse("its ties are not names");
  for (const row of plan.tensors as unknown as readonly Loose[]) checkRow(row, file, refuse);
  // Names are unique, and shards hold the tensors that they list
  try {
    const all = plannedTensors(plan);
    let counted = 0;
    for (const k of plan.shards.keys()) counted += shardTensors(plan, k).length;
    if (counted !== all.length || plan.total.tensors !== all.length) {
      refuse("its shards do not hold all of its tensors");
    }
  } catch (error) {
    if (error instanceof LensorError) throw new LensorError(error.code, error.message, { file, cause: error });
    throw error;
  }
}

function checkRow(row: Loose, file: string, refuse: (reason: string) => never): void {
  const { names, shape, dtype, as, writes, parts } = row;
  const shaped = Array.isArray(names) && isShape(shape) && isDType(dtype) && (as === undefined || isDType(as)) &&
    Array.isArray(writes) && writes.every(isTable) && (parts === undefined || Array.isArray(parts));
  if (!shaped) refuse(`a row of tensors is malformed: ${JSON.stringify(row).slice(0, 100)}`);
  for (const write of writes as Loose[]) checkBy(write.by, file, refuse);
  for (const part of (parts ?? []) as Loose[]) {
    const sound = isTable(part) && isText(part.at) && isShape(part.shape) && Array.isArray(part.writes) &&
      part.writes.every(isTable);
    if (!sound) refuse(`a part of a tensor is malformed: ${(JSON.stringify(part) ?? "nothing").slice(0, 100)}`);
    for (const write of part.writes as Loose[]) checkBy(write.by, file, refuse);
  }
}

function checkBy(by: unknown, file: string, refuse: (reason: string) => never): void {
  if (typeof by === "string") return;
  if (isModule(by)) {
    const { module, label } = by as { module: unknown; label: unknown };
    const sound = isTable(module) && isText(label) && isText(module.url) && isText(module.export) &&
      isDigest(module.sha256) && isTable(module.options) && Object.keys(module.options).length === 0;
    if (!sound) refuse("the module of a draw lacks a field");
    return;
  }
  try {
    fromMade(by as Made);
  } catch (error) {
    if (!(error instanceof LensorError)) throw error;
    if (error.code !== "unknown-name" || !isTable(by) || !isText(by.name)) return refuse(error.message);
    throw new LensorError(
      "unsupported",
      `Cannot make ${file}: it asks for the initializer "${by.name}", which this lensor does not know; use the lensor ` +
        "that planned it, or a later one",
      { file, cause: error },
    );
  }
}

const isText = (x: unknown): x is string => typeof x === "string";
const isCount = (x: unknown): x is number => Number.isSafeInteger(x) && (x as number) >= 0;
const isTable = (x: unknown): x is Loose => typeof x === "object" && x !== null && !Array.isArray(x);
const isShape = (x: unknown): boolean => Array.isArray(x) && x.every(isCount);
const isDType = (x: unknown): boolean => DTYPES.includes(x as never);
const isDigest = (x: unknown): boolean => isText(x) && /^[0-9a-f]{64}$/.test(x);
// The names that plan() gives: a file of the folder, never a place elsewhere
const isFileName = (x: unknown): x is string => isText(x) && /^[\w.-]+\.safetensors$/.test(x) && !x.startsWith("..");
