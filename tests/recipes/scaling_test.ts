/**
 * What the parametrisations promise: as width or depth grows, activations keep their size, and so do their changes in a
 * step of the optimiser.
 *
 * The model is a residual network of linear branches, h + s W₂ tanh(W₁ h), on a few inputs; the optimiser is Adam's
 * first step, which is the sign of the gradient times the rate.
 */
import { assert, assertEquals } from "@std/assert";
import * as ln from "../../mod.ts";
import { lensorError } from "../_util.ts";

const INS = 4;
const OUTS = 2;
const INPUT = Float64Array.of(1, -0.5, 0.8, 0.3);

function net(width: number, depth: number): ln.Module {
  const fc = () => ln.linear(width, width, { bias: false });
  const block = ln.module("Block", { children: { fc1: fc(), fc2: fc() } });
  return ln.module("Net", {
    children: {
      input: ln.linear(INS, width, { bias: false }),
      layers: ln.moduleList(Array(depth).fill(block)),
      output: ln.linear(width, OUTS, { bias: false }),
    },
  });
}

/** Multipliers of the model, and rates of the optimiser. */
interface Half {
  readonly hidden: number;
  readonly branch: number;
  readonly output: number;
  readonly rates: { readonly input: number; readonly fc1: number; readonly fc2: number; readonly output: number };
}

interface Sizes {
  /** Root mean square of the last stream, of its change, and of the outputs' change. */
  readonly stream: number;
  readonly change: number;
  readonly outputs: number;
}

async function sizes(width: number, depth: number, init: ln.Init, half: Half): Promise<Sizes> {
  const model = ln.initialize(net(width, depth), init);
  const read = (path: string) => ln.floats(model, path);
  const blocks = Array.from({ length: depth }, (_, i) => i);
  const weights = {
    input: await read("input.weight"),
    fc1: await Promise.all(blocks.map((i) => read(`layers.${i}.fc1.weight`))),
    fc2: await Promise.all(blocks.map((i) => read(`layers.${i}.fc2.weight`))),
    output: await read("output.weight"),
  };
  const forward = () => {
    const streams = [times(weights.input, INPUT, 1)];
    const inner: Float64Array[] = [];
    for (const i of blocks) {
      const hidden = times(weights.fc1[i]!, streams[i]!, half.hidden).map(Math.tanh);
      inner.push(hidden);
      const branch = times(weights.fc2[i]!, hidden, half.hidden * half.branch);
      streams.push(streams[i]!.map((x, k) => x + branch[k]!));
    }
    return { streams, inner, outputs: times(weights.output, streams[depth]!, half.output) };
  };
  const before = forward();
  // The loss is the outputs' sum; gradients of weights are products of what comes in and what comes back
  let back = timesBack(weights.output, new Float64Array(OUTS).fill(1), half.output);
  const steps: (() => void)[] = [
    () => step(weights.output, new Float64Array(OUTS).fill(1), before.streams[depth]!, half.rates.output),
  ];
  for (const i of blocks.toReversed()) {
    const inner = before.inner[i]!;
    const stream = before.streams[i]!;
    const here = back;
    const within = timesBack(weights.fc2[i]!, here, half.hidden * half.branch).map((g, k) => g * (1 - inner[k]! ** 2));
    const through = timesBack(weights.fc1[i]!, within, half.hidden);
    back = here.map((g, k) => g + through[k]!);
    steps.push(() => step(weights.fc2[i]!, here, inner, half.rates.fc2));
    steps.push(() => step(weights.fc1[i]!, within, stream, half.rates.fc1));
  }
  const last = back;
  steps.push(() => step(weights.input, last, INPUT, half.rates.input));
  steps.forEach((run) => run());
  const after = forward();
  const change = after.streams[depth]!.map((x, k) => x - before.streams[depth]![k]!);
  return {
    stream: rms(before.streams[depth]!),
    change: rms(change),
    outputs: rms(after.outputs.map((y, k) => y - before.outputs[k]!)),
  };
}

function times(w: Float32Array, x: Float64Array, by: number): Float64Array {
  const out = new Float64Array(w.length / x.length);
  for (let o = 0; o < out.length; o++) for (let i = 0; i < x.length; i++) out[o]! += by * w[o * x.length + i]! * x[i]!;
  return out;
}

function timesBack(w: Float32Array, g: Float64Array, by: number): Float64Array {
  const out = new Float64Array(w.length / g.length);
  for (let o = 0; o < g.length; o++) {
    for (let i = 0; i < out.length; i++) out[i]! += by * w[o * out.length + i]! * g[o]!;
  }
  return out;
}

function step(w: Float32Array, g: Float64Array, x: Float64Array, rate: number): void {
  for (let o = 0; o < g.length; o++) {
    for (let i = 0; i < x.length; i++) w[o * x.length + i]! -= rate * Math.sign(g[o]! * x[i]!);
  }
}

const rms = (x: Float64Array): number => Math.sqrt(x.reduce((sum, v) => sum + v * v, 0) / x.length);

/** By how much the largest of some numbers is above the smallest. */
const spread = (all: readonly number[]): number => Math.max(...all) / Math.min(...all);

const WIDTHS = [32, 64, 128, 256];
const DEPTHS = [2, 8, 32];
const N0 = 32;
const L0 = 2;
const RATE = 0.01;
const STD = 1 / Math.sqrt(N0);

async function across(
  grid: readonly (readonly [number, number])[],
  of: (n: number, l: number) => readonly [ln.Init, Half],
) {
  const found: Sizes[] = [];
  for (const [n, l] of grid) found.push(await sizes(n, l, ...of(n, l)));
  const spreads = (key: keyof Sizes) => spread(found.map((one) => one[key]));
  return { stream: spreads("stream"), change: spreads("change"), outputs: spreads("outputs") };
}

const widths = WIDTHS.map((n) => [n, L0] as const);
const depths = DEPTHS.map((l) => [64, l] as const);

/**
 * muP's rates at a width, and what they are multiplied by in the branches and where the branch's factor is in the
 * weight.
 */
function rates(n: number, branch = 1, last = branch): Half["rates"] {
  const hidden = RATE * N0 / n;
  return { input: RATE, fc1: hidden * branch, fc2: hidden * last, output: RATE * N0 / n };
}

function assertSteady(found: Record<keyof Sizes, number>, most: number): void {
  for (const [what, by] of Object.entries(found)) {
    assert(by < most, `${what} changes by ${by}: ${JSON.stringify(found)}`);
  }
}

Deno.test("muP: activations and their changes keep their size as the width grows, which fixed values and rates do not", async () => {
  const plain = { hidden: 1, branch: 1, output: 1 };
  const mup = ln.recipes.muP({ base: net(N0, L0), std: STD, output: "scaled" });
  assertSteady(await across(widths, (n) => [mup, { ...plain, rates: rates(n) }]), 2);
  const standard = ln.fill("**", ln.lecunNormal());
  const fixed = { input: RATE, fc1: RATE, fc2: RATE, output: RATE };
  assert((await across(widths, () => [standard, { ...plain, rates: fixed }])).change > 3);
});

for (const multipliers of ["model", "weights"] as const) {
  Deno.test(`uMuP: activations and their changes keep their size as the width grows, with the multipliers in the ${multipliers}`, async () => {
    const init = ln.recipes.uMuP(multipliers === "model" ? {} : { multipliers, base: net(8, L0) });
    const found = await across(widths, (n) => {
      const m = multipliers === "model" ? { hidden: 1 / Math.sqrt(n), output: 1 / n } : { hidden: 1, output: 1 };
      const own = multipliers === "model" ? { hidden: 1, output: 1 } : { hidden: 1 / Math.sqrt(n), output: 1 / n };
      const hidden = 0.3 / Math.sqrt(n) * own.hidden;
      return [init, { ...m, branch: 1, rates: { input: 0.1, fc1: hidden, fc2: hidden, output: 0.3 * own.output } }];
    });
    assertSteady(found, 2);
  });
}

Deno.test("uMuP: activations are of size 1", async () => {
  const { stream } = await sizes(256, 1, ln.recipes.uMuP(), {
    hidden: 1 / 16,
    branch: 1,
    output: 1 / 256,
    rates: rates(256),
  });
  assert(stream > 0.5 && stream < 2.5, `${stream}`);
});

for (
  const [name, make, alpha] of [["depthMuP", ln.recipes.depthMuP, 0.5], ["completeP", ln.recipes.completeP, 1]] as const
) {
  for (const branch of ["scaled", "multiplied"] as const) {
    Deno.test(`${name}: activations and their changes keep their size as width and depth grow, branches ${branch}`, async () => {
      const init = make({ base: net(N0, L0), std: STD, output: "scaled", branch });
      const half = (n: number, l: number): Half => {
        const factor = (L0 / l) ** alpha;
        const inBranch = alpha === 0.5 ? factor : 1;
        return {
          hidden: 1,
          output: 1,
          branch: branch === "multiplied" ? factor : 1,
          rates: rates(n, inBranch, branch === "scaled" ? inBranch * factor : inBranch),
        };
      };
      for (const grid of [widths, depths]) assertSteady(await across(grid, (n, l) => [init, half(n, l)]), 2.5);
      // muP alone does not hold for depth
      const alone = ln.recipes.depthMuP({ base: net(N0, L0), std: STD, output: "scaled", branch: "multiplied" });
      const found = await across(depths, (n) => [alone, { hidden: 1, output: 1, branch: 1, rates: rates(n) }]);
      assert(found.change > 4, JSON.stringify(found));
    });
  }
}

Deno.test("depthMuP, completeP, uMuP: what is lacking is told", () => {
  const rng = ln.keyed(0);
  const odd = ln.moduleList([ln.module("Block", { children: { mix: ln.linear(4, 4) } })]);
  const error = lensorError(() => ln.recipes.depthMuP({ base: odd })(odd, rng));
  assertEquals([error.code, error.path], ["no-match", "0"]);
  assert(/residual/.test(error.message));
  const named = ln.recipes.completeP({ base: odd, residual: ["mix"] })(odd, rng);
  assertEquals(named.children["0"]?.children.mix?.params.weight?.origin[0]?.by, "normal(std=0.02)");
  assertEquals(lensorError(() => ln.recipes.depthMuP({ base: ln.linear(2, 2) })(ln.linear(2, 2), rng)).code, "missing");
  assertEquals(lensorError(() => ln.recipes.uMuP({ multipliers: "weights" })).code, "missing");
  const same = lensorError(() => ln.recipes.uMuP({ multipliers: "weights", base: odd })(odd, rng));
  assertEquals(same.code, "range");
  assertEquals(lensorError(() => ln.recipes.completeP({ base: odd, branch: "half" as never })).code, "unknown-name");
  assertEquals(lensorError(() => ln.recipes.completeP({ base: odd, layers: 0 })).code, "range");
});

Deno.test("uMuP: the rows that attention adds to keys and values start at 1, as matrices do, biases at 0", () => {
  const model = ln.module("MultiheadAttention", {
    params: {
      ...{ in_proj_weight: ln.tensor([6, 2]), in_proj_bias: ln.tensor([6]) },
      ...{ bias_k: ln.tensor([1, 1, 2]), bias_v: ln.tensor([1, 1, 2]) },
    },
  });
  assertEquals(ln.origins(ln.initialize(model, ln.recipes.uMuP())).map(({ path, source }) => [path, source]), [
    ["in_proj_weight", "normal"],
    ["in_proj_bias", "zeros"],
    ["bias_k", "normal"],
    ["bias_v", "normal"],
  ]);
});
