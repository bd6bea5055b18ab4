import Archives
import Census
import FileSystem
import TestSupport
import Testing

/// Archives that are read again, for two directories or for what a link leads to.
struct SecondReadingTests {
  private static let library = TreeItem.libraryBytes("libfoo.so.1")

  private static func survey(_ add: (inout TarWriter) -> Void) throws -> ArchiveCensus {
    var tar = TarWriter()
    add(&tar)
    return try #require(censuses(of: tar.finished)?.first)
  }

  private static func twin(_ path: String, in seen: ArchiveCensus) -> DirectoryTwin? {
    seen.census.directories.first { seen.inner($0.path) == path }?.twin
  }

  @Test func `what a link and two directories ask for is read once`() throws {
    let seen = try Self.survey {
      for directory in ["lib", "lib64"] {
        $0.add("\(directory)/libfoo.so.1", content: Self.library)
        $0.add("\(directory)/plugin", content: TreeItem.libraryBytes("libbar.so.1"))
        $0.add("\(directory)/libbar.so.1", type: "2", link: "plugin")
      }
    }
    #expect(seen.troubles.isEmpty)
    #expect(Self.twin("/lib64", in: seen)?.libraries == 1)
    #expect(seen.libraries.count == 4)
  }

  @Test func `a file is read once for two directories that may be copied`() throws {
    let seen = try Self.survey {
      for directory in ["lib", "lib64", "targets/x86_64-linux/lib"] {
        $0.add("\(directory)/libfoo.so.1", content: Self.library)
        $0.add("\(directory)/notes", content: Array("a note".utf8))
      }
    }
    #expect(seen.troubles.isEmpty)
    #expect(Self.twin("/lib64", in: seen) != nil)
  }

  @Test func `two names of one file do not keep a directory from being a copy`() throws {
    let seen = try Self.survey {
      $0.add("lib/libfoo.so.1.2", content: Self.library)
      $0.add("lib/libfoo.so.1", type: "1", link: "lib/libfoo.so.1.2")
      $0.add("lib64/libfoo.so.1.2", content: Self.library)
      $0.add("lib64/libfoo.so.1", content: Self.library)
    }
    #expect(Self.twin("/lib64", in: seen)?.wastedBytes == UInt64(2 * Self.library.count))
  }

  @Test func `two names of one file are no waste in a copied directory`() throws {
    let seen = try Self.survey {
      for directory in ["lib", "lib64"] {
        $0.add("\(directory)/libfoo.so.1.2", content: Self.library)
        $0.add("\(directory)/libfoo.so.1", type: "1", link: "\(directory)/libfoo.so.1.2")
      }
    }
    #expect(Self.twin("/lib64", in: seen)?.wastedBytes == UInt64(Self.library.count))
  }

  @Test func `a file that both directories share makes them no copies`() throws {
    let seen = try Self.survey {
      for directory in ["lib", "lib64"] {
        $0.add("\(directory)/libbar.so.1", content: TreeItem.libraryBytes("libbar.so.1"))
      }
      $0.add("lib/libfoo.so.1", content: Self.library)
      $0.add("lib64/libfoo.so.1", type: "1", link: "lib/libfoo.so.1")
    }
    #expect(Self.twin("/lib64", in: seen) == nil)
  }

  @Test(.timeLimit(.minutes(1)))
  func `thousands of directories that may be copied are compared in time`() throws {
    let small = TreeItem.libraryBytes("libfoo.so.1", size: 1)
    let seen = try Self.survey {
      for number in 0..<2000 {
        $0.add("a\(number)/lib/libfoo.so.1", content: small)
        $0.add("a\(number)/lib64/libfoo.so.1", content: small)
      }
    }
    #expect(seen.census.directories.count { $0.twin != nil } == 2000)
  }

  /// Two directories of the same, and in each the next such archive.
  private static func nest(_ depth: Int) -> [UInt8] {
    let inner = depth == 0 ? nil : nest(depth - 1)
    var tar = TarWriter()
    for directory in ["lib", "lib64"] {
      tar.add("\(directory)/libfoo.so.1", content: library)
      tar.add("\(directory)/plugin", content: TreeItem.libraryBytes("libbar.so.1"))
      tar.add("\(directory)/libbar.so.1", type: "2", link: "plugin")
      if let inner { tar.add("\(directory)/inner.tar", content: inner) }
    }
    return tar.finished
  }

  @Test func `archives in directories that are compared are read again all the same`() throws {
    let seen = try #require(censuses(of: Self.nest(4)))
    #expect(seen.count == 31)
    for archive in seen {
      #expect(archive.troubles.isEmpty)
      #expect(Self.twin("/lib64", in: archive)?.libraries == 1)
      #expect(archive.libraries.count == 4)
    }
  }
}
