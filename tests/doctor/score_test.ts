import { assert, assertEquals } from "@std/assert";
import { score } from "../../dev/doctor_score/score.ts";

Deno.test("diagnose: every model with a fault gets its findings and no other, every sound one none", async () => {
  const { sick, healthy } = await score();
  assert(sick.length >= 40 && healthy.length >= 40);
  for (const { name, expected, made } of [...sick, ...healthy]) {
    assertEquals([...made].sort(), [...expected].sort(), name);
  }
});
