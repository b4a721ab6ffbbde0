import type { Shape } from "../../core/types.ts";
import { ones, zeros } from "../../initializers/constant.ts";
import type { FanAxes, Initializer } from "../../initializers/types.ts";

/**
 * How PyTorch's constructor starts a tensor: in a word, for the ground of the tree cannot draw. `inits/torch_default`
 * has the initializer of each.
 */
export type Start =
  | "zeros"
  | "ones"
  | "kaiming"
  | "fanBound"
  | "inputBound"
  | "hiddenBound"
  | "embedding"
  | "xavierUniform"
  | "xavierNormal"
  | "slope";

/** What is known of a class, and of every class that descends from it. */
export interface KnownClass {
  /**
   * The meaning of the axes of a tensor with two axes or more; null where they have none, undefined where the class
   * does not say.
   */
  readonly axes?: (name: string, shape: Shape, attrs: Attrs, is: Is) => FanAxes | null | undefined;
  /** A letter for each equal part that a tensor stacks along axis 0; nothing for tensors without parts. */
  readonly parts?: (name: string) => string | undefined;
  /** How its params start, by name; `weight_*` stands for all names that begin so. */
  readonly starts?: Readonly<Record<string, Start>>;
  /** The constants of its buffers. */
  readonly buffers?: Readonly<Record<string, Initializer>>;
  /** Whether it normalises. */
  readonly norm?: true;
  /** Whether it is a block whose output is added to its input. */
  readonly residual?: true;
}

type Attrs = Readonly<Record<string, unknown>>;
type Is = (base: string) => boolean;

type Axes = NonNullable<KnownClass["axes"]>;

const matrix = (holds: (name: string) => boolean): Axes => (name, shape) =>
  !holds(name) ? undefined : shape.length === 2 ? { in: [1], out: [0], literal: true } : null;

const recurrentMatrix = matrix((name) => name.startsWith("weight"));

const convolution: Axes = (name, _shape, { transposed, groups }, is) => {
  if (name !== "weight") return null;
  const across = is("_ConvTransposeNd") || transposed === true;
  return {
    in: [across ? 0 : 1],
    out: [across ? 1 : 0],
    ...(typeof groups === "number" && groups > 1 && { groups }),
    literal: true,
  };
};

const gates = (letters: string): KnownClass => ({
  parts: (name) => /^(weight|bias)_(ih|hh)(_l\d+(_reverse)?)?$/.test(name) ? letters : undefined,
});

const FANNED = { weight: "kaiming", bias: "fanBound" } as const;
const AFFINE = { weight: "ones", bias: "zeros" } as const;
const RECURRENT = { "weight_*": "hiddenBound", "bias_*": "hiddenBound" } as const;

/**
 * The table of classes: layers of `torch.nn` by the class that makes the difference, and the blocks of ResNets. Their
 * bases are in `torch_bases.ts`. Where a module is of several of these classes, the first row that says something of a
 * matter decides.
 */
export const CLASSES: Readonly<Record<string, KnownClass>> = {
  _ConvNd: { axes: convolution, starts: FANNED },
  Bilinear: {
    axes: (name) => name === "weight" ? { in: [1, 2], out: [0], literal: true } : undefined,
    starts: { weight: "inputBound", bias: "inputBound" },
  },
  Linear: { axes: matrix((name) => name === "weight"), starts: FANNED },
  Embedding: { starts: { weight: "embedding" } },
  EmbeddingBag: { starts: { weight: "embedding" } },
  MultiheadAttention: {
    axes: matrix((name) => name.endsWith("proj_weight")),
    parts: (name) => /^in_proj_(weight|bias)$/.test(name) ? "qkv" : undefined,
    starts: {
      in_proj_weight: "xavierUniform",
      q_proj_weight: "xavierUniform",
      k_proj_weight: "xavierUniform",
      v_proj_weight: "xavierUniform",
      in_proj_bias: "zeros",
      bias_k: "xavierNormal",
      bias_v: "xavierNormal",
    },
  },
  LSTM: gates("ifgo"),
  LSTMCell: gates("ifgo"),
  GRU: gates("rzn"),
  GRUCell: gates("rzn"),
  RNNBase: { axes: recurrentMatrix, starts: RECURRENT },
  RNNCellBase: { axes: recurrentMatrix, starts: RECURRENT },
  _NormBase: {
    norm: true,
    starts: AFFINE,
    buffers: { running_mean: zeros, running_var: ones, num_batches_tracked: zeros },
  },
  LayerNorm: { norm: true, starts: AFFINE },
  GroupNorm: { norm: true, starts: AFFINE },
  RMSNorm: { norm: true, starts: { weight: "ones" } },
  PReLU: { starts: { weight: "slope" } },
  BasicBlock: { residual: true },
  Bottleneck: { residual: true },
};

const ROWS: readonly (readonly [type: string, row: KnownClass])[] = Object.entries(CLASSES);

/** What the first row of a module's classes that `say` finds something in says. */
export function known<T>(is: Is, say: (row: KnownClass) => T | undefined): T | undefined {
  for (const [type, row] of ROWS) {
    const said = is(type) ? say(row) : undefined;
    if (said !== undefined) return said;
  }
  return undefined;
}

/** The names of the classes of a kind, in the table's order. */
export function classesThat(are: "norm" | "residual"): readonly string[] {
  return ROWS.flatMap(([type, row]) => row[are] ? [type] : []);
}
