/**
 * Files of the Hugging Face Hub: `hf://ORG/NAME[@REV]/PATH` is `https://huggingface.co/ORG/NAME/resolve/REV/PATH`.
 *
 * HF_ENDPOINT names another host. The token is that of the headers, of HF_TOKEN, or of the file that the Hub's own
 * tools keep it in.
 */
import { LensorError } from "../../core/errors.ts";
import { isLoopback, isPresigned } from "./_addresses.ts";
import { readSmallFile, readVariable } from "./file.ts";

/** A repository of a hub. */
export interface Hub {
  /** `ORG/NAME`, or `datasets/ORG/NAME`. */
  readonly repo: string;
  readonly revision: string;
  readonly endpoint: string;
}

/** What an `hf:` address stands for. */
export interface HubPlace {
  readonly hub: Hub;
  /** The path of the file; of a folder, or empty, if the repository or a folder of it is meant. */
  readonly path: string;
}

const KINDS = ["datasets", "spaces"];

/** Takes an `hf:` address apart; nothing for other addresses. Throws `type` for one that names no repository. */
export function hubPlaceOf(target: string | URL): HubPlace | undefined {
  const [, rest] = /^hf:\/\/(.*)$/is.exec(String(target)) ?? [];
  if (rest === undefined) return undefined;
  const parts = rest.split("/").map((part) => decoded(part, target));
  const kind = KINDS.includes(parts[0]!) ? [parts.shift()!] : [];
  const [org = "", named = ""] = parts.splice(0, 2);
  let [, name = "", revision = "main"] = /^([^@]*)(?:@(.*))?$/s.exec(named) ?? [];
  // Pull requests and converted files have revisions of several parts
  if (revision === "refs" && ["pr", "convert"].includes(parts[0]!)) {
    revision = ["refs", ...parts.splice(0, 2)].join("/");
  }
  const path = parts.join("/");
  const whole = [org, name, revision, ...parts.slice(0, -1)];
  if (whole.some((part) => part === "" || part === "." || part === "..") || [".", ".."].includes(parts.at(-1) ?? "")) {
    throw new LensorError(
      "type",
      `Cannot open "${target}": expected hf://ORG/NAME/FILE or hf://ORG/NAME@REVISION/FILE`,
      {
        file: String(target),
      },
    );
  }
  return { hub: { repo: [...kind, org, name].join("/"), revision, endpoint: endpointHere() }, path };
}

function decoded(part: string, target: string | URL): string {
  try {
    return decodeURIComponent(part);
  } catch {
    throw new LensorError("type", `Cannot open "${target}": its escapes are not UTF-8`, { file: String(target) });
  }
}

/** The repository of a plain address of the hub; nothing for other hosts. */
export function hubOf(url: URL): Hub | undefined {
  const endpoint = endpointHere();
  if (url.origin !== new URL(endpoint).origin) return undefined;
  const [, repo = "", revision = "main"] =
    /^\/((?:datasets\/|spaces\/)?[^/]+\/[^/]+)\/resolve\/([^/]+)\//.exec(url.pathname) ?? [];
  return { repo, revision, endpoint };
}

/** The address of a file. */
export function addressOf({ hub: { endpoint, repo, revision }, path }: HubPlace): URL {
  return new URL(`${endpoint}/${escaped(repo)}/resolve/${encodeURIComponent(revision)}/${escaped(path)}`);
}

/** The address of the list of files in a folder of a repository. */
export function listAddressOf({ hub: { endpoint, repo, revision }, path }: HubPlace): URL {
  const kind = KINDS.some((each) => repo.startsWith(`${each}/`)) ? repo : `models/${repo}`;
  const folder = path.replace(/\/$/, "");
  return new URL(
    `${endpoint}/api/${escaped(kind)}/tree/${encodeURIComponent(revision)}${folder && `/${escaped(folder)}`}`,
  );
}

const escaped = (path: string) => path.split("/").map(encodeURIComponent).join("/");

function endpointHere(): string {
  const own = readVariable("HF_ENDPOINT")?.trim().replace(/\/+$/, "");
  if (!own) return "https://huggingface.co";
  if (/^https?:\/\//i.test(own) && URL.canParse(own)) return own;
  throw new LensorError("type", "Cannot open a file of the hub: HF_ENDPOINT is not an http(s) address");
}

/**
 * The headers with the token of the environment, where they have none and the hub is asked over https, or on this
 * machine.
 */
export function withToken(
  url: URL,
  headers: Readonly<Record<string, string>> | undefined,
): Readonly<Record<string, string>> | undefined {
  const has = Object.keys(headers ?? {}).some((name) => name.toLowerCase() === "authorization");
  if (has || isPresigned(url) || url.protocol !== "https:" && !isLoopback(url)) return headers;
  const token = tokenHere();
  return token === undefined ? headers : { ...headers, authorization: `Bearer ${token}` };
}

function tokenHere(): string | undefined {
  const own = readVariable("HF_TOKEN") || readVariable("HUGGING_FACE_HUB_TOKEN");
  const token = (own || readSmallFile(tokenFile()))?.trim();
  if (!token) return undefined;
  if (/^[\x21-\x7e]+$/.test(token)) return token;
  throw new LensorError(
    "type",
    "Cannot use the token of the hub: HF_TOKEN, or the token file, is not one word of ASCII",
  );
}

function tokenFile(): string | undefined {
  const named = readVariable("HF_TOKEN_PATH");
  const home = readVariable("HF_HOME");
  const user = readVariable("HOME");
  return named || (home && `${home}/token`) || (user && `${user}/.cache/huggingface/token`) || undefined;
}

/** What the codes of a hub say of a refused request; nothing for other answers. */
export function deniedBy(
  { status, headers }: Response,
  name: string,
  hub: Hub | undefined,
  known: boolean,
): LensorError | undefined {
  const code = headers.get("x-error-code") ?? "";
  const repo = hub?.repo || "the repository";
  if (hub === undefined && code === "") return undefined;
  if (code === "EntryNotFound" || code === "RevisionNotFound") {
    const what = code === "EntryNotFound"
      ? `${repo} has no such file`
      : `${repo} has no revision "${hub?.revision ?? ""}"`;
    return new LensorError("missing", `Cannot read "${name}": ${what}`, { file: name, detail: "missing-file" });
  }
  const isDenied = status === 401 || status === 403 || code === "GatedRepo" || code === "RepoNotFound";
  if (!isDenied) return undefined;
  const way = known
    ? "the token that was sent may not read it: ask for access on its page, or use another token"
    : "set HF_TOKEN to a token that may read it, and let the program read that variable";
  const why = `the server answers ${status}: ${repo} is gated, private or not there; ${way}`;
  return new LensorError("io", `Cannot read "${name}": ${why}`, { file: name, detail: "http-denied" });
}
