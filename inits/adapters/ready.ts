import type { Spec } from "../../core/types.ts";
import type { Adapter } from "../adapter.ts";
import { adaptChannels } from "./adapt_channels.ts";
import { growRows } from "./grow_rows.ts";
import { inflate3d } from "./inflate_3d.ts";
import { resizePatchEmbed } from "./resize_patch_embed.ts";
import { resizePositions } from "./resize_positions.ts";
import { resizeRelativePositions } from "./resize_relative_positions.ts";

/**
 * The adapters of `adapt: "auto"`: those that lose nothing of the file and need no word of the caller's. Tables are
 * known by their names, since their shapes alone could be anything's. Rows that the file lacks stay missing.
 */
export function readyAdapters(): readonly Adapter[] {
  return READY ??= [
    named(/(^|[._])rel(ative)?_pos/i, resizeRelativePositions()),
    named(/(^|[._])pos(ition)?(_|al|$)|pos_?emb|position/i, resizePositions()),
    named(/(^|[._])pos(ition)?(_|al|$)|pos_?emb|position/i, resizePositions({ prefix: 0 })),
    named(/patch|proj|stem|conv/i, resizePatchEmbed()),
    adaptChannels(),
    inflate3d(),
    growRows(),
  ];
}

let READY: readonly Adapter[] | undefined;

function named(pattern: RegExp, adapter: Adapter): Adapter {
  const accepts = adapter.accepts!;
  const own: Adapter = (have, want, path, tools) => adapter(have, want, path, tools);
  return Object.assign(own, {
    label: adapter.label!,
    accepts: (have: Spec, want: Spec, path: string) => pattern.test(path) && accepts(have, want, path),
  });
}
