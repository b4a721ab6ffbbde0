import type { SaveEntry } from "../checkpoint/entries.ts";
import type { Checkpoint } from "../checkpoint/types.ts";
import { safetensorsHeader } from "../checkpoint/writers/write_safetensors.ts";
import { bytesOf } from "../core/dtype.ts";
import { LensorError } from "../core/errors.ts";
import { compareNames } from "../core/name_order.ts";
import { sha256Of } from "../core/sha256.ts";
import { sizeOf } from "../core/shape.ts";
import type { Shape } from "../core/types.ts";
import { fromMade } from "../initializers/made.ts";
import type { Initializer } from "../initializers/types.ts";
import type { Rng } from "../random/types.ts";
import { expandFolds } from "../tree/names/fold.ts";
import { tensor } from "../tree/module.ts";
import { type Box, countsOf, intersect, stretch, volumeOf } from "../tree/regions/box.ts";
import { indexOf } from "../tree/regions/region.ts";
import type { Origin, Part, Source } from "../tree/types.ts";
import { type History, originText, type TersePart, textOfHistories, wholeWrite } from "../values/origin_text.ts";
import { savedEntry } from "../values/save.ts";
import { labelOf } from "./_generator.ts";
import { isModule } from "./_modules.ts";
import type { Plan, PlanModule, PlanPart, PlanRow } from "./types.ts";

/** A tensor of a plan. */
export interface Planned {
  readonly name: string;
  readonly row: PlanRow;
}

/** What is needed to make values. */
export interface Means {
  /** The opened input with this id. */
  input(id: number): Checkpoint;
  /** The function of a module that draws. */
  module?(by: PlanModule): Initializer;
  /** The generator with this label. */
  rng(label: string): Rng;
}

/** Notes the tensors of a plan, in the order of their names, where they are known before its folds are expanded. */
export function noteTensors(plan: Plan, tensors: readonly Planned[]): void {
  EXPANDED.set(plan, tensors);
}

const EXPANDED = new WeakMap<Plan, readonly Planned[]>();

/** All tensors of a plan in the order of their names. Throws `corrupt` for names given twice. */
export function plannedTensors(plan: Plan): readonly Planned[] {
  const known = EXPANDED.get(plan);
  if (known) return known;
  const all = plan.tensors.flatMap((row) => expandFolds(row.names).map((name) => ({ name, row })));
  all.sort((a, b) => compareNames(a.name, b.name));
  for (let i = 1; i < all.length; i++) {
    if (all[i]!.name === all[i - 1]!.name) throw corrupt(`"${all[i]!.name}" stands there twice`);
  }
  EXPANDED.set(plan, all);
  return all;
}

/** The tensors of shard `k`. Throws `corrupt` where the plan counts others than it names. */
export function shardTensors(plan: Plan, k: number): readonly Planned[] {
  const all = plannedTensors(plan);
  const from = plan.shards.slice(0, k).reduce((n, { tensors }) => n + tensors, 0);
  const shard = plan.shards[k]!;
  const part = all.slice(from, from + shard.tensors);
  if (part.length !== shard.tensors || part[0]?.name !== shard.first || part.at(-1)?.name !== shard.last) {
    throw corrupt(`the tensors of ${shard.file} are not those that it lists`);
  }
  return part;
}

/** The metadata in the header of shard `k`: the origins of its tensors, and the aliases of those. */
export function shardMetadata(plan: Plan, k: number): Map<string, string> {
  const part = shardTensors(plan, k);
  const ties = Object.entries(plan.ties);
  const histories = { [Symbol.iterator]: () => historiesOf(plan, part) };
  const here = new Set(ties.length === 0 ? [] : part.map(({ name }) => name));
  return new Map([
    ["format", "pt"],
    ...ties.filter(([, owner]) => here.has(owner)),
    // Parts have an order of their own
    ["lensor.origin", part.some(({ row }) => row.parts) ? originText([...histories]) : textOfHistories(histories)],
    // Where one file is all there is no index to hold them
    ...(plan.shards.length === 1 ? Object.entries({ ...plan.ties, ...plan.metadata }) : []),
  ]);
}

function* historiesOf(plan: Plan, part: readonly Planned[]): Generator<History> {
  const rng = plan.generator === null ? undefined : labelOf(plan.generator);
  // The tensors of a row agree in what is told of them, so it is worked out for the first
  const firsts = new Map<PlanRow, Origin[]>();
  for (const { name, row } of part) {
    if (row.parts) {
      for (const own of row.parts) yield { path: name + own.at, origin: originOf(plan, name, own, rng) };
      continue;
    }
    let origin = firsts.get(row);
    if (origin === undefined) firsts.set(row, origin = originOf(plan, name, row, rng));
    yield { path: name, origin, like: row };
  }
}

/** The size of shard `k` and the SHA-256 of its header's JSON, from names and shapes alone. */
export function shardHeader(plan: Plan, k: number): { bytes: number; header: string } {
  let data = 0;
  const tensors = shardTensors(plan, k).map(({ name, row }) => {
    const dtype = storedAs(row);
    const bytes = sizeOf(row.shape) * bytesOf(dtype);
    data += bytes;
    return { name, dtype, shape: row.shape, bytes };
  });
  const header = safetensorsHeader(tensors, { metadata: shardMetadata(plan, k) });
  return { bytes: header.length + data, header: sha256Of(header.subarray(8)) };
}

/** A tensor of a plan as the writers take it. */
export function plannedEntry(
  plan: Pick<Plan, "generator">,
  { name, row }: Planned,
  means: Means,
): SaveEntry {
  const rng = plan.generator === null ? undefined : labelOf(plan.generator);
  const bare = tensor(row.shape, { dtype: row.dtype, ...(row.axes ? { axes: row.axes } : {}) });
  const param = { ...bare, value: valueOf(name, row, rng, means), origin: [] };
  return savedEntry(name, name, param, row.as, false);
}

/** The functions of modules that draw a tensor or its parts. */
export function modulesIn(row: PlanRow): PlanModule[] {
  return [row, ...row.parts ?? []].flatMap(({ writes }) => {
    const by: unknown = writes.at(-1)?.by;
    return isModule(by) ? [by] : [];
  });
}

/** The inputs that a tensor or its parts are loaded from. */
export function inputsIn(row: PlanRow): number[] {
  return [row, ...row.parts ?? []].flatMap(({ writes }) => {
    const last = writes.at(-1) as { input?: number } | undefined;
    return last?.input === undefined ? [] : [last.input];
  });
}

/** The dtype that a row is stored in. */
export function storedAs(row: PlanRow): PlanRow["dtype"] {
  return row.as ?? row.dtype;
}

function valueOf(name: string, row: PlanRow, rng: string | undefined, means: Means): Source {
  if (!row.parts) return sourceOf(name, row, rng, means);
  const parts = plannedParts(name, row).map(({ at, part }): Part => {
    const { shape, axes, writes, cut } = part;
    const spec = { shape, dtype: row.dtype };
    const made = sourceOf(name, { ...spec, ...(axes && { axes }), writes }, rng, means);
    const own = { at, shape: countsOf(at), origin: [] };
    if (!cut) return { ...own, shape, value: made };
    return { ...own, value: { kind: "slice", of: made, spec, as: cut.as, at: boxOf(cut, name) } };
  });
  return { kind: "parts", parts };
}

/** The parts of a tensor of a plan with their boxes. Throws `corrupt` where these overlap or leave a gap. */
export function plannedParts(
  name: string,
  { shape, parts = [] }: PlanRow,
): { at: Box; shape: Shape; part: PlanPart }[] {
  const all = parts.map((part) => {
    try {
      const region = indexOf(part.at, name)({ shape }, name);
      return { at: region.box, shape: region.shape, part };
    } catch (error) {
      if (error instanceof LensorError) throw corrupt(`"${name}" has no part ${part.at}`);
      throw error;
    }
  });
  const volume = all.reduce((n, { at }) => n + volumeOf(at), 0);
  const overlap = all.some(({ at }, i) => all.slice(0, i).some((other) => intersect(other.at, at)));
  if (volume !== sizeOf(shape) || overlap) throw corrupt(`the parts of "${name}" do not make up the tensor`);
  return all;
}

function boxOf({ as, at }: NonNullable<PlanPart["cut"]>, name: string): Box {
  const fits = Array.isArray(as) && Array.isArray(at) && at.length === as.length && at.every((stretch, i) => {
    const [start, count, step] = stretch;
    return [start, count, step, as[i]].every((n) => Number.isSafeInteger(n)) && start >= 0 && count >= 1 && step >= 1 &&
      start + (count - 1) * step < as[i]!;
  });
  if (!fits) throw corrupt(`a part of "${name}" is cut where there is nothing`);
  return at.map(([start, count, step]) => stretch(start, count, step));
}

/** The name of the entry that a load takes. */
export function entryName(load: TersePart, own: string): string {
  return typeof load.entry === "string" ? load.entry : wholeWrite({ ...load, from: "" }, own, undefined).name ?? own;
}

type Made = Pick<PlanRow, "shape" | "dtype" | "axes" | "writes">;

function sourceOf(name: string, row: Made, rng: string | undefined, means: Means): Source {
  const { shape, dtype, axes } = row;
  const last = row.writes.at(-1);
  if (last?.kind === "load") {
    return { kind: "load", from: means.input(last.input as number), name: entryName(last, name) };
  }
  if (last?.kind !== "draw" && last?.kind !== "default" || typeof last.by === "string") {
    throw corrupt(`"${name}" is neither drawn nor loaded`);
  }
  const write = wholeWrite(isModule(last.by) ? { ...last, by: last.by.label } : last, name, rng);
  // A layer's own constant draws nothing
  const drawn = write.rng ?? rng ?? (last.kind === "default" ? "keyed(0)" : undefined);
  if (drawn === undefined) throw corrupt(`"${name}" is drawn, but there is no generator`);
  const by = isModule(last.by) ? means.module?.(last.by) : initializerOf(last);
  if (by === undefined) throw corrupt(`"${name}" is drawn by a module that is not at hand`);
  const at = write.key ?? write.path;
  return { kind: "draw", by, rng: means.rng(drawn), at, spec: { shape, dtype }, ...(axes ? { axes } : {}) };
}

// Tensors of a row share their initializer
const MADE = new WeakMap<TersePart, Initializer>();

function initializerOf(write: TersePart): Initializer {
  const by = MADE.get(write) ?? fromMade(write.by as Exclude<TersePart["by"], string>);
  MADE.set(write, by);
  return by;
}

/** The history of a tensor of a plan, or of a part of one. */
export function originOf(
  plan: Plan,
  name: string,
  row: Pick<PlanRow, "writes">,
  rng: string | undefined,
): Origin[] {
  return row.writes.map((write) => {
    const { input, have: _, entry: __, ...told } = write as TersePart & { input?: number };
    // Files have text for what is not an initializer of lensor
    const rest = isModule(told.by) ? { ...told, by: told.by.label } : told;
    const from = input === undefined || told.from !== undefined ? undefined : plan.inputs[input]?.name;
    return wholeWrite(from === undefined ? rest : { ...rest, from }, name, rng);
  });
}

function corrupt(reason: string): LensorError {
  return new LensorError("corrupt", `Cannot read the plan: ${reason}; plan again`);
}
