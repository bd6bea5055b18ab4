import ELF
import FileSystem
import Foundation
import TestSupport
import Testing

@testable import LoaderConfiguration

struct DynamicLoaders {
  /// A loader's file: an ELF image, and in it the words a real one holds.
  func loader(_ machine: UInt16, words: String) -> [UInt8] {
    ELFBuilder(soname: "ld.so", machine: machine).bytes() + Array(words.utf8)
  }

  @Test func `a loader tells its processor, release and directories`() throws {
    let tree = try ScratchTree()
    try tree.file(
      "/lib/ld-linux-aarch64.so.1",
      loader(
        183,
        words: "\0/lib/aarch64-linux-gnu/\0/usr/lib/aarch64-linux-gnu/\0/lib/\0/usr/lib/\0x\0"
          + "ld.so (Ubuntu GLIBC 2.35-0ubuntu3) stable release version 2.35.\n\0"))
    let found = try #require(DynamicLoader.all(under: try tree.opened()).first)
    #expect(found.architecture.name == "aarch64")
    #expect(found.release == GlibcRelease(2, 35))
    #expect(
      found.directories.map(\.description) == [
        "/lib/aarch64-linux-gnu", "/usr/lib/aarch64-linux-gnu", "/lib", "/usr/lib",
      ])
  }

  @Test func `of several runs of directories the longest counts, and text ends a run`() throws {
    let tree = try ScratchTree()
    try tree.file(
      "/lib64/ld-linux-x86-64.so.2",
      loader(62, words: "\0/a/lib/\0x\0/b/lib/\0/c/lib/\0\0/d/lib/\0/usr/\0/e/lib/\0"))
    let found = try #require(DynamicLoader.all(under: try tree.opened()).first)
    #expect(found.directories.map(\.description) == ["/b/lib", "/c/lib"])
  }

  @Test func `one that says nothing more is a loader nevertheless`() throws {
    let tree = try ScratchTree()
    try tree.file("/lib64/ld-linux-x86-64.so.2", loader(62, words: ""))
    let found = try #require(DynamicLoader.all(under: try tree.opened()).first)
    #expect(found.release == nil && found.directories.isEmpty)
  }

  @Test func `what is no loader is none`() throws {
    let tree = try ScratchTree()
    try tree.file("/lib64/ld-linux-x86-64.so.2", "release version 2.36")
    try tree.directory("/lib/ld-linux.so.2")
    #expect(DynamicLoader.all(under: try tree.opened()).isEmpty)
  }

  @Test func `of several loaders the one of the root's own programs counts`() throws {
    let tree = try ScratchTree()
    try tree.file("/lib64/ld-linux-x86-64.so.2", loader(62, words: ""))
    try tree.file("/lib/ld-linux-aarch64.so.1", loader(183, words: ""))
    try tree.file("/bin/sh", ELFBuilder(soname: nil, machine: 183).bytes())
    let loaders = DynamicLoader.all(under: try tree.opened())
    #expect(loaders.map(\.architecture.name) == ["aarch64", "x86-64"])
  }

  @Test func `this machine's loader says what ldconfig says`() throws {
    guard let text = try output(of: "/sbin/ldconfig", ["--version"]) else {
      try Test.cancel("ldconfig is missing")
    }
    let version = try #require(text.split(separator: "\n").first?.split(separator: " ").last)
    let loader = try #require(DynamicLoader.all(under: try SystemRoot.open(Path("/"))).first)
    #expect(loader.architecture == .host)
    #expect(loader.release == GlibcRelease(Array(version.utf8)))
    #expect(!loader.directories.isEmpty)
  }
}
