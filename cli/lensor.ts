/**
 * The lensor command: look into checkpoints, compare and convert them, and give every element of a model its first value.
 *
 * deno run -R -W cli/lensor.ts --help
 *
 * @module
 */
import { main, read } from "../dist/cli.js";

// Leaving in order takes away what has been written in part; twice leaves at once
if (import.meta.main) {
  Deno.addSignalListener("SIGINT", () => Deno.exit(130));
  Deno.exit(await main(Deno.args, { say: console.log, complain: console.error, read }));
}
