/** The two biases of each LSTM layer, which are added. */
import { classesOf } from "../tree/classes/classes_of.ts";
import type { Examined, Seen } from "./types.ts";

/**
 * Both biases of a layer and direction with their elements; `quarter(i)` is that part of their sum: input, forget,
 * cell, output.
 */
export interface Gates {
  readonly ih: Seen;
  readonly hh: Seen;
  readonly a: Float64Array;
  readonly b: Float64Array;
  quarter(i: number): Float64Array;
}

/** Every pair of LSTM biases that was not loaded. */
export function* gatesOf(x: Examined): Generator<Gates> {
  for (const ih of x.tensors) {
    if (!/^bias_ih/.test(ih.name) || ih.state === "loaded" || !isLstm(x, ih)) continue;
    const hh = x.at(ih.path.slice(0, -ih.name.length) + ih.name.replace("_ih", "_hh"));
    const a = x.numbers(ih)?.kept;
    const b = hh && hh.state !== "loaded" ? x.numbers(hh)?.kept : undefined;
    if (!hh || !a || !b || a.length !== b.length || a.length % 4 !== 0 || a.length === 0) continue;
    const size = a.length / 4;
    const sum = a.map((v, i) => v + b[i]!);
    yield { ih, hh, a, b, quarter: (i) => sum.subarray(i * size, (i + 1) * size) };
  }
}

// By its class; by names alone an LSTM has four gates to a state
function isLstm(x: Examined, { node, path, name, n }: Seen): boolean {
  const classes = classesOf(node);
  if (classes.has("LSTM") || classes.has("LSTMCell")) return true;
  if (["GRU", "GRUCell", "RNN", "RNNCell"].some((type) => classes.has(type))) return false;
  const recurrent = x.at(path.slice(0, -name.length) + name.replace("bias_ih", "weight_hh"));
  return recurrent?.param.shape.length === 2 && recurrent.param.shape[0] === n && recurrent.param.shape[1]! * 4 === n;
}

/** Whether all numbers are the same one. */
export const isFlat = (x: Float64Array): boolean => x.every((v) => v === x[0]);
