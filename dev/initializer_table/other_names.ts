import * as ln from "../../mod.ts";
import type { Initializer } from "../../mod.ts";

/**
 * Names that papers and libraries have for what is one of ours with certain options: the name, whose it is, and ours.
 */
export const OTHER_NAMES: readonly (readonly [name: string, whose: string, make: () => Initializer])[] = [
  ["Linear, ConvNd: weight", "PyTorch's `reset_parameters`", () => ln.kaimingUniform({ a: Math.sqrt(5) })],
  ["Embedding", "PyTorch", () => ln.normal()],
  ["Embedding", "Keras", () => ln.uniform({ low: -0.05, high: 0.05 })],
  ["trunc_normal_tf_", "timm", () => ln.truncNormal({ std: 0.02, within: 2 })],
  ["trunc_normal_(std=.02)", "timm's and MMLab's vision transformers", () => ln.truncNormal({ std: 0.02 })],
  ["initializer_range", "BERT, GPT-2, LLaMA in Transformers", () => ln.normal({ std: 0.02 })],
  ["self-normalizing (SNN)", "Klambauer et al. 2017", () => ln.kaimingNormal({ nonlinearity: "linear" })],
  ["LoRA A", "Hu et al. 2021, PEFT", () => ln.kaimingUniform({ a: Math.sqrt(5) })],
  ["LoRA B, zero convolution, SkipInit, ReZero", "Hu 2021, Zhang 2023, De 2020, Bachlechner 2020", () => ln.zeros],
  ["LayerScale", "Touvron et al. 2021; timm `init_values`", () => ln.constant(1e-5)],
  ["Fourier features", "Tancik et al. 2020: the matrix B, with sigma for 10", () => ln.normal({ std: 10 })],
  ["IRNN", "Le et al. 2015: recurrent weights", () => ln.eye()],
  ["focal loss prior", "Lin et al. 2017", () => ln.biasForProbability(0.01)],
  [
    "a GRU that remembers",
    "gates in PyTorch's order: reset, update, new",
    () => ln.stacked([ln.zeros, ln.ones, ln.zeros]),
  ],
  ["recurrent weights of an LSTM, gate by gate", "Saxe et al. 2014 for each of four", () => {
    return ln.stacked([ln.orthogonal(), ln.orthogonal(), ln.orthogonal(), ln.orthogonal()]);
  }],
  ["head of a detector", "Faster R-CNN, RetinaNet", () => ln.normal({ std: 0.01 })],
];
