/**
 * Compares real models, as run.py recorded them, with what lensor makes of their JSON, and writes the table.
 *
 *     deno run -A dev/real_models/compare.ts PAGE.md OUT [OUT ...]
 *
 * A tensor counts as equal in bits, as equal within four units in the last place (truncated normals and tables of
 * sines), as equal in distribution (two samples by Kolmogorov-Smirnov at 1e-6, of values that depend on the seed of the
 * export), or as different.
 */
import * as ln from "../../all.ts";

interface Row {
  readonly name: string;
  readonly library: string;
  readonly error?: string | null;
  readonly failed?: string;
}
interface Run {
  readonly seed: number;
  readonly start: number;
  readonly torch: string;
  readonly rows: readonly Row[];
}
type Verdict = "bits" | "near" | "distribution" | "different" | "none";
type Counts = Record<Verdict, number>;
interface Result {
  readonly counts: Counts;
  readonly different: readonly string[];
  readonly probe: boolean;
  readonly refused?: string;
}

const exists = (path: string): Promise<boolean> => Deno.stat(path).then(() => true, () => false);

async function compared(model: ln.Module, want: ln.Checkpoint, rng: ln.Rng): Promise<Result> {
  const counts: Counts = { bits: 0, near: 0, distribution: 0, different: 0, none: 0 };
  const different: string[] = [];
  for (const [path, param] of ln.list(ln.tensors, model)) {
    if (!param.persistent) continue;
    const verdict = ln.missing(param)
      ? "none"
      : judge(await ln.values(model, path), await want.read(path), param.dtype);
    counts[verdict]++;
    if (verdict === "different") different.push(path);
  }
  const probe = judge(rng.uniform(4, { low: 0, high: 1 }), await want.read("rng_probe"), "float32") === "bits";
  return { counts, different, probe };
}

function judge(have: ln.Values, want: ln.Values, dtype: ln.DType): Verdict {
  const a = new Uint8Array(have.buffer, have.byteOffset, have.byteLength);
  const b = new Uint8Array(want.buffer, want.byteOffset, want.byteLength);
  if (a.length === b.length && a.every((x, i) => x === b[i])) return "bits";
  if (a.length !== b.length || dtype !== "float32" && dtype !== "float64") return "different";
  const x = Float64Array.from(have as Float32Array);
  const y = Float64Array.from(want as Float32Array);
  const step = dtype === "float32" ? 2 ** -23 : 2 ** -52;
  const isNear = x.every((v, i) => Math.abs(v - y[i]!) <= Math.max(4 * step * Math.abs(y[i]!), 2e-6 * Math.abs(y[i]!)));
  return isNear ? "near" : sameDistribution(x.sort(), y.sort()) ? "distribution" : "different";
}

// Kolmogorov-Smirnov for two sorted samples; few elements prove nothing
function sameDistribution(x: Float64Array, y: Float64Array): boolean {
  const n = x.length;
  if (n < 32 || new Set(x).size < n / 4) return false;
  let worst = 0, j = 0;
  for (let i = 0; i < n; i++) {
    while (j < n && y[j]! <= x[i]!) j++;
    worst = Math.max(worst, Math.abs(i + 1 - j) / n);
  }
  return worst * Math.sqrt(n / 2) < 2.7;
}

async function fresh(run: Run, folder: string, name: string): Promise<Result> {
  const model = ln.modelFromJson(await Deno.readTextFile(`${folder}/${name}.json`));
  const rng = ln.torch(run.seed);
  const made = ln.initialize(ln.torchDefault(model, rng), await startOf(folder, name), { partial: true });
  return await compared(made, await ln.openCheckpoint(`${folder}/${name}.fresh.safetensors`), rng);
}

async function startOf(folder: string, name: string): Promise<ln.Init> {
  const path = `${folder}/${name}.start.safetensors`;
  return await exists(path) ? ln.pretrained(await ln.openCheckpoint(path)) : ln.nothing;
}

async function afterInit(run: Run, folder: string, name: string): Promise<Result> {
  const model = ln.modelFromJson(await Deno.readTextFile(`${folder}/${name}.json`));
  const rng = ln.torch(run.seed);
  const floats = ln.override(ln.fill(({ dtype }) => /float/.test(dtype), ln.constant(run.start)));
  const started = ln.initialize(model, ln.seq(await startOf(folder, name), floats));
  try {
    const done = await ln.initWeights(started, { engine: "mmengine", rng });
    return await compared(done.model, await ln.openCheckpoint(`${folder}/${name}.init.safetensors`), rng);
  } catch (error) {
    if (!(error instanceof ln.LensorError)) throw error;
    const counts: Counts = { bits: 0, near: 0, distribution: 0, different: 0, none: 0 };
    return { counts, different: [], probe: true, refused: error.message };
  }
}

const total = (counts: Counts): number => Object.values(counts).reduce((a, b) => a + b, 0);

const cells = ({ counts, probe, refused }: Result): string[] =>
  refused
    ? ["", "", "", refused]
    : [counts.bits, counts.near, counts.distribution, counts.different + (probe ? 0 : 1)].map((n) =>
      n ? String(n) : ""
    );

const [page, ...folders] = Deno.args;
const lines: string[] = [];
const sums: Record<string, number> = {};
let versions = "", silent = 0;
for (const folder of folders) {
  const run: Run = JSON.parse(await Deno.readTextFile(`${folder}/models.json`));
  versions = run.torch;
  for (const { name, library, error, failed } of run.rows) {
    if (failed) {
      console.error(`${name}: not built: ${failed}`);
      continue;
    }
    const one = await fresh(run, folder, name);
    const two = library.startsWith("mm") && !error ? await afterInit(run, folder, name) : undefined;
    for (const [what, result] of [["construction", one], ["init_weights", two]] as const) {
      if (!result) continue;
      if (result.different.length) console.error(`${name}: ${what}: ${result.different.join(" ")}`);
      if (!result.probe) console.error(`${name}: ${what}: the generator is elsewhere`);
      if (result.refused) console.error(`${name}: ${what}: ${result.refused}`);
      silent += result.different.length + (result.probe ? 0 : 1);
      for (const [verdict, n] of Object.entries(result.counts)) sums[verdict] = (sums[verdict] ?? 0) + n;
    }
    const second = two ? cells(two) : error ? ["", "", "", `the library itself fails: ${error}`] : ["", "", "", ""];
    lines.push(`| ${[name, total(one.counts), ...cells(one), ...second].join(" | ")} |`);
  }
}
const text = `# Real models: what lensor makes of them and what their libraries make

Made by \`dev/real_models/run.py\` and \`dev/real_models/compare.ts\` with PyTorch ${versions}, MMEngine 0.10.7, mmcv-lite 2.1, mmpretrain 1.2,
mmdet 3.3, mmsegmentation 1.2.2, timm 1.0.31, Transformers 5.24, mmpose 1.3.2, mmaction2 1.2 and mmdet3d 1.4. ${lines.length} models; ${silent} tensors or generators silently different.

Every model is exported by \`python/lensor_export.py\`. *Construction* compares \`torchDefault\` with the model that the library builds after
another seed, *init_weights* compares \`initWeights\` with the library's own \`init_weights()\`. **bits**: tensors equal bit for bit; **near**:
equal within 4 ULP (truncated normals) or 2e-6 of the value (tables of sines); **distribution**: values that were drawn and then changed by
the constructor, which belong to the seed of the export; **different**: anything else, the position of the generator included. A refusal by
name stands in the column of differences. Tensors that construction leaves uninitialised have no value and are in no column.

| model | tensors | construction: bits | near | distribution | different | init_weights: bits | near | distribution | different |
| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
${lines.join("\n")}
`;
if (page) await Deno.writeTextFile(page, text);
console.log(`${lines.length} models, ${silent} silently different`, sums);
