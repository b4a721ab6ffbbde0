import { assertEquals, assertStringIncludes } from "@std/assert";
import { picture } from "../../dev/explain_picture.ts";

Deno.test("examples/larger_model.ts keeps the old answers, accounts for every element, and is what the picture shows", async () => {
  const now = await picture();
  const kept = await Deno.readTextFile(new URL("../../docs/images/larger-model.svg", import.meta.url));
  for (
    const part of [
      "359 of 360 right before, 359 of 360 right after",
      "the ten old answers differ by at most",
      "training changes head.weight[10:], head.bias[10:]",
      "backbone.conv1.weight[:, 1:]",
      "in all                 92 tensors  176,314 elements",
      "classes by name, eight, five, four ...: 359 of 360 right",
      "lm_head.weight    [503, 64]  tied to wte.weight",
      "in all            4 tensors  34,368 elements",
      "training changes wte.weight[500:]",
    ]
  ) assertStringIncludes(now, part);
  assertEquals(now, kept, "deno run -A dev/explain_picture.ts makes the picture again");
});
