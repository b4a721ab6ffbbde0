/** A tree of dotted names, made from its leaves up as names come one after another. */
export interface Gathered<N> {
  /** Takes one more name, and what stands for it. */
  add(name: string, leaf: N): void;
  /** The node of the root; no name can come later. */
  whole(): N;
}

/**
 * A tree without names. A node is made when a name comes that is not in it, of its parts in the order in which they
 * came; `make` may return one node for all that are alike, so that a million names take the room of the few that
 * differ. Names of one node that do not come together make several: then a part stands there more than once, and `make`
 * has to join its nodes. `path` is that of the node.
 */
export function gather<N>(
  make: (parts: readonly string[], nodes: readonly N[], path: string) => N,
): Gathered<N> {
  // Where the parts of the last name end, without the last part
  const ends: number[] = [];
  // What is known of the nodes that it leads through, the root first; mostly a part or two
  const parts: (string[] | undefined)[] = [undefined];
  const nodes: (N[] | undefined)[] = [undefined];
  let last = "";
  const put = (depth: number, part: string, node: N) => {
    const known = parts[depth];
    if (known) {
      known.push(part);
      nodes[depth]!.push(node);
    } else {
      parts[depth] = [part];
      nodes[depth] = [node];
    }
  };
  const closeTo = (depth: number) => {
    while (ends.length > depth) {
      const end = ends.pop()!;
      const path = last.slice(0, end);
      const node = make(parts.pop()!, nodes.pop()!, path);
      put(ends.length, path.slice(startOf(ends)), node);
    }
  };
  return {
    add(name, leaf) {
      const same = sameUpTo(last, name);
      let depth = 0;
      while (depth < ends.length && ends[depth]! < same) depth++;
      closeTo(depth);
      last = name;
      for (let dot = name.indexOf(".", startOf(ends)); dot >= 0; dot = name.indexOf(".", dot + 1)) {
        ends.push(dot);
        parts.push(undefined);
        nodes.push(undefined);
      }
      put(ends.length, name.slice(startOf(ends)), leaf);
    },
    whole() {
      closeTo(0);
      return make(parts[0] ?? [], nodes[0] ?? [], "");
    },
  };
}

// Where the next part begins
function startOf(ends: readonly number[]): number {
  return ends.length === 0 ? 0 : ends[ends.length - 1]! + 1;
}

// How far two names are the same
function sameUpTo(a: string, b: string): number {
  const most = Math.min(a.length, b.length);
  let at = 0;
  while (at < most && a.charCodeAt(at) === b.charCodeAt(at)) at++;
  return at;
}
