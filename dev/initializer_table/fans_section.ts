import * as ln from "../../mod.ts";
import type { FanAxes, Shape } from "../../mod.ts";
import { table } from "./table.ts";

const plain = { bias: false } as const;
const depthwise = { bias: false, groups: 64 } as const;
// Layers of PyTorch's builders, and Keras's kernel of a depthwise convolution, whose channels are layers of their own
const LAYERS:
  readonly (readonly [name: string, param: { readonly shape: Shape; readonly axes?: FanAxes }, literal?: FanAxes])[] = [
    ["conv2d(64, 128, 3)", ln.conv2d(64, 128, 3, plain).params.weight],
    ["conv2d(64, 128, 3, { groups: 4 })", ln.conv2d(64, 128, 3, { ...plain, groups: 4 }).params.weight],
    ["conv2d(64, 64, 3, { groups: 64 })", ln.conv2d(64, 64, 3, depthwise).params.weight],
    ["convTranspose2d(128, 64, 4)", ln.convTranspose2d(128, 64, 4, plain).params.weight],
    ["convTranspose2d(64, 64, 4, { groups: 64 })", ln.convTranspose2d(64, 64, 4, depthwise).params.weight],
    [
      "Keras's DepthwiseConv2D(3)",
      { shape: [3, 3, 64, 1], axes: { in: [], out: [-1], batch: [-2] } },
      {
        in: [-2],
        out: [-1],
      },
    ],
  ];

/** Where the literal reading of the fans goes wrong, in numbers. */
export function fansSection(): string {
  const rows = LAYERS.map(([name, { shape, axes }, literal]) => {
    const read = ln.fans(shape, literal);
    const own = ln.fans(shape, axes);
    const share = (a: number, b: number) => Math.sqrt(b / a);
    const fans = (of: ln.Fans) => `${of.fanIn}, ${of.fanOut}`;
    const scales = [
      share(read.fanIn, own.fanIn),
      share(read.fanOut, own.fanOut),
      share(read.fanIn + read.fanOut, own.fanIn + own.fanOut),
    ];
    return [`\`${name}\``, `[${shape.join(", ")}]`, fans(read), fans(own), ...scales.map((x) => x.toFixed(3))];
  });
  return table(
    ["layer", "kernel", "fans as read", "the layer's fans", "std, fanIn", "std, fanOut", "std, Xavier"],
    rows,
  );
}
