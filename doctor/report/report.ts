import { checkOptions, checkRecord, checkText } from "../../core/check.ts";
import { LensorError } from "../../core/errors.ts";
import { describe } from "../../core/shape.ts";
import { isModule } from "../../tree/module.ts";
import type { Module } from "../../tree/types.ts";
import { diagnose } from "../diagnose.ts";
import { type ReportData, reportData, type ReportOptions } from "./report_data.ts";
import { script } from "./_script.ts";
import { style } from "./_style.ts";

/**
 * One HTML file about a model: what is wrong with it first, then where its numbers come from, and its tree with every
 * tensor's history, statistics and histogram. It needs no network and no other file, prints, and can be used by
 * keyboard.
 *
 * Reads every tensor once, one at a time, and once more where findings are not given. The data lies in the file as
 * JSON: `reportData` is the same object.
 *
 * @returns The text of the file.
 * @throws {LensorError} `unknown-name` for another option, `type` for what is not a model.
 *
 * @example A page about a small model
 * ```ts
 * import { initialize, linear, report, torchDefault } from "@lensor/lensor";
 * import { assertStringIncludes } from "@std/assert";
 *
 * const html = await report(initialize(linear(2, 3), torchDefault));
 * assertStringIncludes(html, "<!doctype html>");
 * ```
 */
export async function report(model: Module, options: ReportOptions = {}): Promise<string> {
  checkOptions("write a report", options, ["findings", "before", "values", "title", "sample", "progress"]);
  for (const tree of [model, options.before]) {
    if (tree !== undefined && !isModule(tree)) {
      throw new LensorError(
        "type",
        `Cannot write a report on ${describe(tree)}: expected a model; build one with module`,
      );
    }
  }
  const findings = options.findings ??
    await diagnose(model, {
      values: options.values ?? true,
      ...(options.sample !== undefined && { sample: options.sample }),
    });
  return reportPage(await reportData(model, { ...options, findings }));
}

/** The file of a report's data. */
export function reportPage(data: ReportData): string {
  checkRecord(data, "write a report", "what reportData returns");
  checkText(data.title, "write a report", "what reportData returns");
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; img-src data:">
<title>${escaped(data.title)} · lensor report</title>
<style>${style()}</style>
</head>
<body>
<a class="skip" href="#tree">Go to the tensors</a>
<header>
<div><p class="kicker">lensor report</p><h1>${escaped(data.title)}</h1><p id="summary"></p></div>
<button id="theme" type="button" aria-label="Switch between light and dark">Light / dark</button>
</header>
<main>
<section aria-labelledby="findings-title"><h2 id="findings-title">Findings</h2><div id="findings"></div></section>
<section aria-labelledby="sources-title"><h2 id="sources-title">Where the numbers come from</h2><div id="sources"></div></section>
<section aria-labelledby="tensors-title"><h2 id="tensors-title">Tensors</h2>
<div class="tools"><label for="search">Search</label><input id="search" type="search" placeholder="name, shape, dtype or source" autocomplete="off" spellcheck="false">
<button id="fold" type="button">Fold all</button><span id="count" role="status"></span></div>
<div class="split"><div id="tree" role="tree" aria-label="Modules and tensors"></div><section id="detail" aria-label="The chosen tensor" tabindex="-1"><p class="hint">Choose a tensor. Arrow keys move, right and left open and close, Enter chooses, / searches.</p></section></div>
</section>
</main>
<footer>Made by lensor. This file is complete: nothing is loaded from elsewhere.</footer>
<script type="application/json" id="data">${json(data)}</script>
<script>${script()}</script>
</body>
</html>
`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (c) => `&#${c.charCodeAt(0)};`);
}

// No text of a model may end the element that it stands in
function json(data: unknown): string {
  return JSON.stringify(data).replace(/[<\u2028\u2029]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, "0")}`);
}
