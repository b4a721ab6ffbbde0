/**
 * A network of depthwise and pointwise convolutions, initialised with the literal fans and with the layer's own: the
 * size of a signal that runs through it.
 *
 * deno run examples/depthwise_fans.ts
 */
import * as ln from "../mod.ts";

const channels = 64;
const side = 12;
const depth = 6;
const plain = { bias: false };
const block = () =>
  ln.sequential(
    ln.conv2d(channels, channels, 3, { ...plain, groups: channels }),
    ln.conv2d(channels, channels, 1, plain),
  );
const network = ln.sequential(...Array.from({ length: depth }, block));

// The usual recipe of mobile networks: the variance of the gradients is to be kept
async function sizes(fans: "literal" | "layer"): Promise<number[]> {
  const by = ln.kaimingNormal({ mode: "fanOut", nonlinearity: "relu", fans });
  const ready = ln.initialize(network, ln.fill("**.weight", by));
  let signal = ln.normal()([channels, side, side], ln.keyed(7)) as Float32Array;
  const found: number[] = [];
  for (let i = 0; i < depth; i++) {
    const [depthwise, pointwise] = [await ln.values(ready, `${i}.0.weight`), await ln.values(ready, `${i}.1.weight`)];
    signal = relu(pointwiseConv(relu(depthwiseConv(signal, depthwise as Float32Array)), pointwise as Float32Array));
    found.push(Math.sqrt(signal.reduce((sum, x) => sum + x * x, 0) / signal.length));
  }
  return found;
}

const relu = (x: Float32Array) => x.map((value) => Math.max(0, value));

// 3 by 3, the edges joined, so that every output has nine inputs
function depthwiseConv(x: Float32Array, weight: Float32Array): Float32Array {
  return x.map((_, i) => {
    const column = i % side;
    const row = Math.floor(i / side) % side;
    const channel = Math.floor(i / side / side);
    let sum = 0;
    for (let k = 0; k < 9; k++) {
      const from = (row + Math.floor(k / 3) + side - 1) % side * side + (column + k % 3 + side - 1) % side;
      sum += weight[9 * channel + k]! * x[channel * side * side + from]!;
    }
    return sum;
  });
}

function pointwiseConv(x: Float32Array, weight: Float32Array): Float32Array {
  return x.map((_, i) => {
    const pixel = i % (side * side);
    const out = Math.floor(i / side / side);
    let sum = 0;
    for (let c = 0; c < channels; c++) sum += weight[channels * out + c]! * x[c * side * side + pixel]!;
    return sum;
  });
}

const [literal, layer] = [await sizes("literal"), await sizes("layer")];
console.log("block  literal fans  the layer's fans");
literal.forEach((x, i) => console.log(`${i + 1}      ${x.toExponential(1)}       ${layer[i]!.toFixed(2)}`));
