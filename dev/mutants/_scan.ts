/** A piece of a source file that runs: no comment, no string, no template, no regular expression. */
export interface Token {
  readonly kind: "word" | "number" | "mark";
  readonly text: string;
  readonly at: number;
}

const MARKS = [
  ..."=== !== >>> ... **= <<= >>= &&= ||= ??= => == != <= >= && || ?? ?. ++ -- += -= *= /= %= **".split(" "),
].sort((a, b) => b.length - a.length);
// After these words and marks a slash begins a regular expression
const BEFORE_REGEX = /^(return|typeof|case|in|of|new|delete|void|throw|else|do|[^\w$)\]}]+)$/;

/**
 * The tokens of a TypeScript text; what stands in quotes, comments, templates and regular expressions is passed over.
 */
export function scan(text: string): Token[] {
  const tokens: Token[] = [];
  for (let at = 0; at < text.length;) {
    const end = skipped(text, at, tokens.at(-1));
    if (end > at) {
      if (!/\s|\//.test(text[at]!) || isRegex(text, at, tokens.at(-1))) {
        tokens.push({ kind: "word", text: '""', at });
      }
      at = end;
      continue;
    }
    const token = next(text, at);
    tokens.push(token);
    at += token.text.length;
  }
  return tokens;
}

function next(text: string, at: number): Token {
  const word = match(/[\p{L}_$#@][\p{L}\p{N}_$]*/uy, text, at);
  if (word) return { kind: "word", text: word, at };
  const number = match(/0[xXbBoO][\da-fA-F_]+n?|\d[\d_]*(\.\d[\d_]*)?([eE][+-]?\d+)?n?/y, text, at);
  if (number) return { kind: "number", text: number, at };
  return { kind: "mark", text: MARKS.find((mark) => text.startsWith(mark, at)) ?? text[at]!, at };
}

// Where the text goes on that runs; `at` itself if it runs already
function skipped(text: string, at: number, before: Token | undefined): number {
  const space = match(/\s+|\/\/.*|\/\*[\s\S]*?\*\//y, text, at);
  if (space) return at + space.length;
  if (isRegex(text, at, before)) {
    return at + match(/\/(\\.|\[(\\.|[^\]\\\n])*\]|[^/\\\n[])+\/[a-z]*/y, text, at)!.length;
  }
  const quoted = match(/"(\\[\s\S]|[^"\\])*"|'(\\[\s\S]|[^'\\])*'/y, text, at);
  if (quoted) return at + quoted.length;
  return text[at] === "`" ? template(text, at + 1) : at;
}

// Templates hold expressions, and those templates; all of it is passed over, since most of it is messages
function template(text: string, start: number): number {
  let at = start;
  while (at < text.length && text[at] !== "`") {
    if (text[at] === "\\") at += 2;
    else if (text.startsWith("${", at)) at = expression(text, at + 2);
    else at++;
  }
  return at + 1;
}

function expression(text: string, start: number): number {
  let open = 1, at = start;
  let before: Token | undefined;
  while (at < text.length && open > 0) {
    const end = skipped(text, at, before);
    if (end > at) at = end;
    else {
      before = next(text, at);
      if (before.text === "{") open++;
      if (before.text === "}") open--;
      at += before.text.length;
    }
  }
  return at;
}

function isRegex(text: string, at: number, before: Token | undefined): boolean {
  if (text[at] !== "/" || text[at + 1] === "/" || text[at + 1] === "*") return false;
  if (before && !BEFORE_REGEX.test(before.text)) return false;
  return match(/\/(\\.|\[(\\.|[^\]\\\n])*\]|[^/\\\n[])+\/[a-z]*/y, text, at) !== undefined;
}

function match(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
}
