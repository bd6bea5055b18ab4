import LoaderCache
import Testing

/// Every beginning of a good file.
struct CachePrefixTests {
  private static func expectPrefixes(
    of format: CacheFormat, _ expected: (Int) -> Result<[CacheEntry], CacheError>
  ) throws {
    let bytes = try Sample.bytes(format)
    for count in 0..<bytes.count {
      #expect(read(Array(bytes.prefix(count))) == expected(count), "\(count) bytes")
    }
    #expect(read(bytes) == .success(Sample.entries(format)))
  }

  @Test func `a new file that is cut off is no cache, or lacks entries or its directory`() throws {
    try Self.expectPrefixes(of: .new) { count in
      switch count {
      case 0: .failure(.empty)
      case 1..<20: .failure(.notCache)
      case 20: .success([])  // As for ldconfig, zeros follow: there are no entries.
      case 21...32: .failure(.entriesOutside(count: 2, fileSize: count))
      default: .failure(.malformedExtension)
      }
    }
  }

  @Test func `an old file that is cut off is no cache, or lacks strings`() throws {
    try Self.expectPrefixes(of: .old) { count in
      switch count {
      case 0: .failure(.empty)
      case 1..<40: .failure(.notCache)
      // The SONAME ends the strings.
      case 40...89: .failure(.stringOutside(.soname, entry: 0, offset: 49))
      default: .failure(.unterminated(.soname, entry: 0, offset: 49))
      }
    }
  }

  @Test func `a compat file that is cut off is an old one first`() throws {
    try Self.expectPrefixes(of: .compat) { count in
      switch count {
      case 0: .failure(.empty)
      case 1..<40: .failure(.notCache)
      case 40...88: .failure(.stringOutside(.soname, entry: 0, offset: 145))
      default: .failure(.malformedExtension)
      }
    }
  }

  @Test(arguments: CacheFormat.allCases)
  func `bytes after a file do not matter`(format: CacheFormat) throws {
    let bytes = try Sample.bytes(format) + [1, 2, 3]
    #expect(read(bytes) == .success(Sample.entries(format)))
  }
}
