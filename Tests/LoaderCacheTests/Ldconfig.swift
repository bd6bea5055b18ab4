import Foundation
import TestSupport

/// The system's ldconfig, if it has one.
enum Ldconfig {
  static let path =
    ["/sbin/ldconfig", "/usr/sbin/ldconfig"].first {
      FileManager.default.isExecutableFile(atPath: $0)
    } ?? ""

  static var isPresent: Bool { !path.isEmpty }

  /// The release, such as 2.36; its first line ends with it.
  static let release: (major: Int, minor: Int)? = {
    guard isPresent, let run = try? SolderProgram.run(path, ["--version"]) else { return nil }
    let line = run.output.prefix { $0 != "\n" }
    let numbers = (line.split(separator: " ").last ?? "").split(separator: ".").map { Int($0) }
    guard numbers.count >= 2, let major = numbers[0], let minor = numbers[1] else { return nil }
    return (major, minor)
  }()
}
