import { assertEquals } from "@std/assert";
import { growth } from "../../mod.ts";
import { assertRefused } from "../_util.ts";
import { fileOf, numbersOf, ramp } from "./_files.ts";

// deno-lint-ignore no-explicit-any
const wrong = (x: unknown): any => x;

Deno.test("upcycle: dense layers -> every expert holds a copy; the dense entries are gone", async () => {
  const file = await fileOf({ "0.up": ramp([2]), "1.up": ramp([2], "float32", 5), "1.down": ramp([1]) });
  const view = growth.upcycle(file, { experts: 3, from: "*.up", into: "*.e{expert}.up{expert}" });
  assertEquals([...view.specs.keys()].sort(), [
    ...["0.e0.up0", "0.e1.up1", "0.e2.up2"],
    ...["1.down", "1.e0.up0", "1.e1.up1", "1.e2.up2"],
  ]);
  assertEquals(await numbersOf(view, "0.e2.up2"), [0, 1]);
  assertEquals(await numbersOf(view, "1.e0.up0"), [5, 6]);
  assertEquals([view.byRange?.("1.e0.up0"), view.madeBy?.("1.e0.up0")], [true, "upcycle a model"]);
  const one = growth.upcycle(file, { experts: 1, from: "1.down", into: "{expert}.down" });
  assertEquals(await numbersOf(one, "0.down"), [0]);
});

Deno.test("upcycle: options that do not fit -> an error that says what", async () => {
  const file = await fileOf({ "0.up": ramp([2]) });
  const fine = { experts: 2, from: "*.up", into: "*.{expert}" };
  const up = (options: unknown) => () => growth.upcycle(file, wrong(options));
  const into = "Cannot upcycle a model: into is";
  assertRefused([
    [
      () => growth.upcycle(wrong(1), fine),
      "type",
      "Cannot upcycle a model 1: expected a checkpoint; open one with " +
      "await openCheckpoint(path)",
    ],
    [
      up({ ...fine, expert: 1 }),
      "unknown-name",
      'Cannot upcycle a model: there is no option "expert"; did you mean ' +
      '"experts"',
    ],
    [up({ ...fine, experts: 0 }), "range", "Cannot upcycle a model: experts is 0; use a positive integer"],
    [up({ ...fine, from: 1 }), "type", "Cannot upcycle a model: expected the name of an entry, found 1"],
    [up({ ...fine, into: 1 }), "type", `${into} 1; give a name with {expert}`],
    [up({ ...fine, into: "*.e" }), "type", `${into} "*.e"; give a name with {expert}`],
    [up({ ...fine, into: "{expert}" }), "type", "Cannot upcycle a model: from has 1 wildcards, into has 0"],
    [
      up({ ...fine, from: "*.down" }),
      "no-match",
      `Cannot upcycle a model: "*.down" matches no entry of "${file.name}"`,
    ],
    [up({ experts: 1, from: "0.up", into: "0.up" }), "type", `${into} "0.up"; give a name with {expert}`],
  ]);
});
