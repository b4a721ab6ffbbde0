/**
 * What runs in a report: plain JavaScript for browsers, without a backtick or a backslash in it, so that it is the text
 * of one literal. All text of a model is put in as text, never as markup.
 */
export const script = (): string => `
"use strict";
(function () {
var data = JSON.parse(document.getElementById("data").textContent);
var LIMIT = 400;
function el(tag, attrs) {
  var node = document.createElement(tag);
  for (var key in attrs || {}) {
    if (key === "text") node.textContent = attrs[key];
    else if (key === "on") node.addEventListener("click", attrs[key]);
    else node.setAttribute(key, attrs[key]);
  }
  for (var i = 2; i < arguments.length; i++) if (arguments[i]) node.append(arguments[i]);
  return node;
}
function count(n, noun) { return n.toLocaleString("en-US") + " " + noun + (n === 1 ? "" : "s"); }
function size(bytes) {
  var units = ["bytes", "KiB", "MiB", "GiB", "TiB"], u = 0;
  while (bytes >= 1024 && u < 4) { bytes /= 1024; u++; }
  return (u ? bytes.toFixed(1) : bytes) + " " + units[u];
}
function num(x) {
  if (x === null || x === undefined) return "none";
  return Number.isInteger(x) && Math.abs(x) < 1e6 ? String(x) : String(Number(x.toPrecision(4)));
}
function shape(s) { return "[" + s.join(", ") + "]"; }
function dot(kind) { return el("span", { class: "dot", style: "background:var(--" + kind + ",var(--values))", "aria-hidden": "true" }); }
function copyButton(text, what) {
  return el("button", { type: "button", class: "copy", text: "Copy", "aria-label": "Copy " + what, on: function (e) {
    var button = e.currentTarget, done = function () { button.textContent = "Copied"; setTimeout(function () { button.textContent = "Copy"; }, 1200); };
    if (navigator.clipboard) navigator.clipboard.writeText(text).then(done, function () {});
  } });
}

// The summary
var sums = { error: 0, warning: 0, note: 0 };
data.findings.forEach(function (f) { sums[f.severity]++; });
document.getElementById("summary").textContent = [count(data.totals.tensors, "tensor"), count(data.totals.elements, "element"), size(data.totals.bytes),
  count(sums.error, "error"), count(sums.warning, "warning"), count(sums.note, "note")].join(" \u00b7 ");

// Findings first
var worst = new Map(), ORDER = ["error", "warning", "note"];
data.findings.forEach(function (f) {
  (f.paths || [f.path]).forEach(function (p) { if (!worst.has(p) || ORDER.indexOf(f.severity) < ORDER.indexOf(worst.get(p))) worst.set(p, f.severity); });
});
function card(f) {
  var places = f.paths || [f.path];
  var links = places.slice(0, 4).map(function (p) {
    return p === "" ? el("span", { text: "the whole tree" }) : el("button", { type: "button", class: "link mono", text: p, on: function () { show(p); } });
  });
  var top = el("p", { class: "top" }, el("span", { class: "sev", text: f.severity }), el("code", { text: f.rule }));
  links.forEach(function (link) { top.append(link); });
  if (places.length > 4) top.append(el("span", { class: "soft", text: "and " + count(places.length - 4, "more") .replace("mores", "more") }));
  return el("div", { class: "finding " + f.severity }, top, el("p", { text: f.evidence }), el("p", { class: "soft", text: f.why }),
    el("p", { class: "fix" }, el("span", { text: "Fix:" }), el("code", { text: f.fix }), copyButton(f.fix, "the fix")));
}
// Many findings of one rule are one card
function many(list) {
  var f = list[0], places = el("ul", { class: "places" }), rest = el("ul", { class: "places" });
  list.forEach(function (g, i) {
    var link = g.path === "" ? el("span", { text: "the whole tree" }) : el("button", { type: "button", class: "link mono", text: g.path, on: function () { show(g.path); } });
    (i < 3 ? places : rest).append(el("li", {}, link, el("span", { class: "soft", text: " " + g.evidence })));
  });
  var box = el("div", { class: "finding " + f.severity }, el("p", { class: "top" }, el("span", { class: "sev", text: f.severity }), el("code", { text: f.rule }), el("span", { class: "soft", text: count(list.length, "place") })),
    places, list.length > 3 ? el("details", {}, el("summary", { text: "and " + (list.length - 3).toLocaleString("en-US") + " more" }), rest) : null, el("p", { class: "soft", text: f.why }),
    el("p", { class: "fix" }, el("span", { text: "Fix:" }), el("code", { text: f.fix }), copyButton(f.fix, "the fix")));
  return box;
}
var home = document.getElementById("findings"), groups = new Map();
data.findings.forEach(function (f) {
  var key = f.severity + " " + f.rule;
  if (!groups.has(key)) groups.set(key, []);
  groups.get(key).push(f);
});
if (data.findings.length === 0) home.append(el("p", { class: "good", text: "Nothing to say: no error, no warning, no note." }));
groups.forEach(function (list) {
  if (list.length < 3) list.forEach(function (f) { home.append(card(f)); });
  else home.append(many(list));
});
home.append(el("details", {}, el("summary", { text: count(data.passed.length, "rule") + " found nothing" }), el("p", { class: "soft mono", text: data.passed.join(", ") })));

// Totals by source
var sources = document.getElementById("sources"), bar = el("div", { class: "bar", "aria-hidden": "true" }), table = el("table", {});
table.append(el("thead", {}, el("tr", {}, el("th", { text: "source", scope: "col" }), el("th", { text: "kind", scope: "col" }), el("th", { class: "n", text: "tensors", scope: "col" }), el("th", { class: "n", text: "elements", scope: "col" }))));
var body = el("tbody", {});
data.sources.forEach(function (s, i) {
  if (i < 40) bar.append(el("span", { style: "flex:" + Math.max(s.elements, 1) + ";background:var(--" + s.kind + ",var(--values))" }));
  if (i < 60) body.append(el("tr", {}, el("td", {}, dot(s.kind), s.source), el("td", { text: s.kind }), el("td", { class: "n", text: s.tensors.toLocaleString("en-US") }), el("td", { class: "n", text: s.elements.toLocaleString("en-US") })));
});
table.append(body);
sources.append(bar, table);
if (data.sources.length > 60) sources.append(el("p", { class: "soft", text: "and " + (data.sources.length - 60) + " more sources" }));
if (data.ties.length) {
  var ties = el("ul", {});
  data.ties.slice(0, 50).forEach(function (t) { ties.append(el("li", {}, el("code", { text: t[0] + " is " + t[1] }))); });
  sources.append(el("h3", { text: "Tied tensors" }), ties);
}
if (data.compared) {
  var changed = data.tensors.filter(function (t) { return t.change === "changed"; }), added = data.tensors.filter(function (t) { return t.change === "added"; });
  sources.append(el("h3", { text: "Against the model before" }), el("p", { text: count(changed.length, "tensor") + " changed, " + added.length + " added, " + data.removed.length + " removed" }));
  if (data.removed.length) sources.append(el("p", { class: "soft mono", text: "removed: " + data.removed.slice(0, 40).join(", ") + (data.removed.length > 40 ? " ..." : "") }));
}

// The tree of names
function node(path, name, parent) { return { path: path, name: name, parent: parent, kids: [], byName: new Map(), tensor: null, tensors: 0, elements: 0, worst: null, sign: null, open: false }; }
var root = node("", "", null), nodes = new Map([["", root]]);
data.tensors.forEach(function (t) {
  var here = root, path = "";
  t.path.split(".").forEach(function (name) {
    path = path === "" ? name : path + "." + name;
    var next = here.byName.get(name);
    if (!next) { next = node(path, name, here); here.byName.set(name, next); here.kids.push(next); nodes.set(path, next); }
    here = next;
  });
  here.tensor = t;
  for (var up = here; up; up = up.parent) {
    up.tensors++;
    up.elements += t.elements;
    var bad = worst.get(t.path);
    if (bad && (!up.worst || ORDER.indexOf(bad) < ORDER.indexOf(up.worst))) up.worst = bad;
  }
});
// Blocks are alike if their tensors are, name by name, with shape, dtype, source and findings
function sign(n) {
  if (n.sign === null) {
    var own = n.tensor ? [n.tensor.shape, n.tensor.dtype, n.tensor.source, n.tensor.trainable, n.tensor.change || "", worst.get(n.path) || ""].join(" ") : "";
    n.sign = own + "{" + n.kids.map(function (k) { return k.name + ":" + sign(k); }).join(",") + "}";
  }
  return n.sign;
}
function ranges(names) {
  var out = [], from = null, last = null;
  names.map(Number).sort(function (a, b) { return a - b; }).concat([null]).forEach(function (n) {
    if (n !== null && last !== null && n === last + 1) { last = n; return; }
    if (last !== null) out.push(from === last ? String(from) : from + "-" + last);
    from = last = n;
  });
  return out.join(",");
}
// Numbered blocks that are alike go into one line, which says exactly which they are
function kidsOf(n) {
  if (n.folded) return n.folded;
  var groups = new Map(), out = [];
  // Files sort names as text: 0, 1, 10, 2
  if (n.kids.every(function (k) { return /^[0-9]+$/.test(k.name); })) n.kids.sort(function (a, b) { return a.name - b.name; });
  n.kids.forEach(function (k) {
    if (!/^[0-9]+$/.test(k.name) || k.tensor) { out.push(k); return; }
    var key = sign(k), group = groups.get(key);
    if (!group) { group = []; groups.set(key, group); out.push(group); }
    group.push(k);
  });
  n.folded = out.map(function (k) {
    if (!Array.isArray(k)) return k;
    if (k.length < 3) return k;
    var all = node(n.path + "/" + k[0].name, "{" + ranges(k.map(function (x) { return x.name; })) + "}", n);
    all.group = k;
    all.tensors = k.reduce(function (s, x) { return s + x.tensors; }, 0);
    all.elements = k.reduce(function (s, x) { return s + x.elements; }, 0);
    all.worst = k[0].worst;
    all.folded = k;
    all.kids = k;
    k.forEach(function (x) { x.within = all; });
    return all;
  }).flat();
  return n.folded;
}

var tree = document.getElementById("tree"), detail = document.getElementById("detail"), search = document.getElementById("search"), status = document.getElementById("count");
var rows = [], chosen = null, focused = 0;
function visible() {
  var out = [];
  (function walk(n, depth) {
    var kids = kidsOf(n), limit = n.limit || LIMIT;
    kids.slice(0, limit).forEach(function (k, i) {
      out.push({ node: k, depth: depth, at: i + 1, of: kids.length });
      if (k.open && kidsOf(k).length) walk(k, depth + 1);
    });
    if (kids.length > limit) out.push({ more: n, depth: depth, left: kids.length - limit });
  })(root, 1);
  return out;
}
function found(text) {
  var words = text.toLowerCase().split(" ").filter(Boolean), out = [];
  data.tensors.forEach(function (t) {
    var hay = (t.path + " " + shape(t.shape) + " " + t.dtype + " " + t.source + " " + (t.change || "") + " " + (worst.get(t.path) || "")).toLowerCase();
    if (words.every(function (w) { return hay.indexOf(w) >= 0; })) out.push(t);
  });
  status.textContent = count(out.length, "match").replace("matchs", "matches");
  var limit = search.limit || LIMIT;
  var list = out.slice(0, limit).map(function (t, i) { return { node: nodes.get(t.path), depth: 1, at: i + 1, of: out.length, whole: true }; });
  if (out.length > limit) list.push({ more: search, depth: 1, left: out.length - limit });
  return list;
}
function line(row, i) {
  if (row.more) {
    return el("div", { role: "treeitem", tabindex: i === focused ? "0" : "-1", "aria-level": row.depth, "data-i": i, style: "padding-left:" + (10 + 16 * (row.depth - 1)) + "px" }, el("span", { class: "what", text: "Show " + row.left.toLocaleString("en-US") + " more" }));
  }
  var n = row.node, t = n.tensor, opens = !t && kidsOf(n).length > 0 || t && n.kids.length > 0;
  var attrs = { role: "treeitem", tabindex: i === focused ? "0" : "-1", "aria-level": row.depth, "aria-posinset": row.at, "aria-setsize": row.of, "aria-selected": n === chosen ? "true" : "false", "data-i": i, style: "padding-left:" + (10 + 16 * (row.depth - 1)) + "px" };
  if (opens && !row.whole) attrs["aria-expanded"] = n.open ? "true" : "false";
  var item = el("div", attrs, el("span", { class: "tw", "aria-hidden": "true", text: opens && !row.whole ? (n.open ? "\u25be" : "\u25b8") : "" }), el("span", { class: "nm", text: row.whole ? n.path : n.name, title: row.whole ? n.path : n.name }));
  if (t) {
    item.append(el("span", { class: "what", text: shape(t.shape) + (t.dtype === "float32" ? "" : " " + t.dtype) + (t.trainable || t.role === "buffer" ? "" : " frozen") }));
    if (t.change) item.append(el("span", { class: "badge " + t.change, text: t.change }));
  } else {
    var type = n.group ? data.types[n.group[0].path] : data.types[n.path];
    item.append(el("span", { class: "what", text: (type ? type + ", " : "") + count(n.tensors, "tensor") + ", " + n.elements.toLocaleString("en-US") }));
  }
  if (n.worst) item.append(el("span", { class: "badge " + n.worst, text: n.worst }));
  if (t) item.append(el("span", { class: "src" }, dot(t.kind), el("b", { text: t.source })));
  return item;
}
function draw(keepFocus) {
  var text = search.value.trim();
  if (!text) status.textContent = "";
  rows = text ? found(text) : visible();
  focused = Math.max(0, Math.min(focused, rows.length - 1));
  tree.replaceChildren.apply(tree, rows.map(line));
  if (keepFocus && tree.children[focused]) { tree.children[focused].focus(); }
}
function toggle(i, open) {
  var row = rows[i];
  if (!row || row.more || !kidsOf(row.node).length) return;
  row.node.open = open === undefined ? !row.node.open : open;
  focused = i;
  draw(true);
}
function act(i) {
  var row = rows[i];
  if (!row) return;
  focused = i;
  if (row.more) { row.more.limit = (row.more.limit || LIMIT) + 2000; draw(true); return; }
  if (row.node.tensor) { chosen = row.node; draw(true); describe(row.node.tensor); }
  else toggle(i);
}
tree.addEventListener("click", function (e) {
  var item = e.target.closest("[role=treeitem]");
  if (item) act(Number(item.dataset.i));
});
tree.addEventListener("keydown", function (e) {
  var row = rows[focused], last = rows.length - 1, go = null;
  if (e.key === "ArrowDown") go = Math.min(last, focused + 1);
  else if (e.key === "ArrowUp") go = Math.max(0, focused - 1);
  else if (e.key === "Home") go = 0;
  else if (e.key === "End") go = last;
  else if (e.key === "PageDown") go = Math.min(last, focused + 12);
  else if (e.key === "PageUp") go = Math.max(0, focused - 12);
  else if (e.key === "ArrowRight") {
    if (row && row.node && !row.node.tensor && !row.node.open) { toggle(focused, true); e.preventDefault(); return; }
    go = Math.min(last, focused + 1);
  } else if (e.key === "ArrowLeft") {
    if (row && row.node && row.node.open) { toggle(focused, false); e.preventDefault(); return; }
    for (var i = focused - 1; i >= 0; i--) if (rows[i].depth < row.depth) { go = i; break; }
  } else if (e.key === "Enter" || e.key === " ") { act(focused); e.preventDefault(); return; }
  if (go === null) return;
  e.preventDefault();
  tree.children[focused].setAttribute("tabindex", "-1");
  focused = go;
  tree.children[focused].setAttribute("tabindex", "0");
  tree.children[focused].focus();
});
document.addEventListener("keydown", function (e) {
  if (e.key === "/" && document.activeElement !== search) { search.focus(); e.preventDefault(); }
  if (e.key === "Escape" && document.activeElement === search) { search.value = ""; draw(); }
});
search.addEventListener("input", function () { focused = 0; search.limit = 0; draw(); });
search.addEventListener("keydown", function (e) { if (e.key === "ArrowDown" && rows.length) { focused = 0; draw(true); e.preventDefault(); } });
document.getElementById("fold").addEventListener("click", function () {
  nodes.forEach(function (n) { n.open = false; if (n.within) n.within.open = false; });
  search.value = "";
  focused = 0;
  draw();
});
function show(path) {
  var n = nodes.get(path);
  if (!n) return;
  search.value = "";
  kidsOf(root);
  var chain = [];
  for (var up = n.parent; up; up = up.parent) chain.unshift(up);
  chain.forEach(function (c) { kidsOf(c); c.open = true; if (c.within) c.within.open = true; });
  if (n.within) n.within.open = true;
  chosen = n;
  draw();
  var at = rows.findIndex(function (r) { return r.node === n; });
  if (at >= 0) { focused = at; draw(true); tree.children[at].scrollIntoView({ block: "center" }); }
  if (n.tensor) describe(n.tensor);
}

// One tensor
function numbers(s) {
  var list = el("dl", {});
  [["least", num(s.min)], ["most", num(s.max)], ["mean", num(s.mean)], ["deviation", num(s.std)], ["zeros", s.zeros.toLocaleString("en-US")], ["not finite", s.notFinite.toLocaleString("en-US")]].forEach(function (p) {
    list.append(el("dt", { text: p[0] }), el("dd", { class: "mono", text: p[1] }));
  });
  return list;
}
function picture(h, promise) {
  var NS = "http://www.w3.org/2000/svg", svg = document.createElementNS(NS, "svg"), most = Math.max.apply(null, h.counts), w = 240 / h.counts.length;
  svg.setAttribute("viewBox", "0 0 240 96");
  svg.setAttribute("preserveAspectRatio", "none");
  svg.setAttribute("role", "img");
  svg.setAttribute("aria-label", "Histogram from " + num(h.low) + " to " + num(h.high));
  function rect(x, y, width, height, fill) {
    var r = document.createElementNS(NS, "rect");
    r.setAttribute("x", x); r.setAttribute("y", y); r.setAttribute("width", width); r.setAttribute("height", height); r.setAttribute("style", "fill:" + fill);
    svg.append(r);
  }
  h.counts.forEach(function (c, i) { var y = 92 * c / most; rect(i * w + 0.4, 94 - y, w - 0.8, y, "var(--bar)"); });
  if (promise && h.high > h.low) {
    [-1, 0, 1].forEach(function (k) {
      var x = 240 * (promise.mean + k * promise.std - h.low) / (h.high - h.low);
      if (x >= 0 && x <= 240) rect(x - 0.6, 0, 1.2, 94, k ? "var(--draw)" : "var(--ink)");
    });
  }
  var box = el("div", {});
  box.append(svg, el("div", { class: "axis mono" }, el("span", { text: num(h.low) }), el("span", { text: num(h.high) })));
  return box;
}
function describe(t) {
  var list = el("dl", {});
  [["shape", shape(t.shape)], ["dtype", t.dtype], ["elements", t.elements.toLocaleString("en-US")], ["role", t.role + (t.role === "param" ? (t.trainable ? ", trainable" : ", frozen") : "")]].forEach(function (p) { list.append(el("dt", { text: p[0] }), el("dd", { text: p[1] })); });
  list.append(el("dt", { text: "source" }), el("dd", {}, dot(t.kind), t.source));
  data.ties.forEach(function (p) { if (p[1] === t.path) list.append(el("dt", { text: "alias" }), el("dd", { class: "mono", text: p[0] })); });
  detail.replaceChildren(el("p", { class: "path mono", text: t.path }), copyButton(t.path, "the path"), list);
  data.findings.filter(function (f) { return (f.paths || [f.path]).indexOf(t.path) >= 0; }).forEach(function (f) { detail.append(card(f)); });
  if (t.statistics) {
    detail.append(el("h3", { text: "Numbers" }));
    if (t.statistics.histogram) detail.append(picture(t.statistics.histogram, t.promise));
    detail.append(numbers(t.statistics));
    if (t.promise) detail.append(el("p", { text: "Promised: mean " + num(t.promise.mean) + ", deviation " + num(t.promise.std) + "." + (t.statistics.histogram ? " The lines show it." : "") }));
  }
  if (t.parts) {
    var parts = el("table", {});
    t.parts.forEach(function (p) { parts.append(el("tr", {}, el("td", { class: "mono", text: p.path.slice(t.path.length) || p.path }), el("td", {}, dot(p.kind), p.source), el("td", { class: "n", text: p.elements.toLocaleString("en-US") }))); });
    detail.append(el("h3", { text: "Parts" }), parts);
  }
  if (t.history.length) {
    var steps = el("ol", {});
    t.history.forEach(function (h) { steps.append(el("li", { text: h })); });
    detail.append(el("h3", { text: "History" }), steps);
  }
  if (t.before) {
    detail.append(el("h3", { text: "Before" }), el("p", { text: shape(t.before.shape) + " " + t.before.dtype + ", " + t.before.source }));
    if (t.before.statistics) {
      if (t.before.statistics.histogram) detail.append(picture(t.before.statistics.histogram));
      detail.append(numbers(t.before.statistics));
    }
  }
}

var theme = document.getElementById("theme");
theme.addEventListener("click", function () {
  var dark = getComputedStyle(document.documentElement).colorScheme === "dark";
  document.documentElement.dataset.theme = dark ? "light" : "dark";
});
// One level is open at the start, two where that is few lines
kidsOf(root).forEach(function (k) { if (kidsOf(root).length < 8 && kidsOf(k).length < 12) k.open = true; });
draw();
document.documentElement.dataset.ready = "true";
})();
`;
