import { type Broken, broken, quoted } from "../../_broken.ts";
import type { Store } from "../../stores/_store.ts";
import type { Zip } from "../../zip/_zip.ts";
import type { Checkpoint, OpenOptions } from "../../types.ts";
import { torchCheckpoint } from "./_checkpoint.ts";
import { unpickle } from "./_pickle.ts";

/** A file of torch.save in the zip layout (torch 1.6 and later). */
export async function readTorchZip(store: Store, zip: Zip, options: OpenOptions): Promise<Checkpoint> {
  const fail: Broken = (detail, reason, place) => broken(store.name, detail, reason, place);
  const { members } = zip, [first = ""] = members.keys(), top = first.slice(0, first.indexOf("/") + 1);
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
  if (members.has(top + "constants.pkl")) {
    throw fail("unsupported", "it is a TorchScript archive, which holds code; save the state dict instead");
  }
  const text = async (name: string, most: number, detail: string): Promise<string | undefined> => {
    const member = members.get(top + name);
    if (member === undefined) return undefined;
    if (member.size > most) throw fail(detail, `its record ${quoted(name)} has ${member.size} bytes`);
    return String.fromCharCode(...await zip.read(member)).trim();
  };
  const version = await text("version", 32, "unsupported") ?? await text(".data/version", 32, "unsupported");
  if (version !== undefined && !/^([1-9]|10)$/.test(version)) {
    throw fail("unsupported", `its format has version ${quoted(version)}, lensor reads 1 to 10`);
  }
  const order = await text("byteorder", 32, "bad-byteorder") ?? "little";
  if (order !== "little" && order !== "big") throw fail("bad-byteorder", `its byte order is ${quoted(order)}`);
  const pickle = members.get(top + "data.pkl");
  if (pickle === undefined) throw fail("missing-record", "it has no data.pkl");
  const { value } = unpickle(await zip.read(pickle), 0, { broken: fail, inert: options.onUnknown === "inert" });
  const facts = new Map<string, unknown>();
  if (members.values().some((m) => m.crc === 0 && m.size > 0)) facts.set("crc32", "absent");
  const records = {
    bigEndian: order === "big",
    find(key: string) {
      const member = members.get(`${top}data/${key}`);
      return member &&
        { size: member.size, read: (from: number, to: number, into?: Uint8Array) => zip.read(member, from, to, into) };
    },
  };
  return torchCheckpoint(store.name, value, records, facts, options, fail, () => store.close());
}
