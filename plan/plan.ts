// Longer than most files: what a plan says of tensors, shards and inputs is decided in one pass over the model
import { checkModule } from "../tree/check_module.ts";
import type { Checkpoint } from "../checkpoint/types.ts";
import { shardCutter, shardFiles } from "../checkpoint/writers/shard_layout.ts";
import { bytesOf, checkDType, kindOf } from "../core/dtype.ts";
import { absolutePath, pathOf } from "../checkpoint/stores/file.ts";
import { type FileEntry, fileEntry } from "../checkpoint/views/file_entry.ts";
import { checkOptions, checkRecord, checkText } from "../core/check.ts";
import type { Initializer } from "../initializers/types.ts";
import { LensorError } from "../core/errors.ts";
import { flatText } from "../core/flat_text.ts";
import { compareNames } from "../core/name_order.ts";
import { quoteNames } from "../core/nearest.ts";
import { describe, sameShape, sizeOf } from "../core/shape.ts";
import type { DType } from "../core/types.ts";
import { type Fold, type Folder, folder } from "../tree/names/fold.ts";
import { missing } from "../tree/select.ts";
import { tiesOf } from "../tree/ties.ts";
import { indexOfPart } from "../values/explain.ts";
import type { Module, Origin, Param, Part, Source } from "../tree/types.ts";
import { eachByName, someTensor } from "../tree/walk.ts";
import { terse, type TersePart } from "../values/origin_text.ts";
import type { Rng } from "../random/types.ts";
import { generatorOf, rngOf } from "./_generator.ts";
import { digestOfEntry, digestOfFile, uriOf } from "./_inputs.ts";
import { describedModules, type Modules } from "./_modules.ts";
import { noteTensors, type Planned, shardHeader } from "./_shard.ts";
import type { Plan, PlanInput, PlanModule, PlanPart, PlanRow } from "./types.ts";

/** How a model is cut into files and tasks. */
export interface PlanOptions {
  /**
   * The most bytes of tensors in one file; a larger tensor has a file of its own.
   *
   * @default 5_000_000_000
   */
  readonly maxShardBytes?: number;
  /** How many tasks make the files; one per file by default. */
  readonly tasks?: number;
  /**
   * What the files are called before their numbers.
   *
   * @default "model"
   */
  readonly name?: string;
  /** The dtype that floating-point tensors are stored in; their own by default. */
  readonly dtype?: DType;
  /** More text for the index. */
  readonly metadata?: Readonly<Record<string, string>>;
  /** How the plan was asked for, for people. */
  readonly how?: readonly string[];
  /** The folder that the plan will lie in: inputs below it are named relative to it. */
  readonly base?: string;
  /**
   * Where inputs lie, by the name that a checkpoint has, if it was opened elsewhere or from bytes: the file must be the
   * same.
   */
  readonly inputs?: Readonly<Record<string, string>>;
  /**
   * Functions of your own by where they are exported, `{ "./mine.ts#draw": draw }`: a plan can hold their draws then.
   */
  readonly modules?: Modules;
  /** Whether inputs are read once to be hashed; `false` leaves what is loaded unproven later. */
  readonly hash?: boolean;
}

/**
 * How one checkpoint is made by any number of machines, from a model that `initialize` returned: each tensor's shape
 * and what makes its value, and how tensors are cut into files and files into tasks. No weight is drawn; files that
 * tensors are loaded from are read once.
 *
 * The same model gives the same plan, whatever the order of its modules.
 *
 * @returns plain JSON data; `planText` is its text, `makeShard` makes one of its files.
 * @throws {LensorError} `missing` for a tensor without a value, `unsupported` for a value that is not data: drawn by a
 * function of one's own or by an ordered generator, given, adjusted, or loaded from something that is not a file;
 * `range` for wrong sizes and numbers of tasks.
 *
 * @example
 * ```ts
 * import { fill, initialize, linear, plan, truncNormal } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * const ready = initialize(linear(100, 10), fill("**", truncNormal({ std: 0.02 })), { seed: 7 });
 * const { shards, generator } = await plan(ready, { maxShardBytes: 1000 });
 * assertEquals(shards.map(({ file }) => file), [
 *   "model-00001-of-00002.safetensors",
 *   "model-00002-of-00002.safetensors",
 * ]);
 * assertEquals(generator, { name: "keyed", version: 1, seed: "7" });
 * ```
 */
export async function plan(ready: Module, options: PlanOptions = {}): Promise<Plan> {
  checkModule("plan", ready);
  checkOptions("plan", options, [
    "maxShardBytes",
    "tasks",
    "name",
    "dtype",
    "metadata",
    "how",
    "base",
    "hash",
    "inputs",
    "modules",
  ]);
  const { maxShardBytes = 5_000_000_000, name = "model", dtype, metadata, how = [], base = ".", hash = true } = options;
  if (typeof name !== "string" || !/^[\w.-]+$/.test(name)) {
    throw new LensorError("type", `Cannot plan: name is ${describe(name)}; use letters, digits, ".", "-" and "_"`);
  }
  if (dtype !== undefined) checkDType(dtype);
  if (dtype !== undefined && kindOf(dtype) !== "float") {
    throw new LensorError("type", `Cannot plan ${dtype}: floating-point tensors are cast to floats only`);
  }
  if (!Array.isArray(how) || !how.every((text) => typeof text === "string")) {
    throw new LensorError("type", `Cannot plan: how is ${describe(how)}; use a list of texts`);
  }
  if (metadata !== undefined) {
    checkRecord(metadata, "plan", "metadata as texts by name");
    for (const text of Object.values(metadata)) checkText(text, "plan", "metadata as texts by name");
  }
  const generator = commonGenerator(ready);
  const inputs: Inputs = new Map();
  const modules = await describedModules(options.modules, base);
  const needs: Needs = { generator, inputs, modules, places: placesIn(options.inputs) };
  const rows = new Map<string, Row>();
  const planned: Planned[] = [];
  const { groups, add } = shardCutter<string>(maxShardBytes);
  const total = { tensors: 0, elements: 0, bytes: 0 };
  let last: { readonly param: Param; readonly row: Row } | undefined;
  eachByName(ready, (param, path) => {
    if (!param.persistent) return;
    const name = flatText(path);
    const stored = dtype !== undefined && kindOf(param.dtype) === "float" ? dtype : param.dtype;
    const bytes = sizeOf(param.shape) * bytesOf(stored);
    total.tensors++;
    total.elements += sizeOf(param.shape);
    total.bytes += bytes;
    add(name, bytes);
    // Neighbours are mostly alike, and then the row is the same
    const like = isOwnDraw(param, name);
    const row = like && last && isLike(last.param, param) ? last.row : rowOf(param, name, stored, needs, rows);
    last = like ? { param, row } : undefined;
    row.folder.add(name);
    planned.push({ name, row: row.data });
  });
  const tensors = [...rows.values()].map(({ data, folder }) => {
    data.names.push(...folder.folds());
    return data;
  });
  const layout = shardFiles(groups, name);
  const tasks = options.tasks ?? Math.max(1, layout.length);
  if (!Number.isSafeInteger(tasks) || tasks < 1 || tasks > Math.max(1, layout.length)) {
    const most = `${layout.length} shard${layout.length === 1 ? "" : "s"}`;
    throw new LensorError("range", `Cannot plan: ${describe(tasks)} tasks for ${most}; use 1 to ${layout.length}`);
  }
  const draft: Plan = {
    format: "lensor.plan",
    version: 1,
    generator: generator === undefined ? null : generatorOf(generator)!,
    how,
    ...(dtype === undefined ? {} : { dtype }),
    total,
    inputs: await describedInputs(inputs, base, hash),
    tensors,
    ties: Object.fromEntries([...tiesOf(ready)].sort(([a], [b]) => compareNames(a, b))),
    ...(metadata === undefined ? {} : { metadata }),
    tasks,
    shards: layout.map(({ file, entries }) => ({
      file,
      tensors: entries.length,
      first: entries[0]!,
      last: entries.at(-1)!,
      bytes: 0,
      header: "",
    })),
  };
  noteTensors(draft, planned);
  const shards = draft.shards.map((shard, k) => ({ ...shard, ...shardHeader(draft, k) }));
  return { ...draft, shards };
}

/** A row as far as it is known, and the names of its tensors. */
interface Row {
  readonly data: PlanRow & { readonly names: Fold[] };
  readonly folder: Folder;
}

// The row of a tensor: that of others that agree in all but their names, or a new one
function rowOf(param: Param, path: string, stored: DType, needs: Needs, rows: Map<string, Row>): Row {
  const data: Row["data"] = {
    names: [],
    shape: param.shape,
    dtype: param.dtype,
    ...(param.axes && param.value?.kind === "draw" ? { axes: param.axes } : {}),
    ...(stored === param.dtype ? {} : { as: stored }),
    ...(param.value?.kind === "parts"
      ? { writes: [], parts: partsOf(param, param.value.parts, path, needs) }
      : { writes: writesOf(param.value, param.origin, path, needs, param.dtype) }),
  };
  const key = JSON.stringify(data);
  let row = rows.get(key);
  if (row === undefined) rows.set(key, row = { data, folder: folder() });
  return row;
}

// Whether two leaves that are own draws are drawn by the same rule from the same generator
function isLike(a: Param, b: Param): boolean {
  const [one, other] = [a.value, b.value];
  const [first, second] = [a.origin[0]!, b.origin[0]!];
  return one?.kind === "draw" && other?.kind === "draw" && one.by === other.by && one.rng === other.rng &&
    first.from === second.from && a.dtype === b.dtype && a.axes === b.axes && sameShape(a.shape, b.shape);
}

// Drawn once, under the tensor's own path, and nothing is said of it but what, by whom, and from where
function isOwnDraw({ value, origin }: Param, path: string): boolean {
  if (origin.length !== 1 || value?.kind !== "draw" || value.at !== path) return false;
  const { kind, path: at, key, ordered, name, override, part } = origin[0]!;
  return kind === "draw" && at === path && key === undefined && ordered === undefined && name === undefined &&
    override === undefined && part === undefined;
}

// The generator that most draws come from stands once for all; every tensor has a value
function commonGenerator(model: Module): string | undefined {
  // Mostly it is one, and no path is needed to see that
  const seen = new Set<string>();
  const isOdd = (param: Param): boolean => {
    if (!param.persistent) return false;
    for (const { kind, rng } of writesTo(param)) if (kind === "draw" && rng !== undefined) seen.add(rng);
    return seen.size > 1 || missing(param);
  };
  const odd = someTensor(model, isOdd);
  const [only] = seen;
  if (!odd && (only === undefined || generatorOf(only))) return only;
  const counts = new Map<string, number>();
  const gaps: string[] = [];
  let other: { readonly path: string; readonly rng: string } | undefined;
  eachByName(model, (param, path) => {
    if (!param.persistent) return;
    if (missing(param)) gaps.push(path);
    for (const { kind, rng } of writesTo(param)) {
      if (kind !== "draw" || rng === undefined) continue;
      const before = counts.get(rng);
      if (before === undefined && !generatorOf(rng)) other ??= { path, rng };
      counts.set(rng, (before ?? 0) + 1);
    }
  });
  if (gaps.length > 0) {
    const have = gaps.length === 1 ? "has" : "have";
    throw new LensorError("missing", `Cannot plan: ${quoteNames(gaps)} ${have} no value; initialize the model first`, {
      path: gaps[0],
    });
  }
  if (other) {
    throw new LensorError(
      "unsupported",
      `Cannot plan "${other.path}": it is drawn from ${other.rng}, whose numbers depend on all draws before or are not ` +
        "in its label; use keyed or jax with a plain seed",
      { path: other.path },
    );
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}

function writesTo({ value, origin }: Param): readonly Origin[] {
  return value?.kind === "parts" ? value.parts.flatMap((part) => part.origin) : origin;
}

// The parts of a tensor, each as a row of its own: what made it, and which of that is taken
function partsOf(
  param: Param,
  parts: readonly Part[],
  path: string,
  needs: Needs,
): PlanPart[] {
  return parts.map((part) => {
    const { shape, value, origin } = part;
    const slice = value?.kind === "slice" ? value : undefined;
    const of = slice?.of ?? value;
    const axes = of?.kind === "draw" ? of.axes : undefined;
    return {
      at: indexOfPart(part, param.shape),
      shape: slice?.spec.shape ?? shape,
      ...(axes && { axes }),
      ...(slice &&
        { cut: { as: slice.as, at: slice.at.map(({ start, count, step }) => [start, count, step] as const) } }),
      writes: writesOf(of, origin, path, needs, param.dtype),
    };
  });
}

function writesOf(
  value: Source | undefined,
  origin: readonly Origin[],
  path: string,
  { generator, inputs, modules, places }: Needs,
  dtype: DType,
): TersePart[] {
  const last = origin.at(-1);
  const told = origin.map((write) => terse(write, path, generator));
  const write = told.at(-1);
  if (value === undefined || last === undefined || write === undefined) {
    throw notData(path, "it was given with the model");
  }
  if (value.kind === "draw" && (last.kind === "draw" || last.kind === "default")) {
    const module = modules.get(value.by);
    if (module) {
      checkDraw(value, last, path);
      return [...told.slice(0, -1), { ...write, by: module as unknown as TersePart["by"] }];
    }
    if (typeof write.by === "string") {
      throw new LensorError(
        "unsupported",
        `Cannot plan "${path}": ${write.by} is a function of your own, which is not data; export it from a module and pass ` +
          `modules: { "./mine.ts#name": fn }, or save its values to a file and load that`,
        { path },
      );
    }
    checkDraw(value, last, path);
    return told;
  }
  if (value.kind === "load" && last.kind === "load") {
    const { from, ...rest } = terse({ ...last, name: value.name }, path, generator);
    const entry = entryOf(value.from, value.name, path, places);
    // A digest is of the entry as the file has it: of what is cast on the way it proves nothing
    const have = entry.from.specs.get(entry.name)?.dtype;
    told[told.length - 1] = {
      ...rest,
      // A view may have a name of its own, and other names for the entries of its file
      ...(from === entry.from.name ? {} : { from }),
      ...(entry.name === value.name ? {} : { entry: entry.name }),
      input: inputOf(inputs, entry, places),
      ...(have === undefined || have === dtype ? {} : { have }),
    };
    return told;
  }
  throw notData(
    path,
    last.kind === "adjust" ? `it is adjusted by ${last.by}` : "its values were given or materialised",
  );
}

// Generators that have been seen to be what their labels say
const CHECKED = new WeakSet<Rng>();

// A generator of one's own may be called keyed(0) and stand elsewhere: the draw must be the one that the plan makes
// again
function checkDraw(value: Extract<Source, { kind: "draw" }>, write: Origin, path: string): void {
  if (write.rng === undefined || CHECKED.has(value.rng)) return;
  const own = value.at === undefined ? value.rng : value.rng.at(value.at);
  const again = rngOf(write.rng, undefined).at(write.key ?? write.path);
  if (own.bits(1)[0] !== again.bits(1)[0]) {
    throw new LensorError(
      "unsupported",
      `Cannot plan "${path}": its generator is called ${write.rng}, but draws other numbers there; pass keyed or jax itself`,
      { path },
    );
  }
  CHECKED.add(value.rng);
}

function notData(path: string, why: string): LensorError {
  return new LensorError(
    "unsupported",
    `Cannot plan "${path}": ${why}, which a plan cannot hold; save the model to a file and load that`,
    { path },
  );
}

// The files that tensors are loaded from, numbered as they are met
type Inputs = Map<string, Input>;

interface Input {
  readonly id: number;
  readonly from: Checkpoint;
  readonly address: string;
  readonly entries: Set<string>;
}

interface Needs {
  readonly generator: string | undefined;
  readonly inputs: Inputs;
  readonly modules: ReadonlyMap<Initializer, PlanModule>;
  readonly places: Readonly<Record<string, string>>;
}

function placesIn(inputs: unknown): Readonly<Record<string, string>> {
  if (inputs === undefined) return {};
  checkRecord(inputs, "plan", "paths by the names of inputs");
  return Object.fromEntries(
    Object.entries(inputs as Record<string, string>).map(([name, place]) => {
      checkText(place, "plan", `where "${name}" lies`);
      return [name, /^https?:\/\//i.test(place) ? place : absolutePath(pathOf(place)) ?? place];
    }),
  );
}

// The entry of a file that is loaded, through views that change no value
function entryOf(from: Checkpoint, name: string, path: string, places: Needs["places"]): FileEntry {
  const own = from.madeBy === undefined && Object.hasOwn(places, from.name) ? { from, name } : fileEntry(from, name);
  if (own !== undefined) return own;
  const by = from.madeBy?.(name);
  throw new LensorError(
    "unsupported",
    `Cannot plan "${path}": ${
      by === undefined
        ? `${from.name} is not a file or http(s) address; write it to a file and load that`
        : `it is made by ${by}, which a plan cannot hold; write the result to a file and load that`
    }`,
    { path },
  );
}

function inputOf(inputs: Inputs, { from, name }: FileEntry, places: Needs["places"]): number {
  const address = from.address ?? places[from.name]!;
  const key = `${address}\n${from.taken ?? ""}`;
  const input = inputs.get(key) ?? { id: inputs.size, from, address, entries: new Set<string>() };
  inputs.set(key, input);
  input.entries.add(name);
  return input.id;
}

function describedInputs(inputs: Inputs, base: string, hash: boolean): Promise<PlanInput[]> {
  return Promise.all([...inputs.values()].map(async ({ id, from, address, entries: names }) => {
    const entries: Record<string, string> = {};
    if (hash) { for (const name of [...names].sort(compareNames)) entries[name] = await digestOfEntry(from, name); }
    const { bytes, sha256 } = await digestOfFile(address);
    return {
      id,
      name: from.name,
      ...uriOf(address, base),
      ...(from.taken === undefined ? {} : { key: from.taken }),
      bytes,
      ...(hash ? { sha256 } : {}),
      entries,
    };
  }));
}
