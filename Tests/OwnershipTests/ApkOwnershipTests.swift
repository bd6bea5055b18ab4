import FileSystem
import Testing

@testable import Ownership

/// Roots with records as Alpine's packages have them.
struct ApkOwnership {
  let tree: ScratchTree
  // The two links as Alpine 3.18 records them.
  let zlib = """
    P:zlib
    V:1.2.13-r1
    F:lib
    R:libz.so.1
    a:0:0:777
    Z:Q16A/yKXYR0EF3avf+wJzXcNLZHgU=
    R:libz.so.1.2.13
    a:0:0:755
    Z:Q1xUsJjsEavwD6+3qb6onGWpseXnQ=


    """
  let musl = """
    P:musl
    F:lib
    R:ld-musl-x86_64.so.1
    a:0:0:755
    Z:Q1+iSDev5zZq96D14Qgc18qcKJ+Qk=
    R:libc.musl-x86_64.so.1
    a:0:0:777
    Z:Q17yJ3JFNypA4mxhJJr0ou6CzsJVI=


    """

  init() throws {
    tree = try ScratchTree()
    for name in ["libz.so.1", "libz.so.1.2.13", "libc.musl-x86_64.so.1"] {
      try tree.file("/lib/\(name)", "a copy")
    }
    try tree.file("/usr/lib/libz.so", "a copy")
  }

  func link(_ records: String, at path: String = "/lib/libz.so.1") throws -> String? {
    try tree.file("/lib/apk/db/installed", records)
    let known = OwnerDatabases.owners(of: [Path(path)], in: try tree.opened())
    #expect(known.problems.isEmpty)
    #expect(known.owners[Path(path)]?.manager == .apk)
    return known.recordedLinks[Path(path)].map { String(decoding: $0.text, as: UTF8.self) }
  }

  @Test func `a link's text is the name that has its digest`() throws {
    #expect(try link(zlib + musl) == "libz.so.1.2.13")
    #expect(try link(zlib + musl, at: "/lib/libc.musl-x86_64.so.1") == "ld-musl-x86_64.so.1")
    #expect(try link(zlib + musl, at: "/lib/libz.so.1.2.13") == nil)
  }

  @Test func `the name may be another package's`() throws {
    let parts = zlib.replacing("R:libz.so.1.2.13", with: "\nP:other\nF:lib\nR:libz.so.1.2.13")
    #expect(try link(parts) == "libz.so.1.2.13")
  }

  // printf %s TEXT | sha1sum, in base64
  @Test(arguments: [
    ("../../lib/libz.so.1.2.13", "/x8WmQGzuhVCIydfQ4Jt/EL8tC0="),
    ("/lib/libz.so.1.2.13", "XX8xFsSRO74sILhzL5H1aRchhNk="),
  ])
  func `a link to another directory is found by what its name begins with`(
    text: String, digest: String
  ) throws {
    let dev = "P:zlib-dev\nF:usr/lib\nR:libz.so\na:0:0:777\nZ:Q1\(digest)\n\n"
    #expect(try link(dev + zlib, at: "/usr/lib/libz.so") == text)
  }

  @Test func `apk 3 has the beginning of another digest`() throws {
    // printf %s libz.so.1.2.13 | sha256sum, the first 20 bytes in base64
    let records = zlib.replacing(
      "6A/yKXYR0EF3avf+wJzXcNLZHgU=", with: "ucXbnTiVznqzE6gfPxfB0jIDtd0=")
    #expect(try link(records) == "libz.so.1.2.13")
    #expect(try link(records.replacing("ucXb", with: "AAAA")) == nil)
  }

  @Test func `a digest without a name that has it tells no text`() throws {
    #expect(try link(zlib.replacing("6A/y", with: "6A/z")) == nil)
    #expect(try link(zlib.replacing("R:libz.so.1.2.13", with: "R:libz.so.1.2.14")) == nil)
  }

  @Test func `a file with such a digest is no link`() throws {
    #expect(try link(zlib.replacing("a:0:0:777", with: "a:0:0:755")) == nil)
    #expect(try link(zlib.replacing("a:0:0:777\n", with: "")) == nil)
    #expect(try link(zlib.replacing("Z:Q16A", with: "Z:Q26A")) == nil)
  }
}
