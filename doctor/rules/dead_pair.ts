import { classesOf } from "../../tree/classes/classes_of.ts";
import { namesOf } from "../../tree/names_of.ts";
import { above, biasOf, hasNoBias, isList, isSequence, isZero, lastMatrix } from "../_look.ts";
import { some } from "../_show.ts";
import { SHORTCUT } from "../_words.ts";
import type { Examined, Rule, Seen } from "../types.ts";

/** Two factors of one product that are both 0. */
export const deadPair: Rule = {
  name: "dead-pair",
  severity: "error",
  needs: "values",
  what:
    "Two factors of one product are 0: lora_A and lora_B; the end of a branch and the scale behind it; a matrix and the norm right behind it; " +
    "matrices in a row without a nonzero bias between them; q and k; v and the output projection.",
  innocent: "A nonzero bias in between keeps the pair alive.",
  why: "The gradient of each is the other one times something, so both stay 0 for ever.",
  fix: "draw one of the two: fill(path, kaimingUniform())",
  reports: "litgpt 1229, relora 18, LFS-GAN 2, cosmos-predict2.5 PR 15",
  *find(x) {
    const pairs = [...adapters(x), ...scaled(x), ...normed(x), ...rows(x), ...attention(x)];
    for (const group of joined(pairs.filter((pair) => pair.some((s) => s.param.trainable)))) {
      const paths = group.map((s) => s.path);
      yield { path: paths[0]!, paths, evidence: `${some(paths)} are 0` };
    }
  },
};

type Pair = readonly [Seen, Seen];

// Pairs that share a tensor are one run
function joined(pairs: readonly Pair[]): Seen[][] {
  const group = new Map<Seen, Set<Seen>>();
  for (const [a, b] of pairs) {
    const both = new Set([a, b, ...group.get(a) ?? [], ...group.get(b) ?? []]);
    for (const seen of both) group.set(seen, both);
  }
  return [...new Set(group.values())].map((set) => [...set].sort((a, b) => a.index - b.index));
}

function* adapters(x: Examined): Generator<Pair> {
  for (const seen of x.tensors) {
    if (seen.role !== "lora" || !isZero(x.numbers(seen))) continue;
    const other = x.at(seen.path.replace(/(^|\.)lora_(embedding_)?A(?=\.|$)/, "$1lora_$2B"));
    if (other && other !== seen && isZero(x.numbers(other))) yield [seen, other];
  }
}

const dead = (x: Examined, seen: Seen | undefined): seen is Seen => seen !== undefined && isZero(x.numbers(seen));

// A scale and the last matrix of the branch that it closes
function* scaled(x: Examined): Generator<Pair> {
  for (const scale of x.tensors) {
    if (scale.role !== "scale" || !dead(x, scale)) continue;
    for (const end of branchesOf(x, scale)) if (dead(x, end) && hasNoBias(x, end)) yield [scale, end];
  }
}

function branchesOf(x: Examined, { home, name }: Seen): Seen[] {
  const own = lastMatrix(x, home);
  if (!own) {
    // A layer of its own: what stands before it in the module around
    const around = x.modules.get(above(home));
    const names = around ? [...namesOf(around, "children")] : [];
    const at = names.indexOf(home.slice(home.lastIndexOf(".") + 1));
    const prefix = above(home) === "" ? "" : above(home) + ".";
    const before = names.slice(0, Math.max(at, 0)).reverse().map((child) => lastMatrix(x, prefix + child)).find((end) =>
      end
    );
    return before ? [before] : [];
  }
  const which = /[12]$/.exec(name)?.[0];
  const node = x.modules.get(home)!;
  if (which === undefined) return [own];
  // Numbered scales close the branches in their order
  const prefix = home === "" ? "" : home + ".";
  const parts = namesOf(node, "children").filter((child) => !SHORTCUT.test(child));
  const ends = parts.map((child) => lastMatrix(x, prefix + child)).filter((end) => end !== undefined);
  const first = ends.find((end) => /att/i.test(end.home)) ?? ends[0];
  return which === "1" ? (first ? [first] : []) : [own];
}

// A matrix and the norm that stands right behind it
function* normed(x: Examined): Generator<Pair> {
  for (const norm of x.tensors) {
    if (norm.role !== "norm" || !dead(x, norm)) continue;
    const matrix = before(x, norm);
    const removes = [...classesOf(norm.node)].some((type) => /BatchNorm|InstanceNorm/.test(type));
    const batch = removes || norm.node.buffers.running_var !== undefined;
    if (matrix && dead(x, matrix) && (batch || hasNoBias(x, matrix))) yield [matrix, norm];
  }
}

// The matrix of the layer right before in the same module, if it has as many outputs
function before(x: Examined, norm: Seen): Seen | undefined {
  const around = x.modules.get(above(norm.home));
  if (!around || norm.home === "") return undefined;
  const names = namesOf(around, "children");
  const prefix = above(norm.home) === "" ? "" : above(norm.home) + ".";
  for (let i = names.indexOf(norm.home.slice(norm.home.lastIndexOf(".") + 1)) - 1; i >= 0; i--) {
    const own = weightAt(x, prefix + names[i]!);
    const child = around.children[names[i]!]!;
    if (own) return x.numbers(own)?.units?.count === norm.n ? own : undefined;
    if (Object.keys(child.params).length > 0 || Object.keys(child.children).length > 0) return undefined;
  }
  return undefined;
}

// The one matrix of a layer
function weightAt(x: Examined, home: string): Seen | undefined {
  const own = ["weight", "kernel", "w"].map((name) => x.at(`${home}.${name}`)).find((seen) => seen?.role === "matrix");
  return own && Object.keys(own.node.children).length === 0 ? own : undefined;
}

const NAMED: readonly (readonly [RegExp, RegExp])[] = [
  [/^(fc|conv|linear|lin|dense|layer|w)_?1$/, /^(fc|conv|linear|lin|dense|layer|w)_?2$/],
  [/^(fc|conv|linear|lin|dense|layer)_?2$/, /^(fc|conv|linear|lin|dense|layer)_?3$/],
  [/^c_fc$/, /^c_proj$/],
  [/^down$/, /^up$/],
  [/^down_proj$/, /^up_proj$/],
  [/^up_proj$/, /^down_proj$/],
  [/^fc_in$/, /^fc_out$/],
  [/^wi$/, /^wo$/],
  [/^dense_h_to_4h$/, /^dense_4h_to_h$/],
];

// Matrices that feed each other: neighbours of a sequence, or named so
function* rows(x: Examined): Generator<Pair> {
  for (const [path, node] of x.modules) {
    const names = namesOf(node, "children");
    const prefix = path === "" ? "" : path + ".";
    const inRow = isSequence(node) && !isList(node) && (node.type !== "Module" || hasGaps(names));
    let last: Seen | undefined, lastName = "", alive = false;
    for (const name of names) {
      const child = node.children[name]!;
      const own = weightAt(x, prefix + name);
      if (own) {
        const follows = inRow ||
          NAMED.some(([a, b]) => a.test(lastName) && b.test(name) && stem(lastName) === stem(name));
        if (last && follows && !alive && dead(x, last) && dead(x, own) && hasNoBias(x, last)) yield [last, own];
        last = own;
        lastName = name;
        alive = false;
      } else if (Object.keys(child.children).length > 0) last = undefined;
      else {
        // What a norm or the like adds goes on
        const shifts = x.tensors.length &&
          Object.keys(child.params).filter((p) => /bias|beta/.test(p)).map((p) => x.at(`${prefix}${name}.${p}`));
        if (shifts && shifts.some((shift) => shift && !isZero(x.numbers(shift)))) alive = true;
      }
    }
  }
}

const stem = (name: string) => /_?\d$/.test(name) ? name.replace(/_?\d$/, "") : "";
// By names alone: layers without tensors stand between those that have some
const hasGaps = (names: readonly string[]) => names.some((name, i) => Number(name) > Number(names[i - 1]) + 1);

const QUERY = /^(q|q_proj|query|to_q|wq|q_lin|linear_q)$/;
const KEY = /^(k|k_proj|key|to_k|wk|k_lin|linear_k)$/;
const VALUE = /^(v|v_proj|value|to_v|wv|v_lin|linear_v|qkv|qkv_proj|c_attn|query_key_value|Wqkv)$/;
const OUT = /^(out|o|o_proj|out_proj|proj|c_proj|to_out|wo|out_lin|linear_out|dense)$/;

function* attention(x: Examined): Generator<Pair> {
  for (const [path, node] of x.modules) {
    const names = namesOf(node, "children");
    const prefix = path === "" ? "" : path + ".";
    const find = (role: RegExp) => {
      const name = names.find((name) => role.test(name));
      return name === undefined ? undefined : weightAt(x, prefix + name) ?? lastMatrix(x, prefix + name);
    };
    const q = find(QUERY);
    const k = find(KEY);
    const v = find(VALUE) ?? x.at(prefix + "in_proj_weight");
    const out = find(OUT);
    if (dead(x, q) && dead(x, k) && hasNoBias(x, q) && hasNoBias(x, k)) yield [q, k];
    if (dead(x, v) && dead(x, out) && hasNoBias(x, v) && v !== out && biasOf(x, v) !== out) yield [v, out];
  }
}
