import { LensorError } from "../../core/errors.ts";
import { broken } from "../_broken.ts";
import { withoutQueries } from "./_addresses.ts";
import { fetchText, openHttp } from "./_http_store.ts";
import { addressOf, type Hub, hubOf, hubPlaceOf, listAddressOf, withToken } from "./_hub.ts";
import { bytesStore, closingOnError, type Store } from "./_store.ts";
import { checkAddress, type FolderEntry } from "./file.ts";
import { openFile } from "./_open_file.ts";
import type { OpenOptions } from "../types.ts";

/** The bytes behind a path or address: http(s) and hf: are read by ranges, everything else is a local file. */
export function openStore(target: string | URL, options: OpenOptions = {}): Store | Promise<Store> {
  checkAddress(target);
  const store = openPlain(target, options);
  return options.sha256 === undefined ? store : hashed(store, options.sha256);
}

function openPlain(target: string | URL, options: OpenOptions): Store | Promise<Store> {
  const place = hubPlaceOf(target);
  if (place) return openRemote(addressOf(place), options, place.hub);
  const url = /^https?:/i.test(String(target)) ? URL.parse(String(target)) : null;
  if (url) return openRemote(url, options, hubOf(url));
  const [, scheme] = /^(?!file:)([a-z][a-z0-9+.-]+):\/\//i.exec(String(target)) ?? [];
  if (scheme === undefined) return openFile(target);
  const shown = withoutQueries(String(target));
  throw new LensorError(
    "unsupported",
    `Cannot open "${shown}": ${scheme}:// is not read; give an https address, signed where it has to be`,
    {
      file: shown,
    },
  );
}

function openRemote(url: URL, options: OpenOptions, hub: Hub | undefined): Promise<Store> {
  const headers = hub === undefined ? options.headers : withToken(url, options.headers);
  return openHttp(url, { ...options, ...(headers && { headers }) }, hub);
}

/** The names in a folder of a hub; nothing for addresses that are not a folder of one. */
export async function hubEntries(
  target: string | URL,
  options: OpenOptions,
): Promise<readonly FolderEntry[] | undefined> {
  const place = hubPlaceOf(target);
  if (place === undefined || place.path !== "" && !place.path.endsWith("/")) return undefined;
  const out: FolderEntry[] = [];
  const shown = String(target);
  let next: URL | undefined = listAddressOf(place);
  for (let pages = 0; next !== undefined && pages < MOST_PAGES; pages++) {
    const headers = withToken(next, options.headers);
    const [text, answered] = await fetchText(next, shown, { ...options, ...(headers && { headers }) }, place.hub);
    out.push(...entriesIn(text, shown));
    next = nextOf(answered.get("link"), next);
  }
  return out;
}

// A thousand names each
const MOST_PAGES = 20;

function entriesIn(text: string, shown: string): FolderEntry[] {
  const fail = broken(shown, "http", "the hub's list of files is not a list");
  let list: unknown;
  try {
    list = JSON.parse(text);
  } catch {
    throw fail;
  }
  if (!Array.isArray(list)) throw fail;
  return list.map((entry: unknown) => {
    const { path, type } = (entry ?? {}) as { path?: unknown; type?: unknown };
    if (typeof path !== "string") throw fail;
    return { name: path.slice(path.lastIndexOf("/") + 1), isFolder: type === "directory" };
  });
}

function nextOf(link: string | null, from: URL): URL | undefined {
  const [, text] = /<([^>]*)>\s*;\s*rel="?next"?/i.exec(link ?? "") ?? [];
  const next = text === undefined ? null : URL.parse(text, from);
  return next?.origin === from.origin ? next : undefined;
}

/** The same content, which has this hash: in memory, so that what was compared is what is read. */
async function hashed(opened: Store | Promise<Store>, want: string): Promise<Store> {
  const store = await opened;
  return await closingOnError(store, async () => {
    const bytes = await store.read(0, store.size);
    const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes as Uint8Array<ArrayBuffer>));
    const found = Array.from(digest, (b) => b.toString(16).padStart(2, "0")).join("");
    if (found === want.toLowerCase()) return { ...bytesStore(bytes, store.name), ...pick(store) };
    throw broken(store.name, "sha256", `its SHA-256 is ${found}, not ${want.toLowerCase()}`);
  });
}

// Closing and the files beside it stay those of the file itself
const pick = ({ close, sibling }: Store) => ({ close, ...(sibling && { sibling }) });
