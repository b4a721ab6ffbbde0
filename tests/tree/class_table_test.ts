import { assert, assertEquals } from "@std/assert";
import { CLASSES, classesThat } from "../../tree/classes/class_table.ts";
import { axesOf, initialOf, partsOf } from "../../tree/classes/class_facts.ts";
import { findBases } from "../../tree/classes/torch_bases.ts";

Deno.test("class table: every row that starts tensors or norms -> a class of torch.nn", () => {
  for (const [type, { residual }] of Object.entries(CLASSES)) assert(residual || findBases(type), type);
  assertEquals(classesThat("norm"), ["_NormBase", "LayerNorm", "GroupNorm", "RMSNorm"]);
  assertEquals(classesThat("residual"), ["BasicBlock", "Bottleneck"]);
});

Deno.test("class table: facts -> those of the nearest class that says something", () => {
  const conv = ["_ConvTransposeNd", "_ConvNd", "Module"];
  assertEquals(axesOf("Mine", conv, { groups: 2 }, "weight", [4, 2, 3]), {
    in: [0],
    out: [1],
    groups: 2,
    literal: true,
  });
  // What a convolution does not name has no fans, even under a name of Keras
  assertEquals(axesOf("Mine", conv, {}, "kernel", [4, 2]), undefined);
  assertEquals(axesOf("Mine", ["Module"], {}, "kernel", [4, 2]), { in: [-2], out: [-1] });
  assertEquals(axesOf("Linear", ["Module"], {}, "weight", [4, 2, 2]), undefined);
  assertEquals(partsOf("GRU", ["RNNBase", "Module"], "weight_hh_l0_reverse", [6, 2]), {
    r: [0, 2],
    z: [2, 4],
    n: [4, 6],
  });
  assertEquals(partsOf("GRU", ["RNNBase", "Module"], "weight_hr_l0", [6, 2]), undefined);
  assertEquals(initialOf("BatchNorm2d", ["_BatchNorm", "_NormBase"], "running_var")?.label, "ones");
  assertEquals(initialOf("BatchNorm2d", ["_BatchNorm", "_NormBase"], "toString"), undefined);
  assertEquals(initialOf("Linear", ["Module"], "running_var"), undefined);
});
