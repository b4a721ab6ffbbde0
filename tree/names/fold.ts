import { checkIterable, checkText } from "../../core/check.ts";
import { LensorError } from "../../core/errors.ts";
import { describe } from "../../core/shape.ts";
import { compareNames, compareParts, isNumber } from "../../core/name_order.ts";

/** Alternatives within a fold: numbers, ranges of numbers with both ends in, and texts. */
export type Choice = readonly (number | readonly [from: number, to: number] | string)[];

/** Names that differ in some parts only: a list of texts and choices, which stands for all their concatenations. */
export type Fold = readonly (string | Choice)[];

/**
 * Names as the fewest folds that say no more than they do: every name is in exactly one of them, and no name is
 * invented. `layers.0.w` to `layers.9.w` with `layers.31.w` is `["layers.", [[0, 9], 31], ".w"]`.
 *
 * Equal subtrees of the names' tree are given equal numbers from the leaves up; children with the same number become
 * one choice; each way from the root is a fold.
 *
 * @returns the folds in the order of their first names.
 */
export function foldNames(names: Iterable<string>): Fold[] {
  checkIterable(names, "fold names", "names");
  const root: Node = newNode();
  const alone: Fold[] = [];
  // Where the parts of the name before end, and the nodes there: what a name shares with it is not looked up again
  const ends: number[] = [];
  const trail: Node[] = [];
  let last = "";
  for (const name of names) {
    checkText(name, "fold names", "names");
    const same = sameUpTo(last, name);
    let depth = 0;
    while (depth < ends.length && ends[depth]! < same) depth++;
    let from = depth === 0 ? 0 : ends[depth - 1]! + 1;
    let node = depth === 0 ? root : trail[depth - 1]!;
    ends.length = trail.length = depth;
    last = name;
    for (let dot = name.indexOf(".", from); dot >= 0 && depth < DEEPEST; dot = name.indexOf(".", from), depth++) {
      node = childOf(node, name.slice(from, dot));
      ends.push(dot);
      trail.push(node);
      from = dot + 1;
    }
    if (depth === DEEPEST) alone.push([name]);
    else childOf(node, name.slice(from)).ends = true;
  }
  const folds = foldsOf(root, new Map());
  return alone.length === 0 ? folds : [...folds, ...alone].sort((a, b) => compareNames(firstOf(a), firstOf(b)));
}

/**
 * The names that folds stand for, in their order. Throws `corrupt` for what is no fold, for a name twice, and for more
 * than `most`.
 */
export function expandFolds(folds: unknown, most = 10_000_000): string[] {
  const all: string[] = [];
  for (const fold of checkedFolds(folds)) {
    if (foldSize(fold) + all.length > most) throw wrong(`they stand for more than ${most} names`);
    let heads = [""];
    for (const piece of fold) {
      const texts = typeof piece === "string" ? [piece] : [...textsOf(piece)];
      heads = heads.flatMap((head) => texts.map((text) => head + text));
    }
    for (const name of heads) all.push(name);
  }
  if (new Set(all).size !== all.length) throw wrong("a name stands there twice");
  return all;
}

function checkFold(verb: string, fold: unknown): void {
  if (Array.isArray(fold) && fold.every((piece) => typeof piece === "string" || isChoice(piece))) return;
  throw new LensorError("type", `Cannot ${verb} a fold: ${describe(fold)} is not a list of texts and choices`);
}

/** How many names a fold stands for. */
export function foldSize(fold: Fold): number {
  checkFold("count the names of", fold);
  return fold.reduce((n, piece) => n * (typeof piece === "string" ? 1 : sizeOfChoice(piece)), 1);
}

/** A fold for people: `layers.{0-9,31}.w`. It is no glob. */
export function showFold(fold: Fold): string {
  checkFold("show", fold);
  return fold.map((piece) => typeof piece === "string" ? piece : `{${piece.map(showOne).join(",")}}`).join("");
}

/** The first name of a fold. */
export function firstOf(fold: Fold): string {
  return fold.map((piece) => typeof piece === "string" ? piece : [...textsOf(piece.slice(0, 1))][0]!).join("");
}

// A name of more parts than any model has stands alone, so that no file makes the walk over the tree of names deep
const DEEPEST = 200;

// How far two names are the same
function sameUpTo(a: string, b: string): number {
  const most = Math.min(a.length, b.length);
  let at = 0;
  while (at < most && a.charCodeAt(at) === b.charCodeAt(at)) at++;
  return at;
}

interface Node {
  ends: boolean;
  /** Absent: none. Most nodes are ends. */
  children: Map<string, Node> | undefined;
  /** Equal subtrees have equal shapes. */
  shape: number;
}

function newNode(): Node {
  return { ends: false, children: undefined, shape: -1 };
}

function childOf(node: Node, part: string): Node {
  node.children ??= new Map();
  let child = node.children.get(part);
  if (!child) node.children.set(part, child = newNode());
  return child;
}

function foldsOf(root: Node, shapes: Map<string, number>): Fold[] {
  numberShapes(root, shapes);
  // The folds below a subtree are the same for all subtrees of its shape
  const below = new Map<number, Fold[]>();
  const of = (node: Node): Fold[] => {
    const known = below.get(node.shape);
    if (known) return known;
    const folds: Fold[] = node.ends ? [[]] : [];
    for (const [choice, child] of choicesOf(node)) {
      for (const rest of of(child)) folds.push(rest.length === 0 ? [choice] : [choice, ".", ...rest]);
    }
    below.set(node.shape, folds);
    return folds;
  };
  return of(root).map(joined);
}

function numberShapes(node: Node, shapes: Map<string, number>): number {
  let key = node.ends ? "!" : "";
  for (const part of sortedParts(node)) {
    // A part has no dot, so the key can be read one way only
    key += `${part}.${numberShapes(node.children!.get(part)!, shapes)}.`;
  }
  let shape = shapes.get(key);
  if (shape === undefined) shapes.set(key, shape = shapes.size);
  node.shape = shape;
  return shape;
}

// Children of one shape as one choice, in the order of their first parts
function choicesOf(node: Node): [string | Choice, Node][] {
  const groups = new Map<number, string[]>();
  for (const part of sortedParts(node)) {
    const { shape } = node.children!.get(part)!;
    const group = groups.get(shape);
    if (group) group.push(part);
    else groups.set(shape, [part]);
  }
  return [...groups.values()].map((parts) => [choiceOf(parts), node.children!.get(parts[0]!)!]);
}

const NONE: readonly never[] = [];

function sortedParts(node: Node): readonly string[] {
  return node.children === undefined ? NONE : [...node.children.keys()].sort(compareParts);
}

function choiceOf(parts: readonly string[]): string | Choice {
  if (parts.length === 1) return parts[0]!;
  const choice: (number | [number, number] | string)[] = [];
  for (const part of parts) {
    if (!isNumber(part)) {
      choice.push(part);
      continue;
    }
    const n = Number(part);
    const last = choice.at(-1);
    if (typeof last === "number" && last + 1 === n) choice[choice.length - 1] = [last, n];
    else if (Array.isArray(last) && last[1] + 1 === n) last[1] = n;
    else choice.push(n);
  }
  return choice;
}

// Neighbouring texts become one
function joined(fold: Fold): Fold {
  const out: (string | Choice)[] = [];
  for (const piece of fold) {
    const last = out.at(-1);
    if (typeof piece === "string" && typeof last === "string") out[out.length - 1] = last + piece;
    else out.push(piece);
  }
  return out;
}

function* textsOf(choice: Choice): Generator<string> {
  for (const one of choice) {
    if (typeof one === "string") yield one;
    else if (typeof one === "number") yield String(one);
    else for (let n = one[0]; n <= one[1]; n++) yield String(n);
  }
}

function sizeOfChoice(choice: Choice): number {
  return choice.reduce((n: number, one) => n + (typeof one === "object" ? one[1] - one[0] + 1 : 1), 0);
}

function showOne(one: Choice[number]): string {
  return typeof one === "object" ? `${one[0]}-${one[1]}` : String(one);
}

function checkedFolds(folds: unknown): readonly Fold[] {
  if (!Array.isArray(folds)) throw wrong(`expected a list of folds, found ${describe(folds)}`);
  for (const fold of folds) {
    if (!Array.isArray(fold) || !fold.every((piece) => typeof piece === "string" || isChoice(piece))) {
      throw wrong(`${describe(fold)} is not a list of texts and choices`);
    }
  }
  return folds;
}

function isChoice(piece: unknown): piece is Choice {
  if (!Array.isArray(piece) || piece.length === 0) return false;
  return piece.every((one) => typeof one === "string" || isIndex(one) || isRange(one));
}

function isRange(one: unknown): boolean {
  return Array.isArray(one) && one.length === 2 && isIndex(one[0]) && isIndex(one[1]) && one[0] < one[1];
}

function isIndex(n: unknown): n is number {
  return Number.isSafeInteger(n) && (n as number) >= 0;
}

function wrong(reason: string): LensorError {
  return new LensorError("corrupt", `Cannot read folded names: ${reason}`);
}
