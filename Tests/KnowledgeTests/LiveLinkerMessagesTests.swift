import Foundation
import Knowledge
import TestSupport
import Testing

/// What the linkers of this machine say, and what is read in it.
@Suite(
  .enabled(if: LinkerInput.isNative, "the states are made for x86-64"),
  .enabled(if: LiveTool.isPresent("gcc"), "there is no gcc to make objects"))
struct LiveLinkerMessagesTests {
  private static let stub: TreeItem = .text("libfoo.so.1")
  private static let pointer: TreeItem = .text("version https://git-lfs.github.com/spec/v1\n")
  private static let page: TreeItem = .text("<!DOCTYPE html>\n<html></html>\n")
  private static let loop: TreeItem = .directory([
    "libfoo.so": .link("libfoo.so.1"), "libfoo.so.1": .link("libfoo.so"),
  ])

  /// `d/libfoo.so` as an item.
  private static func library(_ item: TreeItem) -> [String: TreeItem] {
    ["d": .directory(["libfoo.so": item])]
  }

  private static let path = (MessagePattern.Hole.path, "d/libfoo.so")
  private static let name = (MessagePattern.Hole.word, "foo")

  /// Links `m.o` with `-lfoo`.
  private static func link(_ linker: String) -> String {
    "/usr/bin/\(linker) m.o -Ld -lfoo -e main -o out"
  }

  /// The same by gcc, whose plugin reads libraries in its own way.
  private static func compile(_ linker: String) -> String {
    "gcc -fuse-ld=\(linker) m.o -Ld -lfoo -o out"
  }

  private static let bfd = [
    LiveScene("C1", command: "ld.bfd m.o -l:libx.so.1 -o out", (.library, "libx.so.1")),
    LiveScene("C1", in: ["d": .directory([:])], command: link("ld.bfd"), name),
    LiveScene("C1", in: library(.link("gone")), command: link("ld.bfd"), name),
    LiveScene("C1", in: ["d": loop], command: link("ld.bfd"), name),
    LiveScene("C5", command: "ld.bfd m.o d/none.so -o out", (.path, "d/none.so")),
    LiveScene("C8", in: library(stub), command: link("ld.bfd"), path),
    LiveScene("C8", in: library(pointer), command: compile("bfd"), path),
    LiveScene("C9", in: library(stub), command: link("ld.bfd"), path),
    LiveScene("C10", in: library(page), command: link("ld.bfd"), path),
    LiveScene("C10", or: "C12", in: library(LinkerInput.truncated), command: link("ld.bfd"), path),
    LiveScene(
      "C11", or: "C10", "C12", in: library(LinkerInput.truncated), command: compile("bfd"), path),
    LiveScene("C26", in: library(LinkerInput.foreign), command: link("ld.bfd"), path),
    LiveScene(
      "C27", in: library(LinkerInput.foreign), command: "ld.bfd m.o d/libfoo.so -e main -o out",
      path),
    LiveScene("C28", in: library(LinkerInput.needy), command: link("ld.bfd"), path),
    LiveScene(
      "C28", in: library(LinkerInput.needy), command: link("ld.bfd"), (.library, "libbar.so.1")),
    LiveScene(
      "C29",
      in: [
        "d": .directory([
          "libfoo.so": LinkerInput.needy, "libbar.so.1": LinkerInput.bar,
          "libbar.so": LinkerInput.nextBar,
        ])
      ], command: "ld.bfd both.o -Ld -lfoo -lbar -rpath-link d -e main -o out",
      (.other, "libbar.so.2")),
    LiveScene("C30", in: indirect, command: "\(both) -o out", (.text, "bar")),
    LiveScene("C31", in: indirect, command: "\(both) -o out", (.path, "d/libbar.so.1")),
    LiveScene("C32", in: library(.bytes([])), command: link("ld.bfd"), (.text, "foo")),
    LiveScene("C32", in: library(LinkerInput.bar), command: compile("bfd"), (.text, "foo")),
  ]

  private static let indirect: [String: TreeItem] = [
    "d": .directory(["libfoo.so": LinkerInput.needy, "libbar.so.1": LinkerInput.bar])
  ]
  private static let both = "ld.bfd both.o -Ld -lfoo -rpath-link d -e main"

  private static let gold = [
    LiveScene("C2", command: "ld.gold m.o -l:libx.so.1 -o out", (.library, "libx.so.1")),
    LiveScene("C2", in: ["d": .directory([:])], command: link("ld.gold"), name),
    LiveScene("C5", in: library(.link("gone")), command: link("ld.gold"), path),
    LiveScene("C6", in: ["d": loop], command: link("ld.gold"), path),
    LiveScene("C11", in: library(LinkerInput.headless), command: link("ld.gold"), path),
    LiveScene("C13", in: library(.bytes([])), command: link("ld.gold"), path),
    LiveScene("C14", in: library(stub), command: link("ld.gold"), path),
    LiveScene("C14", in: library(pointer), command: compile("gold"), path),
    LiveScene("C15", in: library(page), command: link("ld.gold"), path),
    LiveScene("C16", in: library(LinkerInput.truncated), command: link("ld.gold")),
    LiveScene("C21", in: library(.directory([:])), command: link("ld.gold"), path),
    LiveScene("C27", in: library(LinkerInput.foreign), command: link("ld.gold"), path),
    LiveScene("C32", in: library(LinkerInput.bar), command: link("ld.gold"), (.text, "foo")),
  ]

  private static let lld = [
    LiveScene("C3", command: "ld.lld m.o -l:libx.so.1 -o out", (.library, "libx.so.1")),
    LiveScene("C3", in: ["d": .directory([:])], command: link("ld.lld"), name),
    LiveScene("C3", in: library(.link("gone")), command: link("ld.lld"), name),
    LiveScene("C5", command: "ld.lld m.o d/none.so -o out", (.path, "d/none.so")),
    LiveScene("C17", or: "C18", in: library(stub), command: link("ld.lld"), path),
    LiveScene("C18", in: library(pointer), command: link("ld.lld"), path),
    LiveScene("C18", in: library(page), command: compile("lld"), path),
    LiveScene("C19", in: library(LinkerInput.truncated), command: link("ld.lld"), path),
    LiveScene("C19", in: library(LinkerInput.headless), command: link("ld.lld"), path),
    LiveScene("C20", in: library(LinkerInput.foreign), command: link("ld.lld"), path),
    LiveScene("C20", in: library(LinkerInput.foreign), command: compile("lld"), path),
    LiveScene("C21", in: library(.directory([:])), command: link("ld.lld"), path),
    LiveScene(
      "C22", in: library(.bytes([UInt8](repeating: 0, count: 900))), command: link("ld.lld"), path),
    LiveScene("C32", in: library(LinkerInput.bar), command: link("ld.lld"), (.text, "foo")),
  ]

  private static let mold = [
    LiveScene("C4", command: "mold m.o -l:libx.so.1 -o out", (.library, "libx.so.1")),
    LiveScene("C4", in: ["d": .directory([:])], command: link("mold"), name),
    LiveScene("C4", in: library(.link("gone")), command: link("mold"), name),
    LiveScene("C5", command: "mold m.o d/none.so -o out", (.path, "d/none.so")),
    LiveScene("C22", in: library(.bytes([])), command: link("mold"), path),
    LiveScene("C23", in: library(stub), command: link("mold"), path),
    LiveScene("C23", in: library(pointer), command: link("mold")),
    LiveScene("C24", in: library(LinkerInput.truncated), command: link("mold"), path),
    LiveScene("C25", in: library(LinkerInput.foreign), command: link("mold"), path),
    LiveScene("C32", in: library(LinkerInput.bar), command: link("mold"), (.text, "foo")),
  ]

  @Test(.enabled(if: LiveTool.isPresent("ld.bfd"), "there is no GNU ld"), arguments: bfd)
  func `what GNU ld says is read`(_ scene: LiveScene) throws {
    try scene.expect(beside: LinkerInput.objects)
  }

  @Test(.enabled(if: LiveTool.isPresent("ld.gold"), "there is no gold"), arguments: gold)
  func `what gold says is read`(_ scene: LiveScene) throws {
    try scene.expect(beside: LinkerInput.objects)
  }

  @Test(.enabled(if: LiveTool.isPresent("ld.lld"), "there is no lld"), arguments: lld)
  func `what lld says is read`(_ scene: LiveScene) throws {
    try scene.expect(beside: LinkerInput.objects)
  }

  @Test(.enabled(if: LiveTool.isPresent("mold"), "there is no mold"), arguments: mold)
  func `what mold says is read`(_ scene: LiveScene) throws {
    try scene.expect(beside: LinkerInput.objects)
  }

  @Test(
    .enabled(
      if: geteuid() != 0 || LiveTool.isPresent("setpriv"), "there is no setpriv to be another user"),
    arguments: ["ld.gold", "ld.lld"])
  func `a library that may not be read is told of`(_ linker: String) throws {
    guard LiveTool.isPresent(linker) else { try Test.cancel("there is no \(linker)") }
    let other = geteuid() == 0 ? "setpriv --reuid 65534 --regid 65534 --clear-groups " : ""
    try LiveScene(
      "C7", in: Self.library(.mode(0, LinkerInput.bar)),
      command: "chmod a+rx . d; \(other)/usr/bin/\(linker) m.o -Ld -lfoo -e main -o /dev/null",
      Self.path
    ).expect(beside: LinkerInput.objects)
  }
}

/// Objects and libraries to link, made once by gcc.
enum LinkerInput {
  #if arch(x86_64)
    static let isNative = true
  #else
    static let isNative = false
  #endif

  /// `m.o` calls `foo`; `both.o` calls `bar` as well.
  static let objects: [String: TreeItem] = ["m.o": item("m.o"), "both.o": item("both.o")]

  /// `libbar.so.1`, which has `bar`.
  static let bar = item("libbar.so.1")
  /// The same with the SONAME `libbar.so.2`.
  static let nextBar = item("libbar.so.2")
  /// `libfoo.so.1`, which has `foo` and needs `libbar.so.1`.
  static let needy = item("libfoo.so.1")
  /// The first half of a library.
  static let truncated: TreeItem = .bytes(Array(bytes("libbar.so.1").prefix(3000)))
  /// A part of an ELF header.
  static let headless: TreeItem = .bytes(Array(bytes("libbar.so.1").prefix(40)))
  /// A library for AArch64, by its header.
  static let foreign: TreeItem = {
    var image = bytes("libbar.so.1")
    if image.count > 18 { image[18] = 183 }
    return .bytes(image)
  }()

  private static func item(_ name: String) -> TreeItem { .bytes(bytes(name)) }

  private static func bytes(_ name: String) -> [UInt8] { made[name] ?? [] }

  private static let made: [String: [UInt8]] = {
    guard isNative, LiveTool.isPresent("gcc"), let scratch = try? ScratchDirectory(),
      let run = try? SolderProgram.run("/bin/sh", ["-ec", recipe], in: scratch.path),
      run.status == 0
    else { return [:] }
    var made: [String: [UInt8]] = [:]
    for name in ["m.o", "both.o", "libbar.so.1", "libbar.so.2", "libfoo.so.1"] {
      made[name] = FileManager.default.contents(atPath: scratch.path(name)).map { Array($0) }
    }
    return made
  }()

  private static let recipe = """
    echo 'int foo(void); int main(void) { return foo(); }' > m.c
    echo 'int foo(void); int bar(void); int main(void) { return foo() + bar(); }' > both.c
    echo 'int bar(void) { return 1; }' > bar.c
    echo 'int bar(void); int foo(void) { return bar(); }' > foo.c
    gcc -c m.c both.c
    library='gcc -shared -fPIC -nostdlib'
    $library -Wl,-soname,libbar.so.1 bar.c -o libbar.so.1
    $library -Wl,-soname,libbar.so.2 bar.c -o libbar.so.2
    $library -Wl,-soname,libfoo.so.1 foo.c libbar.so.1 -o libfoo.so.1
    """
}
