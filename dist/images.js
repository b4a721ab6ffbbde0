// @ts-self-types="./images.d.ts"
import { decode, encode, convertIndexedToRgb } from 'npm:fast-png@8.0.0';
import jpeg from 'npm:jpeg-js@0.4.4';
import { LensorError, describe, checkOptions, showShape } from './base.js';
import { pure, nj as nj$1, operand, packedCopy, selection, NdArray } from './arrays.js';

// ndarray/_images.ts
function decodeImage(bytes, name = "the image") {
  if (!(bytes instanceof Uint8Array)) {
    throw new LensorError("type", `Cannot read ${name}: expected the bytes of a file, found ${describe(bytes)}`);
  }
  const png = bytes[0] === 137 && bytes[1] === 80;
  const jpg = bytes[0] === 255 && bytes[1] === 216;
  if (!png && !jpg) {
    throw new LensorError("unsupported", `Cannot read ${name}: it is neither PNG nor JPEG`, { file: name });
  }
  if (png && pixelsOf(bytes) > MOST_PIXELS) {
    throw new LensorError("limit", `Cannot read ${name}: it has more than 100 million pixels`, { file: name });
  }
  try {
    return png ? fromPng(decode(bytes)) : fromJpeg(bytes);
  } catch (cause) {
    throw new LensorError("corrupt", `Cannot read ${name}: ${cause.message}`, { file: name, cause });
  }
}
function encodeImage(img, format, options = {}) {
  checkOptions("encode", options, ["quality"]);
  const s = operand(img);
  const [height = 0, width = 0, channels = 1] = s.shape;
  const { quality = 80 } = options;
  if (s.shape.length !== 2 && s.shape.length !== 3 || channels < 1 || channels > 4 || height < 1 || width < 1) {
    const help = "an image is [height, width] or [height, width, 1 to 4 channels], not empty";
    throw new LensorError("shape", `Cannot encode ${showShape(s.shape)}: ${help}`);
  }
  const data2 = packedCopy(s, "uint8").data;
  if (format === "png") return encode({ width, height, channels, data: data2 });
  if (format !== "jpeg") {
    throw new LensorError("unsupported", `Cannot encode as ${describe(format)}: use "png" or "jpeg"`);
  }
  if (!(quality >= 1 && quality <= 100)) {
    throw new LensorError("range", `Cannot encode with quality ${describe(quality)}: use 1 to 100`);
  }
  return Uint8Array.from(jpeg.encode({ width, height, data: toRgba(data2, channels) }, quality).data);
}
function read(file) {
  if (file instanceof Uint8Array) return decodeImage(file);
  return decodeImage(onDisk("read", file, (fs) => fs.readFileSync(file)), String(file));
}
function save(img, file) {
  const ending = /\.(png|jpe?g)$/i.exec(String(file))?.[1]?.toLowerCase();
  if (!ending) {
    throw new LensorError("unsupported", `Cannot write ${String(file)}: the name must end in .png, .jpg or .jpeg`);
  }
  const bytes = encodeImage(img, ending === "png" ? "png" : "jpeg");
  onDisk("write", file, (fs) => fs.writeFileSync(file, bytes));
}
const picture = (name) => ({ enumerable: true, get: () => read(`data/${name}`) });
const data = Object.defineProperties({}, {
  digit: picture("five.png"),
  five: picture("five.png"),
  node: picture("nodejs.png"),
  lena: picture("lenna.png"),
  lenna: picture("lenna.png"),
  moon: picture("moon.jpg")
});
const nj = { ...nj$1, images: { ...pure, read, save, data } };
const MOST_PIXELS = 1e8;
function pixelsOf(png) {
  if (png.length < 24) return 0;
  const header = new DataView(png.buffer, png.byteOffset, 24);
  return header.getUint32(16) * header.getUint32(20);
}
function onDisk(verb, file, fn) {
  const host = globalThis;
  const fs = host.process?.getBuiltinModule?.("fs");
  const name = String(file);
  if (!fs) throw new LensorError("unsupported", `Cannot ${verb} ${name}: there are no files here; give bytes`);
  try {
    return fn(fs);
  } catch (cause) {
    throw new LensorError("io", `Cannot ${verb} ${name}: ${cause.message}`, { file: name, cause });
  }
}
function fromPng(png) {
  const { width, height, depth, palette, channels } = png;
  const n = width * height;
  if (palette) return image(convertIndexedToRgb(png), height, width, palette[0].length);
  const pixels = new Uint8Array(n * channels);
  const row = Math.ceil(width * channels * depth / 8);
  const top = 2 ** depth - 1;
  for (let i = 0; i < pixels.length; i++) {
    if (depth >= 8) pixels[i] = png.data[i] >> depth - 8;
    else {
      const bit = i % width * depth;
      const byte = png.data[Math.floor(i / width) * row + (bit >> 3)];
      pixels[i] = (byte >> 8 - depth - bit % 8 & top) * 255 / top;
    }
  }
  return image(pixels, height, width, channels);
}
function fromJpeg(bytes) {
  const { width, height, data: data2 } = jpeg.decode(bytes, { useTArray: true, formatAsRGBA: false });
  return image(data2, height, width, 3);
}
function image(data2, height, width, channels) {
  const colours = channels >= 3 ? 3 : 1;
  let grey = channels !== 2;
  for (let p = 0; grey && colours === 3 && p < data2.length; p += channels) {
    grey = data2[p] === data2[p + 1] && data2[p] === data2[p + 2];
  }
  const s = selection(data2, channels === 1 ? [height, width] : [height, width, channels]);
  return new NdArray(grey && channels > 1 ? packedCopy(s.pick(null, null, 0)) : s);
}
function toRgba(data2, channels) {
  const out = new Uint8Array(data2.length / channels * 4).fill(255);
  const grey = channels < 3;
  for (let p = 0, o = 0; p < data2.length; p += channels, o += 4) {
    for (let c = 0; c < 3; c++) out[o + c] = data2[grey ? p : p + c];
  }
  return out;
}

export { decodeImage, encodeImage, nj, read, save };
