// The matrix product, tile by tile: 4 rows by 8 columns of float32 or 4 of float64 in registers. The caller has put both sides in place.
//
// Left: tiles of four rows, [tile][k][4]. Right: eight (four) neighbours for each k, at the place of the tile plus an offset from a table, so
// that the rows of a matrix and the windows of an image are the same to this loop.

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
const BLOCK: i32 = 256, WIDE_BLOCK: i32 = 64;

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
  run<f32>(BLOCK, tiles, depth, lines, lineStep, panels, outRow, outLine, more);
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
  run<f64>(WIDE_BLOCK, tiles, depth, lines, lineStep, panels, outRow, outLine, more);
}

@inline
function run<T>(
  block: i32,
  tiles: i32,
  depth: i32,
  lines: i32,
  lineStep: i32,
  panels: i32,
  outRow: i32,
  outLine: i32,
  more: bool,
): void {
  for (let from: i32 = 0; from < depth; from += block) {
    const count = min(block, depth - from), first = from == 0 && !more;
    for (let line: i32 = 0; line < lines; line++) {
      for (let panel: i32 = 0; panel < panels; panel++) {
        gather(RIGHT + <usize> line * lineStep + <usize> panel * 32, TABLE + <usize> from * 4, count);
        const out = OUT + <usize> line * outLine + <usize> panel * 32;
        for (let t: i32 = 0; t < tiles; t++) {
          tile<T>(LEFT + (<usize> t * depth + from) * 4 * sizeof<T>(), PANEL + <usize> count * 32, out + <usize> t * 4 * outRow, outRow, first);
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
function tile<T>(left: usize, end: usize, out: usize, row: usize, first: bool): void {
  let a0 = f32x4.splat(0), a1 = a0, b0 = a0, b1 = a0, c0 = a0, c1 = a0, d0 = a0, d1 = a0;
  for (let at = PANEL; at < end; at += 32, left += 4 * sizeof<T>()) {
    // Loads and shuffles: four loads that spread would wait for the two of the panel
    const x = v128.load(at), y = v128.load(at, 16), near = v128.load(left);
    const far = sizeof<T>() == 8 ? v128.load(left, 16) : near;
    const p = spread<T>(near, far, 0), q = spread<T>(near, far, 1);
    a0 = v128.add<T>(a0, v128.mul<T>(p, x));
    a1 = v128.add<T>(a1, v128.mul<T>(p, y));
    b0 = v128.add<T>(b0, v128.mul<T>(q, x));
    b1 = v128.add<T>(b1, v128.mul<T>(q, y));
    const r = spread<T>(near, far, 2), s = spread<T>(near, far, 3);
    c0 = v128.add<T>(c0, v128.mul<T>(r, x));
    c1 = v128.add<T>(c1, v128.mul<T>(r, y));
    d0 = v128.add<T>(d0, v128.mul<T>(s, x));
    d1 = v128.add<T>(d1, v128.mul<T>(s, y));
  }
  put<T>(out, first, a0, a1);
  put<T>(out + row, first, b0, b1);
  put<T>(out + 2 * row, first, c0, c1);
  put<T>(out + 3 * row, first, d0, d1);
}

// Number i of four in all lanes
@inline
function spread<T>(near: v128, far: v128, i: i32): v128 {
  if (sizeof<T>() == 8) return i < 2 ? double(near, i) : double(far, i - 2);
  if (i == 0) return i32x4.shuffle(near, near, 0, 0, 0, 0);
  if (i == 1) return i32x4.shuffle(near, near, 1, 1, 1, 1);
  return i == 2 ? i32x4.shuffle(near, near, 2, 2, 2, 2) : i32x4.shuffle(near, near, 3, 3, 3, 3);
}

@inline
function double(two: v128, i: i32): v128 {
  return i == 0 ? i64x2.shuffle(two, two, 0, 0) : i64x2.shuffle(two, two, 1, 1);
}

@inline
function put<T>(at: usize, first: bool, x: v128, y: v128): void {
  v128.store(at, first ? x : v128.add<T>(v128.load(at), x));
  v128.store(at, first ? y : v128.add<T>(v128.load(at, 16), y), 16);
}
