import Foundation
import TestSupport
import Testing

/// cpio, and so rpm, keeps the bytes of a file with the last of its names.
struct InstallCPIOTests {
  /// An archive of the form `newc` with three names of one file.
  private static func archive(at path: String, _ data: [UInt8]) throws {
    var bytes: [UInt8] = []
    func pad() { while bytes.count % 4 != 0 { bytes.append(0) } }
    func add(_ name: String, inode: Int, mode: Int, links: Int, _ content: [UInt8]) {
      let fields = [
        inode, mode, 0, 0, links, 1_700_000_000, content.count, 0, 0, 0, 0, name.utf8.count + 1, 0,
      ]
      bytes += Array("070701".utf8)
      for field in fields { bytes += Array(String(format: "%08x", field).utf8) }
      bytes += Array(name.utf8) + [0]
      pad()
      bytes += content
      pad()
    }
    for name in ["lib/a", "lib/b"] { add(name, inode: 7, mode: 0o100644, links: 3, []) }
    add("lib/c", inode: 7, mode: 0o100644, links: 3, data)
    add("TRAILER!!!", inode: 0, mode: 0, links: 1, [])
    try Data(bytes).write(to: URL(filePath: path))
  }

  @Test(arguments: [["a", "b", "c"], ["a"], ["b"], ["c"], ["a", "c"]])
  func `every chosen name has them`(_ names: [String]) throws {
    let bench = try InstallBench()
    let data = TreeItem.libraryBytes("libz.so.1")
    try Self.archive(at: bench.base + "/a.cpio", data)
    let words = names.count == 3 ? [] : names.flatMap { ["--only", "lib/" + $0] }
    let run = try Program.solder(
      ["install", bench.base + "/a.cpio", "--into", bench.prefix, "-y", "--state-dir", bench.state]
        + words)
    if names == ["b"] {
      // It is a further name of one that is not chosen, and has no bytes itself.
      #expect(run.status == 2 && run.errors.contains("which is not chosen"), "\(run.errors)")
      return
    }
    #expect(run.status == 0, "\(run.errors)")
    let found = try FileManager.default.contentsOfDirectory(atPath: bench.prefix + "/lib").sorted()
    #expect(found == names)
    for name in names {
      #expect(FileManager.default.contents(atPath: bench.prefix + "/lib/" + name) == Data(data))
    }
    if names.count > 1 {
      #expect(try bench.inode("prefix/lib/a") == bench.inode("prefix/lib/c"))
    }
    #expect(try bench.undo().status == 0)
  }
}
