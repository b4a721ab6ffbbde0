import { checkText } from "../core/check.ts";
import { checkParsed } from "./_check_parsed.ts";
import { checkLock, checkPlan } from "./check_plan.ts";
import { LensorError } from "../core/errors.ts";
import { sha256OfText } from "../core/sha256.ts";
import type { Lock, Plan } from "./types.ts";

const LISTS = ["inputs", "tensors", "shards"];

/**
 * The canonical text of a plan: fixed order of keys, one input, row or shard a line. Planning the same model twice
 * returns the same text.
 */
export function planText(plan: Plan): string {
  checkPlan("write", plan);
  return textOf(inOrder(plan) as unknown as Readonly<Record<string, unknown>>);
}

/** The canonical text of a lock. */
export function lockText(lock: Lock): string {
  checkLock("write", lock);
  const { format, version, lensor, checked, plan, digest, shards, index } = lock;
  const plain = { format, version, lensor, checked, plan: inOrder(plan), digest, shards };
  return textOf(index === undefined ? plain : { ...plain, index });
}

/**
 * The plan in a text.
 *
 * @throws {LensorError} `corrupt` for what is not a plan or names files outside of its folder, `unsupported` for a
 * plan, a generator or an initializer of a later version.
 */
export function parsePlan(text: string, file = "the plan"): Plan {
  checkText(file, "read a plan", "a name for it");
  const told = json(text, file) as Partial<Plan>;
  if (told?.format !== "lensor.plan") throw malformed(file, 'it is not a plan (format is not "lensor.plan")');
  checkVersion(told.version, file);
  const shaped = typeof told.total === "object" && Array.isArray(told.how) &&
    [told.inputs, told.tensors, told.shards].every(isListOfObjects) && typeof told.ties === "object" &&
    Number.isSafeInteger(told.tasks) && told.tasks! >= 1;
  if (!shaped) throw malformed(file, "a field is missing or of another kind; plan again");
  const { generator } = told;
  if (generator !== null) {
    if (typeof generator !== "object" || !/^\d+$/.test(String(generator.seed))) {
      throw malformed(file, "its generator is not { name, version, seed }");
    }
    if (generator.name !== "keyed" && generator.name !== "jax" || generator.version !== 1) {
      const asked = `${generator.name} version ${generator.version}`;
      throw new LensorError(
        "unsupported",
        `Cannot make ${file}: it asks for ${asked}, this lensor knows keyed version 1; ` +
          "use the lensor that planned it, or a later one",
        { file },
      );
    }
  }
  checkParsed(told as Plan, file);
  return told as Plan;
}

/** The lock in a text. Throws as `parsePlan` does. */
export function parseLock(text: string, file = "plan.lock"): Lock {
  checkText(file, "read a lock", "a name for it");
  const told = json(text, file) as Partial<Lock>;
  if (told?.format !== "lensor.lock") throw malformed(file, 'it is not a lock (format is not "lensor.lock")');
  checkVersion(told.version, file);
  if (!isListOfObjects(told.shards)) throw malformed(file, "its shards are missing");
  return { ...told, plan: parsePlan(JSON.stringify(told.plan), file) } as Lock;
}

/** The digest of a plan: its canonical text without the digests of shards and without where inputs lie. */
export function planDigest(plan: Plan): string {
  checkPlan("take the digest of", plan);
  const inputs = plan.inputs.map(({ uri: _, ...rest }) => rest);
  const shards = plan.shards.map(({ sha256: _, ...rest }) => rest);
  return sha256OfText(textOf({ ...inOrder(plan), inputs, shards }));
}

function inOrder(plan: Plan): Readonly<Record<string, unknown>> {
  const { format, version, generator, how, dtype, total, inputs, tensors, ties, metadata, tasks, shards } = plan;
  return {
    format,
    version,
    generator,
    how,
    ...(dtype === undefined ? {} : { dtype }),
    total,
    inputs,
    tensors,
    ties,
    ...(metadata === undefined ? {} : { metadata }),
    tasks,
    shards,
  };
}

function textOf(fields: Readonly<Record<string, unknown>>): string {
  const lines = Object.entries(fields).map(([key, value]) => {
    const list = LISTS.includes(key) && Array.isArray(value) && value.length > 0;
    const text = list ? `[\n${value.map((one) => JSON.stringify(one)).join(",\n")}\n]` : JSON.stringify(value);
    return `${JSON.stringify(key)}: ${text}`;
  });
  return `{\n${lines.join(",\n")}\n}\n`;
}

function json(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new LensorError("corrupt", `Cannot read ${file}: it is not JSON; plan again`, { file, cause });
  }
}

function checkVersion(version: unknown, file: string): void {
  if (version === 1) return;
  if (!Number.isSafeInteger(version)) throw malformed(file, "its version is not a number");
  throw new LensorError(
    "unsupported",
    `Cannot read ${file}: it has version ${version}, this lensor knows 1; use the lensor that planned it, or a later one`,
    { file },
  );
}

function isListOfObjects(value: unknown): boolean {
  return Array.isArray(value) && value.every((one) => typeof one === "object" && one !== null);
}

function malformed(file: string, reason: string): LensorError {
  return new LensorError("corrupt", `Cannot read ${file}: ${reason}`, { file });
}
