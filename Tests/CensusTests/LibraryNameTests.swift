import Census
import FileSystem
import Testing

struct LibraryNameTests {
  private static func name(_ text: String) -> LibraryName { LibraryName("\(text)") }

  @Test(arguments: [
    ("libfoo.so", "libfoo.so"), ("libfoo-1.2.so", "libfoo-1.2.so"), ("ld-2.31.so", "ld-2.31.so"),
    ("lib.so", "lib.so"), ("libfoo.sock.so", "libfoo.sock.so"), ("libpython3.so", "libpython3.so"),
  ])
  func `nothing follows the stem of an unversioned name`(_ text: String, _ stem: String) {
    #expect(Self.name(text).form == .unversioned)
    #expect(Self.name(text).stem == Array(stem.utf8))
  }

  @Test(arguments: [
    ("libfoo.so.1", "libfoo.so"), ("libfoo.so.1.2.3", "libfoo.so"), ("libfoo.so.1a", "libfoo.so"),
    ("libfoo.so.0debug", "libfoo.so"), ("libfoo-2.so.20240101", "libfoo-2.so"),
    ("ld-linux-x86-64.so.2", "ld-linux-x86-64.so"), ("ld.so.1", "ld.so"),
    ("ld64.so.2", "ld64.so"), ("libdb-5.3.so.1rc2", "libdb-5.3.so"),
  ])
  func `components that begin with a digit are a version`(_ text: String, _ stem: String) {
    #expect(Self.name(text).form == .versioned)
    #expect(Self.name(text).stem == Array(stem.utf8))
  }

  @Test(arguments: [
    "libfoo.so.1.bak", "libfoo.so.old", "libfoo.so~", "libfoo.so.1~", "libfoo.so.1.2.orig",
    "libfoo.so.1 (copy)", "libfoo.so - Copy", "libfoo.so.1.dpkg-new", "libfoo.so.1.dpkg-old",
    "libfoo.so.", "libfoo.so.1.", "libfoo.so..1", "libfoo.so.1-2", "libfoo.so.1.debug",
    "libfoo.so.1-gdb.py", "libfoo.so.so.1", "libfoo.sound", "libfoo.a",
    "libfoo.so.1.rpmsave", "libfoo.so.1_old",
  ])
  func `anything else is a suffix, and no proper name`(_ text: String) {
    #expect(Self.name(text).form == .suffixed)
    #expect(!Self.name(text).isProper)
  }

  @Test(arguments: ["libfoo.so-20190101", "libfoo.so_2", "libfoo.so 2", "libfoo.so;5f3a9"])
  func `a version is parted from the stem by a dot`(_ text: String) {
    #expect(Self.name(text).form == .suffixed)
    #expect(!Self.name(text).isProper)
  }

  @Test(arguments: ["libfoo (1).so", "libfoo (copy).so.1", "libfoo - Copy.so", "libfoo - 2.so.3"])
  func `a second copy of a file manager is no proper name`(_ text: String) {
    #expect(!Self.name(text).isProper)
  }

  @Test(arguments: ["libfoo.so", "libfoo.so.1.2", "ld-linux.so.2", "ld.so.1", "libfoo(1).so"])
  func `other names of libraries are proper`(_ text: String) {
    #expect(Self.name(text).isProper)
  }

  @Test(arguments: [
    ("libfoo.so", true), ("libfoo.so.1.bak", true), ("ld-linux.so.2", true), ("ld.so.1", true),
    ("ld64.so.1", true), ("lib.so", true), ("libfoo.sound", true), ("libfoo.a", false),
    ("foo.so", false), ("xlibfoo.so", false), (".libfoo.so", false), ("LIBFOO.SO", false),
    ("ld.so", false), ("ld64.so", false), ("ldfoo.so", false), ("lib", false),
    (".solder-0123456789ab", false),
  ])
  func `ldconfig looks at lib*.so*, ld-*.so* and loaders`(_ text: String, _ isLike: Bool) {
    #expect(LibraryName.isLibraryLike("\(text)") == isLike)
  }

  @Test(arguments: [
    ("libfoo.so.1.dpkg-new", true), ("libfoo.so.1.dpkg-tmp", true), ("libfoo.so;5f3a9", true),
    ("libfoo.so.1.#prelink#", true), ("libfoo.so.1.dpkg-old", false), ("libfoo.so.1", false),
  ])
  func `names of unfinished unpacking are told from backups`(_ text: String, _ isLeft: Bool) {
    #expect(Self.name(text).isPackageManagerLeftover == isLeft)
  }

  @Test(arguments: [
    ("libfoo.so.1", "libfoo.so.1.2", true), ("libfoo.so.1", "libfoo.so.1", true),
    ("libfoo.so", "libfoo.so.1", true), ("libfoo.so.1", "libfoo.so.12", false),
    ("libfoo.so.1.2", "libfoo.so.1", false), ("libfoo.so.1", "libbar.so.1.2", false),
  ])
  func `a shorter version is the beginning of a longer one, by components`(
    _ name: String, _ other: String, _ isBeginning: Bool
  ) {
    #expect(Self.name(name).isBeginning(of: Self.name(other)) == isBeginning)
  }

  @Test func `names need not be UTF-8`() throws {
    let name = LibraryName(try #require(FileName(Array("lib".utf8) + [0xff] + Array(".so.1".utf8))))
    #expect(name.form == .versioned && name.isProper)
    #expect(name.stem == Array("lib".utf8) + [0xff] + Array(".so".utf8))
  }
}
