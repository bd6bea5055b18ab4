import FileSystem
import TestSupport
import Testing

private enum Storage {
  /// What a file holds after attributes were given to it.
  static func written(_ attributes: [ExtendedAttribute]) throws -> [ExtendedAttribute] {
    let scratch = try ScratchDirectory()
    let directory = try scratch.open()
    let file = try directory.create(file: "file")
    for attribute in attributes { try file.setAttribute(attribute) }
    // A machine may add security labels of its own.
    return try directory.open(file: "file").extendedAttributes().filter {
      $0.name.starts(with: "user.".utf8)
    }
  }

  static let hasAttributes =
    (try? written([ExtendedAttribute(name: Array("user.a".utf8), value: [1])]))?.count == 1
}

@Suite(.enabled(if: Storage.hasAttributes, "the file system has no attributes"))
struct ExtendedAttributeTests {
  private static let attributes = [
    ExtendedAttribute(name: Array("user.solder.a".utf8), value: Array("text".utf8)),
    ExtendedAttribute(name: Array("user.solder.b".utf8), value: [0, 0xff, 0x0a, 0]),
    ExtendedAttribute(name: Array("user.solder.empty".utf8), value: []),
    ExtendedAttribute(name: Array("user.solder.z".utf8), value: [UInt8](repeating: 3, count: 1000)),
  ]

  @Test func `attributes come back with every byte, sorted by name`() throws {
    #expect(try Storage.written(Self.attributes.reversed()) == Self.attributes)
  }

  @Test func `a file without attributes has none`() throws {
    #expect(try Storage.written([]).isEmpty)
  }

  @Test func `a name outside of every namespace is refused with the file's path`() throws {
    let scratch = try ScratchDirectory()
    let file = try scratch.open().create(file: "file")
    let refusal = failure {
      try file.setAttribute(ExtendedAttribute(name: Array("nonsense".utf8), value: []))
    }
    #expect(refusal?.operation == .writeAttribute)
    #expect(refusal?.path == Path(scratch.path("file").utf8))
  }
}
