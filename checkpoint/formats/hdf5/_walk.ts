import { isDataset } from "./_dataset.ts";
import type { Hdf5File } from "./_file.ts";
import { isGroup, type Link, linksOf } from "./_group.ts";
import { type Message, messagesOf } from "./_object.ts";
import { nameBudget } from "../../_budget.ts";
import { MOST_TENSORS } from "../format.ts";

/** An object of the file under one of its names. */
export interface Hdf5Object {
  readonly address: number;
  readonly messages: readonly Message[];
}

/** What a file holds, by paths joined with "/"; the root is "". */
export interface Hdf5Tree {
  readonly groups: ReadonlyMap<string, Hdf5Object>;
  readonly datasets: ReadonlyMap<string, Hdf5Object>;
  /** Links that were not followed. */
  readonly links: readonly string[];
}

const DEEPEST = 64;
const MOST_GROUPS = 100_000;

/** Every object below the root, in the order of the file. An object with several names is there under each of them. */
export async function walkHdf5(file: Hdf5File, root: number): Promise<Hdf5Tree> {
  const { fail } = file;
  const groups = new Map<string, Hdf5Object>();
  const datasets = new Map<string, Hdf5Object>();
  const links: string[] = [];
  const objects = new Map<number, Hdf5Object>();
  const children = new Map<number, readonly Link[]>();
  const objectAt = async (address: number): Promise<Hdf5Object> => {
    let object = objects.get(address);
    if (object === undefined) objects.set(address, object = { address, messages: await messagesOf(file, address) });
    return object;
  };
  const enter = async (path: string, object: Hdf5Object) => {
    if (stack.some((frame) => frame.object.address === object.address)) {
      throw fail("cycle", "a group contains itself", { path });
    }
    if (stack.length > DEEPEST) throw fail("depth", `its groups nest deeper than ${DEEPEST}`, { path });
    if (groups.size >= MOST_GROUPS) throw fail("limit", `it names more than ${MOST_GROUPS} groups`);
    groups.set(path, object);
    let list = children.get(object.address);
    if (list === undefined) children.set(object.address, list = await linksOf(file, object.messages));
    stack.push({ object, path, rest: list.values() });
  };
  const text = nameBudget(fail);
  const stack: { readonly object: Hdf5Object; readonly path: string; readonly rest: Iterator<Link> }[] = [];
  await enter("", await objectAt(root));
  while (stack.length > 0) {
    const { path, rest } = stack.at(-1)!;
    const next = rest.next();
    if (next.done) {
      stack.pop();
      continue;
    }
    const { name, address, kind } = next.value;
    const own = path === "" ? name : `${path}/${name}`;
    text(own.length);
    if (kind !== undefined) {
      links.push(own);
      continue;
    }
    const object = await objectAt(address);
    if (isDataset(object.messages)) {
      if (datasets.size >= MOST_TENSORS) throw fail("limit", `it names more than ${MOST_TENSORS} datasets`);
      datasets.set(own, object);
    } else if (isGroup(object.messages)) await enter(own, object);
  }
  return { groups, datasets, links };
}
