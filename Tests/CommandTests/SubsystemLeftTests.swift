import Foundation
import TestSupport
import Testing

/// What `fix --wsl` leaves: it is told, with a status that a script sees, and a document has it.
@Suite(.enabled(if: SubsystemRoot.isPossible)) struct SubsystemLeftTests {
  private static let files = SubsystemRoot.driver(cuda: 162_552, decoder: 117_425)

  private func held(_ run: Program.Run) throws -> [String] {
    let actions = try run.json()["actions"] as? [[String: Any]] ?? []
    return actions.filter { $0["status"] as? String == "held" }.map {
      "\($0["path"] as? String ?? ""): \($0["reason"] as? String ?? "")"
    }
  }

  @Test func `a boot command that is taken is no success, not even in silence or a second time`()
    throws
  {
    let settings = "[boot]\ncommand = service cron start\n"
    let root = try SubsystemRoot(Self.files, settings: settings)
    for words in [["-n"], ["-y", "-q"], ["-y"], ["-y", "-q"]] {
      let run = try root.solder(["fix", "--wsl", "links", "--keep-current", "boot"] + words)
      #expect(run.status == 1, "\(words)")
      #expect(run.errors.contains("[boot] command of /etc/wsl.conf"), "\(words)")
    }
    // All the rest was done.
    #expect(try root.link("usr/lib/wsl/solder/libcuda.so.1") == "libcuda.so.1.1")
    #expect(try root.solder("fix", "--wsl", "links", "-y").status == 0)
    let run = try root.solder(
      "fix", "--wsl", "links", "--keep-current", "boot", "-y", "--format", "json")
    #expect(run.status == 1)
    #expect(try held(run).map { $0.prefix(15) } == ["/etc/wsl.conf: "])
  }

  @Test func `a document says why nothing was changed`() throws {
    let root = try SubsystemRoot(Self.files)
    try TreeItem.directory(["libmine.so": .text("")]).make(at: root.file("usr/lib/wsl/solder"))
    for words in [["-n"], ["-y"]] {
      let run = try root.solder(["fix", "--wsl", "links", "--format", "json"] + words)
      #expect(run.status == 1)
      #expect(try held(run).count == 1)
      #expect(try held(run).first?.contains("no directory of links to the driver") == true)
    }
  }

  @Test func `a place without a directory for it is said to lack that`() throws {
    let root = try SubsystemRoot(Self.files)
    for place in ["/opt/missing/links", "/etc/wsl.conf/links"] {
      let run = try root.solder("fix", "--wsl", "links", "--into", place, "-y")
      #expect(run.status == 1)
      let parent = place.dropLast("/links".count)
      #expect(run.errors.contains("there is no directory \(parent), so nothing is changed"))
    }
  }
}
