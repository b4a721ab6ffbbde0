import { checkOptions } from "../core/check.ts";
import { biasForProbability } from "../initializers/bias_for_probability.ts";
import { zeros } from "../initializers/constant.ts";
import { fromZero, numberOption } from "../core/check.ts";
import { normal } from "../initializers/normal.ts";
import { fill, seq } from "../inits/init.ts";
import type { Init } from "../tree/types.ts";
import type { Where } from "../tree/where.ts";
import { recipe } from "./_recipe.ts";
import { called } from "./_called.ts";

/** What `detectorHead` may be told. */
export interface DetectorHeadOptions {
  /** The probability that a place is taken for an object at the start; 0.01 by default. */
  readonly prior?: number;
  /** The standard deviation of all convolutions and matrices; 0.01 by default. */
  readonly std?: number;
  /** The biases of the last layers that classify; by the names that the peers give these layers by default. */
  readonly classify?: Where;
}

/**
 * The head of a dense detector: layers N(0, 0.01) with bias 0, but the bias of the classifying layer -ln((1 - prior) /
 * prior), so that the many empty places do not swamp the first steps.
 *
 * Run it inside the head, `within("bbox_head", detectorHead())`. Throws `range` or `type` for bad options, `no-match`
 * if there is no classifying layer.
 *
 * Source: Lin et al., "Focal loss for dense object detection" (2017), section 4.1.
 *
 * Peers: torchvision `RetinaNetHead`; MMDetection `RetinaHead`, `FCOSHead` (`init_cfg` with an override).
 *
 * @example
 * ```ts
 * import { conv2d, keyed, module } from "@lensor/lensor";
 * import { detectorHead } from "@lensor/lensor/recipes";
 * import { assertEquals } from "@std/assert";
 *
 * const head = module("Head", { children: { conv_cls: conv2d(4, 80, 3), conv_reg: conv2d(4, 4, 3) } });
 * const { conv_cls, conv_reg } = detectorHead()(head, keyed(0)).children;
 * assertEquals([conv_cls, conv_reg].map((m) => m?.params.bias?.origin.at(-1)?.by), [
 *   "biasForProbability(0.01)",
 *   "zeros",
 * ]);
 * ```
 */
export function detectorHead(options: DetectorHeadOptions = {}): Init {
  checkOptions("make detectorHead", options, ["prior", "std", "classify"]);
  const std = numberOption("detectorHead", "std", options.std ?? 0.01, fromZero, "a finite non-negative number");
  const chance = (p: number) => p > 0 && p < 1;
  const prior = numberOption("detectorHead", "prior", options.prior ?? 0.01, chance, "a number between 0 and 1");
  const weight = normal({ std });
  const bias = biasForProbability(prior);
  return seq(
    recipe(
      "detectorHead",
      "convolutions or linear layers",
      (_, __, is) => is("_ConvNd, Linear") ? { weight, bias: zeros } : undefined,
    ),
    called("detectorHead", fill(options.classify ?? CLASSIFY, bias)),
  );
}

// torchvision; MMDetection's RetinaNet, FCOS, ATSS, GFL, Faster R-CNN
const CLASSIFY = "**.{cls_logits,retina_cls,conv_cls,atss_cls,gfl_cls,fc_cls}.bias";
