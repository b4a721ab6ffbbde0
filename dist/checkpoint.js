import {
  fromBytes,
  openAll,
  openCheckpoint,
  openNpy,
  openNpz,
  openOnnx,
  openSafetensors,
  openTfjs,
  openTorch,
  renamed,
  suggestRename,
  toNpy,
  toNpz,
  writeNpy,
  writeNpz
} from "./chunk-OIVUPD7O.js";
import {
  renames,
  toSafetensors,
  writeSafetensors,
  writeShardedSafetensors
} from "./chunk-VC3AESZP.js";
import "./chunk-A3F3TBWE.js";
import "./chunk-DQBFFU4Z.js";
export {
  fromBytes,
  openAll,
  openCheckpoint,
  openNpy,
  openNpz,
  openOnnx,
  openSafetensors,
  openTfjs,
  openTorch,
  renamed,
  renames,
  suggestRename,
  toNpy,
  toNpz,
  toSafetensors,
  writeNpy,
  writeNpz,
  writeSafetensors,
  writeShardedSafetensors
};
