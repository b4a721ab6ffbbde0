import type { Checkpoint } from "../checkpoint/types.ts";
import type { Initializer } from "../initializers/types.ts";
import type { Rng } from "../random/types.ts";
import { isHidden } from "../tree/hidden.ts";
import { find, join, mapTensors } from "../tree/walk.ts";
import { put, putDraw } from "../inits/write.ts";
import type { Module, Param } from "../tree/types.ts";
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

/** What tensors become, by the path that holds the value. */
export type Written = Map<string, Param>;

/** How a write changes a tensor. */
export type Change<W extends Write> = (param: Param, path: string, what: W) => Param;

/**
 * Carries out writes in order; of several to one tensor all enter its history, and an ordered generator draws them all.
 */
export function carryOut<W extends Write>(
  written: Written,
  model: Module,
  ties: ReadonlyMap<string, string>,
  writes: readonly W[],
  change: Change<W>,
): void {
  for (const what of writes) {
    const path = ties.get(what.path) ?? what.path;
    const before = tensorAt(written, model, path);
    if (before && !isHidden(before)) written.set(path, change(before, path, what));
  }
}

/** A tensor as it is by now. */
export function tensorAt(written: Written, model: Module, path: string): Param | undefined {
  const found = written.get(path) ?? find(model, path)?.node;
  return found && "shape" in found ? found : undefined;
}

/** The model with what was written. */
export function withWritten(model: Module, written: Written): Module {
  return written.size ? mapTensors(model, (param, path) => written.get(path) ?? param) : model;
}

/** Draws and loads, with this generator. */
export function changing(rng: Rng): Change<Write> {
  return (param, path, what) =>
    "by" in what ? putDraw(param, path, what.by, rng, what.from) : changeByLoad(param, path, what);
}

/** Loads. */
export function changeByLoad(param: Param, path: string, { checkpoint, name, from }: Load): Param {
  const origin = { kind: "load", by: from, path, from: checkpoint.name, name } as const;
  return put(param, { kind: "load", from: checkpoint, name }, origin);
}
