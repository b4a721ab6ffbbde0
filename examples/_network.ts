/**
 * The digits network forward, in plain loops: enough to see that a model still answers the same. The tree says what is computed: types,
 * strides and paddings come from the modules, numbers from a map of materialised tensors.
 */
import type * as ln from "../mod.ts";

/** Feature maps with the images innermost, so that the inner loop of a convolution runs over memory in order. */
interface Maps {
  readonly channels: number;
  readonly size: number;
  readonly images: number;
  readonly data: Float32Array;
}

type Read = (path: string) => Float32Array;

/** The class that the network gives to each image, 0 to 9: the largest of its logits. */
export async function classify(
  model: ln.Module,
  images: ln.Tensor,
  read: (path: string) => Promise<ln.Values>,
): Promise<Uint8Array> {
  const all = await logits(model, images, read), count = images.shape[0]!, classes = all.length / count;
  return Uint8Array.from({ length: count }, (_, i) => {
    const row = all.subarray(i * classes, (i + 1) * classes);
    return row.indexOf(Math.max(...row));
  });
}

/** The network's answers: a row of ten numbers for each image. */
export async function logits(
  model: ln.Module,
  images: ln.Tensor,
  read: (path: string) => Promise<ln.Values>,
): Promise<Float32Array> {
  const [count = 0, , size = 0] = images.shape, numbers = new Map<string, Float32Array>();
  for (const path of tensorPaths(model, "")) numbers.set(path, await read(path) as Float32Array);
  const first: Maps = {
    channels: 1,
    size,
    images: count,
    data: transposed(images.data as Float32Array, count, size * size),
  };
  const features = run(model.children.backbone!, "backbone", first, (path) => numbers.get(path)!);
  const answers = head(mean(features), (path) => numbers.get(`head.${path}`)!);
  return transposed(answers.data, answers.channels, count);
}

// What is not on the way from the image to the answer
const SIDE_BRANCHES = ["gt_seg_downsample_layers"];

function run(node: ln.Module, path: string, x: Maps, read: Read): Maps {
  const child = (name: string, y: Maps) => run(node.children[name]!, `${path}.${name}`, y, read);
  const own = (name: string) => read(`${path}.${name}`);
  switch (node.type) {
    case "Conv2d":
      return conv2d(x, own("weight"), node.params.bias && own("bias"), node);
    case "BatchNorm2d":
      return batchNorm(x, own("weight"), own("bias"), own("running_mean"), own("running_var"), Number(node.attrs.eps));
    case "ReLU":
      return relu(x);
    case "BasicBlock": {
      const inner = child("bn2", child("conv2", relu(child("bn1", child("conv1", x)))));
      return relu(add(inner, node.children.downsample ? child("downsample", x) : x));
    }
    case "Adapter":
      return add(x, child("up", relu(child("down", x))));
    default:
      return Object.keys(node.children).reduce((y, name) => SIDE_BRANCHES.includes(name) ? y : child(name, y), x);
  }
}

function conv2d(x: Maps, weight: Float32Array, bias: Float32Array | undefined, { attrs }: ln.Module): Maps {
  const kernel = (attrs.kernel_size as number[])[0]!,
    stride = (attrs.stride as number[])[0]!,
    padding = (attrs.padding as number[])[0]!;
  const channels = attrs.out_channels as number,
    size = Math.floor((x.size + 2 * padding - kernel) / stride) + 1,
    n = x.images;
  const data = new Float32Array(channels * size * size * n), taps = kernel * kernel;
  for (let o = 0; o < channels; o++) {
    for (let row = 0; row < size; row++) {
      for (let column = 0; column < size; column++) {
        const at = ((o * size + row) * size + column) * n;
        if (bias) data.fill(bias[o]!, at, at + n);
        for (let tap = 0; tap < x.channels * taps; tap++) {
          const c = Math.floor(tap / taps),
            y = row * stride + Math.floor(tap % taps / kernel) - padding,
            z = column * stride + tap % kernel - padding;
          if (y < 0 || z < 0 || y >= x.size || z >= x.size) continue;
          const from = ((c * x.size + y) * x.size + z) * n, w = weight[o * x.channels * taps + tap]!;
          for (let i = 0; i < n; i++) data[at + i]! += w * x.data[from + i]!;
        }
      }
    }
  }
  return { channels, size, images: n, data };
}

function batchNorm(
  x: Maps,
  weight: Float32Array,
  bias: Float32Array,
  mean: Float32Array,
  variance: Float32Array,
  eps: number,
): Maps {
  const plane = x.size * x.size * x.images, data = new Float32Array(x.data.length);
  for (let c = 0; c < x.channels; c++) {
    const scale = weight[c]! / Math.sqrt(variance[c]! + eps), shift = bias[c]! - mean[c]! * scale;
    for (let i = c * plane; i < (c + 1) * plane; i++) data[i] = x.data[i]! * scale + shift;
  }
  return { ...x, data };
}

const relu = (x: Maps): Maps => ({ ...x, data: x.data.map((v) => v > 0 ? v : 0) });
const add = (x: Maps, y: Maps): Maps => ({ ...x, data: x.data.map((v, i) => v + y.data[i]!) });

// The mean over space: [channels, images]
function mean(x: Maps): Maps {
  const { images, channels } = x, plane = x.size * x.size, data = new Float32Array(channels * images);
  for (let c = 0; c < channels; c++) {
    for (let p = 0; p < plane; p++) {
      for (let i = 0; i < images; i++) data[c * images + i]! += x.data[(c * plane + p) * images + i]! / plane;
    }
  }
  return { channels, size: 1, images, data };
}

function head(x: Maps, read: Read): Maps {
  const bias = read("bias"), attrs = { kernel_size: [1], stride: [1], padding: [0], out_channels: bias.length };
  return conv2d(x, read("weight"), bias, { attrs } as unknown as ln.Module);
}

function transposed(values: Float32Array, rows: number, columns: number): Float32Array {
  return values.map((_, i) => values[i % rows * columns + Math.floor(i / rows)]!);
}

function tensorPaths(node: ln.Module, prefix: string): string[] {
  const own = [...Object.keys(node.params), ...Object.keys(node.buffers)].map((name) => prefix + name);
  return [...own, ...Object.entries(node.children).flatMap(([name, child]) => tensorPaths(child, `${prefix}${name}.`))];
}
