// Where things lie in the module's memory of three pages: one chunk of words, made into numbers in place.
// Reading and writing go row by row from the front, and no number is wider than the words it is made of.

/**
 * The words of one chunk, behind the compiler's own tables: 16,384 narrow elements take 64 KiB, wide ones 128 KiB. Half a page off from
 * where large arrays begin: copying to the same place of another page takes some processors six times as long.
 */
export const WORDS: usize = 6144;

/** Room behind a narrow chunk for a list of float64 numbers, and for the places that they belong to. */
export const LIST: usize = WORDS + 65536;
export const PLACES: usize = LIST + 32768;

/** A place whose contents nobody reads. */
export const SPARE: usize = PLACES + 16384;
