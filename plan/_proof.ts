/** The proof of one tensor: what was drawn is drawn again, what was loaded is compared with its input. */
import type { SaveEntry } from "../checkpoint/entries.ts";
import type { Checkpoint } from "../checkpoint/types.ts";
import { LensorError } from "../core/errors.ts";
import { showShape, sizeOf } from "../core/shape.ts";
import { keyed } from "../random/keyed.ts";
import { differenceFrom, digestOf } from "./_difference.ts";
import { rngOf } from "./_generator.ts";
import { handedOver, isModule, moduleName, type Modules } from "./_modules.ts";
import { entryName, inputsIn, modulesIn, type Planned, plannedEntry, storedAs } from "./_shard.ts";
import { type Input, openInput } from "./make_shard.ts";
import type { Plan, PlanModule } from "./types.ts";

/** How a tensor was proven: drawn again, compared with its input, a part of it drawn again, or not at all. */
export type Proof = "redrawn" | "loaded" | "sampled" | "unproven";

/** How a tensor is proven and why it is not, or how it differs. */
export type Outcome = { readonly proof: Proof; readonly why?: string } | { readonly fault: string };

/** What proofs go by. */
export interface Means {
  /** What was planned; without it the file speaks for itself. */
  readonly plan: Plan | undefined;
  /** Where inputs lie, by name. */
  readonly inputs?: Readonly<Record<string, string>>;
  /** Functions that draw, by name. */
  readonly modules?: Modules;
  /** How many chunks of a draw are made again besides the first and the last; all without a number. */
  readonly sample?: number;
  /** Which chunks. */
  readonly sampleSeed: number | undefined;
  /** Where inputs are looked for, besides the folder of the program. */
  readonly folder: string;
  /** What was opened is noted here, to be closed in the end. */
  readonly opened: Checkpoint[];
}

/** Proves a tensor that a file holds. */
export async function proofOf(checkpoint: Checkpoint, planned: Planned, means: Means): Promise<Outcome> {
  const { name, row } = planned;
  const spec = checkpoint.specs.get(name)!;
  const stored = storedAs(row);
  if (spec.dtype !== stored || showShape(spec.shape) !== showShape(row.shape)) {
    return { fault: `it is ${spec.dtype} ${showShape(spec.shape)}, not ${stored} ${showShape(row.shape)}` };
  }
  if (row.parts && means.plan) return await byParts(checkpoint, planned, means.plan, means);
  const kind = row.writes.at(-1)?.kind;
  if (kind === "load") return await byInput(checkpoint, planned, means);
  if (kind === "draw" || kind === "default") return await byDraw(checkpoint, planned, means);
  return unproven(kind === undefined ? "the file does not say how it was made" : `${row.writes.at(-1)!.by}: not data`);
}

const unproven = (why: string): Outcome => ({ proof: "unproven", why });

const notRun = (by: PlanModule): Outcome =>
  unproven(`drawn by ${moduleName(by)}, which is not run unasked; pass it as modules`);

async function byDraw(checkpoint: Checkpoint, planned: Planned, means: Means): Promise<Outcome> {
  const { plan, modules, sample, sampleSeed } = means;
  const { name, row } = planned;
  const { by, rng: label } = row.writes.at(-1)!;
  if (typeof by === "string") return unproven(`${by}: not data`);
  const handed = isModule(by) ? handedOver(by, modules) : undefined;
  if (isModule(by) && !handed) return notRun(by);
  let entry: SaveEntry;
  try {
    entry = plannedEntry(plan ?? BARE, planned, { input: noInput, rng: generator, module: () => handed! });
  } catch (error) {
    if (!(error instanceof LensorError)) throw error;
    return unproven(error.message);
  }
  const count = sizeOf(row.shape);
  const some = sample === undefined || sampleSeed === undefined || !entry.elementwise
    ? undefined
    : chosenStretches(count, sample, sampleSeed, name);
  const difference = await differenceFrom(entry, checkpoint, name, some ?? [[0, count]]);
  if (difference === undefined) return { proof: some ? "sampled" : "redrawn" };
  if (plan === undefined && NEEDS_AXES.test(by.name)) {
    return unproven("its fans depend on axes, which the file does not tell; pass the lock");
  }
  const rng = (label as string | undefined) ?? (plan?.generator ? `seed ${plan.generator.seed}` : "its initializer");
  const seed = /^\w+\((\d+)\)$/.exec(rng)?.[1];
  return { fault: `differs from what ${seed === undefined ? rng : `seed ${seed}`} draws: ${difference}` };
}

async function byInput(checkpoint: Checkpoint, planned: Planned, means: Means): Promise<Outcome> {
  const { plan, inputs } = means;
  const { name, row } = planned;
  const last = row.writes.at(-1)! as { input?: number; from?: string; have?: string };
  const input = plan?.inputs[last.input ?? -1];
  const called = input?.name ?? last.from ?? "its file";
  const atHand = inputs && Object.hasOwn(inputs, called);
  // What was cast on the way only the input itself can tell
  const uncast = row.as === undefined && last.have === undefined;
  const asPlanned = input && uncast && entryDigest(planned, input.entries);
  if (asPlanned && !atHand) {
    if (await digestOf(checkpoint, name) === asPlanned) return { proof: "loaded" };
    return { fault: `differs from what ${called} held when it was planned` };
  }
  if (input === undefined && !atHand) return unproven(notAtHand(called));
  const from = await openedInput(input ?? { id: 0, name: called, uri: "", entries: {} }, means);
  if (typeof from === "string") return unproven(from);
  const entry = plannedEntry(plan ?? BARE, planned, { input: () => from, rng: generator });
  const difference = await differenceFrom(entry, checkpoint, name, [[0, sizeOf(row.shape)]]);
  return difference === undefined ? { proof: "loaded" } : { fault: `differs from ${called}: ${difference}` };
}

// A tensor of parts is made again as a whole: its draws, and what it has of the inputs
async function byParts(checkpoint: Checkpoint, planned: Planned, plan: Plan, means: Means): Promise<Outcome> {
  const { name, row } = planned;
  const { modules } = means;
  const closed = modulesIn(row).find((by) => !handedOver(by, modules));
  if (closed) return notRun(closed);
  const opened = new Map<number, Checkpoint>();
  for (const id of inputsIn(row)) {
    const input = plan.inputs[id];
    if (!input) return unproven(`the plan has no input ${id}`);
    const from = await openedInput(input, means);
    if (typeof from === "string") return unproven(from);
    opened.set(id, from);
  }
  const entry = plannedEntry(plan, planned, {
    input: (id) => opened.get(id)!,
    rng: generator,
    module: (by) => handedOver(by, modules)!,
  });
  const difference = await differenceFrom(entry, checkpoint, name, [[0, sizeOf(row.shape)]]);
  if (difference === undefined) return { proof: opened.size > 0 ? "loaded" : "redrawn" };
  return { fault: `differs from what was planned: ${difference}` };
}

// The input, or why it cannot be opened
async function openedInput(input: Input, { folder, inputs, opened }: Means): Promise<Checkpoint | string> {
  try {
    return await openInput(input, { base: [".", folder], ...(inputs && { inputs }) }, opened);
  } catch (error) {
    if (!(error instanceof LensorError)) throw error;
    return error.code === "missing" ? notAtHand(input.name) : error.message;
  }
}

const notAtHand = (input: string): string => `loaded from ${input}, which is not at hand`;

const generator = (label: string) => rngOf(label, undefined);

function noInput(): never {
  throw new LensorError("missing", "Cannot open an input: a draw has none");
}

function entryDigest({ name, row }: Planned, entries: Readonly<Record<string, string>>): string | undefined {
  const entry = entryName(row.writes.at(-1)!, name);
  return Object.hasOwn(entries, entry) ? entries[entry] : undefined;
}

// Initializers whose fans come from a leaf's axes
const NEEDS_AXES = /^(glorot|he|lecun)(Normal|Uniform)$|^(varianceScaling|fromKeras|haikuDefault|flaxEmbedding)$/;

const BARE: Pick<Plan, "generator"> = { generator: null };

const CHUNK = 16_384;

// The first chunk of a draw, the last and some between; nothing where these are all
function chosenStretches(count: number, sample: number, seed: number, name: string): [number, number][] | undefined {
  const chunks = Math.ceil(count / CHUNK);
  if (chunks <= sample + 2) return undefined;
  const chosen = new Set([0, chunks - 1]);
  const drawn = keyed(seed).at(`verify.${name}`).integers(8 * sample, { low: 0, high: chunks });
  for (const at of drawn as Int32Array) if (chosen.size < sample + 2) chosen.add(Number(at));
  return [...chosen].sort((a, b) => a - b).map((at) => [at * CHUNK, Math.min(count, (at + 1) * CHUNK)]);
}
