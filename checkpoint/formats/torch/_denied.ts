/**
 * Names that no checkpoint has a reason to hold: whoever loaded such a file with Python would run what its author
 * chose.
 *
 * A file that refers to one is refused, whatever the options say. A name stands for everything below it: "os" for
 * "os.path.join" too.
 */
const DENIED: ReadonlySet<string> = new Set([
  ..."os posix nt sys subprocess _posixsubprocess importlib runpy ctypes _ctypes socket _socket shutil pty code codeop"
    .split(" "),
  ..."webbrowser pickle _pickle marshal pdb bdb timeit cProfile profile pip pydoc venv ensurepip commands popen2".split(
    " ",
  ),
  ..."eval exec compile open getattr setattr delattr __import__ input breakpoint globals locals vars execfile".split(
    " ",
  )
    .map((name) => `builtins.${name}`),
  ..."operator.attrgetter operator.methodcaller _operator.attrgetter _operator.methodcaller".split(" "),
  ..."io.open _io.open io.FileIO _io.FileIO types.CodeType types.FunctionType torch.hub torch.load numpy.load".split(
    " ",
  ),
]);

/** Whether a full name, or what it lies in, is denied. */
export function isDenied(full: string): boolean {
  for (let dot = full.indexOf("."); dot >= 0; dot = full.indexOf(".", dot + 1)) {
    if (DENIED.has(full.slice(0, dot))) return true;
  }
  return DENIED.has(full);
}
