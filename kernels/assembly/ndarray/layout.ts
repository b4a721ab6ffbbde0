// Where things lie in the memory of the elementwise kernels: two pages, and 4 MiB for whole results.

// 2064 bytes into a page: large arrays of the host begin 16 bytes into one, and a copy to a place that lies a few bytes further into its
// page than the source takes ten times as long on some processors
/** The left operand, and often the result: 32 KiB. */
export const LEFT: usize = 4096 + 2064;
/** The right operand: 32 KiB. */
export const RIGHT: usize = LEFT + 32768;
/** Sixteen float64 sums, carried from one call to the next. */
export const SUMS: usize = 1024;
/** What a function needs while it runs: 4 KiB. */
export const SPARE: usize = RIGHT + 32768;
