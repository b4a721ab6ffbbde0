import { assertEquals } from "@std/assert";
import { type Checkpoint, contents } from "../../mod.ts";

Deno.test("contents: a row for each entry, as the file stores it, unreadable ones last", () => {
  const checkpoint: Checkpoint = {
    name: "made",
    format: "gguf",
    specs: new Map([["w", { shape: [2, 256], dtype: "float32" }], ["n", { shape: [], dtype: "int64" }]]),
    raw: new Map([["i", { shape: [3], dtype: "int4" }]]),
    stored: new Map([["w", { dtype: "Q4_K", bytes: 288 }]]),
    unreadable: new Map([["q", { dtype: "IQ1_S", shape: [256], bytes: 50, why: "it is IQ1_S" }]]),
    leftOut: [{ key: "ema", tensors: 2 }],
    metadata: new Map([["epoch", 3]]),
    read: () => new Float32Array(),
  };
  assertEquals(contents(checkpoint), {
    format: "gguf",
    tensors: [
      { name: "w", shape: [2, 256], dtype: "Q4_K", bytes: 288 },
      { name: "n", shape: [], dtype: "int64", bytes: 8 },
      { name: "i", shape: [3], dtype: "int4", bytes: 2 },
      { name: "q", shape: [256], dtype: "IQ1_S", bytes: 50, why: "it is IQ1_S" },
    ],
    also: [{ key: "ema", tensors: 2 }],
    metadata: new Map([["epoch", 3]]),
    notes: [],
  });
});
