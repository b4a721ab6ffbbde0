import { type Broken, quoted } from "../../_broken.ts";
import type { OpenOptions } from "../../types.ts";
import { attributesOf } from "./_reduce.ts";
import { isKind, type Py, type TensorNode } from "./_values.ts";

/** What a pickled object holds: tensors by name, and what else is at its top. */
export interface Collected {
  readonly tensors: ReadonlyMap<string, TensorNode>;
  readonly metadata: ReadonlyMap<string, unknown>;
  /** The keys at the top, where not each of them is a tensor's name. */
  readonly keys?: readonly string[];
}

// More than any checkpoint has: a few kilobytes of hand-made pickle can name 8^24 leaves
const MOST_NAMES = 1_000_000;
const DEEPEST = 500;

/**
 * The tensors of an object, named by their path: keys and indices joined by "/".
 *
 * Unless told otherwise, the part that a training framework wraps is unwrapped: `state_dict`, `model` or `module` of a dict, if it is a dict with
 * tensors, and the `module.` that wrappers for parallel training put before every name.
 */
export function collect(root: Py, options: OpenOptions, broken: Broken): Collected {
  const whole = options.whole ?? false;
  const metadata = new Map<string, unknown>();
  const holding = holders(root);
  const inner = whole ? undefined : unwrapped(root, holding, keysOf(options.unwrap));
  if (!whole && inner === undefined && isOwnKey(options.unwrap)) {
    throw broken("missing-tensor", `it has no ${quoted(options.unwrap)} that holds tensors; leave unwrap out`);
  }
  if (root instanceof Map) {
    for (const [key, value] of root) {
      if (typeof key !== "string" || isContainer(value) && holding.has(value)) continue;
      const data = plain(value, { left: 10_000 });
      if (data !== undefined) metadata.set(key, data);
    }
  }
  const versions = inner ?? root;
  if (versions instanceof Map) {
    const attributes = attributesOf(versions), data = attributes && plain(attributes, { left: 100_000 });
    if (data instanceof Map) { for (const [key, value] of data) metadata.set(String(key), value); }
  }
  const tensors = named(inner ?? root, holding, broken);
  const top = inner === undefined && root instanceof Map
    ? [...root.keys()].filter((key) => typeof key === "string")
    : [];
  return {
    tensors: whole || options.names === "file" ? tensors : withoutModule(tensors),
    metadata,
    ...(top.some((key) => !tensors.has(key)) && { keys: top }),
  };
}

const WRAPPERS = ["state_dict", "model", "module"];
const keysOf = (unwrap = "usual") => unwrap === "usual" ? WRAPPERS : [unwrap];
const isOwnKey = (unwrap: string | undefined): unwrap is string =>
  unwrap !== undefined && unwrap !== "usual" && unwrap !== "state_dict";

function unwrapped(root: Py, holding: ReadonlySet<object>, wrappers: readonly string[]): Py | undefined {
  if (!(root instanceof Map)) return undefined;
  for (const key of wrappers) {
    const inner = root.get(key);
    if (inner instanceof Map && holding.has(inner)) return inner;
  }
  return undefined;
}

function withoutModule(tensors: ReadonlyMap<string, TensorNode>): ReadonlyMap<string, TensorNode> {
  if (![...tensors.keys()].every((name) => name.startsWith("module."))) return tensors;
  return new Map([...tensors].map(([name, tensor]) => [name.slice(7), tensor]));
}

function isContainer(value: Py): value is Py & object {
  return typeof value === "object" && value !== null && !(value instanceof Uint8Array);
}

// Keys and what they lead to. Sets hold no tensors, and what stands for an object gives its state only.
function* parts(value: Py & object): Generator<readonly [Py, Py]> {
  if (value instanceof Map) yield* value;
  else if (Array.isArray(value)) yield* value.entries();
  else if (isKind(value, "tuple")) yield* value.items.entries();
  else if (isKind(value, "inert")) { for (const state of value.parts) if (state instanceof Map) yield* state; }
}

// Everything from which a tensor can be reached: each object is looked at once, however often it is referred to
function holders(root: Py): ReadonlySet<object> {
  const parents = new Map<object, object[]>(), tensors: object[] = [], queue: object[] = [];
  const visit = (child: Py, parent?: object) => {
    if (!isContainer(child)) return;
    const known = parents.get(child);
    if (known) {
      if (parent) known.push(parent);
      return;
    }
    parents.set(child, parent ? [parent] : []);
    if (isKind(child, "tensor")) tensors.push(child);
    else queue.push(child);
  };
  visit(root);
  for (let k = 0; k < queue.length; k++) {
    for (const [, child] of parts(queue[k] as Py & object)) visit(child, queue[k]!);
  }
  const out = new Set<object>(tensors), stack = tensors;
  while (stack.length) {
    for (const parent of parents.get(stack.pop()!)!) {
      if (out.has(parent)) continue;
      out.add(parent);
      stack.push(parent);
    }
  }
  return out;
}

function named(root: Py, holding: ReadonlySet<object>, broken: Broken): ReadonlyMap<string, TensorNode> {
  const out = new Map<string, TensorNode>();
  if (!isContainer(root) || !holding.has(root)) return out;
  if (isKind(root, "tensor")) return out.set("", root);
  const path: string[] = [], above = new Set<object>([root]), stack = [{ node: root, rest: parts(root) }];
  while (stack.length) {
    const { node, rest } = stack.at(-1)!, next = rest.next();
    if (next.done) {
      stack.pop();
      path.pop();
      above.delete(node);
      continue;
    }
    const [key, child] = next.value;
    if (!isContainer(child) || !holding.has(child)) continue;
    const text = keyText(key, broken);
    if (isKind(child, "tensor")) {
      const name = [...path, text].join("/");
      if (out.has(name)) throw broken("duplicate-key", `two tensors are called ${quoted(name)}`, { path: name });
      if (out.size >= MOST_NAMES) throw broken("limit", `it names more than ${MOST_NAMES} tensors`);
      out.set(name, child);
      continue;
    }
    if (above.has(child)) throw broken("cycle", `${quoted([...path, text].join("/"))} contains itself`);
    if (stack.length >= DEEPEST) throw broken("depth", `its containers nest deeper than ${DEEPEST}`);
    path.push(text);
    above.add(child);
    stack.push({ node: child, rest: parts(child) });
  }
  return out;
}

function keyText(key: Py, broken: Broken): string {
  if (typeof key === "string") return key;
  if (isKind(key, "float")) return String(key.value);
  if (typeof key === "number" || typeof key === "bigint" || typeof key === "boolean" || key === null) {
    return String(key);
  }
  throw broken("unsupported", "a tensor's key is neither text nor a number");
}

// As plain data, or undefined where that would be too much, too deep or without end
function plain(value: Py, budget: { left: number }, depth = 0): unknown {
  if (--budget.left < 0 || depth > 32) return undefined;
  if (isKind(value, "float")) return value.value;
  if (!isContainer(value)) return value;
  if (value instanceof Map) {
    const out = new Map<unknown, unknown>();
    for (const [key, item] of value) {
      if (isContainer(key) && !isKind(key, "float")) return undefined;
      const data = plain(item, budget, depth + 1);
      if (data === undefined) return undefined;
      out.set(isKind(key, "float") ? key.value : key, data);
    }
    return out;
  }
  const items = Array.isArray(value) ? value : isKind(value, "tuple") || isKind(value, "set") ? value.items : undefined;
  if (items === undefined) return undefined;
  const out: unknown[] = [];
  for (const item of items) {
    const data = plain(item, budget, depth + 1);
    if (data === undefined) return undefined;
    out.push(data);
  }
  return out;
}
