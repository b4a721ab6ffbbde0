import {
  aboveZero,
  biasForProbability,
  caffe2Xavier,
  chrono,
  constant,
  fans,
  filling,
  flaxEmbedding,
  fromKeras,
  fromZero,
  gain,
  given,
  haikuDefault,
  kaimingNormal,
  kaimingUniform,
  lecunNormal,
  logOdds,
  lstmForgetBias,
  normal,
  numberOption,
  ones,
  orthogonal,
  s4dReal,
  sinCosGrid,
  siren,
  stacked,
  stepBias,
  truncNormal,
  uniform,
  xavierNormal,
  xavierUniform,
  zeros
} from "./chunk-RCZR5SGS.js";
import {
  checkPath,
  keyed
} from "./chunk-UP6X5NGM.js";
import {
  renames,
  writeSafetensors,
  writeShardedSafetensors
} from "./chunk-VC3AESZP.js";
import {
  cast,
  castLoses
} from "./chunk-EBT7IACL.js";
import {
  LensorError,
  __export,
  allocate,
  bytesOf,
  checkDType,
  checkOptions,
  describe,
  holds,
  kindOf,
  lanesOf,
  nearest,
  quoteNames,
  sameShape,
  showShape,
  sizeOf,
  toBytes
} from "./chunk-DQBFFU4Z.js";

// tree/_dict.ts
function bareObject() {
  return Object.setPrototypeOf({}, null);
}
function dict(entries2) {
  const out = bareObject();
  let empty = true;
  for (const [name, value] of entries2) {
    out[name] = value;
    empty = false;
  }
  return empty ? EMPTY : out;
}
function mapDict(from, names2, fn) {
  let out;
  for (const name of names2) {
    const before = from[name], after2 = fn(before, name);
    if (after2 === before) continue;
    out ??= Object.assign(bareObject(), from);
    out[name] = after2;
  }
  return out ?? from;
}
function keysOf(from) {
  return from === EMPTY ? NONE : Object.keys(from);
}
var EMPTY = Object.freeze(bareObject());
var NONE = [];

// tree/module.ts
function module(type, parts = {}) {
  if (typeof type !== "string" || type === "") {
    throw new LensorError("type", `Cannot build a module: its type must be a name, found ${describe(type)}`);
  }
  checkOptions(`build ${type}`, parts, PARTS);
  const seen = /* @__PURE__ */ new Set();
  const params2 = collect(type, "param", parts.params, isParam, seen);
  const buffers2 = collect(type, "buffer", parts.buffers, isParam, seen);
  const children = collect(type, "child", parts.children, isModule, seen);
  for (const name of parts.absent ?? []) checkName(type, name, seen);
  const bases = parts.bases ?? [];
  const order = {
    ...params2.order && { params: params2.order },
    ...buffers2.order && { buffers: buffers2.order },
    ...children.order && { children: children.order }
  };
  const node2 = {
    type,
    directBases: parts.directBases ?? bases.slice(0, 1),
    bases,
    attrs: dict(Object.entries(parts.attrs ?? {})),
    params: params2.dict,
    buffers: buffers2.dict,
    children: children.dict,
    ...parts.absent?.length && { absent: parts.absent },
    ...parts.ties?.length && { ties: parts.ties },
    ...parts.init !== void 0 && { init: parts.init },
    ...Object.keys(order).length && { order },
    ...parts.extra && Object.keys(parts.extra).length && { extra: dict(Object.entries(parts.extra)) }
  };
  return node2;
}
function tensor(shape, options = {}) {
  checkOptions("build a tensor", options, TENSOR);
  sizeOf(shape);
  const dtype = options.dtype ?? "float32";
  checkDType(dtype);
  const { initial, key, axes, value } = options;
  return {
    shape: [...shape],
    dtype,
    trainable: options.trainable ?? true,
    persistent: options.persistent ?? true,
    ...initial !== void 0 && { initial },
    ...key !== void 0 && { key },
    ...axes !== void 0 && { axes },
    ...value !== void 0 && { value },
    origin: options.origin ?? []
  };
}
function isModule(x) {
  return typeof x === "object" && x !== null && "type" in x && "params" in x && "children" in x;
}
function isParam(x) {
  return typeof x === "object" && x !== null && "shape" in x && "dtype" in x && "origin" in x;
}
var PARTS = ["params", "buffers", "children", "attrs", "bases", "directBases", "absent", "ties", "init", "extra"];
var TENSOR = ["dtype", "trainable", "persistent", "initial", "key", "axes", "value", "origin"];
function collect(type, what, named3, fits, seen) {
  const entries2 = Array.isArray(named3) ? [...named3] : Object.entries(named3 ?? {});
  for (const [name, node2] of entries2) {
    checkName(type, name, seen);
    if (!fits(node2)) {
      const help = what === "child" ? "build it with module or a layer" : "build it with tensor";
      throw new LensorError("type", `Cannot build ${type}: ${what} "${name}" is ${describe(node2)}; ${help}`, {
        path: name
      });
    }
  }
  const result = dict(entries2), order = entries2.map(([name]) => name);
  return Object.keys(result).every((name, i) => name === order[i]) ? { dict: result } : { dict: result, order };
}
function checkName(type, name, seen) {
  if (typeof name !== "string" || name === "" || name.includes(".") || !name.isWellFormed()) {
    const why = name === "" ? "it is empty" : typeof name === "string" && name.includes(".") ? "it holds a dot" : "it is no well-formed text";
    throw new LensorError("type", `Cannot build ${type}: ${describe(name)} is no name: ${why}`);
  }
  if (seen.has(name)) {
    throw new LensorError(
      "range",
      `Cannot build ${type}: the name "${name}" is given twice; params, buffers and children share one name space`,
      {
        path: name
      }
    );
  }
  seen.add(name);
}

// tree/_walk.ts
function namesOf(node2, what) {
  const keys = keysOf(node2[what]), order = node2.order?.[what];
  if (!order) return keys;
  const ordered = new Set(order);
  return [...order.filter((name) => Object.hasOwn(node2[what], name)), ...keys.filter((name) => !ordered.has(name))];
}
function own(from, name) {
  return Object.hasOwn(from, name) ? from[name] : void 0;
}
function join(a, b) {
  return a === "" ? b : b === "" ? a : `${a}.${b}`;
}
function find(model, path) {
  if (path === "") return { kind: "module", node: model };
  const names2 = path.split(".");
  let here = model;
  for (let i = 0; i < names2.length; i++) {
    const name = names2[i], child = own(here.children, name);
    if (child) {
      here = child;
      continue;
    }
    if (i < names2.length - 1) return void 0;
    const param = own(here.params, name);
    if (param) return { kind: "param", node: param };
    const buffer = own(here.buffers, name);
    return buffer && { kind: "buffer", node: buffer };
  }
  return { kind: "module", node: here };
}
function mapTensors(model, fn) {
  return mapNode(model, "", NO_ALIAS, fn);
}
function eachTensor(model, fn) {
  mapTensors(model, (param, path, kind) => (fn(param, path, kind), param));
}
function eachModule(model, fn, path = "") {
  fn(model, path);
  for (const name of namesOf(model, "children")) eachModule(model.children[name], fn, join(path, name));
}
function aliasesOf(node2, path, around) {
  if (!node2.ties?.length) return around;
  return /* @__PURE__ */ new Set([...around, ...node2.ties.map(([alias]) => join(path, alias))]);
}
var NO_ALIAS = /* @__PURE__ */ new Set();
function withParts(node2, params2, buffers2, children) {
  if (params2 === node2.params && buffers2 === node2.buffers && children === node2.children) return node2;
  return { ...node2, params: params2, buffers: buffers2, children };
}
function mapNode(node2, path, around, fn) {
  const aliases = aliasesOf(node2, path, around), prefix = path === "" ? "" : path + ".";
  const leaf3 = (kind) => (param, name) => {
    const here = prefix + name;
    return aliases.size > 0 && aliases.has(here) ? param : fn(param, here, kind);
  };
  return withParts(
    node2,
    mapDict(node2.params, namesOf(node2, "params"), leaf3("param")),
    mapDict(node2.buffers, namesOf(node2, "buffers"), leaf3("buffer")),
    mapDict(node2.children, namesOf(node2, "children"), (child, name) => mapNode(child, prefix + name, aliases, fn))
  );
}

// tree/optic.ts
function lens(label, get, put3, path = label) {
  return {
    label,
    get,
    over(whole2, fn) {
      const before = get(whole2), after2 = fn(before, path);
      return Object.is(before, after2) ? whole2 : put3(whole2, after2);
    }
  };
}
function compose(first, second) {
  const both3 = {
    label: `${first.label}.${second.label}`,
    over: (whole2, fn) => first.over(whole2, (part, path) => second.over(part, (inner, below3) => fn(inner, join(path, below3))))
  };
  return isLens(first) && isLens(second) ? { ...both3, get: (whole2) => second.get(first.get(whole2)) } : both3;
}
function set(optic, whole2, part) {
  return optic.over(whole2, () => part);
}
function list(optic, whole2) {
  const found = [];
  optic.over(whole2, (part, path) => {
    found.push([path, part]);
    return part;
  });
  return found;
}
function isLens(optic) {
  return "get" in optic;
}

// tree/select.ts
var tensors = leaves("tensors", () => true);
var params = leaves("params", (_, __, kind) => kind === "param");
var buffers = leaves("buffers", (_, __, kind) => kind === "buffer");
function matching(fn) {
  return leaves(fn.name ? `matching(${fn.name})` : "matching", fn);
}
function ofType(types, ...names2) {
  const wanted = typeNames(types), label = `ofType(${[wanted.join(", "), ...names2].map((s) => `"${s}"`).join(", ")})`;
  return {
    label,
    over(model, fn) {
      const homes = /* @__PURE__ */ new Set();
      eachOfType(model, "", wanted, (path) => homes.add(path));
      return mapTensors(model, (param, path, kind) => {
        const dot = path.lastIndexOf("."), name = path.slice(dot + 1);
        const fits = names2.length ? names2.includes(name) : kind === "param";
        return fits && homes.has(dot < 0 ? "" : path.slice(0, dot)) ? fn(param, path) : param;
      });
    }
  };
}
function outermost(types) {
  const wanted = typeNames(types);
  const over = (node2, path, fn) => isOfType(node2, wanted) ? fn(node2, path) : withChildren(node2, (child, name) => over(child, join(path, name), fn));
  return { label: `outermost("${wanted.join(", ")}")`, over: (model, fn) => over(model, "", fn) };
}
function innermost(types) {
  const wanted = typeNames(types);
  const contains = (node2) => Object.values(node2.children).some((child) => isOfType(child, wanted) || contains(child));
  const over = (node2, path, fn) => {
    if (isOfType(node2, wanted) && !contains(node2)) return fn(node2, path);
    return withChildren(node2, (child, name) => over(child, join(path, name), fn));
  };
  return { label: `innermost("${wanted.join(", ")}")`, over: (model, fn) => over(model, "", fn) };
}
function at(path) {
  if (typeof path !== "string") throw new LensorError("type", `Cannot enter ${describe(path)}: expected a path`);
  return {
    label: path,
    get: (model) => moduleAt(model, path),
    over: (model, fn) => replaceAt(model, path, (part) => fn(part, path))
  };
}
function missing(param) {
  return param.value === void 0 || param.value.kind === "parts" && param.value.parts.some((p) => p.value === void 0);
}
function trainable(param) {
  return param.trainable;
}
function both(...all) {
  return (param, path) => all.every((holds3) => holds3(param, path));
}
function not(predicate) {
  return (param, path) => !predicate(param, path);
}
function isOfType(node2, types) {
  return types.includes(node2.type) || node2.bases.some((base) => types.includes(base)) || node2.directBases.some((base) => types.includes(base));
}
function typeNames(types) {
  return (typeof types === "string" ? types.split(",") : [...types]).map((name) => name.trim());
}
function moduleAt(model, path) {
  const found = find(model, path);
  if (found?.kind === "module") return found.node;
  const names2 = path.split(".");
  let here = model, depth = 0;
  for (; depth < names2.length; depth++) {
    const child = own(here.children, names2[depth]);
    if (!child) break;
    here = child;
  }
  const place = names2.slice(0, depth).join("."), wrong = names2[depth], known = [...namesOf(here, "children")];
  const what = found ? `it is a tensor; enter the module that holds it` : void 0;
  const near = nearest(wrong, known)[0];
  const has = `${place || here.type} has ${known.length ? quoteNames(known) : "no modules"}`;
  const hint = known.length > 6 && near ? `${has}; did you mean "${join(place, near)}"` : has;
  throw new LensorError("no-match", `Cannot enter "${path}" of ${model.type}: ${what ?? hint}`, { path });
}
function replaceAt(model, path, fn) {
  moduleAt(model, path);
  const down = (node2, names2) => {
    const [first, ...rest] = names2;
    if (first === void 0) return fn(node2);
    return withParts(node2, node2.params, node2.buffers, mapDict(node2.children, [first], (child) => down(child, rest)));
  };
  return down(model, path === "" ? [] : path.split("."));
}
function leaves(label, holds3) {
  return {
    label,
    over: (model, fn) => mapTensors(model, (p, path, kind) => holds3(p, path, kind) ? fn(p, path) : p)
  };
}
function withChildren(node2, fn) {
  return withParts(node2, node2.params, node2.buffers, mapDict(node2.children, namesOf(node2, "children"), fn));
}
function eachOfType(node2, path, types, fn) {
  if (isOfType(node2, types)) fn(path);
  for (const name of namesOf(node2, "children")) eachOfType(node2.children[name], join(path, name), types, fn);
}

// tree/focus.ts
function focus(model) {
  return step(model, "");
}
function step(model, path) {
  moduleAt(model, path);
  return {
    label: path,
    get: (whole2) => moduleAt(whole2, path),
    over: (whole2, fn) => replaceAt(whole2, path, (part) => fn(part, path)),
    child: (name) => step(model, join(path, name)),
    param: (name) => leaf(model, path, "params", name),
    buffer: (name) => leaf(model, path, "buffers", name)
  };
}
function leaf(model, path, what, name) {
  const full = join(path, name);
  const read2 = (whole2) => {
    const home = moduleAt(whole2, path), found = own(home[what], name);
    if (found) return found;
    const known = namesOf(home, what);
    const has = known.length ? `${path || home.type} has ${quoteNames(known)}` : `${path || home.type} has no ${what}`;
    throw new LensorError("no-match", `Cannot focus on "${full}" of ${whole2.type}: ${has}`, { path: full });
  };
  read2(model);
  return {
    label: full,
    get: read2,
    over(whole2, fn) {
      const before = read2(whole2), after2 = fn(before, full);
      if (after2 === before) return whole2;
      return replaceAt(whole2, path, (home) => {
        const changed = mapDict(home[what], [name], () => after2);
        return what === "params" ? withParts(home, changed, home.buffers, home.children) : withParts(home, home.params, changed, home.children);
      });
    }
  };
}

// tree/transform.ts
function transform(model, fn) {
  return below(model, "", fn);
}
function below(node2, path, fn) {
  const children = mapDict(
    node2.children,
    namesOf(node2, "children"),
    (child, name) => below(child, join(path, name), fn)
  );
  return fn(withParts(node2, node2.params, node2.buffers, children), path);
}

// tree/with_child.ts
function withChild(node2, name, child, options = {}) {
  checkOptions(`add "${name}" to ${node2.type}`, options, ["before", "after"]);
  if (options.before !== void 0 && options.after !== void 0) {
    throw new LensorError("range", `Cannot add "${name}" to ${node2.type}: both before and after are given; choose one`);
  }
  const taken = own(node2.params, name) ?? own(node2.buffers, name) ?? own(node2.children, name) ?? node2.absent?.includes(name);
  if (taken) throw new LensorError("range", `Cannot add "${name}" to ${node2.type}: it has one already`, { path: name });
  const names2 = [...namesOf(node2, "children")], neighbour = options.before ?? options.after;
  const place = neighbour === void 0 ? names2.length : names2.indexOf(neighbour) + (options.before === void 0 ? 1 : 0);
  if (neighbour !== void 0 && !names2.includes(neighbour)) {
    throw new LensorError(
      "no-match",
      `Cannot add "${name}" beside "${neighbour}": ${node2.type} has ${quoteNames(names2) || "no modules"}`,
      {
        path: neighbour
      }
    );
  }
  names2.splice(place, 0, name);
  const grown = module(node2.type, { children: names2.map((n) => [n, n === name ? child : node2.children[n]]) });
  const { children: _, ...others } = node2.order ?? {}, order = { ...others, ...grown.order };
  const { order: __, ...rest } = node2;
  return { ...rest, children: dict(Object.entries(grown.children)), ...Object.keys(order).length && { order } };
}

// tree/_glob.ts
var DEEP = Symbol("**");
function parseGlob(pattern) {
  return expand(pattern, pattern).map((text) => {
    const segments = [];
    for (const name of text.split(".")) {
      if (name === "") refuse(pattern, "it holds an empty name");
      if (name === "**") {
        if (segments.at(-1) !== DEEP) segments.push(DEEP);
      } else if (name.includes("**")) refuse(pattern, '"**" stands for whole names only');
      else segments.push(name.includes("*") ? partial(name) : name);
    }
    return { segments, literal: segments.every((s) => typeof s === "string") };
  });
}
function expand(text, whole2) {
  const close = text.indexOf("}"), open = text.lastIndexOf("{", close < 0 ? void 0 : close);
  if (close < 0 && open < 0) return [text];
  if (close < 0 || open < 0) refuse(whole2, "its braces do not close");
  const texts = text.slice(open + 1, close).split(",").flatMap(
    (choice) => expand(text.slice(0, open) + choice + text.slice(close + 1), whole2)
  );
  if (texts.length > 1e4) refuse(whole2, "it has more than 10,000 choices");
  return texts;
}
function partial(name) {
  const parts = name.split("*").map((s) => s.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&"));
  return new RegExp(`^${parts.join(".*")}$`, "su");
}
function refuse(pattern, why) {
  throw new LensorError("type", `Cannot read the pattern "${pattern}": ${why}; use names, "*", "**" and "{a,b}"`);
}

// tree/_hidden.ts
var HIDDEN = Symbol("hidden");
var OWNER = Symbol("owner");
function isHidden(param) {
  return HIDDEN in param;
}
function outerOwner(param) {
  return isHidden(param) ? param[OWNER] : void 0;
}
function hideTensors(model, hide) {
  return hideBelow(model, "", NO_ALIAS, hide);
}
function showTensors(result, hidden2, original) {
  if (result === hidden2 || hidden2 === original) return hidden2 === original ? result : original;
  let mine;
  const unmask = (now) => {
    if (!isHidden(now)) return now;
    mine ??= new Set(leavesOf(original));
    return mine.has(now[HIDDEN]) ? now[HIDDEN] : now;
  };
  const show = (now, from, was) => {
    if (was && (now === from || from === was)) return from === was ? now : was;
    const leaf3 = (what) => (param, name) => {
      const masked2 = from && own(from[what], name), before = was && own(was[what], name);
      if (masked2 && before && masked2 !== before) return before;
      return param === before ? param : unmask(param);
    };
    const params2 = mapDict(now.params, namesOf(now, "params"), leaf3("params"));
    const buffers2 = mapDict(now.buffers, namesOf(now, "buffers"), leaf3("buffers"));
    const children = mapDict(
      now.children,
      namesOf(now, "children"),
      (child, name) => show(child, from && own(from.children, name), was && own(was.children, name))
    );
    if (!was) return withParts(now, params2, buffers2, children);
    const keep = (a, b) => same(a, b) ? b : a;
    const shown = withParts(now, keep(params2, was.params), keep(buffers2, was.buffers), keep(children, was.children));
    const whole2 = shown.params === was.params && shown.buffers === was.buffers && shown.children === was.children;
    return whole2 && sameRest(now, was) ? was : shown;
  };
  return show(result, hidden2, original);
}
function leavesOf(node2) {
  return [
    ...Object.values(node2.params),
    ...Object.values(node2.buffers),
    ...Object.values(node2.children).flatMap(leavesOf)
  ];
}
function hideBelow(node2, path, around, hide) {
  const aliases = aliasesOf(node2, path, around);
  const leaf3 = (kind) => (param, name) => {
    const here = join(path, name);
    if (isHidden(param) || aliases.has(here)) return param;
    const why = hide(param, here, kind);
    return why ? { ...param, [HIDDEN]: param, [OWNER]: why === true ? void 0 : why } : param;
  };
  return withParts(
    node2,
    mapDict(node2.params, namesOf(node2, "params"), leaf3("param")),
    mapDict(node2.buffers, namesOf(node2, "buffers"), leaf3("buffer")),
    mapDict(
      node2.children,
      namesOf(node2, "children"),
      (child, name) => hideBelow(child, join(path, name), aliases, hide)
    )
  );
}
function same(a, b) {
  if (a === b) return true;
  const names2 = Object.keys(a);
  return names2.length === Object.keys(b).length && names2.every((name) => a[name] === b[name]);
}
function sameRest(a, b) {
  return a.type === b.type && a.attrs === b.attrs && a.ties === b.ties && a.init === b.init && a.order === b.order && a.extra === b.extra && a.absent === b.absent && a.bases === b.bases && a.directBases === b.directBases;
}

// tree/_trie.ts
function compileGlobs(patterns, make) {
  let states = 0;
  const state = (stays) => ({
    id: states++,
    byName: /* @__PURE__ */ new Map(),
    byPart: [],
    stays,
    globs: [],
    paths: []
  });
  const root = state(false);
  for (const [id, globs] of patterns) {
    for (const { segments, literal } of globs) {
      let here = root;
      for (const segment of segments) {
        if (segment === DEEP) here = here.deep ??= state(true);
        else if (typeof segment === "string") {
          here = here.byName.get(segment) ?? put(here.byName, segment, state(false));
        } else here = byPart(here, segment, state);
      }
      if (literal) here.paths.push(id);
      (literal ? here.deep ??= state(true) : here).globs.push(id);
    }
  }
  const known = /* @__PURE__ */ new Map(), alone = [];
  const fresh = (all) => node(all, live, make(ends(all, "globs"), ends(all, "paths")));
  const live = (all) => {
    if (all.length === 1) return alone[all[0].id] ??= fresh(all);
    const id = all.length === 2 ? all[0].id * states + all[1].id : all.map((s) => s.id).join(",");
    return known.get(id) ?? put(known, id, fresh(all));
  };
  const first = [];
  enter(first, root);
  return live(first);
}
function node(all, live, here) {
  let next;
  const self = {
    here,
    dead: all.length === 0,
    step: (name) => {
      if (all.length === 0) return self;
      next ??= /* @__PURE__ */ new Map();
      return next.get(name) ?? put(next, name, live(after(all, name)));
    }
  };
  return self;
}
function ends(all, what) {
  const some = all.filter((s) => s[what].length > 0);
  return some.length === 1 ? some[0][what] : some.flatMap((s) => s[what]);
}
function after(all, name) {
  const out = [];
  for (const s of all) {
    if (s.stays) enter(out, s);
    const exact = s.byName.get(name);
    if (exact) enter(out, exact);
    for (const [part, next] of s.byPart) if (part.test(name)) enter(out, next);
  }
  return out;
}
function enter(out, s) {
  if (out.includes(s)) return;
  out.push(s);
  if (s.deep) enter(out, s.deep);
}
function byPart(here, part, state) {
  const known = here.byPart.find(([p]) => p.source === part.source);
  if (known) return known[1];
  const next = state(false);
  here.byPart.push([part, next]);
  return next;
}
function put(map, key, value) {
  map.set(key, value);
  return value;
}

// tree/where.ts
function optional(where) {
  return { optional: where };
}
function showWhere(where) {
  if (typeof where === "string") return `"${where}"`;
  if (where instanceof RegExp) return String(where);
  if (typeof where === "function") return where.name || "a predicate";
  if (Array.isArray(where)) return where.map(showWhere).join(", ");
  if (typeof where !== "object" || where === null) return describe(where);
  return "optional" in where ? showWhere(where.optional) : where.label;
}
function compileWhere(wheres, model, scope) {
  const atoms = [], patterns = [];
  const tests = [];
  const add = (where, rule, may) => {
    if (Array.isArray(where)) return where.forEach((w) => add(w, rule, may));
    if (typeof where === "object" && where !== null && "optional" in where) return add(where.optional, rule, true);
    const id = atoms.length, text = showWhereSafely(where);
    const optional3 = may || typeof where === "string" && where.endsWith("?");
    atoms.push({ rule, where, text, optional: optional3, matched: false });
    if (typeof where === "string") {
      patterns.push([id, parseGlob(where.endsWith("?") ? where.slice(0, -1) : where)]);
    } else tests.push([id, tester(where, model, scope)]);
  };
  wheres.forEach((where, rule) => add(where, rule, false));
  const found = (ids) => {
    if (ids.length === 0) return NOTHING;
    if (ids.length === 1) return { rules: [atoms[ids[0]].rule], ids };
    return { rules: [...new Set(ids.map((id) => atoms[id].rule))].sort((a, b) => a - b), ids };
  };
  const root = compileGlobs(patterns, (globs, paths) => {
    const all = found(paths.length ? [...paths, ...globs] : globs);
    return { param: all, buffer: scope === "tensors" ? all : found(paths) };
  });
  const note2 = (ids) => {
    if (ids === noted) return;
    for (const id of ids) atoms[id].matched = true;
    noted = ids;
  };
  let noted;
  const visit = (fn) => {
    const leaves2 = (from, names2, kind, prefix, live, aliases) => {
      let out;
      for (const name of names2) {
        const param = from[name], here = prefix + name;
        let { rules: rules2, ids } = live.step(name).here[kind];
        if (tests.length > 0) ({ rules: rules2, ids } = tested(param, here, kind, ids));
        if (rules2.length === 0 || aliases.size > 0 && aliases.has(here)) continue;
        note2(outerOwner(param) === void 0 ? ids : ids.filter((id) => atoms[id].where !== here));
        const after2 = fn(param, here, kind, rules2);
        if (after2 === param) continue;
        out ??= Object.assign(bareObject(), from);
        out[name] = after2;
      }
      return out ?? from;
    };
    const inside3 = (node2, path, live, outer) => {
      if (live.dead && tests.length === 0) return node2;
      const prefix = path === "" ? "" : path + ".", aliases = aliasesOf(node2, path, outer);
      const names2 = namesOf(node2, "children");
      const params2 = leaves2(node2.params, namesOf(node2, "params"), "param", prefix, live, aliases);
      const buffers2 = leaves2(node2.buffers, namesOf(node2, "buffers"), "buffer", prefix, live, aliases);
      const children = names2.length === 0 ? node2.children : mapDict(node2.children, names2, (child, name) => inside3(child, prefix + name, live.step(name), aliases));
      return withParts(node2, params2, buffers2, children);
    };
    return inside3(model, "", root, NO_ALIAS);
  };
  const tested = (param, path, kind, ids) => {
    const more = tests.filter(([, test]) => test(param, path, kind)).map(([id]) => id);
    return found(more.length ? [...ids, ...more] : ids);
  };
  return { atoms, visit };
}
var NOTHING = { rules: [], ids: [] };
function tester(where, model, scope) {
  const broad = (kind) => kind === "param" || scope === "tensors";
  if (where instanceof RegExp) {
    const plain4 = new RegExp(where.source, where.flags.replace(/[gy]/g, ""));
    return (_, path, kind) => broad(kind) && plain4.test(path);
  }
  if (typeof where === "function") return (param, path, kind) => broad(kind) && where(param, path);
  const paths = new Set(list(where, model).map(([path]) => path));
  return (_, path) => paths.has(path);
}
function showWhereSafely(where) {
  const fits = typeof where === "string" || where instanceof RegExp || typeof where === "function" || typeof where === "object" && where !== null && typeof where.over === "function";
  if (!fits) {
    throw new LensorError(
      "type",
      `Cannot select tensors by ${describe(where)}: expected a pattern, RegExp, traversal, predicate, or a list of these`
    );
  }
  return showWhere(where);
}

// tree/_ties.ts
function tiesOf(model) {
  const all = /* @__PURE__ */ new Map();
  eachModule(model, (node2, path) => {
    for (const [alias, owner] of node2.ties ?? []) all.set(join(path, alias), join(path, owner));
  });
  for (const [alias, owner] of all) {
    let real = owner, steps = 0;
    while (all.has(real) && steps++ <= all.size) real = all.get(real);
    if (steps <= all.size) all.set(alias, real);
  }
  return all;
}
function ownerOf(model, path) {
  const seen = /* @__PURE__ */ new Set();
  let here = path;
  for (let next = path; next !== void 0 && !seen.has(next); next = tiedTo(model, here)) {
    seen.add(next);
    here = next;
  }
  return here;
}
function tiedTo(model, path) {
  const names2 = path.split(".");
  let node2 = model;
  for (let depth = 0; node2 && depth < names2.length; depth++) {
    const rest = names2.slice(depth).join("."), tie2 = node2.ties?.find(([alias]) => alias === rest);
    if (tie2) return join(names2.slice(0, depth).join("."), tie2[1]);
    node2 = own(node2.children, names2[depth]);
  }
  return void 0;
}

// tree/_no_match.ts
function noMatch(what, atom, model, scope) {
  const path = typeof atom.where === "string" ? atom.where : void 0;
  return new LensorError(
    "no-match",
    `Cannot ${what}: ${path === void 0 ? "it matches no tensor" : explainPattern(path, model, scope)}`,
    { path }
  );
}
function requireMatches(verb, matcher, model, scope) {
  const failed = matcher.atoms.find((atom) => !atom.matched && !atom.optional);
  if (failed) throw noMatch(`${verb} ${failed.text}`, failed, model, scope);
}
function checkPath2(verb, path) {
  if (typeof path !== "string") throw new LensorError("type", `Cannot ${verb} ${describe(path)}: expected a path`);
}
function nearestPath(path, model) {
  const wrong = path.split("."), right = [];
  let here = model;
  for (const name of wrong) {
    const known = here ? [...Object.keys(here.children), ...Object.keys(here.params), ...Object.keys(here.buffers)] : [];
    const found = known.includes(name) ? name : nearest(name, known)[0];
    if (found === void 0) return void 0;
    right.push(found);
    here = here && own(here.children, found);
  }
  return right.join(".");
}
function explainTie(path, model) {
  const owner = ownerOf(model, path), found = find(model, path);
  if (owner !== path) return `it is tied to "${owner}", which holds the value; name that`;
  const outer = found && found.kind !== "module" ? outerOwner(found.node) : void 0;
  return outer && `it is tied to "${outer}", outside of this part, which holds the value; name that`;
}
function explainPattern(pattern, model, scope) {
  const tied = explainTie(pattern, model);
  if (tied !== void 0) return tied;
  if (scope === "params") {
    const buffers2 = [];
    compileWhere([pattern], model, "tensors").visit((param, path) => (buffers2.push(path), param));
    if (buffers2.length) {
      return `it matches buffers only (${quoteNames(buffers2, 2)}); reach them by their exact path or through buffers`;
    }
  }
  if (find(model, pattern)?.kind === "module") return "it has no tensor of its own or below";
  const better = betterPattern(pattern, model);
  if (better !== void 0) return `it matches no tensor; did you mean "${better}"`;
  const tops = [...namesOf(model, "params"), ...namesOf(model, "buffers"), ...namesOf(model, "children")];
  return tops.length ? `it matches no tensor; ${model.type} has ${quoteNames(tops)}` : `it matches no tensor: ${model.type} is empty`;
}
function betterPattern(pattern, model) {
  const names2 = /* @__PURE__ */ new Set();
  eachModule(model, (node2) => {
    for (const what of ["params", "buffers", "children"]) {
      for (const name of namesOf(node2, what)) names2.add(name);
    }
  });
  const globs = parseGlob(pattern);
  if (globs.length === 1) {
    const path = globs[0].literal ? nearestPath(pattern, model) : void 0;
    if (path !== void 0) return path;
    const mended = mend(globs[0].segments, model, names2);
    if (mended !== void 0 && matches(mended, model)) return mended;
  }
  return !pattern.endsWith("**") && matches(`${pattern}.**`, model) ? `${pattern}.**` : void 0;
}
function mend(segments, model, names2) {
  let here = model;
  const out = [];
  for (const segment of segments) {
    if (typeof segment !== "string") {
      out.push(
        typeof segment === "symbol" ? "**" : segment.source.slice(1, -1).replaceAll(".*", "*").replace(/\\(.)/g, "$1")
      );
      here = void 0;
      continue;
    }
    const level = here ? [...Object.keys(here.children), ...Object.keys(here.params), ...Object.keys(here.buffers)] : names2;
    const name = [...level].includes(segment) ? segment : nearest(segment, level)[0];
    if (name === void 0) return void 0;
    out.push(name);
    here = here && own(here.children, name);
  }
  return out.join(".");
}
function matches(pattern, model) {
  let found = false;
  compileWhere([pattern], model, "params").visit((param) => (found = true, param));
  return found;
}
function suggestPath(path, model) {
  const near = nearestPath(path, model);
  if (near !== void 0) return `did you mean "${near}"`;
  const all = [];
  eachTensor(model, (_, p) => void all.push(p));
  return all.length ? `the model has ${quoteNames(all, 3)}` : "the model has no tensors";
}

// tree/source.ts
async function readSource(source, spec2, path, range, into) {
  const n = sizeOf(spec2.shape), whole2 = !range || range[0] === 0 && range[1] === n;
  switch (source.kind) {
    case "values":
      return cutTo(given(source.data, spec2, `Cannot fill "${path}": the given values`, path), spec2.dtype, range);
    case "draw":
      return draw(
        source.by,
        source.at === void 0 ? source.rng : source.rng.at(source.at),
        spec2,
        source.axes,
        path,
        whole2 ? void 0 : range,
        into
      );
    case "load": {
      const from = source.from.specs.get(source.name)?.dtype ?? spec2.dtype;
      const own3 = from === spec2.dtype ? into : void 0;
      const values2 = await (whole2 && !own3 ? source.from.read(source.name) : source.from.read(source.name, range, own3));
      const count = (whole2 ? n : range[1] - range[0]) * lanesOf(from);
      if (!holds(values2, from) || values2.length !== count) {
        const found = holds(values2, from) ? `${values2.length} elements` : describe(values2);
        throw new LensorError(
          "corrupt",
          `Cannot load "${source.name}" into "${path}": ${source.from.name} gives ${found}, not ${count} of ${from}`,
          {
            path,
            file: source.from.name
          }
        );
      }
      return cast(values2, from, spec2.dtype, into);
    }
    case "adjust": {
      const wide = toWide(spec2.dtype);
      const before = cast((await readSource(source.of, spec2, path)).slice(), spec2.dtype, wide);
      const after2 = source.fn({ shape: spec2.shape, dtype: wide, data: before });
      return cutTo(given(after2, spec2, `Cannot fill "${path}": ${source.label}`, path), spec2.dtype, range);
    }
    case "slice":
      return cutTo(
        slice(await readSource(source.of, source.spec, path), source.spec, source.axis, source.from, source.to),
        spec2.dtype,
        range
      );
    case "parts":
      return cutTo(await joined(source.parts, source.axis, spec2, path), spec2.dtype, range);
  }
}
function draw(by, rng, spec2, axes, path, range, into) {
  const options = {
    dtype: spec2.dtype,
    ...axes && { axes },
    ...range && by.elementwise && { range },
    // A destination for a range is none for the whole, which is drawn where ranges are not honoured
    ...into && (by.elementwise || !range) && { into }
  };
  const values2 = inside(path, () => by(spec2.shape, rng, options));
  const partial2 = range !== void 0 && by.elementwise === true;
  const n = partial2 ? range[1] - range[0] : sizeOf(spec2.shape);
  return cutTo(
    given(values2, spec2, `Cannot fill "${path}": ${labelOf(by)}`, path, n),
    spec2.dtype,
    partial2 ? void 0 : range
  );
}
function labelOf(by) {
  return by.label ?? (by.name || "custom");
}
function inside(path, fn) {
  try {
    return fn();
  } catch (error) {
    if (!(error instanceof LensorError) || error.path !== void 0) throw error;
    throw new LensorError(error.code, `${error.message} (for "${path}")`, { ...error, path, cause: error });
  }
}
function cutTo(values2, dtype, range) {
  if (!range) return values2;
  const lanes = lanesOf(dtype);
  return values2.subarray(range[0] * lanes, range[1] * lanes);
}
function slice(values2, spec2, axis, from, to) {
  const inner = sizeOf(spec2.shape.slice(axis + 1)) * lanesOf(spec2.dtype), outer = sizeOf(spec2.shape.slice(0, axis));
  const size = spec2.shape[axis], out = allocate(spec2.dtype, sizeOf(spec2.shape) / (size || 1) * (to - from));
  for (let o = 0; o < outer; o++) {
    const block2 = values2.subarray((o * size + from) * inner, (o * size + to) * inner);
    out.set(block2, o * (to - from) * inner);
  }
  return out;
}
async function joined(parts, axis, spec2, path) {
  const out = allocate(spec2.dtype, sizeOf(spec2.shape)), size = spec2.shape[axis];
  const inner = sizeOf(spec2.shape.slice(axis + 1)) * lanesOf(spec2.dtype), outer = sizeOf(spec2.shape.slice(0, axis));
  for (const { from, to, value } of parts) {
    if (!value) {
      throw new LensorError(
        "missing",
        `Cannot read "${path}": indices ${from} to ${to} of axis ${axis} have no value`,
        { path }
      );
    }
    const shape = spec2.shape.map((s, i) => i === axis ? to - from : s);
    const values2 = await readSource(value, { shape, dtype: spec2.dtype }, path), stretch = (to - from) * inner;
    for (let o = 0; o < outer; o++) {
      const block2 = values2.subarray(o * stretch, (o + 1) * stretch);
      out.set(block2, (o * size + from) * inner);
    }
  }
  return out;
}
function toWide(dtype) {
  return kindOf(dtype) === "float" && bytesOf(dtype) < 4 ? "float32" : dtype;
}

// tree/_write.ts
function putDraw(param, path, by, rng, from) {
  if (typeof by !== "function") {
    throw new LensorError(
      "type",
      `Cannot fill "${path}": expected an initializer, found ${describe(by)}; pass a function (shape, rng) => values`,
      {
        path
      }
    );
  }
  const { shape, dtype, axes, key } = param, spec2 = { shape, dtype };
  const base = key === void 0 ? rng : rng.root, at2 = key ?? path;
  const value = rng.ordered ? { kind: "values", data: draw(by, base.at(at2), spec2, axes, path) } : axes ? { kind: "draw", by, rng: base, at: at2, spec: spec2, axes } : { kind: "draw", by, rng: base, at: at2, spec: spec2 };
  const origin = { kind: "draw", by: labelOf(by), path, rng: rng.root.label, from };
  return put2(param, value, key === void 0 ? origin : { ...origin, key });
}
function put2(param, value, origin) {
  return { ...param, value, origin: param.origin.concat(origin) };
}
function mapNewOrigins(before, after2, fn) {
  let known;
  const isOld = (entry2, old) => {
    if (entry2 === old || old && entry2.kind === old.kind && entry2.by === old.by && entry2.path === old.path) return true;
    known ??= new Set(originsOf(before));
    return known.has(entry2);
  };
  const leaf3 = (was) => (now, name) => {
    const old = was && own(was, name);
    if (now === old) return now;
    let changed = false;
    const origin = now.origin.map((entry2, i) => {
      if (isOld(entry2, old?.origin[i])) return entry2;
      changed = true;
      return fn(entry2);
    });
    return changed ? { ...now, origin } : now;
  };
  const map = (now, was) => now === was ? now : withParts(
    now,
    mapDict(now.params, namesOf(now, "params"), leaf3(was?.params)),
    mapDict(now.buffers, namesOf(now, "buffers"), leaf3(was?.buffers)),
    mapDict(now.children, namesOf(now, "children"), (child, name) => map(child, was && own(was.children, name)))
  );
  return map(after2, before);
}
function originsOf(node2) {
  const own3 = [...Object.values(node2.params), ...Object.values(node2.buffers)].flatMap((param) => param.origin);
  return [...own3, ...Object.values(node2.children).flatMap(originsOf)];
}
function below2(prefix) {
  return (entry2) => {
    const path = join(prefix, entry2.path);
    return entry2.kind === "tie" && entry2.from !== void 0 ? { ...entry2, path, from: join(prefix, entry2.from) } : { ...entry2, path };
  };
}

// tree/init.ts
function nothing(model, _rng) {
  return model;
}
function seq(...inits) {
  inits.forEach((init, i) => checkInit(init, `run step ${i + 1} of seq`));
  return (model, rng) => inits.reduce((tree, init) => init(tree, rng), model);
}
function fill(where, by) {
  const name = `fill ${showWhere(where)}`;
  return (model, rng) => {
    const matcher = compileWhere([where], model, "params");
    const check = () => requireMatches("fill", matcher, model, "params");
    checkFirst(matcher, rng, check);
    const out = matcher.visit((param, path) => isHidden(param) ? param : putDraw(param, path, by, rng, name));
    check();
    return out;
  };
}
function rules(list2) {
  if (!Array.isArray(list2)) {
    throw new LensorError(
      "type",
      `Cannot read rules: expected a list of [where, initializer], found ${describe(list2)}`
    );
  }
  list2.forEach((rule, i) => {
    if (Array.isArray(rule) && rule.length === 2 && (rule[1] === "skip" || typeof rule[1] === "function")) return;
    throw new LensorError(
      "type",
      `Cannot read rule ${i + 1}: expected [where, initializer or "skip"], found ${describe(rule)}`
    );
  });
  const names2 = list2.map((_, i) => `rules ${i + 1}`);
  return (model, rng) => {
    const matcher = compileWhere(list2.map(([where]) => where), model, "params"), taken = takers(list2.length);
    const check = () => checkRules(list2, matcher.atoms, taken, model);
    checkFirst(matcher, rng, check, (hits) => taken.note(hits));
    const out = matcher.visit((param, path, _, hits) => {
      taken.note(hits);
      const first = hits[0], by = list2[first][1];
      return by === "skip" || isHidden(param) ? param : putDraw(param, path, by, rng, names2[first]);
    });
    check();
    return out;
  };
}
function checkInit(init, what) {
  if (typeof init === "function") return;
  throw new LensorError("type", `Cannot ${what}: expected an Init, found ${describe(init)}`);
}
function checkFirst(matcher, rng, check, note2) {
  if (!rng.ordered) return;
  matcher.visit((param, _, __, hits) => (note2?.(hits), param));
  check();
}
function checkRules(list2, atoms, taken, model) {
  for (const atom of atoms) {
    if (atom.matched || atom.optional) continue;
    throw noMatch(`apply rule ${atom.rule + 1} (${atom.text})`, atom, model, "params");
  }
  for (let i = 0; i < list2.length; i++) {
    const by = taken.takersOf(i);
    if (by.length === 0) continue;
    const who = by.map((j) => `rule ${j + 1} (${showWhere(list2[j][0])})`).join(" and ");
    throw new LensorError(
      "shadowed",
      `Cannot apply rule ${i + 1} (${showWhere(list2[i][0])}): ${who} already ${by.length === 1 ? "takes" : "take"} every tensor it matches`,
      typeof list2[i][0] === "string" ? { path: list2[i][0] } : {}
    );
  }
}
function takers(rules2) {
  const acted = new Uint8Array(rules2), by = new Array(rules2);
  return {
    note(hits) {
      acted[hits[0]] = 1;
      for (let i = 1; i < hits.length; i++) (by[hits[i]] ??= /* @__PURE__ */ new Set()).add(hits[0]);
    },
    takersOf: (rule) => acted[rule] ? [] : [...by[rule] ?? []].sort((a, b) => a - b)
  };
}

// tree/_inside.ts
function runInside(model, initAt, rng, first) {
  const owner = (path) => ownerOf(model, path);
  const visit = (node2, path, around) => {
    let here = first === "parents" ? runAt(node2, path, initAt(node2, path), rng, around, owner) : node2;
    const aliases = aliasesOf(here, path, around);
    const children = mapDict(
      here.children,
      namesOf(here, "children"),
      (child, name) => visit(child, join(path, name), aliases)
    );
    here = withParts(here, here.params, here.buffers, children);
    return first === "children" ? runAt(here, path, initAt(node2, path), rng, around, owner) : here;
  };
  return visit(model, "", NO_ALIAS);
}
function runAt(part, path, init, rng, around, owner) {
  if (!init) return part;
  if (path === "") return init(part, rng);
  const prefix = path + ".", outside = [...around].some((alias) => alias.startsWith(prefix));
  const masked2 = outside ? hideTensors(part, (_, here) => around.has(prefix + here) && owner(prefix + here)) : part;
  const result = absolute(path, () => init(masked2, rng.at(path)));
  return result === masked2 ? part : mapNewOrigins(part, showTensors(result, masked2, part), below2(path));
}
function absolute(prefix, fn) {
  try {
    return fn();
  } catch (error) {
    if (!(error instanceof LensorError) || error.file !== void 0) throw error;
    const path = error.path === void 0 ? prefix : join(prefix, error.path);
    const [, message, deeper] = /^(.*) \(inside "([^"]*)"\)$/s.exec(error.message) ?? [];
    const text = `${message ?? error.message} (inside "${join(prefix, deeper ?? "")}")`;
    throw new LensorError(error.code, text, { ...error, path, cause: error });
  }
}

// tree/_visits.ts
function runVisits(model, visits, rng) {
  let tree = model;
  for (let from = 0, to = 0; from < visits.length; from = to) {
    const tables = typeof visits[from].what === "object";
    while (to < visits.length && typeof visits[to].what === "object" === tables) to++;
    const run = visits.slice(from, to);
    if (tables) tree = writeTables(tree, run, rng);
    else {
      const inits = new Map(run.map(({ path, what }) => [path, what]));
      tree = runInside(tree, (_, path) => inits.get(path), rng, "children");
    }
  }
  return tree;
}
function checkTable(what, who) {
  if (typeof what === "function") return;
  if (typeof what !== "object" || what === null || Array.isArray(what)) {
    throw new LensorError("type", `Cannot use ${describe(what)} for ${who}: expected { name: initializer } or an Init`);
  }
  for (const [name, by] of Object.entries(what)) {
    if (by === void 0 || by === "skip" || typeof by === "function") continue;
    throw new LensorError(
      "type",
      `Cannot use ${describe(by)} for "${name}" of ${who}: expected an initializer or "skip"`
    );
  }
}
function ownTensor(node2, name) {
  return own(node2.params, name) ?? own(node2.buffers, name);
}
function writeTables(model, visits, rng) {
  const written2 = /* @__PURE__ */ new Map(), aliases = allAliases(model, "", NO_ALIAS);
  for (const { path, what, from } of visits) {
    const node2 = moduleAt(model, path), table2 = what;
    for (const name of [...namesOf(node2, "params"), ...namesOf(node2, "buffers")]) {
      const by = Object.hasOwn(table2, name) ? table2[name] : void 0, full = join(path, name);
      if (by === void 0 || by === "skip" || aliases.has(full)) continue;
      const param = ownTensor(node2, name);
      if (!isHidden(param)) written2.set(full, putDraw(written2.get(full) ?? param, full, by, rng, from));
    }
  }
  return written2.size ? mapTensors(model, (param, path) => written2.get(path) ?? param) : model;
}
function allAliases(node2, path, around) {
  const here = aliasesOf(node2, path, around);
  return namesOf(node2, "children").reduce((set2, name) => allAliases(node2.children[name], join(path, name), set2), here);
}

// tree/apply.ts
function apply(fn) {
  if (typeof fn !== "function") {
    throw new LensorError(
      "type",
      `Cannot apply ${describe(fn)}: expected a function (module, path) => table, Init or nothing`
    );
  }
  return (model, rng) => {
    const visits = [];
    childrenFirst(model, "", (node2, path) => {
      const what = fn(node2, path);
      if (what === void 0 || what === null) return;
      checkTable(what, path === "" ? node2.type : `"${path}"`);
      if (typeof what === "object") checkNames(what, node2, path);
      visits.push({ path, what, from: "apply" });
    });
    return runVisits(model, visits, rng);
  };
}
function childrenFirst(node2, path, fn) {
  for (const name of namesOf(node2, "children")) childrenFirst(node2.children[name], join(path, name), fn);
  fn(node2, path);
}
function checkNames(table2, node2, path) {
  for (const name of Object.keys(table2)) {
    if (table2[name] === void 0 || ownTensor(node2, name) || node2.absent?.includes(name)) continue;
    const known = [...namesOf(node2, "params"), ...namesOf(node2, "buffers")], near = nearest(name, known)[0];
    const help = near ? `did you mean "${near}"` : known.length ? `it has ${quoteNames(known)}` : "it has none";
    throw new LensorError(
      "unknown-name",
      `Cannot apply to "${join(path, name)}": ${node2.type} has no tensor "${name}"; ${help}`,
      {
        path: join(path, name)
      }
    );
  }
}

// tree/by_type.ts
function byType(table2) {
  if (typeof table2 !== "object" || table2 === null) {
    throw new LensorError("type", `Cannot read byType: expected { type: table or Init }, found ${describe(table2)}`);
  }
  const lines = Object.entries(table2).map(([key, what]) => {
    checkTable(what, `"${key}"`);
    const names2 = typeNames(key), optional3 = new Set(names2.filter((name) => name.endsWith("?")).map((name) => name.slice(0, -1)));
    return { key, types: names2.map((name) => name.replace(/\?$/, "")), optional: optional3, what, from: `byType "${key}"` };
  });
  const lineOf = /* @__PURE__ */ new Map();
  for (const line of lines) {
    for (const type of line.types) {
      if (lineOf.has(type)) {
        throw new LensorError(
          "shadowed",
          `Cannot read byType "${line.key}": "${lineOf.get(type).key}" already names ${type}`
        );
      }
      lineOf.set(type, line);
    }
  }
  return (model, rng) => {
    checkAgainst(model, lines);
    const tables = [], inits = [];
    eachModule(model, (node2, path) => {
      const line = nearestLine(node2, lineOf);
      if (line && typeof line.what === "object") tables.push({ path, what: line.what, from: line.from });
    });
    childrenFirst(model, "", (node2, path) => {
      const line = nearestLine(node2, lineOf);
      if (line && typeof line.what === "function") inits.push({ path, what: line.what, from: line.from });
    });
    return runVisits(model, [...tables, ...inits], rng);
  };
}
function ancestry(node2) {
  return [node2.type, ...node2.directBases, ...node2.bases];
}
function nearestLine(node2, lineOf) {
  const type = ancestry(node2).find((name) => lineOf.has(name));
  return type === void 0 ? void 0 : lineOf.get(type);
}
function checkAgainst(model, lines) {
  const types = /* @__PURE__ */ new Set(), nodes = [];
  eachModule(model, (node2) => {
    nodes.push(node2);
    for (const type of ancestry(node2)) types.add(type);
  });
  for (const { key, types: wanted, optional: optional3, what } of lines) {
    const unknown = wanted.find((type) => !types.has(type) && !optional3.has(type));
    if (unknown !== void 0) {
      const near = nearest(unknown, types)[0], help = near ? `did you mean "${near}"` : `the model has ${quoteNames(types)}`;
      throw new LensorError(
        "no-match",
        `Cannot apply byType "${key}": no module is a ${unknown || "(empty name)"}; ${help}`
      );
    }
    if (typeof what === "function" || !wanted.some((type) => types.has(type))) continue;
    const fitting = nodes.filter((node2) => ancestry(node2).some((type) => wanted.includes(type)));
    for (const name of Object.keys(what)) {
      if (fitting.some((node2) => ownTensor(node2, name) || node2.absent?.includes(name))) continue;
      const known = new Set(fitting.flatMap((node2) => [...Object.keys(node2.params), ...Object.keys(node2.buffers)]));
      const near = nearest(name, known)[0];
      const help = near ? `did you mean "${near}"` : known.size ? `they have ${quoteNames(known)}` : "they have no tensors";
      throw new LensorError(
        "unknown-name",
        `Cannot apply byType "${key}": none of these modules has "${name}"; ${help}`
      );
    }
  }
}

// tree/scope.ts
function within(at2, init) {
  checkInit(init, "enter a part");
  if (typeof at2 !== "string" && typeof at2?.over !== "function") {
    throw new LensorError("type", `Cannot enter ${describe(at2)}: expected a path, a glob of modules, or a traversal`);
  }
  return (model, rng) => {
    const paths = typeof at2 === "string" ? modulesAt(model, at2) : list(at2, model).map(([path]) => path);
    if (paths.length === 0 && typeof at2 !== "string") {
      throw new LensorError("no-match", `Cannot enter ${at2.label}: ${model.type} has no such module`);
    }
    const parts = new Set(paths);
    return runInside(model, (_, path) => parts.has(path) ? init : void 0, rng, "parents");
  };
}
function only(where, init) {
  checkInit(init, "limit an Init");
  return (model, rng) => {
    const chosen2 = pathsOf(where, model, "limit to");
    return masked(model, (_, path) => !chosen2.has(path), (tree) => init(tree, rng));
  };
}
function except(where, init) {
  checkInit(init, "limit an Init");
  return (model, rng) => {
    const chosen2 = pathsOf(where, model, "leave out");
    return masked(model, (_, path) => chosen2.has(path), (tree) => init(tree, rng));
  };
}
function whenMissing(init) {
  checkInit(init, "run when missing");
  return (model, rng) => masked(model, (param) => !missing(param), (tree) => init(tree, rng));
}
function override(init) {
  checkInit(init, "override");
  return (model, rng) => mapNewOrigins(model, init(model, rng), (entry2) => ({ ...entry2, override: true }));
}
function masked(model, hide, run) {
  const hidden2 = hideTensors(model, hide);
  return showTensors(run(hidden2), hidden2, model);
}
function pathsOf(where, model, verb) {
  const paths = /* @__PURE__ */ new Set(), matcher = compileWhere([where], model, "tensors");
  matcher.visit((param, path) => (paths.add(path), param));
  requireMatches(verb, matcher, model, "tensors");
  return paths;
}
function modulesAt(model, pattern) {
  const optional3 = pattern.endsWith("?"), globs = parseGlob(optional3 ? pattern.slice(0, -1) : pattern || "**");
  if (pattern === "") return [""];
  if (!optional3) {
    for (const glob of globs) if (glob.literal) moduleAt(model, glob.segments.join("."));
  }
  const root = compileGlobs(
    globs.map((glob, id) => [id, [glob]]),
    (ids, paths2) => paths2.length > 0 || ids.some((id) => !globs[id].literal)
  );
  const paths = [];
  eachModule(model, (_, path) => {
    if (path === "") return;
    if (path.split(".").reduce((live, name) => live.step(name), root).here) paths.push(path);
  });
  if (paths.length === 0 && !optional3) {
    throw new LensorError("no-match", `Cannot enter "${pattern}" of ${model.type}: it matches no module`, {
      path: pattern
    });
  }
  return paths;
}

// tree/mmlab/_python.ts
function parsePython(text) {
  let at2 = 0;
  const fail = (why, where = at2, code = "type") => {
    const before = text.slice(0, where).split("\n"), column = [...before.at(-1)].length + 1;
    const place = text.includes("\n") ? `line ${before.length}, column ${column}` : `column ${column}`;
    const help = "paste a dict(...) or a list of them";
    throw new LensorError(code, `Cannot read the init_cfg at ${place}: ${why}; ${help}`, { offset: where });
  };
  const match = (pattern) => {
    pattern.lastIndex = at2;
    const found2 = pattern.exec(text)?.[0];
    at2 += found2?.length ?? 0;
    return found2;
  };
  const take = (token) => {
    match(BLANKS);
    const found2 = text.startsWith(token, at2);
    if (found2) at2 += token.length;
    return found2;
  };
  const expect = (token) => take(token) || fail(`expected "${token}", ${found()}`);
  const found = () => {
    const where = at2, next = match(WORD);
    at2 = where;
    return next === void 0 ? "it ends here" : `found ${short(next)}`;
  };
  const items = (close, depth, item) => {
    if (depth > DEEPEST) fail(`it is nested deeper than ${DEEPEST} levels`, at2, "limit");
    let comma = false;
    for (let first = true; !take(close); first = false) {
      if (!first && !comma) fail(`expected "," or "${close}", ${found()}`);
      item();
      comma = take(",");
    }
    return comma;
  };
  const list2 = (close, depth) => {
    const values2 = [];
    return { values: values2, comma: items(close, depth, () => values2.push(value(depth + 1))) };
  };
  const dict2 = (close, separator, depth, key) => {
    const entries2 = /* @__PURE__ */ new Map();
    items(close, depth, () => {
      match(BLANKS);
      const where = at2, name = key();
      if (typeof name !== "string") return fail("a dict's key must be a string", where);
      if (entries2.has(name)) fail(`${short(name)} is given twice`, where);
      expect(separator);
      entries2.set(name, value(depth + 1));
    });
    return Object.fromEntries(entries2);
  };
  const value = (depth) => {
    if (take("[")) return list2("]", depth).values;
    if (take("(")) {
      const { values: values2, comma } = list2(")", depth);
      return values2.length === 1 && !comma ? values2[0] : values2;
    }
    if (take("{")) return dict2("}", ":", depth, () => value(depth + 1));
    const start = at2, open = match(QUOTE);
    if (open !== void 0) return strings(open);
    const digits = match(NUMBER);
    if (digits !== void 0) return number2(digits, start);
    const name = match(NAME);
    if (name === void 0) return fail(`expected a value, ${found()}`);
    if (name === "True" || name === "False") return name === "True";
    if (name === "None") return null;
    if (name !== "dict") return fail(`${short(name)} is no literal`, start);
    expect("(");
    return dict2(")", "=", depth, () => match(NAME) ?? fail(`expected a name and "=", ${found()}`));
  };
  const number2 = (digits, start) => {
    if (match(NAME) !== void 0) fail("this is no number", start);
    if (/^[+-]?0[0_]*[1-9]\d*$/.test(digits)) fail("an integer has no leading zeros", start);
    const value2 = Number(digits.replaceAll("_", ""));
    return Number.isFinite(value2) ? value2 : fail("this number is too large", start);
  };
  const strings = (first) => {
    let out = "";
    for (let open = first; open !== void 0; match(BLANKS), open = match(QUOTE)) {
      out += string(open);
    }
    return out;
  };
  const string = (open) => {
    const start = at2 - open.length, raw = /^[rR]/.test(open), quote = open.replace(/^[rRuU]/, "");
    let out = "";
    while (!text.startsWith(quote, at2)) {
      const c = text[at2];
      if (c === void 0 || c === "\n" && quote.length === 1) return fail("the string has no end", start);
      const next = text[at2 + 1] ?? "", plain4 = raw || c !== "\\" ? c : ESCAPES.get(next);
      if (plain4 === void 0) return fail(`the escape "\\${next}" is not read`);
      const pair = c === "\\";
      out += raw && pair ? c + next : plain4;
      at2 += pair ? 2 : 1;
    }
    at2 += quote.length;
    return out;
  };
  match(BLANKS);
  match(ASSIGNED);
  const result = value(0);
  take(",");
  match(BLANKS);
  if (at2 < text.length) fail(`expected the end, ${found()}`);
  return result;
}
var short = (word) => JSON.stringify(word.length > 40 ? word.slice(0, 40) + "..." : word);
var DEEPEST = 64;
var BLANKS = /(?:\s+|#[^\n]*|\\\r?\n)*/y;
var ASSIGNED = /[A-Za-z_]\w*\s*=(?!=)/y;
var NAME = /[A-Za-z_]\w*/y;
var WORD = /\w+|./suy;
var QUOTE = /[rRuU]?("""|'''|"|')/y;
var NUMBER = /[+-]?(?:\d+(?:_\d+)*\.?(?:\d+(?:_\d+)*)?|\.\d+(?:_\d+)*)(?:[eE][+-]?\d+)?/y;
var ESCAPES = /* @__PURE__ */ new Map([
  ["\\", "\\"],
  ["'", "'"],
  ['"', '"'],
  ["n", "\n"],
  ["t", "	"],
  ["r", "\r"],
  ["\n", ""]
]);

// tree/mmlab/_cfg.ts
function cfgsOf(cfg, who) {
  const value = typeof cfg === "string" ? parsePython(cfg) : cfg;
  if (!isDict(value) && !Array.isArray(value)) {
    throw bad("type", who, `expected a dict or a list of dicts, found ${describe(value)}`);
  }
  const items = Array.isArray(value) ? value : [value];
  return items.map((item, i) => ({ item, at: items.length > 1 ? `${who}, dict ${i + 1}` : who }));
}
function dictOf({ item, at: at2 }) {
  if (isDict(item)) return item;
  throw bad("type", at2, `expected a dict, found ${describe(item)}`);
}
function isNoCfg(cfg) {
  return cfg === void 0 || cfg === null || cfg === "" || typeof cfg === "object" && !ArrayBuffer.isView(cfg) && Object.keys(cfg).length === 0;
}
function isDict(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
function checkKeys(options, known, name, at2) {
  for (const key of Object.keys(options)) {
    if (known.includes(key)) continue;
    const near = nearest(key, known)[0];
    const help = near ? `did you mean "${near}"` : `it has ${quoteNames(known, known.length)}`;
    throw bad("unknown-name", at2, `${name} has no option "${key}"; ${help}`);
  }
}
function bad(code, at2, why, path) {
  return new LensorError(code, `Cannot use ${at2}: ${why}`, { path });
}

// tree/mmlab/_wrappers.ts
function inWrapper(node2, path) {
  const inner = isOfType(node2, WRAPPERS) ? own(node2.children, "module") : void 0;
  return inner ? { node: inner, path: join(path, "module") } : { node: node2, path };
}
var WRAPPERS = [
  "DataParallel",
  "DistributedDataParallel",
  "MMDistributedDataParallel",
  "MMSeparateDistributedDataParallel",
  "MMFullyShardedDataParallel"
];

// tree/mmlab/_load.ts
function checkCheckpoint(found, what, file) {
  const { specs } = found ?? {};
  if (typeof found === "object" && specs instanceof Map) return found;
  const text = `Cannot ${what}: expected a checkpoint, found ${describe(found)}; open it with await openCheckpoint(path)`;
  throw new LensorError("type", text, { file });
}
function renamedKeys(checkpoint, rename = withoutModule) {
  return new Map([...allKeys(checkpoint)].map(([key, name]) => [rename(key), name]));
}
function keysBelow(checkpoint, prefix) {
  const start = prefix.endsWith(".") ? prefix : prefix + ".", all = allKeys(checkpoint);
  const below3 = [...all].filter(([key]) => key.startsWith(start));
  if (below3.length) return new Map(below3.map(([key, name]) => [key.slice(start.length), name]));
  throw new LensorError(
    "missing",
    `Cannot load ${checkpoint.name}: no entry is below prefix "${start}"; it has ${quoteNames(all.keys(), 3)}`,
    { file: checkpoint.name }
  );
}
function meet(model, keys, checkpoint) {
  const loaded2 = [], unexpected = [], missing2 = [];
  const mismatched = [];
  const visit = (outer, outerPath, key) => {
    const { node: node2, path } = inWrapper(outer, outerPath), known = /* @__PURE__ */ new Set();
    for (const name of [...namesOf(node2, "params"), ...namesOf(node2, "buffers")]) {
      const want = ownTensor(node2, name), here = join(key, name);
      if (!want.persistent) continue;
      known.add(name);
      const entry2 = keys.get(here), have = entry2 === void 0 ? void 0 : checkpoint.specs.get(entry2);
      if (have === void 0) {
        if (!here.includes("num_batches_tracked")) missing2.push(here);
        continue;
      }
      const fits = sameShape(have.shape, want.shape) || want.shape.length === 0 && sameShape(have.shape, [1]);
      if (fits) loaded2.push({ path: join(path, name), name: entry2 });
      else mismatched.push({ path: here, have, want: { shape: want.shape, dtype: want.dtype } });
    }
    const prefix = key === "" ? "" : key + ".";
    for (const full of keys.keys()) {
      if (!full.startsWith(prefix)) continue;
      const [first = "", ...more] = full.slice(prefix.length).split(".");
      if (!(more.length ? isChild(node2, first) : known.has(first))) unexpected.push(full);
    }
    for (const name of namesOf(node2, "children")) visit(node2.children[name], join(path, name), join(key, name));
  };
  visit(model, "", "");
  return { loaded: loaded2, unexpected, missing: missing2, mismatched };
}
var withoutModule = (name) => name.replace(/^module\./, "");
function allKeys(checkpoint) {
  const { keys = [...checkpoint.specs.keys()], specs } = checkpoint;
  return new Map(keys.map((key) => [key, specs.has(key) ? key : ""]));
}
function isChild(node2, name) {
  const none = node2.extra?.children;
  return own(node2.children, name) !== void 0 || none !== void 0 && Object.hasOwn(none, name);
}

// tree/_ref.ts
function refOf(node2, path, root, ties) {
  const ref = node2.extra?.ref;
  if (typeof ref !== "string") return void 0;
  const other = find(root, ref);
  if (other?.kind !== "module" || path === ref || !sameForm(node2, other.node)) return void 0;
  const owner = (at2) => ties.get(at2) ?? at2;
  return tensorPaths(node2).every((name) => owner(join(path, name)) === owner(join(ref, name))) ? ref : void 0;
}
function sameForm(a, b) {
  const { ref: _, ...extra } = a.extra ?? {}, { ref: __, ...others } = b.extra ?? {};
  return a.type === b.type && same2(a.bases, b.bases) && same2(a.directBases, b.directBases) && same2(a.absent ?? [], b.absent ?? []) && same2(a.attrs, b.attrs) && same2(extra, others) && (a.init === b.init || typeof a.init !== "function" && same2(a.init, b.init)) && ["params", "buffers", "children"].every((what) => same2(namesOf(a, what), namesOf(b, what))) && namesOf(a, "children").every((name) => sameForm(a.children[name], b.children[name]));
}
function tensorPaths(node2) {
  const own3 = [...namesOf(node2, "params"), ...namesOf(node2, "buffers")];
  return [
    ...own3,
    ...namesOf(node2, "children").flatMap((name) => tensorPaths(node2.children[name]).map((p) => join(name, p)))
  ];
}
function same2(a, b) {
  if (a === b) return true;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return Object.is(a, b);
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const names2 = Object.keys(a);
  return names2.length === Object.keys(b).length && names2.every((name) => Object.hasOwn(b, name) && same2(a[name], b[name]));
}

// tree/mmlab/_objects.ts
function objectsOf(model) {
  const known = /* @__PURE__ */ new Map([["", ""]]), ties = tiesOf(model);
  const firstOf = (path) => {
    const before = known.get(path);
    if (before !== void 0) return before;
    const dot = path.lastIndexOf("."), found = find(model, path);
    const ref = found?.kind === "module" ? refOf(found.node, path, model, ties) : void 0;
    known.set(path, path);
    const same3 = ref ?? join(firstOf(path.slice(0, Math.max(dot, 0))), path.slice(dot + 1));
    const first = same3 === path ? path : firstOf(same3);
    known.set(path, first);
    return first;
  };
  return { ties, firstOf };
}
function distinctChildren(node2, path, objects) {
  const seen = /* @__PURE__ */ new Set();
  return namesOf(node2, "children").filter((name) => {
    const object = objects.firstOf(join(path, name));
    return !seen.has(object) && seen.add(object);
  });
}
function parametersOf(model, { ties }, at2 = "") {
  const found = /* @__PURE__ */ new Map();
  eachModule(moduleAt(model, at2), (node2, below3) => {
    for (const name of namesOf(node2, "params")) {
      const path = join(join(at2, below3), name), owner = ties.get(path) ?? path;
      if (!found.has(owner)) found.set(owner, { path, shape: node2.params[name].shape });
    }
  });
  return found;
}

// tree/mmlab/_writes.ts
function loadsOf(report, checkpoint, at2, from) {
  return report.loaded.map(({ path, name }) => ({ path: join(at2, path), checkpoint, name, from }));
}
function carryOut(written2, model, ties, writes, change) {
  for (const what of writes) {
    const path = ties.get(what.path) ?? what.path, before = tensorAt(written2, model, path);
    if (before && !isHidden(before)) written2.set(path, change(before, path, what));
  }
}
function tensorAt(written2, model, path) {
  const found = written2.get(path) ?? find(model, path)?.node;
  return found && "shape" in found ? found : void 0;
}
function withWritten(model, written2) {
  return written2.size ? mapTensors(model, (param, path) => written2.get(path) ?? param) : model;
}
function changing(rng) {
  return (param, path, what) => "by" in what ? putDraw(param, path, what.by, rng, what.from) : changeByLoad(param, path, what);
}
function changeByLoad(param, path, { checkpoint, name, from }) {
  const origin = { kind: "load", by: from, path, from: checkpoint.name, name };
  return put2(param, { kind: "load", from: checkpoint, name }, origin);
}

// tree/mmlab/_ask.ts
function ask(model, objects, { at: at2, step: step2, whole: whole2 }, checkpoints) {
  const part = moduleAt(model, at2);
  if (step2.load) {
    const checkpoint = pick(checkpoints, step2.load.checkpoint, step2.at);
    const { prefix } = step2.load, keys = prefix === void 0 ? renamedKeys(checkpoint) : keysBelow(checkpoint, prefix);
    const report = meet(part, keys, checkpoint);
    return { writes: loadsOf(report, checkpoint, at2, `${step2.at} Pretrained`), report };
  }
  const writes = [], fill2 = step2.fill;
  eachPostOrder(part, at2, objects, (node2, path) => {
    if (!whole2 && !matches2(node2, step2.layers)) return;
    fill2.check();
    const weight = ownTensor(node2, "weight"), bias = ownTensor(node2, "bias");
    if (weight) {
      if (fill2.fans && weight.shape.length < 2) {
        throw new LensorError(
          "shape",
          `Cannot fill "${join(path, "weight")}" by ${step2.at}: ${step2.className} needs fans, and ${showShape(weight.shape)} has fewer than two axes`,
          { path: join(path, "weight") }
        );
      }
      writes.push({ path: join(path, "weight"), by: fill2.weight(), from: step2.at });
    }
    if (bias) writes.push({ path: join(path, "bias"), by: fill2.bias, from: step2.at });
    else if (isOfType(node2, RECURRENT)) {
      throw new LensorError(
        "unsupported",
        `Cannot initialize "${path || node2.type}" by ${step2.at}: an init_cfg reaches weight and bias only, and ${node2.type} has ${quoteNames(namesOf(node2, "params"), 3)}; use rules`,
        { path }
      );
    }
  });
  return { writes };
}
function* actionsOf(model, at2, step2) {
  yield { at: at2, step: step2, whole: false };
  for (const read2 of step2.overrides) {
    const override2 = read2();
    yield { at: overridden(model, at2, override2), step: override2.step(), whole: true };
  }
}
function overridden(model, at2, { name, at: place, step: step2 }) {
  const part = moduleAt(model, at2);
  if (own(part.children, name)) return join(at2, name);
  const isTensor = ownTensor(part, name) !== void 0;
  if (isTensor) step2();
  const near = nearest(name, namesOf(part, "children"))[0];
  const why = isTensor ? "it is a tensor, and an override names a module" : "there is no such child";
  const help = near ? `did you mean "${near}"` : `${part.type} has ${quoteNames(namesOf(part, "children")) || "none"}`;
  throw bad("no-match", place, `override "${name}": ${why}; ${help}`, join(at2, name));
}
function matches2(node2, layers) {
  return layers.includes(node2.type) || node2.directBases.some((base) => layers.includes(base));
}
function eachPostOrder(node2, path, objects, fn) {
  for (const name of distinctChildren(node2, path, objects)) {
    eachPostOrder(node2.children[name], join(path, name), objects, fn);
  }
  fn(node2, path);
}
var RECURRENT = ["RNNBase", "RNNCellBase"];
function pick(checkpoints, path, at2) {
  const all = checkpoints ?? {};
  const found = all instanceof Map ? all.get(path) : own(all, path);
  if (found !== void 0) return checkCheckpoint(found, `use ${at2}: checkpoint "${path}"`, path);
  throw new LensorError(
    "missing",
    `Cannot use ${at2}: checkpoint "${path}" is not open; pass checkpoints: await openAll(cfg), or of the whole model`,
    { file: path }
  );
}

// tree/mmlab/_engines.ts
function rulesOf(engine, verb) {
  const rules2 = typeof engine === "string" ? RULES.get(engine) : void 0;
  if (rules2) return rules2;
  throw new LensorError(
    "unknown-name",
    `Cannot ${verb}: there is no engine ${describe(engine)}; use "mmengine" or "mmcv1"`
  );
}
function backendOf(path) {
  return BACKENDS.find(([scheme]) => scheme.test(path))?.[1] ?? "local";
}
var BACKENDS = [
  [/^https?:\/\//, "http"],
  [/^(torchvision|modelzoo):\/\//, "torchvision"],
  [/^open-?mmlab:\/\//, "openmmlab"],
  [/^mmcls:\/\//, "mmcls"],
  [/^pavi:\/\//, "pavi"],
  [/^(\S+:)?(s3|petrel):\/\//, "ceph"]
];
var RULES = /* @__PURE__ */ new Map([
  ["mmengine", {
    loadsLast: true,
    returnsEarly: false,
    skipsDone: true,
    unwraps: true,
    cfgLevel: "DEBUG",
    twiceLevel: "WARNING",
    fileText: (backend, path) => `Loads checkpoint by ${backend} backend from path: ${path}`
  }],
  ["mmcv1", {
    loadsLast: false,
    returnsEarly: true,
    skipsDone: false,
    unwraps: false,
    cfgLevel: "INFO",
    twiceLevel: "UserWarning",
    fileText: (backend, path) => `load checkpoint from ${backend} path: ${path}`
  }]
]);

// tree/mmlab/_python_text.ts
function pythonText(value, depth = 0) {
  switch (typeof value) {
    case "string":
      return quoted(value);
    case "boolean":
      return value ? "True" : "False";
    case "number":
      return numberText(value);
    case "object":
      break;
    default:
      return String(value);
  }
  if (value === null) return "None";
  if (depth > 64) return "...";
  const inner = (item) => pythonText(item, depth + 1);
  if (Array.isArray(value)) return `[${value.map(inner).join(", ")}]`;
  const items = Object.entries(value).filter(([, item]) => item !== void 0);
  return `{${items.map(([key, item]) => `${quoted(key)}: ${inner(item)}`).join(", ")}}`;
}
function pythonString(value) {
  return typeof value === "string" ? value : pythonText(value);
}
function torchSize(shape) {
  return `torch.Size([${shape.join(", ")}])`;
}
function quoted(text) {
  const quote = text.includes("'") && !text.includes('"') ? '"' : "'";
  const inner = text.replace(/[\\\n\r\t]/g, (c) => ESCAPES2.get(c));
  return quote + (quote === "'" ? inner.replaceAll("'", "\\'") : inner) + quote;
}
var ESCAPES2 = /* @__PURE__ */ new Map([["\\", "\\\\"], ["\n", "\\n"], ["\r", "\\r"], ["	", "\\t"]]);
function numberText(x) {
  if (Number.isNaN(x)) return "nan";
  if (!Number.isFinite(x)) return x > 0 ? "inf" : "-inf";
  if (Object.is(x, -0)) return "-0.0";
  const text = x !== 0 && Math.abs(x) < 1e-4 ? x.toExponential() : String(x);
  return text.replace(/e([+-])(\d)$/, "e$10$2");
}

// tree/mmlab/_schemes.ts
var LITERAL = { fans: "literal" };
var SCHEMES = /* @__PURE__ */ new Map([
  ["Constant", { own: { val: void 0 }, make: ({ val }) => constant(number("val", val)) }],
  ["Xavier", {
    own: { gain: 1, distribution: "normal" },
    fans: true,
    make: ({ gain: gain2, distribution }) => {
      const options = { gain: number("gain", gain2), ...LITERAL };
      return isUniform(distribution) ? xavierUniform(options) : xavierNormal(options);
    }
  }],
  ["Normal", {
    own: { mean: 0, std: 1 },
    make: ({ mean, std }) => normal({ mean: number("mean", mean), std: number("std", std) })
  }],
  ["TruncNormal", {
    own: { a: -2, b: 2, mean: 0, std: 1 },
    make: ({ a, b, mean, std }) => truncNormal({
      mean: number("mean", mean),
      std: number("std", std),
      a: number("a", a),
      b: number("b", b),
      method: "inverse"
    })
  }],
  ["Uniform", { own: { a: 0, b: 1 }, make: ({ a, b }) => uniform({ low: number("a", a), high: number("b", b) }) }],
  ["Kaiming", {
    own: { a: 0, mode: "fan_out", nonlinearity: "relu", distribution: "normal" },
    fans: true,
    make: ({ a, mode, nonlinearity, distribution }) => {
      const options = {
        a: number("a", a),
        mode,
        nonlinearity,
        ...LITERAL
      };
      return isUniform(distribution) ? kaimingUniform(options) : kaimingNormal(options);
    }
  }],
  ["Caffe2Xavier", {
    own: { a: 1, mode: "fan_in", nonlinearity: "leaky_relu", distribution: "uniform" },
    fixed: true,
    fans: true,
    make: () => caffe2Xavier(LITERAL)
  }]
]);
function number(name, value) {
  if (typeof value === "number") return value;
  if (typeof value === "boolean") return Number(value);
  throw new LensorError("type", `Cannot use ${name}: expected a number, found ${describe(value)}`);
}
function isUniform(distribution) {
  if (distribution === "normal") return false;
  if (distribution === "uniform") return true;
  throw new LensorError(
    "unknown-name",
    `Cannot use distribution ${describe(distribution)}: it is not known; use "normal" or "uniform"`
  );
}

// tree/mmlab/_plan.ts
function stepOf(cfg, eager) {
  const { at: at2 } = cfg, { override: override2, ...own3 } = dictOf(cfg), step2 = plain(own3, at2, eager);
  if (override2 === void 0 || override2 === null) return step2;
  const { layer: _, ...inherited } = own3, items = Array.isArray(override2) ? override2 : [override2];
  const overrides = items.map((item, i) => () => {
    const here = `${at2}, override${items.length > 1 ? ` ${i + 1}` : ""}`;
    return overrideOf({ item, at: here }, inherited, eager);
  });
  if (eager) {
    for (const read2 of overrides) read2().step();
  }
  return { ...step2, overrides };
}
function overrideOf(cfg, inherited, eager) {
  const { at: at2 } = cfg, { name, ...rest } = dictOf(cfg), isBare = Object.keys(rest).length === 0;
  if (name === void 0 || name === null) throw bad("missing", at2, 'it has no "name"; name a child');
  if (typeof name !== "string") throw bad("type", at2, `name must be a string, found ${describe(name)}`);
  if (!isBare && rest.type === void 0) {
    throw bad("missing", at2, 'it has options and no "type"; nothing is taken over from the cfg around it');
  }
  return { name, at: at2, step: () => plain(isBare ? inherited : rest, at2, eager) };
}
function typeName(type) {
  return typeof type === "string" ? type.replace(/Init$/, "") : void 0;
}
function typeOf(cfg) {
  const { type } = dictOf(cfg);
  if (type !== void 0) return type;
  throw bad("missing", cfg.at, `it has no "type"; use ${quoteNames(TYPES, TYPES.length)}`);
}
var TYPES = [...SCHEMES.keys(), "Pretrained"];
function plain(cfg, at2, eager) {
  const { type: _, ...options } = cfg, type = typeOf({ item: cfg, at: at2 }), name = typeName(type);
  if (name === void 0) throw bad("type", at2, `type must be a string, found ${describe(type)}`);
  const scheme = SCHEMES.get(name);
  if (scheme) return filled(scheme, name, options, at2, eager);
  if (name === "Pretrained") return loaded(options, at2);
  const near = nearest(name, TYPES)[0];
  const help = near ? `did you mean "${near}"` : `the types are ${quoteNames(TYPES, TYPES.length)}`;
  throw bad("unknown-name", at2, `there is no initializer "${type}"; ${help}`);
}
function filled(scheme, name, given3, at2, eager) {
  const { own: own3, fixed, fans: fans2 = false } = scheme, known = fixed ? [] : Object.keys(own3);
  checkKeys(given3, [...known, "bias", "bias_prob", "layer"], name, at2);
  const options = {};
  for (const [key, standard] of Object.entries(own3)) {
    options[key] = given3[key] === void 0 ? standard : given3[key];
    if (options[key] === void 0) throw bad("missing", at2, `${name} needs "${key}"`);
  }
  const layers = layersOf(given3.layer, at2), [label, bias] = biasOf(given3, at2, eager), value = Number(bias);
  let made;
  const weight = () => made ??= inside2(at2, () => scheme.make(options));
  const check = () => void ("distribution" in options && inside2(at2, () => isUniform(options.distribution)));
  if (eager) weight();
  return {
    at: at2,
    className: `${name}Init`,
    info: infoOf(`${name}Init`, options, bias),
    fill: { check, weight, bias: filling({ label, made: { name: "constant", options: { value } } }, value), fans: fans2 },
    layers,
    overrides: []
  };
}
function infoOf(className, options, bias) {
  const all = { ...options, bias }, blank = "nonlinearity" in options;
  const words = Object.entries(all).map(
    ([key, value]) => `${key}${blank && key === "distribution" ? " " : ""}=${pythonString(value)}`
  );
  return `${className}: ${words.join(", ")}`;
}
function loaded(options, at2) {
  checkKeys(options, ["checkpoint", "prefix", "map_location"], "Pretrained", at2);
  const { checkpoint, prefix } = options;
  if (checkpoint === void 0) throw bad("missing", at2, 'Pretrained needs "checkpoint"');
  if (typeof checkpoint !== "string") {
    throw bad("type", at2, `checkpoint must be a string, found ${describe(checkpoint)}`);
  }
  if (prefix !== void 0 && prefix !== null && typeof prefix !== "string") {
    throw bad("type", at2, `prefix must be a string, found ${describe(prefix)}`);
  }
  const load2 = typeof prefix === "string" ? { checkpoint, prefix } : { checkpoint };
  return {
    at: at2,
    className: "PretrainedInit",
    info: `PretrainedInit: load from ${checkpoint}`,
    load: load2,
    layers: [],
    overrides: []
  };
}
function layersOf(layer2, at2) {
  if (layer2 === void 0 || layer2 === null) return [];
  const list2 = Array.isArray(layer2) ? layer2 : [layer2];
  for (const name of list2) {
    if (typeof name === "string") continue;
    throw bad("type", at2, `layer must be a class name or a list of class names, found ${describe(name)}`);
  }
  return list2;
}
function biasOf(options, at2, eager) {
  const bias = options.bias === void 0 ? 0 : options.bias, p = options.bias_prob;
  if (typeof bias !== "number" && typeof bias !== "boolean") {
    throw bad("type", at2, `bias must be a number, found ${describe(bias)}`);
  }
  if (p === void 0 || p === null) return [`constant(${Number(bias)})`, bias];
  if (typeof p !== "number") throw bad("type", at2, `bias_prob must be a number, found ${describe(p)}`);
  if (p === 0 || eager && !(p > 0 && p < 1)) {
    throw bad("range", at2, `bias_prob is ${p}; use a number between 0 and 1`);
  }
  return [`biasForProbability(${p})`, logOdds(p)];
}
function inside2(at2, fn) {
  try {
    return fn();
  } catch (error) {
    if (!(error instanceof LensorError)) throw error;
    throw new LensorError(error.code, `${error.message} (in ${at2})`, { ...error, cause: error });
  }
}

// tree/layers/torch_bases.ts
function torchBases(type) {
  const found = findBases(type);
  if (found) return found;
  const near = typeof type === "string" ? nearest(type, DIRECT.keys())[0] : void 0;
  const help = near ? `did you mean "${near}"` : "give bases yourself";
  throw new LensorError(
    "unknown-name",
    `Cannot find the bases of ${describe(type)}: torch.nn has no such class; ${help}`
  );
}
function findBases(type) {
  const directBases = DIRECT.get(type);
  return directBases && { directBases, bases: ancestors(directBases) };
}
function ancestors(direct) {
  return direct.flatMap((name) => [name, ...ancestors(DIRECT.get(name) ?? [])]);
}
var TABLE = {
  "Module": "AdaptiveLogSoftmaxWithLoss Bilinear CELU ChannelShuffle Container CosineSimilarity CrossMapLRN2d DataParallel ELU Embedding EmbeddingBag Flatten Fold FractionalMaxPool2d FractionalMaxPool3d GELU GLU GroupNorm Hardshrink Hardsigmoid Hardswish Hardtanh Identity LayerNorm LeakyReLU Linear LocalResponseNorm LogSigmoid LogSoftmax Mish ModuleDict ModuleList MultiheadAttention PReLU PairwiseDistance ParameterDict ParameterList PixelShuffle PixelUnshuffle RMSNorm RNNBase RNNCellBase RReLU ReLU SELU Sequential SiLU Sigmoid Softmax Softmax2d Softmin Softplus Softshrink Softsign Tanh Tanhshrink Threshold Transformer TransformerDecoder TransformerDecoderLayer TransformerEncoder TransformerEncoderLayer Unflatten Unfold Upsample _AdaptiveAvgPoolNd _AdaptiveMaxPoolNd _AvgPoolNd _CircularPadNd _ConstantPadNd _ConvNd _DropoutNd _LPPoolNd _Loss _MaxPoolNd _MaxUnpoolNd _NormBase _ReflectionPadNd _ReplicationPadNd",
  "Linear": "NonDynamicallyQuantizableLinear",
  "Hardtanh": "ReLU6",
  "Upsample": "UpsamplingBilinear2d UpsamplingNearest2d",
  "RNNBase": "GRU LSTM RNN",
  "RNNCellBase": "GRUCell LSTMCell RNNCell",
  "_AdaptiveAvgPoolNd": "AdaptiveAvgPool1d AdaptiveAvgPool2d AdaptiveAvgPool3d",
  "_AdaptiveMaxPoolNd": "AdaptiveMaxPool1d AdaptiveMaxPool2d AdaptiveMaxPool3d",
  "_AvgPoolNd": "AvgPool1d AvgPool2d AvgPool3d",
  "_LPPoolNd": "LPPool1d LPPool2d LPPool3d",
  "_MaxPoolNd": "MaxPool1d MaxPool2d MaxPool3d",
  "_MaxUnpoolNd": "MaxUnpool1d MaxUnpool2d MaxUnpool3d",
  "_NormBase": "_BatchNorm _InstanceNorm",
  "_BatchNorm": "BatchNorm1d BatchNorm2d BatchNorm3d SyncBatchNorm",
  "_InstanceNorm": "InstanceNorm1d InstanceNorm2d InstanceNorm3d",
  "_ConvNd": "Conv1d Conv2d Conv3d _ConvTransposeNd",
  "_ConvTransposeNd": "ConvTranspose1d ConvTranspose2d ConvTranspose3d",
  "_DropoutNd": "AlphaDropout Dropout Dropout1d Dropout2d Dropout3d FeatureAlphaDropout",
  "_CircularPadNd": "CircularPad1d CircularPad2d CircularPad3d",
  "_ConstantPadNd": "ConstantPad1d ConstantPad2d ConstantPad3d",
  "_ReflectionPadNd": "ReflectionPad1d ReflectionPad2d ReflectionPad3d",
  "_ReplicationPadNd": "ReplicationPad1d ReplicationPad2d ReplicationPad3d",
  "ConstantPad1d": "ZeroPad1d",
  "ConstantPad2d": "ZeroPad2d",
  "ConstantPad3d": "ZeroPad3d",
  "LazyModuleMixin Linear": "LazyLinear",
  "LazyModuleMixin": "_LazyConvXdMixin _LazyNormBase",
  "_LazyConvXdMixin Conv1d": "LazyConv1d",
  "_LazyConvXdMixin Conv2d": "LazyConv2d",
  "_LazyConvXdMixin Conv3d": "LazyConv3d",
  "_LazyConvXdMixin ConvTranspose1d": "LazyConvTranspose1d",
  "_LazyConvXdMixin ConvTranspose2d": "LazyConvTranspose2d",
  "_LazyConvXdMixin ConvTranspose3d": "LazyConvTranspose3d",
  "_LazyNormBase _BatchNorm": "LazyBatchNorm1d LazyBatchNorm2d LazyBatchNorm3d",
  "_LazyNormBase _InstanceNorm": "LazyInstanceNorm1d LazyInstanceNorm2d LazyInstanceNorm3d",
  "_Loss": "BCEWithLogitsLoss CTCLoss CosineEmbeddingLoss GaussianNLLLoss HingeEmbeddingLoss HuberLoss KLDivLoss L1Loss MSELoss MarginRankingLoss MultiLabelMarginLoss PoissonNLLLoss SmoothL1Loss SoftMarginLoss TripletMarginLoss TripletMarginWithDistanceLoss _WeightedLoss",
  "_WeightedLoss": "BCELoss CrossEntropyLoss LinearCrossEntropyLoss MultiLabelSoftMarginLoss MultiMarginLoss NLLLoss",
  "NLLLoss": "NLLLoss2d"
};
var DIRECT = new Map(
  Object.entries(TABLE).flatMap(
    ([direct, types]) => types.split(" ").map((type) => [type, direct.split(" ")])
  )
);

// tree/mmlab/_strict.ts
function checkStep(model, { at: at2, className, load: load2, layers, overrides }) {
  if (load2) return;
  if (layers.length === 0) {
    if (overrides.length) return;
    throw bad("no-match", at2, `${className} has neither layer nor override, so it does nothing; name layers`);
  }
  const types = /* @__PURE__ */ new Set(), nodes = [];
  eachModule(model, (node2) => {
    nodes.push(node2);
    for (const name of [node2.type, ...node2.directBases]) types.add(name);
  });
  const odd = layers.filter((name) => !types.has(name) && findBases(name) === void 0);
  const lost = nodes.some((node2) => matches2(node2, layers)) ? odd.slice(0, 1) : layers;
  if (lost.length === 0) return;
  const deep = nodes.find((node2) => lost.some((name) => node2.bases.includes(name)));
  const near = lost.flatMap((name) => nearest(name, types))[0];
  const help = deep ? `${deep.type} is one, but not directly, and only direct bases count; name "${deep.type}"` : near !== void 0 ? `did you mean "${near}"` : `the model has ${quoteNames(types)}`;
  const what = lost.length > 1 ? `none of ${quoteNames(lost)} matches a module` : `layer "${lost[0]}" matches no module`;
  throw bad("no-match", at2, `${what}; ${help}`);
}
function checkAsked({ writes, report }, { step: step2, whole: whole2 }) {
  const { at: at2, load: load2, layers } = step2, first = report?.mismatched[0];
  if (!whole2 && !load2 && layers.length === 0) return;
  if (first) {
    const { path, have, want } = first, shapes = `${showShape(have.shape)} for "${path}", which is ${showShape(want.shape)}`;
    const why2 = `${load2.checkpoint} has ${shapes}; pass exact: true to leave it as it is`;
    throw new LensorError("shape", `Cannot use ${at2}: ${why2}`, { path });
  }
  if (writes.length) return;
  const wrapper = report?.unexpected.find((key) => key === "model" || key === "module");
  const help = wrapper ? ` (MMLab unwraps "state_dict" only; pretrained and openCheckpoint unwrap "${wrapper}")` : "";
  const why = report ? `nothing in ${load2.checkpoint} matches the model; it has ${quoteNames(report.unexpected, 3)}${help}` : "none of its modules has a weight or bias";
  throw bad("no-match", at2, `${why}; pass exact: true if you mean it`);
}

// tree/mmlab/mmlab.ts
function mmlab(cfg, options = {}) {
  checkOptions("compile an init_cfg", options, ["checkpoints", "exact", "engine"]);
  const { checkpoints = {}, exact = false, engine = "mmengine" } = options;
  rulesOf(engine, "compile an init_cfg");
  const steps = cfgsOf(cfg, "mmlab").map((one) => stepOf(one, !exact));
  return (model, rng) => {
    const objects = objectsOf(model), written2 = /* @__PURE__ */ new Map();
    const asked = steps.flatMap((step2) => {
      if (!exact) checkStep(model, step2);
      return [...actionsOf(model, "", step2)].map((action) => {
        const asked2 = ask(model, objects, action, checkpoints);
        if (!exact) checkAsked(asked2, action);
        return asked2.writes;
      });
    });
    for (const writes of asked) carryOut(written2, model, objects.ties, writes, changing(rng));
    return withWritten(model, written2);
  };
}

// tree/own.ts
function own2(first, rng) {
  if (rng !== void 0) return runInside(first, (node2) => recipeOf(node2, {}), rng, "parents");
  return (model, rng2) => runInside(model, (node2) => recipeOf(node2, first), rng2, "parents");
}
function recipeOf({ init }, options) {
  if (typeof init === "function") return init;
  return init === void 0 || isNoCfg(init) ? void 0 : mmlab(init, options);
}

// tree/mmlab/parse_init_cfg.ts
function parseInitCfg(text) {
  if (typeof text !== "string") {
    throw new LensorError("type", `Cannot read an init_cfg: expected Python text, found ${describe(text)}`);
  }
  const cfg = parsePython(text);
  for (const one of cfgsOf(cfg, "the init_cfg")) stepOf(one, false);
  return cfg;
}

// tree/mmlab/_report.ts
function reportText({ mismatched, unexpected, missing: missing2 }) {
  const lines = mismatched.map(
    ({ path, have, want }) => `size mismatch for ${path}: copying a param with shape ${torchSize(have.shape)} from checkpoint, the shape in current model is ${torchSize(want.shape)}.`
  );
  if (unexpected.length) lines.push(`unexpected key in source state_dict: ${unexpected.join(", ")}
`);
  if (missing2.length) lines.push(`missing keys in source state_dict: ${missing2.join(", ")}
`);
  return lines.length ? ["The model and loaded state dict do not match exactly\n", ...lines].join("\n") : "";
}
function refuseReport({ mismatched, unexpected, missing: missing2 }, file) {
  const [first] = mismatched, reasons = [];
  if (first) {
    const more = mismatched.length > 1 ? ` and ${mismatched.length - 1} more do not fit` : "";
    const { path, have, want } = first;
    reasons.push(`"${path}" is ${showShape(want.shape)} and the entry ${showShape(have.shape)}${more}`);
  }
  if (unexpected.length) reasons.push(`the model has no ${quoteNames(unexpected)}`);
  if (missing2.length) reasons.push(`the checkpoint has no ${quoteNames(missing2)}`);
  if (reasons.length === 0) return;
  throw new LensorError(
    first ? "shape" : unexpected.length ? "unused" : "missing",
    `Cannot load ${file}: ${reasons.join("; ")}; pass strict: false to load what matches`,
    { file, path: first?.path ?? unexpected[0] ?? missing2[0] }
  );
}

// tree/mmlab/load_checkpoint.ts
function loadCheckpoint(model, checkpoint, options = {}) {
  checkOptions("load a checkpoint", options, ["strict", "reviseKeys", "prefix", "mapLocation"]);
  checkCheckpoint(checkpoint, "load a checkpoint");
  if (!isModule(model)) {
    throw new LensorError("type", `Cannot load ${checkpoint.name}: expected a module, found ${describe(model)}`);
  }
  const { strict = false, reviseKeys, prefix } = options;
  if (prefix !== void 0 && typeof prefix !== "string") {
    throw new LensorError("type", `Cannot load ${checkpoint.name}: prefix is ${describe(prefix)}; use text`);
  }
  if (prefix !== void 0 && reviseKeys !== void 0) {
    throw new LensorError(
      "unsupported",
      `Cannot load ${checkpoint.name}: with prefix, the engines do not revise keys; pass one of prefix and reviseKeys`,
      { file: checkpoint.name }
    );
  }
  const keys = prefix !== void 0 ? keysBelow(checkpoint, prefix) : renamedKeys(checkpoint, reviseKeys && renames(reviseKeys, { python: true }));
  const report = meet(model, keys, checkpoint);
  if (strict) refuseReport(report, checkpoint.name);
  const written2 = /* @__PURE__ */ new Map(), loads = loadsOf(report, checkpoint, "", "loadCheckpoint");
  carryOut(written2, model, tiesOf(model), loads, changeByLoad);
  return { model: withWritten(model, written2), report, text: reportText(report) };
}

// random/rng_of.ts
function rngOf(from) {
  if (from === void 0) return keyed(0);
  if (typeof from === "number" || typeof from === "bigint") return keyed(from);
  if (isRng(from)) return from;
  if (typeof from === "function") return byPath(from, "");
  throw new LensorError(
    "type",
    `Cannot make a generator: expected a seed, a generator or a function of a path, found ${describe(from)}`
  );
}
function byPath(fn, path, above) {
  let kept;
  const asked = () => {
    if (kept) return kept;
    const answer = fn(path);
    if (!isRng(answer)) {
      throw new LensorError(
        "type",
        `Cannot draw "${path}": the rng function returned ${describe(answer)}, no generator`,
        { path }
      );
    }
    return kept = answer;
  };
  const rng = {
    at(below3) {
      checkPath(below3);
      return byPath(fn, path === "" ? below3 : `${path}.${below3}`, rng.root);
    },
    get root() {
      return above ?? rng;
    },
    clone() {
      const clones = /* @__PURE__ */ new Map();
      const cloned = (at2) => {
        const answer = at2 === path ? asked() : fn(at2), known = clones.get(answer);
        if (known || !isRng(answer)) return known ?? answer;
        const copy = answer.clone();
        clones.set(answer, copy);
        return copy;
      };
      const root = byPath(cloned, "");
      return path === "" ? root : root.at(path);
    },
    get ordered() {
      return path !== "" && asked().ordered;
    },
    get label() {
      return path === "" ? "rng function" : asked().label;
    },
    bits: (n, options) => asked().bits(n, options),
    integers: (n, options) => asked().integers(n, options),
    permutation: (n) => asked().permutation(n),
    bernoulli: (n, options) => asked().bernoulli(n, options),
    uniform: (n, options) => asked().uniform(n, options),
    normal: (n, options) => asked().normal(n, options),
    truncatedNormal: (n, options) => asked().truncatedNormal(n, options)
  };
  return rng;
}
function isRng(value) {
  if (value === null || typeof value !== "object" && typeof value !== "function") return false;
  const rng = value;
  return typeof rng.at === "function" && typeof rng.normal === "function" && typeof rng.uniform === "function";
}

// tree/read.ts
async function values(model, path) {
  checkPath2("read", path);
  const real = ownerOf(model, path), found = find(model, real);
  if (!found || found.kind === "module") {
    const why = found ? "it is a module; name a tensor" : `it is no tensor; ${suggestPath(path, model)}`;
    throw new LensorError("no-match", `Cannot read "${path}": ${why}`, { path });
  }
  const data = await compute(found.node, real);
  return found.node.value?.kind === "values" ? data.slice() : data;
}
async function* entries(model, where) {
  for (const [path, param] of chosen(model, where)) {
    const { shape, dtype } = param;
    const data = await compute(param, path);
    yield [path, { shape, dtype, data: param.value?.kind === "values" ? data.slice() : data }];
  }
}
async function materialize(model, where) {
  const made = /* @__PURE__ */ new Map();
  for (const [path, param] of chosen(model, where)) {
    if (param.value?.kind !== "values") made.set(path, await compute(param, path));
  }
  return mapTensors(model, (param, path) => {
    const data = made.get(path);
    return data ? { ...param, value: { kind: "values", data } } : param;
  });
}
function shards(model, maxBytes) {
  if (typeof maxBytes !== "number" || !(maxBytes > 0)) {
    throw new LensorError(
      "range",
      `Cannot cut into shards: maxBytes is ${describe(maxBytes)}; use a positive number of bytes`
    );
  }
  const all = [];
  let room = 0;
  eachTensor(model, (param, path) => {
    if (!param.persistent) return;
    const size = sizeOf(param.shape) * bytesOf(param.dtype);
    if (all.length === 0 || size > room) {
      all.push([]);
      room = maxBytes;
    }
    all.at(-1).push(path);
    room -= size;
  });
  return all;
}
function compute(param, path, range, into) {
  if (param.value === void 0) {
    return Promise.reject(
      new LensorError("missing", `Cannot read "${path}": it has no value; initialize the model first`, { path })
    );
  }
  return readSource(param.value, param, path, range, into);
}
function chosen(model, where) {
  const all = [];
  const take = (param, path) => {
    if (param.value !== void 0 || param.persistent) all.push([path, param]);
    return param;
  };
  if (where === void 0) mapTensors(model, take);
  else {
    const matcher = compileWhere([where], model, "tensors");
    matcher.visit(take);
    requireMatches("read", matcher, model, "tensors");
  }
  return all;
}

// tree/mmlab/_notes.ts
async function startNotes(model, objects, text, meanOf2) {
  const notes = /* @__PURE__ */ new Map();
  for (const [owner, { path, shape }] of parametersOf(model, objects)) {
    notes.set(owner, { path, shape, text, mean: await meanOf2(owner) });
  }
  return notes;
}
async function noteChanges(notes, owners, text, meanOf2) {
  for (const owner of owners) {
    const note2 = notes.get(owner), mean = await meanOf2(owner);
    if (note2.mean !== mean) Object.assign(note2, { text, mean });
  }
}
function meanReader(paramAt) {
  const known = /* @__PURE__ */ new WeakMap();
  return async (path) => {
    const param = paramAt(path), before = known.get(param);
    if (before !== void 0) return before;
    const mean = await meanOf(param, path);
    known.set(param, mean);
    return mean;
  };
}
async function meanOf(param, path) {
  const { dtype } = param;
  if (kindOf(dtype) !== "float") {
    throw new LensorError(
      "type",
      `Cannot run init_weights: "${path}" is ${dtype}, and the engines take the mean of every parameter; make it a buffer`,
      { path }
    );
  }
  const values2 = cast(await compute(param, path), dtype, "float64");
  const sum = values2.reduce((sum2, x) => sum2 + x, 0);
  if (dtype === "float64") return sum / values2.length;
  const wide = Math.fround(Math.fround(sum) / values2.length);
  return dtype === "float32" ? wide : rounded(wide, dtype);
}
function rounded(x, dtype) {
  return cast(cast(new Float32Array([x]), "float32", dtype), dtype, "float64")[0];
}

// tree/mmlab/_user_init.ts
function runMethod(model, ties, path, init, rng) {
  const open = untied(model, path, ties);
  const checked2 = (node2, rng2) => {
    const result = init(node2, rng2);
    if (isModule(result)) return result;
    throw new LensorError("type", `Cannot run init_weights of ${node2.type}: its Init returned no module`, { path });
  };
  const done = runInside(open, (_, at2) => at2 === path ? checked2 : void 0, rng, "children");
  const written2 = /* @__PURE__ */ new Map();
  eachTensor(done, (param, at2) => {
    const before = find(open, at2)?.node;
    if (before === void 0) {
      throw new LensorError(
        "unsupported",
        `Cannot run init_weights: "${at2}" was not there before; the engines allow no new parameters meanwhile`,
        { path: at2 }
      );
    }
    if (before !== param) written2.set(ties.get(at2) ?? at2, param);
  });
  return written2;
}
function untied(model, path, ties) {
  const prefix = path === "" ? "" : path + ".";
  const free = transform(model, (node2, at2) => {
    const isAround = at2 !== path && (at2 === "" || prefix.startsWith(at2 + "."));
    return isAround && node2.ties ? { ...node2, ties: [] } : node2;
  });
  if (free === model) return model;
  return mapTensors(free, (param, at2) => {
    const owner = at2.startsWith(prefix) ? ties.get(at2) : void 0;
    return owner === void 0 ? param : find(model, owner).node;
  });
}

// tree/mmlab/_simulate.ts
var BASE = ["BaseModule"];
async function callInitWeights(run, path) {
  const node2 = moduleAt(run.model, path), steps = stepsOf(run, node2);
  if (!steps) {
    throw new LensorError(
      "unsupported",
      `Cannot run init_weights of ${node2.type}: it has none; give it the base "BaseModule", or run mmlab(cfg) on it`,
      { path }
    );
  }
  for (const step2 of steps) {
    if (step2 === "super") await ofBaseModule(run, path);
    else runUserInit(run, path, step2);
  }
}
async function ofBaseModule(run, path) {
  const node2 = moduleAt(run.model, path), { type } = node2, isTop = !run.isOpen;
  if (!isOfType(node2, BASE)) {
    throw new LensorError(
      "no-match",
      `Cannot run init_weights of ${type}: "super" is BaseModule's, and that is none of its bases`,
      { path }
    );
  }
  if (isTop) {
    const text = `The value is the same before and after calling \`init_weights\` of ${type} `;
    run.notes = await startNotes(run.model, run.objects, text, run.meanOf);
    run.isOpen = true;
  }
  if (run.done.has(path)) {
    say(run, run.rules.twiceLevel, `init_weights of ${type} has been called more than once.`);
  } else if (await runCfgs(run, path) === "early") return;
  if (!isTop) return;
  for (const { path: path2, shape, text } of run.notes.values()) {
    say(run, "INFO", `
${path2} - ${torchSize(shape)}: 
${text} 
 `);
  }
  run.isOpen = false;
}
async function runCfgs(run, path) {
  const { rules: rules2 } = run, { type, init } = moduleAt(run.model, path), who = `init_cfg of ${path ? `"${path}"` : type}`;
  const cfg = typeof init === "string" ? parsePython(init) : init, cfgs = isNoCfg(cfg) ? [] : cfgsOf(cfg, who);
  if (cfgs.length) say(run, rules2.cfgLevel, `initialize ${type} with init_cfg ${pythonText(cfg)}`);
  const last = rules2.loadsLast ? cfgs.filter((one) => typeName(typeOf(one)) === "Pretrained") : [];
  for (const one of cfgs) if (!last.includes(one)) await runCfg(run, path, one);
  if (rules2.returnsEarly && isDict(cfg) && cfg.type === "Pretrained") return "early";
  await runChildren(run, path);
  for (const one of last) await runCfg(run, path, one);
  run.done.add(path);
  return "done";
}
async function runChildren(run, path) {
  const { rules: rules2, objects } = run, node2 = moduleAt(run.model, path);
  for (const name of distinctChildren(node2, path, objects)) {
    const here = objects.firstOf(join(path, name)), outer = moduleAt(run.model, here);
    const child = rules2.unwraps ? inWrapper(outer, here) : { node: outer, path: here };
    if (!stepsOf(run, child.node) || rules2.skipsDone && run.done.has(child.path)) continue;
    await callInitWeights(run, child.path);
    await note(run, child.path, `Initialized by user-defined \`init_weights\` in ${child.node.type} `);
  }
}
async function runCfg(run, path, cfg) {
  for (const action of actionsOf(run.model, path, stepOf(cfg, false))) {
    const { at: at2, step: step2 } = action;
    if (step2.load) announce(run, step2.load);
    const { writes, report } = ask(run.model, run.objects, action, run.checkpoints);
    carryOut(run.written, run.model, run.objects.ties, writes, changing(run.rng));
    if (report) {
      run.loads.push({ path: at2, checkpoint: step2.load.checkpoint, ...report });
      const text = reportText(report);
      if (text) say(run, "WARNING", text);
    }
    await note(run, at2, step2.info);
  }
}
function runUserInit(run, path, init) {
  const now = withWritten(run.model, run.written), changes2 = runMethod(now, run.objects.ties, path, init, run.rng);
  for (const [at2, param] of changes2) run.written.set(at2, param);
}
function stepsOf(run, node2) {
  if (typeof node2.init === "function") return [node2.init];
  if (Object.hasOwn(run.userInits, node2.type)) return run.userInits[node2.type];
  return isOfType(node2, BASE) ? ["super"] : void 0;
}
function announce(run, { checkpoint, prefix }) {
  if (prefix !== void 0) return say(run, "INFO", `load ${prefix} in model from: ${checkpoint}`);
  say(run, "INFO", `load model from: ${checkpoint}`);
  say(run, "INFO", run.rules.fileText(backendOf(checkpoint), checkpoint));
}
async function note(run, at2, text) {
  if (!run.isOpen) return;
  await noteChanges(run.notes, parametersOf(run.model, run.objects, at2).keys(), text, run.meanOf);
}
function say(run, level, text) {
  run.log.push({ level, text });
}

// tree/mmlab/init_weights.ts
async function initWeights(model, options) {
  if (!isModule(model)) throw new LensorError("type", "Cannot run init_weights: the first argument is no module");
  checkOptions("run init_weights", options, ["engine", "rng", "checkpoints", "calls", "userInits"]);
  const { engine, rng, checkpoints = {}, calls = 1, userInits = {} } = options ?? {};
  if (!Number.isSafeInteger(calls) || calls < 1) {
    throw new LensorError("range", `Cannot run init_weights: calls is ${describe(calls)}; use an integer from 1 on`);
  }
  checkUserInits(userInits, model);
  const objects = objectsOf(model), written2 = /* @__PURE__ */ new Map(), done = /* @__PURE__ */ new Set();
  eachModule(model, (node2, path) => void (node2.extra?.is_init === true && done.add(objects.firstOf(path))));
  const run = {
    rules: rulesOf(engine, "run init_weights"),
    rng: rngOf(rng),
    checkpoints,
    userInits,
    model,
    objects,
    written: written2,
    meanOf: meanReader((path) => tensorAt(written2, model, path)),
    isOpen: false,
    notes: /* @__PURE__ */ new Map(),
    done,
    log: [],
    loads: []
  };
  for (let call = 0; call < calls; call++) await callInitWeights(run, "");
  const texts = new Map([...run.notes.values()].map(({ path, text }) => [path, text]));
  return { model: withDone(run), texts, log: run.log, loads: run.loads };
}
function checkUserInits(userInits, model) {
  if (!isDict(userInits)) {
    const text = `Cannot run init_weights: userInits is ${describe(userInits)}; use an object of lists by class name`;
    throw new LensorError("type", text);
  }
  for (const [type, steps] of Object.entries(userInits)) {
    if (Array.isArray(steps) && steps.every((step2) => step2 === "super" || typeof step2 === "function")) continue;
    throw new LensorError(
      "type",
      `Cannot run init_weights: userInits.${type} is ${describe(steps)}; use a list of Inits and "super"`
    );
  }
  const types = /* @__PURE__ */ new Set();
  eachModule(model, ({ type }) => void types.add(type));
  const idle = Object.keys(userInits).find((type) => !types.has(type));
  if (idle === void 0) return;
  const near = nearest(idle, types)[0], help = near ? `did you mean "${near}"` : `it has ${quoteNames(types)}`;
  throw new LensorError("no-match", `Cannot run init_weights: no module is a "${idle}" of userInits; ${help}`);
}
function withDone({ model, written: written2, done, objects }) {
  return transform(withWritten(model, written2), (node2, path) => {
    if (!done.has(objects.firstOf(path)) || node2.extra?.is_init === true) return node2;
    return { ...node2, extra: dict([...Object.entries(node2.extra ?? {}), ["is_init", true]]) };
  });
}

// tree/calibrate.ts
async function calibrate(model, layers, measure, correct) {
  if (!Array.isArray(layers)) throw bad2(`expected a list of paths, found ${describe(layers)}`);
  for (const fn of [measure, correct]) {
    if (typeof fn !== "function") throw bad2(`expected a function, found ${describe(fn)}`);
  }
  for (const path of layers) moduleAt(model, path);
  const { turns = Infinity } = correct, earlier = [];
  let tree = model;
  for (const path of layers) {
    tree = await computed(tree, path);
    let measured;
    for (let turn = 0; turn < turns; turn++) {
      measured = checked(await measure(tree, path), path);
      const init = correct(measured, { path, turn, earlier });
      if (init === void 0) break;
      checkInit(init, `calibrate "${path}"`);
      const corrected = (path === "" ? init : within(path, init))(tree, keyed(0));
      if (corrected === tree) throw inVain(path);
      tree = await computed(corrected, path);
    }
    if (measured) earlier.push(measured);
  }
  return tree;
}
var computed = (tree, path) => materialize(tree, path === "" ? void 0 : path);
function checked(measured, path) {
  for (const what of ["mean", "variance"]) {
    const found = measured?.[what], numbers = typeof found === "number" ? [found] : found;
    const fits = typeof numbers === "object" && numbers !== null && numbers.length > 0 && Array.from(numbers).every((x) => Number.isFinite(x) && (what === "mean" || x >= 0));
    if (!fits) {
      throw bad2(
        `the ${what} of its output was measured as ${describe(found)}; give a finite number or one per channel`,
        path
      );
    }
  }
  return measured;
}
function inVain(path) {
  const text = `Cannot calibrate "${path}": the correction changed nothing; where its tensors are tied to another layer's, calibrate that one`;
  return new LensorError("no-match", text, { path });
}
function bad2(why, path) {
  return new LensorError("type", `Cannot calibrate${path === void 0 ? "" : ` "${path}"`}: ${why}`, { path });
}

// tree/recipes/mod.ts
var mod_exports = {};
__export(mod_exports, {
  admin: () => admin,
  bert: () => bert,
  chrono: () => chrono2,
  deepNorm: () => deepNorm,
  detectorHead: () => detectorHead,
  fixup: () => fixup,
  flaxDefault: () => flaxDefault,
  forgetGate: () => forgetGate,
  gpt2: () => gpt2,
  haikuDefault: () => haikuDefault2,
  kerasDefault: () => kerasDefault,
  layerScale: () => layerScale,
  llama: () => llama,
  lora: () => lora,
  lsuv: () => lsuv,
  mamba: () => mamba,
  muP: () => muP,
  offsetZero: () => offsetZero,
  siren: () => siren2,
  skipInit: () => skipInit,
  subLn: () => subLn,
  tFixup: () => tFixup,
  unitOutput: () => unitOutput,
  vit: () => vit,
  vitJax: () => vitJax,
  vitMae: () => vitMae,
  vitMoco: () => vitMoco,
  vitTimm: () => vitTimm,
  vitTimm2: () => vitTimm2,
  zeroConvs: () => zeroConvs,
  zeroGamma: () => zeroGamma
});

// tree/recipes/admin.ts
function admin(options = {}) {
  checkOptions("make admin", options, ["omega"]);
  const { omega = "omega" } = options;
  if (typeof omega !== "string") {
    throw new LensorError("type", `Cannot make admin: omega is ${describe(omega)}; use the name of a param`);
  }
  const correct = (_, { earlier, path }) => {
    const variances = earlier.map(({ variance }) => {
      if (typeof variance === "number") return variance;
      throw new LensorError("type", `Cannot calibrate "${path}": measure one variance for the whole branch`, { path });
    });
    return fill(omega, constant(Math.sqrt(variances.reduce((sum, x) => sum + x, 1))));
  };
  return Object.assign(correct, { turns: 1 });
}

// tree/torch_default/_padded.ts
function padded(row2, draw2 = normal()) {
  if (row2 === void 0 || row2 === null) return draw2;
  if (typeof row2 !== "number" || !Number.isInteger(row2)) {
    throw new LensorError("type", `Cannot find the padding row: padding_idx is ${describe(row2)}; use an integer`);
  }
  const by = (shape, rng, options = {}) => {
    const [rows = 0, columns2 = 0] = shape, at2 = row2 < 0 ? row2 + rows : row2;
    if (at2 < 0 || at2 >= rows) {
      throw new LensorError("range", `Cannot zero the padding row ${row2}: the table has ${rows} rows`);
    }
    const out = draw2(shape, rng, options), [start, end] = options.range ?? [0, rows * columns2];
    const from = Math.max(at2 * columns2 - start, 0), to = Math.min((at2 + 1) * columns2, end) - start;
    if (from < to) out.fill(0, from, to);
    return out;
  };
  const [, name, rest = ""] = /^(\w*)(?:\((.*)\))?$/.exec(draw2.label ?? "") ?? [];
  const label = `${name || "custom"}(${rest && rest + ", "}padding=${row2})`;
  return Object.assign(by, { label, ...draw2.elementwise && { elementwise: true } });
}

// tree/torch_default/_defaults.ts
function classesOf(node2) {
  const named3 = [node2.type, ...node2.directBases, ...node2.bases];
  return new Set(named3.flatMap((name) => [name, ...findBases(name)?.bases ?? []]));
}
function defaultOf(node2, name, classes = classesOf(node2)) {
  const defaults = TABLES.find(([type]) => classes.has(type))?.[1];
  const make = defaults && (own(defaults, name) ?? own(defaults, name.replace(/_.*/, "_*")));
  return make && (() => make(node2));
}
var weightOf = (node2) => {
  const weight = own(node2.params, "weight");
  if (weight) return weight;
  throw new LensorError("missing", `Cannot find the fans of ${node2.type}: it has no weight; fill it by name`);
};
var weightBound = (node2) => {
  const weight = weightOf(node2);
  const { fanIn } = fans(weight.shape, weight.axes?.literal ? void 0 : weight.axes);
  return fanIn > 0 ? 1 / Math.sqrt(fanIn) : 0;
};
var within2 = (bound) => uniform({ low: 0 - bound, high: bound });
var inputs = (node2) => within2(1 / Math.sqrt(weightOf(node2).shape[1] ?? 0));
var hidden = (node2) => {
  const size = node2.attrs.hidden_size;
  if (typeof size !== "number" || !Number.isSafeInteger(size) || size < 0) {
    throw new LensorError(
      "missing",
      `Cannot find the hidden size of ${node2.type}: its hidden_size is ${describe(size)}`
    );
  }
  return within2(size > 0 ? 1 / Math.sqrt(size) : 0);
};
var fanned = {
  weight: () => kaimingUniform({ a: Math.sqrt(5) }),
  bias: (node2) => within2(weightBound(node2))
};
var affine = { weight: () => ones, bias: () => zeros };
var table = { weight: (node2) => padded(node2.attrs.padding_idx) };
var recurrent = { "weight_*": hidden, "bias_*": hidden };
var TABLES = [
  ["Linear", fanned],
  ["_ConvNd", fanned],
  ["Bilinear", { weight: inputs, bias: inputs }],
  ["Embedding", table],
  ["EmbeddingBag", table],
  ["RNNBase", recurrent],
  ["RNNCellBase", recurrent],
  ["MultiheadAttention", {
    in_proj_weight: () => xavierUniform(),
    q_proj_weight: () => xavierUniform(),
    k_proj_weight: () => xavierUniform(),
    v_proj_weight: () => xavierUniform(),
    in_proj_bias: () => zeros,
    bias_k: () => xavierNormal(),
    bias_v: () => xavierNormal()
  }],
  ["_NormBase", affine],
  ["LayerNorm", affine],
  ["GroupNorm", affine],
  ["RMSNorm", { weight: () => ones }],
  ["PReLU", { weight: ({ attrs }) => constant(typeof attrs.init === "number" ? attrs.init : 0.25) }]
];

// tree/recipes/_recipe.ts
function recipe(name, wants, gives) {
  return (model, rng) => {
    const visits = [];
    childrenFirst(model, "", (node2, path) => {
      const what = gives(node2, path, isOf(node2));
      if (what === void 0) return;
      const tables = Array.isArray(what) ? what : [["", what]];
      for (const [at2, table2] of tables) {
        const part = at2 === "" ? node2 : own(node2.children, at2);
        if (part && Object.keys(table2).some((tensor2) => ownTensor(part, tensor2))) {
          visits.push({ path: join(path, at2), what: table2, from: name });
        }
      }
    });
    if (visits.length > 0) return runVisits(model, visits, rng);
    throw new LensorError("no-match", `Cannot apply ${name}: ${model.type} has no ${wants}`);
  };
}
function isOf(node2) {
  const classes = classesOf(node2);
  return (types) => typeNames(types).some((type) => classes.has(type));
}
function isNorm(node2, is) {
  return /RMSNorm|LayerNorm/.test(node2.type) || is("LayerNorm, GroupNorm, RMSNorm, _NormBase");
}
function reset(node2) {
  const classes = classesOf(node2);
  const made = Object.keys(node2.params).flatMap((name) => {
    const make = defaultOf(node2, name, classes);
    return make ? [[name, make()]] : [];
  });
  return made.length ? Object.fromEntries(made) : void 0;
}

// tree/recipes/_normal_family.ts
function sameForAll(by) {
  return (node2, _, is) => {
    if (is("Linear, Conv1D, _ConvNd")) return { weight: by, bias: zeros };
    if (is("Embedding")) return { weight: padded(node2.attrs.padding_idx, by) };
    if (isNorm(node2, is)) return { weight: ones, bias: zeros };
    return is("BertLMPredictionHead") ? { bias: zeros } : void 0;
  };
}
var ANY_LAYER = "linear layers, convolutions, embeddings or norms";
function stdOf(name, given3) {
  return numberOption(name, "std", given3 ?? 0.02, aboveZero, "a finite number above 0");
}

// tree/recipes/bert.ts
function bert(options = {}) {
  checkOptions("make bert", options, ["std", "truncated"]);
  const std = stdOf("bert", options.std), { truncated = false } = options;
  if (typeof truncated !== "boolean") {
    throw new LensorError("type", `Cannot make bert: truncated is ${describe(truncated)}; use true or false`);
  }
  return recipe("bert", ANY_LAYER, sameForAll(truncated ? truncNormal({ std, within: 2 }) : normal({ std })));
}

// tree/recipes/_gates.ts
function gateBiases(name, by) {
  return recipe(name, "LSTM or LSTMCell with biases", (node2, _, is) => {
    if (!is("LSTM, LSTMCell")) return void 0;
    const biases = Object.keys(node2.params).filter((name2) => name2.startsWith("bias_"));
    return Object.fromEntries(biases.map((name2) => [name2, name2.startsWith("bias_ih") ? by : zeros]));
  });
}

// tree/recipes/chrono.ts
function chrono2(options) {
  return gateBiases("chrono", chrono(options));
}

// tree/recipes/_depth.ts
function depthOf(name, given3, model, holds3) {
  if (given3 !== void 0) return layerCount(name, "layers", given3);
  const blocks = blocksOf(model, holds3);
  if (blocks.length > 0) return blocks.length;
  throw new LensorError(
    "missing",
    `Cannot count the layers for ${name}: ${model.type} has no numbered modules with them; pass layers`
  );
}
function blocksOf(model, holds3) {
  const all = /* @__PURE__ */ new Set();
  eachModule(model, (node2, path) => {
    const block2 = /^(?:.*\.)?\d+(?=\.|$)/.exec(path)?.[0];
    if (block2 !== void 0 && holds3(node2, path)) all.add(block2);
  });
  const isPart = (block2) => block2.split(".").some((_, i, names2) => i > 0 && all.has(names2.slice(0, i).join(".")));
  return [...all].filter((block2) => !isPart(block2));
}
function layerCount(name, option, given3) {
  const say2 = `Cannot make ${name}: ${option} is ${describe(given3)}; use an integer from 1 on`;
  if (typeof given3 !== "number") throw new LensorError("type", say2);
  if (!Number.isSafeInteger(given3) || given3 < 1) throw new LensorError("range", say2);
  return given3;
}

// tree/recipes/_roles.ts
var ROLES = [
  ["fused", /(^|\.)(qkv|kv|qkv_proj|c_attn)$|att(n|ention)\.in_proj$/],
  ["query", /(^|\.)(q_proj|k_proj|query|key|q_attn)$|attn\.[qk]$/],
  ["value", /(^|\.)(v_proj|value)$|attn\.v$/],
  ["out", /(^|\.)(out_proj|o_proj)$|attention\.output\.dense$|att(n|ention)\.(c_)?proj$/],
  ["ffn", /(^|\.)(fc1|fc2|linear1|linear2|up_proj|gate_proj|down_proj|c_fc|c_proj)$|(intermediate|output)\.dense$/]
];
function roleOf(path) {
  return ROLES.find(([, names2]) => names2.test(path))?.[0];
}
function byRole(name, options, scheme) {
  if (options.encoderLayers !== void 0) layerCount(name, "encoderLayers", options.encoderLayers);
  if (options.decoderLayers !== void 0) layerCount(name, "decoderLayers", options.decoderLayers);
  return (model, rng) => {
    const by = scheme(depthsOf(name, options, model));
    return recipe(name, "transformer layers with names that are known", (node2, path, is) => {
      const side = sideOf(path), across = /(^|\.)(encoder_attn|multihead_attn|crossattention|cross_attn)(\.|$)/.test(path);
      if (is("MultiheadAttention")) {
        const [q2, v2] = [by("query", side, across), by("value", side, across)];
        return { in_proj_weight: stacked([q2, q2, v2]), q_proj_weight: q2, k_proj_weight: q2, v_proj_weight: v2 };
      }
      refuseStrangers(name, node2, path, is);
      const role = is("Linear, Conv1D") ? roleOf(path) : void 0;
      if (role !== "fused") return role && { weight: by(role, side, across) };
      const parts = partsOf(name, node2, path, is), [q, v] = [by("query", side, across), by("value", side, across)];
      const matrices2 = stacked(parts === 2 ? [q, v] : [q, q, v]);
      return { weight: is("Conv1D") ? transposed(matrices2) : matrices2 };
    })(model, rng);
  };
}
function refuseStrangers(name, node2, path, is) {
  if (!/att(n|ention)$/i.test(path) && !/Attention/.test(node2.type) || is("MultiheadAttention")) return;
  for (const [child, part] of Object.entries(node2.children)) {
    const at2 = join(path, child), weight = part.params.weight;
    if (!weight || isHidden(weight) || !isOf(part)("Linear, Conv1D") || roleOf(at2)) continue;
    throw new LensorError(
      "unsupported",
      `Cannot apply ${name}: "${at2}" is a matrix of an attention, and its name does not say which; leave it out by except("${at2}", ${name}()) and fill it by its path`,
      { path: at2 }
    );
  }
}
function partsOf(name, { params: { weight } }, path, is) {
  const [first = 0, second = 0] = weight?.shape ?? [], [outs, ins] = is("Conv1D") ? [second, first] : [first, second];
  const parts = outs / ins, isPair = /(^|\.)(kv|c_attn)$/.test(path);
  if (parts === 3 || parts === 2 && isPair || !weight || isHidden(weight)) return parts;
  throw new LensorError(
    "unsupported",
    `Cannot apply ${name}: "${path}" has ${outs} outputs for ${ins} inputs, which are no queries, keys and values of equal size; leave it out by except("${path}", ${name}()) and fill it by its path`,
    { path }
  );
}
function transposed(by) {
  const draw2 = ([ins = 0, outs = 0], rng, { dtype = "float32" } = {}) => {
    const from = by([outs, ins], rng, { dtype }), out = allocate(dtype, ins * outs);
    for (let i = 0; i < ins; i++) for (let o = 0; o < outs; o++) out[i * outs + o] = from[o * ins + i];
    return out;
  };
  return Object.assign(draw2, { label: `${by.label}, transposed` });
}
function sideOf(path) {
  return /(^|\.)decoder(\.|$)/.test(path) ? "decoder" : "encoder";
}
function depthsOf(name, options, model) {
  const blocks = blocksOf(model, (_, path) => roleOf(path) !== void 0);
  const on = (side) => blocks.filter((path) => sideOf(path) === side).length;
  if (options.decoderLayers !== void 0 && options.encoderLayers === void 0 && on("decoder") === 0 && on("encoder")) {
    throw new LensorError(
      "no-match",
      `Cannot apply ${name}: decoderLayers is given, but no layer has "decoder" in its path; run it on the whole model, or say encoderLayers for a stack on its own`
    );
  }
  const depths = { encoder: options.encoderLayers ?? on("encoder"), decoder: options.decoderLayers ?? on("decoder") };
  if (depths.encoder + depths.decoder > 0) return depths;
  throw new LensorError(
    "missing",
    `Cannot count the layers for ${name}: ${model.type} has no numbered transformer layers; pass encoderLayers or decoderLayers`
  );
}

// tree/recipes/deep_norm.ts
function deepNorm(options = {}) {
  checkOptions("make deepNorm", options, ["encoderLayers", "decoderLayers"]);
  return byRole("deepNorm", options, (depths) => {
    const plain4 = xavierNormal();
    return (role, side) => role === "query" ? plain4 : xavierNormal({ gain: betaOf(depths, side) });
  });
}
function betaOf({ encoder, decoder }, side) {
  if (encoder === 0 || decoder === 0) return (8 * (encoder + decoder)) ** -0.25;
  return side === "encoder" ? 0.87 * (encoder ** 4 * decoder) ** -0.0625 : (12 * decoder) ** -0.25;
}

// tree/recipes/detector_head.ts
function detectorHead(options = {}) {
  checkOptions("make detectorHead", options, ["prior", "std", "classify"]);
  const std = numberOption("detectorHead", "std", options.std ?? 0.01, fromZero, "a finite number from 0 on");
  const chance = (p) => p > 0 && p < 1;
  const prior = numberOption("detectorHead", "prior", options.prior ?? 0.01, chance, "a number between 0 and 1");
  const weight = normal({ std }), bias = biasForProbability(prior);
  return seq(
    recipe(
      "detectorHead",
      "convolutions or linear layers",
      (_, __, is) => is("_ConvNd, Linear") ? { weight, bias: zeros } : void 0
    ),
    fill(options.classify ?? CLASSIFY, bias)
  );
}
var CLASSIFY = "**.{cls_logits,retina_cls,conv_cls,atss_cls,gfl_cls,fc_cls}.bias";

// tree/recipes/_blocks.ts
function blocksOption(name, blocks = "BasicBlock, Bottleneck") {
  if (typeof blocks === "string" && blocks.trim() !== "") return blocks;
  throw new LensorError(
    "type",
    `Cannot make ${name}: blocks is ${describe(blocks)}; use class names, "BasicBlock, Bottleneck"`
  );
}
function childrenThat(node2, holds3) {
  return namesOf(node2, "children").filter((name) => holds3(node2.children[name], isOf(node2.children[name])));
}

// tree/recipes/fixup.ts
function fixup(options = {}) {
  checkOptions("make fixup", options, ["blocks", "classifier", "layers"]);
  const blocks = blocksOption("fixup", options.blocks ?? "FixupBasicBlock, FixupBottleneck, BasicBlock, Bottleneck");
  const { classifier = "fc", layers } = options;
  if (typeof classifier !== "string") {
    throw new LensorError("type", `Cannot make fixup: classifier is ${describe(classifier)}; use a path`);
  }
  if (layers !== void 0) layerCount("fixup", "layers", layers);
  return (model, rng) => {
    moduleAt(model, classifier);
    const factors2 = branchFactors(model, blocks, layers).set(classifier, 0);
    if (factors2.size === 1) {
      throw new LensorError(
        "no-match",
        `Cannot apply fixup: ${model.type} has no ${blocks}; pass their classes as blocks`
      );
    }
    return recipe("fixup", "layers", (node2, path, is) => {
      if (!is(LAYERS)) return scalars(node2);
      const factor = factors2.get(path) ?? 1;
      return { weight: factor === 0 ? zeros : normal({ std: factor * heOut(node2) }), bias: zeros };
    })(model, rng);
  };
}
var LAYERS = "Linear, _ConvNd";
function branchFactors(model, blocks, given3) {
  const branches = [];
  eachModule(model, (node2, path) => {
    if (!isOf(node2)(blocks)) return;
    const names2 = childrenThat(node2, (_, is) => is(LAYERS)).filter((name) => !/downsample|shortcut/.test(name));
    if (names2.length) branches.push(names2.map((name) => join(path, name)));
  });
  const count = given3 ?? branches.length;
  return new Map(
    branches.flatMap(
      (layers) => layers.map((path, i) => [path, i === layers.length - 1 ? 0 : count ** (-1 / (2 * layers.length - 2))])
    )
  );
}
function heOut(node2) {
  const weight = node2.params.weight;
  return weight ? gain("relu") / Math.sqrt(fans(weight.shape).fanOut) : 1;
}
function scalars(node2) {
  const single = Object.entries(node2.params).filter(
    ([name, { shape }]) => sizeOf(shape) === 1 && /bias|scale|mul/.test(name)
  );
  return single.length ? Object.fromEntries(single.map(([name]) => [name, /bias/.test(name) ? zeros : ones])) : void 0;
}

// tree/recipes/_named.ts
function named(name, table2) {
  const wants = `tensors called ${Object.keys(table2).join(", ")}`;
  return recipe(name, wants, (node2, path) => {
    const module2 = path.slice(path.lastIndexOf(".") + 1);
    const found = Object.entries({ ...node2.buffers, ...node2.params }).flatMap(([name2, param]) => {
      const by = own(table2, name2);
      return by ? [[name2, by(param, module2, node2)]] : [];
    });
    return found.length ? Object.fromEntries(found) : void 0;
  });
}

// tree/recipes/flax_default.ts
function flaxDefault(options = {}) {
  checkOptions("make flaxDefault", options, []);
  const kernel = lecunNormal(), recurrent3 = orthogonal({ convention: "jax" });
  const heads = withAxes(kernel, { in: [0], out: [1, 2] }), merged = withAxes(kernel, { in: [0, 1], out: [2] });
  const embedding2 = flaxEmbedding();
  return named("flaxDefault", {
    // Cells call the kernels on the state hi, hf ...; attention has kernels [features, heads, size] and back
    kernel: ({ shape }, module2) => {
      if (/^h[ifgorzn]$/.test(module2)) return recurrent3;
      if (shape.length !== 3 || !/^(query|key|value|out)$/.test(module2)) return kernel;
      return module2 === "out" ? merged : heads;
    },
    embedding: () => embedding2,
    bias: () => zeros,
    scale: () => ones,
    mean: () => zeros,
    var: () => ones
  });
}
function withAxes(by, axes) {
  const inner = (shape, rng, options) => by(shape, rng, { ...options, axes });
  return Object.assign(inner, { label: by.label ?? "custom", elementwise: true });
}

// tree/recipes/forget_gate.ts
function forgetGate(options = {}) {
  checkOptions("make forgetGate", options, ["value"]);
  const value = numberOption("forgetGate", "value", options.value ?? 1);
  return gateBiases("forgetGate", lstmForgetBias({ value }));
}

// tree/recipes/gpt2.ts
function gpt2(options = {}) {
  checkOptions("make gpt2", options, ["std", "layers", "residual"]);
  const std = stdOf("gpt2", options.std), { residual = ["c_proj"], layers } = options;
  if (!Array.isArray(residual) || residual.some((name) => typeof name !== "string")) {
    throw new LensorError("type", `Cannot make gpt2: residual is ${describe(residual)}; use a list of names`);
  }
  if (layers !== void 0) layerCount("gpt2", "layers", layers);
  const common = sameForAll(normal({ std }));
  const projections = (node2) => residual.filter((name) => own(own(node2.children, name)?.params ?? {}, "weight"));
  return (model, rng) => {
    checkSome(model, residual, projections);
    const depth = depthOf("gpt2", layers, model, (node2) => projections(node2).length > 0);
    const scaled = normal({ std: std / Math.sqrt(2 * depth) });
    return recipe("gpt2", ANY_LAYER, (node2, path, is) => {
      const names2 = projections(node2);
      return names2.length ? names2.map((name) => [name, { weight: scaled }]) : common(node2, path, is);
    })(model, rng);
  };
}
function checkSome(model, residual, projections) {
  const found = /* @__PURE__ */ new Set();
  eachModule(model, (node2) => projections(node2).forEach((name) => found.add(name)));
  const lost = residual.filter((name) => !found.has(name));
  if (lost.length === 0 && residual.length > 0) return;
  throw new LensorError(
    "no-match",
    `Cannot apply gpt2: ${model.type} has no layer called ${quoteNames(lost) || "anything"}; name the projections onto the residual stream with residual`
  );
}

// tree/recipes/haiku_default.ts
function haikuDefault2(options = {}) {
  checkOptions("make haikuDefault", options, []);
  const weight = haikuDefault(), table2 = truncNormal({ within: 2 });
  return named("haikuDefault", {
    w: () => weight,
    embeddings: () => table2,
    b: () => zeros,
    offset: () => zeros,
    scale: () => ones
  });
}

// tree/recipes/keras_default.ts
function kerasDefault(options = {}) {
  checkOptions("make kerasDefault", options, []);
  const kernel = fromKeras("GlorotUniform"), recurrent3 = orthogonal({ convention: "jax" }), forget = lstmForgetBias();
  const table2 = uniform({ low: -0.05, high: 0.05 });
  return named("kerasDefault", {
    kernel: () => kernel,
    depthwise_kernel: () => kernel,
    pointwise_kernel: () => kernel,
    recurrent_kernel: () => recurrent3,
    embeddings: () => table2,
    bias: ({ shape }, _, node2) => {
      const [high = 0, wide = 0] = node2.params.recurrent_kernel?.shape ?? [];
      return high > 0 && wide === 4 * high && shape.length === 1 ? forget : zeros;
    },
    gamma: () => ones,
    beta: () => zeros,
    scale: () => ones,
    alpha: () => zeros,
    moving_mean: () => zeros,
    moving_variance: () => ones
  });
}

// tree/recipes/layer_scale.ts
function layerScale(options = {}) {
  checkOptions("make layerScale", options, ["value", "layers"]);
  const { value, layers } = options;
  if (value !== void 0) numberOption("layerScale", "value", value);
  if (layers !== void 0) layerCount("layerScale", "layers", layers);
  return (model, rng) => {
    let factor;
    const make = () => constant(value ?? byDepth(depthOf("layerScale", layers, model, (node2) => factors(node2).length > 0)));
    return recipe("layerScale", "LayerScale factors (gamma, lambda1, ls1 ...)", (node2) => {
      const names2 = factors(node2);
      return names2.length ? Object.fromEntries(names2.map((name) => [name, factor ??= make()])) : void 0;
    })(model, rng);
  };
}
var factors = (node2) => /Norm(alization)?\d*d?$/.test(node2.type) || isNorm(node2, isOf(node2)) ? [] : Object.keys(node2.params).filter((name) => NAMES.test(name));
var NAMES = /^(gamma|gamma_?[12]|lambda[12]?|ls[12]|layer_?scale\w*)$/;
var byDepth = (depth) => depth <= 18 ? 0.1 : depth <= 24 ? 1e-5 : 1e-6;

// tree/recipes/llama.ts
function llama(options = {}) {
  checkOptions("make llama", options, ["std"]);
  return recipe("llama", ANY_LAYER, sameForAll(normal({ std: stdOf("llama", options.std) })));
}

// tree/recipes/lora.ts
function lora(options = {}) {
  checkOptions("make lora", options, ["distribution"]);
  const { distribution = "uniform" } = options;
  if (distribution !== "uniform" && distribution !== "normal") {
    const text = `Cannot make lora: there is no distribution ${describe(distribution)}; use "uniform" or "normal"`;
    throw new LensorError("unknown-name", text);
  }
  const a = distribution === "uniform" ? kaimingUniform({ a: Math.sqrt(5) }) : byRank;
  const biases = [optional("**.{lora_A,lora_B}.**.bias"), zeros];
  const layers = [["**.lora_A.**", a], ["**.lora_B.**", zeros]];
  const tables = [["**.lora_embedding_A.**", zeros], ["**.lora_embedding_B.**", normal()]];
  return (model, rng) => {
    const has = { layers: holds2(model, /^lora_[AB]$/), tables: holds2(model, /^lora_embedding_[AB]$/) };
    const list2 = [...has.layers || !has.tables ? [biases, ...layers] : [], ...has.tables ? tables : []];
    return rules(list2)(model, rng);
  };
}
function holds2(model, name) {
  let found = false;
  eachTensor(model, (_, path) => void (found ||= path.split(".").some((part) => name.test(part))));
  return found;
}
var byRank = Object.assign(
  (shape, rng, draw2) => normal({ std: 1 / (shape[0] || 1) })(shape, rng, draw2),
  { label: "normal(std=1/rank)", elementwise: true }
);

// tree/adjust.ts
function adjust(where, label, fn) {
  if (typeof label !== "string" || typeof fn !== "function") {
    const [what, found] = typeof label !== "string" ? ["a label", label] : ["a function", fn];
    throw new LensorError("type", `Cannot adjust ${showWhere(where)}: expected ${what}, found ${describe(found)}`);
  }
  return (model) => {
    const matcher = compileWhere([where], model, "params");
    const out = matcher.visit((param, path) => {
      if (isHidden(param)) return param;
      if (param.value === void 0 || missing(param)) {
        throw new LensorError("missing", `Cannot adjust "${path}": it has no value yet; fill or load it before`, {
          path
        });
      }
      return put2(param, { kind: "adjust", of: param.value, label, fn }, { kind: "adjust", by: label, path });
    });
    requireMatches("adjust", matcher, model, "params");
    return out;
  };
}

// tree/recipes/lsuv.ts
function lsuv(options = {}) {
  checkOptions("make lsuv", options, ["tolerance", "turns"]);
  const tolerance = numberOption("lsuv", "tolerance", options.tolerance ?? 0.1, aboveZero, "a finite number above 0");
  const turns = layerCount("lsuv", "turns", options.turns ?? 10);
  return (measured, { path, turn }) => {
    const variance = whole(measured.variance);
    if (Math.abs(variance - 1) < tolerance) return void 0;
    const refuse3 = (code, why) => new LensorError(code, `Cannot calibrate "${path}": the variance of its output is ${variance} ${why}`, { path });
    if (turn === turns) throw refuse3("limit", `after ${turns} corrections; allow more turns or a larger tolerance`);
    if (variance === 0) throw refuse3("range", "and no factor makes it 1; look at the data, or at the layers before");
    const sd = Math.sqrt(variance), label = `lsuv / ${Number(sd.toPrecision(6))}`;
    return adjust("weight", label, ({ data }) => data.map((x) => x / sd));
  };
}
function whole(variance) {
  if (typeof variance === "number") return variance;
  return Array.from(variance).reduce((sum, x) => sum + x, 0) / variance.length;
}

// tree/recipes/mamba.ts
function mamba(options = {}) {
  checkOptions("make mamba", options, ["std", "steps"]);
  const by = normal({ std: numberOption("mamba", "std", options.std ?? 0.1, aboveZero, "a finite number above 0") });
  const { steps = [1e-3, 0.1] } = options;
  if (!Array.isArray(steps) || steps.length !== 2) {
    throw new LensorError("type", `Cannot make mamba: steps is ${describe(steps)}; use [least, most]`);
  }
  const [least, most] = steps;
  numberOption("mamba", "steps[0]", least, aboveZero, "a finite number above 0");
  numberOption("mamba", "steps[1]", most, (x) => x > least, "a finite number above the least step");
  const bias = stepBias({ least, most }), start = kaimingUniform({ a: Math.sqrt(5) }), state = s4dReal();
  return (model, rng) => {
    let hasMixer = false;
    eachModule(model, (node2) => void (hasMixer ||= own(node2.params, "A_log") !== void 0));
    return recipe("mamba", "module with A_log", (node2, _, is) => {
      if (!hasMixer) return void 0;
      if (is("Linear")) return { weight: by, bias: zeros };
      if (is("Embedding")) return { weight: padded(node2.attrs.padding_idx, by) };
      if (isNorm(node2, is)) return { weight: ones, bias: zeros };
      if (!own(node2.params, "A_log")) return void 0;
      const rank = node2.children.dt_proj?.params.weight?.shape[1] ?? 1, bound = rank ** -0.5;
      return [
        ["", { A_log: state, D: ones }],
        ["dt_proj", { weight: uniform({ low: -bound, high: bound }), bias }],
        ["conv1d", { weight: start, bias: zeros }],
        ["out_proj", { weight: start }]
      ];
    })(model, rng);
  };
}

// tree/recipes/mu_p.ts
function muP(options) {
  checkOptions("make muP", options ?? {}, ["base", "std", "output"]);
  const { base, output = "zero" } = options ?? {}, std = stdOf("muP", options?.std);
  if (!isModule(base)) {
    throw new LensorError(
      "type",
      `Cannot make muP: base is ${describe(base)}; give the model at the width that was tuned`
    );
  }
  if (!OUTPUTS.includes(output)) {
    throw new LensorError(
      "unknown-name",
      `Cannot make muP: there is no output ${describe(output)}; use ${quoteNames(OUTPUTS)}`
    );
  }
  return recipe("muP", "linear layers, convolutions, embeddings or norms", (node2, path, is) => {
    if (isNorm(node2, is)) return { weight: ones, bias: zeros };
    const weight = node2.params.weight;
    if (!weight || !is("Linear, _ConvNd, Embedding")) return void 0;
    const was = baseOf(base, join(path, "weight"), weight);
    if (is("Embedding")) return { weight: padded(node2.attrs.padding_idx, normal({ std })) };
    return { weight: matrix(weight, was, std, output), bias: zeros };
  });
}
var OUTPUTS = ["zero", "scaled", "multiplied"];
function matrix(now, was, std, output) {
  const here = fans(now.shape, now.axes), there = fans(was.shape, was.axes), ratio = there.fanIn / here.fanIn;
  if (here.fanIn === there.fanIn) return normal({ std });
  if (here.fanOut !== there.fanOut) return normal({ std: std * Math.sqrt(ratio) });
  if (output === "zero") return zeros;
  return normal({ std: output === "scaled" ? std * ratio : std });
}
function baseOf(base, path, now) {
  const found = find(base, path);
  if (found?.kind !== "param") {
    throw new LensorError("no-match", `Cannot apply muP to "${path}": the base has no such param`, { path });
  }
  if (found.node.shape.length === now.shape.length) return found.node;
  const text = `Cannot apply muP to "${path}": shape ${showShape(now.shape)} is ${showShape(found.node.shape)} in the base`;
  throw new LensorError("shape", `${text}; only sizes may differ`, { path });
}

// tree/recipes/offset_zero.ts
function offsetZero(where = "**.{conv_offset,offset_conv,conv_offset_mask}.**") {
  return fill(where, zeros);
}

// tree/recipes/siren.ts
function siren2(options = {}) {
  checkOptions("make siren", options, ["w0"]);
  const first = siren({ ...options, first: true }), later = siren(options);
  return (model, rng) => {
    let met = false;
    return recipe("siren", "linear layers", (node2, _, is) => {
      if (!is("Linear")) return void 0;
      const weight = met ? later : first;
      met = true;
      return { ...reset(node2), weight };
    })(model, rng);
  };
}

// tree/recipes/skip_init.ts
function skipInit(where = "**.{skip_gain,resweight,alpha}") {
  return fill(where, zeros);
}

// tree/recipes/sub_ln.ts
function subLn(options = {}) {
  checkOptions("make subLn", options, ["encoderLayers", "decoderLayers"]);
  return byRole("subLn", options, (depths) => {
    const plain4 = xavierNormal();
    return (role, side, across) => role === "query" || across ? plain4 : xavierNormal({ gain: gammaOf(depths, side) });
  });
}
function gammaOf({ encoder, decoder }, side) {
  if (encoder === 0 || decoder === 0) return Math.sqrt(Math.log(2 * (encoder + decoder)));
  const far = Math.log(3 * decoder);
  return Math.sqrt(side === "decoder" ? far : far * Math.log(2 * encoder) / 3);
}

// tree/recipes/t_fixup.ts
function tFixup(options = {}) {
  checkOptions("make tFixup", options, ["encoderLayers", "decoderLayers"]);
  const matrices2 = byRole("tFixup", options, ({ encoder, decoder }) => {
    const plain4 = xavierUniform();
    const gains = { encoder: 0.67 * encoder ** -0.25, decoder: (9 * decoder) ** -0.25 };
    return (role, side) => role === "query" ? plain4 : xavierUniform({ gain: gains[side] });
  });
  const tables = (model, rng) => {
    const depths = depthsOf("tFixup", options, model);
    return recipe("tFixup", "embeddings", (node2, path, is) => {
      if (!is("Embedding")) return void 0;
      const width = node2.params.weight?.shape[1] || 1, depth = depths[sideOf(path)] || depths.encoder + depths.decoder;
      return { weight: padded(node2.attrs.padding_idx, normal({ std: width ** -0.5 * (9 * depth) ** -0.25 })) };
    })(model, rng);
  };
  return seq(matrices2, tables);
}

// tree/recipes/unit_output.ts
function unitOutput(options = {}) {
  checkOptions("make unitOutput", options, ["scale", "bias"]);
  const { scale = "weight", bias = "bias" } = options;
  for (const name of [scale, bias]) {
    if (typeof name === "string") continue;
    throw new LensorError("type", `Cannot make unitOutput: ${describe(name)} is no name of a tensor`);
  }
  const correct = ({ mean, variance }, { path }) => {
    const channels = (what, i) => typeof what === "number" ? what : what[i];
    const sd = (i) => Math.sqrt(channels(variance, i));
    const lengths = [mean, variance].flatMap((what) => typeof what === "number" ? [] : [what.length]);
    const check = (tensor2) => checkChannels(tensor2, lengths, sd, path);
    return seq(
      adjust(scale, "unitOutput", (tensor2) => perChannel(check(tensor2), (x, i) => x / sd(i))),
      adjust(bias, "unitOutput", (tensor2) => perChannel(check(tensor2), (x, i) => (x - channels(mean, i)) / sd(i)))
    );
  };
  return Object.assign(correct, { turns: 1 });
}
function perChannel({ data, shape }, fn) {
  const inner = data.length / (shape[0] || 1);
  return data.map((x, i) => fn(x, Math.floor(i / inner)));
}
function checkChannels(tensor2, lengths, sd, path) {
  const count = tensor2.shape[0] ?? 1, wrong = lengths.find((n) => n !== count);
  if (wrong !== void 0) {
    const text = `${wrong} channels were measured of its output, but shape ${showShape(tensor2.shape)} has ${count}`;
    throw new LensorError("shape", `Cannot calibrate "${path}": ${text}`, { path });
  }
  const still = Array.from({ length: count }, (_, i) => i).find((i) => sd(i) === 0);
  if (still === void 0) return tensor2;
  throw new LensorError("range", `Cannot calibrate "${path}": channel ${still} of its output does not vary`, { path });
}

// tree/recipes/vit.ts
function vit(options = {}) {
  checkOptions("make vit", options, ["std"]);
  const by = truncNormal({ std: stdOf("vit", options.std) });
  return recipe("vit", "linear layers, convolutions, norms, positions or tokens", (node2, _, is) => {
    if (is("Linear, Conv2d")) return { weight: by, bias: zeros };
    if (isNorm(node2, is)) return { weight: ones, bias: zeros };
    if (!node2.params.position_embeddings && !node2.params.cls_token) return void 0;
    return [["", { position_embeddings: by }], ["", { cls_token: by, mask_token: zeros }]];
  });
}

// tree/recipes/_head.ts
function withClassifier(name, options, make) {
  const { classifier = "head" } = options, bias = numberOption(name, "headBias", options.headBias ?? 0);
  if (typeof classifier !== "string" || classifier === "") {
    throw new LensorError(
      "type",
      `Cannot make ${name}: classifier is ${describe(classifier)}; use the start of a path`
    );
  }
  const table2 = { weight: zeros, bias: constant(bias) };
  const init = make((path) => path.startsWith(classifier) ? table2 : void 0);
  if (options.classifier === void 0 && options.headBias === void 0) return init;
  return (model, rng) => {
    let found = false;
    eachModule(model, (node2, path) => void (found ||= path.startsWith(classifier) && isOf(node2)("Linear")));
    if (found) return init(model, rng);
    throw new LensorError(
      "no-match",
      `Cannot apply ${name}: ${model.type} has no linear layer whose path begins with "${classifier}"; name it with classifier`
    );
  };
}

// tree/recipes/_vit_timm.ts
var timmTruncNormal = truncNormal({ std: 0.02, method: "inverse" });
function timmVit(name, gives) {
  const layers = recipe(name, "layers of a vision transformer", (node2, path, is) => {
    const given3 = gives(node2, path, is);
    if (given3) return given3;
    if (is("LayerScale, LayerScale2d")) return { gamma: constant(scaleOf(node2)) };
    return reset(node2);
  });
  const tokens = seq(
    fill("pos_embed?", timmTruncNormal),
    fill("cls_token?", normal({ std: 1e-6 })),
    fill("reg_token?", normal({ std: 1e-6 }))
  );
  return seq(tokens, layers);
}
function scaleOf(node2) {
  const given3 = own(node2.attrs, "init_values");
  return typeof given3 === "number" ? given3 : 1e-5;
}

// tree/recipes/vit_jax.ts
function vitJax(options = {}) {
  checkOptions("make vitJax", options, ["headBias", "classifier"]);
  const weight = xavierUniform(), small = normal({ std: 1e-6 });
  return withClassifier("vitJax", options, (headAt) => timmVit("vitJax", (_, path, is) => {
    if (is("Linear")) return headAt(path) ?? { weight, bias: path.includes("mlp") ? small : zeros };
    return is("Conv2d") ? { weight: timmLecunNormal, bias: zeros } : void 0;
  }));
}
var timmLecunNormal = Object.assign(
  (shape, rng, draw2) => {
    const std = Math.sqrt(1 / fans(shape).fanIn);
    return truncNormal({ std, within: 2, compensate: true, method: "inverse" })(shape, rng, draw2);
  },
  { label: "lecunNormal", elementwise: true }
);

// tree/recipes/vit_mae.ts
function vitMae(options = {}) {
  checkOptions("make vitMae", options, []);
  const matrix2 = xavierUniform(), token = normal({ std: 0.02 }), grid = sinCosGrid();
  return recipe("vitMae", "layers, positions or tokens", (node2, _, is) => {
    if (is("Linear")) return { weight: matrix2, bias: zeros };
    if (is("Conv2d")) return { weight: asVectors, bias: zeros };
    if (isNorm(node2, is)) return { weight: ones, bias: zeros };
    const own3 = {};
    for (const name of Object.keys(node2.params)) {
      if (/^(decoder_)?pos_embed$|^position_embeddings$/.test(name)) own3[name] = grid;
      else if (/^(cls|mask)_token$/.test(name)) own3[name] = token;
    }
    return Object.keys(own3).length ? own3 : void 0;
  });
}
var asVectors = Object.assign(
  ([out = 0, ...rest], rng, options) => {
    const axes = { in: rest.map((_, i) => i + 1), out: [0] };
    return xavierUniform({ fans: "layer" })([out, ...rest], rng, { ...options, axes });
  },
  { label: "xavierUniform(patches as vectors)", elementwise: true }
);

// tree/recipes/vit_moco.ts
function vitMoco(options = {}) {
  checkOptions("make vitMoco", options, []);
  const plain4 = xavierUniform();
  return timmVit("vitMoco", (node2, path, is) => {
    if (!is("Linear")) return void 0;
    const [out = 0, ins = 0] = node2.params.weight?.shape ?? [], bound = Math.sqrt(6 / (Math.floor(out / 3) + ins));
    return { weight: path.includes("qkv") ? uniform({ low: -bound, high: bound }) : plain4, bias: zeros };
  });
}

// tree/recipes/vit_timm.ts
function vitTimm(options = {}) {
  checkOptions("make vitTimm", options, []);
  return timmVit("vitTimm", (_, __, is) => is("Linear") ? { weight: timmTruncNormal, bias: zeros } : void 0);
}

// tree/recipes/vit_timm2.ts
function vitTimm2(options = {}) {
  checkOptions("make vitTimm2", options, ["initBias", "headBias", "classifier"]);
  const bias = constant(numberOption("vitTimm2", "initBias", options.initBias ?? 0.02));
  const weight = truncNormal({ std: 0.02 });
  return withClassifier(
    "vitTimm2",
    options,
    (headAt) => recipe("vitTimm2", "linear layers or convolutions", (_, path, is) => {
      if (!is("Linear, Conv1d, Conv2d, Conv3d")) return void 0;
      return headAt(path) ?? (is("Linear") ? { weight, bias } : { weight });
    })
  );
}

// tree/recipes/zero_convs.ts
function zeroConvs(where = NAMES2) {
  return fill(where, zeros);
}
var NAMES2 = "**.{zero_convs,middle_block_out,controlnet_down_blocks,controlnet_mid_block,controlnet_cond_embedding.conv_out}.**";

// tree/recipes/zero_gamma.ts
function zeroGamma(options = {}) {
  checkOptions("make zeroGamma", options, ["blocks"]);
  const blocks = blocksOption("zeroGamma", options.blocks);
  return recipe("zeroGamma", `${blocks} with a norm among its own children`, (node2, _, is) => {
    const last = is(blocks) ? childrenThat(node2, (child, is2) => isNorm(child, is2) && !!child.params.weight).at(-1) : void 0;
    return last === void 0 ? void 0 : [[last, { weight: zeros }]];
  });
}

// tree/torch_default/torch_default.ts
function torchDefault(model, rng) {
  const free = /* @__PURE__ */ new Set(), written2 = /* @__PURE__ */ new Map();
  eachTensor(model, (_, path) => free.add(path));
  const open = (path, param) => free.has(path) && !isHidden(param);
  const site = {
    write(path, param, by) {
      if (!open(path, param)) return;
      written2.set(path, putDraw(written2.get(path) ?? param, path, by, rng, FROM));
    },
    copy(from, path, param, layer2) {
      const made = written2.get(from), value = made?.value;
      if (!value || made.dtype !== param.dtype || made.shape.join() !== param.shape.join()) return false;
      const origin = { ...made.origin.at(-1), path, from: `${FROM}, copied from layer "${layer2}"` };
      if (open(path, param)) written2.set(path, put2(param, value, origin));
      return true;
    }
  };
  construct(model, "", site);
  return written2.size ? mapTensors(model, (param, path) => written2.get(path) ?? param) : model;
}
var FROM = "torchDefault";
function construct(node2, path, site) {
  const rest = new Set(namesOf(node2, "children")), classes = classesOf(node2);
  const child = (name) => {
    if (rest.delete(name)) construct(node2.children[name], join(path, name), site);
  };
  if (classes.has("MultiheadAttention")) {
    child("out_proj");
    ownTensors(node2, path, classes, site);
    const bias = node2.children.out_proj?.params.bias;
    if (bias && node2.params.in_proj_bias) site.write(join(path, "out_proj.bias"), bias, zeros);
  } else ownTensors(node2, path, classes, site);
  if (classes.has("TransformerEncoder") || classes.has("TransformerDecoder")) {
    if (rest.delete("layers")) copies(node2.children.layers, join(path, "layers"), site);
  }
  if (classes.has("Transformer")) {
    const parts = ["encoder", "decoder"].filter((name) => rest.has(name));
    parts.forEach(child);
    for (const name of parts) matrices(node2.children[name], join(path, name), site);
  }
  for (const name of rest) child(name);
}
function ownTensors(node2, path, classes, site) {
  for (const name of namesOf(node2, "params")) {
    const make = defaultOf(node2, name, classes), full = join(path, name);
    if (make) site.write(full, node2.params[name], inside(full, make));
  }
}
function copies(layers, path, site) {
  const first = /* @__PURE__ */ new Map();
  for (const name of namesOf(layers, "children")) {
    const prefix = join(path, name);
    const like = {
      ...site,
      write(full, param, by) {
        const below3 = full.slice(prefix.length), made = first.get(below3);
        if (made && made[1] !== name && site.copy(made[0], full, param, made[1])) return;
        if (isHidden(param)) return;
        site.write(full, param, by);
        if (made?.[1] !== name) first.set(below3, [full, name]);
      }
    };
    construct(layers.children[name], prefix, like);
  }
}
function matrices(node2, path, site) {
  const by = xavierUniform();
  eachTensor(node2, (param, below3, kind) => {
    if (kind === "param" && param.shape.length > 1) site.write(join(path, below3), param, by);
  });
}

// tree/freeze.ts
function freeze(where) {
  return (model) => {
    const matcher = compileWhere([where], model, "params");
    const out = matcher.visit((param) => isHidden(param) || !param.trainable ? param : { ...param, trainable: false });
    requireMatches("freeze", matcher, model, "params");
    return out;
  };
}

// tree/pin.ts
function pin(path, key) {
  if (typeof key !== "string" || key.split(".").includes("")) {
    throw new LensorError("type", `Cannot pin "${path}": ${describe(key)} is no key; use a path`, { path });
  }
  checkPath2("pin", path);
  return (model) => {
    const tied = explainTie(path, model);
    if (tied !== void 0) throw new LensorError("no-match", `Cannot pin "${path}": ${tied}`, { path });
    const found = find(model, path);
    if (!found || found.kind === "module") {
      const why = found ? "it is a module; name a tensor" : `it is no tensor; ${suggestPath(path, model)}`;
      throw new LensorError("no-match", `Cannot pin "${path}": ${why}`, { path });
    }
    return mapTensors(model, (param, here) => here === path && !isHidden(param) ? pinned(param, key) : param);
  };
}
function pinned(param, key) {
  const value = param.value && rekeyed(param.value, key);
  const origin = value === param.value ? param.origin : param.origin.map((entry2) => entry2.kind === "draw" ? { ...entry2, key } : entry2);
  return { ...param, key, ...value && { value }, origin };
}
function rekeyed(source, key) {
  switch (source.kind) {
    case "draw":
      return { ...source, rng: source.rng.root, at: key };
    case "adjust":
    case "slice": {
      const of = rekeyed(source.of, key);
      return of === source.of ? source : { ...source, of };
    }
    default:
      return source;
  }
}

// tree/tie.ts
function tie(alias, owner) {
  checkPath2("tie", alias);
  checkPath2(`tie "${alias}" to`, owner);
  return (model) => {
    const all = tiesOf(model), real = all.get(owner) ?? owner;
    const a = leafAt(model, alias, alias, owner), o = leafAt(model, real, alias, owner);
    if (alias === real) {
      if (all.has(owner)) {
        throw new LensorError("range", `Cannot tie "${alias}" to "${owner}": that is tied to "${alias}" already`, {
          path: alias
        });
      }
      throw new LensorError("range", `Cannot tie "${alias}" to itself`, { path: alias });
    }
    if (all.get(alias) === real) return model;
    if (!sameShape(a.shape, o.shape)) {
      const shapes = `shape ${showShape(a.shape)} does not fit ${showShape(o.shape)}`;
      throw new LensorError("shape", `Cannot tie "${alias}" to "${owner}": ${shapes}`, { path: alias });
    }
    if (a.dtype !== o.dtype) {
      throw new LensorError("type", `Cannot tie "${alias}" to "${owner}": ${a.dtype} is not ${o.dtype}`, {
        path: alias
      });
    }
    for (const [from, to] of all) if (to === alias) all.set(from, real);
    all.set(alias, real);
    const value = agreed(a, o, alias, real), moved = o.value === void 0 && a.value !== void 0;
    const { value: _, ...bare } = a, entry2 = { kind: "tie", by: "tie", path: alias, from: real };
    const owned = { ...o, ...value && { value }, ...moved && { origin: [...o.origin, ...a.origin] } };
    const leaves2 = /* @__PURE__ */ new Map([[alias, { ...bare, origin: [...a.origin, entry2] }], [real, owned]]);
    return withTies(putLeaves(model, leaves2), all);
  };
}
function agreed(a, b, alias, owner) {
  const x = a.value, y = b.value;
  if (x === void 0 || y === void 0 || x === y) return y ?? x;
  const differ = () => new LensorError(
    "unused",
    `Cannot tie "${alias}" to "${owner}": they have two different values; tie them before they are filled, or drop one`,
    {
      path: alias
    }
  );
  if (x.kind === "load" && y.kind === "load") {
    return x.from === y.from && x.name === y.name ? y : agreeing(y, x, differ);
  }
  if (x.kind === "values" && y.kind === "values" && sameBytes(toBytes(x.data), toBytes(y.data))) return y;
  throw differ();
}
function agreeing(kept, other, differ) {
  const from = {
    name: kept.from.name,
    specs: kept.from.specs,
    metadata: kept.from.metadata,
    async read(name, range) {
      const a = await kept.from.read(name, range), b = await other.from.read(other.name, range);
      if (!sameBytes(toBytes(a), toBytes(b))) throw differ();
      return a;
    }
  };
  return { kind: "load", from, name: kept.name };
}
function leafAt(model, path, alias, owner) {
  const found = find(model, path);
  if (found && found.kind !== "module") return found.node;
  const why = found ? `"${path}" is a module; name tensors` : `"${path}" is no tensor; ${suggestPath(path, model)}`;
  throw new LensorError("no-match", `Cannot tie "${alias}" to "${owner}": ${why}`, { path });
}
function putLeaves(model, leaves2) {
  let tree = model;
  for (const [path, param] of leaves2) {
    const dot = path.lastIndexOf("."), home = dot < 0 ? "" : path.slice(0, dot), name = path.slice(dot + 1);
    tree = replaceAt(tree, home, (node2) => withParts(
      node2,
      mapDict(node2.params, Object.hasOwn(node2.params, name) ? [name] : [], () => param),
      mapDict(node2.buffers, Object.hasOwn(node2.buffers, name) ? [name] : [], () => param),
      node2.children
    ));
  }
  return tree;
}
function withTies(model, all) {
  const homes = /* @__PURE__ */ new Map();
  for (const [alias, owner] of all) {
    const a = alias.split("."), o = owner.split(".");
    let depth = 0;
    while (depth < a.length - 1 && depth < o.length - 1 && a[depth] === o[depth]) depth++;
    const home = a.slice(0, depth).join("."), pair = [a.slice(depth).join("."), o.slice(depth).join(".")];
    homes.set(home, [...homes.get(home) ?? [], pair]);
  }
  const place = (node2, path) => {
    const children = mapDict(node2.children, namesOf(node2, "children"), (child, name) => place(child, join(path, name)));
    const below3 = withParts(node2, node2.params, node2.buffers, children), ties = homes.get(path);
    if (!ties && !node2.ties) return below3;
    if (ties && node2.ties && JSON.stringify(ties) === JSON.stringify(node2.ties)) return below3;
    const { ties: _, ...rest } = below3;
    return ties ? { ...rest, ties } : rest;
  };
  return place(model, "");
}
function sameBytes(a, b) {
  return a.length === b.length && a.every((x, i) => x === b[i]);
}

// tree/match_checkpoint.ts
function matchCheckpoint(model, checkpoint, options = {}) {
  checkOptions("match a checkpoint", options, OPTIONS);
  const names2 = entryNames(checkpoint, options), ties = tiesOf(model);
  const loaded2 = [], missing2 = [];
  const mismatched = [];
  const used = /* @__PURE__ */ new Set(), aliases = /* @__PURE__ */ new Map();
  for (const [alias, owner] of ties) aliases.set(owner, [...aliases.get(owner) ?? [], alias]);
  eachTensor(model, (param, path) => {
    const found = [path, ...aliases.get(path) ?? []].flatMap((p) => names2.get(p) ?? []);
    for (const name2 of found) used.add(name2);
    if (isHidden(param) || !param.persistent && found.length === 0) return;
    const name = found[0];
    if (name === void 0) return void missing2.push(path);
    const have = checkpoint.specs.get(name), want = { shape: param.shape, dtype: param.dtype };
    const fits = sameShape(have.shape, want.shape);
    const adapted = !fits && (options.adapt ?? []).some((adapter) => adapter.accepts?.(have, want, path) ?? true);
    if (!fits && !adapted) mismatched.push({ path, name, have, want, why: "shape" });
    else if (!options.cast && castLoses(have.dtype, want.dtype)) {
      mismatched.push({ path, name, have, want, why: "dtype" });
    } else {
      loaded2.push({
        path,
        name,
        ...found.length > 1 && { also: found.slice(1) },
        ...adapted && { adapted: true }
      });
    }
  });
  return { loaded: loaded2, unexpected: [...names2.values()].filter((name) => !used.has(name)), missing: missing2, mismatched };
}
var OPTIONS = ["prefix", "rename", "ignore", "missing", "adapt", "cast"];
function entryNames(checkpoint, options) {
  checkForms(checkpoint, options);
  const { prefix = "", rename = (name) => name } = options, names2 = /* @__PURE__ */ new Map();
  const strip = prefix === "" || prefix.endsWith(".") ? prefix : prefix + ".";
  const ignored = options.ignore === void 0 ? void 0 : nameTest(options.ignore);
  for (const [name, spec2] of checkpoint.specs) {
    if (!name.startsWith(strip)) continue;
    const path = rename(name.slice(strip.length));
    if (typeof path !== "string") {
      throw new LensorError(
        "type",
        `Cannot load ${checkpoint.name}: rename gives ${describe(path)} for "${name}"; it must give a path`
      );
    }
    if (ignored?.([path, name], spec2)) continue;
    const other = names2.get(path);
    if (other !== void 0) {
      throw new LensorError(
        "unused",
        `Cannot load ${checkpoint.name}: "${other}" and "${name}" both become "${path}"; change rename`,
        { path }
      );
    }
    names2.set(path, name);
  }
  const idle = ignored?.idle();
  if (idle !== void 0) {
    throw new LensorError(
      "no-match",
      `Cannot load ${checkpoint.name}: ignore ${idle} matches no entry; drop it, or end it with "?"`
    );
  }
  return names2;
}
function checkForms({ name }, { prefix, rename, adapt }) {
  const refuse3 = (option, found, want) => new LensorError("type", `Cannot load ${name}: ${option} is ${describe(found)}; expected ${want}`);
  if (prefix !== void 0 && typeof prefix !== "string") throw refuse3("prefix", prefix, "a string");
  if (rename !== void 0 && typeof rename !== "function") {
    throw refuse3("rename", rename, "a function from name to path");
  }
  if (adapt !== void 0 && (!Array.isArray(adapt) || !adapt.every((a) => typeof a === "function"))) {
    throw refuse3("adapt", adapt, "a list of functions");
  }
}
function nameTest(where) {
  const atoms = [];
  const add = (w, may) => {
    if (Array.isArray(w)) return w.forEach((one) => add(one, may));
    if (typeof w === "object" && w !== null && "optional" in w) return add(w.optional, true);
    if (typeof w === "string") {
      const optional3 = may || w.endsWith("?"), globs = parseGlob(w.endsWith("?") ? w.slice(0, -1) : w);
      const root = compileGlobs([[0, globs]], (ids) => ids.length > 0);
      const test2 = (name) => name.split(".").reduce((live, part) => live.step(part), root).here;
      atoms.push({ text: showWhere(w), optional: optional3, matched: false, test: test2 });
    } else if (w instanceof RegExp) {
      const plain4 = new RegExp(w.source, w.flags.replace(/[gy]/g, ""));
      atoms.push({ text: showWhere(w), optional: may, matched: false, test: (name) => plain4.test(name) });
    } else if (typeof w === "function") {
      const test2 = (name, spec2) => w(tensor(spec2.shape, { dtype: spec2.dtype }), name);
      atoms.push({ text: showWhere(w), optional: may, matched: false, test: test2 });
    } else {
      throw new LensorError(
        "type",
        `Cannot ignore entries by ${describe(w)}: names are selected by patterns, RegExps and functions`
      );
    }
  };
  add(where, false);
  const test = (names2, spec2) => {
    const hits = atoms.filter((atom) => names2.some((name) => atom.test(name, spec2)));
    for (const atom of hits) atom.matched = true;
    return hits.length > 0;
  };
  return Object.assign(test, { idle: () => atoms.find((atom) => !atom.matched && !atom.optional)?.text });
}

// tree/pretrained.ts
function pretrained(checkpoint, options = {}) {
  checkOptions("load a checkpoint", options, OPTIONS);
  if (typeof checkpoint !== "object" || checkpoint === null || !(checkpoint.specs instanceof Map)) {
    throw new LensorError(
      "type",
      `Cannot load ${describe(checkpoint)}: expected a checkpoint; open it with await openCheckpoint(path)`
    );
  }
  if (options.missing !== void 0 && options.missing !== "keep" && options.missing !== "error") {
    throw new LensorError(
      "unknown-name",
      `Cannot load ${checkpoint.name}: missing is ${describe(options.missing)}; use "keep" or "error"`
    );
  }
  return (model) => {
    const match = matchCheckpoint(model, checkpoint, options);
    refuse2(match, model, checkpoint, options);
    const found = new Map(match.loaded.map((pair) => [pair.path, pair]));
    return mapTensors(model, (param, path) => {
      const pair = found.get(path);
      return pair ? load(param, pair, checkpoint, options) : param;
    });
  };
}
function load(param, pair, checkpoint, options) {
  const { path, name, also, adapted } = pair;
  const want = { shape: param.shape, dtype: param.dtype };
  const one = (entry2) => {
    const from = adapted ? fitted(checkpoint, entry2, want, path, options.adapt ?? []) : checkpoint;
    return { kind: "load", from, name: entry2 };
  };
  const value = (also ?? []).reduce(
    (kept, other) => agreeing(kept, one(other), () => new LensorError(
      "unused",
      `Cannot load "${name}" into "${path}": "${other}" holds other numbers, but the two are tied`,
      {
        path,
        file: checkpoint.name
      }
    )),
    one(name)
  );
  return put2(param, value, {
    kind: "load",
    by: adapted ? "pretrained, adapted" : "pretrained",
    path,
    from: checkpoint.name,
    name
  });
}
function fitted(checkpoint, name, want, path, adapters) {
  const have = checkpoint.specs.get(name);
  return {
    name: checkpoint.name,
    specs: /* @__PURE__ */ new Map([[name, want]]),
    metadata: checkpoint.metadata,
    async read(_, range) {
      const data = await checkpoint.read(name);
      for (const adapter of adapters) {
        const out = adapter({ ...have, data }, want, path);
        if (!out) continue;
        if (!sameShape(out.shape, want.shape)) throw mismatch(name, path, { ...out }, want, "shape");
        const values2 = cast(out.data, out.dtype, want.dtype);
        return range ? values2.subarray(...range) : values2;
      }
      throw mismatch(name, path, have, want, "shape");
    }
  };
}
function refuse2(match, model, checkpoint, options) {
  const first = match.mismatched[0], more = match.mismatched.length - 1;
  if (first) throw mismatch(first.name, first.path, first.have, first.want, first.why, more);
  if (match.unexpected.length > 0 || match.loaded.length === 0) refuseNames(match, model, checkpoint, options);
  if (options.missing === "error" && match.missing.length) {
    const count = match.missing.length === 1 ? "1 tensor" : `${match.missing.length} tensors`;
    throw new LensorError(
      "missing",
      `Cannot load ${checkpoint.name}: it lacks ${count} of the model: ${quoteNames(match.missing)}`,
      {
        file: checkpoint.name,
        path: match.missing[0]
      }
    );
  }
}
function refuseNames(match, model, checkpoint, options) {
  const names2 = entryNames(checkpoint, options);
  if (match.unexpected.length === names2.size) throw nothingMatched(model, checkpoint, names2, options);
  if (match.unexpected.length) {
    const lost = new Set(match.unexpected), paths = [...names2].filter(([, name]) => lost.has(name)).map(([path]) => path);
    const kept = [...names2].filter(([, name]) => !lost.has(name)).map(([path]) => path);
    const line = ignoreLine(paths, kept);
    throw new LensorError(
      "unused",
      `Cannot load ${checkpoint.name}: the model has no ${quoteNames(match.unexpected)}; pass ignore: ${line} to drop them`,
      { file: checkpoint.name, path: match.unexpected[0] }
    );
  }
}
function mismatch(name, path, have, want, why, more = 0) {
  const what = why === "shape" ? `shape ${showShape(have.shape)} does not fit ${showShape(want.shape)}; pass adapt to resize it` : `${have.dtype} does not fit ${want.dtype} without loss; pass cast: true to round it`;
  const rest = more > 0 ? ` (and ${more} more do not fit)` : "";
  return new LensorError(why === "shape" ? "shape" : "type", `Cannot load "${name}" into "${path}": ${what}${rest}`, {
    path
  });
}
function nothingMatched(model, checkpoint, names2, options) {
  const paths = [];
  eachTensor(model, (_, path) => void paths.push(path));
  if (names2.size === 0) {
    const all = [...checkpoint.specs.keys()];
    const tops = new Set(all.map((name) => name.split(".")[0])), near = options.prefix && nearest(options.prefix, tops)[0];
    const why = checkpoint.specs.size === 0 ? "it holds no tensors" : options.ignore !== void 0 && entryNames(checkpoint, { ...options, ignore: [] }).size > 0 ? "ignore drops every entry" : `no entry is left under prefix "${options.prefix ?? ""}"; it has ${quoteNames(all, 3)}`;
    return new LensorError(
      "no-match",
      `Cannot load ${checkpoint.name}: ${why}${near ? `; did you mean prefix: "${near}"` : ""}`,
      {
        file: checkpoint.name
      }
    );
  }
  const sides = `it has ${quoteNames(names2.values(), 3)}, the model has ${quoteNames(paths, 3) || "no tensors"}`;
  return new LensorError(
    "no-match",
    `Cannot load ${checkpoint.name}: nothing matches: ${sides}${wayOut([...names2.keys()], paths)}`,
    {
      file: checkpoint.name
    }
  );
}
function wayOut(names2, paths) {
  const strip = bestPrefix(names2, new Set(paths));
  if (strip !== void 0) return `; pass prefix: "${strip}"`;
  const add = bestPrefix(paths, new Set(names2));
  return add === void 0 ? "; pass rename" : `; wrap it in within("${add}", ...)`;
}
function bestPrefix(long, short2) {
  const votes = /* @__PURE__ */ new Map();
  for (const name of long) {
    for (let dot = name.indexOf("."); dot >= 0; dot = name.indexOf(".", dot + 1)) {
      if (short2.has(name.slice(dot + 1))) votes.set(name.slice(0, dot), (votes.get(name.slice(0, dot)) ?? 0) + 1);
    }
  }
  return [...votes].sort((a, b) => b[1] - a[1])[0]?.[0];
}
function ignoreLine(lost, kept) {
  const short2 = new Set(lost.map((path) => {
    for (let dot = path.indexOf("."); dot >= 0; dot = path.indexOf(".", dot + 1)) {
      if (!kept.some((other) => other.startsWith(path.slice(0, dot + 1)))) return path.slice(0, dot);
    }
    return path;
  }));
  const shown = [...short2].map((path) => `"${path}"`);
  return shown.length === 1 ? shown[0] : `[${shown.join(", ")}]`;
}

// tree/initialize.ts
function initialize(model, init, options = {}) {
  if (!isModule(model)) {
    throw new LensorError("type", "Cannot initialize: the first argument is no module; build one with module");
  }
  checkInit(init, "initialize");
  checkOptions("initialize", options, ["seed", "rng", "partial"]);
  if (options.seed !== void 0 && options.rng !== void 0) {
    throw new LensorError("range", "Cannot initialize: both seed and rng are given; choose one");
  }
  const rng = rngOf(options.rng ?? options.seed).clone();
  const written2 = init(model, rng);
  if (!isModule(written2)) {
    throw new LensorError("type", "Cannot initialize: the Init returned no module; an Init is (model, rng) => model");
  }
  checkStatistics(written2);
  const full = mapTensors(written2, (param, path, kind) => kind === "buffer" ? withDefault(param, path, rng) : param);
  checkTies(full);
  checkReplaced(full);
  if (!options.partial) checkMissing(full);
  return full;
}
function withDefault(param, path, rng) {
  if (param.value !== void 0 || !param.initial) return param;
  const filled2 = putDraw(param, path, param.initial, rng, "layer");
  return {
    ...filled2,
    origin: filled2.origin.map((o, i, all) => i === all.length - 1 ? { kind: "default", by: o.by, path } : o)
  };
}
function checkStatistics(model) {
  const lost = [];
  let file = "";
  eachModule(model, (node2, path) => {
    const loaded2 = namesOf(node2, "params").map((name) => node2.params[name]).find((p) => written(p)?.kind === "load");
    if (!loaded2) return;
    for (const name of namesOf(node2, "buffers")) {
      const buffer = node2.buffers[name];
      if (!buffer.persistent || kindOf(buffer.dtype) !== "float" || buffer.value !== void 0) continue;
      lost.push(join(path, name));
      file ||= written(loaded2)?.from ?? "the checkpoint";
    }
  });
  if (lost.length === 0) return;
  const count = lost.length === 1 ? "1 buffer" : `${lost.length} buffers`;
  throw new LensorError(
    "unused",
    `Cannot finish: ${file} filled the params of these modules but has nothing for ${count}: ${quoteNames(lost)}; fill them by name if you mean it`,
    { path: lost[0] }
  );
}
function checkTies(model) {
  const ties = tiesOf(model);
  for (const [alias, owner] of ties) {
    const leaf3 = find(model, alias), holder = find(model, owner);
    const refuse3 = (code, why) => new LensorError(code, `Cannot finish: "${alias}" ${why}`, { path: alias });
    if (ties.has(owner)) throw refuse3("range", `is tied to "${owner}" in a circle; one of them must hold the value`);
    if (!leaf3 || leaf3.kind === "module") throw refuse3("no-match", `is tied to "${owner}", but it is no tensor`);
    if (!holder || holder.kind === "module") {
      throw refuse3("no-match", `is tied to "${owner}", which is no tensor; ${suggestPath(owner, model)}`);
    }
    if (leaf3.node.value !== void 0) {
      throw refuse3("unused", `was given a value, but it is tied to "${owner}", which holds it; fill that`);
    }
  }
}
function written({ origin }) {
  return origin.findLast((entry2) => entry2.kind !== "adjust" && entry2.kind !== "tie");
}
function checkReplaced(model) {
  const paths = [], files = /* @__PURE__ */ new Set(), by = /* @__PURE__ */ new Map();
  eachTensor(model, ({ origin }, path) => {
    const load2 = origin.findLastIndex((o) => o.kind === "load");
    const draw2 = load2 < 0 ? void 0 : origin.slice(load2 + 1).find((o) => o.kind === "draw" || o.kind === "values");
    if (!draw2 || draw2.override) return;
    paths.push(path);
    files.add(origin[load2].from ?? "a checkpoint");
    const who2 = draw2.from ?? draw2.by;
    by.set(who2, [...by.get(who2) ?? [], path]);
  });
  if (paths.length === 0) return;
  const count = paths.length === 1 ? "1 tensor" : `${paths.length} tensors`, was = paths.length === 1 ? "was" : "were";
  const who = [...by].map(([name, list2]) => `${name} (${quoteNames(list2, 1)})`).join(", ");
  throw new LensorError(
    "unused",
    `Cannot finish: ${count} loaded from ${[...files].join(" and ")} ${was} drawn anew by ${who}; put pretrained last, or wrap the rules in whenMissing, or in override if you mean it`,
    { path: paths[0] }
  );
}
function checkMissing(model) {
  const paths = [];
  let known = true;
  eachTensor(model, (param, path, kind) => {
    if (!missing(param) || kind === "buffer" && !param.persistent) return;
    paths.push(path);
    known &&= kind === "param" && hasDefault(model, path);
  });
  if (paths.length === 0) return;
  const count = paths.length === 1 ? "1 tensor has" : `${paths.length} tensors have`;
  const help = known ? `whenMissing(torchDefault) would give ${paths.length === 1 ? "it" : "them"} PyTorch's` : "fill them, or pass partial: true";
  throw new LensorError(
    "missing",
    `Cannot finish: ${count} no value: ${quoteNames(paths)}; ${help}`,
    {
      path: paths[0]
    }
  );
}
function hasDefault(model, path) {
  const dot = path.lastIndexOf("."), at2 = find(model, path.slice(0, Math.max(dot, 0)));
  return at2?.kind === "module" && defaultOf(at2.node, path.slice(dot + 1)) !== void 0;
}

// tree/explain.ts
function origins(model) {
  const rows = [];
  eachTensor(model, (param, path, role) => void rows.push(row(param, path, role)));
  for (const [alias, owner] of tiesOf(model)) {
    const leaf3 = find(model, alias);
    if (!leaf3 || leaf3.kind === "module") continue;
    rows.push({ ...row(leaf3.node, alias, "alias"), kind: "tie", source: `tied to ${owner}` });
  }
  return rows;
}
function explain(model) {
  const rows = origins(model), count = (n, unit) => `${n.toLocaleString("en-US")} ${unit}${n === 1 ? "" : "s"}`;
  const table2 = columns(
    rows.map((r) => [r.path, showShape(r.shape) + (r.dtype === "float32" ? "" : ` ${r.dtype}`), history(r)])
  );
  const totals = /* @__PURE__ */ new Map();
  for (const r of rows) {
    if (r.role === "alias") continue;
    const sum = totals.get(r.source) ?? { tensors: 0, elements: 0 };
    totals.set(r.source, { tensors: sum.tensors + 1, elements: sum.elements + r.elements });
  }
  const owned = rows.filter((r) => r.role !== "alias"), all = owned.reduce((n, r) => n + r.elements, 0);
  const sums = [...totals].map(([source, t]) => [source, count(t.tensors, "tensor"), count(t.elements, "element")]);
  return [...table2, "", ...columns([...sums, ["in all", count(owned.length, "tensor"), count(all, "element")]])].join(
    "\n"
  );
}
function columns(rows) {
  const width = (i) => rows.reduce((w, cells) => Math.max(w, cells[i]?.length ?? 0), 0);
  const widths = (rows[0] ?? []).map((_, i) => width(i));
  return rows.map((cells) => cells.map((cell2, i) => cell2.padEnd(widths[i] ?? 0)).join("  ").trimEnd());
}
function sourceOf(param, role) {
  const last = param.origin.at(-1);
  if (missing(param)) return madeByModel(param, role) ? "made by the model" : "no value";
  return last ? describeOrigin(last) : "given with the model";
}
function row(param, path, role) {
  const { shape, dtype, trainable: trainable2, origin } = param;
  const kind = missing(param) ? madeByModel(param, role) ? "model" : "missing" : origin.at(-1)?.kind ?? "values";
  return { path, shape, dtype, elements: sizeOf(shape), role, kind, source: sourceOf(param, role), trainable: trainable2, origin };
}
function madeByModel(param, role) {
  return role === "buffer" && !param.persistent;
}
function describeOrigin(o) {
  if (o.kind === "load") return o.from ?? o.by;
  if (o.kind === "default") return `${o.by}, the layer's own`;
  return o.by;
}
function history({ source, origin, path, role }) {
  if (role === "alias") return source;
  const last = origin.at(-1), before = origin.slice(0, -1).map(describeOrigin);
  const notes = [];
  if (last?.kind === "load" && last.name !== path) notes.push(`as ${last.name}`);
  if (last?.key !== void 0) notes.push(`key ${last.key}`);
  if (last?.kind === "adjust") notes.push(`of ${before.at(-1) ?? "?"}`);
  else if (before.length) notes.push(`was ${before.join(", then ")}`);
  if (last?.override) notes.push("override");
  return notes.length ? `${source} (${notes.join("; ")})` : source;
}

// tree/diff.ts
function diff(before, after2) {
  const old = byPath2(before), now = byPath2(after2), lines = [];
  for (const [path, row2] of now) {
    const was = old.get(path);
    if (!was) lines.push([`+ ${path}`, row2.source]);
    else {
      const change = changes(was, row2);
      if (change) lines.push([`~ ${path}`, change]);
    }
  }
  for (const [path, row2] of old) if (!now.has(path)) lines.push([`- ${path}`, row2.source]);
  return columns(lines).join("\n");
}
function changes(was, now) {
  const notes = [];
  if (!sameShape(was.shape, now.shape)) notes.push(`${showShape(was.shape)} -> ${showShape(now.shape)}`);
  if (was.dtype !== now.dtype) notes.push(`${was.dtype} -> ${now.dtype}`);
  if (was.trainable !== now.trainable) notes.push(now.trainable ? "trainable" : "frozen");
  if (was.source !== now.source) notes.push(`${was.source} -> ${now.source}`);
  else if (was.kind !== now.kind || JSON.stringify(was.origin) !== JSON.stringify(now.origin)) {
    notes.push(`${now.source}, anew`);
  }
  return notes.length ? notes.join("; ") : void 0;
}
function byPath2(model) {
  return new Map(origins(model).map((row2) => [row2.path, row2]));
}

// tree/save.ts
async function saveModel(model, target, options = {}) {
  checkOptions("save a model", options, ["format", "dtype", "maxShardBytes", "metadata", "onTied"]);
  const { format = "safetensors", dtype, onTied = "drop", maxShardBytes } = options;
  if (format !== "safetensors") {
    throw new LensorError("unsupported", `Cannot save as ${describe(format)}: the format is "safetensors"`);
  }
  if (!["drop", "copy", "error"].includes(onTied)) {
    throw new LensorError(
      "unknown-name",
      `Cannot save a model: onTied is ${describe(onTied)}; use "drop", "copy" or "error"`
    );
  }
  if (dtype !== void 0) checkCast(dtype);
  const ties = tiesOf(model);
  if (onTied === "error" && ties.size) {
    throw new LensorError(
      "unsupported",
      `Cannot save a model with ties: ${quoteNames(ties.keys())}; pass onTied: "drop" or "copy"`
    );
  }
  const entries2 = [], gaps = [];
  eachTensor(model, (param, path) => {
    if (!param.persistent) return;
    if (missing(param)) gaps.push(path);
    else entries2.push(entry(path, path, param, dtype));
  });
  if (gaps.length) {
    throw new LensorError(
      "missing",
      `Cannot save a model: ${quoteNames(gaps)} ${gaps.length === 1 ? "has" : "have"} no value; initialize it`,
      {
        path: gaps[0]
      }
    );
  }
  if (onTied === "copy") {
    for (const [alias, owner] of ties) {
      const leaf3 = find(model, owner);
      if (leaf3 && leaf3.kind !== "module" && leaf3.node.persistent) entries2.push(entry(alias, owner, leaf3.node, dtype));
    }
  }
  if (options.metadata && "lensor.origin" in options.metadata) {
    throw new LensorError(
      "range",
      'Cannot save a model: metadata "lensor.origin" is written by saveModel itself; choose another name'
    );
  }
  const dropped = onTied === "drop" ? Object.fromEntries(ties) : {};
  const history2 = Object.fromEntries(
    origins(model).filter((row2) => row2.kind !== "model").map((row2) => [row2.path, row2.origin])
  );
  const metadata = { ...dropped, ...options.metadata, "lensor.origin": JSON.stringify(history2) };
  if (maxShardBytes === void 0) await writeSafetensors(entries2, target, { metadata });
  else await writeShardedSafetensors(entries2, target, { metadata, maxShardBytes });
}
function entry(name, path, param, to) {
  const dtype = to !== void 0 && kindOf(param.dtype) === "float" ? to : param.dtype;
  return {
    name,
    dtype,
    shape: param.shape,
    elementwise: param.value !== void 0 && byRange(param.value),
    read: async (range, into) => param.dtype === dtype ? await compute(param, path, range, into) : cast(await compute(param, path, range), param.dtype, dtype, into)
  };
}
function byRange(source) {
  return source.kind === "values" || source.kind === "load" || source.kind === "draw" && source.by.elementwise === true;
}
function checkCast(dtype) {
  checkDType(dtype);
  if (kindOf(dtype) !== "float") {
    throw new LensorError("type", `Cannot save a model as ${dtype}: floating-point tensors are cast to floats only`);
  }
}

// tree/layers/_check.ts
function argsOf(type) {
  const bad4 = (code, name, value, why) => new LensorError(code, `Cannot build ${type}: ${name} is ${describe(value)}; ${why}`);
  const size = (name, value, least = 0) => {
    const want = `use an integer from ${least} on`;
    if (typeof value !== "number") throw bad4("type", name, value, want);
    if (!Number.isSafeInteger(value) || value < least) throw bad4("range", name, value, want);
    return value;
  };
  const sizes = (name, value, rank, least = 0) => {
    if (!Array.isArray(value)) return new Array(rank).fill(size(name, value, least));
    if (value.length !== rank) {
      throw new LensorError(
        "shape",
        `Cannot build ${type}: ${name} has ${value.length} ${value.length === 1 ? "size" : "sizes"}; use one, or ${rank} in a list`
      );
    }
    return value.map((n, i) => size(`${name}[${i}]`, n, least));
  };
  return {
    bad: bad4,
    size,
    sizes,
    options: (given3, ...known) => checkOptions(`build ${type}`, given3, known),
    sizeOrSizes: (name, value, rank, least) => Array.isArray(value) ? sizes(name, value, rank, least) : size(name, value, least),
    integer(name, value) {
      if (typeof value !== "number") throw bad4("type", name, value, "use an integer");
      if (!Number.isSafeInteger(value)) throw bad4("range", name, value, "use an integer");
      return value;
    },
    flag(name, value) {
      if (typeof value !== "boolean") throw bad4("type", name, value, "use true or false");
      return value;
    },
    real(name, value, low = -Infinity, high = Infinity) {
      const bounds = low === -Infinity ? "" : high === Infinity ? ` from ${low} on` : ` from ${low} to ${high}`;
      if (typeof value !== "number") throw bad4("type", name, value, `use a number${bounds}`);
      if (!Number.isFinite(value) || value < low || value > high) {
        throw bad4("range", name, value, `use a finite number${bounds}`);
      }
      return value;
    },
    word(name, value, words) {
      if (words.includes(value)) return value;
      const near = typeof value === "string" ? nearest(value, words)[0] : void 0;
      const help = near ? `did you mean "${near}"` : `use one of ${quoteNames(words, words.length)}`;
      throw bad4(typeof value === "string" ? "unknown-name" : "type", name, value, help);
    },
    divides(divisor, d, name, n) {
      if (n % d === 0) return;
      throw new LensorError(
        "range",
        `Cannot build ${type}: ${divisor} ${d} does not divide ${name} ${n}; change one of them`
      );
    }
  };
}

// tree/layers/_knowledge.ts
function axesOf(type, bases, attrs, name, shape) {
  const is = (base) => type === base || bases.includes(base);
  if (shape.length < 2) return void 0;
  if (is("_ConvNd")) {
    if (name !== "weight") return void 0;
    const across = is("_ConvTransposeNd") || attrs.transposed === true, groups = attrs.groups;
    return {
      in: [across ? 0 : 1],
      out: [across ? 1 : 0],
      ...typeof groups === "number" && groups > 1 && { groups },
      literal: true
    };
  }
  if (is("Bilinear") && name === "weight") return { in: [1, 2], out: [0], literal: true };
  const matrix2 = is("Linear") && name === "weight" || is("MultiheadAttention") && name.endsWith("proj_weight") || (is("RNNBase") || is("RNNCellBase")) && name.startsWith("weight");
  if (matrix2) return shape.length === 2 ? { in: [1], out: [0], literal: true } : void 0;
  return kernelAxes(name);
}
function kernelAxes(name) {
  const kernel = /^(?:.*\/)?(?:|depthwise_|pointwise_|recurrent_)kernel(?::0)?$/.test(name);
  return kernel ? { in: [-2], out: [-1] } : void 0;
}
function initialOf(type, bases, name) {
  if (type !== "_NormBase" && !bases.includes("_NormBase")) return void 0;
  if (name === "running_mean" || name === "num_batches_tracked") return zeros;
  return name === "running_var" ? ones : void 0;
}

// tree/layers/_layer.ts
function layer(type, parts) {
  const { attrs, params: params2 = {}, buffers: buffers2 = {} } = parts, known = findBases(type);
  const names2 = [...Object.entries(params2), ...Object.entries(buffers2)];
  const leaf3 = (name, shape, buffer) => {
    const axes = axesOf(type, known.bases, attrs, name, shape);
    const initial = buffer ? initialOf(type, known.bases, name) : void 0;
    return tensor(shape, {
      ...buffer && { trainable: false },
      ...axes && { axes },
      ...initial && { initial },
      dtype: name === "num_batches_tracked" ? "int64" : parts.dtype ?? "float32"
    });
  };
  const build4 = (shapes, buffer) => Object.entries(shapes).flatMap(([name, shape]) => shape ? [[name, leaf3(name, shape, buffer)]] : []);
  return module(type, {
    ...known,
    attrs,
    params: build4(params2, false),
    buffers: build4(buffers2, true),
    children: parts.children ?? {},
    absent: names2.filter(([, shape]) => shape === null).map(([name]) => name)
  });
}

// tree/layers/activations.ts
function prelu(numParameters = 1, options = {}) {
  const args = argsOf("PReLU");
  args.options(options, "init", "dtype");
  const n = args.size("numParameters", numParameters);
  return layer("PReLU", {
    attrs: { num_parameters: n, init: args.real("init", options.init ?? 0.25) },
    dtype: options.dtype,
    params: { weight: [n] }
  });
}
function relu(options = {}) {
  return overwriting("ReLU", options);
}
function relu6(options = {}) {
  return overwriting("ReLU6", options, { min_val: 0, max_val: 6 });
}
function leakyRelu(negativeSlope = 0.01, options = {}) {
  return overwriting("LeakyReLU", options, {
    negative_slope: argsOf("LeakyReLU").real("negativeSlope", negativeSlope)
  });
}
function elu(alpha = 1, options = {}) {
  return overwriting("ELU", options, { alpha: argsOf("ELU").real("alpha", alpha) });
}
function celu(alpha = 1, options = {}) {
  return overwriting("CELU", options, { alpha: argsOf("CELU").real("alpha", alpha) });
}
function selu(options = {}) {
  return overwriting("SELU", options);
}
function gelu(options = {}) {
  const args = argsOf("GELU");
  args.options(options, "approximate");
  return layer("GELU", {
    attrs: { approximate: args.word("approximate", options.approximate ?? "none", ["none", "tanh"]) }
  });
}
function silu(options = {}) {
  return overwriting("SiLU", options);
}
function mish(options = {}) {
  return overwriting("Mish", options);
}
function hardswish(options = {}) {
  return overwriting("Hardswish", options);
}
function hardsigmoid(options = {}) {
  return overwriting("Hardsigmoid", options);
}
function hardtanh(minVal = -1, maxVal = 1, options = {}) {
  const args = argsOf("Hardtanh"), low = args.real("minVal", minVal), high = args.real("maxVal", maxVal);
  if (high <= low) throw args.bad("range", "maxVal", high, `use more than minVal ${low}`);
  return overwriting("Hardtanh", options, { min_val: low, max_val: high });
}
function sigmoid(options = {}) {
  return plain2("Sigmoid", options);
}
function logSigmoid(options = {}) {
  return plain2("LogSigmoid", options);
}
function tanh(options = {}) {
  return plain2("Tanh", options);
}
function softsign(options = {}) {
  return plain2("Softsign", options);
}
function softplus(beta = 1, threshold = 20) {
  const args = argsOf("Softplus");
  return layer("Softplus", { attrs: { beta: args.real("beta", beta), threshold: args.real("threshold", threshold) } });
}
function softmax(dim) {
  return along("Softmax", dim);
}
function logSoftmax(dim) {
  return along("LogSoftmax", dim);
}
function glu(dim = -1) {
  return along("GLU", dim);
}
function identity(options = {}) {
  return plain2("Identity", options);
}
function plain2(type, options) {
  argsOf(type).options(options);
  return layer(type, { attrs: {} });
}
function overwriting(type, options, attrs = {}) {
  const args = argsOf(type);
  args.options(options, "inplace");
  return layer(type, { attrs: { ...attrs, inplace: args.flag("inplace", options.inplace ?? false) } });
}
function along(type, dim) {
  return layer(type, { attrs: { dim: dim === void 0 ? null : argsOf(type).integer("dim", dim) } });
}

// tree/layers/containers.ts
function sequential(...modules) {
  const [first] = modules;
  if (modules.length === 1 && typeof first === "object" && first !== null && !isModule(first)) {
    return named2("Sequential", first);
  }
  return numbered("Sequential", modules);
}
function moduleList(modules) {
  if (!Array.isArray(modules)) {
    throw new LensorError("type", `Cannot build ModuleList: expected a list of modules, found ${describe(modules)}`);
  }
  return numbered("ModuleList", modules);
}
function moduleDict(modules) {
  if (typeof modules !== "object" || modules === null || isModule(modules)) {
    throw new LensorError("type", `Cannot build ModuleDict: expected modules by name, found ${describe(modules)}`);
  }
  return named2("ModuleDict", modules);
}
function named2(type, modules) {
  const wrong = Array.isArray(modules) ? modules.find((pair) => !Array.isArray(pair) || pair.length !== 2) : void 0;
  if (wrong !== void 0) {
    const help = isModule(wrong) ? "pass modules one by one" : "pass pairs of name and module";
    throw new LensorError("type", `Cannot build ${type}: its list holds ${describe(wrong)}; ${help}`);
  }
  return layer(type, { attrs: {}, children: modules });
}
function numbered(type, modules) {
  return layer(type, { attrs: {}, children: modules.map((node2, i) => [String(i), node2]) });
}

// tree/layers/linear.ts
function linear(inFeatures, outFeatures, options = {}) {
  return build("Linear", inFeatures, outFeatures, options);
}
function projection(inFeatures, outFeatures, options) {
  return build("NonDynamicallyQuantizableLinear", inFeatures, outFeatures, options);
}
function bilinear(in1Features, in2Features, outFeatures, options = {}) {
  const args = argsOf("Bilinear");
  args.options(options, "bias", "dtype");
  const in1 = args.size("in1Features", in1Features, 1), in2 = args.size("in2Features", in2Features);
  const out = args.size("outFeatures", outFeatures), bias = args.flag("bias", options.bias ?? true);
  return layer("Bilinear", {
    attrs: { in1_features: in1, in2_features: in2, out_features: out },
    dtype: options.dtype,
    params: { weight: [out, in1, in2], bias: bias ? [out] : null }
  });
}
function build(type, inFeatures, outFeatures, options) {
  const args = argsOf(type);
  args.options(options, "bias", "dtype");
  const ins = args.size("inFeatures", inFeatures), outs = args.size("outFeatures", outFeatures);
  const bias = args.flag("bias", options.bias ?? true);
  return layer(type, {
    attrs: { in_features: ins, out_features: outs },
    dtype: options.dtype,
    params: { weight: [outs, ins], bias: bias ? [outs] : null }
  });
}

// tree/layers/adaptive_softmax.ts
function adaptiveLogSoftmaxWithLoss(inFeatures, nClasses, cutoffs, options = {}) {
  const type = "AdaptiveLogSoftmaxWithLoss", args = argsOf(type);
  args.options(options, "divValue", "headBias", "dtype");
  const ins = args.size("inFeatures", inFeatures), classes = args.size("nClasses", nClasses, 2);
  const divValue = args.real("divValue", options.divValue ?? 4, 0), headBias = args.flag("headBias", options.headBias ?? false);
  if (!Array.isArray(cutoffs)) throw args.bad("type", "cutoffs", cutoffs, "use a list of integers");
  const cuts = cutoffs.map((n, i) => args.size(`cutoffs[${i}]`, n, 1));
  if (cuts.length === 0 || cuts.some((n, i) => n >= (cuts[i + 1] ?? classes))) {
    throw new LensorError(
      "range",
      `Cannot build ${type}: the cutoffs [${cuts}] must rise and stay below ${classes} classes`
    );
  }
  const ends2 = [...cuts, classes], clusters = cuts.length, first = cuts[0], rows = first + clusters;
  const dtype = options.dtype && { dtype: options.dtype };
  const tail = cuts.map((from, i) => {
    const width = Math.floor(ins / divValue ** (i + 1));
    return sequential(
      linear(ins, width, { bias: false, ...dtype }),
      linear(width, ends2[i + 1] - from, { bias: false, ...dtype })
    );
  });
  return layer(type, {
    attrs: {
      in_features: ins,
      n_classes: classes,
      cutoffs: ends2,
      div_value: divValue,
      head_bias: headBias,
      shortlist_size: first,
      n_clusters: clusters,
      head_size: rows
    },
    children: { head: linear(ins, rows, { bias: headBias, ...dtype }), tail: moduleList(tail) }
  });
}

// tree/layers/attention.ts
function multiheadAttention(embedDim, numHeads, options = {}) {
  const args = argsOf("MultiheadAttention");
  args.options(options, "dropout", "bias", "addBiasKv", "addZeroAttn", "kdim", "vdim", "batchFirst", "dtype");
  const embed = args.size("embedDim", embedDim, 1), heads = args.size("numHeads", numHeads, 1);
  args.divides("numHeads", heads, "embedDim", embed);
  const kdim = args.size("kdim", options.kdim ?? embed, 1), vdim = args.size("vdim", options.vdim ?? embed, 1);
  const bias = args.flag("bias", options.bias ?? true), extra = args.flag("addBiasKv", options.addBiasKv ?? false);
  const apart = kdim !== embed || vdim !== embed;
  return layer("MultiheadAttention", {
    attrs: {
      embed_dim: embed,
      kdim,
      vdim,
      num_heads: heads,
      dropout: args.real("dropout", options.dropout ?? 0, 0, 1),
      batch_first: args.flag("batchFirst", options.batchFirst ?? false),
      head_dim: embed / heads,
      add_zero_attn: args.flag("addZeroAttn", options.addZeroAttn ?? false)
    },
    dtype: options.dtype,
    params: {
      in_proj_weight: apart ? null : [3 * embed, embed],
      q_proj_weight: apart ? [embed, embed] : null,
      k_proj_weight: apart ? [embed, kdim] : null,
      v_proj_weight: apart ? [embed, vdim] : null,
      in_proj_bias: bias ? [3 * embed] : null,
      ...extra && { bias_k: [1, 1, embed], bias_v: [1, 1, embed] }
    },
    children: { out_proj: projection(embed, embed, { bias, ...options.dtype && { dtype: options.dtype } }) }
  });
}

// tree/layers/batch_norm.ts
function batchNorm1d(numFeatures, options = {}) {
  return norm("BatchNorm1d", numFeatures, options, true);
}
function batchNorm2d(numFeatures, options = {}) {
  return norm("BatchNorm2d", numFeatures, options, true);
}
function batchNorm3d(numFeatures, options = {}) {
  return norm("BatchNorm3d", numFeatures, options, true);
}
function syncBatchNorm(numFeatures, options = {}) {
  return norm("SyncBatchNorm", numFeatures, options, true);
}
function instanceNorm1d(numFeatures, options = {}) {
  return norm("InstanceNorm1d", numFeatures, options, false);
}
function instanceNorm2d(numFeatures, options = {}) {
  return norm("InstanceNorm2d", numFeatures, options, false);
}
function instanceNorm3d(numFeatures, options = {}) {
  return norm("InstanceNorm3d", numFeatures, options, false);
}
function norm(type, numFeatures, options, usual) {
  const args = argsOf(type);
  args.options(options, "eps", "momentum", "affine", "bias", "trackRunningStats", "dtype");
  const n = args.size("numFeatures", numFeatures), momentum = options.momentum === void 0 ? 0.1 : options.momentum;
  const affine2 = args.flag("affine", options.affine ?? usual), bias = args.flag("bias", options.bias ?? true);
  const track = args.flag("trackRunningStats", options.trackRunningStats ?? usual);
  return layer(type, {
    attrs: {
      num_features: n,
      eps: args.real("eps", options.eps ?? 1e-5),
      momentum: momentum === null ? null : args.real("momentum", momentum),
      affine: affine2,
      track_running_stats: track
    },
    dtype: options.dtype,
    params: { weight: affine2 ? [n] : null, bias: affine2 && bias ? [n] : null },
    buffers: {
      running_mean: track ? [n] : null,
      running_var: track ? [n] : null,
      num_batches_tracked: track ? [] : null
    }
  });
}

// tree/layers/conv.ts
function conv1d(inChannels, outChannels, kernelSize, options = {}) {
  return conv("Conv1d", 1, inChannels, outChannels, kernelSize, options);
}
function conv2d(inChannels, outChannels, kernelSize, options = {}) {
  return conv("Conv2d", 2, inChannels, outChannels, kernelSize, options);
}
function conv3d(inChannels, outChannels, kernelSize, options = {}) {
  return conv("Conv3d", 3, inChannels, outChannels, kernelSize, options);
}
function convTranspose1d(inChannels, outChannels, kernelSize, options = {}) {
  return conv("ConvTranspose1d", 1, inChannels, outChannels, kernelSize, options);
}
function convTranspose2d(inChannels, outChannels, kernelSize, options = {}) {
  return conv("ConvTranspose2d", 2, inChannels, outChannels, kernelSize, options);
}
function convTranspose3d(inChannels, outChannels, kernelSize, options = {}) {
  return conv("ConvTranspose3d", 3, inChannels, outChannels, kernelSize, options);
}
function conv(type, rank, inChannels, outChannels, kernelSize, options) {
  const args = argsOf(type), transposed2 = type.startsWith("ConvTranspose"), all = options;
  args.options(
    options,
    "stride",
    "padding",
    "dilation",
    "groups",
    "bias",
    transposed2 ? "outputPadding" : "paddingMode",
    "dtype"
  );
  const ins = args.size("inChannels", inChannels), outs = args.size("outChannels", outChannels);
  const kernel = args.sizes("kernelSize", kernelSize, rank, 1), stride = args.sizes("stride", all.stride ?? 1, rank, 1);
  const groups = args.size("groups", all.groups ?? 1, 1), bias = args.flag("bias", all.bias ?? true);
  args.divides("groups", groups, "inChannels", ins);
  args.divides("groups", groups, "outChannels", outs);
  const named3 = typeof all.padding === "string" && !transposed2;
  const padding = named3 ? args.word("padding", all.padding, ["same", "valid"]) : args.sizes("padding", all.padding ?? 0, rank);
  if (padding === "same" && stride.some((s) => s !== 1)) {
    throw args.bad("range", "stride", all.stride, 'padding "same" works with stride 1 only');
  }
  return layer(type, {
    attrs: {
      in_channels: ins,
      out_channels: outs,
      kernel_size: kernel,
      stride,
      padding,
      output_padding: args.sizes("outputPadding", all.outputPadding ?? 0, rank),
      dilation: args.sizes("dilation", all.dilation ?? 1, rank, 1),
      groups,
      transposed: transposed2,
      padding_mode: args.word("paddingMode", all.paddingMode ?? "zeros", ["zeros", "reflect", "replicate", "circular"])
    },
    dtype: all.dtype,
    params: {
      weight: transposed2 ? [ins, outs / groups, ...kernel] : [outs, ins / groups, ...kernel],
      bias: bias ? [outs] : null
    }
  });
}

// tree/layers/dropout.ts
function dropout(p = 0.5, options = {}) {
  return build2("Dropout", p, options);
}
function dropout1d(p = 0.5, options = {}) {
  return build2("Dropout1d", p, options);
}
function dropout2d(p = 0.5, options = {}) {
  return build2("Dropout2d", p, options);
}
function dropout3d(p = 0.5, options = {}) {
  return build2("Dropout3d", p, options);
}
function alphaDropout(p = 0.5, options = {}) {
  return build2("AlphaDropout", p, options);
}
function build2(type, p, options) {
  const args = argsOf(type);
  args.options(options, "inplace");
  return layer(type, {
    attrs: { p: args.real("p", p, 0, 1), inplace: args.flag("inplace", options.inplace ?? false) }
  });
}

// tree/layers/embedding.ts
function embedding(num, dim, options = {}) {
  return build3("Embedding", num, dim, options, {}, []);
}
function embeddingBag(num, dim, options = {}) {
  const args = argsOf("EmbeddingBag"), mode = args.word("mode", options.mode ?? "mean", ["sum", "mean", "max"]);
  const ends2 = args.flag("includeLastOffset", options.includeLastOffset ?? false);
  return build3("EmbeddingBag", num, dim, options, { mode, include_last_offset: ends2 }, ["mode", "includeLastOffset"]);
}
function build3(type, num, dim, options, more, known) {
  const args = argsOf(type);
  args.options(options, "paddingIdx", "maxNorm", "normType", "scaleGradByFreq", "sparse", "dtype", ...known);
  const rows = args.size("num", num), columns2 = args.size("dim", dim);
  const at2 = options.paddingIdx, maxNorm = options.maxNorm ?? null;
  if (at2 !== void 0 && (args.integer("paddingIdx", at2) >= rows || at2 < -rows)) {
    throw args.bad("range", "paddingIdx", at2, `the table has ${rows} rows`);
  }
  return layer(type, {
    attrs: {
      num_embeddings: rows,
      embedding_dim: columns2,
      padding_idx: at2 === void 0 ? null : at2 < 0 ? at2 + rows : at2,
      max_norm: maxNorm === null ? null : args.real("maxNorm", maxNorm, 0),
      norm_type: args.real("normType", options.normType ?? 2),
      scale_grad_by_freq: args.flag("scaleGradByFreq", options.scaleGradByFreq ?? false),
      sparse: args.flag("sparse", options.sparse ?? false),
      ...more
    },
    dtype: options.dtype,
    params: { weight: [rows, columns2] }
  });
}

// tree/layers/norm.ts
function layerNorm(normalizedShape, options = {}) {
  const args = argsOf("LayerNorm");
  args.options(options, "eps", "elementwiseAffine", "bias", "dtype");
  const shape = args.sizes("normalizedShape", normalizedShape, rankOf(normalizedShape));
  const affine2 = args.flag("elementwiseAffine", options.elementwiseAffine ?? true);
  const bias = args.flag("bias", options.bias ?? true);
  return layer("LayerNorm", {
    attrs: { normalized_shape: shape, eps: args.real("eps", options.eps ?? 1e-5), elementwise_affine: affine2 },
    dtype: options.dtype,
    params: { weight: affine2 ? shape : null, bias: affine2 && bias ? shape : null }
  });
}
function groupNorm(numGroups, numChannels, options = {}) {
  const args = argsOf("GroupNorm");
  args.options(options, "eps", "affine", "bias", "dtype");
  const groups = args.size("numGroups", numGroups, 1), n = args.size("numChannels", numChannels);
  args.divides("numGroups", groups, "numChannels", n);
  const affine2 = args.flag("affine", options.affine ?? true), bias = args.flag("bias", options.bias ?? true);
  return layer("GroupNorm", {
    attrs: { num_groups: groups, num_channels: n, eps: args.real("eps", options.eps ?? 1e-5), affine: affine2 },
    dtype: options.dtype,
    params: { weight: affine2 ? [n] : null, bias: affine2 && bias ? [n] : null }
  });
}
function rmsNorm(normalizedShape, options = {}) {
  const args = argsOf("RMSNorm");
  args.options(options, "eps", "elementwiseAffine", "dtype");
  const shape = args.sizes("normalizedShape", normalizedShape, rankOf(normalizedShape));
  const affine2 = args.flag("elementwiseAffine", options.elementwiseAffine ?? true), eps = options.eps ?? null;
  return layer("RMSNorm", {
    attrs: { normalized_shape: shape, eps: eps === null ? null : args.real("eps", eps), elementwise_affine: affine2 },
    dtype: options.dtype,
    params: { weight: affine2 ? shape : null }
  });
}
var rankOf = (sizes) => Array.isArray(sizes) ? sizes.length : 1;

// tree/layers/pooling.ts
function maxPool2d(kernelSize, options = {}) {
  return max("MaxPool2d", 2, kernelSize, options);
}
function maxPool1d(kernelSize, options = {}) {
  return max("MaxPool1d", 1, kernelSize, options);
}
function maxPool3d(kernelSize, options = {}) {
  return max("MaxPool3d", 3, kernelSize, options);
}
function avgPool1d(kernelSize, options = {}) {
  return average("AvgPool1d", 1, kernelSize, options);
}
function avgPool2d(kernelSize, options = {}) {
  return average("AvgPool2d", 2, kernelSize, options);
}
function avgPool3d(kernelSize, options = {}) {
  return average("AvgPool3d", 3, kernelSize, options);
}
function adaptiveAvgPool1d(outputSize) {
  return adaptive("AdaptiveAvgPool1d", 1, outputSize);
}
function adaptiveAvgPool2d(outputSize) {
  return adaptive("AdaptiveAvgPool2d", 2, outputSize);
}
function adaptiveAvgPool3d(outputSize) {
  return adaptive("AdaptiveAvgPool3d", 3, outputSize);
}
function adaptiveMaxPool2d(outputSize, options = {}) {
  const args = argsOf("AdaptiveMaxPool2d");
  args.options(options, "returnIndices");
  const return_indices = args.flag("returnIndices", options.returnIndices ?? false);
  return adaptive("AdaptiveMaxPool2d", 2, outputSize, { return_indices });
}
function max(type, rank, kernelSize, options) {
  const args = argsOf(type);
  args.options(options, "stride", "padding", "dilation", "returnIndices", "ceilMode");
  return layer(type, {
    attrs: {
      kernel_size: args.sizeOrSizes("kernelSize", kernelSize, rank, 1),
      stride: args.sizeOrSizes("stride", options.stride ?? kernelSize, rank, 1),
      padding: args.sizeOrSizes("padding", options.padding ?? 0, rank),
      dilation: args.sizeOrSizes("dilation", options.dilation ?? 1, rank, 1),
      return_indices: args.flag("returnIndices", options.returnIndices ?? false),
      ceil_mode: args.flag("ceilMode", options.ceilMode ?? false)
    }
  });
}
function average(type, rank, kernelSize, options) {
  const args = argsOf(type), divisor = options.divisorOverride;
  args.options(options, "stride", "padding", "ceilMode", "countIncludePad", ...rank > 1 ? ["divisorOverride"] : []);
  const read2 = rank === 1 ? args.sizes : args.sizeOrSizes;
  return layer(type, {
    attrs: {
      kernel_size: read2("kernelSize", kernelSize, rank, 1),
      stride: read2("stride", options.stride ?? kernelSize, rank, 1),
      padding: read2("padding", options.padding ?? 0, rank),
      ceil_mode: args.flag("ceilMode", options.ceilMode ?? false),
      count_include_pad: args.flag("countIncludePad", options.countIncludePad ?? true),
      ...rank > 1 && { divisor_override: divisor === void 0 ? null : args.size("divisorOverride", divisor, 1) }
    }
  });
}
function adaptive(type, rank, outputSize, more = {}) {
  const args = argsOf(type), one = (name, n) => n === null ? null : args.size(name, n);
  const list2 = Array.isArray(outputSize) ? outputSize : void 0;
  if (list2 && list2.length !== rank) throw args.bad("range", "outputSize", list2, `use one size, or ${rank} in a list`);
  const output_size = list2 ? list2.map((n, i) => one(`outputSize[${i}]`, n)) : one("outputSize", outputSize);
  return layer(type, { attrs: { output_size, ...more } });
}

// tree/layers/recurrent.ts
function lstm(inputSize, hiddenSize, options = {}) {
  return recurrent2("LSTM", 4, inputSize, hiddenSize, options, ["projSize"], "LSTM");
}
function gru(inputSize, hiddenSize, options = {}) {
  return recurrent2("GRU", 3, inputSize, hiddenSize, options, [], "GRU");
}
function rnn(inputSize, hiddenSize, options = {}) {
  const nonlinearity = argsOf("RNN").word("nonlinearity", options.nonlinearity ?? "tanh", ["tanh", "relu"]);
  const mode = `RNN_${nonlinearity.toUpperCase()}`;
  return recurrent2("RNN", 1, inputSize, hiddenSize, options, ["nonlinearity"], mode, { nonlinearity });
}
function lstmCell(inputSize, hiddenSize, options = {}) {
  return cell("LSTMCell", 4, inputSize, hiddenSize, options);
}
function gruCell(inputSize, hiddenSize, options = {}) {
  return cell("GRUCell", 3, inputSize, hiddenSize, options);
}
function rnnCell(inputSize, hiddenSize, options = {}) {
  const nonlinearity = argsOf("RNNCell").word("nonlinearity", options.nonlinearity ?? "tanh", ["tanh", "relu"]);
  return cell("RNNCell", 1, inputSize, hiddenSize, options, { nonlinearity });
}
function recurrent2(type, gates, inputSize, hiddenSize, options, known, mode, more = {}) {
  const args = argsOf(type);
  args.options(options, "numLayers", "bias", "batchFirst", "dropout", "bidirectional", "dtype", ...known);
  const input = args.size("inputSize", inputSize, 1), hidden2 = args.size("hiddenSize", hiddenSize, 1);
  const layers = args.size("numLayers", options.numLayers ?? 1, 1), bias = args.flag("bias", options.bias ?? true);
  const both3 = args.flag("bidirectional", options.bidirectional ?? false), proj = args.size("projSize", options.projSize ?? 0);
  if (proj >= hidden2) throw args.bad("range", "projSize", proj, `use less than the hidden size ${hidden2}`);
  const params2 = {}, state = proj || hidden2, rows = gates * hidden2;
  for (let i = 0; i < layers; i++) {
    for (const end of both3 ? [`l${i}`, `l${i}_reverse`] : [`l${i}`]) {
      params2[`weight_ih_${end}`] = [rows, i === 0 ? input : state * (both3 ? 2 : 1)];
      params2[`weight_hh_${end}`] = [rows, state];
      if (bias) Object.assign(params2, { [`bias_ih_${end}`]: [rows], [`bias_hh_${end}`]: [rows] });
      if (proj) params2[`weight_hr_${end}`] = [proj, hidden2];
    }
  }
  return layer(type, {
    attrs: {
      mode,
      input_size: input,
      hidden_size: hidden2,
      num_layers: layers,
      bias,
      batch_first: args.flag("batchFirst", options.batchFirst ?? false),
      dropout: args.real("dropout", options.dropout ?? 0, 0, 1),
      bidirectional: both3,
      proj_size: proj,
      ...more
    },
    dtype: options.dtype,
    params: params2
  });
}
function cell(type, gates, inputSize, hiddenSize, options, more = {}) {
  const args = argsOf(type);
  args.options(options, "bias", "dtype", ...Object.keys(more));
  const input = args.size("inputSize", inputSize), hidden2 = args.size("hiddenSize", hiddenSize);
  const bias = args.flag("bias", options.bias ?? true), rows = gates * hidden2;
  return layer(type, {
    attrs: { input_size: input, hidden_size: hidden2, bias, ...more },
    dtype: options.dtype,
    params: {
      weight_ih: [rows, input],
      weight_hh: [rows, hidden2],
      bias_ih: bias ? [rows] : null,
      bias_hh: bias ? [rows] : null
    }
  });
}

// tree/layers/reshaping.ts
function flatten(startDim = 1, endDim = -1) {
  const args = argsOf("Flatten");
  return layer("Flatten", {
    attrs: { start_dim: args.integer("startDim", startDim), end_dim: args.integer("endDim", endDim) }
  });
}
function upsample(options = {}) {
  const args = argsOf("Upsample"), { size, scaleFactor, alignCorners } = options;
  args.options(options, "size", "scaleFactor", "mode", "alignCorners");
  return layer("Upsample", {
    attrs: {
      size: size === void 0 ? null : args.sizeOrSizes("size", size, Array.isArray(size) ? size.length : 1, 1),
      scale_factor: scaleFactor === void 0 ? null : args.real("scaleFactor", scaleFactor, 0),
      mode: args.word("mode", options.mode ?? "nearest", ["nearest", "linear", "bilinear", "bicubic", "trilinear"]),
      align_corners: alignCorners === void 0 ? null : args.flag("alignCorners", alignCorners)
    }
  });
}
function pixelShuffle(upscaleFactor) {
  return layer("PixelShuffle", {
    attrs: { upscale_factor: argsOf("PixelShuffle").size("upscaleFactor", upscaleFactor, 1) }
  });
}

// tree/layers/transformer.ts
function transformerEncoderLayer(dModel, nhead, options = {}) {
  return block("TransformerEncoderLayer", dModel, nhead, options);
}
function transformerDecoderLayer(dModel, nhead, options = {}) {
  return block("TransformerDecoderLayer", dModel, nhead, options);
}
function transformerEncoder(encoderLayer, numLayers, options = {}) {
  return stack("TransformerEncoder", encoderLayer, numLayers, options);
}
function transformerDecoder(decoderLayer, numLayers, options = {}) {
  return stack("TransformerDecoder", decoderLayer, numLayers, options);
}
function transformer(options = {}) {
  const args = argsOf("Transformer");
  args.options(options, "dModel", "nhead", "numEncoderLayers", "numDecoderLayers", ...LAYER_OPTIONS);
  const { dModel = 512, nhead = 8, numEncoderLayers = 6, numDecoderLayers = 6, ...rest } = options;
  const width = args.size("dModel", dModel, 1), heads = args.size("nhead", nhead, 1);
  const norm2 = () => layerNorm(width, normOptions(rest));
  return layer("Transformer", {
    attrs: { d_model: width, nhead: heads, batch_first: rest.batchFirst ?? false },
    children: {
      encoder: transformerEncoder(transformerEncoderLayer(width, heads, rest), numEncoderLayers, { norm: norm2() }),
      decoder: transformerDecoder(transformerDecoderLayer(width, heads, rest), numDecoderLayers, { norm: norm2() })
    }
  });
}
var LAYER_OPTIONS = [
  "dimFeedforward",
  "dropout",
  "activation",
  "layerNormEps",
  "batchFirst",
  "normFirst",
  "bias",
  "dtype"
];
function block(type, dModel, nhead, options) {
  const args = argsOf(type), decoder = type === "TransformerDecoderLayer";
  args.options(options, ...LAYER_OPTIONS);
  const width = args.size("dModel", dModel, 1), hidden2 = args.size("dimFeedforward", options.dimFeedforward ?? 2048);
  const bias = args.flag("bias", options.bias ?? true), p = args.real("dropout", options.dropout ?? 0.1, 0, 1);
  const dtype = options.dtype && { dtype: options.dtype }, plain4 = { bias, ...dtype }, batchFirst = options.batchFirst ?? false;
  const attention = () => multiheadAttention(width, nhead, { ...plain4, dropout: p, batchFirst });
  const norm2 = () => layerNorm(width, normOptions(options));
  return layer(type, {
    attrs: {
      norm_first: args.flag("normFirst", options.normFirst ?? false),
      activation: args.word("activation", options.activation ?? "relu", ["relu", "gelu"])
    },
    children: {
      self_attn: attention(),
      ...decoder && { multihead_attn: attention() },
      linear1: linear(width, hidden2, plain4),
      dropout: dropout(p),
      linear2: linear(hidden2, width, plain4),
      norm1: norm2(),
      norm2: norm2(),
      ...decoder && { norm3: norm2() },
      dropout1: dropout(p),
      dropout2: dropout(p),
      ...decoder && { dropout3: dropout(p) }
    }
  });
}
function stack(type, node2, numLayers, options) {
  const args = argsOf(type);
  args.options(options, "norm");
  const n = args.size("numLayers", numLayers);
  return layer(type, {
    attrs: { num_layers: n },
    children: { layers: moduleList(new Array(n).fill(node2)), ...options.norm && { norm: options.norm } }
  });
}
function normOptions({ layerNormEps: eps, bias, dtype }) {
  return { ...eps !== void 0 && { eps }, ...bias !== void 0 && { bias }, ...dtype && { dtype } };
}

// core/json.ts
var JSON_DEPTH = 1024;
var SPACE = /[ \n\r\t]*/y;
var NUMBER2 = /-?(?:0|[1-9][0-9]*)(\.[0-9]+)?([eE][-+]?[0-9]+)?/y;
var PLAIN = /[ !#-[\]-\uffff]*/y;
var ESCAPE = /\\(?:(["\\/bfnrt])|u([0-9a-fA-F]{4}))/y;
var SHORT = { b: "\b", f: "\f", n: "\n", r: "\r", t: "	" };
function parseJson(text) {
  let at2 = text.startsWith("\uFEFF") ? 1 : 0;
  function broken(reason, code = "corrupt") {
    const before = text.slice(0, at2), line = before.split("\n").length, column = at2 - before.lastIndexOf("\n");
    const offset = new TextEncoder().encode(before).length;
    return new LensorError(code, `Cannot read the JSON: ${reason} (line ${line}, column ${column})`, { offset });
  }
  function take(what) {
    what.lastIndex = at2;
    const match = what.exec(text);
    if (match) at2 += match[0].length;
    return match;
  }
  function found() {
    return at2 < text.length ? `found ${JSON.stringify(String.fromCodePoint(text.codePointAt(at2)))}` : "the text ends";
  }
  function expect(mark) {
    take(SPACE);
    if (text[at2] !== mark) throw broken(`expected ${JSON.stringify(mark)}, ${found()}`);
    at2++;
  }
  function more(first, close) {
    take(SPACE);
    if (text[at2] === close) return at2++, false;
    if (first) return true;
    if (text[at2] !== ",") throw broken(`expected "," or ${JSON.stringify(close)}, ${found()}`);
    at2++;
    return true;
  }
  function value(depth) {
    take(SPACE);
    if (depth > JSON_DEPTH) throw broken(`values nest deeper than ${JSON_DEPTH}`, "limit");
    switch (text[at2]) {
      case "{":
        return object(depth);
      case "[":
        return list2(depth);
      case '"':
        return string();
    }
    for (const [word, meaning] of WORDS) if (text.startsWith(word, at2)) return at2 += word.length, meaning;
    const start = at2, match = take(NUMBER2);
    if (!match) throw broken(`expected a value, ${found()}`);
    const number2 = Number(match[0]);
    if (match[1] === void 0 && match[2] === void 0 && !Number.isSafeInteger(number2)) return BigInt(match[0]);
    if (Number.isFinite(number2)) return number2;
    at2 = start;
    throw broken("a number is larger than any double");
  }
  function object(depth) {
    const out2 = /* @__PURE__ */ new Map();
    at2++;
    for (let first = true; more(first, "}"); first = false) {
      take(SPACE);
      if (text[at2] !== '"') throw broken(`expected a name in quotes, ${found()}`);
      const start = at2, name = string();
      if (out2.has(name)) {
        at2 = start;
        throw broken(`the name ${describe(name)} comes twice`);
      }
      expect(":");
      out2.set(name, value(depth + 1));
    }
    return out2;
  }
  function list2(depth) {
    const out2 = [];
    at2++;
    for (let first = true; more(first, "]"); first = false) out2.push(value(depth + 1));
    return out2;
  }
  function string() {
    const start = at2++;
    let out2 = "";
    for (; ; ) {
      out2 += take(PLAIN)[0];
      if (text[at2] === '"') break;
      const match = take(ESCAPE);
      if (!match) {
        throw broken(
          at2 < text.length ? "a string holds a broken escape or a control character" : "a string does not end"
        );
      }
      const [, short2, hex] = match;
      out2 += hex === void 0 ? SHORT[short2] ?? short2 : String.fromCharCode(parseInt(hex, 16));
    }
    at2++;
    if (out2.isWellFormed()) return out2;
    at2 = start;
    throw broken("a string holds half of a surrogate pair");
  }
  const out = value(0);
  take(SPACE);
  if (at2 < text.length) throw broken(`expected the end, ${found()}`);
  return out;
}
var WORDS = [["true", true], ["false", false], ["null", null]];
function plainJson(json) {
  if (Array.isArray(json)) return json.map(plainJson);
  if (!(json instanceof Map)) return json;
  return plainObject([...json].map(([name, value]) => [name, plainJson(value)]));
}
function plainObject(entries2) {
  const out = {};
  for (const [name, value] of entries2) {
    if (name !== "__proto__") out[name] = value;
    else Object.defineProperty(out, name, { value, writable: true, enumerable: true, configurable: true });
  }
  return out;
}

// core/format_json.ts
function formatJson(value, indent, place = "the value", depth = 0) {
  if (depth > JSON_DEPTH) throw new LensorError("limit", `Cannot write ${place}: it nests deeper than ${JSON_DEPTH}`);
  if (value === null || typeof value === "boolean" || typeof value === "bigint") return String(value);
  if (typeof value === "number" && Number.isFinite(value)) return Object.is(value, -0) ? "-0" : String(value);
  if (typeof value === "string" && value.isWellFormed()) return JSON.stringify(value);
  const below3 = (item, name) => formatJson(item, indent, `${place}, ${describe(name)}`, depth + 1);
  const pad = indent > 0 ? "\n" + " ".repeat(indent * depth) : "", step2 = indent > 0 ? pad + " ".repeat(indent) : "";
  if (Array.isArray(value)) {
    const flat = value.every((item) => typeof item !== "object" || item === null);
    const items = Array.from(value, below3);
    return flat ? `[${items.join(indent > 0 ? ", " : ",")}]` : `[${step2}${items.join(`,${step2}`)}${pad}]`;
  }
  if (value instanceof Map || isPlain(value)) {
    const entries2 = value instanceof Map ? value : Object.entries(value);
    const colon = indent > 0 ? ": " : ":", items = [];
    for (const [name, item] of entries2) items.push(formatJson(name, 0, place) + colon + below3(item, name));
    return items.length ? `{${step2}${items.join(`,${step2}`)}${pad}}` : "{}";
  }
  throw new LensorError("type", `Cannot write ${place}: JSON has no form for ${describe(value)}`);
}
function isPlain(value) {
  if (typeof value !== "object" || value === null) return false;
  const proto = Object.getPrototypeOf(value);
  return proto === null || proto === Object.prototype || Object.getPrototypeOf(proto) === null;
}

// tree/_json_fields.ts
function bad3(code, path, reason) {
  return new LensorError(code, `Cannot read ${path === "" ? "the model" : `"${path}" of the model`}: ${reason}`, {
    path
  });
}
function fieldsOf(json, path, what) {
  if (json instanceof Map) return json;
  if (typeof json === "object" && json !== null && !Array.isArray(json) && !ArrayBuffer.isView(json)) {
    return new Map(Object.entries(json).filter(([, value]) => value !== void 0));
  }
  throw bad3("type", path, `${what} is ${describe(json)}; use an object`);
}
function optional2(path, field, json) {
  return isGiven(json) ? [...fieldsOf(json, path, `"${field}"`)] : [];
}
function entriesOf(path, field, json) {
  if (!Array.isArray(json)) return optional2(path, field, json);
  return json.map((pair) => {
    if (Array.isArray(pair) && pair.length === 2 && typeof pair[0] === "string") return pair;
    throw bad3("type", path, `"${field}" holds ${describe(pair)}; a list holds pairs of name and node`);
  });
}
function names(path, field, json) {
  if (!isGiven(json)) return void 0;
  const list2 = read(path, field, json, isList, "a list of class names");
  if (list2.every(isText)) return [...list2];
  throw bad3("type", path, `"${field}" holds ${describe(list2.find((name) => !isText(name)))}; use class names`);
}
function optionalFlag(path, field, json) {
  return isGiven(json) ? read(path, field, json, (x) => typeof x === "boolean", "true or false") : void 0;
}
function read(path, field, json, fits, want) {
  if (fits(json)) return json;
  if (json === void 0) throw bad3("missing", path, `it has no "${field}"; give ${want}`);
  throw bad3("type", path, `"${field}" is ${describe(json)}; use ${want}`);
}
function within3(path, build4) {
  try {
    return build4();
  } catch (error) {
    if (!(error instanceof LensorError)) throw error;
    const at2 = error.path === void 0 || error.path === path ? path : join(path, error.path);
    throw new LensorError(error.code, `${error.message}${path === "" ? "" : ` (in "${path}" of the model)`}`, {
      path: at2,
      cause: error
    });
  }
}
var isText = (x) => typeof x === "string";
var isList = (x) => Array.isArray(x);
var isGiven = (x) => x !== void 0 && x !== null;
var plain3 = (x) => x instanceof Map || Array.isArray(x) ? plainJson(x) : x;

// tree/_read_tensor.ts
function readTensor(json, path, kind, name, owner) {
  const fields = fieldsOf(json, path, "a tensor"), { type, bases, attrs } = owner;
  const shape = read(path, "shape", fields.get("shape"), isList, "a list of sizes");
  const dtype = read(path, "dtype", fields.get("dtype"), isText, "the name of a dtype");
  within3(path, () => checkDType(dtype, path));
  const grad = optionalFlag(path, "requires_grad", fields.get("requires_grad"));
  const persistent = optionalFlag(path, "persistent", fields.get("persistent"));
  const tied = fields.get("tied_to"), key = fields.get("key"), axes = fields.get("axes"), initial = fields.get("initial");
  const options = {
    dtype,
    trainable: grad ?? kind === "param",
    persistent: persistent ?? true,
    ...isGiven(key) && { key: read(path, "key", key, isText, "a path") },
    ...initial === void 0 ? kind === "buffer" && given2("initial", initialOf(type, bases, name)) : given2("initial", readInitial(path, initial)),
    ...axes === void 0 ? given2("axes", Array.isArray(shape) ? axesOf(type, bases, attrs, name, shape) : void 0) : given2("axes", readAxes(path, axes))
  };
  return {
    param: within3(path, () => tensor(shape, options)),
    tied: isGiven(tied) ? read(path, "tied_to", tied, isText, "the path of another tensor") : void 0,
    rest: [...fields].filter(([field]) => !TENSOR2.has(field)).map(([field, value]) => [field, plain3(value)])
  };
}
var TENSOR2 = /* @__PURE__ */ new Set(
  ["shape", "dtype", "requires_grad", "persistent", "tied_to", "key", "axes", "initial"]
);
function readInitial(path, json) {
  if (json === null) return void 0;
  if (json === "zeros") return zeros;
  if (json === "ones") return ones;
  if (typeof json === "number" || typeof json === "bigint") return constant(json);
  throw bad3("type", path, `"initial" is ${describe(json)}; use "zeros", "ones", a number or null`);
}
function readAxes(path, json) {
  if (json === null) return void 0;
  const fields = fieldsOf(json, path, '"axes"');
  const axis = (name) => {
    const list2 = read(
      path,
      `axes.${name}`,
      fields.get(name) ?? (name === "batch" ? [] : void 0),
      isList,
      "a list of axes"
    );
    if (list2.every((n) => Number.isSafeInteger(n))) return list2;
    throw bad3("type", path, `"axes.${name}" holds what is no integer`);
  };
  const unknown = [...fields.keys()].find((name) => !["in", "out", "batch", "groups", "literal"].includes(name));
  if (unknown !== void 0) throw bad3("unknown-name", path, `"axes" has no field "${unknown}"`);
  const groups = fields.get("groups"), batch = axis("batch");
  if (groups !== void 0 && !(Number.isSafeInteger(groups) && Number(groups) > 0)) {
    throw bad3("range", path, `"axes.groups" is ${describe(groups)}; use an integer from 1 on`);
  }
  return {
    in: axis("in"),
    out: axis("out"),
    ...batch.length && { batch },
    ...groups !== void 0 && { groups },
    ...optionalFlag(path, "axes.literal", fields.get("literal")) && { literal: true }
  };
}
var given2 = (name, value) => value === void 0 ? {} : { [name]: value };

// tree/_read_node.ts
var DEPTH = 256;
var NODES = 1e6;
function readNode(json, path, reading, depth = 0, source) {
  const fields = fieldsOf(json, path, "a module");
  const ref = fields.get("ref");
  if (ref !== void 0 && !fields.has("type")) return readRef(fields, path, reading, depth, source);
  if (depth > DEPTH) throw bad3("limit", path, `modules nest deeper than ${DEPTH}`);
  if (++reading.nodes > NODES) throw bad3("limit", path, `the model has more than ${NODES} modules`);
  reading.open.add(json);
  const type = read(path, "type", fields.get("type"), isText, "the name of a class");
  const known = findBases(type), bases = names(path, "bases", fields.get("bases")) ?? known?.bases ?? [];
  const directBases = names(path, "direct_bases", fields.get("direct_bases")) ?? (fields.has("bases") ? void 0 : known?.directBases);
  const attrs = plainObject(optional2(path, "attrs", fields.get("attrs")).map(([name, value]) => [name, plain3(value)]));
  const owner = { type, bases, attrs }, absent = [], extra = /* @__PURE__ */ new Map();
  const leaves2 = (kind) => {
    const found = [], unknown = [], field = `${kind}s`;
    for (const [name, value] of entriesOf(path, field, fields.get(field))) {
      if (value === null) {
        absent.push(name);
        if (kind === "buffer" && !initialOf(type, bases, name)) unknown.push([name, null]);
        continue;
      }
      const here = join(path, name), { param, tied, rest } = readTensor(value, here, kind, name, owner);
      found.push([name, param]);
      if (source !== void 0) reading.ties.set(here, join(source, name));
      else if (tied !== void 0) reading.ties.set(here, tied);
      if (rest.length) unknown.push([name, plainObject(rest)]);
    }
    if (unknown.length) extra.set(field, plainObject(unknown));
    return found;
  };
  const params2 = leaves2("param"), buffers2 = leaves2("buffer");
  const children = [], none = [];
  for (const [name, value] of entriesOf(path, "children", fields.get("children"))) {
    if (value === null) {
      absent.push(name);
      none.push([name, null]);
    } else {
      const from = source === void 0 ? void 0 : join(source, name);
      children.push([name, readNode(value, join(path, name), reading, depth + 1, from)]);
    }
  }
  if (none.length) extra.set("children", plainObject(none));
  const cfg = fields.get("init_cfg");
  for (const [name, value] of fields) {
    if (!KNOWN.has(name) || name === "init_cfg" && value === null) extra.set(name, plain3(value));
  }
  reading.open.delete(json);
  return within3(path, () => module(type, {
    params: params2,
    buffers: buffers2,
    children,
    attrs,
    bases,
    ...directBases && { directBases },
    absent,
    extra: plainObject(extra),
    // Whether it is a recipe that an engine takes is for the engine to say
    ...cfg !== void 0 && cfg !== null && { init: plain3(cfg) }
  }));
}
var KNOWN = /* @__PURE__ */ new Set(
  ["type", "direct_bases", "bases", "attrs", "params", "buffers", "children", "init_cfg"]
);
function readRef(fields, path, reading, depth, source) {
  const ref = read(path, "ref", fields.get("ref"), isText, "the path of another module");
  const other = [...fields.keys()].find((name) => name !== "ref");
  if (other !== void 0) {
    throw bad3("unknown-name", path, `a node with "ref" has no other field, but it has "${other}"`);
  }
  const target = nodeAt(ref, path, reading);
  if (reading.open.has(target)) throw bad3("range", path, `"ref" names "${ref}", a module around it`);
  const node2 = readNode(target, path, reading, depth, source ?? ref);
  return source === void 0 ? { ...node2, extra: dict([...Object.entries(node2.extra ?? {}), ["ref", ref]]) } : node2;
}
function nodeAt(ref, path, reading, depth = 0) {
  if (depth > DEPTH) throw bad3("range", path, `"ref" leads in a circle, or through more than ${DEPTH} others`);
  let node2 = reading.root, here = "";
  for (const name of ref === "" ? [] : ref.split(".")) {
    if (++reading.nodes > NODES) throw bad3("limit", path, `the model has more than ${NODES} modules`);
    const children = fieldsOf(node2, here, "a module").get("children");
    node2 = childOf(children, name);
    here = join(here, name);
    if (!isGiven(node2)) {
      const near = nearest(name, entriesOf(here, "children", children).map(([known]) => known))[0];
      const help = near === void 0 ? "" : `; did you mean "${near}"`;
      throw bad3("unknown-name", path, `"ref" names "${ref}", but there is no module "${here}"${help}`);
    }
    const fields = fieldsOf(node2, here, "a module"), next = fields.get("ref");
    if (typeof next === "string" && !fields.has("type")) node2 = nodeAt(next, path, reading, depth + 1);
  }
  return node2;
}
function childOf(children, name) {
  if (children instanceof Map) return children.get(name);
  if (Array.isArray(children)) return children.find((pair) => Array.isArray(pair) && pair[0] === name)?.[1];
  return isGiven(children) && Object.hasOwn(children, name) ? children[name] : void 0;
}

// tree/_write_node.ts
function writeNode(node2, path, root, ties) {
  const ref = refOf(node2, path, root, ties);
  if (ref !== void 0) return /* @__PURE__ */ new Map([["ref", ref]]);
  const out = /* @__PURE__ */ new Map([["type", node2.type]]), { ref: _, ...extra } = node2.extra ?? {};
  if (!same2(node2.directBases, node2.bases.slice(0, 1))) out.set("direct_bases", node2.directBases);
  out.set("bases", node2.bases);
  if (Object.keys(node2.attrs).length) out.set("attrs", node2.attrs);
  const none = (field) => ofExtra(extra, field), absent = node2.absent ?? [];
  const isBuffer2 = (name) => none("buffers").has(name) || initialOf(node2.type, node2.bases, name) !== void 0;
  const children = /* @__PURE__ */ new Map(), params2 = writeLeaves(node2, "param", path, ties), buffers2 = writeLeaves(node2, "buffer", path, ties);
  for (const name of namesOf(node2, "children")) {
    children.set(name, writeNode(node2.children[name], join(path, name), root, ties));
  }
  for (const name of absent) {
    (none("children").has(name) ? children : isBuffer2(name) ? buffers2 : params2).set(name, null);
  }
  if (params2.size) out.set("params", params2);
  if (buffers2.size) out.set("buffers", buffers2);
  for (const [name, value] of Object.entries(extra)) {
    if (!["params", "buffers", "children"].includes(name)) out.set(name, value);
  }
  if (typeof node2.init === "function") {
    throw new LensorError(
      "unsupported",
      `Cannot write "${path || node2.type}" as JSON: its recipe is a function; only an init_cfg has a form in JSON`,
      { path }
    );
  }
  if (node2.init !== void 0) out.set("init_cfg", node2.init);
  if (children.size) out.set("children", children);
  return out;
}
function writeLeaves(node2, kind, path, ties) {
  const out = /* @__PURE__ */ new Map(), from = kind === "param" ? node2.params : node2.buffers;
  const unknown = node2.extra?.[`${kind}s`];
  for (const name of namesOf(node2, `${kind}s`)) {
    out.set(name, writeTensor(from[name], name, kind, join(path, name), node2, ties, unknown?.[name]));
  }
  return out;
}
function writeTensor(param, name, kind, path, owner, ties, unknown) {
  const { shape, dtype, trainable: trainable2, persistent, key, axes, initial } = param;
  const out = /* @__PURE__ */ new Map([["shape", shape], ["dtype", dtype]]), tied = ties.get(path);
  if (trainable2 !== (kind === "param")) out.set("requires_grad", trainable2);
  if (kind === "buffer" || !persistent) out.set("persistent", persistent);
  if (tied !== void 0) out.set("tied_to", tied);
  if (key !== void 0) out.set("key", key);
  if (!same2(axes, axesOf(owner.type, owner.bases, owner.attrs, name, shape))) out.set("axes", axes ?? null);
  if (initial !== (kind === "buffer" ? initialOf(owner.type, owner.bases, name) : void 0)) {
    out.set("initial", writeInitial(param, path));
  }
  for (const [field, value] of Object.entries(unknown ?? {})) out.set(field, value);
  return out;
}
function writeInitial({ initial }, path) {
  if (initial === void 0) return null;
  if (initial === zeros || initial === ones) return initial.label;
  const { name, options } = initial.made ?? {};
  if (name === "constant" && Number.isFinite(Number(options.value))) return Number(options.value);
  throw new LensorError(
    "unsupported",
    `Cannot write "${path}" as JSON: its initial value is a function; zeros, ones and constants have a form in JSON`,
    { path }
  );
}
function ofExtra(extra, field) {
  return new Set(Object.entries(extra[field] ?? {}).filter(([, value]) => value === null).map(([name]) => name));
}

// tree/model_json.ts
function modelFromJson(json) {
  const root = typeof json === "string" ? parseJson(json) : json;
  if (typeof root !== "object" || root === null || Array.isArray(root) || ArrayBuffer.isView(root)) {
    throw new LensorError("type", `Cannot read a model: expected JSON text or an object, found ${describe(root)}`);
  }
  const reading = { root, ties: /* @__PURE__ */ new Map(), open: /* @__PURE__ */ new Set(), nodes: 0 };
  const model = readNode(root, "", reading);
  if (reading.ties.size === 0) return model;
  const ties = settle(model, reading.ties);
  return withTies(
    mapTensors(model, (param, path) => {
      const owner = ties.get(path);
      return owner === void 0 ? param : { ...param, origin: [{ kind: "tie", by: "modelFromJson", path, from: owner }] };
    }),
    ties
  );
}
function modelToJson(model, options = {}) {
  if (!isModule(model)) {
    throw new LensorError("type", `Cannot write a model: expected a module, found ${describe(model)}`);
  }
  checkOptions("write a model as JSON", options, ["indent"]);
  const indent = options.indent ?? 2;
  if (!Number.isSafeInteger(indent) || indent < 0 || indent > 16) {
    throw new LensorError(
      "range",
      `Cannot write a model as JSON: indent is ${describe(indent)}; use an integer from 0 to 16`
    );
  }
  return formatJson(writeNode(model, "", model, tiesOf(model)), indent, "the model");
}
function settle(model, told) {
  const settled = /* @__PURE__ */ new Map();
  for (const [alias, first] of told) {
    const seen = /* @__PURE__ */ new Set([alias]);
    let owner = first;
    for (let next = told.get(owner); next !== void 0; next = told.get(owner)) {
      if (seen.has(owner)) throw bad3("range", alias, `it is tied to "${first}", which leads in a circle`);
      seen.add(owner);
      owner = next;
    }
    if (owner === alias) throw bad3("range", alias, "it is tied to itself");
    checkPair(model, alias, owner);
    settled.set(alias, owner);
  }
  return settled;
}
function checkPair(model, alias, owner) {
  const a = find(model, alias).node, found = find(model, owner);
  if (!found || found.kind === "module") {
    const near = nearest(owner, tensorPaths2(model))[0], help = near ? `; did you mean "${near}"` : "";
    throw bad3("unknown-name", alias, `it is tied to "${owner}", which is no tensor${help}`);
  }
  const o = found.node;
  if (!sameShape(a.shape, o.shape)) {
    throw bad3(
      "shape",
      alias,
      `shape ${showShape(a.shape)} does not fit ${showShape(o.shape)} of "${owner}", which it is tied to`
    );
  }
  if (a.dtype !== o.dtype) throw bad3("type", alias, `it is tied to "${owner}", but ${a.dtype} is not ${o.dtype}`);
}
function tensorPaths2(model) {
  const all = [];
  eachModule(model, (node2, path) => {
    for (const name of [...namesOf(node2, "params"), ...namesOf(node2, "buffers")]) all.push(join(path, name));
  });
  return all;
}

// tree/model_from_specs.ts
function modelFromSpecs(specs) {
  if (typeof specs !== "object" || specs === null) {
    throw new LensorError("type", `Cannot build a model from names: expected specs by name, found ${describe(specs)}`);
  }
  const root = /* @__PURE__ */ new Map();
  for (const [path, spec2] of specs instanceof Map ? specs : Object.entries(specs)) {
    const names2 = path.split("."), last = names2.pop();
    let here = root;
    for (const name of names2) {
      const below3 = here.get(name) ?? /* @__PURE__ */ new Map();
      if (!(below3 instanceof Map)) throw both2(path, name);
      here.set(name, below3);
      here = below3;
    }
    if (here.has(last)) throw both2(path, last);
    if (typeof spec2 !== "object" || spec2 === null || !Array.isArray(spec2.shape)) {
      throw new LensorError("type", `Cannot build "${path}": expected { shape, dtype }, found ${describe(spec2)}`, {
        path
      });
    }
    here.set(last, spec2);
  }
  return grow(root, "");
}
function modelFromCheckpoint(checkpoint) {
  if (typeof checkpoint !== "object" || checkpoint === null || !(checkpoint.specs instanceof Map)) {
    throw new LensorError(
      "type",
      `Cannot build a model from ${describe(checkpoint)}: expected a checkpoint; open one with openCheckpoint`
    );
  }
  const model = modelFromSpecs(checkpoint.specs), ties = /* @__PURE__ */ new Map();
  for (const group of checkpoint.tied ?? []) {
    const [owner, ...aliases] = group.filter((name) => checkpoint.specs.has(name));
    for (const alias of aliases) ties.set(alias, owner);
  }
  return ties.size ? withTies(model, ties) : model;
}
function grow(branch, path) {
  const params2 = [], buffers2 = [], children = [];
  for (const [name, node2] of branch) {
    const here = path === "" ? name : `${path}.${name}`;
    if (name === "") {
      throw new LensorError("type", `Cannot build "${here}": a part of the name is empty`, { path: here });
    }
    if (node2 instanceof Map) children.push([name, grow(node2, here)]);
    else {
      const buffer = isBuffer(name, node2.dtype);
      (buffer ? buffers2 : params2).push([name, leaf2(name, node2, here, buffer)]);
    }
  }
  return module("Module", { params: params2, buffers: buffers2, children });
}
function leaf2(name, { shape, dtype }, path, buffer) {
  try {
    const axes = axesOf("Module", [], {}, name, shape);
    if (!buffer) return tensor(shape, { dtype, ...axes && { axes } });
    const initial = initialOf("_NormBase", [], name);
    return tensor(shape, { dtype, trainable: false, ...initial && { initial } });
  } catch (error) {
    if (!(error instanceof LensorError)) throw error;
    throw new LensorError(error.code, `${error.message} (of "${path}")`, { path, cause: error });
  }
}
function isBuffer(name, dtype) {
  if (initialOf("_NormBase", [], name)) return true;
  return ["int", "uint", "bool"].includes(kindOf(dtype));
}
function both2(path, name) {
  return new LensorError("range", `Cannot build "${path}": "${name}" is a tensor and a module at once`, { path });
}

// tree/to_nested.ts
function toNested(model, leaf3 = spec) {
  const ties = tiesOf(model), made = /* @__PURE__ */ new Map();
  const leafAt2 = (param, path) => {
    const owner = ties.get(path) ?? path, found = owner === path ? void 0 : find(model, owner);
    if (!made.has(owner)) made.set(owner, leaf3(found && found.kind !== "module" ? found.node : param, owner));
    return made.get(owner);
  };
  const nest = (node2, path) => {
    const out = [];
    for (const what of ["params", "buffers"]) {
      for (const name of namesOf(node2, what)) out.push([name, leafAt2(node2[what][name], join(path, name))]);
    }
    for (const name of namesOf(node2, "children")) {
      const below3 = nest(node2.children[name], join(path, name));
      if (Object.keys(below3).length) out.push([name, below3]);
    }
    return plainObject(out);
  };
  return nest(model, "");
}
var spec = ({ shape, dtype }) => ({ shape, dtype });

export {
  module,
  tensor,
  lens,
  compose,
  set,
  list,
  tensors,
  params,
  buffers,
  matching,
  ofType,
  outermost,
  innermost,
  at,
  missing,
  trainable,
  both,
  not,
  focus,
  transform,
  withChild,
  optional,
  readSource,
  nothing,
  seq,
  fill,
  rules,
  apply,
  byType,
  within,
  only,
  except,
  whenMissing,
  override,
  torchBases,
  mmlab,
  own2 as own,
  parseInitCfg,
  loadCheckpoint,
  values,
  entries,
  materialize,
  shards,
  initWeights,
  calibrate,
  adjust,
  mod_exports,
  torchDefault,
  freeze,
  pin,
  tie,
  matchCheckpoint,
  pretrained,
  initialize,
  origins,
  explain,
  diff,
  saveModel,
  prelu,
  relu,
  relu6,
  leakyRelu,
  elu,
  celu,
  selu,
  gelu,
  silu,
  mish,
  hardswish,
  hardsigmoid,
  hardtanh,
  sigmoid,
  logSigmoid,
  tanh,
  softsign,
  softplus,
  softmax,
  logSoftmax,
  glu,
  identity,
  sequential,
  moduleList,
  moduleDict,
  linear,
  bilinear,
  adaptiveLogSoftmaxWithLoss,
  multiheadAttention,
  batchNorm1d,
  batchNorm2d,
  batchNorm3d,
  syncBatchNorm,
  instanceNorm1d,
  instanceNorm2d,
  instanceNorm3d,
  conv1d,
  conv2d,
  conv3d,
  convTranspose1d,
  convTranspose2d,
  convTranspose3d,
  dropout,
  dropout1d,
  dropout2d,
  dropout3d,
  alphaDropout,
  embedding,
  embeddingBag,
  layerNorm,
  groupNorm,
  rmsNorm,
  maxPool2d,
  maxPool1d,
  maxPool3d,
  avgPool1d,
  avgPool2d,
  avgPool3d,
  adaptiveAvgPool1d,
  adaptiveAvgPool2d,
  adaptiveAvgPool3d,
  adaptiveMaxPool2d,
  lstm,
  gru,
  rnn,
  lstmCell,
  gruCell,
  rnnCell,
  flatten,
  upsample,
  pixelShuffle,
  transformerEncoderLayer,
  transformerDecoderLayer,
  transformerEncoder,
  transformerDecoder,
  transformer,
  modelFromJson,
  modelToJson,
  modelFromSpecs,
  modelFromCheckpoint,
  toNested
};
