import type { Command } from "./_command.ts";

/**
 * A message of the library in the words of the command line: options of TypeScript become options of the command, and
 * advice that the command has no option for is left out.
 */
export function advice(message: string, command: Command): string {
  const has = (name: string) => Object.values(command.options).some((names) => names?.includes(name));
  return PHRASES.reduce((text, [phrase, option, words]) => {
    return text.replace(phrase, (...found: string[]) => option === "" || has(option) ? words(found) : "");
  }, message).replace(/; *(?=$|;|\()/g, "").replace(/ +$/, "");
}

type Phrase = readonly [phrase: RegExp, option: string, words: (found: readonly string[]) => string];

const PHRASES: readonly Phrase[] = [
  [/pass ignore: (\[[^\]]*\]|"[^"]*")/g, "ignore", ([, list]) => `pass ${options("--ignore", list!)}`],
  [/\bprefix: "([^"]*)"/g, "prefix", ([, name]) => `--prefix ${quoted(name!)}`],
  [/pass rename\b/g, "rename", () => "pass --rename 'PATTERN=>TEXT'"],
  [/wrap it in within\("([^"]*)", \.\.\.\)/g, "rename", ([, name]) => `pass --rename ${quoted(`^=>${name}.`)}`],
  [
    /(?:, and no adapter answers for it)?; pass (?:adapt to resize it|one that does(?:,? (?:such as |or )?\w+\([^)]*\))*)/g,
    "adapt",
    () => "; pass --adapt ADAPTER to resize it",
  ],
  [/pass adapt to resize it/g, "adapt", () => "pass --adapt ADAPTER to resize it"],
  [/pass cast: true[^;()]*/g, "", () => "cast the file with lensor convert --dtype first"],
  [/(?:pass )?nonFinite: "allow"/g, "non-finite", () => "pass --non-finite allow"],
  [/or pass pass /g, "", () => "or pass "],
  [/(?:pass )?unwrap: ("[^"]*"|KEY)/g, "key", ([, key]) => `pass --key ${quoted(key!.replaceAll('"', ""))}`],
  [/(?:pass )?whole: true/g, "whole", () => "pass --whole"],
  [/(?:pass )?onUnknown: "inert"/g, "", () => "the command reads such files as they are"],
  [/; pass headers: \{[^}]*\}/g, "", () => ""],
  [/, or pass redirects: "any"/g, "", () => ""],
  [/whenMissing\(torchDefault\) would give/g, "torch-default", () => "--torch-default would give"],
  [/fill them, or pass partial: true/g, "cfg", () => "--cfg or another --pretrained may fill them"],
  [/fill (?:"[^"]*"|them) (?:anew|by name)[^;]*/g, "cfg", () => "--cfg may fill what is left"],
  [/pass zoo: the folder with its file/g, "zoo", () => "pass --zoo FOLDER, with its file"],
  [/add pretrained\(await openCheckpoint\("model\.start\.safetensors"\)\)/g, "pretrained", () => "put it there again"],
  [/pass (?:its family, )?\{ family: "([^"]*)" \}/g, "recipe", ([, name]) => `pass --recipe NAME:family=${name}`],
  [
    /give it a value before, as in seq\(fill\("([^"]*)", zeros\), \.\.\.\)/g,
    "fill",
    ([, path]) => `give it a value with --fill ${quoted(`${path}=zeros`)}`,
  ],
  [/pass modules: \{ "([^"]*)": fn \}/g, "module", ([, place]) => `pass --module ${quoted(place!)}`],
  [/; pass it as modules/g, "module", () => "; pass it as --module"],
  [/, or start it with rules of your own/g, "rules", () => ", or give --rules FILE instead"],
  [
    /leave it out by except\("[^"]*", \w+\(\)\) and fill it by its path/g,
    "fill",
    () => "fill it by its path with --fill",
  ],
  [/(?:use|load) dequantized\([^)]*\)[^;]*/g, "dequantize", () => "pass --dequantize"],
];

// `["a", "b"]` as `--ignore a --ignore b`
function options(flag: string, list: string): string {
  return [...list.matchAll(/"([^"]*)"/g)].map(([, name]) => `${flag} ${quoted(name!)}`).join(" ");
}

// As a shell takes it: plain words need no quotes
function quoted(word: string): string {
  return /^[\w./:@%+-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}
