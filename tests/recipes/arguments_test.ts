/** What recipes say of options of another kind, when they are made. */
import { assertEquals } from "@std/assert";
import * as ln from "../../mod.ts";
import { assertRefused } from "../_util.ts";

// deno-lint-ignore no-explicit-any
const wrong = (x: unknown): any => x;
const r = ln.recipes;
const base = ln.sequential(ln.linear(4, 4), ln.linear(4, 2));
const make = (recipe: unknown, options: unknown) => () => wrong(recipe)(wrong(options));

Deno.test("depthMuP, completeP, muP, uMuP: options that do not fit -> an error that says which", () => {
  const of = (name: string, why: string) => `Cannot make ${name}: ${why}`;
  const names = 'use names, ["c_proj"]';
  const tuned = "base is 3; give the model at the size that was tuned";
  assertRefused([
    [make(r.depthMuP, { base, residual: [] }), "type", of("depthMuP", `residual is a list; ${names}`)],
    [make(r.depthMuP, { base, residual: "x" }), "type", of("depthMuP", `residual is "x"; ${names}`)],
    [make(r.depthMuP, { base, residual: ["a", 3] }), "type", of("depthMuP", `residual is a list; ${names}`)],
    [make(r.completeP, { base, residual: [] }), "type", of("completeP", `residual is a list; ${names}`)],
    [make(r.depthMuP, { base: 3, residual: ["a"] }), "type", of("depthMuP", tuned)],
    [make(r.depthMuP, { base, layers: 0 }), "range", of("depthMuP", "layers is 0; use a positive integer")],
    [make(r.depthMuP, { base, baseLayers: 0 }), "range", of("depthMuP", "baseLayers is 0; use a positive integer")],
    [
      make(r.depthMuP, { base, output: "x" }),
      "unknown-name",
      of("depthMuP", 'there is no output "x"; use "zero", "scaled", "multiplied"'),
    ],
    [make(r.muP, { base: 3 }), "type", of("muP", tuned)],
    [
      make(r.muP, { base, nope: 1 }),
      "unknown-name",
      of("muP", 'there is no option "nope"; the options are "base", "std", "output"'),
    ],
    [make(r.uMuP, { base: 3 }), "type", of("uMuP", tuned)],
    [
      make(r.uMuP, { multipliers: "x" }),
      "unknown-name",
      of("uMuP", 'there is no multipliers "x"; use one of "model", "weights"'),
    ],
    [
      make(r.uMuP, { nope: 1 }),
      "unknown-name",
      of("uMuP", 'there is no option "nope"; the options are "multipliers", "base"'),
    ],
  ]);
});

Deno.test("recipes of families and layers: options that do not fit -> an error that says which", () => {
  const of = (name: string, why: string) => `Cannot make ${name}: ${why}`;
  const count = "use a positive integer";
  const names = 'use Transformers\' name, such as "llama" or "bert"';
  assertRefused([
    [make(r.siren, { nope: 1 }), "unknown-name", of("siren", 'there is no option "nope"; the options are "w0"')],
    [make(r.mamba, { steps: 3 }), "type", of("mamba", "steps is 3; use [least, most]")],
    [make(r.mamba, { steps: [1] }), "type", of("mamba", "steps is a list; use [least, most]")],
    [make(r.mamba, { steps: [0, 1] }), "range", of("mamba", "steps[0] is 0; use a finite number above 0")],
    [make(r.mamba, { steps: [1, 1] }), "range", of("mamba", "steps[1] is 1; use a finite number above the least step")],
    [make(r.mamba, { std: 0 }), "range", of("mamba", "std is 0; use a finite number above 0")],
    [make(r.timm, { config: 3 }), "type", of("timm", "config is 3; use an object of timm's arguments")],
    [
      make(r.timm, { family: 3 }),
      "unknown-name",
      of(
        "timm",
        'there is no family 3; use "vit", "swin", "swinv2", "convnext", ' +
          '"resnet", "mlp_mixer", "cait", "beit", "eva", "efficientnet", "mobilenetv3", "regnet"',
      ),
    ],
    [make(r.timm, { family: "vitt" }), "unknown-name", of("timm", 'there is no family "vitt"; did you mean "vit"')],
    [make(r.transformers, { family: 3 }), "unknown-name", of("transformers", `there is no family 3; ${names}`)],
    [
      make(r.transformers, { family: "zzzz" }),
      "unknown-name",
      of("transformers", `there is no family "zzzz"; ${names}`),
    ],
    [make(r.transformers, { config: 3 }), "type", of("transformers", "config is 3; use an object, as in config.json")],
    [make(r.gpt2, { residual: [3] }), "type", of("gpt2", "residual is a list; use a list of names")],
    [make(r.gpt2, { residual: ["a", 3] }), "type", of("gpt2", "residual is a list; use a list of names")],
    [make(r.gpt2, { residual: 3 }), "type", of("gpt2", "residual is 3; use a list of names")],
    [make(r.gpt2, { layers: 0 }), "range", of("gpt2", `layers is 0; ${count}`)],
    [make(r.layerScale, { value: "x" }), "type", of("layerScale", 'expected a number as value, found "x"')],
    [make(r.layerScale, { layers: 0 }), "range", of("layerScale", `layers is 0; ${count}`)],
    [make(r.fixup, { layers: 0 }), "range", of("fixup", `layers is 0; ${count}`)],
    [make(r.deepNorm, { encoderLayers: 0 }), "range", of("deepNorm", `encoderLayers is 0; ${count}`)],
    [make(r.deepNorm, { decoderLayers: 0 }), "range", of("deepNorm", `decoderLayers is 0; ${count}`)],
    [make(r.tFixup, { decoderLayers: 0 }), "range", of("tFixup", `decoderLayers is 0; ${count}`)],
    [make(r.detectorHead, { std: -1 }), "range", of("detectorHead", "std is -1; use a finite non-negative number")],
    [make(r.detectorHead, { prior: 0 }), "range", of("detectorHead", "prior is 0; use a number between 0 and 1")],
    [make(r.detectorHead, { prior: 1 }), "range", of("detectorHead", "prior is 1; use a number between 0 and 1")],
    [make(r.forgetGate, { value: "x" }), "type", of("forgetGate", 'expected a number as value, found "x"')],
    [make(r.vitTimm2, { initBias: "x" }), "type", of("vitTimm2", 'expected a number as initBias, found "x"')],
    [make(r.admin, { omega: 3 }), "type", of("admin", "omega is 3; use the name of a param")],
  ]);
});

Deno.test("recipes: an option of no such name is refused by every recipe, which names those that it has", () => {
  const none: string[] = ["flaxDefault", "haikuDefault", "kerasDefault", "vitMae", "vitMoco", "vitTimm"];
  const known: Record<string, string[]> = {
    admin: ["omega"],
    bert: ["std", "truncated"],
    chrono: ["steps"],
    completeP: ["base", "std", "output", "branch", "residual", "layers", "baseLayers"],
    deepNorm: ["encoderLayers", "decoderLayers"],
    depthMuP: ["base", "std", "output", "branch", "residual", "layers", "baseLayers"],
    detectorHead: ["prior", "std", "classify"],
    dora: ["base", "rank", "alpha", "rslora", "fanInFanOut"],
    fixup: ["blocks", "classifier", "layers"],
    forgetGate: ["value"],
    gpt2: ["std", "layers", "residual"],
    layerScale: ["value", "layers"],
    llama: ["std"],
    lora: ["start", "distribution", "rank", "alpha", "rslora", "niter", "base", "fanInFanOut"],
    lsuv: ["tolerance", "turns"],
    mamba: ["std", "steps"],
    muP: ["base", "std", "output"],
    siren: ["w0"],
    subLn: ["encoderLayers", "decoderLayers"],
    tFixup: ["encoderLayers", "decoderLayers"],
    timm: ["family", "mode", "config"],
    transformers: ["family", "config"],
    uMuP: ["multipliers", "base"],
    unitOutput: ["scale", "bias"],
    vit: ["std"],
    vitJax: ["headBias", "classifier"],
    vitTimm2: ["initBias", "headBias", "classifier"],
    zeroGamma: ["blocks"],
  };
  // These take no options at all
  const bare = ["offsetZero", "skipInit", "zeroConvs"];
  assertEquals([...Object.keys(known), ...none, ...bare].sort(), Object.keys(r).sort());
  assertRefused(
    [...Object.entries(known), ...none.map((name) => [name, []] as const)].map(([name, options]) => [
      make(wrong(r)[name], { qqqqqqqqqq: 1 }),
      "unknown-name",
      `Cannot make ${name}: there is no option "qqqqqqqqqq"; ` +
      (options.length ? `the options are ${options.map((option) => `"${option}"`).join(", ")}` : "there are none"),
    ]),
  );
});
