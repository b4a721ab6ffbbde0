/** What every cfg that draws or fills may say. */
export interface MmlabCommon {
  /** The number that biases are filled with; 0 by default. */
  readonly bias?: number | boolean;
  /** The probability that a classifier's bias is to stand for; wins over `bias`. */
  readonly bias_prob?: number | null;
  /** Class names, or names of direct bases, of the modules that it is for. */
  readonly layer?: string | readonly string[];
  /** Children that get something else, by the name of an attribute. */
  readonly override?: MmlabOverride | readonly MmlabOverride[] | null;
}

/** Fills weights with a number. */
export interface MmlabConstant {
  /** The initializer's name. */
  readonly type: "Constant" | "ConstantInit";
  /** The number. */
  readonly val: number;
}

/** Glorot's scheme, normal unless told otherwise. */
export interface MmlabXavier {
  /** The initializer's name. */
  readonly type: "Xavier" | "XavierInit";
  /** A factor; 1 by default. */
  readonly gain?: number;
  /** The distribution; normal by default. */
  readonly distribution?: "normal" | "uniform";
}

/** Normal numbers. */
export interface MmlabNormal {
  /** The initializer's name. */
  readonly type: "Normal" | "NormalInit";
  /** The mean; 0 by default. */
  readonly mean?: number;
  /** The standard deviation; 1 by default. */
  readonly std?: number;
}

/** Normal numbers between two bounds, which are absolute. */
export interface MmlabTruncNormal {
  /** The initializer's name. */
  readonly type: "TruncNormal" | "TruncNormalInit";
  /** The mean; 0 by default. */
  readonly mean?: number;
  /** The standard deviation; 1 by default. */
  readonly std?: number;
  /** The lower bound; -2 by default. */
  readonly a?: number;
  /** The upper bound; 2 by default. */
  readonly b?: number;
}

/** Uniform numbers. */
export interface MmlabUniform {
  /** The initializer's name. */
  readonly type: "Uniform" | "UniformInit";
  /** The lower bound; 0 by default. */
  readonly a?: number;
  /** The upper bound; 1 by default. */
  readonly b?: number;
}

/** He's scheme. */
export interface MmlabKaiming {
  /** The initializer's name. */
  readonly type: "Kaiming" | "KaimingInit";
  /** The slope of a leaky ReLU; 0 by default. */
  readonly a?: number;
  /** Which fan; `fan_out` by default, which is not PyTorch's default. */
  readonly mode?: "fan_in" | "fan_out";
  /** The activation; `relu` by default, which is not PyTorch's default. */
  readonly nonlinearity?: "relu" | "leaky_relu" | "linear" | "sigmoid" | "tanh" | "selu";
  /** The distribution; normal by default. */
  readonly distribution?: "normal" | "uniform";
}

/** Caffe2's scheme: uniform in plus or minus the root of 3 / fan_in. */
export interface MmlabCaffe2Xavier {
  /** The initializer's name. */
  readonly type: "Caffe2Xavier" | "Caffe2XavierInit";
}

/** Loads a checkpoint. */
export interface MmlabPretrained {
  /** The initializer's name. */
  readonly type: "Pretrained" | "PretrainedInit";
  /** The path, a key of the option `checkpoints`. */
  readonly checkpoint: string;
  /** Only entries below this prefix, and without it. */
  readonly prefix?: string | null;
  /** Accepted, and without meaning here. */
  readonly map_location?: string | null;
  /** Children that get something else. */
  readonly override?: MmlabOverride | readonly MmlabOverride[] | null;
}

/** A cfg that draws or fills, without the options that all have. */
export type MmlabScheme =
  | MmlabConstant
  | MmlabXavier
  | MmlabNormal
  | MmlabTruncNormal
  | MmlabUniform
  | MmlabKaiming
  | MmlabCaffe2Xavier;

/** A child by the name of its attribute, alone (it then gets what the cfg around says) or with a cfg of its own. */
export type MmlabOverride =
  | { readonly name: string }
  | ({ readonly name: string } & (MmlabScheme & Omit<MmlabCommon, "override"> | Omit<MmlabPretrained, "override">));

/** One `init_cfg`, as an editor completes it. */
export type MmlabDict = (MmlabScheme & MmlabCommon) | MmlabPretrained;

/** An `init_cfg` as data: a dict with a `type`, or a list of them. */
export type InitCfg = MmlabDict | readonly MmlabDict[];

/** An `init_cfg`: one dict, a list of them, or their Python text. */
export type MmlabCfg = InitCfg | string;
