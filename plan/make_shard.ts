import { checkPlan } from "./check_plan.ts";
import { makeFolder } from "../checkpoint/stores/file.ts";
import type { Checkpoint } from "../checkpoint/types.ts";
import { withTiedNames } from "../checkpoint/views/tied_names.ts";
import { replaceFile } from "../checkpoint/writers/replace_file.ts";
import { writeSafetensorsTo } from "../checkpoint/writers/write_safetensors.ts";
import { checkMap, checkOptions, checkRecord } from "../core/check.ts";
import { LensorError } from "../core/errors.ts";
import { sha256Of } from "../core/sha256.ts";
import { quoteNames } from "../core/nearest.ts";
import { describe } from "../core/shape.ts";
import { openPool } from "../random/pool.ts";
import type { Pool } from "../random/types.ts";
import { hashFile, inFolder, look, readText } from "./_files.ts";
import { rngOf } from "./_generator.ts";
import { type Hasher, hasherAside, hasherHere } from "./_hasher.ts";
import { checkedInput, digestOfFile, firstThere, notPlanned, openSet, sizeOfFile } from "./_inputs.ts";
import { noteName, noteText, readNote } from "./_note.ts";
import { checkModules, moduleFunction, moduleName, type Modules } from "./_modules.ts";
import { inputsIn, modulesIn, plannedEntry, shardMetadata, shardTensors } from "./_shard.ts";
import { planDigest } from "./plan_text.ts";
import type { Initializer } from "../initializers/types.ts";
import type { Plan, PlanInput, PlanModule, PlanShard } from "./types.ts";

/** How a shard is made. */
export interface MakeOptions {
  /** Opened inputs, a list or by the name that the plan has for them; the others are opened where the plan says. */
  readonly checkpoints?: ReadonlyMap<string, Checkpoint> | readonly Checkpoint[];
  /** Where inputs lie here, by the name that the plan has for them. */
  readonly inputs?: Readonly<Record<string, string>>;
  /**
   * Functions of modules that the plan names, `{ "mine.ts#draw": draw }`; the others are imported from their files, if
   * those are as planned. A module of another host is never imported.
   */
  readonly modules?: Modules;
  /** The folder that relative addresses of inputs start from, or several that are tried in turn. */
  readonly base?: string | readonly string[];
  /** How many processors draw; all that this process may use by default. */
  readonly threads?: number;
  /** Takes size and header of a shard that is there for proof that it is finished, without its digest. */
  readonly quick?: boolean;
  /** Hashes inputs whole before anything is made. */
  readonly checkInputs?: boolean;
  /** Stops between two pieces of a tensor. */
  readonly signal?: AbortSignal;
  /** Is called with the bytes written so far. */
  readonly onProgress?: (progress: { readonly file: string; readonly bytes: number; readonly of: number }) => void;
}

/** What was done for a shard. */
export interface MadeShard {
  /** The file's name. */
  readonly file: string;
  /** It was made, kept as it was, or made in place of another. */
  readonly state: "made" | "kept" | "remade";
  /** Why what was there was not kept: `no note`, `other plan`, `size`, `digest`. */
  readonly why?: string;
  /** Its size. */
  readonly bytes: number;
  /** Its SHA-256. */
  readonly sha256: string;
}

/**
 * Makes shard `k` of a plan in a folder, unless it is there already. Any machine makes the same bytes; two that make
 * the same shard at once do no harm. The file appears whole or not at all, and a note `FILE.sha256` beside it, which
 * `sha256sum -c` reads.
 *
 * @throws {LensorError} `range` for a shard that the plan does not have, `corrupt` where this version of lensor lays
 * the shard out otherwise or an input is not the file that was planned, `missing` and `io` for inputs and files.
 *
 * @example
 * ```ts
 * import { fill, initialize, linear, makeShard, normal, plan } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * const folder = Deno.makeTempDirSync();
 * const planned = await plan(initialize(linear(4, 3), fill("**", normal({ std: 0.02 })), { seed: 7 }));
 * assertEquals((await makeShard(planned, 0, folder)).state, "made");
 * assertEquals((await makeShard(planned, 0, folder)).state, "kept");
 * ```
 */
export async function makeShard(
  plan: Plan,
  k: number,
  folder: string | URL,
  options: MakeOptions = {},
): Promise<MadeShard> {
  const known = ["checkpoints", "inputs", "modules", "base", "threads", "quick", "checkInputs", "signal", "onProgress"];
  checkPlan("make a shard of", plan);
  checkOptions("make a shard", options, known);
  checkNames(plan, options);
  const { threads: asked } = options;
  if (asked !== undefined && !(Number.isSafeInteger(asked) && asked >= 1)) {
    throw new LensorError("range", `Cannot make a shard: threads is ${describe(asked)}; use an integer of at least 1`);
  }
  const shard = plan.shards[k];
  if (shard === undefined) {
    const most = plan.shards.length - 1;
    throw new LensorError("range", `Cannot make shard ${describe(k)}: the plan has shards 0 to ${most}`);
  }
  const digest = planDigest(plan);
  const path = inFolder(folder, shard.file);
  const there = await standing(shard, digest, path, options.quick === true);
  if (there.kept !== undefined) return { file: shard.file, state: "kept", bytes: shard.bytes, sha256: there.kept };
  makeFolder(folder);
  const opened: Checkpoint[] = [];
  const threads = options.threads ?? globalThis.navigator?.hardwareConcurrency ?? 1;
  const isLarge = threads > 1 && shard.bytes >= LARGE;
  const [pool, hasher = hasherHere()] = isLarge
    ? await Promise.all([openPool({ workers: Math.min(64, threads - 1) }), hasherAside()])
    : [];
  try {
    const sum = await written(plan, k, path, await inputsOf(plan, k, options, opened), { pool, hasher }, options);
    if (shard.sha256 !== undefined && shard.sha256 !== sum) {
      throw new LensorError(
        "corrupt",
        `Cannot make ${shard.file}: its SHA-256 is ${sum}, the plan wants ${shard.sha256}`,
        {
          file: shard.file,
        },
      );
    }
    const note = new TextEncoder().encode(noteText(digest, shard.file, sum));
    await replaceFile(inFolder(folder, noteName(shard.file)), (put) => put(note));
    const state = there.why === undefined ? { state: "made" as const } : { state: "remade" as const, why: there.why };
    return { file: shard.file, ...state, bytes: shard.bytes, sha256: sum };
  } finally {
    pool?.close();
    hasher.end();
    for (const checkpoint of opened) checkpoint.close?.();
  }
}

// Bytes from which threads are worth their start
const LARGE = 1 << 25;

function openedIn({ checkpoints = [] }: MakeOptions): ReadonlyMap<string, Checkpoint> {
  if (!Array.isArray(checkpoints)) {
    checkMap(checkpoints, "make a shard", "checkpoints as a list, or as a Map by name");
    return checkpoints as ReadonlyMap<string, Checkpoint>;
  }
  return new Map(checkpoints.map((one: Checkpoint) => [one?.name, one]));
}

// A name that the plan does not have would do nothing
function checkNames({ inputs }: Plan, options: MakeOptions): void {
  if (options.inputs !== undefined) checkRecord(options.inputs, "make a shard", "paths by the names of inputs");
  if (options.modules !== undefined) checkModules("make a shard", options.modules);
  const given = [...Object.keys(options.inputs ?? {}), ...openedIn(options).keys()];
  const unknown = given.find((name) => !inputs.some((input) => input.name === name));
  if (unknown === undefined) return;
  const have = inputs.length ? `it has ${quoteNames(inputs.map(({ name }) => name))}` : "it loads nothing";
  throw new LensorError("unknown-name", `Cannot make a shard: the plan has no input "${unknown}"; ${have}`);
}

/** Whether a finished shard stands there: its digest, or why it is made again. */
export async function standing(
  shard: PlanShard,
  digest: string,
  path: string,
  quick: boolean,
): Promise<{ kept?: string; why?: string }> {
  const seen = await look(path);
  if (seen === undefined) return {};
  const text = await readText(`${path}.sha256`);
  const note = text === undefined ? undefined : readNote(text, shard.file);
  if (note === undefined) return { why: "no note" };
  if (note.plan !== digest) return { why: "other plan" };
  if (seen.bytes !== shard.bytes) return { why: "size" };
  if (seen.header !== shard.header) return { why: "digest" };
  if (shard.sha256 !== undefined && shard.sha256 !== note.sha256) return { why: "digest" };
  if (!quick && await hashFile(path) !== note.sha256) return { why: "digest" };
  return { kept: note.sha256 };
}

async function written(
  plan: Plan,
  k: number,
  path: string,
  inputs: ReadonlyMap<number, Checkpoint>,
  { pool, hasher }: { readonly pool: Pool | undefined; readonly hasher: Hasher },
  options: MakeOptions,
): Promise<string> {
  const shard = plan.shards[k]!;
  const generators = new Map<string, ReturnType<typeof rngOf>>();
  const rng = (label: string) => {
    const known = generators.get(label) ?? rngOf(label, pool);
    generators.set(label, known);
    return known;
  };
  const modules = await functionsOf(plan, k, options);
  const means = {
    input: (id: number) => inputs.get(id)!,
    rng,
    module: (by: PlanModule) => modules.get(moduleName(by))!,
  };
  const entries = shardTensors(plan, k).map((planned) => plannedEntry(plan, planned, means));
  let bytes = 0;
  await replaceFile(path, (put) =>
    writeSafetensorsTo(entries, { metadata: shardMetadata(plan, k) }, (piece) => {
      options.signal?.throwIfAborted();
      // The header comes first and alone
      if (bytes === 0 && sha256Of(piece.subarray(8)) !== shard.header) {
        throw new LensorError(
          "corrupt",
          `Cannot make ${shard.file}: this lensor lays it out otherwise than the one that planned it; use that one`,
          { file: shard.file },
        );
      }
      bytes += piece.length;
      const hashed = hasher.update(piece);
      options.onProgress?.({ file: shard.file, bytes, of: shard.bytes });
      const written = put(piece);
      return hashed && written ? hashed.then(() => written) : hashed ?? written;
    }, sharedMemory));
  return await hasher.hex() ?? await hashFile(path);
}

// Drawn, hashed and written by three threads without a copy
function sharedMemory(bytes: number): Uint8Array {
  return typeof SharedArrayBuffer === "function" ? new Uint8Array(new SharedArrayBuffer(bytes)) : new Uint8Array(bytes);
}

// The functions of modules that draw in a shard
async function functionsOf(plan: Plan, k: number, options: MakeOptions): Promise<ReadonlyMap<string, Initializer>> {
  const bases = [options.base ?? "."].flat();
  const found = new Map<string, Initializer>();
  for (const { row } of shardTensors(plan, k)) {
    for (const by of modulesIn(row)) {
      const name = moduleName(by);
      if (!found.has(name)) found.set(name, await moduleFunction(by, options.modules, bases, plan.shards[k]!.file));
    }
  }
  return found;
}

// The inputs that a shard needs, opened, each entry compared with what was planned as it is read
async function inputsOf(
  plan: Plan,
  k: number,
  options: MakeOptions,
  opened: Checkpoint[],
): Promise<ReadonlyMap<number, Checkpoint>> {
  const needed = new Set(
    shardTensors(plan, k).flatMap(({ row }) => inputsIn(row)),
  );
  const inputs = new Map<number, Checkpoint>();
  for (const id of needed) {
    const input = plan.inputs[id];
    if (input === undefined) {
      throw new LensorError("corrupt", `Cannot read the plan: it has no input ${id}; plan again`);
    }
    const checkpoint = await openInput(input, options, opened);
    inputs.set(id, await checkedInput(checkpoint, input, plan.shards[k]!.file));
  }
  return inputs;
}

/** An input, whose length is known where it was planned. */
export type Input = Omit<PlanInput, "bytes"> & { readonly bytes?: number };

/** An input of a plan, where it lies here. */
export async function openInput(input: Input, options: MakeOptions, opened: Checkpoint[]): Promise<Checkpoint> {
  const given = openedIn(options).get(input.name);
  if (given !== undefined) return given;
  const elsewhere = options.inputs && Object.hasOwn(options.inputs, input.name)
    ? options.inputs[input.name]
    : undefined;
  if (elsewhere === undefined && input.query) {
    throw new LensorError(
      "missing",
      `Cannot open ${input.name}: its address had a query, which a plan does not keep; say where it lies`,
      {
        file: input.name,
      },
    );
  }
  const address = elsewhere ?? await firstThere(input.uri, [options.base ?? "."].flat());
  const bytes = await sizeOfFile(address);
  if (bytes !== undefined && input.bytes !== undefined && bytes !== input.bytes) {
    throw notPlanned(input.name, `it has ${bytes} bytes, not ${input.bytes}`);
  }
  if (options.checkInputs && input.sha256 !== undefined) {
    const found = await digestOfFile(address);
    if (found.sha256 !== input.sha256) throw notPlanned(input.name, "its SHA-256 is another");
  }
  const checkpoint = withTiedNames(await openSet(address, input));
  opened.push(checkpoint);
  return checkpoint;
}
