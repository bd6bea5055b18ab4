import Foundation
import TestSupport
import Testing

/// Long work shows on a terminal what it is at, also within one large file.
struct ArchiveProgressTests {
  /// An archive of one library that takes a second or two to decompress.
  private static func lay() throws -> ScratchDirectory {
    let scratch = try ScratchDirectory()
    try Data(TreeItem.libraryBytes("libbig.so.1"))
      .write(to: URL(fileURLWithPath: scratch.path("libbig.so.1")))
    let made = try Program.shell(
      """
      cd '\(scratch.path)' && head -c 12000000 /dev/urandom >> libbig.so.1 && cp libbig.so.1 libbig.so
      tar -c libbig.so.1 libbig.so | bzip2 -1 > a.tbz
      """)
    try #require(made.status == 0, "\(made.errors)")
    return scratch
  }

  @Test(arguments: [
    ("check a.tbz", "looking at a.tbz!/libbig.so"),
    ("install a.tbz --into prefix -y --state-dir state", "unpacking a.tbz!/libbig.so"),
    ("repack a.tbz out.tbz", "out.tbz, "),
  ])
  func `it is shown on a terminal and nowhere else`(_ words: String, _ expected: String) throws {
    let scratch = try Self.lay()
    func run(_ command: String) throws -> String {
      try Program.shell("cd '\(scratch.path)' && \(command)").output
    }
    let shown = try run("script -qec '\"$SOLDER\" \(words) --lang en' /dev/null")
    #expect(shown.contains("\r\u{1b}[K"), "\(shown)")
    #expect(shown.contains(expected), "\(shown)")
    let plain = try run(
      "rm -rf out.tbz prefix state; \"$SOLDER\" \(words) --lang en 2>&1 >/dev/null")
    #expect(!plain.contains("\r") && !plain.contains(expected), "\(plain)")
  }
}
