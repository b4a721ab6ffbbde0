import { entriesOf } from "../checkpoint/stores/file.ts";
import { openCheckpoint } from "../checkpoint/open_checkpoint.ts";
import type { Checkpoint } from "../checkpoint/types.ts";
import { checkOptions, checkRecord } from "../core/check.ts";
import { checkLock, checkPlan } from "./check_plan.ts";
import { LensorError } from "../core/errors.ts";
import { describe } from "../core/shape.ts";
import { readOrigins } from "../values/read_origins.ts";
import { terse } from "../values/origin_text.ts";
import { besideFile, folderOf, hashFile, inFolder, isThere, look, pathOf, readText } from "./_files.ts";
import { checkModules, type Modules } from "./_modules.ts";
import { type Means, type Proof, proofOf } from "./_proof.ts";
import { type Planned, plannedTensors, shardTensors } from "./_shard.ts";
import { parseLock } from "./plan_text.ts";
import type { Lock, Plan, PlanRow } from "./types.ts";

/** How a checkpoint is verified. */
export interface VerifyOptions {
  /** The lock, or where it lies; `plan.lock` beside the files by default. */
  readonly lock?: Lock | string;
  /** The plan, where there is no lock. */
  readonly plan?: Plan;
  /** Where inputs lie here, by the name that the plan or the file has for them. */
  readonly inputs?: Readonly<Record<string, string>>;
  /** Functions of modules that draw, `{ "mine.ts#draw": draw }`; without them what they drew is unproven. */
  readonly modules?: Modules;
  /** Looks at so many chunks of each tensor besides the first and the last, instead of all. */
  readonly sample?: number;
  /** Which chunks: the same number chooses the same ones. */
  readonly sampleSeed?: number;
}

/** What is known of a tensor now. */
export interface Proven {
  /** The tensor. */
  readonly path: string;
  /** The file that holds it. */
  readonly file: string;
  /** How it was proven. */
  readonly proof: Proof;
  /** Why it is unproven. */
  readonly why?: string;
}

/** What verification found. */
export interface Verdict {
  /** Nothing differs and everything is proven. */
  readonly ok: boolean;
  /** Every difference, of a file or a tensor in it. */
  readonly faults: readonly { readonly file: string; readonly path?: string; readonly why: string }[];
  /** Every tensor that does not differ. */
  readonly tensors: readonly Proven[];
  /** The generator of the draws. */
  readonly generator?: string;
  /** The seed of the sample, where one was taken. */
  readonly sampleSeed?: number;
}

/**
 * Proves a checkpoint that lensor wrote: draws again what was drawn, compares what was loaded with its input, and
 * compares files with the lock. It trusts no note, reads on after a difference, and names all of them.
 *
 * Without a lock or a plan it goes by what the files say of themselves, which cannot tell that a tensor or a file is
 * missing.
 *
 * @throws {LensorError} `missing` for a file that is not there, `unsupported` for one that does not say how it was
 * made.
 *
 * @example
 * ```ts
 * import { fill, initialize, linear, normal, saveModel, verifyModel } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * const file = `${Deno.makeTempDirSync()}/model.safetensors`;
 * await saveModel(initialize(linear(4, 3), fill("**", normal({ std: 0.02 })), { seed: 7 }), file);
 * const { ok, tensors } = await verifyModel(file);
 * assertEquals([ok, tensors.map(({ proof }) => proof)], [true, ["redrawn", "redrawn"]]);
 * ```
 */
export async function verifyModel(target: string | URL, options: VerifyOptions = {}): Promise<Verdict> {
  checkOptions("verify", options, ["lock", "plan", "inputs", "modules", "sample", "sampleSeed"]);
  checkAsked(options);
  const { inputs, modules, sample } = options;
  const path = pathOf(target);
  const isFolder = entriesOf(path) !== undefined;
  const folder = isFolder ? path : folderOf(path);
  const lock = await lockOf(options, folder);
  const plan = lock?.plan ?? options.plan;
  const sampleSeed = sample === undefined ? undefined : options.sampleSeed ?? randomSeed();
  const means: Means = {
    plan,
    folder,
    sampleSeed,
    opened: [],
    ...(inputs && { inputs }),
    ...(modules && { modules }),
    ...(sample !== undefined && { sample }),
  };
  const found: Found = { faults: [], tensors: [] };
  try {
    for (const file of await filesOf(path, isFolder, plan)) await verifyFile(file, lock, means, found);
    if (isFolder && lock?.index !== undefined) await verifyIndex(lock, folder, found);
  } finally {
    for (const checkpoint of means.opened) checkpoint.close?.();
  }
  const { faults, tensors } = found;
  const ok = faults.length === 0 && tensors.every(({ proof }) => proof !== "unproven");
  const generator = found.generator ?? (plan?.generator ? `${plan.generator.name}(${plan.generator.seed})` : undefined);
  return {
    ok,
    faults,
    tensors,
    ...(generator !== undefined && { generator }),
    ...(sampleSeed !== undefined && { sampleSeed }),
  };
}

// Options that would do nothing, or something else, are refused
function checkAsked({ lock, plan, inputs, modules, sample, sampleSeed }: VerifyOptions): void {
  if (lock !== undefined && typeof lock !== "string") checkLock("verify by", lock);
  if (plan !== undefined) checkPlan("verify by", plan);
  if (inputs !== undefined) checkRecord(inputs, "verify", "paths by the names of inputs");
  if (modules !== undefined) checkModules("verify", modules);
  for (const [name, value] of Object.entries({ sample, sampleSeed })) {
    if (value === undefined || Number.isSafeInteger(value) && value >= 0) continue;
    throw new LensorError("range", `Cannot verify: ${name} is ${describe(value)}; use an integer of at least 0`);
  }
}

// What has been found so far
interface Found {
  readonly faults: { file: string; path?: string; why: string }[];
  readonly tensors: Proven[];
  generator?: string;
}

async function lockOf(options: VerifyOptions, folder: string): Promise<Lock | undefined> {
  if (typeof options.lock === "object") return options.lock;
  if (options.plan !== undefined && options.lock === undefined) return undefined;
  const file = options.lock ?? inFolder(folder, "plan.lock");
  const text = await readText(file);
  if (text !== undefined) return parseLock(text, file);
  if (options.lock === undefined) return undefined;
  throw new LensorError("missing", `Cannot verify: there is no "${file}"`, { file });
}

async function filesOf(path: string, isFolder: boolean, plan: Plan | undefined): Promise<string[]> {
  if (isFolder && plan !== undefined) return plan.shards.map(({ file }) => inFolder(path, file));
  if (isFolder) {
    const names = entriesOf(path)!.filter((entry) => !entry.isFolder).map(({ name }) => name);
    const shards = names.filter((name) => name.endsWith(".safetensors")).sort();
    if (shards.length > 0) return shards.map((name) => inFolder(path, name));
    throw new LensorError("missing", `Cannot verify "${path}": it holds no safetensors file`, { file: path });
  }
  if (!path.endsWith(".index.json")) {
    if (plan !== undefined || await isThere(path)) return [path];
    throw new LensorError("missing", `Cannot verify: there is no "${path}"`, { file: path });
  }
  const text = await readText(path);
  if (text === undefined) throw new LensorError("missing", `Cannot verify: there is no "${path}"`, { file: path });
  return shardsIn(text, path).map((file) => besideFile(path, file));
}

// The files that an index names: all of its own folder
function shardsIn(text: string, path: string): string[] {
  const refuse = (cause?: unknown) =>
    new LensorError("corrupt", `Cannot verify "${path}": it is not an index of shards`, { file: path, cause });
  let told: unknown;
  try {
    told = JSON.parse(text);
  } catch (cause) {
    throw refuse(cause);
  }
  const { weight_map: map } = (told ?? {}) as { weight_map?: unknown };
  if (typeof map !== "object" || map === null) throw refuse();
  const files = [...new Set(Object.values(map))].sort();
  if (files.every((file) => typeof file === "string" && /^[^/\\]+\.safetensors$/.test(file))) return files as string[];
  throw refuse();
}

async function verifyFile(path: string, lock: Lock | undefined, means: Means, found: Found): Promise<void> {
  const { plan, sampleSeed } = means;
  const file = path.slice(path.lastIndexOf("/") + 1);
  const k = plan?.shards.findIndex((shard) => shard.file === file) ?? -1;
  const locked = lock?.shards.find((shard) => shard.file === file);
  const fault = (why: string, name?: string) =>
    void found.faults.push({ file, ...(name !== undefined && { path: name }), why });
  const seen = await look(path);
  if (seen === undefined) return fault("it is missing");
  if (k >= 0 && seen.bytes !== plan!.shards[k]!.bytes) {
    fault(`it has ${seen.bytes.toLocaleString("en-US")} bytes, not ${plan!.shards[k]!.bytes.toLocaleString("en-US")}`);
  }
  if (k >= 0 && seen.header !== plan!.shards[k]!.header) fault("its header is not the planned one");
  let checkpoint: Checkpoint;
  try {
    checkpoint = await openCheckpoint(path);
  } catch (error) {
    if (!(error instanceof LensorError)) throw error;
    return fault(error.message);
  }
  means.opened.push(checkpoint);
  const wanted = plan === undefined ? saidOf(checkpoint, found) : plannedIn(plan, k, checkpoint);
  for (const planned of wanted) {
    const { name } = planned;
    const outcome = checkpoint.specs.has(name) ? await proofOf(checkpoint, planned, means) : { fault: "it is missing" };
    if ("fault" in outcome) fault(outcome.fault, name);
    else found.tensors.push({ path: name, file, ...outcome });
  }
  const known = new Set(wanted.map(({ name }) => name));
  for (const name of checkpoint.specs.keys()) if (!known.has(name)) fault("it is not in the plan", name);
  if (locked !== undefined && sampleSeed === undefined && await hashFile(path) !== locked.sha256) {
    fault("its SHA-256 is not the one in plan.lock");
  }
}

// A shard holds what the plan says; another file what it has of the plan's tensors
function plannedIn(plan: Plan, k: number, checkpoint: Checkpoint): readonly Planned[] {
  if (k >= 0) return shardTensors(plan, k);
  return plannedTensors(plan).filter(({ name }) => checkpoint.specs.has(name));
}

// Without a plan a file speaks for itself: what it holds, and how it says that that was made
function saidOf(checkpoint: Checkpoint, found: Found): Planned[] {
  const told = readOrigins(checkpoint);
  if (told === undefined || told.size === 0) {
    throw new LensorError(
      "unsupported",
      `Cannot verify ${checkpoint.name}: it does not say where its values came from; pass the lock that finish wrote`,
      { file: checkpoint.name },
    );
  }
  return [...checkpoint.specs].map(([name, { shape, dtype }]) => {
    const origin = told.get(name) ?? [];
    const rng = origin.findLast((write) => write.rng !== undefined)?.rng;
    if (rng !== undefined) found.generator ??= rng;
    const row: PlanRow = {
      names: [[name]],
      shape,
      dtype,
      writes: origin.map((write) => terse(write, name, undefined)),
    };
    return { name, row };
  });
}

async function verifyIndex(lock: Lock, folder: string, found: Found): Promise<void> {
  const stem = (lock.plan.shards[0]?.file ?? "model.safetensors").replace(/-\d{5,}-of-\d{5,}\.safetensors$/, "");
  const file = `${stem}.safetensors.index.json`;
  const path = inFolder(folder, file);
  if (await look(path) === undefined) found.faults.push({ file, why: "it is missing" });
  else if (await hashFile(path) !== lock.index) {
    found.faults.push({ file, why: "its SHA-256 is not the one in plan.lock" });
  }
}

function randomSeed(): number {
  return crypto.getRandomValues(new Uint32Array(1))[0]!;
}
