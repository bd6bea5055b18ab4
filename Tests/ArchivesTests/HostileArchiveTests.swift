import Archives
import Census
import FileSystem
import TestSupport
import Testing

struct HostileArchiveTests {
  private static let library = TreeItem.libraryBytes("libfoo.so.1")

  private static func survey(_ add: (inout TarWriter) -> Void) throws -> ArchiveCensus {
    var tar = TarWriter()
    add(&tar)
    return try #require(censuses(of: tar.finished)?.first)
  }

  @Test func `names that lead elsewhere are told and not followed`() throws {
    let seen = try Self.survey {
      $0.add("../libout.so.1", content: Self.library)
      $0.add("lib/../../libout.so.1", content: Self.library)
      $0.add("/etc/libabs.so.1", content: Self.library)
      $0.add("lib/libfoo.so.1", content: Self.library)
    }
    #expect(seen.troubles["/../libout.so.1"] == .climbingName)
    #expect(seen.troubles["/lib/../../libout.so.1"] == .climbingName)
    #expect(seen.troubles.values.contains(.absoluteName))
    #expect(Set(seen.libraries.keys) == ["/lib/libfoo.so.1"])
  }

  @Test func `a hard link to what did not come is told`() throws {
    let seen = try Self.survey {
      $0.add("lib/libfoo.so", type: "1", link: "/etc/passwd")
      $0.add("lib/libbar.so", type: "1", link: "lib/libbar.so.1")
      $0.add("lib/libbar.so.1", content: Self.library)
    }
    #expect(
      seen.troubles["/lib/libfoo.so"] == .hardLinkToNothing(name: Array("/etc/passwd".utf8)))
    #expect(seen.troubles["/lib/libbar.so"] != nil)
  }

  @Test func `what lies below a link of the archive is told`() throws {
    let seen = try Self.survey {
      $0.add("lib", type: "2", link: "/usr/lib")
      $0.add("lib/libfoo.so.1", content: Self.library)
    }
    #expect(seen.troubles["/lib/libfoo.so.1"] == .nameThroughLink)
    #expect(seen.libraries.isEmpty)
  }

  @Test func `of a name that comes twice the last one counts, and that is told`() throws {
    let seen = try Self.survey {
      $0.add("lib/libfoo.so.1", content: Array("no library".utf8))
      $0.add("./lib/libfoo.so.1", content: Array("no library".utf8))
      $0.add("lib/libfoo.so.1", content: Self.library)
    }
    #expect(
      seen.libraries["/lib/libfoo.so.1"]?.library?.soname == Soname(Array("libfoo.so.1".utf8)))
    #expect(seen.repeatedNames.map(seen.inner) == ["/lib/libfoo.so.1"])
  }

  @Test func `devices, loops and long ways of links end`() throws {
    let seen = try Self.survey {
      $0.add("lib/libdev.so.1", type: "3")
      $0.add("lib/liba.so", type: "2", link: "libb.so")
      $0.add("lib/libb.so", type: "2", link: "liba.so")
      $0.add("lib/libup.so", type: "2", link: "../../../etc/libup.so")
      $0.add("lib/libself.so", type: "2", link: String(repeating: "./", count: 40) + "libself.so")
    }
    #expect(seen.libraries["/lib/libdev.so.1"]?.kind == .special(.characterDevice))
    #expect(seen.libraries["/lib/liba.so"]?.link?.destination == .loop)
    #expect(seen.libraries["/lib/libup.so"]?.link?.destination == .elsewhere)
    #expect(seen.libraries["/lib/libself.so"]?.link?.destination == .loop)
  }

  @Test func `a wrong checksum, an unknown method and encryption are told entry by entry`() throws {
    var zip = ZipWriter()
    zip.add("libgood.so.1", content: TreeItem.libraryBytes("libgood.so.1"))
    zip.add("libbad.so.1", content: Self.library, checksum: 7)
    zip.add("libodd.so.1", content: Self.library, method: 77)
    zip.add("libsecret.so.1", content: Self.library, flags: 1)
    zip.add("liblast.so.1", content: TreeItem.libraryBytes("liblast.so.1"))
    let seen = try #require(censuses(of: zip.finished)?.first)
    #expect(Set(seen.libraries.keys).isSuperset(of: ["/libgood.so.1", "/liblast.so.1"]))
    for name in ["/libbad.so.1", "/libodd.so.1", "/libsecret.so.1"] {
      #expect(seen.troubles[name] != nil, "\(name)")
    }
  }

  @Test func `a name longer than any path is not taken apart`() throws {
    let name = String(repeating: "d/", count: 3000) + "libfoo.so.1"
    let record = " path=\(name)\n"
    let seen = try Self.survey {
      $0.add("pax", type: "x", content: Array("\(record.utf8.count + 4)\(record)".utf8))
      $0.add("lib/libfoo.so.1", content: Self.library)
    }
    #expect(Array(seen.troubles.values) == [.impossibleName])
    #expect(seen.troubles.keys.allSatisfy { $0.utf8.count < 5000 })
    #expect(seen.libraries.isEmpty)
  }

  @Test func `many troubles are counted rather than listed`() throws {
    let seen = try Self.survey { tar in
      for number in 0..<500 { tar.add("../lib\(number).so", content: []) }
    }
    #expect(seen.census.unexamined.count == 51)
    #expect(seen.troubles.values.contains(.more(450)))
  }

  @Test func `an archive in an archive in an archive is entered, but not for ever`() throws {
    var bytes = Self.library
    var name = "libfoo.so.1"
    for _ in 0..<8 {
      var tar = TarWriter()
      tar.add(name, content: bytes)
      (bytes, name) = (tar.finished, "inner.tar")
    }
    let seen = try #require(censuses(of: bytes))
    #expect(seen.count == 5)
    #expect(seen.contains { $0.troubles.values.contains(.tooDeep) })
  }

  @Test func `a wheel in a tar archive is read back and forth in memory`() throws {
    var zip = ZipWriter()
    zip.add("pkg/libfoo.so.1", content: Self.library)
    zip.add("pkg/libfoo.so", content: Array("libfoo.so.1".utf8), mode: 0o120777)
    zip.add("pkg-1.dist-info/WHEEL", content: [])
    var tar = TarWriter()
    tar.add("pkg.whl", content: zip.finished)
    let seen = try #require(censuses(of: tar.finished))
    #expect(seen.map(\.kind) == [.plain, .wheel])
    // pip writes the text of the link to a file.
    let name = "/pkg/libfoo.so"
    guard case .file(.linkStub) = seen[1].libraries[name]?.kind else {
      Issue.record("no stub")
      return
    }
  }

  @Test func `copies are copies whatever the directory says of their checksums`() throws {
    var zip = ZipWriter()
    zip.add("lib/libfoo.so.1", content: Self.library)
    zip.add("lib/libfoo.so", content: Self.library, checksumInDirectory: 1)
    let seen = try #require(censuses(of: zip.finished)?.first)
    let sets = seen.census.directories.flatMap(\.families).map { $0.members.map(\.contentSet) }
    #expect(sets.count == 1 && Set(sets.joined()).count == 1, "\(sets) \(seen.troubles)")
  }

  @Test(arguments: [1, 2, 3] as [UInt64])
  func `changed bytes never trap, and never pass for what they were not`(_ seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    var tar = TarWriter()
    tar.add("lib/libfoo.so.1", content: Self.library)
    tar.add("lib/libfoo.so", type: "2", link: "libfoo.so.1")
    tar.add("lib/libfoo.so.1.0", type: "1", link: "lib/libfoo.so.1")
    var zip = ZipWriter()
    zip.add("lib/libfoo.so.1", content: Self.library)
    zip.add("lib/libfoo.so", content: Array("libfoo.so.1".utf8), mode: 0o120777)
    for whole in [tar.finished, zip.finished] {
      for _ in 0..<400 {
        var bytes = whole
        for _ in 0..<Int.random(in: 1...8, using: &random) {
          let place = Int.random(in: bytes.indices, using: &random)
          bytes[place] = UInt8.random(in: .min ... .max, using: &random)
        }
        _ = censuses(of: bytes)
      }
    }
  }
}
