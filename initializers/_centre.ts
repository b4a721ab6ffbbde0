/** The flat index of the middle of a kernel; of the two middles of an even size, the earlier or the later. */
export function centre(sizes: readonly number[], earlier: boolean): number {
  return sizes.reduce((at, size) => at * size + Math.floor((earlier ? size - 1 : size) / 2), 0);
}
