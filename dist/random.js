import {
  jax,
  numpy,
  philox2x32,
  philox2x64,
  philox4x32,
  philox4x64,
  seedSequence,
  torch
} from "./chunk-2CLHYQKM.js";
import {
  keyed,
  openPool,
  threefry2x32,
  threefry4x32
} from "./chunk-UP6X5NGM.js";
import "./chunk-3TA6WMNK.js";
import "./chunk-A3F3TBWE.js";
import "./chunk-EBT7IACL.js";
import "./chunk-DQBFFU4Z.js";
export {
  jax,
  keyed,
  numpy,
  openPool,
  philox2x32,
  philox2x64,
  philox4x32,
  philox4x64,
  seedSequence,
  threefry2x32,
  threefry4x32,
  torch
};
