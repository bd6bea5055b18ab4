import Foundation
import Knowledge
import TestSupport
import Testing

/// What commands say that copy, unpack and link, and what is read in it.
struct LiveCopyingMessagesTests {
  private static let chain: [String: TreeItem] = [
    "s": .directory([
      "libfoo.so": .link("libfoo.so.1"), "libfoo.so.1": .link("libfoo.so.1.0"),
      "libfoo.so.1.0": .text("x"),
    ]), "d": .directory([:]),
  ]

  private static let file = (MessagePattern.Hole.path, "d/libfoo.so.1")
  private static let member = (MessagePattern.Hole.path, "s/libfoo.so.1")

  private static func without(_ error: String) -> String { LiveTool.failing("symlink", error) }

  /// What no call has to fail for.
  private static let plain: [(String, LiveScene)] = [
    ("ln", LiveScene("F3", command: "ln -s x s/libfoo.so.1", member)),
    ("rsync", LiveScene("F11", command: "rsync -r s/ d/", (.path, "libfoo.so"))),
    ("busybox", LiveScene("F3", command: "busybox ln -s x s/libfoo.so.1", member)),
  ]

  private static let refused: [(String, LiveScene)] = [
    ("cp", LiveScene("F1", command: "\(without("EPERM")) cp -a s/. d", (.path, "d/./libfoo.so.1"))),
    ("cp", LiveScene("F2", command: "\(without("EOPNOTSUPP")) cp -a s/. d")),
    ("cp", LiveScene("F2", command: "\(without("ENOSYS")) cp -a s/. d")),
    ("cp", LiveScene("F4", command: "\(without("EROFS")) cp -a s/. d")),
    ("ln", LiveScene("F4", command: "\(without("EROFS")) ln -s x d/libfoo.so.1", file)),
    ("ln", LiveScene("F5", command: "\(without("EPERM")) ln -s x d/libfoo.so.1", file)),
    ("ln", LiveScene("F6", command: "\(without("ENOSYS")) ln -s x d/libfoo.so.1", file)),
    ("ln", LiveScene("F6", command: "\(without("EOPNOTSUPP")) ln -s x d/libfoo.so.1", file)),
    (
      "rm",
      LiveScene("F7", command: "\(LiveTool.failing("unlink", "EROFS")) rm -f s/libfoo.so.1", member)
    ),
    (
      "tar",
      LiveScene("F8", command: "tar cf t s; cd d; \(without("EPERM")) tar xf ../t", member)
    ),
    (
      "bsdtar",
      LiveScene("F9", command: "tar cf t s; cd d; \(without("EPERM")) bsdtar xf ../t", member)
    ),
    (
      "rsync",
      LiveScene("F10", command: "\(without("EPERM")) rsync -a s/ d/", (.other, "libfoo.so.1.0"))
    ),
    ("rsync", LiveScene("F10", command: "\(without("EOPNOTSUPP")) rsync -a s/ d/")),
    (
      "zip",
      LiveScene("F12", command: "zip -qry t.zip s; cd d; \(without("EPERM")) unzip -q ../t.zip")
    ),
    (
      "7z",
      LiveScene(
        "F13", command: "tar cf t.tar s; \(without("EPERM")) 7z x -od t.tar",
        (.path, "d/s/libfoo.so.1"))
    ),
    (
      "git",
      LiveScene(
        "F15",
        command: """
          cd s; git init -q; git add -A; git config core.symlinks true; mv libfoo.so.1 ../d
          \(without("EPERM")) git checkout -q .
          """, (.path, "libfoo.so.1"))
    ),
    (
      "busybox",
      LiveScene("F1", command: "\(without("EPERM")) busybox cp -a s d", (.path, "d/s/libfoo.so.1"))
    ),
  ]

  @Test(arguments: plain)
  func `what commands say of links is read`(_ tool: String, _ scene: LiveScene) throws {
    guard LiveTool.isPresent(tool) else { try Test.cancel("there is no \(tool)") }
    try scene.expect(beside: Self.chain)
  }

  @Test(
    .enabled(if: LiveTool.injects, "there is no strace that may make calls fail"),
    arguments: refused)
  func `what commands say where no links can be made is read`(_ tool: String, _ scene: LiveScene)
    throws
  {
    guard LiveTool.isPresent(tool) else { try Test.cancel("there is no \(tool)") }
    try scene.expect(beside: Self.chain)
  }

  /// 7-Zip 25 and later; before, it made the link.
  @Test(
    .enabled(if: LiveTool.isPresent("7z") && LiveTool.isPresent("zip"), "there is no 7z or zip"))
  func `what 7-Zip says of a chain of links is read`() throws {
    let scratch = try ScratchDirectory().lay(Self.chain)
    let run = try SolderProgram.run(
      "/bin/sh", ["-c", "zip -qry t.zip s; 7z x -od t.zip"], in: scratch.path)
    guard (run.output + run.errors).contains("Dangerous link") else {
      try Test.cancel("this 7z makes links that lead through links")
    }
    try LiveScene(
      "F14", command: "zip -qry t.zip s; 7z x -od t.zip", (.path, "s/libfoo.so")
    ).expect(beside: Self.chain)
  }
}

/// What package managers say, and what is read in it.
struct LivePackageMessagesTests {
  private static let scenes: [(String, LiveScene)] = [
    (
      "dpkg-query",
      LiveScene("E13", command: "dpkg-query -S /none/libx.so", (.path, "/none/libx.so"))
    ),
    (
      "rpm",
      LiveScene(
        "E14", command: "rpm --dbpath $PWD/db -qf /none/libfoo.so", (.path, "/none/libfoo.so"))
    ),
    ("rpm", LiveScene("E13", in: ["f": .text("x")], command: "rpm --dbpath $PWD/db -qf $PWD/f")),
    (
      "update-alternatives",
      LiveScene(
        "E11", in: group, command: "\(alternatives) --install $PWD/l/libx.so libx $PWD/t/libx.so 10"
      )
    ),
    (
      "update-alternatives",
      LiveScene(
        "E12", in: group,
        command: """
          \(alternatives) --install $PWD/l/libx.so libx $PWD/t/libx.so 10
          \(alternatives) --auto libx
          """, (.word, "libx"))
    ),
  ]

  private static let group: [String: TreeItem] = [
    "l": .directory(["libx.so": .text("copy")]), "t": .directory(["libx.so": .text("real")]),
    "etc": .directory([:]), "var": .directory([:]),
  ]
  private static let alternatives =
    "update-alternatives --altdir $PWD/etc --admindir $PWD/var --log $PWD/log"

  @Test(arguments: scenes)
  func `what package managers say is read`(_ tool: String, _ scene: LiveScene) throws {
    guard LiveTool.isPresent(tool) else { try Test.cancel("there is no \(tool)") }
    try scene.expect()
  }
}
