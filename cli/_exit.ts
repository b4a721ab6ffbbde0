import type { LensorError } from "../mod.ts";
import type { Host } from "./_command.ts";

// What may be gone when the same command is run again
const PASSING = ["ENOSPC", "EDQUOT", "EAGAIN", "EBUSY", "ESTALE", "ETIMEDOUT", "EIO", "EMFILE", "ENFILE", "ENOMEM"];
const PASSING_NAMES = ["Busy", "TimedOut", "ConnectionReset", "ConnectionRefused", "ConnectionAborted", "WouldBlock"];
const TRIES = 5;

/**
 * The exit code of a failure in a batch job: 75 where the same call may succeed later, 2 where no machine can do
 * better, else 1.
 */
export function exitOf(error: LensorError, host: Host): number {
  if (error.code === "unknown-name" || error.code === "type") return 2;
  if (!isPassing(error)) return 1;
  // Nothing is requeued for ever
  return attemptsBefore(host) >= TRIES ? 1 : 75;
}

/** How often the scheduler has started this job before. */
export function attemptsBefore(host: Host): number {
  return Math.max(
    Number(host.env?.("SLURM_RESTART_COUNT") || 0),
    Number(host.env?.("AWS_BATCH_JOB_ATTEMPT") || 1) - 1,
  );
}

function isPassing(error: unknown): boolean {
  for (let one = error, depth = 0; one instanceof Error && depth < 8; one = one.cause, depth++) {
    const { code, name, message } = one as Error & { code?: unknown };
    if (PASSING.includes(String(code)) || PASSING_NAMES.includes(name)) return true;
    if (/the server says (408|425|429|5\d\d)|os error (28|122|11|16|116|110|5|24|23|12)\b/.test(message)) return true;
  }
  return false;
}
