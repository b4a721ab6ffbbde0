/** mergedLora: adapters as PEFT saves them, against sums worked out here. */
import { assertEquals } from "@std/assert";
import { type Checkpoint, fromBytes, mergedLora, type MergedLoraOptions, toSafetensors } from "../../mod.ts";
import { lensorError } from "../_util.ts";

type Entries = Readonly<Record<string, readonly [shape: readonly number[], data: readonly number[]]>>;

const file = async (name: string, entries: Entries): Promise<Checkpoint> =>
  await fromBytes(
    await toSafetensors(
      Object.entries(entries).map((
        [name, [shape, data]],
      ) => [name, { shape, dtype: "float32", data: new Float32Array(data) }]),
    ),
    name,
  );
const read = async (checkpoint: Checkpoint, name: string) => Array.from(await checkpoint.read(name) as Float32Array);

// W is [2, 3], A [2, 3], B [2, 2]: B A = [[1*1+2*4, 1*2+2*5, 1*3+2*6], [3*1+4*4, 3*2+4*5, 3*3+4*6]]
const W = [[2, 3], [0.5, 1, 1.5, 2, 2.5, 3]] as const;
const A = [[2, 3], [1, 2, 3, 4, 5, 6]] as const;
const B = [[2, 2], [1, 2, 3, 4]] as const;
const PRODUCT = [9, 12, 15, 19, 26, 33];
const sum = (scale: number) => W[1].map((w, i) => Math.fround(w + scale * PRODUCT[i]!));

Deno.test("mergedLora: W + alpha / rank B A, or alpha / sqrt(rank), with PEFT's names or without their beginning", async () => {
  const base = await file("base", { "h.fc.weight": W, "h.fc.bias": [[2], [1, 2]] });
  for (const head of ["", "base_model.model."]) {
    for (const tail of [".weight", "", ".default.weight"]) {
      const adapter = await file("adapter", { [`${head}h.fc.lora_A${tail}`]: A, [`${head}h.fc.lora_B${tail}`]: B });
      const view = mergedLora(base, adapter, { alpha: 3 });
      assertEquals([...view.specs], [
        ["h.fc.bias", { shape: [2], dtype: "float32" }],
        ["h.fc.weight", { shape: [2, 3], dtype: "float32" }],
      ]);
      assertEquals([await read(view, "h.fc.weight"), await read(view, "h.fc.bias")], [sum(1.5), [1, 2]]);
      assertEquals([view.name, view.madeBy?.("h.fc.weight")], ["base + adapter", "merge an adapter"]);
      const root = mergedLora(base, adapter, { alpha: 3, rslora: true });
      assertEquals(await read(root, "h.fc.weight"), sum(3 / Math.sqrt(2)));
    }
  }
});

Deno.test("mergedLora: a base that keeps weights turned, convolutions and embeddings", async () => {
  const turned = await file("gpt", { "c.weight": [[3, 2], [0.5, 2, 1, 2.5, 1.5, 3]] });
  const adapter = await file("a", { "c.lora_A.weight": A, "c.lora_B.weight": B });
  const one = sum(1);
  const columns = [0, 3, 1, 4, 2, 5].map((i) => one[i]!);
  assertEquals(await read(mergedLora(turned, adapter, { alpha: 2, fanInFanOut: true }), "c.weight"), columns);
  const conv = await file("conv", { "c.weight": [[2, 3, 1, 1], W[1]] });
  const kernels = await file("a", { "c.lora_A.weight": [[2, 3, 1, 1], A[1]], "c.lora_B.weight": [[2, 2, 1, 1], B[1]] });
  assertEquals(await read(mergedLora(conv, kernels, { alpha: 2 }), "c.weight"), one);
  const words = await file("emb", { "e.weight": [[3, 2], [0.5, 2, 1, 2.5, 1.5, 3]] });
  const embedding = await file("a", { "e.lora_embedding_A": A, "e.lora_embedding_B": B });
  assertEquals(await read(mergedLora(words, embedding, { alpha: 2 }), "e.weight"), columns);
});

Deno.test("mergedLora: DoRA gives every output the length that was trained", async () => {
  // With alpha 0 the weights stay: rows of lengths 5 and 13
  const rows = [3, 4, 0, 5, 12, 0];
  const zero = { "f.lora_A.weight": A, "f.lora_B.weight": B };
  const magnitude = [[2], [10, 26]] as const;
  const options = { alpha: 0 };
  const adapter = await file("a", { ...zero, "f.lora_magnitude_vector": magnitude });
  const base = await file("b", { "f.weight": [[2, 3], rows] });
  assertEquals(await read(mergedLora(base, adapter, options), "f.weight"), [6, 8, 0, 10, 24, 0]);
  const turned = await file("b", { "f.weight": [[3, 2], [3, 5, 4, 12, 0, 0]] });
  const gpt = mergedLora(turned, adapter, { ...options, fanInFanOut: true });
  assertEquals(await read(gpt, "f.weight"), [6, 10, 8, 24, 0, 0]);
  const named = await file("a", { ...zero, "f.lora_magnitude_vector.default.weight": magnitude });
  assertEquals(await read(mergedLora(base, named, options), "f.weight"), [6, 8, 0, 10, 24, 0]);
});

Deno.test("mergedLora: closing the view closes both files", async () => {
  const closed: string[] = [];
  const closing = (checkpoint: Checkpoint) => ({ ...checkpoint, close: () => void closed.push(checkpoint.name) });
  const base = closing(await file("b", { "f.weight": W }));
  const adapter = closing(await file("a", { "f.lora_A.weight": A, "f.lora_B.weight": B }));
  mergedLora(base, adapter, { alpha: 1 }).close?.();
  assertEquals(closed, ["b", "a"]);
});

Deno.test("mergedLora: what does not fit is refused by name, with what would help", async () => {
  const base = await file("base", { "f.weight": W, "n.weight": [[3], [1, 2, 3]] });
  const told = async (entries: Entries, options: Partial<MergedLoraOptions> = {}) => {
    const adapter = await file("adapter", entries);
    const error = lensorError(() => mergedLora(base, adapter, { alpha: 1, ...options }));
    return [error.code, error.path, error.message.replace("Cannot merge an adapter: ", "")];
  };
  const fits = { "f.lora_A.weight": A, "f.lora_B.weight": B };
  const misfit = (a: string, b: string) => `lora_A ${a} and lora_B ${b} do not fit "f.weight" [2, 3]`;
  const help = "; pass fanInFanOut if the base keeps weights as [in, out]";
  const cases: readonly (readonly [Entries, string, string | undefined, string, Partial<MergedLoraOptions>?])[] = [
    [{ "f.weight": W }, "no-match", undefined, '"adapter" has no lora_A and lora_B'],
    [{ "f.lora_A.weight": A }, "missing", "f", '"f" of "adapter" has no lora_B'],
    [{ "f.lora_B.weight": B }, "missing", "f", '"f" of "adapter" has no lora_A'],
    [
      { "g.lora_A.weight": A, "g.lora_B.weight": B },
      "missing",
      "g.weight",
      '"base" has no "g.weight"; did you mean "f.weight"',
    ],
    [
      { ...fits, "f.lora_A.weight": [[2, 2], [1, 2, 3, 4]] },
      "shape",
      "f.weight",
      misfit("[2, 2]", "[2, 2]") + help,
    ],
    [
      { ...fits, "f.lora_B.weight": [[3, 2], Array(6).fill(0)] },
      "shape",
      "f.weight",
      misfit("[2, 3]", "[3, 2]") + help,
    ],
    [{ ...fits, "f.lora_B.weight": [[2, 1], [1, 2]] }, "shape", "f.weight", misfit("[2, 3]", "[2, 1]") + help],
    [fits, "shape", "f.weight", misfit("[2, 3]", "[2, 2]"), { fanInFanOut: true }],
    [
      { "f.lora_A.weight": [[1, 2], [1, 2]], "f.lora_B.weight": [[3, 1], [1, 2, 3]] },
      "shape",
      "f.weight",
      misfit("[1, 2]", "[3, 1]") + help,
    ],
    [fits, "type", undefined, "alpha is NaN; give lora_alpha of adapter_config.json", { alpha: NaN }],
    [fits, "type", undefined, "alpha is undefined; give lora_alpha of adapter_config.json", {
      alpha: undefined as never,
    }],
  ];
  for (const [entries, code, path, message, options] of cases) {
    assertEquals(await told(entries, options), [code, path, message]);
  }
  const adapter = await file("adapter", fits);
  const code = (call: () => unknown) => lensorError(call).code;
  assertEquals(code(() => mergedLora(base, adapter, { alpha: 1, rank: 2 } as never)), "unknown-name");
  assertEquals(code(() => mergedLora(base, adapter, undefined as never)), "type");
  assertEquals(code(() => mergedLora({} as never, adapter, { alpha: 1 })), "type");
  assertEquals(code(() => mergedLora(base, {} as never, { alpha: 1 })), "type");
  const whole = await fromBytes(
    await toSafetensors([["f.weight", { shape: [2, 3], dtype: "int8", data: new Int8Array(6) }]]),
    "ints",
  );
  assertEquals(code(() => mergedLora(whole, adapter, { alpha: 1 })), "type");
});
