import Census
import FileSystem
import Foundation
import TestSupport
import Testing

/// Stubs as their writers lay them out.
private enum Stub {
  static func plain(_ target: String) -> [UInt8] { Array(target.utf8) }

  /// As Linux writes for SMB with `mfsymlinks`: magic, length, MD5, text, and blanks up to 1067 bytes.
  static func xsym(_ target: String) -> [UInt8] {
    let digits = String(target.utf8.count + 10_000).dropFirst()
    let text = "XSym\n\(digits)\n0123456789abcdef0123456789abcdef\n\(target)\n"
    return Array(text.utf8) + [UInt8](repeating: 0x20, count: 1067 - text.utf8.count)
  }

  static func cygwin(_ target: String) -> [UInt8] { Array("!<symlink>\(target)\0".utf8) }

  static func cygwinUTF16(_ target: String) -> [UInt8] {
    Array("!<symlink>".utf8) + [0xff, 0xfe]
      + (Array(target.utf16) + [0]).flatMap { [UInt8($0 & 0xff), UInt8($0 >> 8)] }
  }

  static let samples = [plain, xsym, cygwin, cygwinUTF16].map { $0("libfoo.so.1.2.3") }
}

struct LinkStubTests {
  @Test func `each form is recognised, with its target`() {
    let forms: [LinkStub.Form] = [.plain, .xsym, .cygwin, .cygwin]
    for (sample, form) in zip(Stub.samples, forms) {
      #expect(LinkStub(content: sample) == LinkStub(form: form, target: "libfoo.so.1.2.3"))
    }
  }

  @Test(arguments: ["libfoo.so.1", "libfoo.so.1\n", "./libfoo.so.1", "./libfoo.so.1\n"])
  func `one line end and the own directory are forgiven`(_ text: String) {
    #expect(LinkStub(content: Stub.plain(text))?.target == "libfoo.so.1")
  }

  @Test(arguments: [
    "", "\n", "libfoo.so.1\n\n", "libfoo.so.1\r\n", "libfoo.so.1\0", "../libfoo.so.1",
    "/usr/lib/libfoo.so.1", "sub/libfoo.so.1", ".//libfoo.so.1", "././libfoo.so.1", "foo.so.1",
    "hello", "INPUT(libfoo.so.1)", "# libfoo.so.1", "libfoo.so.1\u{1b}[0m", "..", "./",
  ])
  func `what names no sibling that is a library is no stub`(_ text: String) {
    #expect(LinkStub(content: Stub.plain(text)) == nil)
    #expect(LinkStub(content: Stub.cygwin(text))?.target.bytes.contains(0x2f) != true)
  }

  @Test func `a name of 255 bytes is the longest plain text`() {
    let name = "lib\(String(repeating: "x", count: 249)).so"
    #expect(LinkStub(content: Stub.plain(name))?.target == "\(name)")
    #expect(LinkStub(content: Stub.plain(name + "\n"))?.target == "\(name)")
    #expect(LinkStub(content: Stub.plain("x" + name)) == nil)
    #expect(LinkStub(content: Stub.plain("lib" + name)) == nil)
  }

  @Test func `a SMB stub is exactly 1067 bytes long and says how long its text is`() {
    let stub = Stub.xsym("libfoo.so.1")
    #expect(LinkStub(content: stub + [0x20]) == nil)
    #expect(LinkStub(content: stub.dropLast()) == nil)
    for digits in ["0000", "1025", "9999", "-001", "abcd", "    ", "0xff"] {
      var bytes = stub
      bytes.replaceSubrange(5..<9, with: digits.utf8)
      #expect(LinkStub(content: bytes) == nil, "\(digits)")
    }
  }

  @Test func `a Cygwin stub of UTF-16 names what it says in UTF-8`() {
    #expect(LinkStub(content: Stub.cygwinUTF16("libé링.so.1"))?.target == "libé링.so.1")
    let odd = Stub.cygwinUTF16("libfoo.so.1") + [0x41]
    #expect(LinkStub(content: odd)?.target == "libfoo.so.1")
  }

  @Test func `no beginning of a stub is a trap`() {
    for sample in Stub.samples {
      for length in 0...sample.count {
        let stub = LinkStub(content: Array(sample.prefix(length)))
        if let stub { #expect(LibraryName.isLibraryLike(stub.target)) }
      }
    }
  }

  @Test func `no change of a stub is a trap, or leads out of the directory`() {
    let first = ProcessInfo.processInfo.environment["SOLDER_SEED"].flatMap { UInt64($0) } ?? 1
    for seed in first..<first + 2000 {
      var generator = SeededGenerator(seed: seed)
      var bytes = Stub.samples.randomElement(using: &generator) ?? []
      for _ in 0..<Int.random(in: 1...4, using: &generator) {
        let index = Int.random(in: 0..<min(bytes.count, 64), using: &generator)
        switch Int.random(in: 0..<3, using: &generator) {
        case 0: bytes[index] = UInt8.random(in: 0...255, using: &generator)
        case 1: bytes.remove(at: index)
        default: bytes.insert(UInt8.random(in: 0...255, using: &generator), at: index)
        }
      }
      guard let stub = LinkStub(content: bytes) else { continue }
      let isSafe = stub.target.bytes.allSatisfy { $0 >= 0x20 && $0 != 0x7f && $0 != 0x2f }
      #expect(isSafe && LibraryName.isLibraryLike(stub.target), "SOLDER_SEED=\(seed)")
    }
  }
}
