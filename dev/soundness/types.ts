/**
 * A test of randomness that words are fed to, and that answers with scores: standard normal ones for a sound generator.
 */
export interface Tally {
  /** What it is called in a report. */
  readonly name: string;
  /** Takes the next words; their number is a multiple of 4096. */
  add(words: Uint32Array): void;
  /** How far from what is expected, in standard errors; one score or many independent ones. */
  scores(): readonly number[];
}
