/**
 * The lensor command: look into checkpoints, compare and convert them, and give every element of a model its first value.
 *
 * deno run -R -W cli/lensor.ts --help
 *
 * @module
 */
import { main, read } from "../dist/cli.js";

if (import.meta.main) Deno.exit(await main(Deno.args, { say: console.log, complain: console.error, read }));
