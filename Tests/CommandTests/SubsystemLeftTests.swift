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

  @Test func `after links made here Windows' files are not said to be in order`() throws {
    let root = try SubsystemRoot(Self.files, others: ["memory": .directory([:])])
    let lent = root.file("usr/lib/wsl/lib")
    let memory = root.file("memory")
    // As WSL mounts it: the upper layer in memory, which the end of the namespace takes away.
    let start =
      "mount -t tmpfs none \(memory) && mkdir \(memory)/upper \(memory)/work && "
      + "mount -t overlay none -o lowerdir=\(lent),upperdir=\(memory)/upper,"
      + "workdir=\(memory)/work \(lent) && chroot \(root.path) /solder fix --wsl "
    let both = try Program.shell(
      "unshare -m sh -c '\(start) volatile -y >&2 && "
        + "chroot \(root.path) /solder fix --wsl windows --into /root'")
    #expect(both.status == 1, "\(both.output)\(both.errors)")
    #expect(both.output.isEmpty, "\(both.output)")
    #expect(both.errors.contains("libcuda.so, libcuda.so.1, libnvcuvid.so"), "\(both.errors)")
    #expect(!FileManager.default.fileExists(atPath: root.file("root/solder-wsl-fix.cmd")))
    // The links are gone with the stop: as it was before, which is what taking back is for.
    let before = try TreeSnapshot(of: lent)
    let undo = try root.solder("undo", "-y")
    #expect(undo.status == 0, "\(undo.output)\(undo.errors)")
    #expect(try TreeSnapshot(of: lent) == before)
    #expect(try !root.solder("undo", "--list").output.contains("in force"))
  }

  @Test func `a distribution whose loader reads no configuration is not told that it does`() throws
  {
    let root = try SubsystemRoot(Self.files)
    try FileManager.default.removeItem(atPath: root.file("etc/ld.so.conf"))
    try FileManager.default.removeItem(atPath: root.file("etc/ld.so.conf.d"))
    try TreeItem.directory([:]).make(at: root.file("lib"))
    try FileManager.default.moveItem(
      atPath: root.file("lib64/ld-linux-x86-64.so.2"),
      toPath: root.file("lib/ld-musl-x86_64.so.1"))
    let before = try root.wholeConfiguration()
    let run = try root.solder("fix", "--wsl", "links", "-y")
    #expect(run.status == 1, "\(run.output)\(run.errors)")
    #expect(run.errors.contains("the loader cannot be told"))
    #expect(try root.wholeConfiguration() == before)
    #expect(!FileManager.default.fileExists(atPath: root.file("usr/lib/wsl/solder")))
  }

  @Test func `a document comes also where there is nothing to mend, or no way`() throws {
    let nothing = try SubsystemRoot(Self.files, mount: "")
    let container = try SubsystemRoot(
      Self.files, hasInterop: false, others: [".dockerenv": .text("")])
    let readOnly = try SubsystemRoot(Self.files, mount: SubsystemRoot.inbox)
    for (root, way) in [(nothing, "links"), (container, "links"), (readOnly, "volatile")] {
      let run = try root.solder("fix", "--wsl", way, "-y", "--format", "json")
      #expect(run.status == 2)
      #expect(try run.json()["schema"] as? String == "solder.repair/1")
      #expect(!run.errors.isEmpty)
    }
  }
}
