import { LensorError } from "../../core/errors.ts";
import { broken } from "../_broken.ts";
import { isPresigned, isPrivate, withoutQueries } from "./_addresses.ts";
import { deniedBy, type Hub } from "./_hub.ts";

const ATTEMPTS = 4;
const PAUSE = 100; // milliseconds, doubled each time
const PATIENCE = 60_000; // a request that gives nothing for so many milliseconds is made anew
const LONGEST_PAUSE = 30_000; // a server that asks for more is not waited for

/** How a server is asked. */
export interface HttpOptions {
  readonly redirects?: "same-host" | "any";
  /** Sent with every request to the host of the address, and to no other. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Milliseconds without a byte after which a request counts as failed; 60,000 by default. */
  readonly timeout?: number;
  /** Ends all requests. */
  readonly signal?: AbortSignal;
}

/** What stays the same from request to request. */
export interface Asking {
  /** For messages. */
  readonly name: string;
  /** The address that was given: its host is the only one that sees headers. */
  readonly first: URL;
  readonly options: HttpOptions;
  /** Where the address is that of a hub. */
  readonly hub?: Hub | undefined;
}

/**
 * One request for a range, or for all of it without one. Redirects are not followed. Throws what the server says, in
 * words.
 */
export async function send(url: URL, asking: Asking, range?: readonly [at: number, length: number]): Promise<Response> {
  const { options, first } = asking;
  const { timeout = PATIENCE, signal } = options;
  const over = new AbortController();
  const timer = setTimeout(() => over.abort(late("the server did not answer")), timeout);
  // What proves who asks is for the host that was named; a signed address proves it by itself
  const own = url.host === first.host && !isPresigned(url) ? options.headers : undefined;
  const response = await fetch(url, {
    headers: { ...own, ...(range && { range: `bytes=${range[0]}-${range[0] + range[1] - 1}` }) },
    redirect: "manual",
    signal: signal ? AbortSignal.any([signal, over.signal]) : over.signal,
  }).finally(() => clearTimeout(timer));
  const { status } = response;
  if (status < 400) return response;
  await response.body?.cancel();
  throw refusalOf(response, url, asking, range?.[0]);
}

function refusalOf(
  response: Response,
  url: URL,
  { name, options, hub, first }: Asking,
  offset: number | undefined,
): LensorError {
  const { status } = response;
  const place = { file: name, ...(offset !== undefined && { offset }) };
  if (status === 403 && isPresigned(url)) {
    const why = "the server answers 403: the signed address has expired or was changed; get a new one";
    return new LensorError("io", `Cannot read "${name}": ${why}`, { ...place, detail: EXPIRED });
  }
  const sent = Object.keys(options.headers ?? {}).some((header) => header.toLowerCase() === "authorization");
  const denied = url.host === first.host ? deniedBy(response, name, hub, sent) : undefined;
  if (denied) return denied;
  if (status === 404 || status === 410) {
    return new LensorError("missing", `Cannot read "${name}": there is no such file at ${url.origin}`, {
      ...place,
      detail: "missing-file",
    });
  }
  if (status === 416) return broken(name, "truncated", "the file on the server is empty", place);
  const help = status === 401 || status === 403 ? '; pass headers: { authorization: "Bearer TOKEN" }' : "";
  const error = new LensorError("io", `Cannot read "${name}": the server answers ${status}${help}`, {
    ...place,
    detail: status >= 500 || status === 429 || status === 408 ? PASSING : undefined,
  });
  const wait = retryAfter(response);
  if (wait !== undefined) PAUSES.set(error, wait);
  return error;
}

const PASSING = "http-busy";
const EXPIRED = "http-expired";
const late = (why: string) => Object.assign(new Error(why), { name: "TimeoutError" });

/** Whether a signed address is not taken any more. */
export function isExpired(error: unknown): boolean {
  return error instanceof LensorError && error.detail === EXPIRED;
}

// How many milliseconds a busy server asks to be left alone, by the error that its answer became
const PAUSES = new WeakMap<object, number>();

function retryAfter({ headers }: Response): number | undefined {
  const text = headers.get("retry-after")?.trim() ?? "";
  if (/^\d{1,9}$/.test(text)) return Number(text) * 1000;
  const date = Date.parse(text);
  return Number.isNaN(date) ? undefined : Math.max(0, date - Date.now());
}

/** Where an answer redirects to; nothing if it is none. Throws `forbidden` for places that were not meant. */
export function redirectOf(response: Response, from: URL, { name, options, hub, first }: Asking): URL | undefined {
  const { status } = response;
  if (response.type === "opaqueredirect") {
    const why =
      "the server redirects, and browsers do not say where to; download the file and choose it, or give that address";
    throw new LensorError("unsupported", `Cannot read "${name}": ${why}`, { file: name, detail: "redirect" });
  }
  if (status < 300 || status === 304 || status >= 400) return undefined;
  const location = response.headers.get("location");
  const to = location ? URL.parse(location, from) : null;
  if (!location) {
    throw broken(name, "http", `the server answers ${status}, a redirect, but does not say where to`);
  }
  const refuse = (help: string) =>
    new LensorError(
      "forbidden",
      `Cannot read "${name}": ${from.host} redirects to ${to?.host ?? "an unknown place"}${help}`,
      { file: name, detail: "redirect" },
    );
  if (to?.host === from.host && to.protocol === from.protocol) return to;
  // Never from https to http: who redirects is then not who was asked
  const kept = to && (to.protocol === from.protocol || to.protocol === "https:");
  if (kept && isPrivate(to) && !isPrivate(first)) throw refuse(", which is in a private network; it is not followed");
  if (kept && (options.redirects === "any" || hub !== undefined)) return to;
  if (to && !kept) throw refuse(` over ${to.protocol}//; it is not followed`);
  throw refuse(`; open that address itself, or pass redirects: "any"`);
}

/** The body of an answer, piece by piece; throws where nothing comes for too long. */
export async function* piecesOf(response: Response, { options }: Asking): AsyncGenerator<Uint8Array> {
  const reader = response.body?.getReader();
  const { timeout = PATIENCE, signal } = options;
  if (reader === undefined) return;
  try {
    for (;;) {
      let timer: ReturnType<typeof setTimeout> | undefined;
      const stalled = new Promise<never>((_, reject) => {
        timer = setTimeout(() => reject(late("the transfer stalled")), timeout);
      });
      signal?.throwIfAborted();
      const { value, done } = await Promise.race([reader.read(), stalled]).finally(() => clearTimeout(timer));
      if (done) return;
      yield value;
    }
  } finally {
    // Gives the connection back if the rest is not wanted; what has broken already cannot be cancelled
    await reader.cancel().catch(() => {});
  }
}

/** Waits before the next attempt, or throws where another one is of no use. */
export async function again({ name, options }: Asking, error: unknown, failures: number): Promise<void> {
  if (options.signal?.aborted) {
    throw new LensorError("io", `Cannot read "${name}": the signal was aborted`, { file: name, cause: error });
  }
  if (error instanceof LensorError && error.detail !== PASSING || isRefusal(error)) throw named(name, error);
  if (failures >= ATTEMPTS) throw named(name, error, `, after ${ATTEMPTS} attempts`);
  const asked = typeof error === "object" && error !== null ? PAUSES.get(error) : undefined;
  if ((asked ?? 0) > LONGEST_PAUSE) {
    const seconds = Math.ceil(asked! / 1000);
    const text =
      `Cannot read "${name}": the server is busy and asks to come back in ${seconds} seconds; try again then`;
    throw new LensorError("io", text, { file: name, cause: error });
  }
  await pause(asked ?? PAUSE * 2 ** (failures - 1), options.signal);
}

function pause(milliseconds: number, signal?: AbortSignal): Promise<void> {
  return new Promise((done) => {
    const timer = setTimeout(done, milliseconds);
    signal?.addEventListener("abort", () => {
      clearTimeout(timer);
      return done();
    }, { once: true });
  });
}

// A host's error may name the whole address, and so may its cause: neither is passed on
function named(name: string, error: unknown, when = ""): LensorError {
  if (error instanceof LensorError) return error;
  const why = withoutQueries((error instanceof Error ? error.message : String(error)).split("\n")[0]!);
  const cause = Object.assign(new Error(why), { name: error instanceof Error ? error.name : "Error" });
  return new LensorError("io", `Cannot read "${name}": ${why}${when}`, { file: name, cause });
}

// Who has not been allowed to use the network is not helped by asking again
function isRefusal(error: unknown): boolean {
  return error instanceof Error && error.name === "NotCapable";
}
