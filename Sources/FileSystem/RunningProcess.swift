internal import CLinux
internal import Glibc

/// A process of this machine: proc(5).
package struct RunningProcess: Hashable, Sendable {
  /// Its number.
  package let number: Int
  /// The name of its program, cut to fifteen bytes as the kernel keeps it.
  package let program: [UInt8]
  /// The number of the process that started it.
  private let parent: Int

  /// A process by its number; `nil` where it has ended or procfs is not to be had.
  package init?(_ number: Int) {
    guard let machine = try? SystemRoot.open(Path("/")),
      let file = try? machine.open(file: Path("/proc/\(number)/stat")),
      let line = try? file.contents(atMost: 4096),
      // The name is in parentheses and may hold some itself.
      let begin = line.firstIndex(of: UInt8(ascii: "(")),
      let end = line.lastIndex(of: UInt8(ascii: ")")), begin < end
    else { return nil }
    let fields = line[(end + 1)...].split(separator: UInt8(ascii: " "))
    guard fields.count > 1, let parent = Int(String(decoding: fields[1], as: UTF8.self)) else {
      return nil
    }
    self.number = number
    program = Array(line[(begin + 1)..<end])
    self.parent = parent
  }

  /// The processes that wait for this one to end or may: the one that started it, and so on.
  package static var ancestorsOfOwn: [RunningProcess] {
    var ancestors: [RunningProcess] = []
    var number = Int(getppid())
    // No chain of processes is that long.
    while number > 0, ancestors.count < 64, let process = RunningProcess(number) {
      ancestors.append(process)
      number = process.parent
    }
    return ancestors
  }
}
