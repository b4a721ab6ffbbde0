import { assert, assertEquals } from "@std/assert";
import * as ln from "../../mod.ts";
import { lensorError } from "../_util.ts";

const checkpoint: ln.Checkpoint = {
  name: "part.gguf",
  specs: new Map([["bias", { shape: [2], dtype: "float32" }]]),
  unreadable: new Map([["weight", { dtype: "IQ1_S", shape: [2, 3], why: "lensor does not restore IQ1_S" }]]),
  metadata: new Map(),
  read: () => new Float32Array(2),
};

Deno.test("pretrained: a tensor that the file has but cannot give is an error, and ignore takes it out", () => {
  const model = ln.linear(3, 2);
  const error = lensorError(() => ln.pretrained(checkpoint)(model, ln.keyed(0)));
  assertEquals([error.code, error.path], ["unsupported", "weight"]);
  assert(error.message.includes("does not restore IQ1_S") && error.message.includes('ignore: "weight"'), error.message);
  const ready = ln.initialize(
    model,
    ln.seq(ln.pretrained(checkpoint, { ignore: "weight" }), ln.whenMissing(ln.fill("**", ln.ones))),
  );
  assertEquals(ln.origins(ready).map(({ path, kind }) => [path, kind]), [["weight", "draw"], ["bias", "load"]]);
});

Deno.test("pretrained: integers of TensorFlow Lite are refused with the way to their numbers", async () => {
  const codes: ln.Checkpoint = {
    name: "m.tflite",
    format: "tflite",
    specs: new Map([["weight", { shape: [2, 1], dtype: "int8" }]]),
    metadata: new Map([["quantization", new Map([["weight", { scale: [0.5, 2], zeroPoint: [0, 1], axis: 0 }]])]]),
    read: () => new Int8Array([3, 4]),
  };
  const model = ln.linear(1, 2, { bias: false });
  const error = lensorError(() => ln.pretrained(codes)(model, ln.keyed(0)));
  assert(error.code === "type" && error.message.includes("dequantized(checkpoint)"), error.message);
  const ready = ln.initialize(model, ln.pretrained(ln.dequantized(codes)));
  assertEquals([...await ln.floats(ready, "weight")], [1.5, 6]);
});
