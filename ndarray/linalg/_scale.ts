/**
 * Numbers times a power of two, so that squares neither overflow nor vanish; `by` brings them back.
 *
 * Zeros, and what holds NaN or an infinity, are left alone.
 */
export function scaled(data: Float64Array): { readonly data: Float64Array; readonly by: number } {
  let most = 0;
  for (let i = 0; i < data.length; i++) {
    const size = Math.abs(data[i]!);
    if (!(size <= most)) most = size;
    if (size !== size) break;
  }
  if (most === 0 || !(most < Infinity) || (most >= LEAST && most <= MOST)) return { data, by: 1 };
  let by = 1, scale = 1;
  while (most * scale < LEAST) [scale, by] = [scale * 2 ** 100, by * 2 ** -100];
  while (most * scale > MOST) [scale, by] = [scale * 2 ** -100, by * 2 ** 100];
  return { data: data.map((x) => x * scale), by };
}

// Between these nothing overflows, and what vanishes is nothing beside the largest
const LEAST = 2 ** -100;
const MOST = 2 ** 100;
