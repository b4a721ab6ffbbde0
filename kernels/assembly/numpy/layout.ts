// Where things lie in the module's memory of two pages.

/** The generator's state and increment, 128 bits each. */
export const STATE: usize = 1024;
/** Whether half an output is kept, and the half. */
export const KEPT: usize = STATE + 32;
/** The bytes of a table of 256 numbers. */
export const DOUBLES: usize = 2048;
/** The tables ki, wi, fi for float64, and those for float32, all as float64 numbers. */
export const WIDE: usize = 2048;
export const NARROW: usize = WIDE + 3 * DOUBLES;
/** Up to 8,192 float64 or 16,384 float32 numbers, half a page off from where large arrays begin. */
export const OUT: usize = 18432;
