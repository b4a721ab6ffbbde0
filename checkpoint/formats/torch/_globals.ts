import { once } from "../../../core/once.ts";
import type { StoredDType } from "../../_dtypes.ts";

/** The dtype of each typed storage class of torch; none for storages of bytes. */
export const STORAGES: ReadonlyMap<string, StoredDType | undefined> = new Map<string, StoredDType | undefined>([
  ["torch.DoubleStorage", "float64"],
  ["torch.FloatStorage", "float32"],
  ["torch.HalfStorage", "float16"],
  ["torch.BFloat16Storage", "bfloat16"],
  ["torch.LongStorage", "int64"],
  ["torch.IntStorage", "int32"],
  ["torch.ShortStorage", "int16"],
  ["torch.CharStorage", "int8"],
  ["torch.ByteStorage", "uint8"],
  ["torch.BoolStorage", "bool"],
  ["torch.ComplexFloatStorage", "complex64"],
  ["torch.ComplexDoubleStorage", "complex128"],
  // Quantised numbers: the codes only, which no reader hands out as values
  ["torch.QInt8Storage", "int8"],
  ["torch.QUInt8Storage", "uint8"],
  ["torch.QInt32Storage", "int32"],
  ["torch.QUInt4x2Storage", "uint8"],
  ["torch.QUInt2x4Storage", "uint8"],
  ["torch.storage.UntypedStorage", undefined],
  ["torch.UntypedStorage", undefined],
]);

/** What torch calls the elements of storages of quantised numbers. */
export const QUANTISED: ReadonlyMap<string, string> = new Map([
  ["torch.QInt8Storage", "qint8"],
  ["torch.QUInt8Storage", "quint8"],
  ["torch.QInt32Storage", "qint32"],
  ["torch.QUInt4x2Storage", "quint4x2"],
  ["torch.QUInt2x4Storage", "quint2x4"],
]);

/** The dtypes that a pickle names. */
export const DTYPES: ReadonlyMap<string, StoredDType> = new Map<string, StoredDType>(
  ([
    ["float64", "float64"],
    ["double", "float64"],
    ["float32", "float32"],
    ["float", "float32"],
    ["float16", "float16"],
    ["half", "float16"],
    ["bfloat16", "bfloat16"],
    ["int64", "int64"],
    ["int32", "int32"],
    ["int16", "int16"],
    ["int8", "int8"],
    ["uint64", "uint64"],
    ["uint32", "uint32"],
    ["uint16", "uint16"],
    ["uint8", "uint8"],
    ["bool", "bool"],
    ["complex64", "complex64"],
    ["complex128", "complex128"],
    ["complex32", "complex32"],
    ["chalf", "complex32"],
    ["float8_e4m3fn", "float8_e4m3fn"],
    ["float8_e5m2", "float8_e5m2"],
    ["float8_e4m3fnuz", "float8_e4m3fnuz"],
    ["float8_e5m2fnuz", "float8_e5m2fnuz"],
    ["float8_e8m0fnu", "float8_e8m0fnu"],
  ] as const).map(([name, dtype]) => [`torch.${name}`, dtype]),
);

// The classes of tensors that tars of the oldest torch name; the storage says what the elements are
const tensors = once((): ReadonlySet<string> =>
  new Set(
    [...STORAGES.keys()].filter((name) => name.startsWith("torch.") && !name.includes("torch.storage"))
      .map((name) => name.replace("Storage", "Tensor")),
  )
);

// Known names without a dtype: what they mean is in `_reduce.ts`
const OTHERS: ReadonlySet<string> = new Set([
  "collections.OrderedDict",
  "collections.Counter",
  "builtins.set",
  "builtins.frozenset",
  "builtins.bytes",
  "builtins.bytearray",
  "builtins.complex",
  "_codecs.encode",
  "torch.Size",
  "torch.device",
  "torch.Tensor",
  "torch.nn.parameter.Parameter",
  "torch.nn.parameter.Buffer",
  "torch.storage.TypedStorage",
  "torch.serialization._get_layout",
  "torch.per_tensor_affine",
  "torch.per_channel_affine",
  "torch.per_tensor_symmetric",
  "torch.per_channel_symmetric",
  "torch.per_channel_affine_float_qparams",
  ...["qint8", "quint8", "qint32", "quint4x2", "quint2x4"].map((name) => `torch.${name}`),
  "torch._tensor._rebuild_from_type_v2",
  "torch._utils._rebuild_tensor",
  "torch._utils._rebuild_tensor_v2",
  "torch._utils._rebuild_tensor_v3",
  "torch._utils._rebuild_parameter",
  "torch._utils._rebuild_parameter_with_state",
  "torch._utils._rebuild_sparse_tensor",
  "torch._utils._rebuild_qtensor",
  "torch._utils._rebuild_nested_tensor",
  "torch._utils._rebuild_meta_tensor_no_storage",
  "torch._utils._rebuild_wrapper_subclass",
  "torch.jit._pickle.build_intlist",
  "torch.jit._pickle.build_doublelist",
  "torch.jit._pickle.build_boollist",
  "torch.jit._pickle.build_tensorlist",
  "torch.jit._pickle.restore_type_tag",
  "numpy.ndarray",
  "numpy.dtype",
  "numpy.core.multiarray._reconstruct",
  "numpy.core.multiarray.scalar",
  "numpy.core.numeric._frombuffer",
]);

// Python 2's names of modules, as every unpickler maps them
const MODULES: ReadonlyMap<string, string> = new Map([["__builtin__", "builtins"], ["copy_reg", "copyreg"]]);

/** The full name that a pickle means. NumPy 2 has moved what NumPy 1 wrote; it is the same. */
export function fullName(module: string, name: string): string {
  return `${MODULES.get(module) ?? module.replace(/^numpy\._core\b/, "numpy.core")}.${name}`;
}

/** Whether a pickle may refer to it. Names with dots in the second part never get here: the whole text is compared. */
export function isAllowed(name: string): boolean {
  return OTHERS.has(name) || STORAGES.has(name) || DTYPES.has(name) || tensors().has(name);
}
