/** Files whose weights are codes of a few bits: what pretrained refuses, and what it says. */
import { assertEquals } from "@std/assert";
import * as ln from "../../all.ts";
import { assertRefused } from "../_util.ts";

type Entries = Readonly<Record<string, readonly [dtype: ln.DType, ...shape: number[]]>>;

function file(entries: Entries, metadata: ReadonlyMap<string, unknown> = new Map()): ln.Checkpoint {
  const specs = new Map(Object.entries(entries).map(([name, [dtype, ...shape]]) => [name, { dtype, shape }]));
  return {
    name: "q",
    ...(metadata.size > 0 && { format: "tflite" }),
    specs,
    metadata,
    read: () => new Float32Array(4),
  } as unknown as ln.Checkpoint;
}
const net = (dtype: ln.DType = "float32") =>
  ln.module("Net", {
    children: {
      fc: ln.module("Linear", { params: { weight: ln.tensor([2, 2], { dtype }) } }),
      head: ln.module("Linear", { params: { weight: ln.tensor([2, 2]) } }),
    },
  });
const load = (
  entries: Entries,
  options: ln.PretrainedOptions = {},
  model: ln.Module = net(),
  more?: ReadonlyMap<string, unknown>,
) =>
() => ln.initialize(model, ln.pretrained(file(entries, more), options), { partial: true });
const codes = (dtype: string, beside: string, into = "fc.weight", name = into) =>
  `Cannot load "${name}" into "${into}": its ${dtype} values are quantized codes, and ${beside} beside them hold their scale`;
const read = "load dequantized(checkpoint) instead";

Deno.test("pretrained: codes with their scales beside them -> refused, with what to do", () => {
  assertRefused([
    [
      load({ "fc.weight": ["float8_e4m3fn", 2, 2], "fc.weight_scale_inv": ["float32", 1, 1] }),
      "type",
      `${codes("float8_e4m3fn", '"fc.weight_scale_inv"')}; ${read}`,
    ],
    [load({ "fc.weight": ["int8", 2, 2], "fc.SCB": ["float32", 2] }), "type", `${codes("int8", '"fc.SCB"')}; ${read}`],
    [
      load({
        "fc.weight": ["uint8", 2, 1],
        "fc.weight.absmax": ["float32", 1],
        "fc.weight.quant_state.bitsandbytes__nf4": ["uint8", 9],
      }),
      "type",
      `${codes("uint8", '"fc.weight.absmax"')}; ${read}`,
    ],
    [
      load({ "fc.qweight": ["int32", 1, 2], "fc.scales": ["float32", 1, 2], "fc.qzeros": ["int32", 1, 1] }),
      "type",
      `${codes("int32", '"fc.qzeros", "fc.scales"', "fc.weight", "fc.qweight")}; ${read}`,
    ],
    [
      load({ "fc.weight": ["uint8", 2, 2], "fc.weight_scale": ["float32", 1] }),
      "type",
      `${codes("uint8", '"fc.weight_scale"')}; ` +
      "lensor does not read this layout: save the weights dequantized with the library that made them",
    ],
  ]);
});

Deno.test("pretrained: codes of one layer of several -> that layer is named; others load", () => {
  const mixed: Entries = { "head.weight": ["float32", 2, 2], "fc.weight": ["int8", 2, 2], "fc.SCB": ["float32", 2] };
  assertRefused([
    [load(mixed), "type", `${codes("int8", '"fc.SCB"')}; ${read}`],
    [load(mixed, { ignore: "fc.SCB" }), "type", `${codes("int8", '"fc.SCB"')}; ${read}`],
    [load(mixed, { ignore: "fc.SCB", cast: false }), "type", `${codes("int8", '"fc.SCB"')}; ${read}`],
  ]);
  const only = load(mixed, { ignore: "fc.**" })();
  assertEquals(ln.origins(only).map(({ path, kind }) => [path, kind]), [["fc.weight", "missing"], [
    "head.weight",
    "load",
  ]]);
});

Deno.test("pretrained: codes that are asked for as such -> loaded", () => {
  const entries: Entries = { "fc.weight": ["int8", 2, 2], "fc.SCB": ["float32", 2], "head.weight": ["float32", 2, 2] };
  const kinds = (model: ln.Module) => ln.origins(model).map(({ path, kind }) => [path, kind]);
  const loaded = [["fc.weight", "load"], ["head.weight", "load"]];
  assertEquals(kinds(load(entries, { ignore: "fc.SCB", cast: true })()), loaded, "cast is the caller's word");
  assertEquals(kinds(load(entries, { ignore: "fc.SCB" }, net("int8"))()), loaded, "the model holds codes itself");
  assertRefused([[load(entries, { cast: true }), "type", `${codes("int8", '"fc.SCB"')}; ${read}`]]);
});

Deno.test("pretrained: codes of TFLite, whose scales are metadata -> refused unless cast", () => {
  const scales = new Map([["quantization", new Map([["fc.weight", { scale: [0.5], zeroPoint: [0], axis: 0 }]])]]);
  const entries: Entries = { "fc.weight": ["int8", 2, 2], "head.weight": ["float32", 2, 2] };
  assertRefused([
    [
      load(entries, {}, net(), scales),
      "type",
      'Cannot load "fc.weight" into "fc.weight": its int8 values are quantized ' +
      `codes, whose scales are in the metadata; ${read}`,
    ],
  ]);
  const kind = (model: ln.Module) => ln.origins(model)[0]!.kind;
  assertEquals(kind(load(entries, { cast: true }, net(), scales)()), "load");
  assertEquals(kind(load(entries, {}, net("int8"), scales)()), "load");
});
