import { visible } from "../core/visible.ts";

/** The text with what would steer a terminal shown, not sent; its line ends and tabs stay. */
export function tame(text: string): string {
  return text.replace(/[^\n\t]+/g, (line) => visible(line));
}

/** A name from a file on its own line and in its own column: line ends and tabs are shown too, as `\u000a`. */
export function shown(name: string): string {
  return visible(name);
}
