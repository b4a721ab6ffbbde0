import type { Rule } from "../types.ts";
import { adaptedBuffer } from "./adapted_buffer.ts";
import { castOverflow } from "./cast_overflow.ts";
import { castUnderflow } from "./cast_underflow.ts";
import { deadPair } from "./dead_pair.ts";
import { defaultStatistics } from "./default_statistics.ts";
import { doubleBias } from "./double_bias.ts";
import { drawnOften } from "./drawn_often.ts";
import { dtypeMix } from "./dtype_mix.ts";
import { duplicateUnits } from "./duplicate_units.ts";
import { fileTieIgnored } from "./file_tie_ignored.ts";
import { forgetGateShut } from "./forget_gate_shut.ts";
import { formulaLost } from "./formula_lost.ts";
import { frozenRandom } from "./frozen_random.ts";
import { gateOrder } from "./gate_order.ts";
import { halfAdapter } from "./half_adapter.ts";
import { ignoredAlike } from "./ignored_alike.ts";
import { impure } from "./impure.ts";
import { literalFans } from "./literal_fans.ts";
import { littleLoaded } from "./little_loaded.ts";
import { noValue } from "./no_value.ts";
import { normScale } from "./norm_scale.ts";
import { notFinite } from "./not_finite.ts";
import { oddSibling } from "./odd_sibling.ts";
import { offPromise } from "./off_promise.ts";
import { otherWeights } from "./other_weights.ts";
import { paddingRow } from "./padding_row.ts";
import { quantisedAsFloat } from "./quantised_as_float.ts";
import { quantisedLook } from "./quantised_look.ts";
import { reparametrised } from "./reparametrised.ts";
import { residualGrowth } from "./residual_growth.ts";
import { sameNumbers } from "./same_numbers.ts";
import { scaleOff } from "./scale_off.ts";
import { squareTransposed } from "./square_transposed.ts";
import { symmetric } from "./symmetric.ts";
import { tieDisagrees } from "./tie_disagrees.ts";
import { tieMissing } from "./tie_missing.ts";
import { tiedScale } from "./tied_scale.ts";
import { truncationCutsAll } from "./truncation_cuts_all.ts";
import { truncationCutsNothing } from "./truncation_cuts_nothing.ts";
import { uninitialisedMemory } from "./uninitialised_memory.ts";
import { untiedTwins } from "./untied_twins.ts";
import { varianceNotPositive } from "./variance_not_positive.ts";
import { vocabularyMismatch } from "./vocabulary_mismatch.ts";
import { zeroEmbedding } from "./zero_embedding.ts";
import { zeroFilled } from "./zero_filled.ts";
import { zeroMatrix } from "./zero_matrix.ts";
import { zeroNorm } from "./zero_norm.ts";
import { zeroUnits } from "./zero_units.ts";

/** Every rule in the order in which they run: a later one may leave out what an earlier one has found. */
export const RULES: readonly Rule[] = [
  noValue,
  halfAdapter,
  littleLoaded,
  oddSibling,
  ignoredAlike,
  otherWeights,
  adaptedBuffer,
  squareTransposed,
  drawnOften,
  frozenRandom,
  formulaLost,
  dtypeMix,
  uninitialisedMemory,
  notFinite,
  castOverflow,
  castUnderflow,
  quantisedAsFloat,
  quantisedLook,
  zeroFilled,
  impure,
  offPromise,
  tieDisagrees,
  tieMissing,
  fileTieIgnored,
  untiedTwins,
  vocabularyMismatch,
  sameNumbers,
  tiedScale,
  deadPair,
  zeroMatrix,
  zeroEmbedding,
  zeroNorm,
  symmetric,
  duplicateUnits,
  zeroUnits,
  scaleOff,
  truncationCutsAll,
  truncationCutsNothing,
  literalFans,
  normScale,
  varianceNotPositive,
  defaultStatistics,
  residualGrowth,
  reparametrised,
  paddingRow,
  doubleBias,
  gateOrder,
  forgetGateShut,
];
