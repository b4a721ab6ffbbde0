import { assert } from "@std/assert";
import { birthdaySpacings } from "../../dev/soundness/birthday.ts";
import { collisions } from "../../dev/soundness/collision.ts";
import { hammingWeights } from "../../dev/soundness/hamming.ts";
import { matrixRank } from "../../dev/soundness/rank.ts";
import { verdict } from "../../dev/soundness/run.ts";
import type { Tally } from "../../dev/soundness/types.ts";
import { keyed } from "../../random/mod.ts";

const N = 2 ** 21;
const words = keyed(7).at("soundness").bits(N);

/** Words with a flaw: `flaw` gets the words, a place and the word that stands there. */
const spoilt = (flaw: (w: Uint32Array, i: number) => number): Uint32Array => words.map((_, i) => flaw(words, i));

const CASES: readonly (readonly [test: () => Tally, flaw: string, wrong: Uint32Array])[] = [
  [birthdaySpacings, "words whose lowest bit is stuck", spoilt((w, i) => w[i]! | 1)],
  [birthdaySpacings, "a step that comes back", spoilt((w, i) => i % 2048 < 3 ? 1000 * (i % 4096) : w[i]!)],
  [collisions, "top bits that leave out one urn in 20", spoilt((w, i) => w[i]! / 2 ** 32 * 0.95 * 2 ** 32)],
  [
    collisions,
    "low bits that come twice",
    spoilt((w, i) => i % 300 ? w[i]! : w[i]! & ~0xfffff | w[(i || 1) - 1]! & 0xfffff),
  ],
  [
    matrixRank,
    "one row in 320 that is the sum of two others",
    spoilt((w, i) => i % 640 >>> 1 === 32 ? w[i - 2]! ^ w[i - 4]! : w[i]!),
  ],
  [
    hammingWeights,
    "one weight in 100 that comes back after three words",
    spoilt((w, i) => i % 100 || i < 3 ? w[i]! : w[i - 3]!),
  ],
];

for (const [test, flaw, wrong] of CASES) {
  const judge = (w: Uint32Array) => {
    const tally = test();
    tally.add(w);
    return verdict(tally.scores());
  };
  Deno.test(`${test().name}: keyed words pass, and ${flaw} do not`, () => {
    const right = judge(words);
    const bad = judge(wrong);
    assert(right.p > 1e-3, `right: ${JSON.stringify(right)}`);
    assert(bad.p < 1e-6, `wrong: ${JSON.stringify(bad)}`);
  });
}
