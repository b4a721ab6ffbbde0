import { sameShape } from "../../core/shape.ts";
import type { Spec } from "../../core/types.ts";
import { adaptChannels } from "./adapt_channels.ts";
import { growRows } from "./grow_rows.ts";
import { inflate3d } from "./inflate_3d.ts";
import { resizePatchEmbed } from "./resize_patch_embed.ts";
import { resizePositions } from "./resize_positions.ts";
import { resizeRelativePositions } from "./resize_relative_positions.ts";
import { shrinkRows } from "./shrink_rows.ts";

/**
 * The calls of the ready adapters that could fit an entry, judged by the two shapes and the path alone, the most likely
 * first.
 */
export function adaptersThatFit(have: Spec, want: Spec, path: string): readonly string[] {
  const rows = have.shape.flatMap((_, axis) => {
    const call = axis === 0 ? "" : `{ axis: ${axis} }`;
    return [[`growRows(${call})`, growRows({ axis })], [`shrinkRows(${call})`, shrinkRows({ axis })]] as const;
  });
  const positions = [["resizePositions()", resizePositions()], [
    "resizePositions({ prefix: 0 })",
    resizePositions({ prefix: 0 }),
  ], ["resizeRelativePositions()", resizeRelativePositions()]] as const;
  const kernels = [["resizePatchEmbed()", resizePatchEmbed()], ["adaptChannels()", adaptChannels()], [
    "inflate3d()",
    inflate3d(),
  ]] as const;
  const all = /pos/i.test(path) ? [...positions, ...rows, ...kernels] : [...kernels, ...rows];
  const fitting = all.filter(([, adapter]) => {
    try {
      return adapter.accepts!(have, want, path);
    } catch {
      return false; // it would refuse these shapes with a reason of its own
    }
  }).map(([call]) => call);
  const turned = sameShape([...have.shape].sort(byNumber), [...want.shape].sort(byNumber));
  return turned ? [...fitting, "transposeKernel({ from, to })"] : fitting;
}

const byNumber = (a: number, b: number): number => a - b;
