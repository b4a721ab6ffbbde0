import {
  jax,
  numpy,
  philox2x32,
  philox2x64,
  philox4x32,
  philox4x64,
  seedSequence,
  torch
} from "./chunk-XSNLS3D6.js";
import {
  keyed,
  openPool,
  threefry2x32,
  threefry4x32
} from "./chunk-IBOZXUE5.js";
import "./chunk-KFI7GWQ7.js";
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
