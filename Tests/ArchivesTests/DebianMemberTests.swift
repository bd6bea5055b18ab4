import Archives
import Census
import TestSupport
import Testing

/// Members of Debian packages as programs other than dpkg-deb write them, or do not.
struct DebianMemberTests {
  private static var files: [UInt8] {
    var tar = TarWriter()
    tar.add("./usr/lib/libfoo.so.1.2", content: TreeItem.libraryBytes("libfoo.so.1"))
    return tar.finished
  }

  private static func package(_ members: [(String, [UInt8])], mode: String) -> [UInt8] {
    func field(_ text: String, _ width: Int) -> [UInt8] {
      Array(text.utf8) + [UInt8](repeating: 0x20, count: width - text.utf8.count)
    }
    var bytes = Array("!<arch>\n".utf8)
    for (name, content) in [("debian-binary", Array("2.0\n".utf8))] + members {
      bytes += field(name, 16) + field("0", 12) + field("0", 6) + field("0", 6) + field(mode, 8)
      bytes += field("\(content.count)", 10) + [0x60, 0x0a] + content
      if content.count % 2 == 1 { bytes.append(0x0a) }
    }
    return bytes
  }

  @Test(arguments: ["100644", "644"])
  func `files are found whatever the mode says of a member's kind`(_ mode: String) throws {
    let all = try #require(
      censuses(of: Self.package([("data.tar/", Self.files)], mode: mode)))
    #expect(all.map(\.libraries.count) == [0, 1])
    #expect(all.allSatisfy { $0.census.unexamined.isEmpty })
  }

  @Test func `a package without files is not a whole one`() throws {
    let control = [("control.tar", TarWriter().finished)]
    let seen = try #require(censuses(of: Self.package(control, mode: "100644"))?.first)
    #expect(seen.troubles == ["": .truncated])
  }

  @Test func `files that are no archive are told`() throws {
    for content in [Array("hello".utf8), []] {
      let members = [("data.tar.foo", content)]
      let seen = try #require(censuses(of: Self.package(members, mode: "100644"))?.first)
      #expect(seen.troubles == ["/data.tar.foo": .none])
    }
  }
}
