// The plain source behind cli/lensor.ts
import { LensorError, VERSION } from "../mod.ts";
import { type Args, type Command, type Host, parseArgs, Usage } from "./_command.ts";
import { nearest } from "../core/nearest.ts";
import { check } from "./check.ts";
import { completions } from "./completions.ts";
import { convert } from "./convert.ts";
import { diff } from "./diff.ts";
import { explain } from "./explain.ts";
import { finish } from "./finish.ts";
import { init } from "./init.ts";
import { inspect } from "./inspect.ts";
import { advice } from "./_advice.ts";
import { shown, tame } from "./_tame.ts";
import { make } from "./make.ts";
import { plan } from "./plan.ts";
import { report } from "./report.ts";
import { verify } from "./verify.ts";
import { why } from "./why.ts";
import { ruleCalled, ruleList, rulePage } from "./_rule_pages.ts";

const COMMANDS: Readonly<Record<string, Command>> = {
  init,
  explain,
  inspect,
  diff,
  convert,
  check,
  report,
  why,
  plan,
  make,
  finish,
  verify,
  completions: completions(() => COMMANDS),
};

/**
 * Runs the command with these arguments and gives its exit code: 0 done, 1 failed (`diff`: not the same), 2 called in a
 * wrong way.
 *
 * Throws nothing that lensor throws on purpose: those messages go to `host.complain`.
 */
export async function main(args: readonly string[], raw: Host): Promise<number> {
  // Names come from files: what would steer a terminal is shown, not sent
  const host = {
    ...raw,
    say: (text: string) => {
      raw.status?.("");
      return raw.say(tame(text));
    },
    complain: (text: string) => {
      raw.status?.("");
      return raw.complain(tame(text));
    },
    ...(raw.status && { status: (line: string) => raw.status?.(shown(line)) }),
  };
  const [name = "", ...rest] = args;
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (name === "--version" || name === "-V") {
    raw.say(`lensor ${VERSION}`);
    return 0;
  }
  if (name === "help" && rest.length > 0) return explained(rest[0]!, host);
  if (!command) {
    const asked = name === "" || name === "-h" || name === "--help" || name === "help";
    (asked ? host.say : host.complain)(
      asked ? help() : `lensor: there is no command "${name}"${meant(name)}\n\n${help()}`,
    );
    return asked && name !== "" ? 0 : 2;
  }
  if (rest.includes("-h") || rest.includes("--help")) {
    host.say(command.help);
    return 0;
  }
  try {
    const parsed = parseArgs(command, rest);
    const timeout = timeoutIn(parsed);
    return await command.run(parsed, {
      ...host,
      ...(timeout !== undefined && { timeout, read: (path: string) => raw.read(path, timeout) }),
    });
  } catch (error) {
    if (error instanceof Usage) {
      host.complain(`lensor ${name}: ${error.message}\n\n${command.help}`);
      return 2;
    }
    if (!(error instanceof LensorError)) throw error;
    host.complain(`lensor ${name}: ${advice(error.message, command)}`);
    return 1;
  } finally {
    host.status?.("");
  }
}

function meant(name: string): string {
  const [near] = nearest(name, [...Object.keys(COMMANDS), "help"]);
  return near === undefined ? "" : `; did you mean ${near}`;
}

// The page of a command, of a rule of check, or the list of all rules
function explained(topic: string, host: Host): number {
  try {
    const command = Object.hasOwn(COMMANDS, topic) ? COMMANDS[topic] : undefined;
    host.say(command ? command.help : topic === "rules" ? ruleList() : rulePage(ruleCalled(topic)));
    return 0;
  } catch (error) {
    if (!(error instanceof Usage)) throw error;
    host.complain(`lensor help: ${error.message}`);
    return 2;
  }
}

function help(): string {
  const lines = Object.values(COMMANDS).map((command) => command.help.split("\n")[0]!.split(": ") as [string, string]);
  const width = Math.max(...lines.map(([usage]) => usage.length));
  return [
    "Give every element of a model its first value, exactly once, and prove where it came from.",
    "",
    ...lines.map(([usage, what]) => `  ${usage.padEnd(width)}  ${what}`),
    "",
    "A FILE is a checkpoint: PyTorch, safetensors, npz, npy, ONNX, TensorFlow.js, GGUF, an index of shards, or an http(s) address.",
    "lensor COMMAND --help says more; lensor help RULE explains a rule of check.",
  ].join("\n");
}

// `--timeout` in milliseconds, which every command takes
function timeoutIn(args: Args): number | undefined {
  const text = args.one("timeout");
  const seconds = Number(text);
  if (text === undefined) return undefined;
  if (/^\d+(\.\d+)?$/.test(text) && seconds > 0 && seconds < 1e6) return seconds * 1000;
  throw new Usage(`--timeout ${text}: expected seconds, more than 0`);
}

/**
 * The text of a file, or of an http(s) address, for which a server has so many milliseconds. Throws `missing` and `io`.
 */
export async function read(path: string, timeout = 60_000): Promise<string> {
  try {
    if (!/^https?:\/\//i.test(path)) return await Deno.readTextFile(path);
    const answer = await fetch(path, { signal: AbortSignal.timeout(timeout) });
    if (!answer.ok) throw new Error(`the server says ${answer.status}`);
    return await answer.text();
  } catch (error) {
    const absent = error instanceof Deno.errors.NotFound;
    const name = withoutSecrets(path);
    const why = (error as Error).message.split("\n")[0]!.replaceAll(path, name).replace(
      /\bhttps?:\S+/g,
      withoutSecrets,
    );
    throw new LensorError(
      absent ? "missing" : "io",
      `Cannot read "${name}": ${absent ? "there is no such file or folder" : why}`,
      { file: name },
    );
  }
}

// Users, passwords, and queries with their tokens are not for logs
function withoutSecrets(address: string): string {
  const url = /^https?:/i.test(address) ? URL.parse(address) : null;
  return url ? `${url.protocol}//${url.host}${url.pathname}` : address;
}

/** Writes a text to a file. Throws `io`. */
async function write(path: string, text: string): Promise<void> {
  try {
    await Deno.writeTextFile(path, text);
  } catch (error) {
    const why = (error as Error).message.split("\n")[0];
    throw new LensorError("io", `Cannot write "${path}": ${why}`, { file: path, cause: error });
  }
}

/** What a program exports. Throws `missing`, and `io` for one that does not run. */
export async function program(path: string): Promise<Readonly<Record<string, unknown>>> {
  const isAddress = /^[a-z]+:\/\//i.test(path);
  try {
    return await import(isAddress ? path : new URL(`file://${encodeURI(Deno.realPathSync(path))}`).href);
  } catch (error) {
    const absent = error instanceof Deno.errors.NotFound;
    const why = absent ? "there is no such file or folder" : (error as Error).message.split("\n")[0];
    throw new LensorError(absent ? "missing" : "io", `Cannot run "${path}": ${why}`, { file: path, cause: error });
  }
}

// A terminal, and nobody said no (no-color.org)
function wantsColor(): boolean {
  try {
    return Deno.stdout.isTerminal() && !Deno.noColor;
  } catch {
    return false;
  }
}

/** What the command needs from Deno. */
export function hostOf(): Host {
  const stop = new AbortController();
  return {
    say: console.log,
    complain: console.error,
    read,
    // Without the permission a variable counts as absent: whoever runs a job array says --allow-env
    env(name) {
      try {
        return Deno.env.get(name);
      } catch {
        return undefined;
      }
    },
    write,
    program,
    ...(wantsColor() && { paint: console.log }),
    folder: (path) => Deno.mkdirSync(path, { recursive: true }),
    absolute(path) {
      try {
        return Deno.realPathSync(path);
      } catch {
        return path.startsWith("/") ? path : `${Deno.cwd()}/${path}`;
      }
    },
    async stdin() {
      try {
        return new Uint8Array(await new Response(Deno.stdin.readable).arrayBuffer());
      } catch (error) {
        throw new LensorError("io", `Cannot read the standard input: ${(error as Error).message.split("\n")[0]}`);
      }
    },
    async stdout(bytes) {
      if (Deno.stdout.isTerminal()) {
        throw new LensorError(
          "io",
          "Cannot write to a terminal: the bytes are not text; send them into a file or a pipe",
        );
      }
      for (let done = 0; done < bytes.length;) done += await Deno.stdout.write(bytes.subarray(done));
    },
    ...statusLine(),
    stop: stop.signal,
  };
}

// One line of a terminal that is written over and over
function statusLine(): Pick<Host, "status"> {
  if (!Deno.stderr.isTerminal()) return {};
  let isShown = false;
  return {
    status(line) {
      if (line === "" && !isShown) return;
      isShown = line !== "";
      const cut = [...line].slice(0, widthOfTerminal() - 1).join("");
      Deno.stderr.writeSync(new TextEncoder().encode(`\r\x1b[2K${cut}`));
    },
  };
}

function widthOfTerminal(): number {
  try {
    return Deno.consoleSize().columns;
  } catch {
    return 80;
  }
}
