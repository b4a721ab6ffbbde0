/**
 * The habits of this repository that Deno's own rules do not know, as a plugin of `deno lint`; `deno lint --fix` splits
 * declarations.
 */

const WIDTH = 120;
const LONG = 300;

const plugin: Deno.lint.Plugin = {
  name: "habits",
  rules: {
    "one-name": {
      create: (context) => ({
        VariableDeclaration(node) {
          if (node.kind !== "const" || node.declarations.length < 2 || node.parent.type === "ForStatement") return;
          context.report({
            node,
            message: "A const declares one name",
            hint: "Make a statement of each declaration; deno lint --fix does it",
            fix(fixer) {
              const text = node.declarations.map((one) => context.sourceCode.getText(one));
              const before = node.parent.type === "ExportNamedDeclaration" ? "\nexport const " : "\nconst ";
              return fixer.replaceText(node, `const ${text.join(`;${before}`)};`);
            },
          });
        },
      }),
    },
    "no-comma": {
      create: (context) => ({
        SequenceExpression(node) {
          if (node.parent.type === "ForStatement") return;
          context.report({ node, message: "A comma hides a side effect", hint: "Make statements of its parts" });
        },
      }),
    },
    "comment-width": {
      create: (context) => ({
        Program() {
          const { text } = context.sourceCode;
          for (const { range: [from, to] } of context.sourceCode.getAllComments()) {
            const first = text.lastIndexOf("\n", from) + 1;
            let at = first;
            let code = false;
            for (const line of text.slice(first, to).split("\n")) {
              if (/^\s*\* ```/.test(line)) code = !code;
              // Code in front of a comment is the formatter's; examples are code too, and an address cannot be broken
              const isOwn = at >= from || /^\s*\/[/*]/.test(line);
              if (isOwn && !code && [...line].length > WIDTH && line.trim().split(" ").length > 3) {
                const message = `A comment is wider than ${WIDTH} columns`;
                context.report({ range: [at, at + line.length], message, hint: "Break the line" });
              }
              at += line.length + 1;
            }
          }
        },
      }),
    },
    "long-file": {
      create: (context) => ({
        Program(node) {
          const { text } = context.sourceCode;
          const isList = /\/tests\//.test(context.filename);
          if (isList || text.split("\n").length - 1 <= LONG || /^(\/\/|\/\*)/.test(text)) return;
          context.report({
            node,
            message: `A file of more than ${LONG} lines says at the top why it is one`,
            hint: "Split it by ideas, or begin it with a comment that gives the reason",
          });
        },
      }),
    },
  },
};

export default plugin;
