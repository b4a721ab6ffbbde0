import { assertEquals } from "@std/assert";
import { difference, type Peer } from "../../dev/differential/compare.ts";

// The peers themselves draw thousands more: dev/differential/compare.ts
const [, ...lines] = Deno.readTextFileSync(new URL("../fixtures/initializers/random_calls.jsonl", import.meta.url))
  .trim()
  .split("\n").map((line) => JSON.parse(line));

for (const peer of ["torch", "jax", "keras", "keras-jax"] as Peer[]) {
  Deno.test(`random calls of ${peer} come out as there, errors included`, () => {
    const own = lines.filter((line) => line.peer === peer);
    const wrong = own.flatMap((line) => difference(peer, line) ?? []);
    assertEquals([own.length > 0, wrong], [true, []]);
  });
}

Deno.test("the comparison notices a changed bit, another error and an error that did not come", () => {
  const exact = lines.find((line) => line.tol === "exact" && line.hex?.length > 16);
  const changed = { ...exact, hex: (exact.hex[0] === "0" ? "1" : "0") + exact.hex.slice(1) };
  const rank = lines.find((line) => /Only tensors with 2/.test(line.error?.message ?? ""));
  const other = { ...rank, error: { type: "RuntimeError", message: "normal expects std >= 0.0" } };
  const silent = { ...exact, error: rank.error };
  for (const line of [changed, other, silent]) assertEquals(difference(line.peer, line) === undefined, false);
});
