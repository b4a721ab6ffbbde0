import { eachModule, eachTensor, join, own, someModule, someTensor } from "../tree/walk.ts";
import { classesOf } from "../tree/classes/classes_of.ts";
import type { Module, Param } from "../tree/types.ts";
import type { Stretch } from "../tree/regions/box.ts";
import { piecesOf } from "../tree/regions/part.ts";
import { regionOf } from "../tree/regions/region.ts";
import { generatorMark } from "./generator_marks.ts";

/**
 * What a person should know of the draws of a model, by path: nothing is wrong with them as such, and often it is not
 * what was meant.
 */
export function notesOf(model: Module): ReadonlyMap<string, string> {
  const notes = new Map<string, string>();
  // There are mostly none, and the paths of a model are many
  const told = [
    ...someTensor(model, (param) => param.key !== undefined || markOf(param) !== undefined)
      ? [...idleKeys(model), ...sameGenerators(model)]
      : [],
    ...someModule(model, hasPadding) ? filledPadding(model) : [],
  ];
  for (const [path, note] of told) {
    const before = notes.get(path);
    notes.set(path, before === undefined ? note : `${before}; ${note}`);
  }
  return notes;
}

// Numbers that were drawn before their tensor was pinned, and are there, did not come from its key
function idleKeys(model: Module): Map<string, string> {
  const notes = new Map<string, string>();
  eachTensor(model, ({ key, value, origin }, path) => {
    const last = origin.at(-1);
    if (key === undefined || value?.kind !== "values" || last?.kind !== "draw" || last.key === key) return;
    notes.set(path, `key ${key}, which does nothing: the numbers were drawn before`);
  });
  return notes;
}

/** What Inits have written down of modules, a line each. */
export function moduleNotes(model: Module): readonly string[] {
  const lines: string[] = [];
  if (!someModule(model, ({ extra }) => Array.isArray(extra?.notes))) return lines;
  eachModule(model, ({ type, extra }, path) => {
    if (!Array.isArray(extra?.notes)) return;
    for (const note of extra.notes) lines.push(`note on ${path || type}: ${note}`);
  });
  return lines;
}

// Tensors of one shape that are drawn by generators in the same state start with the same numbers
function sameGenerators(model: Module): Map<string, string> {
  const first = new Map<string, string>();
  const notes = new Map<string, string>();
  eachTensor(model, (param, path) => {
    const { shape } = param;
    const mark = markOf(param);
    if (mark === undefined) return;
    const key = `${mark} [${shape}]`;
    const other = first.get(key);
    if (other === undefined) first.set(key, path);
    else notes.set(path, `same generator as ${other}`);
  });
  return notes;
}

const markOf = ({ value }: Param) => value && generatorMark(value);

const hasPadding = ({ attrs }: Module) => typeof attrs.padding_idx === "number";

// PyTorch's own embeddings start with zeros in the row that stands for padding, and whoever draws over them loses that
function filledPadding(model: Module): Map<string, string> {
  const notes = new Map<string, string>();
  eachModule(model, (node, path) => {
    const row = node.attrs.padding_idx;
    if (typeof row !== "number") return;
    const weight = own(node.params, "weight");
    const piece = weight && piecesOf(weight).find(({ at: [rows] }) => rows && contains(rows, row));
    const last = piece?.origin.at(-1);
    if (!piece || last?.kind !== "draw" || /padding=|^zeros$|^constant\(0\)$/.test(last.by)) return;
    const classes = classesOf(node);
    if (!classes.has("Embedding") && !classes.has("EmbeddingBag")) return;
    notes.set(join(path, "weight") + regionOf(piece.at, weight).text, `padding row ${row} is drawn like the others`);
  });
  return notes;
}

const contains = ({ start, count, step }: Stretch, index: number) =>
  index >= start && index <= start + (count - 1) * step && (index - start) % step === 0;
