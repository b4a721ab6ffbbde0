// Longer than most files: the four ways to prove a tensor share the state of one verification
import { entriesOf } from "../checkpoint/stores/file.ts";
import { openCheckpoint } from "../checkpoint/open_checkpoint.ts";
import type { SaveEntry } from "../checkpoint/entries.ts";
import type { Checkpoint } from "../checkpoint/types.ts";
import { checkOptions, checkRecord } from "../core/check.ts";
import { checkLock, checkPlan } from "./check_plan.ts";
import { bytesOf, toBytes } from "../core/dtype.ts";
import { LensorError } from "../core/errors.ts";
import { sha256 } from "../core/sha256.ts";
import { describe, showShape, sizeOf } from "../core/shape.ts";
import type { Values } from "../core/types.ts";
import { keyed } from "../random/keyed.ts";
import { readOrigins } from "../values/read_origins.ts";
import { terse } from "../values/origin_text.ts";
import { besideFile, folderOf, hashFile, inFolder, isThere, look, pathOf, readText } from "./_files.ts";
import { rngOf } from "./_generator.ts";
import { checkModules, handedOver, isModule, moduleName, type Modules } from "./_modules.ts";
import {
  entryName,
  inputsIn,
  modulesIn,
  type Planned,
  plannedEntry,
  plannedTensors,
  shardTensors,
  storedAs,
} from "./_shard.ts";
import { openInput } from "./make_shard.ts";
import { parseLock } from "./plan_text.ts";
import type { Lock, Plan, PlanModule, PlanRow } from "./types.ts";

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

/** How a tensor was proven: drawn again, compared with its input, a part of it drawn again, or not at all. */
export type Proof = "redrawn" | "loaded" | "sampled" | "unproven";

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
  const path = pathOf(target);
  const isFolder = entriesOf(path) !== undefined;
  const folder = isFolder ? path : folderOf(path);
  const lock = await lockOf(options, folder);
  const plan = lock?.plan ?? options.plan;
  const state: State = { faults: [], tensors: [], opened: [], options, folder };
  const sampleSeed = options.sample === undefined ? undefined : options.sampleSeed ?? randomSeed();
  try {
    const files = await filesOf(path, isFolder, plan);
    for (const file of files) await verifyFile(file, lock, plan, sampleSeed, state);
    if (isFolder && lock?.index !== undefined) await verifyIndex(lock, state);
  } finally {
    for (const checkpoint of state.opened) checkpoint.close?.();
  }
  const ok = state.faults.length === 0 && state.tensors.every(({ proof }) => proof !== "unproven");
  const generator = state.generator ?? (plan?.generator ? `${plan.generator.name}(${plan.generator.seed})` : undefined);
  return {
    ok,
    faults: state.faults,
    tensors: state.tensors,
    ...(generator === undefined ? {} : { generator }),
    ...(sampleSeed === undefined ? {} : { sampleSeed }),
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

interface State {
  readonly faults: { file: string; path?: string; why: string }[];
  readonly tensors: Proven[];
  readonly opened: Checkpoint[];
  readonly options: VerifyOptions;
  readonly folder: string;
  generator?: string;
}

// The files that an index names: all of its own folder
function shardsIn(text: string, path: string): string[] {
  const refuse = (cause?: unknown) =>
    new LensorError("corrupt", `Cannot verify "${path}": it is no index of shards`, { file: path, cause });
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

async function verifyFile(
  path: string,
  lock: Lock | undefined,
  plan: Plan | undefined,
  sampleSeed: number | undefined,
  state: State,
): Promise<void> {
  const file = path.slice(path.lastIndexOf("/") + 1);
  const k = plan?.shards.findIndex((shard) => shard.file === file) ?? -1;
  const locked = lock?.shards.find((shard) => shard.file === file);
  const fault = (why: string, name?: string) =>
    void state.faults.push(name === undefined ? { file, why } : { file, path: name, why });
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
  state.opened.push(checkpoint);
  const wanted = plan === undefined ? saidOf(checkpoint, state) : plannedIn(plan, k, checkpoint);
  for (const { name, row } of wanted) {
    if (checkpoint.specs.has(name)) await verifyTensor(checkpoint, file, { name, row }, plan, sampleSeed, state, fault);
    else fault("it is missing", name);
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
function saidOf(checkpoint: Checkpoint, state: State): Planned[] {
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
    if (rng !== undefined) state.generator ??= rng;
    const row: PlanRow = {
      names: [[name]],
      shape,
      dtype,
      writes: origin.map((write) => terse(write, name, undefined)),
    };
    return { name, row };
  });
}

async function verifyTensor(
  checkpoint: Checkpoint,
  file: string,
  planned: Planned,
  plan: Plan | undefined,
  sampleSeed: number | undefined,
  state: State,
  fault: (why: string, name?: string) => void,
): Promise<void> {
  const { name, row } = planned;
  const spec = checkpoint.specs.get(name)!;
  const stored = storedAs(row);
  if (spec.dtype !== stored || showShape(spec.shape) !== showShape(row.shape)) {
    const found = `${spec.dtype} ${showShape(spec.shape)}`;
    return fault(`it is ${found}, not ${stored} ${showShape(row.shape)}`, name);
  }
  const prove = (proof: Proof, why?: string) =>
    void state.tensors.push({ path: name, file, proof, ...(why === undefined ? {} : { why }) });
  if (row.parts && plan) return await verifyParts(checkpoint, planned, plan, state, fault, prove);
  const last = row.writes.at(-1);
  if (last?.kind === "load") return await verifyLoaded(checkpoint, planned, plan, state, fault, prove);
  if (last?.kind !== "draw" && last?.kind !== "default" || typeof last.by === "string") {
    return prove("unproven", last === undefined ? "the file does not say how it was made" : `${last.by}: not data`);
  }
  const module = isModule(last.by) ? last.by : undefined;
  const handed = module && handedOver(module, state.options.modules);
  if (module && !handed) {
    return prove("unproven", `drawn by ${moduleName(module)}, which is not run unasked; pass it as modules`);
  }
  let entry: SaveEntry;
  try {
    const bare: Plan = plan ?? BARE;
    entry = plannedEntry(bare, planned, {
      input: noInput,
      rng: (label) => rngOf(label, undefined),
      module: () => handed!,
    });
  } catch (error) {
    if (!(error instanceof LensorError)) throw error;
    return prove("unproven", error.message);
  }
  const ranges = rangesOf(sizeOf(row.shape), entry.elementwise === true, state.options.sample, sampleSeed, name);
  const difference = await compared(entry, checkpoint, name, ranges.ranges);
  if (difference === undefined) return prove(ranges.whole ? "redrawn" : "sampled");
  if (plan === undefined && NEEDS_AXES.test(last.by.name)) {
    return prove("unproven", "its fans depend on axes, which the file does not tell; pass the lock");
  }
  const rng = (last.rng as string | undefined) ?? (plan?.generator ? `seed ${plan.generator.seed}` : "its initializer");
  const seed = /^\w+\((\d+)\)$/.exec(rng)?.[1];
  fault(`differs from what ${seed === undefined ? rng : `seed ${seed}`} draws: ${difference}`, name);
}

// A tensor of parts is made again as a whole: its draws, and what it has of the inputs
async function verifyParts(
  checkpoint: Checkpoint,
  planned: Planned,
  plan: Plan,
  state: State,
  fault: (why: string, name?: string) => void,
  prove: (proof: Proof, why?: string) => void,
): Promise<void> {
  const { name, row } = planned;
  const opened = new Map<number, Checkpoint>();
  const { modules } = state.options;
  const closed = modulesIn(row).find((by) => !handedOver(by, modules));
  if (closed) return prove("unproven", `drawn by ${moduleName(closed)}, which is not run unasked; pass it as modules`);
  for (const id of inputsIn(row)) {
    const input = plan.inputs[id];
    try {
      if (!input) return prove("unproven", `the plan has no input ${id}`);
      const options = { base: [".", state.folder], ...(state.options.inputs && { inputs: state.options.inputs }) };
      opened.set(id, await openInput(input, options, state.opened));
    } catch (error) {
      if (!(error instanceof LensorError)) throw error;
      const gone = error.code === "missing";
      return prove("unproven", gone ? `loaded from ${input?.name}, which is not at hand` : error.message);
    }
  }
  const means = {
    input: (id: number) => opened.get(id)!,
    rng: (label: string) => rngOf(label, undefined),
    module: (by: PlanModule) => handedOver(by, modules)!,
  };
  const difference = await compared(plannedEntry(plan, planned, means), checkpoint, name, [[0, sizeOf(row.shape)]]);
  if (difference === undefined) prove(opened.size > 0 ? "loaded" : "redrawn");
  else fault(`differs from what was planned: ${difference}`, name);
}

// Initializers whose fans come from a leaf's axes
const NEEDS_AXES = /^(glorot|he|lecun)(Normal|Uniform)$|^(varianceScaling|fromKeras|haikuDefault|flaxEmbedding)$/;

const BARE: Plan = {
  format: "lensor.plan",
  version: 1,
  generator: null,
  how: [],
  total: { tensors: 0, elements: 0, bytes: 0 },
  inputs: [],
  tensors: [],
  ties: {},
  tasks: 1,
  shards: [],
};

function noInput(): never {
  throw new LensorError("missing", "Cannot open an input: a draw has none");
}

async function verifyLoaded(
  checkpoint: Checkpoint,
  planned: Planned,
  plan: Plan | undefined,
  state: State,
  fault: (why: string, name?: string) => void,
  prove: (proof: Proof, why?: string) => void,
): Promise<void> {
  const { name, row } = planned;
  const last = row.writes.at(-1)! as { input?: number; from?: string; have?: string };
  const input = plan?.inputs[last.input ?? -1];
  const called = input?.name ?? last.from ?? "its file";
  const atHand = state.options.inputs && Object.hasOwn(state.options.inputs, called);
  // What was cast on the way only the input itself can tell
  const uncast = row.as === undefined && last.have === undefined;
  const asPlanned = input && uncast && entryDigest(planned, input.entries);
  if (asPlanned && !atHand) {
    if (await digestOf(checkpoint, name) === asPlanned) return prove("loaded");
    return fault(`differs from what ${called} held when it was planned`, name);
  }
  let from: Checkpoint;
  try {
    if (input === undefined && !atHand) return prove("unproven", `loaded from ${called}, which is not at hand`);
    const known = input ?? { id: 0, name: called, uri: "", bytes: 0, entries: {} };
    from = await openInput(
      known,
      { base: [".", state.folder], ...(state.options.inputs && { inputs: state.options.inputs }) },
      state.opened,
    );
  } catch (error) {
    if (!(error instanceof LensorError)) throw error;
    return prove("unproven", error.code === "missing" ? `loaded from ${called}, which is not at hand` : error.message);
  }
  const means = { input: () => from, rng: (label: string) => rngOf(label, undefined) };
  const entry = plannedEntry(plan ?? BARE, planned, means);
  const difference = await compared(entry, checkpoint, name, [[0, sizeOf(row.shape)]]);
  if (difference === undefined) prove("loaded");
  else fault(`differs from ${called}: ${difference}`, name);
}

function entryDigest({ name, row }: Planned, entries: Readonly<Record<string, string>>): string | undefined {
  const entry = entryName(row.writes.at(-1)!, name);
  return Object.hasOwn(entries, entry) ? entries[entry] : undefined;
}

async function digestOf(checkpoint: Checkpoint, name: string): Promise<string> {
  const sum = sha256();
  const count = sizeOf(checkpoint.specs.get(name)!.shape);
  for (let at = 0; at < count; at += PIECE) {
    sum.update(toBytes(await checkpoint.read(name, [at, Math.min(count, at + PIECE)])));
  }
  return sum.hex();
}

const PIECE = 1 << 21;
const CHUNK = 16_384;

// Which stretches of a tensor are compared
function rangesOf(
  count: number,
  elementwise: boolean,
  sample: number | undefined,
  seed: number | undefined,
  name: string,
): { ranges: [number, number][]; whole: boolean } {
  const chunks = Math.ceil(count / CHUNK);
  if (sample === undefined || seed === undefined || !elementwise || chunks <= sample + 2) {
    return { ranges: [[0, count]], whole: true };
  }
  const chosen = new Set([0, chunks - 1]);
  const drawn = keyed(seed).at(`verify.${name}`).integers(8 * sample, { low: 0, high: chunks });
  for (const at of drawn as Int32Array) if (chosen.size < sample + 2) chosen.add(Number(at));
  const ranges = [...chosen].sort((a, b) => a - b).map((
    c,
  ): [number, number] => [c * CHUNK, Math.min(count, (c + 1) * CHUNK)]);
  return { ranges, whole: false };
}

// How what is made again differs from the file, undefined where it does not
async function compared(
  entry: SaveEntry,
  checkpoint: Checkpoint,
  name: string,
  ranges: readonly (readonly [number, number])[],
): Promise<string | undefined> {
  const { dtype, shape } = checkpoint.specs.get(name)!;
  const size = bytesOf(dtype) * 1;
  let wrong = 0;
  let all = 0;
  let first: number | undefined;
  for (const [from, to] of ranges) {
    const whole = entry.elementwise ? undefined : toBytes(await entry.read() as Values);
    for (let at = from; at < to; at += PIECE) {
      const end = Math.min(to, at + PIECE);
      const have = toBytes(await checkpoint.read(name, [at, end]));
      const want = whole ? whole.subarray(at * size, end * size) : toBytes(await entry.read([at, end]) as Values);
      all += have.length;
      const difference = firstDifference(have, want);
      if (difference < 0) continue;
      first ??= at + Math.floor(difference / size);
      for (let i = difference; i < have.length; i++) if (have[i] !== want[i]) wrong++;
    }
  }
  if (first === undefined) return undefined;
  const n = (x: number) => x.toLocaleString("en-US");
  return `${n(wrong)} of ${n(all)} bytes, first at element ${n(first)} of ${showShape(shape)}`;
}

function firstDifference(a: Uint8Array, b: Uint8Array): number {
  if (a.length !== b.length) return 0;
  const words = a.byteOffset % 4 === 0 && b.byteOffset % 4 === 0 ? a.length >>> 2 : 0;
  const x = new Uint32Array(a.buffer, words ? a.byteOffset : 0, words);
  const y = new Uint32Array(b.buffer, words ? b.byteOffset : 0, words);
  let i = 0;
  while (i < words && x[i] === y[i]) i++;
  for (let at = 4 * i; at < a.length; at++) if (a[at] !== b[at]) return at;
  return -1;
}

async function verifyIndex(lock: Lock, state: State): Promise<void> {
  const stem = (lock.plan.shards[0]?.file ?? "model.safetensors").replace(/-\d{5,}-of-\d{5,}\.safetensors$/, "");
  const file = `${stem}.safetensors.index.json`;
  const path = inFolder(state.folder, file);
  if (await look(path) === undefined) state.faults.push({ file, why: "it is missing" });
  else if (await hashFile(path) !== lock.index) {
    state.faults.push({ file, why: "its SHA-256 is not the one in plan.lock" });
  }
}

function randomSeed(): number {
  return crypto.getRandomValues(new Uint32Array(1))[0]!;
}
