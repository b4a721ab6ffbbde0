// Longer than most files: the page reads one object, and here is every part of it with its type
import { checkModule } from "../../tree/check_module.ts";
import { checkList, checkRecord } from "../../core/check.ts";
import { bytesOf } from "../../core/dtype.ts";
import type { Shape, Values } from "../../core/types.ts";
import { eachModule, eachTensor } from "../../tree/walk.ts";
import { tiesOf } from "../../tree/ties.ts";
import { missing } from "../../tree/select.ts";
import type { Module, Param } from "../../tree/types.ts";
import { type OriginRow, origins } from "../../values/explain.ts";
import { readSource } from "../../values/source.ts";
import { gathering } from "../../values/statistics.ts";
import { lawOf } from "../_law.ts";
import { byPieces, pieceOf } from "../_pass.ts";
import { telling } from "../diagnose.ts";
import { RULES } from "../rules/all.ts";
import { histogram } from "./_histogram.ts";
import type { Finding } from "../types.ts";

/** What a report shows, as one JSON object. docs/reference/report.md explains every field. */
export interface ReportData {
  /** What it is. */
  readonly format: "lensor-report";
  /** The version of the form. */
  readonly version: 1;
  /** The heading. */
  readonly title: string;
  /** All tensors together. */
  readonly totals: { readonly tensors: number; readonly elements: number; readonly bytes: number };
  /** Tensors and elements by where they come from, the most elements first. */
  readonly sources: readonly {
    readonly source: string;
    readonly kind: string;
    readonly tensors: number;
    readonly elements: number;
  }[];
  /** What `diagnose` returned. */
  readonly findings: readonly Finding[];
  /** The rules that found nothing. */
  readonly passed: readonly string[];
  /** The class of every module that says one. */
  readonly types: Readonly<Record<string, string>>;
  /** Alias and owner. */
  readonly ties: readonly (readonly [alias: string, owner: string])[];
  /** One object a tensor, in tree order. */
  readonly tensors: readonly ReportTensor[];
  /** Tensors of the model before that are not there any more. */
  readonly removed: readonly string[];
  /** Whether there is a model before. */
  readonly compared: boolean;
}

/** One tensor of a report. */
export interface ReportTensor {
  /** The path. */
  readonly path: string;
  /** The size of each axis. */
  readonly shape: Shape;
  /** The element type. */
  readonly dtype: string;
  /** Param or buffer. */
  readonly role: "param" | "buffer";
  /** The kind of the last write: draw, load, adjust, values, default, tie, missing, model. */
  readonly kind: string;
  /** Where the value comes from, in words. */
  readonly source: string;
  /** How many elements it has. */
  readonly elements: number;
  /** Whether training changes it. */
  readonly trainable: boolean;
  /** Every write, oldest first, in words. */
  readonly history: readonly string[];
  /** What its numbers are like, where they were read. */
  readonly statistics?: ReportStatistics;
  /** Mean and deviation that the initializer promises. */
  readonly promise?: { readonly mean: number; readonly std: number };
  /** Parts of the tensor with a history of their own. */
  readonly parts?: readonly {
    readonly path: string;
    readonly kind: string;
    readonly source: string;
    readonly elements: number;
  }[];
  /** What changed from the model before; absent where nothing did. */
  readonly change?: "added" | "changed";
  /** What it was before, where it changed. */
  readonly before?: {
    readonly shape: Shape;
    readonly dtype: string;
    readonly source: string;
    readonly statistics?: ReportStatistics;
  };
}

/** What the numbers of a tensor are like; null where there is no finite number. */
export interface ReportStatistics {
  /** The least finite number. */
  readonly min: number | null;
  /** The greatest finite number. */
  readonly max: number | null;
  /** The mean of the finite numbers. */
  readonly mean: number | null;
  /** Their standard deviation. */
  readonly std: number | null;
  /** How many are 0. */
  readonly zeros: number;
  /** How many are NaN or infinite. */
  readonly notFinite: number;
  /** Counts of equal bins from low to high; what lies outside is in the first and the last. */
  readonly histogram?: { readonly low: number; readonly high: number; readonly counts: readonly number[] };
}

/** How a report is made. */
export interface ReportOptions {
  /** What diagnose found; it is asked by default. */
  readonly findings?: readonly Finding[];
  /** The model as it was before, to compare with. */
  readonly before?: Module;
  /** False: nothing is read. */
  readonly values?: boolean;
  /** The heading; the model's class by default. */
  readonly title?: string;
  /** Of larger tensors only so many elements are read, half of them at either end. */
  readonly sample?: number;
  /** Told now and then which part of all elements has been read, from 0 to 1. */
  progress?(part: number): void;
}

/** What a report shows of a model. Reads every tensor once, one at a time, in pieces. */
export async function reportData(
  model: Module,
  options: ReportOptions & { readonly findings: readonly Finding[] },
): Promise<ReportData> {
  checkModule("report on", model);
  checkRecord(options, "report on a model", "options with findings");
  if (options.before !== undefined) checkModule("compare with", options.before);
  checkList(options.findings, "report on a model", "findings");
  const { before, findings, values = true, title, sample = Infinity } = options;
  const rows = origins(model);
  const own = rows.filter((row) => row.role !== "alias");
  const types: Record<string, string> = {};
  eachModule(model, (node, path) => void (node.type !== "Module" && (types[path] = node.type)));
  const was = before ? leavesOf(before) : new Map<string, Param>();
  const old = before ? byTensor(origins(before)) : new Map<string, OriginRow[]>();
  const counted = [...own, ...(before ? origins(before) : [])].map((row) => ({ n: row.elements }));
  const reading: Reading | undefined = values
    ? { sample, tell: telling(counted, sample, options.progress) }
    : undefined;
  const parts = byTensor(own);
  const tensors: ReportTensor[] = [];
  let bytes = 0;
  for (const [path, param] of leavesOf(model)) {
    bytes += parts.get(path)!.reduce((n, row) => n + row.elements, 0) * bytesOf(param.dtype);
    tensors.push(
      await tensorOf(
        path,
        param,
        parts.get(path)!,
        reading,
        before && { param: was.get(path), rows: old.get(path) ?? [] },
      ),
    );
  }
  const told = new Set(findings.map((f) => f.rule));
  return {
    format: "lensor-report",
    version: 1,
    title: title ?? model.type,
    totals: { tensors: tensors.length, elements: tensors.reduce((n, t) => n + t.elements, 0), bytes },
    sources: sourcesOf(own),
    findings,
    passed: RULES.map((rule) => rule.name).filter((name) => !told.has(name)),
    types,
    ties: [...tiesOf(model)],
    tensors,
    removed: [...was.keys()].filter((path) => !parts.has(path)),
    compared: before !== undefined,
  };
}

function leavesOf(model: Module): Map<string, Param> {
  const leaves = new Map<string, Param>();
  eachTensor(model, (param, path) => void leaves.set(path, param));
  return leaves;
}

function byTensor(rows: readonly OriginRow[]): Map<string, OriginRow[]> {
  return Map.groupBy(rows, (row) => row.tensor);
}

function sourcesOf(rows: readonly OriginRow[]): ReportData["sources"] {
  const sums = new Map<string, { source: string; kind: string; tensors: number; elements: number }>();
  for (const { source, kind, elements } of rows) {
    const sum = sums.get(source) ?? { source, kind, tensors: 0, elements: 0 };
    sums.set(source, { ...sum, tensors: sum.tensors + 1, elements: sum.elements + elements });
  }
  return [...sums.values()].sort((a, b) => b.elements - a.elements);
}

async function tensorOf(
  path: string,
  param: Param,
  rows: readonly OriginRow[],
  reading: Reading | undefined,
  before: { param: Param | undefined; rows: readonly OriginRow[] } | undefined,
): Promise<ReportTensor> {
  const [row] = rows as [OriginRow];
  const elements = rows.reduce((n, r) => n + r.elements, 0);
  const now = reading && !missing(param) ? await statisticsOf(param, path, elements, reading) : undefined;
  const old = before?.param && reading && !missing(before.param)
    ? await statisticsOf(before.param, path, before.rows.reduce((n, r) => n + r.elements, 0), reading)
    : undefined;
  const last = param.value?.kind === "parts" ? undefined : param.origin.at(-1);
  const law = last?.kind === "draw" || last?.kind === "default" ? lawOf(last.by, param.shape, param.axes) : undefined;
  const change = before && changeOf(param, row, before.param, before.rows[0], now?.hash, old?.hash);
  return {
    path,
    shape: param.shape,
    dtype: param.dtype,
    role: row.role === "buffer" ? "buffer" : "param",
    kind: rows.length > 1 ? "parts" : row.kind,
    source: rows.length > 1 ? `${rows.length} parts` : row.source,
    elements,
    trainable: param.trainable,
    history: rows.length > 1 ? [] : row.origin.map((o) =>
      [
        o.by,
        o.from && o.from !== o.by && `(${o.from}${o.name !== undefined && o.name !== path ? `, as ${o.name}` : ""})`,
        o.key !== undefined && `key ${o.key}`,
        o.rng,
      ]
        .filter(Boolean).join(" ")
    ),
    ...(now && { statistics: now.shown }),
    ...(law && { promise: { mean: law.mean, std: law.std } }),
    ...(rows.length > 1 &&
      { parts: rows.map(({ path, kind, source, elements }) => ({ path, kind, source, elements })) }),
    ...(change && { change }),
    ...(change === "changed" && before?.param && {
      before: {
        shape: before.param.shape,
        dtype: before.param.dtype,
        source: before.rows[0]?.source ?? "",
        ...(old && { statistics: old.shown }),
      },
    }),
  };
}

function changeOf(
  param: Param,
  row: OriginRow,
  was: Param | undefined,
  old: OriginRow | undefined,
  hash: string | undefined,
  before: string | undefined,
): "added" | "changed" | undefined {
  if (!was || !old) return "added";
  const same = was.shape.join() === param.shape.join() && was.dtype === param.dtype && hash === before &&
    (hash !== undefined || row.source === old.source);
  return same ? undefined : "changed";
}

// How much is read, and who is told
interface Reading {
  readonly sample: number;
  readonly tell: ((elements: number) => void) | undefined;
}

async function statisticsOf(
  param: Param,
  path: string,
  n: number,
  { sample, tell }: Reading,
): Promise<{ shown: ReportStatistics; hash: string } | undefined> {
  const all = gathering(param.dtype);
  const bins = histogram();
  const source = param.value!;
  const piece = pieceOf(source);
  const add = (values: Values) => {
    bins.add(all.add(values));
    tell?.(values.length);
  };
  const ranges = n <= sample
    ? [[0, n] as const]
    : [[0, Math.ceil(sample / 2)] as const, [n - Math.floor(sample / 2), n] as const];
  try {
    if (!byPieces(source)) add(await readSource(source, param, path));
    else {
      for (const [from, to] of ranges) {
        for (let at = from; at < to; at += piece) {
          add(await readSource(source, param, path, [at, Math.min(to, at + piece)]));
        }
      }
    }
  } catch {
    // What cannot be read is a finding, and no reason to have no report
    return undefined;
  }
  const { min, max, mean, std, zeros, nan, infinite, hash } = all.done();
  const counts = bins.done();
  const finite = (x: number) => Number.isFinite(x) ? x : null;
  return {
    hash,
    shown: {
      min: finite(min),
      max: finite(max),
      mean: finite(mean),
      std: finite(std),
      zeros,
      notFinite: nan + infinite,
      ...(counts && { histogram: counts }),
    },
  };
}
