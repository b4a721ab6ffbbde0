// The matrix product of float32 numbers, tile by tile: 4 rows by 8 columns in registers. The caller has put both sides in place.
//
// Left: tiles of four rows, [tile][k][4]. Right: eight neighbours for each k, at the place of the tile plus an offset from a table, so
// that the rows of a matrix and the windows of an image are the same to this loop.

/** The panel at work, [k][8]: 8 KiB, behind the compiler's own page. */
const PANEL: usize = 49152;
/** Byte offsets, one for each k: 128 KiB. */
const TABLE: usize = 65536;
/** Left tiles: 1 MiB. */
const LEFT: usize = TABLE + 131072;
/** Results, row by row: 1 MiB, away from the beginning of a page (layout.ts says why). */
const OUT: usize = LEFT + 1048576 + 2064;
/** What the table points into: 1,081,344 numbers, and room for a load across the end. */
const RIGHT: usize = OUT + 1048576;

/** So many products are added up from 0 in float32 before they join the others. */
const BLOCK: i32 = 256;

/**
 * out (+)= left * right for `tiles` of four rows and, in each of `lines`, `panels` of eight columns side by side.
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
  for (let from: i32 = 0; from < depth; from += BLOCK) {
    const count = min(BLOCK, depth - from), first = from == 0 && !more;
    for (let line: i32 = 0; line < lines; line++) {
      for (let panel: i32 = 0; panel < panels; panel++) {
        gather(RIGHT + <usize> line * lineStep + <usize> panel * 32, TABLE + <usize> from * 4, count);
        const out = OUT + <usize> line * outLine + <usize> panel * 32;
        for (let t: i32 = 0; t < tiles; t++) {
          tile(LEFT + (<usize> t * depth + from) * 16, PANEL + <usize> count * 32, out + <usize> t * 4 * outRow, outRow, first);
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

@inline
function tile(left: usize, end: usize, out: usize, row: usize, first: bool): void {
  let a0 = f32x4.splat(0), a1 = a0, b0 = a0, b1 = a0, c0 = a0, c1 = a0, d0 = a0, d1 = a0;
  for (let at = PANEL; at < end; at += 32, left += 16) {
    // One load and four shuffles: four loads would wait for the two of the panel
    const x = v128.load(at), y = v128.load(at, 16), four = v128.load(left);
    const p = i32x4.shuffle(four, four, 0, 0, 0, 0), q = i32x4.shuffle(four, four, 1, 1, 1, 1);
    a0 = f32x4.add(a0, f32x4.mul(p, x));
    a1 = f32x4.add(a1, f32x4.mul(p, y));
    b0 = f32x4.add(b0, f32x4.mul(q, x));
    b1 = f32x4.add(b1, f32x4.mul(q, y));
    const r = i32x4.shuffle(four, four, 2, 2, 2, 2), s = i32x4.shuffle(four, four, 3, 3, 3, 3);
    c0 = f32x4.add(c0, f32x4.mul(r, x));
    c1 = f32x4.add(c1, f32x4.mul(r, y));
    d0 = f32x4.add(d0, f32x4.mul(s, x));
    d1 = f32x4.add(d1, f32x4.mul(s, y));
  }
  put(out, first, a0, a1);
  put(out + row, first, b0, b1);
  put(out + 2 * row, first, c0, c1);
  put(out + 3 * row, first, d0, d1);
}

@inline
function put(at: usize, first: bool, x: v128, y: v128): void {
  v128.store(at, first ? x : f32x4.add(v128.load(at), x));
  v128.store(at, first ? y : f32x4.add(v128.load(at, 16), y), 16);
}
