import { checkIterable, checkText } from "../../core/check.ts";
import { LensorError } from "../../core/errors.ts";
import { describe } from "../../core/shape.ts";
import { compareNames, compareParts, isNumber } from "../../core/name_order.ts";
import { gather } from "./gather.ts";

/** Alternatives within a fold: numbers, ranges of numbers with both ends in, and texts. */
export type Choice = readonly (number | readonly [from: number, to: number] | string)[];

/** Names that differ in some parts only: a list of texts and choices, which stands for all their concatenations. */
export type Fold = readonly (string | Choice)[];

/**
 * Names as the fewest folds that say no more than they do: every name is in exactly one of them, and no name is
 * invented. `layers.0.w` to `layers.9.w` with `layers.31.w` is `["layers.", [[0, 9], 31], ".w"]`.
 *
 * @returns the folds in the order of their first names.
 */
export function foldNames(names: Iterable<string>): Fold[] {
  checkIterable(names, "fold names", "names");
  const { add, folds } = folder();
  for (const name of names) {
    checkText(name, "fold names", "names");
    add(name);
  }
  return folds();
}

/**
 * Folds names that come one after another. Equal subtrees of the names' tree are one node, made from the leaves up;
 * parts with the same node become one choice; each way from the root is a fold.
 */
export interface Folder {
  /** Takes one more name. */
  add(name: string): void;
  /** All names as `foldNames` returns them; none can be added later. */
  folds(): Fold[];
}

/** A folder without names. */
export function folder(): Folder {
  const alone: Fold[] = [];
  const shared = sharedNodes();
  const leaf = shared(true, [], []);
  const { add, whole } = gather<Node>((parts, nodes) => shared(false, parts, nodes));
  return {
    add: (name) => isDeep(name) ? void alone.push([name]) : add(name, leaf),
    folds() {
      const folds = foldsOf(whole());
      return alone.length === 0 ? folds : [...folds, ...alone].sort((a, b) => compareNames(firstOf(a), firstOf(b)));
    },
  };
}

/**
 * The names that folds stand for, in their order. Throws `corrupt` for what is not a fold, for a name twice, and for
 * more than `most`.
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

/** A fold for people: `layers.{0-9,31}.w`. It is not a glob. */
export function showFold(fold: Fold): string {
  checkFold("show", fold);
  return fold.map((piece) => typeof piece === "string" ? piece : `{${piece.map(showOne).join(",")}}`).join("");
}

/** The first name of a fold. */
export function firstOf(fold: Fold): string {
  return fold.map((piece) => typeof piece === "string" ? piece : String([piece[0]].flat()[0])).join("");
}

// A name of more parts than any model has stands alone, so that no file makes the walk over the tree of names deep
const DEEPEST = 200;

function isDeep(name: string): boolean {
  if (name.length <= DEEPEST) return false;
  let dots = 0;
  for (let dot = name.indexOf("."); dot >= 0 && dots < DEEPEST; dot = name.indexOf(".", dot + 1)) dots++;
  return dots === DEEPEST;
}

interface Node {
  /** Whether a name ends here. */
  readonly ends: boolean;
  /** The parts below in their order, and the node of each. */
  readonly parts: readonly string[];
  readonly nodes: readonly Node[];
  readonly id: number;
}

type Shared = (ends: boolean, parts: readonly string[], nodes: readonly Node[]) => Node;

// One node for all that are equal, whatever the order of their parts
function sharedNodes(): Shared {
  const known = new Map<string, Node>();
  // The last node of each number of parts: neighbours are mostly alike, and a key takes longer than a look
  const recent: (Node | undefined)[] = [];
  let count = 0;
  const shared: Shared = (ends, parts, nodes) => {
    const last = recent[parts.length];
    if (last && last.ends === ends && sameItems(last.parts, parts) && sameItems(last.nodes, nodes)) return last;
    // A part has no dot, so the key can be read one way only
    let key = ends ? "." : "";
    for (let i = 0; i < parts.length; i++) key += `${parts[i]}.${nodes[i]!.id}.`;
    let node = known.get(key);
    if (node === undefined) {
      const inOrder = parts.every((part, i) => i === 0 || compareParts(parts[i - 1]!, part) < 0);
      node = inOrder ? { ends, parts, nodes, id: count++ } : sorted(ends, parts, nodes, shared);
      known.set(key, node);
    }
    if (parts.length < MANY) recent[parts.length] = node;
    return node;
  };
  return shared;
}

// Wide nodes are few
const MANY = 64;

function sameItems<T>(a: readonly T[], b: readonly T[]): boolean {
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
}

// A part that stands there more than once has all that is below any of it
function sorted(ends: boolean, parts: readonly string[], nodes: readonly Node[], shared: Shared): Node {
  const all = Map.groupBy(nodes.keys(), (i) => parts[i]!);
  const order = [...all.keys()].sort(compareParts);
  return shared(
    ends,
    order,
    order.map((part) => {
      const same = all.get(part)!.map((i) => nodes[i]!);
      if (same.length === 1) return same[0]!;
      return shared(same.some((n) => n.ends), same.flatMap((n) => n.parts), same.flatMap((n) => n.nodes));
    }),
  );
}

function foldsOf(root: Node): Fold[] {
  // The folds below a node are the same wherever it stands
  const below = new Map<Node, Fold[]>();
  const of = (node: Node): Fold[] => {
    const known = below.get(node);
    if (known) return known;
    const folds: Fold[] = node.ends ? [[]] : [];
    for (const [choice, child] of choicesOf(node)) {
      for (const rest of of(child)) folds.push(rest.length === 0 ? [choice] : [choice, ".", ...rest]);
    }
    below.set(node, folds);
    return folds;
  };
  return of(root).map(joined);
}

// Parts with one node as one choice, in the order of the first of them
function choicesOf({ parts, nodes }: Node): [string | Choice, Node][] {
  const groups = Map.groupBy(parts.keys(), (i) => nodes[i]!);
  return [...groups].map(([node, places]) => [choiceOf(places.map((i) => parts[i]!)), node]);
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
