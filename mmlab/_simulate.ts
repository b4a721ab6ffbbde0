import { LensorError } from "../core/errors.ts";
import { join } from "../tree/walk.ts";
import { isOfType, moduleAt } from "../tree/select.ts";
import type { Init, Module } from "../tree/types.ts";
import { actionsOf, ask } from "./_ask.ts";
import { type Cfg, cfgsOf, isDict, isNoCfg } from "./_cfg.ts";
import { backendOf } from "./_engines.ts";
import type { MmlabLog, Run, UserInit } from "./_run.ts";
import { noteChanges, startNotes } from "./_notes.ts";
import type { Method } from "./own_init/_self.ts";
import { selfAt } from "./own_init/_self.ts";
import { ownersNamed, ownMethod } from "./own_init/table.ts";
import { distinctChildren, parametersOf } from "./_objects.ts";
import { type Loading, stepOf, typeName, typeOf } from "./_plan.ts";
import { parsePython } from "./_python.ts";
import { pythonText, torchSize } from "./_python_text.ts";
import { reportText } from "./_report.ts";
import { runMethod } from "./_user_init.ts";
import { inWrapper } from "./_wrappers.ts";
import { carryOut, changing, withWritten } from "./_writes.ts";

const BASE = ["BaseModule"];

/** Calls init_weights of the module at a path. */
export async function callInitWeights(run: Run, path: string): Promise<void> {
  const node = moduleAt(run.model, path);
  if (await callMethod(run, path)) return;
  throw new LensorError(
    "unsupported",
    `Cannot run init_weights of ${node.type}: it has none; give it the base "BaseModule", or run mmlab(cfg) on it`,
    { path },
  );
}

async function callMethod(run: Run, path: string): Promise<boolean> {
  const steps = stepsOf(run, moduleAt(run.model, path), path);
  if (!steps) return false;
  if (typeof steps === "function") {
    const calls = { base: (at: string) => ofBaseModule(run, at), method: (at: string) => callMethod(run, at) };
    await steps(selfAt(run, path, calls));
    return true;
  }
  for (const step of steps) {
    if (step === "super") await ofBaseModule(run, path);
    else runUserInit(run, path, step);
  }
  return true;
}

async function ofBaseModule(run: Run, path: string): Promise<void> {
  const node = moduleAt(run.model, path);
  const { type } = node;
  const isTop = !run.isOpen;
  if (!isOfType(node, BASE)) {
    throw new LensorError(
      "no-match",
      `Cannot run init_weights of ${type}: "super" is BaseModule's, and that is none of its bases`,
      { path },
    );
  }
  if (isTop) {
    const text = `The value is the same before and after calling \`init_weights\` of ${type} `;
    run.notes = await startNotes(run.model, run.objects, path, text, run.meanOf);
    run.top = path;
    run.isOpen = true;
  }
  if (run.done.has(path)) {
    say(run, run.rules.twiceLevel, `init_weights of ${type} has been called more than once.`);
  } else if (await runCfgs(run, path) === "early") return;
  if (!isTop) return;
  for (const { path, shape, text } of run.notes.values()) {
    const name = run.top === "" ? path : path.slice(run.top.length + 1);
    say(run, "INFO", `\n${name} - ${torchSize(shape)}: \n${text} \n `);
  }
  run.isOpen = false;
}

// A module's own cfgs and its children, in the engine's order
async function runCfgs(run: Run, path: string): Promise<"early" | "done"> {
  const { rules } = run;
  const { type, init } = moduleAt(run.model, path);
  const who = `init_cfg of ${path ? `"${path}"` : type}`;
  const cfg = typeof init === "string" ? parsePython(init) : init;
  const cfgs = isNoCfg(cfg) ? [] : cfgsOf(cfg, who);
  if (cfgs.length) say(run, rules.cfgLevel, `initialize ${type} with init_cfg ${pythonText(cfg)}`);
  const last = rules.loadsLast ? cfgs.filter((one) => typeName(typeOf(one)) === "Pretrained") : [];
  for (const one of cfgs) if (!last.includes(one)) await runCfg(run, path, one);
  if (rules.returnsEarly && isDict(cfg) && cfg.type === "Pretrained") return "early";
  await runChildren(run, path);
  for (const one of last) await runCfg(run, path, one);
  run.done.add(path);
  return "done";
}

async function runChildren(run: Run, path: string): Promise<void> {
  const { rules, objects } = run;
  const node = moduleAt(run.model, path);
  for (const name of distinctChildren(node, path, objects)) {
    // Of an object that stands in several places, the first is where its tensors are
    const here = objects.firstOf(join(path, name));
    const outer = moduleAt(run.model, here);
    const child = rules.unwraps ? inWrapper(outer, here) : { node: outer, path: here };
    if (!stepsOf(run, child.node, child.path) || rules.skipsDone && run.done.has(child.path)) continue;
    await callInitWeights(run, child.path);
    await note(run, child.path, `Initialized by user-defined \`init_weights\` in ${child.node.type} `);
  }
}

async function runCfg(run: Run, path: string, cfg: Cfg): Promise<void> {
  for (const action of actionsOf(run.model, path, stepOf(cfg, false))) {
    const { at, step } = action;
    if (step.load) announce(run, step.load);
    const { writes, report } = ask(run.model, run.objects, action, run.checkpoints);
    carryOut(run.written, run.model, run.objects.ties, writes, changing(run.rng));
    if (report) {
      run.loads.push({ path: at, checkpoint: step.load!.checkpoint, ...report });
      const text = reportText(report);
      if (text) say(run, "WARNING", text);
    }
    await note(run, at, step.info);
  }
}

function runUserInit(run: Run, path: string, init: Init): void {
  const now = withWritten(run.model, run.written);
  const changes = runMethod(now, run.objects.ties, path, init, run.rng);
  for (const [at, param] of changes) run.written.set(at, param);
}

// What a module's init_weights does: its own function, what the caller says of its class, the method of a library,
// BaseModule's
function stepsOf(run: Run, node: Module, path: string): UserInit | Method | undefined {
  const own = node.extra?.own_init;
  const { userInits } = run;
  if (typeof node.init === "function") return [node.init];
  if (typeof own === "string" && Object.hasOwn(userInits, own)) return userInits[own];
  if (Object.hasOwn(userInits, node.type)) return userInits[node.type];
  const isBase = isOfType(node, BASE);
  if (typeof own === "string") return ownMethod(own) ?? unknown(node, path, `its class ${own} has one of its own`);
  if (run.isExported || own === null) return isBase ? ["super"] : undefined;
  // A tree by hand does not say which class it means; a name that only one library has is enough
  const named = ownersNamed(node.type);
  if (named.length === 1) return ownMethod(named[0]!)!;
  return isBase ? ["super"] : undefined;
}

function unknown(node: Module, path: string, why: string): never {
  throw new LensorError(
    "unsupported",
    `Cannot run init_weights of "${path || node.type}": ${why}, which is not known here; describe it in ` +
      `userInits: { ${node.type}: [...] }, with "super" where it calls BaseModule's`,
    { path },
  );
}

// The line about the file is not logged for a load with a prefix
function announce(run: Run, { checkpoint, prefix }: Loading): void {
  if (prefix !== undefined) return say(run, "INFO", `load ${prefix} in model from: ${checkpoint}`);
  say(run, "INFO", `load model from: ${checkpoint}`);
  say(run, "INFO", run.rules.fileText(backendOf(checkpoint), checkpoint));
}

async function note(run: Run, at: string, text: string): Promise<void> {
  if (!run.isOpen) return;
  await noteChanges(run.notes, parametersOf(run.model, run.objects, at).keys(), text, run.meanOf);
}

function say(run: Run, level: MmlabLog["level"], text: string): void {
  run.log.push({ level, text });
}
