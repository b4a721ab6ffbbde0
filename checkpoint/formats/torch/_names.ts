import { nameBudget } from "../../_budget.ts";
import { type Broken, quoted } from "../../_broken.ts";
import { membersOf } from "./_modules.ts";
import { isKind, type Lost, type Py, type TensorNode } from "./_values.ts";

/** A tensor of a file, or one that cannot be given. */
export type Leaf = TensorNode | Lost;

// More than any checkpoint has: a few kilobytes of hand-made pickle can name 8^24 leaves
const MOST_NAMES = 1_000_000;
const DEEPEST = 500;

/** Whether it may hold something: a list, dict, module or the like. */
export function isContainer(value: Py | undefined): value is Py & object {
  return typeof value === "object" && value !== null && !(value instanceof Uint8Array);
}

const isLeaf = (value: Py): value is Leaf => isKind(value, "tensor") || isKind(value, "lost");

// Keys and what they lead to. Sets hold no tensors, and what stands for an object gives its state only.
function* parts(value: Py & object): Generator<readonly [Py, Py]> {
  if (value instanceof Map) yield* value;
  else if (Array.isArray(value)) yield* value.entries();
  else if (isKind(value, "tuple")) yield* value.items.entries();
  else if (isKind(value, "inert")) {
    if (value.module) yield* membersOf(value.module);
    else for (const state of value.parts) if (state instanceof Map) yield* state;
  }
}

/** Everything from which a tensor can be reached: each object is looked at once, however often it is referred to. */
export function holders(root: Py): ReadonlySet<object> {
  const parents = new Map<object, object[]>();
  const leaves: object[] = [];
  const queue: object[] = [];
  const visit = (child: Py, parent?: object) => {
    if (!isContainer(child)) return;
    const known = parents.get(child);
    if (known) {
      if (parent) known.push(parent);
      return;
    }
    parents.set(child, parent ? [parent] : []);
    if (isLeaf(child)) leaves.push(child);
    else queue.push(child);
  };
  visit(root);
  for (let k = 0; k < queue.length; k++) {
    for (const [, child] of parts(queue[k] as Py & object)) visit(child, queue[k]!);
  }
  const out = new Set<object>(leaves);
  const stack = leaves;
  while (stack.length) {
    for (const parent of parents.get(stack.pop()!)!) {
      if (out.has(parent)) continue;
      out.add(parent);
      stack.push(parent);
    }
  }
  return out;
}

/**
 * The tensors below an object, named by their path: keys and indices joined by "/", and by "." inside of a module, as a
 * state dict does.
 */
export function named(root: Py, holding: ReadonlySet<object>, broken: Broken): ReadonlyMap<string, Leaf> {
  const out = new Map<string, Leaf>();
  if (!isContainer(root) || !holding.has(root)) return out;
  if (isLeaf(root)) return out.set("", root);
  const text = nameBudget(broken);
  const above = new Set<object>([root]);
  const stack = [{ node: root, name: "", inside: "", rest: parts(root) }];
  while (stack.length) {
    const { node, name, inside, rest } = stack.at(-1)!;
    const next = rest.next();
    if (next.done) {
      stack.pop();
      above.delete(node);
      continue;
    }
    const [key, child] = next.value;
    if (!isContainer(child) || !holding.has(child)) continue;
    const path = name + inside + keyText(key, broken);
    text(path.length);
    if (isLeaf(child)) {
      if (out.has(path)) throw broken("duplicate-key", `two tensors are called ${quoted(path)}`, { path });
      if (out.size >= MOST_NAMES) throw broken("limit", `it names more than ${MOST_NAMES} tensors`);
      out.set(path, child);
      continue;
    }
    if (above.has(child)) throw broken("cycle", `${quoted(path)} contains itself`);
    if (stack.length >= DEEPEST) throw broken("depth", `its containers nest deeper than ${DEEPEST}`);
    above.add(child);
    // A module in a dict begins names of its own
    const within = isModule(node) && isModule(child) ? "." : "/";
    stack.push({ node: child, name: path, inside: within, rest: parts(child) });
  }
  return out;
}

/**
 * How many tensors can be named below an object: by their paths, without going along each of them. `known` keeps what
 * has been counted, so that counting many objects takes no more than looking at each part of the file once. What
 * contains itself adds nothing there.
 */
export function countLeaves(root: Py & object, holding: ReadonlySet<object>, known: Map<object, number>): number {
  if (isLeaf(root)) return 1;
  const stack: { readonly node: object; readonly rest: Generator<readonly [Py, Py]>; sum: number }[] = [];
  const enter = (node: Py & object) => {
    known.set(node, 0);
    stack.push({ node, rest: parts(node), sum: 0 });
  };
  if (!known.has(root)) enter(root);
  while (stack.length) {
    const top = stack.at(-1)!;
    const next = top.rest.next();
    if (next.done) {
      stack.pop();
      known.set(top.node, top.sum);
      const above = stack.at(-1);
      if (above) above.sum += top.sum;
      continue;
    }
    const [, child] = next.value;
    if (!isContainer(child) || !holding.has(child)) continue;
    if (isLeaf(child)) top.sum++;
    else if (known.has(child)) top.sum += known.get(child)!;
    else enter(child);
  }
  return known.get(root)!;
}

const isModule = (value: Py) => isKind(value, "inert") && value.module !== undefined;

function keyText(key: Py, broken: Broken): string {
  if (typeof key === "string") return key;
  if (isKind(key, "float")) return String(key.value);
  if (typeof key === "number" || typeof key === "bigint" || typeof key === "boolean" || key === null) {
    return String(key);
  }
  throw broken("unsupported", "a tensor's key is neither text nor a number");
}
