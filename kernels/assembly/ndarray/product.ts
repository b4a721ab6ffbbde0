// The matrix product, tile by tile (../tile.ts). The caller has put both sides in place.
//
// Left: tiles of four rows, [tile][k][4]. Right: eight (four) neighbours for each k, at the place of the tile plus an offset from a table, so
// that the rows of a matrix and the windows of an image are the same to this loop.

import { tile } from "../tile";

/** The panel at work, [k][8] or [k][4]: 8 KiB, behind the compiler's own page. */
const PANEL: usize = 49152;
/** Byte offsets, one for each k: 128 KiB. */
const TABLE: usize = 65536;
/** Left tiles: 1 MiB. */
const LEFT: usize = TABLE + 131072;
/** Results, row by row: 1 MiB, away from the beginning of a page (layout.ts says why). */
const OUT: usize = LEFT + 1048576 + 2064;
/** What the table points into: 4,325,376 bytes, and room for a load across the end. */
const RIGHT: usize = OUT + 1048576;

/** So many products are added up from 0 before they join the others. */
const BLOCK: i32 = 256;

/**
 * out (+)= left * right for `tiles` of four rows and, in each of `lines`, `panels` of eight columns of float32 side by side.
 *
 * A line starts at `line * lineStep` bytes in RIGHT, and its results at `line * outLine` in each row of `outRow` bytes of OUT. With `more`
 * the results are added to what is there.
 */
export function product(
  tiles: i32,
  depth: i32,
  lines: i32,
  lineStep: i32,
  panels: i32,
  outRow: i32,
  outLine: i32,
  more: bool,
): void {
  run<f32>(tiles, depth, lines, lineStep, panels, outRow, outLine, more);
}

/** The same in float64, with panels of four columns. */
export function wideProduct(
  tiles: i32,
  depth: i32,
  lines: i32,
  lineStep: i32,
  panels: i32,
  outRow: i32,
  outLine: i32,
  more: bool,
): void {
  run<f64>(tiles, depth, lines, lineStep, panels, outRow, outLine, more);
}

@inline
function run<T>(
  tiles: i32,
  depth: i32,
  lines: i32,
  lineStep: i32,
  panels: i32,
  outRow: i32,
  outLine: i32,
  more: bool,
): void {
  for (let from: i32 = 0; from < depth; from += BLOCK) {
    const count = min(BLOCK, depth - from), first = from == 0 && !more;
    for (let line: i32 = 0; line < lines; line++) {
      for (let panel: i32 = 0; panel < panels; panel++) {
        gather(RIGHT + <usize> line * lineStep + <usize> panel * 32, TABLE + <usize> from * 4, count);
        const out = OUT + <usize> line * outLine + <usize> panel * 32;
        for (let t: i32 = 0; t < tiles; t++) {
          tile<T>(LEFT + (<usize> t * depth + from) * 4 * sizeof<T>(), PANEL, PANEL + <usize> count * 32, out + <usize> t * 4 * outRow, outRow, first);
        }
      }
    }
  }
}

// Once for all tiles, which then read without gaps
function gather(right: usize, table: usize, count: i32): void {
  for (let to = PANEL, end = PANEL + <usize> count * 32; to < end; to += 32, table += 4) {
    const at = right + load<u32>(table);
    v128.store(to, v128.load(at));
    v128.store(to, v128.load(at, 16), 16);
  }
}
