import { LensorError } from "../../core/errors.ts";
import { broken } from "../_broken.ts";
import { type Store, within } from "./_store.ts";

// Headers of most files fit into the first request
const FIRST = 1 << 16;
const ATTEMPTS = 4;
const PAUSE = 100; // milliseconds, doubled each time
const STALLED = 60_000; // a request that gives nothing for so long is made anew
const REDIRECTS = 5;

/**
 * A file behind http(s), read by ranges. A transfer that breaks is resumed where it broke, a few times; a file that changes meanwhile is an
 * error. Redirects are followed on the same host only unless told otherwise: a checkpoint's address says whom it comes from.
 */
export async function openHttp(target: URL, anywhere: boolean = false): Promise<Store> {
  const name = nameOf(target);
  const first = await request(target, name, 0, FIRST, anywhere);
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
        const response = await send(url, name, at + done, length - done);
        if (tagOf(response) !== tag || sizeOf(response) !== size) {
          await response.body?.cancel();
          throw new LensorError("io", `Cannot read "${name}": it has changed on the server since it was opened`, {
            file: name,
          });
        }
        for await (const piece of piecesOf(response)) {
          if (piece.length > length - done) throw broken(name, "http", "the server sent more than it was asked for");
          out.set(piece, done);
          done += piece.length;
        }
        if (done === before) throw new Error("the server sent nothing");
      } catch (error) {
        if (error instanceof LensorError && !isPassing(error) || isRefusal(error)) throw named(name, error);
        if (done > before) failures = 0;
        if (++failures >= ATTEMPTS) throw gaveUp(name, error);
        await pause(failures);
      }
    }
    return out;
  }

  return {
    name,
    size,
    read,
    close: () => {},
    sibling: (other) => openHttp(new URL(other.split("/").map(encodeURIComponent).join("/"), url), anywhere),
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

async function request(
  target: URL,
  name: string,
  at: number,
  length: number,
  anywhere: boolean,
): Promise<First> {
  for (let failures = 0;;) {
    try {
      let url = target;
      for (let hops = 0;; hops++) {
        const response = await send(url, name, at, length, true), next = redirectOf(response, url, name, anywhere);
        if (next === undefined) {
          const size = sizeOf(response), parts: Uint8Array[] = [];
          let got = 0;
          for await (const piece of piecesOf(response)) {
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
      if (error instanceof LensorError && !isPassing(error) || isRefusal(error)) throw named(name, error);
      if (++failures >= ATTEMPTS) throw gaveUp(name, error);
      await pause(failures);
    }
  }
}

async function send(url: URL, name: string, at: number, length: number, redirects = false): Promise<Response> {
  const response = await fetch(url, { headers: { range: `bytes=${at}-${at + length - 1}` }, redirect: "manual" });
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
  throw new LensorError(status === 200 ? "unsupported" : "io", `Cannot read "${name}": ${why}`, { ...place, detail });
}

const PASSING = "http-busy";
const isPassing = (error: LensorError) => error.detail === PASSING;

function redirectOf(response: Response, from: URL, name: string, anywhere: boolean): URL | undefined {
  if (response.status < 300 || response.status >= 400) return undefined;
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

async function* piecesOf(response: Response): AsyncGenerator<Uint8Array> {
  const reader = response.body?.getReader();
  if (reader === undefined) return;
  try {
    for (;;) {
      let timer: ReturnType<typeof setTimeout> | undefined;
      const late = new Promise<never>((_, reject) => {
        timer = setTimeout(() => reject(new Error("the transfer stalled")), STALLED);
      });
      const { value, done } = await Promise.race([reader.read(), late]).finally(() => clearTimeout(timer));
      if (done) return;
      yield value;
    }
  } finally {
    // Gives the connection back if the rest is not wanted; what has broken already cannot be cancelled
    await reader.cancel().catch(() => {});
  }
}

function pause(failures: number): Promise<void> {
  return new Promise((done) => setTimeout(done, PAUSE * 2 ** (failures - 1)));
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
