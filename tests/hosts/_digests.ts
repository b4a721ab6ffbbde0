/**
 * What every host must agree on: hashes of draws of every generator, of a small model that is initialized and
 * explained, and what a pool gives. Imports the library only, so that Deno, Node, Bun and browsers run it as it is.
 */
import * as ln from "../../mod.ts";

/** What one host says. */
export interface Report {
  /** Row to the first half of a SHA-256. */
  readonly digests: Readonly<Record<string, string>>;
  readonly pool: { readonly workers: number; readonly reason: string | null; readonly same: boolean };
}

/** Draws everything on this host. */
export async function report(): Promise<Report> {
  const digests: Record<string, string> = {};
  for (const [name, make] of Object.entries(GENERATORS)) {
    for (const [draw, run] of Object.entries(rowsOf(name))) {
      digests[`${name} ${draw}`] = await digest(() => run(make()));
    }
  }
  for (const [name, run] of Object.entries(OTHERS)) digests[name] = await digest(run);
  digests["a model"] = await digest(explained);
  return { digests, pool: await pooled() };
}

// Past the first chunk of keyed and the first state of the Mersenne Twister, odd, and no multiple of a block
const N = 16_411;
const FLOATS: readonly ln.DType[] = ["float32", "float64", "float16", "bfloat16"];

const GENERATORS: Readonly<Record<string, () => ln.Rng>> = {
  "keyed": () => ln.keyed(0).at("stem.weight"),
  "keyed 2^128-1": () => ln.keyed(2n ** 128n - 1n),
  "torch avx2": () => ln.torch(0),
  "torch default": () => ln.torch(0, { cpu: "default" }),
  "torch transposed": () => ln.torch(0, { contiguous: false }),
  "jax": () => ln.jax(0).at("stem.weight"),
  "jax x64": () => ln.jax(2n ** 40n, { x64: true }),
  "jax not partitionable": () => ln.jax(0, { partitionable: false }),
  "jax rbg": () => ln.jax(0, { impl: "rbg" }),
  "jax threefry4x32": () => ln.jax(0, { impl: "threefry4x32" }),
  "jax philox2x32": () => ln.jax(0, { impl: "philox2x32" }),
  "jax philox4x32": () => ln.jax(0, { impl: "philox4x32" }),
  "numpy pcg64": () => ln.numpy(0),
  "numpy mt19937": () => ln.numpy(0, { bitGenerator: "mt19937" }),
  "numpy philox": () => ln.numpy(0, { bitGenerator: "philox" }),
  "numpy legacy": () => ln.numpy(0, { bitGenerator: "legacy" }),
};

function rowsOf(generator: string): Record<string, (rng: ln.Rng) => ln.Values> {
  const rows: Record<string, (rng: ln.Rng) => ln.Values> = {
    bits: (rng) => rng.bits(N),
    permutation: (rng) => rng.permutation(1000),
    bernoulli: (rng) => rng.bernoulli(N, { p: 0.3 }),
    "integers int8": (rng) => rng.integers(N, { low: -100, high: 100, dtype: "int8" }),
    "integers int32": (rng) => rng.integers(N, { low: 0, high: 1_000_003 }),
    "integers int64": (rng) => rng.integers(N, { low: -(2n ** 63n), high: 2n ** 63n - 7n, dtype: "int64" }),
  };
  for (const dtype of FLOATS) {
    rows[`uniform ${dtype}`] = (rng) => rng.uniform(N, { low: -3, high: 5, dtype });
    rows[`normal ${dtype}`] = (rng) => rng.normal(N, { mean: 0.5, std: 0.02, dtype });
    rows[`16 normals ${dtype}`] = (rng) => rng.normal(15, { std: 1, dtype });
    rows[`within 2 ${dtype}`] = (rng) => rng.truncatedNormal(2000, { std: 0.02, within: 2, dtype });
    rows[`-0.5 to 1.9 ${dtype}`] = (rng) => rng.truncatedNormal(2000, { mean: 0.3, std: 0.7, a: -0.5, b: 1.9, dtype });
    if (generator.startsWith("torch") || generator.startsWith("numpy")) {
      const method = "inverse" as const;
      rows[`inverse ${dtype}`] = (rng) => rng.truncatedNormal(2000, { std: 1, a: -2, b: 2, method, dtype });
    }
  }
  return rows;
}

const OTHERS: Readonly<Record<string, () => ln.Values>> = {
  "torch random": () => ln.torch(1).random(N),
  "torch state": () => ln.torch(2n ** 64n - 1n).getState(),
  "jax keys": () => Uint32Array.from(ln.jax.split(ln.jax.key(5), 3).flatMap((key) => [...ln.jax.foldIn(key, 7)])),
  "jax complex": () => ln.jax(0).complexNormal(1000),
  "jax rademacher": () => ln.jax(0).rademacher(1000),
  "numpy standard normals": () => ln.numpy(0).standardNormal(N),
  "numpy seed sequence": () => ln.seedSequence([1, 2n ** 70n]).spawn(2)[1]!.generateState(100),
  "threefry2x32": () => Uint32Array.from(ln.threefry2x32([1, 2], [3, 4])),
  "threefry4x32": () => Uint32Array.from(ln.threefry4x32([1, 2, 3, 4], [5, 6, 7, 8])),
  "philox4x32": () => Uint32Array.from(ln.philox4x32([1, 2], [3, 4, 5, 6])),
  "philox4x64": () => BigUint64Array.from(ln.philox4x64([1n, 2n], [3n, 4n, 5n, 6n])),
};

// Writes a backbone, reads it again, and fills what it lacks
async function explained(): Promise<Uint8Array> {
  const backbone = ln.initialize(ln.sequential(ln.conv2d(3, 8, 3), ln.batchNorm2d(8)), ln.torchDefault, { seed: 1 });
  const tensors: [string, ln.Tensor][] = [];
  for await (const entry of ln.entries(backbone)) tensors.push(entry);
  const checkpoint = await ln.fromBytes(await ln.toSafetensors(tensors), "backbone.safetensors");
  const model = ln.sequential(ln.conv2d(3, 8, 3), ln.batchNorm2d(8), ln.linear(8, 4));
  const ready = ln.initialize(
    model,
    ln.seq(
      ln.pretrained(checkpoint),
      ln.whenMissing(ln.fill("**.weight", ln.orthogonal())),
      ln.whenMissing(ln.torchDefault),
    ),
  );
  const all = (await Promise.all([...ln.origins(ready)].map(({ path }) => ln.values(ready, path)))).map((v) => [...v]);
  return new TextEncoder().encode(`${ln.explain(ready)}\n${all}`);
}

/** What a pool of one worker is here, and whether it draws what no pool does. */
export async function pooled(): Promise<Report["pool"]> {
  const pool = await ln.openPool({ workers: 1 });
  const { workers, reason } = pool;
  try {
    const a = ln.keyed(0, { pool }).normal(300_000, { std: 1 });
    const b = ln.keyed(0).normal(300_000, { std: 1 });
    return { workers, reason, same: a.every((x, i) => x === b[i]) };
  } finally {
    pool.close();
  }
}

async function digest(make: () => ln.Values | Promise<ln.Values>): Promise<string> {
  let values: ln.Values;
  try {
    values = await make();
  } catch (error) {
    if (error instanceof ln.LensorError) return `refused: ${error.code}`;
    throw error;
  }
  const bytes = new Uint8Array(values.buffer as ArrayBuffer, values.byteOffset, values.byteLength);
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return [...hash.subarray(0, 16)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
