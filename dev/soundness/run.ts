/**
 * The project's own tests of `keyed`'s words, on the four streams of streams.ts.
 *
 *     deno run dev/soundness/run.ts [bits of each stream and test = 1e11] [streams ...]
 *
 * A row is a test: how many scores it gave, the largest, and the chance that a sound generator gives one as large (with
 * many scores: the largest of them). Below one in a million the script fails.
 */
import { birthdaySpacings } from "./birthday.ts";
import { collisions } from "./collision.ts";
import { hammingWeights } from "./hamming.ts";
import { matrixRank } from "./rank.ts";
import { batches, STREAMS } from "./streams.ts";
import type { Tally } from "./types.ts";

/** Fresh tests. */
export const tests = (): Tally[] => [birthdaySpacings(), collisions(), matrixRank(), hammingWeights()];

/** The largest score in size, and how likely one as large is under a sound generator. */
export function verdict(scores: readonly number[]): { readonly worst: number; readonly p: number } {
  const worst = scores.reduce((a, b) => Math.abs(b) > Math.abs(a) ? b : a);
  const z = Math.abs(worst);
  // Twice the normal tail by its continued fraction, good from z = 1 on; what is smaller is no news
  let f = z;
  for (let k = 200; k > 0; k--) f = z + k / f;
  const tail = z < 1 ? 1 : Math.min(1, 2 * Math.exp(-z * z / 2) / Math.sqrt(2 * Math.PI) / f);
  return { worst, p: -Math.expm1(scores.length * Math.log1p(-tail)) };
}

if (import.meta.main) {
  const [bits = "1e11", ...names] = Deno.args;
  const words = Number(bits) / 32;
  let failed = false;
  console.log("| stream | test | scores | largest | p |\n| --- | --- | ---: | ---: | ---: |");
  for (const stream of names.length ? names : Object.keys(STREAMS)) {
    const all = tests();
    let fed = 0;
    for (const batch of batches(stream)) {
      for (const test of all) test.add(batch);
      if ((fed += batch.length) >= words) break;
    }
    for (const test of all) {
      const scores = test.scores();
      const { worst, p } = verdict(scores);
      console.log(`| ${stream} | ${test.name} | ${scores.length} | ${worst.toFixed(2)} | ${p.toPrecision(2)} |`);
      failed ||= p < 1e-6;
    }
  }
  if (failed) Deno.exit(1);
}
