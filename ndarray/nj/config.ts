/** The settings of the compatible namespace, read at every call. */
export interface Config {
  /** An axis longer than this is printed with its ends only. */
  printThreshold: number;
  /** Decimals that are printed. */
  nFloatingValues: number;
  /** Whether arithmetic between arrays of different shapes follows NumPy's rule; numjs throws, so it is off. */
  broadcast: boolean;
}

/** The settings, live: programs write to it. The one mutable state of this room, because numjs has it. */
export const config: Config = { printThreshold: 7, nFloatingValues: 5, broadcast: false };
