/**
 * The digits network forward, on arrays: enough to see that a model still answers the same. The tree says what is
 * computed: types, strides and paddings come from the modules, numbers from a map of materialised tensors.
 */
import type * as ln from "../mod.ts";
import * as nd from "../ndarray/mod.ts";

type Read = (path: string) => nd.View;

/** Is shown what every module of the backbone gives out. */
type Watch = (path: string, output: nd.View) => void;

/** The class that the network gives to each image, 0 to 9: the largest of its logits. */
export async function classify(
  model: ln.Module,
  images: ln.Tensor,
  read: (path: string) => Promise<ln.Values>,
): Promise<Uint8Array> {
  const rows = await answers(model, images, read);
  return nd.asType(nd.argmax(rows, { axis: 1 }), "uint8").data as Uint8Array;
}

/** The network's answers: a row of ten numbers for each image. */
export async function logits(
  model: ln.Module,
  images: ln.Tensor,
  read: (path: string) => Promise<ln.Values>,
  watch?: Watch,
): Promise<Float32Array> {
  return nd.toTensor(await answers(model, images, read, watch)).data as Float32Array;
}

async function answers(
  model: ln.Module,
  images: ln.Tensor,
  read: (path: string) => Promise<ln.Values>,
  watch: Watch = () => {},
): Promise<nd.View> {
  const tensors = new Map<string, nd.View>();
  for (const [path, { shape, dtype }] of tensorsOf(model, "")) {
    tensors.set(path, nd.ndarray({ shape, dtype, data: await read(path) }));
  }
  const get: Read = (path) => tensors.get(path)!;
  const maps = run(model.children.backbone!, "backbone", nd.ndarray(images), get, watch);
  const features = nd.mean(maps, { axis: [2, 3] });
  return nd.add(nd.matmul(features, nd.transpose(get("head.weight"))), get("head.bias"));
}

// What is not on the way from the image to the answer
const SIDE_BRANCHES = ["gt_seg_downsample_layers"];

// Feature maps are [images, channels, height, width]
function run(node: ln.Module, path: string, x: nd.View, read: Read, watch: Watch): nd.View {
  const y = output(node, path, x, read, watch);
  watch(path, y);
  return y;
}

function output(node: ln.Module, path: string, x: nd.View, read: Read, watch: Watch): nd.View {
  const child = (name: string, y: nd.View) => run(node.children[name]!, `${path}.${name}`, y, read, watch);
  const own = (name: string) => read(`${path}.${name}`);
  switch (node.type) {
    case "Conv2d": {
      const [stride, padding] = [node.attrs.stride, node.attrs.padding] as [number, number][];
      const maps = nd.conv2d(x, own("weight"), { stride, padding });
      return node.params.bias ? nd.add(maps, perChannel(own("bias"))) : maps;
    }
    case "BatchNorm2d": {
      const deviation = nd.sqrt(nd.add(own("running_var"), Number(node.attrs.eps)));
      const scale = nd.divide(own("weight"), deviation);
      const shift = nd.subtract(own("bias"), nd.multiply(own("running_mean"), scale));
      return nd.add(nd.multiply(x, perChannel(scale)), perChannel(shift));
    }
    case "ReLU":
      return relu(x);
    case "BasicBlock": {
      const inner = child("bn2", child("conv2", relu(child("bn1", child("conv1", x)))));
      return relu(nd.add(inner, node.children.downsample ? child("downsample", x) : x));
    }
    case "Adapter":
      return nd.add(x, child("up", relu(child("down", x))));
    default:
      return Object.keys(node.children).reduce((y, name) => SIDE_BRANCHES.includes(name) ? y : child(name, y), x);
  }
}

const relu = (x: nd.View): nd.View => nd.maximum(x, 0);
const perChannel = (x: nd.View): nd.View => nd.reshape(x, [-1, 1, 1]);

function tensorsOf(node: ln.Module, prefix: string): [path: string, ln.Spec][] {
  const own = Object.entries({ ...node.params, ...node.buffers }).map((
    [name, p],
  ): [string, ln.Spec] => [prefix + name, p]);
  return [...own, ...Object.entries(node.children).flatMap(([name, child]) => tensorsOf(child, `${prefix}${name}.`))];
}
