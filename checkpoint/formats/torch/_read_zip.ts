import { type Broken, broken, quoted } from "../../_broken.ts";
import type { Store } from "../../stores/_store.ts";
import type { Zip } from "../../zip/_zip.ts";
import type { Checkpoint, OpenOptions } from "../../types.ts";
import { torchCheckpoint } from "./_checkpoint.ts";
import { type PickleOptions, unpickle } from "./_pickle.ts";
import { CONSTANTS, scriptCheckpoint } from "./_script.ts";

/**
 * A file of torch.save in the zip layout (torch 1.6 and later), or an archive of TorchScript, of which the code is
 * never looked at.
 */
export async function readTorchZip(store: Store, zip: Zip, options: OpenOptions): Promise<Checkpoint> {
  const fail: Broken = (detail, reason, place) => broken(store.name, detail, reason, place);
  const { members } = zip;
  const [first = ""] = members.keys();
  const top = first.slice(0, first.indexOf("/") + 1);
  for (const name of members.keys()) {
    const rest = name.slice(top.length);
    if (top === "" || top === "../../" || top === "./" || !name.startsWith(top)) {
      throw fail("zip", `member ${quoted(name)} is outside of the top folder ${quoted(top)}`);
    }
    // Nothing is ever written by these names; but a checkpoint has no reason to hold them
    if (/[\0\\]/.test(rest) || rest.split("/").includes("..")) {
      throw fail("path", `member ${quoted(name)} has a strange name`);
    }
  }
  if (members.has(top + "archive_format")) {
    const way = "save the weights with torch.save(exported.state_dict(), path)";
    throw fail("bad-magic", `it is not a checkpoint but a program of torch.export (.pt2); ${way}`);
  }
  const text = async (name: string, most: number, detail: string): Promise<string | undefined> => {
    const member = members.get(top + name);
    if (member === undefined) return undefined;
    if (member.size > most) throw fail(detail, `its record ${quoted(name)} has ${member.size} bytes`);
    return String.fromCharCode(...await zip.read(member)).trim();
  };
  if (members.has(top + "constants.pkl") && options.onUnknown === "error") {
    const way = 'open it with openCheckpoint, or leave out onUnknown: "error"';
    throw fail("unsupported", `it is a TorchScript archive, which also holds code; ${way}`);
  }
  const version = await text("version", 32, "unsupported") ?? await text(".data/version", 32, "unsupported");
  if (version !== undefined && !/^([1-9]|10)$/.test(version)) {
    throw fail("unsupported", `its format has version ${quoted(version)}, lensor reads 1 to 10`);
  }
  const order = await text("byteorder", 32, "bad-byteorder") ?? "little";
  if (order !== "little" && order !== "big") throw fail("bad-byteorder", `its byte order is ${quoted(order)}`);
  const pickle = members.get(top + "data.pkl");
  if (pickle === undefined) throw fail("missing-record", "it has no data.pkl");
  const pickles: PickleOptions = { broken: fail, unknown: options.onUnknown ?? "module" };
  const { value } = unpickle(await zip.read(pickle), 0, pickles);
  const facts = new Map<string, unknown>();
  if (members.values().some((m) => m.crc === 0 && m.size > 0)) facts.set("crc32", "absent");
  const records = {
    bigEndian: order === "big",
    find(key: string) {
      const member = members.get(top + (key.startsWith(CONSTANTS) ? key : `data/${key}`));
      return member &&
        { size: member.size, read: (from: number, to: number, into?: Uint8Array) => zip.read(member, from, to, into) };
    },
  };
  const close = () => store.close();
  const constants = members.get(top + "constants.pkl");
  if (constants === undefined) return torchCheckpoint(store.name, value, records, facts, options, fail, close);
  const others = unpickle(await zip.read(constants), 0, pickles).value;
  return scriptCheckpoint(store.name, value, others, records, facts, options, fail, close);
}
