import type * as ln from "../mod.ts";
import type { Host } from "./_command.ts";
import { elementsIn, size } from "./_text.ts";

const FIRST = 1000;
const EVERY = 100; // milliseconds

/**
 * The checkpoint, whose reads show how far they have come, how fast, and how long the rest takes: after a second, where
 * somebody watches.
 *
 * @param verb What is done, as people say it.
 * @param times How often each element is read.
 */
export function watched(checkpoint: ln.Checkpoint, host: Host, verb: string, times = 1): ln.Checkpoint {
  const { status } = host;
  if (status === undefined) return checkpoint;
  const all = times * [...checkpoint.specs.values()].reduce((sum, { shape }) => sum + elementsIn(shape), 0);
  const began = performance.now();
  let elements = 0;
  let bytes = 0;
  let shown = began + FIRST - EVERY;
  const count = (values: ln.Values): ln.Values => {
    elements += values.length;
    bytes += values.byteLength;
    const now = performance.now();
    if (now - shown >= EVERY) {
      status(line(verb, (now - began) / 1000, bytes, Math.min(1, elements / all)));
      shown = now;
    }
    return values;
  };
  return {
    ...checkpoint,
    read(name, range, into) {
      const values = checkpoint.read(name, range, into);
      return values instanceof Promise ? values.then(count) : count(values);
    },
  };
}

function line(verb: string, seconds: number, bytes: number, share: number): string {
  const left = share > 0 ? Math.round(seconds * (1 - share) / share) : 0;
  return `${verb} ${Math.floor(100 * share)}%  ${size(bytes)}, ${size(Math.round(bytes / seconds))}/s, ${
    clock(left)
  } left`;
}

/** Seconds as people read them: `0:07`, `1:02:03`. */
export function clock(seconds: number): string {
  const two = (n: number) => String(n).padStart(2, "0");
  const minutes = Math.floor(seconds / 60);
  const hours = Math.floor(minutes / 60);
  return hours > 0 ? `${hours}:${two(minutes % 60)}:${two(seconds % 60)}` : `${minutes}:${two(seconds % 60)}`;
}
