import Census
import FileSystem
import Foundation
import TestSupport
import Testing

struct LinkDestinationTests {
  private static func links(
    _ tree: [String: TreeItem]
  ) throws -> (scratch: ScratchDirectory, links: [FileName: LibraryLink]) {
    let scratch = try ScratchDirectory().lay(tree)
    let entries = try scratch.census(of: ["lib"]).directories.flatMap(\.entries)
    let links = entries.compactMap { entry in entry.link.map { (entry.name.fileName, $0) } }
    return (scratch, Dictionary(uniqueKeysWithValues: links))
  }

  private static func isFile(_ link: LibraryLink?) -> Bool { link?.destination.content != nil }

  @Test func `a chain of names is followed to its file`() throws {
    let (_, links) = try Self.links([
      "lib": .directory([
        "libfoo.so": .link("libfoo.so.1"), "libfoo.so.1": .link("./libfoo.so.1.2"),
        "libfoo.so.1.2": .library("libfoo.so.1"),
      ])
    ])
    #expect(links["libfoo.so"]?.sibling == "libfoo.so.1")
    #expect(links["libfoo.so.1"]?.sibling == "libfoo.so.1.2")
    #expect(links["libfoo.so.1"]?.text == Array("./libfoo.so.1.2".utf8))
    #expect(links.count == 2 && links.values.allSatisfy(Self.isFile))
  }

  @Test func `a link leads nowhere where any name on the way is missing`() throws {
    let (_, links) = try Self.links([
      "lib": .directory([
        "liba.so": .link("libb.so"), "libb.so": .link("libgone.so"),
        "libc.so": .link("../gone/libc.so"), "libd.so": .link("/nonexistent/libd.so"),
        "libe.so": .link("libd.so"), "libf.so": .link("file/libf.so"), "file": .text("x"),
      ])
    ])
    #expect(links.count == 6)
    #expect(links.values.allSatisfy { $0.destination == .missing })
    #expect(links["libc.so"]?.sibling == nil && links["libb.so"]?.sibling == "libgone.so")
  }

  @Test func `links that lead to each other are a loop`() throws {
    let (_, links) = try Self.links([
      "lib": .directory([
        "liba.so": .link("libb.so"), "libb.so": .link("liba.so"), "libc.so": .link("libc.so"),
        "libd.so": .link("../lib/libd.so"), "libe.so": .link("../circle"),
      ]),
      "circle": .link("circle"),
    ])
    #expect(links.count == 5)
    #expect(links.values.allSatisfy { $0.destination == .loop })
  }

  @Test func `as many links are followed as the kernel follows, and not one more`() throws {
    var tree: [String: TreeItem] = ["lib0.so": .library("lib0.so")]
    for number in 1...45 { tree["lib\(number).so"] = .link("lib\(number - 1).so") }
    let (scratch, links) = try Self.links(["lib": .directory(tree)])
    for number in 1...45 {
      let link = try #require(links["lib\(number).so"])
      let isReadByKernel = access(scratch.path("lib/lib\(number).so"), F_OK) == 0
      #expect(Self.isFile(link) == isReadByKernel, "\(number) links")
      #expect((link.destination == .loop) == (number > 40), "\(number) links")
    }
  }

  @Test func `a link out of the directory is followed, and has no sibling`() throws {
    let (_, links) = try Self.links([
      "lib": .directory(["libfoo.so": .link("../other/libfoo.so.1")]),
      "other": .directory([
        "libfoo.so.1": .link("libfoo.so.1.2"),
        "libfoo.so.1.2": .library("libfoo.so.1"),
      ]),
    ])
    let link = try #require(links["libfoo.so"])
    #expect(link.sibling == nil && !link.isAbsolute)
    #expect(link.destination.content?.library?.soname?.bytes == Array("libfoo.so.1".utf8))
  }

  @Test func `a text that comes back to the own directory names a sibling`() throws {
    let scratch = try ScratchDirectory().lay([
      "lib": .directory([
        "libfoo.so.1": .library("libfoo.so.1"), "liba.so": .link("../lib/libfoo.so.1"),
        "libb.so": .link("../lib64/libfoo.so.1"), "libd.so": .link("libfoo.so.1/"),
      ]),
      "lib64": .link("lib"),
    ])
    try TreeLink.make(scratch.path("lib/libc.so"), to: scratch.path("lib/libfoo.so.1"))
    let entries = try scratch.census(of: ["lib"]).directories.flatMap(\.entries)
    func link(_ name: FileName) -> LibraryLink? { entries.first { $0.name.fileName == name }?.link }
    for name in ["liba.so", "libb.so", "libc.so"] as [FileName] {
      #expect(link(name)?.sibling == "libfoo.so.1" && Self.isFile(link(name)), "\(name)")
    }
    #expect(link("libc.so")?.isAbsolute == true)
    #expect(link("libd.so")?.sibling == nil && link("libd.so")?.destination == .missing)
  }

  @Test func `in a foreign root an absolute link stays in it`() throws {
    let scratch = try ScratchDirectory().lay([
      "usr": .directory([
        "lib": .directory([
          "libfoo.so": .link("/usr/lib/libfoo.so.1"), "libfoo.so.1": .library("libfoo.so.1"),
          "libout.so": .link("/etc/passwd"), "libup.so": .link("../../../../etc/passwd"),
        ])
      ])
    ])
    let root = try SystemRoot.open(Path(scratch.path.utf8))
    let entries = CensusTaker.census(of: ["/usr/lib"], in: root).directories.flatMap(\.entries)
    let links = entries.compactMap(\.link)
    #expect(links.map(\.sibling) == ["libfoo.so.1", nil, nil])
    #expect(links.map(\.destination).dropFirst() == [.missing, .missing])
    #expect(Self.isFile(links.first))
  }

  @Test func `what is no file behind a link is told by its kind`() throws {
    let (_, links) = try Self.links([
      "lib": .directory([
        "liba.so": .link("libb.so"), "libb.so": .directory([:]), "libc.so": .link("../pipe"),
        "libd.so": .link("libe.so"), "libe.so": .fifo, "libf.so": .link("sub"),
        "sub": .directory([:]), "libg.so": .link("plain"), "plain": .library("plain"),
      ]),
      "pipe": .fifo,
    ])
    #expect(links["liba.so"]?.destination == .other(.directory))
    #expect(links["libc.so"]?.destination == .other(.fifo))
    #expect(links["libd.so"]?.destination == .other(.fifo))
    #expect(links["libf.so"]?.destination == .other(.directory))
    #expect(Self.isFile(links["libg.so"]), "a name that is no library's is followed too")
  }
}

/// Links whose text holds the scratch directory's own path.
private enum TreeLink {
  static func make(_ path: String, to text: String) throws {
    try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: text)
  }
}
