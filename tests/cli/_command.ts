/** A command with an option of each kind, and a host that keeps what is said. */
import { assertThrows } from "@std/assert";
import { type Command, type Host, Usage } from "../../cli/_command.ts";

/** Takes words, and an option of each kind. */
export const command: Command = {
  help: "",
  takes: ["a FILE"],
  moreWith: "more",
  streams: "in",
  options: { value: ["seed", "out"], values: ["fill"], flag: ["json"], optional: ["tree", "more"] },
  run: () => Promise.resolve(0),
};
/** The message of the usage error that a call throws. */
export const usage = (call: () => unknown): string => assertThrows(call, Usage).message;
/** A host without files or a terminal. */
export const host = (over: Partial<Host> = {}): Host & { readonly said: string[] } => {
  const said: string[] = [];
  return {
    said,
    say: (text) => said.push(text),
    complain: (text) => said.push(text),
    read: () => Promise.resolve(""),
    ...over,
  };
};
