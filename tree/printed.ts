import { showShape } from "../core/shape.ts";
import type { Dict } from "../core/types.ts";
import type { Module, Param } from "./types.ts";
import { namesOf } from "./names_of.ts";

/**
 * The module, a new object that nobody else has yet, as consoles and `String` show it: a tree of names, types and
 * shapes.
 *
 * What prints lies on the prototype, so that a spread or a clone leaves plain data.
 */
export function printed<T extends Module>(node: T): T {
  return Object.setPrototypeOf(node, PRINTED);
}

/**
 * A printed module with other parts. Changing an object's prototype is slow, and a large model has hundreds of
 * thousands of modules, so the usual one is made with it.
 */
export function printedWith(
  node: Module,
  params: Dict<Param>,
  buffers: Dict<Param>,
  children: Dict<Module>,
): Module {
  let fields = 0;
  for (const _ in node) fields++;
  const usual = fields === 7 && Object.getPrototypeOf(node) === PRINTED;
  return usual ? new Usual(node, params, buffers, children) : printed({ ...node, params, buffers, children });
}

/** A model as text: a line per module and per tensor; children that are alike one after another are one entry. */
export function treeText(node: Module): string {
  return [node.type, ...linesOf(node, "  ")].join("\n");
}

const PRINTED = Object.create(Object.prototype, {
  toString: { value: asText },
  // What Deno, Node and Bun look for
  [Symbol.for("nodejs.util.inspect.custom")]: { value: asText },
});

// A module without one of the fields that most have not
const Usual = function (
  this: { -readonly [K in keyof Module]: Module[K] },
  node: Module,
  params: Dict<Param>,
  buffers: Dict<Param>,
  children: Dict<Module>,
) {
  this.type = node.type;
  this.directBases = node.directBases;
  this.bases = node.bases;
  this.attrs = node.attrs;
  this.params = params;
  this.buffers = buffers;
  this.children = children;
} as unknown as new (node: Module, params: Dict<Param>, buffers: Dict<Param>, children: Dict<Module>) => Module;
Usual.prototype = PRINTED;

function asText(this: Module): string {
  return treeText(this);
}

function linesOf(node: Module, indent: string): string[] {
  const leaves = [
    ...namesOf(node, "params").map((name) =>
      [name, node.params[name]!, node.params[name]!.trainable ? "" : ", frozen"] as const
    ),
    ...namesOf(node, "buffers").map((name) => [name, node.buffers[name]!, ", buffer"] as const),
  ];
  const width = Math.max(0, ...leaves.map(([name]) => name.length));
  return [
    ...leaves.map(([name, param, kind]) => `${indent}${name.padEnd(width)}  ${leafText(param)}${kind}`),
    ...childLines(node, indent),
    ...(node.ties ?? []).map(([alias, owner]) => `${indent}${alias} = ${owner}`),
  ];
}

function leafText({ shape, dtype }: Param): string {
  return `${showShape(shape)}${dtype === "float32" ? "" : ` ${dtype}`}`;
}

// A run of children of one text is told once, by the first and the last name
function childLines(node: Module, indent: string): string[] {
  const names = namesOf(node, "children");
  const lines: string[] = [];
  const texts = names.map((name) => [node.children[name]!.type, ...linesOf(node.children[name]!, indent + "  ")]);
  for (let i = 0; i < names.length;) {
    const [type, ...below] = texts[i]!;
    let end = i + 1;
    while (end < names.length && isSame(texts[end]!, texts[i]!)) end++;
    lines.push(`${indent}${names[i]}${end - i > 1 ? ` to ${names[end - 1]}` : ""}: ${type}`, ...below);
    i = end;
  }
  return lines;
}

function isSame(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((line, i) => line === b[i]);
}
