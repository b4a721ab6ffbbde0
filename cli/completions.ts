import { type Command, optionsOf, Usage } from "./_command.ts";

/** Writes what a shell needs to complete the commands and options. */
export function completions(commands: () => Readonly<Record<string, Command>>): Command {
  return {
    help: `lensor completions SHELL: what bash, zsh or fish need to complete commands and options

  lensor completions bash > ~/.local/share/bash-completion/completions/lensor
  lensor completions zsh > ~/.zfunc/_lensor        (with ~/.zfunc in fpath, before compinit)
  lensor completions fish > ~/.config/fish/completions/lensor.fish`,
    takes: ["a SHELL"],
    options: {},
    run(args, host) {
      const shell = args.names[0]!;
      const script = Object.hasOwn(SCRIPTS, shell) ? SCRIPTS[shell] : undefined;
      if (!script) throw new Usage(`${shell}: expected bash, zsh or fish`);
      host.say(script(Object.entries(commands()).map(([name, command]) => told(name, command))));
      return Promise.resolve(0);
    },
  };
}

interface Told {
  readonly name: string;
  readonly what: string;
  readonly options: readonly { readonly name: string; readonly what: string; readonly hasValue: boolean }[];
}

function told(name: string, command: Command): Told {
  const what = command.help.split("\n")[0]!.split(": ").slice(1).join(": ");
  const lines = command.help.split("\n");
  const options = optionsOf(command).map((option) => {
    const line = lines.find((text) => text.startsWith(`  --${option} `) || text.startsWith(`  --${option},`));
    const words = line?.split(/ {2,}/).at(-1) ?? "";
    const hasValue = !command.options.flag?.includes(option) && !command.options.optional?.includes(option);
    return { name: option, what: words.startsWith("--") ? "" : words, hasValue };
  });
  return { name, what, options: [...options, { name: "help", what: "says more", hasValue: false }] };
}

const SCRIPTS: Readonly<Record<string, (commands: readonly Told[]) => string>> = {
  bash: (commands) =>
    [
      "_lensor() {",
      "  local word=${COMP_WORDS[COMP_CWORD]} words=",
      '  if [ "$COMP_CWORD" -eq 1 ]; then',
      `    words="${commands.map(({ name }) => name).join(" ")} help --help --version"`,
      "  else",
      "    case ${COMP_WORDS[1]} in",
      ...commands.map(({ name, options }) =>
        `      ${name}) words="${options.map((o) => `--${o.name}`).join(" ")}" ;;`
      ),
      "    esac",
      "  fi",
      "  case $COMP_CWORD:$word in",
      '    1:*|*:-*) COMPREPLY=($(compgen -W "$words" -- "$word")) ;;',
      "    *) COMPREPLY=() ;;",
      "  esac",
      "}",
      "complete -o bashdefault -o default -F _lensor lensor",
    ].join("\n"),
  zsh: (commands) =>
    [
      "#compdef lensor",
      "_lensor() {",
      "  local -a commands",
      `  commands=(${commands.map(({ name, what }) => word(`${name}:${what}`)).join(" ")})`,
      "  if (( CURRENT == 2 )); then",
      "    _describe command commands",
      "    return",
      "  fi",
      "  local command=$words[2]",
      "  shift words",
      "  (( CURRENT-- ))",
      "  case $command in",
      ...commands.map(({ name, options }) => {
        const all = options.map((o) =>
          word(`*--${o.name}[${o.what.replace(/[[\]\\:]/g, "\\$&")}]${o.hasValue ? ":value:_files" : ""}`)
        );
        return `    ${name}) _arguments ${all.join(" ")} '*:file:_files' ;;`;
      }),
      "  esac",
      "}",
      'if [ "$funcstack[1]" = "_lensor" ]; then _lensor "$@"; else compdef _lensor lensor; fi',
    ].join("\n"),
  fish: (commands) =>
    commands.flatMap(({ name, what, options }) => [
      `complete -c lensor -n __fish_use_subcommand -a ${name} -d ${fishWord(what)}`,
      ...options.map((o) =>
        `complete -c lensor -n '__fish_seen_subcommand_from ${name}' -l ${o.name}${o.hasValue ? " -r" : ""}${
          o.what && ` -d ${fishWord(o.what)}`
        }`
      ),
    ]).join("\n"),
};

// In single quotes, as POSIX shells and as fish escape one
const word = (text: string) => `'${text.replaceAll("'", "'\\''")}'`;
const fishWord = (text: string) => `'${text.replace(/['\\]/g, "\\$&")}'`;
