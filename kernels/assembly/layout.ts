// Where things lie in the module's memory of three pages: one chunk of words, made into numbers in place.
// Reading and writing go row by row from the front, and no number is wider than the words it is made of.

/** The words of one chunk: 16,384 narrow elements take 64 KiB, wide ones 128 KiB. */
export const WORDS: usize = 1024;
