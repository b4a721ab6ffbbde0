import { assertEquals } from "@std/assert";
import { linear, mmlab, type MmlabDict, module } from "../../mod.ts";

// What an editor completes is what the types say
type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends (<T>() => T extends B ? 1 : 2) ? true : false;
type Keys<Type extends MmlabDict["type"]> = keyof Extract<MmlabDict, { readonly type: Type | `${Type}Init` }>;
type Common = "type" | "bias" | "bias_prob" | "layer" | "override";
type Names = "Constant" | "Xavier" | "Normal" | "TruncNormal" | "Uniform" | "Kaiming" | "Caffe2Xavier" | "Pretrained";

const checks: readonly [
  Same<MmlabDict["type"], Names | `${Names}Init`>,
  Same<Keys<"Constant">, Common | "val">,
  Same<Keys<"Xavier">, Common | "gain" | "distribution">,
  Same<Keys<"Normal">, Common | "mean" | "std">,
  Same<Keys<"TruncNormal">, Common | "mean" | "std" | "a" | "b">,
  Same<Keys<"Uniform">, Common | "a" | "b">,
  Same<Keys<"Kaiming">, Common | "a" | "mode" | "nonlinearity" | "distribution">,
  Same<Keys<"Caffe2Xavier">, Common>,
  Same<Keys<"Pretrained">, "type" | "checkpoint" | "prefix" | "map_location" | "override">,
] = [true, true, true, true, true, true, true, true, true];

Deno.test("the types know every cfg and its options", () => assertEquals(checks.every((same) => same), true));

Deno.test("a wrong cfg does not compile, as an argument and on a node", () => {
  const unused = () => [
    // @ts-expect-error there is no such initializer
    mmlab({ type: "Norml" }),
    // @ts-expect-error val is not Normal's
    mmlab({ type: "Normal", val: 1 }),
    // @ts-expect-error Constant needs val
    mmlab([{ type: "Constant", layer: "Linear" }]),
    // @ts-expect-error the modes are fan_in and fan_out
    mmlab({ type: "Kaiming", mode: "fan" }),
    // @ts-expect-error Pretrained has no layer
    mmlab({ type: "Pretrained", checkpoint: "a.pth", layer: "Linear" }),
    // @ts-expect-error an override has no override
    mmlab({ type: "Normal", override: { name: "a", type: "Normal", override: { name: "b" } } }),
    // @ts-expect-error the std is a number
    module("Net", { children: { fc: linear(1, 1) }, init: { type: "Normal", std: "1" } }),
  ];
  assertEquals(unused.length, 0);
  mmlab({ type: "NormalInit", layer: "Linear", override: [{ name: "a" }, { name: "b", type: "Xavier", gain: 2 }] });
});
