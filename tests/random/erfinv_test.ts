import { assert, assertEquals } from "@std/assert";
import { erfinv, nearestErfinv } from "../../random/torch/_erfinv.ts";
import golden from "../fixtures/random/erfinv.json" with { type: "json" };

Deno.test("the inverse error function is the number nearest to the true one, as PyTorch's is", () => {
  for (const [y, z] of golden.pairs as [number, number][]) assertEquals(nearestErfinv(y), z, String(y));
  // The correction has something to correct: without it some of these differ
  assert(golden.pairs.some(([y, z]) => erfinv(y!) !== z));
});

Deno.test("the inverse error function is odd, and infinite at its ends", () => {
  for (const y of [0, 1e-300, 0.3, 0.7, 0.999, 1 - 2 ** -53]) assertEquals(nearestErfinv(-y) + nearestErfinv(y), 0);
  assertEquals([nearestErfinv(1), nearestErfinv(-1)], [Infinity, -Infinity]);
});

Deno.test("nearestErfinv: beyond 3.5 the plain function, up to there one step nearer", () => {
  const far = Array.from({ length: 200 }, (_, i) => 1 - 5e-7 / (i + 1));
  for (const y of far) assert(erfinv(y) > 3.5);
  assertEquals(far.map(nearestErfinv), far.map(erfinv));
  const near = Array.from({ length: 200 }, (_, i) => 1 - 1e-6 * (i + 1));
  for (const y of near) assert(erfinv(y) < 3.5);
  assert(near.some((y) => nearestErfinv(y) !== erfinv(y)));
});
