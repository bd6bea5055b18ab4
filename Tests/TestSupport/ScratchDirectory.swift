import Foundation

/// A directory of a test's own, removed with everything in it when the test is over.
public final class ScratchDirectory {
  /// The absolute path, without links in it.
  public let path: String

  /// Makes an empty directory below the temporary one.
  public init() throws {
    let base = ProcessInfo.processInfo.environment["TMPDIR"] ?? "/tmp"
    var template = Array("\(base)/solder-test-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw POSIXError(.EIO) }
    let made = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
    path = URL(fileURLWithPath: made).resolvingSymlinksInPath().path
  }

  deinit {
    // A test may have taken permissions away.
    let task = Process()
    task.executableURL = URL(fileURLWithPath: "/bin/sh")
    task.arguments = ["-c", "chmod -R u+rwx \"$0\" 2>/dev/null; rm -rf \"$0\"", path]
    try? task.run()
    task.waitUntilExit()
  }

  /// The path of something in the directory.
  public func path(_ name: String) -> String { "\(path)/\(name)" }

  /// Lays out a tree and gives the scratch directory back.
  @discardableResult
  public func lay(_ tree: [String: TreeItem]) throws -> ScratchDirectory {
    try TreeItem.directory(tree).make(at: path, isRoot: true)
    return self
  }
}
