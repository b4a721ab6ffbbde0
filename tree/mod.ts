/**
 * Models as plain trees: building modules, naming their tensors, selecting them with lenses and traversals.
 *
 * @module
 */
export type * from "./types.ts";
export type * from "./init_cfg.ts";
export type { LeafKind } from "./walk.ts";
export { pickNames } from "./pick_names.ts";
export { type DictOf, module, type Named, type Parts, tensor, type TensorOptions } from "./module.ts";
export { compose, type Lens, lens, list, set, type Traversal } from "./optic.ts";
export { type BufferOf, type ChildOf, type Focus, focus, type ParamOf } from "./focus.ts";
export {
  at,
  both,
  buffers,
  innermost,
  matching,
  missing,
  not,
  ofType,
  outermost,
  params,
  type Predicate,
  tensors,
  trainable,
} from "./select.ts";
export { chunk, part, rows, slice } from "./regions/traversals.ts";
export type { Box, Stretch } from "./regions/box.ts";
export { type MaskRegion, masks, trainableNames } from "./trainable_parts.ts";
export { transform } from "./transform.ts";
export { withChild } from "./with_child.ts";
export { type Optional, optional, type Where } from "./where.ts";
export { type Choice, expandFolds, type Fold, foldNames, foldSize, showFold } from "./names/fold.ts";
export { type Nested, toNested } from "./to_nested.ts";
