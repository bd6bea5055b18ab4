package import ELF

/// What the bytes of a regular file turned out to be.
package enum FileContent: Hashable, Sendable {
  /// A shared object the loader could take.
  case library(LibraryFacts)
  /// ELF, but an executable, a relocatable object or a core.
  case otherObject(ObjectType)
  /// ELF, but it ends before what its headers announce.
  case truncated(TruncatedObject)
  /// ELF by its first bytes, with fields that make no sense.
  case damaged(ELFError)
  /// No bytes at all.
  case empty
  /// Text for the linker: ld(1), "Implicit Linker Scripts".
  ///
  /// Healthy.
  case linkerScript
  /// A helper that a debugger loads beside the library: `libfoo.so.1-gdb.py`.
  ///
  /// Healthy.
  case debuggerHelper
  /// A link that a copy or checkout turned into a small file.
  case linkStub(LinkStub)
  /// Nothing that belongs under a library's name.
  case unrecognised(Lookalike)

  /// What an unrecognised file looks like, for a better hint.
  package enum Lookalike: String, Hashable, Sendable {
    case gitLFSPointer, markup, zeros, archive, machO, portableExecutable, text, other
  }

  /// The facts of a shared object, where it is one.
  package var library: LibraryFacts? {
    if case .library(let facts) = self { return facts }
    return nil
  }
}

/// What solder keeps of a shared object.
package struct LibraryFacts: Hashable, Sendable {
  /// `DT_SONAME`, where there is one.
  package let soname: Soname?
  /// Machine, word size and byte order.
  package let architecture: Architecture

  /// Puts the facts together.
  package init(soname: Soname?, architecture: Architecture) {
    self.soname = soname
    self.architecture = architecture
  }
}
