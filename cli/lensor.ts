/**
 * The lensor command: look into checkpoints, compare and convert them, and give every element of a model its first
 * value.
 *
 * deno run -R -W cli/lensor.ts --help
 *
 * @module
 */
import { hostOf, main } from "../dist/cli.js";

// Leaving in order takes away what has been written in part; twice leaves at once
if (import.meta.main) {
  Deno.addSignalListener("SIGINT", () => Deno.exit(130));
  if (Deno.build.os !== "windows") Deno.addSignalListener("SIGTERM", () => Deno.exit(143));
  Deno.exit(await main(Deno.args, hostOf()));
}
