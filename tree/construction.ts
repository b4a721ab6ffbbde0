import type { DType, Shape } from "../core/types.ts";
import { namesOf } from "./names_of.ts";
import { eachModule, join } from "./walk.ts";
import type { Module } from "./types.ts";

/** A draw that a constructor made: which, its numbers, and the tensor that holds it, if one does. */
export interface ConstructionDraw {
  /** `uniform`, `normal`, `trunc_normal`, or the name of another draw of PyTorch. */
  readonly draw: string;
  /** The sizes of what was drawn. */
  readonly shape?: Shape;
  /** Its element type. */
  readonly dtype?: DType;
  /** The path of the tensor that holds exactly this draw; absent: its outcome is lost. */
  readonly to?: string;
  /** The parameters, by PyTorch's names. */
  readonly [parameter: string]: unknown;
}

/** Tensors that were copied after a draw. */
export interface ConstructionCopy {
  /** The path of the tensor that was drawn. */
  readonly copy: string;
  /** The paths of the copies. */
  readonly to: readonly string[];
}

/** One step of a model's construction; a path alone is the default draw of its layer. */
export type ConstructionEntry = string | ConstructionDraw | ConstructionCopy;

/** What origins say of draws that were made in an order that PyTorch need not have followed. */
export const GUESSED = "torchDefault, in registration order";

// The structure that a record of construction was read with
const known = new WeakMap<object, string>();

/** Remembers the structure of the module that a checked record of construction belongs to. */
export function keepConstruction(node: Module): void {
  const entries = node.extra?.construction;
  if (Array.isArray(entries)) known.set(entries, structureOf(node));
}

/**
 * The draws of a module's construction in PyTorch's order, relative to it; nothing if it has no record of them, or if
 * its modules or tensors are no longer those that the record was read with.
 */
export function constructionOf(node: Module): readonly ConstructionEntry[] | undefined {
  const entries = node.extra?.construction;
  if (!Array.isArray(entries) || !known.has(entries)) return undefined;
  return known.get(entries) === structureOf(node) ? entries : undefined;
}

/** Whether a tensor's first value is one that no layer knows: the exporter wrote it to the start file. */
export function isStart(node: Module, name: string): boolean {
  return (["params", "buffers"] as const).some((kind) => {
    const fields = (node.extra?.[kind] as Readonly<Record<string, unknown>> | undefined)?.[name];
    return typeof fields === "object" && fields !== null && (fields as { start?: unknown }).start === true;
  });
}

function structureOf(model: Module): string {
  const lines: string[] = [];
  eachModule(model, (node, path) => {
    lines.push(`${path} ${node.type}`);
    for (const kind of ["params", "buffers"] as const) {
      for (const name of namesOf(node, kind)) {
        const { shape, dtype } = node[kind][name]!;
        lines.push(`${join(path, name)} ${shape} ${dtype}`);
      }
    }
  });
  return lines.join("\n");
}
