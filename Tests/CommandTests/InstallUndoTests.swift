import Foundation
import TestSupport
import Testing

private let isMemoryElsewhere: Bool = {
  let numbers = ["/dev/shm", FileManager.default.temporaryDirectory.path].map {
    try? FileManager.default.attributesOfItem(atPath: $0)[.systemNumber] as? Int
  }
  return numbers[0] != nil && numbers[0] != numbers[1]
}()

/// Installations upon installations, and the way back.
struct InstallUndoTests {
  @Test(arguments: [false, true])
  func `versions go as they came, the last first`(isFresh: Bool) throws {
    let bench = try InstallBench()
    if !isFresh { try TreeItem.directory(["lib": .directory([:])]).make(at: bench.prefix) }
    let before = try TreeSnapshot(of: bench.base, ignoring: ["state"])
    let archives = try ["9.1.0", "9.2.0", "9.3.0"].enumerated().map { number, version in
      let tree = InstallBench.cudnn(version, content: UInt8(number))
      return try bench.tar(version + ".tar", tree)
    }
    for archive in archives { #expect(try bench.install(archive, "-y").status == 0) }
    for _ in archives {
      let undo = try bench.undo()
      #expect(undo.status == 0, "\(undo.errors)")
    }
    for archive in archives {
      try FileManager.default.removeItem(atPath: archive)
      let name = URL(filePath: archive).lastPathComponent
      try FileManager.default.removeItem(atPath: bench.base + "/source-" + name)
    }
    #expect(!FileManager.default.fileExists(atPath: bench.prefix + "/lib/libcudnn.so"))
    #expect(FileManager.default.fileExists(atPath: bench.prefix) == !isFresh)
    #expect(
      before.lines.count == (try TreeSnapshot(of: bench.base, ignoring: ["state"])).lines.count)
  }

  @Test(.enabled(if: isMemoryElsewhere, "needs another file system"), arguments: [false, true])
  func `what came back as a copy from another file system goes, too`(isFresh: Bool) throws {
    let bench = try InstallBench()
    if !isFresh {
      try TreeItem.directory(["lib": .directory([:]), "include": .directory([:])])
        .make(at: bench.prefix)
    }
    let state = "/dev/shm/" + URL(filePath: bench.base).lastPathComponent
    defer { try? FileManager.default.removeItem(atPath: state) }
    let archives = try (1...3).map { number in
      try bench.tar("\(number).tar", InstallBench.cudnn("9.1.0", content: UInt8(number)))
    }
    for archive in archives {
      let run = try Program.solder(
        ["install", archive, "--into", bench.prefix, "-y", "--state-dir", state])
      #expect(run.status == 0, "\(run.errors)")
    }
    for _ in archives {
      let undo = try Program.solder(["undo", "-y", "--state-dir", state])
      #expect(undo.status == 0, "\(undo.errors)")
    }
    #expect(!FileManager.default.fileExists(atPath: bench.prefix + "/lib/libcudnn.so.9.1.0"))
  }

  @Test func `a directory that is gone is named once`() throws {
    let bench = try InstallBench()
    try TreeItem.directory(["lib": .directory([:])]).make(at: bench.prefix)
    let archive = try bench.tar("a.tar", InstallBench.cudnn("9.1.0"))
    #expect(try bench.install(archive, "-y").status == 0)
    try FileManager.default.removeItem(atPath: bench.prefix + "/lib")
    let undo = try bench.undo()
    #expect(undo.status == 1)
    #expect(undo.errors.components(separatedBy: "prefix/lib is gone").count == 2, "\(undo.errors)")
  }

  @Test(.enabled(if: geteuid() == 0, "needs another user"))
  func `what somebody may write to and does not own is as it was, but for its times`() throws {
    let bench = try InstallBench()
    try TreeItem.mode(0o777, .directory(["lib": .mode(0o777, .directory([:]))]))
      .make(at: bench.prefix)
    let archive = try bench.tar("a.tar", InstallBench.cudnn("9.1.0"))
    _ = try Program.shell("chmod 755 \(bench.base); chown -R 65534 \(bench.state)")
    let user = "setpriv --reuid=65534 --regid=65534 --clear-groups $SOLDER"
    let state = "-y --state-dir \(bench.state)"
    let run = try Program.shell("\(user) install \(archive) --into \(bench.prefix) \(state)")
    #expect(run.status == 0, "\(run.errors)")
    let undo = try Program.shell("\(user) undo \(state)")
    #expect(undo.status == 0 && undo.errors == "", "\(undo.errors)")
    let list = try Program.shell("\(user) undo --list --lang en --state-dir \(bench.state)")
    #expect(list.output.contains("  taken back"), "\(list.output)")
  }
}
