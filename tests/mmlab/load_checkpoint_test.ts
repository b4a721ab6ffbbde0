import { assertEquals, assertStringIncludes } from "@std/assert";
import type { Checkpoint, LoadCheckpointOptions } from "../../mod.ts";
import { batchNorm2d, linear, loadCheckpoint, module, tensor, values } from "../../mod.ts";
import { lensorError } from "../_util.ts";

function checkpoint(shapes: Readonly<Record<string, readonly number[]>>, keys?: readonly string[]): Checkpoint {
  const specs = new Map(Object.entries(shapes).map(([key, shape]) => [key, { shape, dtype: "float64" as const }]));
  const read = (key: string) => new Float64Array(specs.get(key)!.shape.reduce((a, b) => a * b, 1)).fill(1 / 3);
  return { name: "ck.pth", specs, metadata: new Map(), read, ...(keys && { keys }) };
}

const net = module("Net", { params: { scale: tensor([]) }, children: { fc: linear(2, 3), bn: batchNorm2d(2) } });

Deno.test("what matches is loaded in the model's dtype, and the rest is told in the engine's order and words", async () => {
  const file = checkpoint({ "module.fc.weight": [3, 2], "fc.bias": [4], scale: [1], "fc.extra": [1], "head.w": [2] });
  const { model, report, text } = loadCheckpoint(net, file);
  assertEquals(await values(model, "fc.weight"), new Float32Array(6).fill(1 / 3));
  assertEquals(await values(model, "scale"), new Float32Array([1 / 3]));
  assertEquals(report.loaded, [{ path: "scale", name: "scale" }, { path: "fc.weight", name: "module.fc.weight" }]);
  assertEquals(report.mismatched.map(({ path }) => path), ["fc.bias"]);
  assertEquals(report.unexpected, ["head.w", "fc.extra"]);
  assertEquals(report.missing, ["bn.weight", "bn.bias", "bn.running_mean", "bn.running_var"]);
  assertEquals(
    text,
    "The model and loaded state dict do not match exactly\n\n" +
      "size mismatch for fc.bias: copying a param with shape torch.Size([4]) from checkpoint, " +
      "the shape in current model is torch.Size([3]).\n" +
      "unexpected key in source state_dict: head.w, fc.extra\n\n" +
      "missing keys in source state_dict: bn.weight, bn.bias, bn.running_mean, bn.running_var\n",
  );
  assertEquals(loadCheckpoint(linear(2, 3), checkpoint({ weight: [3, 2], bias: [3] }), { strict: true }).text, "");
});

Deno.test("reviseKeys are Python's rules, one after the other, and where two names meet the later wins", () => {
  const file = checkpoint({ "a.fc_weight": [3, 2], "b.fc_weight": [3, 2], "a.bias": [3] });
  const reviseKeys = [["^(a|b)\\.", ""], ["(\\w+)_(\\w+)", "\\1.\\g<2>"], ["^fc\\.", ""]] as const;
  const { report } = loadCheckpoint(linear(2, 3), file, { reviseKeys, mapLocation: "cpu" });
  assertEquals(report.loaded, [{ path: "weight", name: "b.fc_weight" }, { path: "bias", name: "a.bias" }]);
});

Deno.test("with a prefix the names are not revised", () => {
  const file = checkpoint({ "module.fc.weight": [3, 2], "fc.bias": [3] });
  assertEquals(loadCheckpoint(linear(2, 3), file, { prefix: "module.fc" }).report.missing, ["bias"]);
  assertEquals(loadCheckpoint(linear(2, 3), file, { prefix: "fc." }).report.missing, ["weight"]);
});

Deno.test("a file whose tensors are wrapped in something else than state_dict matches nothing", () => {
  const file = checkpoint({ "model/weight": [3, 2] }, ["model", "epoch"]);
  const { report } = loadCheckpoint(linear(2, 3), file);
  assertEquals([report.unexpected, report.missing], [["model", "epoch"], ["weight", "bias"]]);
});

Deno.test("a wrapper for parallel training has no place in the keys, a child that is none has", () => {
  const wrapped = module("DataParallel", { children: { module: linear(2, 3) }, extra: { children: { gone: null } } });
  const model = module("Net", { children: { body: wrapped }, extra: { children: { gone: null } } });
  const file = checkpoint({ "body.weight": [3, 2], "body.bias": [3], "gone.w": [1] });
  const { report } = loadCheckpoint(model, file, { strict: true });
  assertEquals(report.loaded.map(({ path }) => path), ["body.module.weight", "body.module.bias"]);
});

const errors: readonly [what: string, file: unknown, options: LoadCheckpointOptions, code: string, part: string][] = [
  [
    "what is no checkpoint",
    "ck.pth",
    {},
    "type",
    'expected a checkpoint, found "ck.pth"; open it with await openCheckpoint(path)',
  ],
  ["an unknown option", checkpoint({}), { stirct: true } as object, "unknown-name", 'did you mean "strict"'],
  [
    "another shape, if strict",
    checkpoint({ weight: [2, 3], bias: [4], old: [1] }),
    { strict: true },
    "shape",
    'Cannot load ck.pth: "weight" is [3, 2] and the entry [2, 3] and 1 more do not fit; the model has no "old"; pass',
  ],
  [
    "entries too many, if strict",
    checkpoint({ weight: [3, 2], old: [1] }),
    { strict: true },
    "unused",
    'the model has no "old"; the checkpoint has no "bias"; pass strict: false to load what matches',
  ],
  [
    "entries too few, if strict",
    checkpoint({ weight: [3, 2] }),
    { strict: true },
    "missing",
    'has no "bias"; pass strict',
  ],
  ["a prefix that no entry has", checkpoint({ weight: [3, 2] }), { prefix: "body" }, "missing", 'below prefix "body."'],
  [
    "a prefix beside rules for names",
    checkpoint({}),
    { prefix: "a", reviseKeys: [] },
    "unsupported",
    "pass one of prefix and reviseKeys",
  ],
  ["a prefix that is not text", checkpoint({}), { prefix: 3 as never }, "type", "prefix is 3; use text"],
  ["a rule that does not compile", checkpoint({}), { reviseKeys: [["(", ""]] }, "range", "does not compile"],
  ["a rule that is not a pair", checkpoint({}), { reviseKeys: ["x"] as unknown as [] }, "type", "rule 1 is not a pair"],
];
for (const [what, file, options, code, part] of errors) {
  Deno.test(`loadCheckpoint refuses ${what}`, () => {
    const error = lensorError(() => loadCheckpoint(linear(2, 3), file as Checkpoint, options));
    assertEquals(error.code, code, error.message);
    assertStringIncludes(error.message, part);
  });
}

Deno.test("loadCheckpoint refuses what is not a module", () => {
  const error = lensorError(() => loadCheckpoint(undefined as never, checkpoint({}) as Checkpoint));
  assertEquals(error.code, "type", error.message);
  assertStringIncludes(error.message, "expected a module, found undefined");
});
