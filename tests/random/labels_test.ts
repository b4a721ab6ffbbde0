import { assertEquals } from "@std/assert";
import { numpy } from "../../all.ts";

Deno.test("numpy: its label says the seed, the kind where it is not PCG64, and whose child it is", () => {
  const labels = [
    numpy(7),
    numpy(7).clone(),
    numpy(2n ** 70n),
    numpy([1, 2]),
    numpy(7, { bitGenerator: "philox" }),
    numpy(numpy.seedSequence(7).spawn(2)[1]!),
    numpy(Array(100).fill(1)),
  ].map(({ label }) => label);
  assertEquals(labels, [
    "numpy(7)",
    "numpy(7)",
    "numpy(1180591620717411303424)",
    "numpy([1, 2])",
    "numpy(7, philox)",
    "numpy(7, spawn 1)",
    "numpy(pcg64)",
  ]);
});
