import Foundation
import Knowledge
import TestSupport
import Testing

/// A state in which a program of this machine says a message.
struct Provocation: Sendable, CustomTestStringConvertible {
  /// The id of the message.
  let id: String
  /// What lies in the scratch directory.
  let tree: [String: TreeItem]
  /// The words that the program is started with.
  let words: [String]
  /// A hole and what must be found to stand in it; `@` stands for the scratch directory.
  let capture: (hole: MessagePattern.Hole, text: String)?

  init(
    _ id: String, _ tree: [String: TreeItem] = [:], _ words: [String] = [],
    _ capture: (MessagePattern.Hole, String)? = nil
  ) {
    (self.id, self.tree, self.words) = (id, tree, words)
    self.capture = capture.map { (hole: $0.0, text: $0.1) }
  }

  var testDescription: String { ([id] + words).joined(separator: " ") }

  private static let recogniser = Recogniser()

  /// Expects that what was said is recognised as this message, with what stands in its hole.
  func expect(in said: String, at place: String) {
    let found = Self.recogniser.recognise(Array(said.utf8)).filter { $0.message.id == id }
    #expect(!found.isEmpty, "\(id): \(said)")
    guard let capture, !found.isEmpty else { return }
    let text = capture.text.replacing("@", with: place)
    let captures = found.compactMap { $0.captures[capture.hole] }
    // Who may not chroot names some files by their paths outside of the root.
    let isThere = captures.contains { $0.reversed().starts(with: text.utf8.reversed()) }
    #expect(isThere, "\(id): \(said)")
  }
}

/// The programs of this machine that the tests let speak.
enum LiveProgram {
  /// ldconfig, if there is one and it is glibc's.
  static let ldconfig: String? = {
    let path = first(of: ["/sbin/ldconfig", "/usr/sbin/ldconfig"])
    let version = path.flatMap { try? SolderProgram.run($0, ["--version"]).output }
    return version?.contains("ldconfig (") == true ? path : nil
  }()

  /// glibc's loader for the processor that the trees are built for.
  static let loader = first(of: ["/lib64/ld-linux-x86-64.so.2"])
  /// A compiler.
  static let compiler = first(of: ["/usr/bin/cc", "/usr/bin/gcc", "/usr/bin/clang"])
  /// A Python that has `ctypes`.
  static let python = first(of: ["/usr/bin/python3"])
  /// ldd.
  static let ldd = first(of: ["/usr/bin/ldd"])
  /// bash.
  static let bash = first(of: ["/bin/bash", "/usr/bin/bash"])
  /// What starts a program as another user.
  static let setpriv = first(of: ["/usr/bin/setpriv", "/bin/setpriv"])

  /// Whether a program can be run by a user who is not root.
  static let mayBeUser = geteuid() != 0 || setpriv != nil

  /// Runs a program as a user who is not root.
  static func runAsUser(_ program: String, _ words: [String]) throws -> SolderProgram.Run {
    guard geteuid() == 0 else { return try SolderProgram.run(program, words) }
    return try SolderProgram.run(
      try #require(setpriv),
      ["--reuid", "65534", "--regid", "65534", "--clear-groups", program] + words)
  }

  /// What starts a program in name spaces of its own.
  static let unshare = first(of: ["/usr/bin/unshare", "/bin/unshare"])

  /// Whether file systems can be mounted, in a name space that ends with the program.
  static let mayMount: Bool = {
    guard let unshare else { return false }
    let words = ["--mount", "/bin/sh", "-c", "mount -t tmpfs none /tmp"]
    return (try? SolderProgram.run(unshare, words).status) == 0
  }()

  /// Whether trees for x86-64 are for this machine.
  static let isNative = loader != nil && ldconfig != nil

  /// The bytes of a program that does nothing.
  static let harmless: [UInt8] =
    (try? Data(contentsOf: URL(fileURLWithPath: "/bin/true"))).map { Array($0) } ?? []

  /// Whether glibc's loader for x86-64 loads that program.
  static let isLoaded =
    loader != nil && !harmless.ranges(of: Array("libc.so.6".utf8)).isEmpty
    && !harmless.ranges(of: Array("/lib64/ld-linux-x86-64.so.2".utf8)).isEmpty

  private static func first(of paths: [String]) -> String? {
    paths.first { FileManager.default.isExecutableFile(atPath: $0) }
  }
}
