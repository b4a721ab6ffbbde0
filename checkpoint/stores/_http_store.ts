import { LensorError } from "../../core/errors.ts";
import { broken } from "../_broken.ts";
import { type Store, within } from "./_store.ts";

// Headers of most files fit into the first request
const FIRST = 1 << 16;
const ATTEMPTS = 4;
const PAUSE = 100; // milliseconds, doubled each time
const PATIENCE = 60_000; // a request that gives nothing for so many milliseconds is made anew
const LONGEST_PAUSE = 30_000; // a server that asks for more is not waited for
const REDIRECTS = 5;

/** How a server is asked. */
export interface HttpOptions {
  readonly redirects?: "same-host" | "any";
  /** Sent with every request to the host of the address, and to no other. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Milliseconds without a byte after which a request counts as failed; 60,000 unless given. */
  readonly timeout?: number;
  /** Ends all requests. */
  readonly signal?: AbortSignal;
}

/**
 * A file behind http(s), read by ranges. A transfer that breaks is resumed where it broke, a few times; a file that changes meanwhile is an
 * error. Redirects are followed on the same host only unless told otherwise: a checkpoint's address says whom it comes from.
 */
export async function openHttp(target: URL, options: HttpOptions = {}): Promise<Store> {
  const name = nameOf(target), asking: Asking = { name, host: target.host, options };
  const first = await request(target, asking, 0, FIRST);
  const { head, size, tag, url } = first;

  async function read(at: number, length: number, into?: Uint8Array): Promise<Uint8Array> {
    within({ name, size }, at, length);
    const out = into ?? new Uint8Array(length);
    if (at + length <= head.length) {
      out.set(head.subarray(at, at + length));
      return out;
    }
    let done = 0, failures = 0;
    while (done < length) {
      const before = done;
      try {
        const response = await send(url, asking, at + done, length - done);
        if (tagOf(response) !== tag || sizeOf(response) !== size) {
          await response.body?.cancel();
          throw new LensorError("io", `Cannot read "${name}": it has changed on the server since it was opened`, {
            file: name,
          });
        }
        for await (const piece of piecesOf(response, asking)) {
          if (piece.length > length - done) throw broken(name, "http", "the server sent more than it was asked for");
          out.set(piece, done);
          done += piece.length;
        }
        if (done === before) throw new Error("the server sent nothing");
      } catch (error) {
        if (done > before) failures = 0;
        await again(asking, error, ++failures);
      }
    }
    return out;
  }

  return {
    name,
    size,
    read,
    close: () => {},
    sibling: (other) => openHttp(new URL(other.split("/").map(encodeURIComponent).join("/"), url), options),
  };
}

function nameOf({ pathname, host }: URL): string {
  const last = pathname.split("/").at(-1) || host;
  try {
    return decodeURIComponent(last);
  } catch {
    return last;
  }
}

interface First {
  readonly head: Uint8Array;
  readonly size: number;
  readonly tag: string;
  readonly url: URL;
}

// What stays the same from request to request
interface Asking {
  readonly name: string;
  readonly host: string;
  readonly options: HttpOptions;
}

async function request(target: URL, asking: Asking, at: number, length: number): Promise<First> {
  const { name } = asking;
  for (let failures = 0;;) {
    try {
      let url = target;
      for (let hops = 0;; hops++) {
        const response = await send(url, asking, at, length, true), next = redirectOf(response, url, asking);
        if (next === undefined) {
          const size = sizeOf(response), parts: Uint8Array[] = [];
          let got = 0;
          for await (const piece of piecesOf(response, asking)) {
            if ((got += piece.length) > length) {
              throw broken(name, "http", "the server sent more than it was asked for");
            }
            parts.push(piece);
          }
          const head = new Uint8Array(await new Blob(parts as BlobPart[]).arrayBuffer());
          if (head.length !== Math.min(size, length)) throw new Error("the transfer broke off");
          return { head, size, tag: tagOf(response), url };
        }
        await response.body?.cancel();
        if (hops === REDIRECTS) {
          throw new LensorError("io", `Cannot read "${name}": it is redirected without end`, { file: name });
        }
        url = next;
      }
    } catch (error) {
      await again(asking, error, ++failures);
    }
  }
}

async function send(url: URL, asking: Asking, at: number, length: number, redirects = false): Promise<Response> {
  const { name, options } = asking, range = `bytes=${at}-${at + length - 1}`;
  // What proves who asks is for the host that was named
  const own = url.host === asking.host ? options.headers : undefined;
  const { timeout = PATIENCE, signal } = options, over = new AbortController();
  const timer = setTimeout(() => over.abort(late("the server did not answer")), timeout);
  const response = await fetch(url, {
    headers: { ...own, range },
    redirect: "manual",
    signal: signal ? AbortSignal.any([signal, over.signal]) : over.signal,
  }).finally(() => clearTimeout(timer));
  const { status } = response;
  if (status === 206 && startOf(response) === at || redirects && status >= 300 && status < 400) return response;
  await response.body?.cancel();
  const place = { file: name, offset: at };
  if (status === 404 || status === 410) {
    throw new LensorError("missing", `Cannot read "${name}": there is no such file at ${url.origin}`, {
      ...place,
      detail: "missing-file",
    });
  }
  if (status === 416) throw broken(name, "truncated", "the file on the server is empty", { offset: at });
  const why = status === 200 || status === 206
    ? "the server gives no ranges; download the file first"
    : `the server answers ${status}`;
  const detail = status >= 500 || status === 429 ? PASSING : undefined;
  const error = new LensorError(status === 200 ? "unsupported" : "io", `Cannot read "${name}": ${why}`, {
    ...place,
    detail,
  });
  const wait = retryAfter(response);
  if (wait !== undefined) PAUSES.set(error, wait);
  throw error;
}

const PASSING = "http-busy";
const isPassing = (error: LensorError) => error.detail === PASSING;
const late = (why: string) => Object.assign(new Error(why), { name: "TimeoutError" });

// How many milliseconds a busy server asks to be left alone, by the error that its answer became
const PAUSES = new WeakMap<object, number>();

function retryAfter({ headers }: Response): number | undefined {
  const text = headers.get("retry-after")?.trim() ?? "";
  if (/^\d{1,9}$/.test(text)) return Number(text) * 1000;
  const date = Date.parse(text);
  return Number.isNaN(date) ? undefined : Math.max(0, date - Date.now());
}

function redirectOf(response: Response, from: URL, { name, options }: Asking): URL | undefined {
  const { status } = response, anywhere = options.redirects === "any";
  if (status < 300 || status >= 400) return undefined;
  if (!response.headers.get("location")) {
    throw broken(name, "http", `the server answers ${status}, a redirect, but does not say where to`);
  }
  const location = response.headers.get("location"), to = location === null ? null : URL.parse(location, from);
  if (to?.host === from.host && to.protocol === from.protocol) return to;
  // Never from https to http: who redirects is then not who was asked
  if (anywhere && to && (to.protocol === from.protocol || to.protocol === "https:")) return to;
  throw new LensorError(
    "forbidden",
    `Cannot read "${name}": ${from.host} redirects to ${
      to?.host ?? "an unknown place"
    }; open that address itself, or pass redirects: "any"`,
    { file: name, detail: "redirect" },
  );
}

const range = (response: Response) =>
  /^bytes (\d{1,16})-(\d{1,16})\/(\d{1,16})$/.exec(response.headers.get("content-range") ?? "");
const startOf = (response: Response) => Number(range(response)?.[1] ?? NaN);
const sizeOf = (response: Response) => Number(range(response)?.[3] ?? NaN);
const tagOf = (response: Response) => response.headers.get("etag") ?? response.headers.get("last-modified") ?? "";

async function* piecesOf(response: Response, { options }: Asking): AsyncGenerator<Uint8Array> {
  const reader = response.body?.getReader(), { timeout = PATIENCE, signal } = options;
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

// Waits before the next attempt, or throws where another one is of no use
async function again({ name, options }: Asking, error: unknown, failures: number): Promise<void> {
  if (options.signal?.aborted) {
    throw new LensorError("io", `Cannot read "${name}": the signal was aborted`, { file: name, cause: error });
  }
  if (error instanceof LensorError && !isPassing(error) || isRefusal(error)) throw named(name, error);
  if (failures >= ATTEMPTS) throw gaveUp(name, error);
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
    signal?.addEventListener("abort", () => (clearTimeout(timer), done()), { once: true });
  });
}

function gaveUp(name: string, error: unknown): LensorError {
  return named(name, error, `, after ${ATTEMPTS} attempts`);
}

function named(name: string, error: unknown, when = ""): LensorError {
  if (error instanceof LensorError) return error;
  const why = error instanceof Error ? error.message.split("\n")[0] : String(error);
  return new LensorError("io", `Cannot read "${name}": ${why}${when}`, { file: name, cause: error });
}

// Who has not been allowed to use the network is not helped by asking again
function isRefusal(error: unknown): boolean {
  return error instanceof Error && error.name === "NotCapable";
}
