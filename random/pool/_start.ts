import { type Start as StartAny, startOf as startAny } from "../../core/start_worker.ts";
import { type Orders, work } from "./_worker.ts";

export type { Worker } from "../../core/start_worker.ts";

/** Starts a worker of a pool. */
export type Start = StartAny<Orders>;

/** How this host starts the workers of a pool; null if it has none. */
export const startOf = (code: string = String(work), limit?: number): Start | null => startAny(code, limit);
