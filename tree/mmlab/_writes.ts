import type { Checkpoint } from "../../checkpoint/types.ts";
import type { Initializer } from "../../initializers/types.ts";
import type { Rng } from "../../random/types.ts";
import { isHidden } from "../_hidden.ts";
import { tiesOf } from "../_ties.ts";
import { find, join, mapTensors } from "../_walk.ts";
import { put, putDraw } from "../_write.ts";
import type { Module, Param } from "../types.ts";
import type { MmlabReport } from "./_load.ts";

/** A tensor that gets an initializer. */
export interface Draw {
  readonly path: string;
  readonly by: Initializer;
  readonly from: string;
}

/** A tensor that gets an entry of a checkpoint. */
export interface Load {
  readonly path: string;
  readonly checkpoint: Checkpoint;
  readonly name: string;
  readonly from: string;
}

/** One write that a step asks for, in the engine's order. */
export type Write = Draw | Load;

/** The writes of a report about the part at a path. */
export function loadsOf(report: MmlabReport, checkpoint: Checkpoint, at: string, from: string): readonly Load[] {
  return report.loaded.map(({ path, name }) => ({ path: join(at, path), checkpoint, name, from }));
}

/** Carries out writes in order; of several to one tensor all enter its history, and an ordered generator draws them all. */
export function carryOut<W extends Write>(
  model: Module,
  writes: readonly W[],
  write: (param: Param, path: string, what: W) => Param,
): Module {
  const ties = tiesOf(model), done = new Map<string, Param>();
  for (const what of writes) {
    const path = ties.get(what.path) ?? what.path, found = find(model, path);
    if (!found || found.kind === "module") continue;
    const before = done.get(path) ?? found.node;
    if (!isHidden(before)) done.set(path, write(before, path, what));
  }
  return done.size ? mapTensors(model, (param, path) => done.get(path) ?? param) : model;
}

/** Writes draws and loads, with this generator. */
export function writing(rng: Rng): (param: Param, path: string, what: Write) => Param {
  return (param, path, what) =>
    "by" in what ? putDraw(param, path, what.by, rng, what.from) : writeLoad(param, path, what);
}

/** Writes loads. */
export function writeLoad(param: Param, path: string, { checkpoint, name, from }: Load): Param {
  const origin = { kind: "load", by: from, path, from: checkpoint.name, name } as const;
  return put(param, { kind: "load", from: checkpoint, name }, origin);
}
