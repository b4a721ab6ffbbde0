import { assertEquals } from "@std/assert";
import { toBytes } from "../../core/dtype.ts";
import type { DType, Values } from "../../core/types.ts";
import { jax, numpy, torch } from "../../random/mod.ts";
import { sha256 } from "./_checks.ts";

// Calls that differ in seed and size only, and a digest of the digests of what the peer draws; dev/random_goldens.py
type Row = readonly [
  peer: "torch" | "jax" | "numpy",
  options: object,
  draw: string,
  dtype: DType,
  args: Readonly<Record<string, number | string>>,
  cases: readonly (readonly [seed: string, n: number])[],
  digest: string,
];
const rows: readonly Row[] = JSON.parse(
  Deno.readTextFileSync(new URL("../fixtures/random/digests.json", import.meta.url)),
);

// deno-lint-ignore no-explicit-any
type Loose = any;

function drawn([peer, options, draw, dtype, args]: Row, seed: bigint, n: number): Values | readonly Uint32Array[] {
  const more = Object.fromEntries(Object.entries(args).map(([k, v]) => [k, typeof v === "string" ? BigInt(v) : v]));
  const into = { ...more, dtype };
  if (peer === "torch") {
    const rng = torch(seed, options) as Loose;
    if (draw === "state after bits") rng.bits(n);
    if (draw === "state after normals") rng.normal(n, { std: 1 });
    if (draw.startsWith("state")) return rng.getState();
    return draw === "permutation" ? rng.permutation(n) : rng[draw](n, into);
  }
  if (peer === "jax") {
    const key = jax.key(seed, options);
    if (draw === "key") return key;
    if (draw === "split") return jax.split(key, n, options);
    if (draw === "foldIn") return jax.foldIn(key, n, options);
    const rng = jax(seed, options) as Loose;
    if (draw === "permutation") return rng.permutation(n);
    return draw === "bits" ? rng.randomBits(n, { dtype }) : rng[draw](n, into);
  }
  const rng = numpy(seed, options) as Loose;
  return draw === "permutation" ? rng.permutation(n) : rng[draw](n, into);
}

const bytesOf = (x: Values | readonly Uint32Array[]): Uint8Array =>
  Array.isArray(x) ? toBytes(Uint32Array.from(x.flatMap((k: Uint32Array) => [...k]))) : toBytes(x as Values);

for (const peer of ["torch", "jax", "numpy"] as const) {
  Deno.test(`${peer}: the peer's bits for every draw, dtype, range and generator`, async () => {
    const wrong: unknown[] = [];
    for (const row of rows.filter(([name]) => name === peer)) {
      const [, options, draw, dtype, args, cases, digest] = row;
      let all = "";
      for (const [seed, n] of cases) all += (await sha256(bytesOf(drawn(row, BigInt(seed), n)))).slice(0, 16);
      if ((await sha256(new TextEncoder().encode(all))).slice(0, 16) !== digest) {
        wrong.push([options, draw, dtype, args]);
      }
    }
    assertEquals(wrong, []);
  });
}
