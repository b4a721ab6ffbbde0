import {
  LensorError,
  allocate,
  checkDType,
  describe,
  holds,
  lanesOf
} from "./chunk-DQBFFU4Z.js";

// core/target.ts
function targetOf(verb, n, dtype, range, into) {
  checkDType(dtype);
  checkCount(verb, n);
  const [start, end] = checkRange(verb, n, range), count = end - start;
  if (into === void 0) return { start, end, dtype, out: room(verb, dtype, count) };
  if (!holds(into, dtype)) {
    throw new LensorError("type", `Cannot ${verb}: "into" is ${describe(into)}, not the array of ${dtype}`);
  }
  if (into.length !== count * lanesOf(dtype)) {
    throw new LensorError("shape", `Cannot ${verb}: "into" has ${into.length} elements; ${count} are drawn`);
  }
  return { start, end, dtype, out: into };
}
function checkCount(verb, n) {
  if (typeof n !== "number") {
    throw new LensorError("type", `Cannot ${verb}: expected a number of elements, found ${describe(n)}`);
  }
  if (!Number.isSafeInteger(n) || n < 0) {
    throw new LensorError("range", `Cannot ${verb}: ${n} is no number of elements; use an integer from 0 on`);
  }
}
function checkRange(verb, n, range) {
  if (range === void 0) return [0, n];
  if (!Array.isArray(range) || range.length !== 2) {
    throw new LensorError("type", `Cannot ${verb}: expected [start, end] as range, found ${describe(range)}`);
  }
  const [start, end] = range;
  if (Number.isSafeInteger(start) && Number.isSafeInteger(end) && 0 <= start && start <= end && end <= n) {
    return [start, end];
  }
  throw new LensorError("range", `Cannot ${verb}: [${start}, ${end}] is no range of ${n} elements`);
}
function room(verb, dtype, count) {
  try {
    return allocate(dtype, count);
  } catch (cause) {
    const text = `Cannot ${verb}: there is no room for ${count} elements of ${dtype}; ask for a smaller range`;
    throw new LensorError("limit", text, { cause });
  }
}

export {
  targetOf,
  checkRange
};
