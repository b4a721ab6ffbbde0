import { LensorError } from "../../core/errors.ts";
import { broken } from "../_broken.ts";
import { again, type Asking, type HttpOptions, isExpired, piecesOf, redirectOf, send } from "./_requests.ts";
import type { Hub } from "./_hub.ts";
import { type Store, within } from "./_store.ts";

// Headers of most files fit into the first request
const FIRST = 1 << 16;
// Servers without ranges send all of it: an index is small
const WHOLE = 1 << 24;
const REDIRECTS = 5;
// Small reads bring what follows them: the next small read is likely to be there, and a request costs more than that
const SMALL = 1 << 14;
const AHEAD = 1 << 16;
const MOST_KEPT = 16;

/**
 * A file behind http(s), read by ranges. A transfer that breaks is resumed where it broke, a few times; a file that
 * changes meanwhile is an error. Redirects are followed on the same host only, unless the options or the hub say
 * otherwise: a checkpoint's address says whom it comes from.
 */
export async function openHttp(given: URL, options: HttpOptions = {}, hub?: Hub): Promise<Store> {
  const [target, own] = withoutUser(given, options);
  const name = nameOf(target);
  const asking: Asking = { name, first: target, options: own, hub };
  const first = await request(target, asking, 0, FIRST);
  const { head, size, tag } = first;
  let { url } = first;

  async function more(at: number, length: number): Promise<Response> {
    try {
      return await send(url, asking, [at, length]);
    } catch (error) {
      // What the first host signed is good for some time only
      if (url === target || !isExpired(error)) throw error;
      ({ url } = await request(target, asking, 0, 1));
      return await send(url, asking, [at, length]);
    }
  }

  async function read(at: number, length: number, into?: Uint8Array): Promise<Uint8Array> {
    within({ name, size }, at, length);
    const out = into ?? new Uint8Array(length);
    if (at + length <= head.length) {
      out.set(head.subarray(at, at + length));
      return out;
    }
    if (length > SMALL) return await transfer(at, out);
    const near = kept.find((part) => at >= part.at && at + length <= part.at + part.bytes.length) ??
      keep({ at, bytes: await transfer(at, new Uint8Array(Math.min(AHEAD, size - at))) });
    out.set(near.bytes.subarray(at - near.at, at - near.at + length));
    return out;
  }

  const kept: Kept[] = [];
  function keep(part: Kept): Kept {
    if (kept.length >= MOST_KEPT) kept.shift();
    kept.push(part);
    return part;
  }

  // Fills all of `out`
  async function transfer(at: number, out: Uint8Array): Promise<Uint8Array> {
    const { length } = out;
    let done = 0;
    let failures = 0;
    while (done < length) {
      const before = done;
      try {
        const response = await more(at + done, length - done);
        if (tagOf(response) !== tag || sizeOf(response) !== size || startOf(response) !== at + done) {
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

  // Files lie beside the address that was given where another host only stores them
  const beside = hub !== undefined || url.host !== target.host ? target : url;
  return {
    name,
    size,
    read,
    close: () => {},
    sibling: (other) => openHttp(new URL(other.split("/").map(encodeURIComponent).join("/"), beside), own, hub),
  };
}

/** All of a small text, such as a list of files; `limit` beyond 16 MiB. */
export async function fetchText(
  target: URL,
  name: string,
  options: HttpOptions,
  hub?: Hub,
): Promise<[string, Headers]> {
  const asking: Asking = { name, first: target, options, hub };
  for (let failures = 0;;) {
    try {
      const response = await send(target, asking);
      if (redirectOf(response, target, asking) !== undefined) {
        throw new LensorError("forbidden", `Cannot read "${name}": ${target.host} redirects its list of files`, {
          file: name,
        });
      }
      return [new TextDecoder().decode(await bodyOf(response, asking, WHOLE)), response.headers];
    } catch (error) {
      await again(asking, error, ++failures);
    }
  }
}

// User and password of an address are a header, which is sent to the first host only
function withoutUser(given: URL, options: HttpOptions): [URL, HttpOptions] {
  if (given.username === "" && given.password === "") return [given, options];
  const target = new URL(given);
  const pair = `${decoded(given.username)}:${decoded(given.password)}`;
  target.username = target.password = "";
  const authorization = `Basic ${btoa(String.fromCharCode(...new TextEncoder().encode(pair)))}`;
  return [target, { ...options, headers: { authorization, ...options.headers } }];
}

function nameOf({ pathname, host }: URL): string {
  return decoded(pathname.split("/").at(-1) || host);
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

interface Kept {
  readonly at: number;
  readonly bytes: Uint8Array;
}

interface First {
  readonly head: Uint8Array;
  readonly size: number;
  readonly tag: string;
  readonly url: URL;
}

async function request(target: URL, asking: Asking, at: number, length: number): Promise<First> {
  const { name } = asking;
  for (let failures = 0;;) {
    try {
      let url = target;
      for (let hops = 0;; hops++) {
        const response = await send(url, asking, [at, length]);
        const next = redirectOf(response, url, asking);
        if (next === undefined) return await firstOf(response, asking, url, length);
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

async function firstOf(response: Response, asking: Asking, url: URL, length: number): Promise<First> {
  const { name } = asking;
  const tag = tagOf(response);
  if (response.status === 200) {
    const head = await bodyOf(response, asking, WHOLE);
    return { head, size: head.length, tag, url };
  }
  const size = sizeOf(response);
  if (response.status !== 206 || startOf(response) !== 0) {
    await response.body?.cancel();
    throw new LensorError("io", `Cannot read "${name}": the server does not answer with the range that was asked for`, {
      file: name,
      offset: 0,
    });
  }
  const head = await bodyOf(response, asking, length);
  if (head.length !== Math.min(size, length)) throw new Error("the transfer broke off");
  return { head, size, tag, url };
}

async function bodyOf(response: Response, asking: Asking, most: number): Promise<Uint8Array> {
  const { name } = asking;
  const parts: Uint8Array[] = [];
  const told = Number(response.headers.get("content-length") ?? 0);
  const tooMuch = () =>
    response.status === 200
      ? new LensorError("unsupported", `Cannot read "${name}": the server gives no ranges; download the file first`, {
        file: name,
      })
      : broken(name, "http", "the server sent more than it was asked for");
  if (told > most) {
    await response.body?.cancel();
    throw tooMuch();
  }
  let got = 0;
  for await (const piece of piecesOf(response, asking)) {
    if ((got += piece.length) > most) throw tooMuch();
    parts.push(piece);
  }
  return new Uint8Array(await new Blob(parts as BlobPart[]).arrayBuffer());
}

const range = (response: Response) =>
  /^bytes (\d{1,16})-(\d{1,16})\/(\d{1,16})$/.exec(response.headers.get("content-range") ?? "");
const startOf = (response: Response) => Number(range(response)?.[1] ?? NaN);
const sizeOf = (response: Response) => Number(range(response)?.[3] ?? NaN);
const tagOf = (response: Response) => response.headers.get("etag") ?? response.headers.get("last-modified") ?? "";
