/** A kernel as a picture: a tile for each pair of channels, a square for each weight, blue below zero, red above. */
import * as nd from "../ndarray/mod.ts";

const SQUARE = 6;
const GAP = 3;
const LEFT = 56;
const TOP = 64;
const FONT = 'font-family="system-ui, sans-serif"';
// Ends of the scale; zero is nearly white
const BLUE = [33, 102, 172];
const WHITE = [247, 247, 247];
const RED = [178, 24, 43];

/**
 * An SVG document for a kernel `[out, in, height, width]`; the strongest colours are the largest weight and its
 * negative.
 */
export function heatMap(kernel: nd.Input, title: string): string {
  const { shape } = nd.ndarray(kernel);
  const [out, into, height, width] = shape as [number, number, number, number];
  const values = nd.toTensor(nd.asType(kernel, "float32")).data as Float32Array;
  const top = Number(nd.toList(nd.max(nd.abs(kernel)))) || 1;
  const tileWide = width * SQUARE + GAP;
  const tileHigh = height * SQUARE + GAP;
  const right = LEFT + into * tileWide;
  const bottom = TOP + out * tileHigh;
  const wide = Math.max(right, LEFT + title.length * 8.5) + 16;
  const squares = Array.from(values, (value, i) => {
    const column = i % width;
    const row = Math.floor(i / width) % height;
    const tile = Math.floor(i / (width * height));
    const x = LEFT + tile % into * tileWide + column * SQUARE;
    const y = TOP + Math.floor(tile / into) * tileHigh + row * SQUARE;
    return `<rect x="${x}" y="${y}" width="${SQUARE}" height="${SQUARE}" fill="${colour(value / top)}"/>`;
  });
  const steps = Array.from({ length: 61 }, (_, i) => i / 30 - 1);
  const scale = bottom + 26;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${wide}" height="${
      bottom + 64
    }" ${FONT} font-size="11" fill="#333" shape-rendering="crispEdges">`,
    `<rect width="100%" height="100%" fill="#fff"/>`,
    `<text x="${LEFT}" y="22" font-size="14" font-weight="600">${escaped(title)}</text>`,
    `<text x="${LEFT}" y="${TOP - 22}">input channels</text>`,
    `<text x="18" y="${TOP}" transform="rotate(90 18 ${TOP})">output channels</text>`,
    ...every(into).map((i) => label(LEFT + (i + 0.5) * tileWide - GAP / 2, TOP - 6, i, "middle")),
    ...every(out).map((i) => label(LEFT - 6, TOP + (i + 0.5) * tileHigh + 2, i, "end")),
    ...squares,
    ...steps.map((v, i) => `<rect x="${LEFT + i * 4}" y="${scale}" width="4" height="10" fill="${colour(v)}"/>`),
    label(LEFT, scale + 24, (-top).toFixed(3), "start"),
    label(LEFT + 122, scale + 24, 0, "middle"),
    label(LEFT + 244, scale + 24, top.toFixed(3), "end"),
    "</svg>\n",
  ].join("\n");
}

function colour(share: number): string {
  const end = share < 0 ? BLUE : RED;
  const t = Math.abs(share);
  return `rgb(${WHITE.map((w, i) => Math.round(w + (end[i]! - w) * t)).join(",")})`;
}

// At most about sixteen labels
const every = (n: number): number[] => [...Array(n).keys()].filter((i) => i % Math.ceil(n / 16) === 0);
const label = (x: number, y: number, text: number | string, anchor: string): string =>
  `<text x="${x}" y="${y}" text-anchor="${anchor}" font-size="10">${text}</text>`;
const escaped = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
