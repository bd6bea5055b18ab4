import Foundation
import TestSupport
import Testing

/// `fix --wsl windows`: where the scripts for Windows go, and what is said about them.
@Suite(.enabled(if: SubsystemRoot.isPossible)) struct SubsystemScriptTests {
  private let files = SubsystemRoot.driver(cuda: 162_552, decoder: 117_425)

  @Test func `the script for Windows is written where Windows sees it, and nothing else changes`()
    throws
  {
    let root = try SubsystemRoot(
      files,
      others: [
        "mnt": .directory(["c": .directory(["Users": .directory(["Public": .directory([:])])])])
      ])
    let before = try TreeSnapshot(of: root.path, ignoring: ["mnt"])
    let run = try root.solder("fix", "--wsl", "windows")
    #expect(run.status == 1, "\(run.errors)")
    #expect(run.output.contains(#"'/c','C:\Users\Public\solder-wsl-fix.cmd'"#), "\(run.output)")
    #expect(run.output.contains("wsl --shutdown"))
    #expect(run.output.contains("Every account of Windows may write there"))
    for name in ["solder-wsl-fix.cmd", "solder-wsl-undo.cmd"] {
      let script = try root.text("mnt/c/Users/Public/\(name)")
      #expect(script.utf8.allSatisfy { $0 < 0x80 })
      #expect(script.contains(#"set "dir=%SystemRoot%\System32\lxss\lib""# + "\r\n"))
      #expect(!script.replacing("\r\n", with: "").contains("\n"))
      #expect(!script.contains("libd3d12"))
    }
    #expect(try TreeSnapshot(of: root.path, ignoring: ["mnt"]) == before)
  }

  @Test(arguments: [true, false])
  func `the script is written wherever it is not to be run: read-only, or without rights here`(
    _ isReadOnly: Bool
  ) throws {
    let root = try SubsystemRoot(
      files, mount: isReadOnly ? SubsystemRoot.inbox : SubsystemRoot.store)
    let lent = root.file("usr/lib/wsl/lib")
    #expect(chmod(root.path, 0o755) == 0 && chmod(root.file("root"), 0o777) == 0)
    let mount =
      isReadOnly ? "mount --bind \(lent) \(lent) && mount -o remount,ro,bind \(lent) && " : ""
    let run = try Program.shell(
      "unshare -m sh -c '\(mount)chroot \(isReadOnly ? "" : "--userspec=1000:1000 ")"
        + "\(root.path) /solder fix --wsl windows --into /root'")
    #expect(run.status == 1, "\(run.errors)")
    #expect(run.output.contains("Wrote /root/solder-wsl-fix.cmd"), "\(run.output)\(run.errors)")
    for name in ["libcuda.so", "libcuda.so.1", "libnvcuvid.so"] {
      #expect(
        try root.text("root/solder-wsl-fix.cmd").contains("set \"name=\(name)\"\r\n"), "\(name)")
    }
  }

  @Test func `without a drive of Windows the script lies here and is to be copied`() throws {
    let root = try SubsystemRoot(files, mount: SubsystemRoot.storeAlone)
    let run = try root.solder("fix", "--wsl", "windows", "--into", "/root")
    #expect(run.status == 1, "\(run.errors)")
    #expect(run.output.contains("Copy both to a directory of Windows"))
    #expect(!run.output.contains("Every account"))
    #expect(try root.text("root/solder-wsl-fix.cmd").hasPrefix("@echo off\r\n"))
  }

  @Test(arguments: ["a b", "a&b", "a'b", "a$b", "a`b", "é"])
  func `a command is printed only for a path that needs no quotes`(_ name: String) throws {
    let root = try SubsystemRoot(
      files, others: ["mnt": .directory(["c": .directory([name: .directory([:])])])])
    let run = try root.solder("fix", "--wsl", "windows", "--into", "/mnt/c/\(name)")
    #expect(run.status == 1, "\(run.errors)")
    #expect(run.output.contains("\n  C:\\\(name)\\solder-wsl-fix.cmd\n"), "\(run.output)")
    #expect(!run.output.contains("Start-Process"))
  }

  @Test(
    arguments: ["solder-wsl-fix.cmd", "solder-wsl-undo.cmd"],
    [
      .link("../etc/passwd"), .link("gone"), .directory([:]), .text("@echo off\r\nrem Mine.\r\n"),
    ] as [TreeItem])
  func `what lies in a script's place and is not solder's stays, and neither script is written`(
    _ name: String, _ item: TreeItem
  ) throws {
    let root = try SubsystemRoot(
      files, others: ["passwd": .text("root"), "pit": .directory([name: item])])
    try FileManager.default.moveItem(atPath: root.file("passwd"), toPath: root.file("etc/passwd"))
    let before = try TreeSnapshot(of: root.path)
    let run = try root.solder("fix", "--wsl", "windows", "--into", "/pit")
    #expect(run.status == 2)
    #expect(run.errors.contains("/pit/\(name) is not a script that solder wrote"), "\(run.errors)")
    #expect(try TreeSnapshot(of: root.path) == before)
  }

  @Test func `earlier scripts are replaced, whoever may write to them`() throws {
    let root = try SubsystemRoot(files)
    #expect(try root.solder("fix", "--wsl", "windows", "--into", "/root").status == 1)
    let script = try root.text("root/solder-wsl-fix.cmd")
    let old = String(script.prefix(60))
    try TreeItem.mode(0o666, .text(old)).make(at: root.file("root/old"))
    try FileManager.default.removeItem(atPath: root.file("root/solder-wsl-fix.cmd"))
    try FileManager.default.linkItem(
      atPath: root.file("root/old"), toPath: root.file("root/solder-wsl-fix.cmd"))
    #expect(try root.solder("fix", "--wsl", "windows", "--into", "/root").status == 1)
    #expect(try root.text("root/solder-wsl-fix.cmd") == script)
    #expect(try root.text("root/old") == old)
    let mode = try FileManager.default.attributesOfItem(
      atPath: root.file("root/solder-wsl-fix.cmd"))[.posixPermissions]
    #expect((mode as? Int).map { $0 & 0o022 } == 0)
  }

  @Test func `what the script for Windows leaves is told, and is a comment in it`() throws {
    let dead: [String: TreeItem] = ["libbar.so.1": .link("gone")]
    let told = "/usr/lib/wsl/lib/libbar.so.1: libbar.so.1 leads to gone, which is not there"
    let root = try SubsystemRoot(files.merging(dead) { $1 })
    let run = try root.solder("fix", "--wsl", "windows", "--into", "/root")
    #expect(run.status == 1)
    #expect(run.errors.contains("The script leaves as it is:\n  \(told)"), "\(run.errors)")
    #expect(try root.text("root/solder-wsl-fix.cmd").contains("rem   \(told)"))
    let other = try SubsystemRoot(dead)
    let none = try other.solder("fix", "--wsl", "windows", "--into", "/root")
    #expect(none.status == 1)
    #expect(none.errors.contains(told), "\(none.errors)")
    #expect(none.output == "Nothing is left that a script could do, so none is written.\n")
  }
}
