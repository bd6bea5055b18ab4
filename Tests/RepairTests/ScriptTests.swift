import FileSystem
import Repair
import TestSupport
import Testing

struct ScriptTests {
  private static let cuda = [
    ScriptedChange.copy("libcuda.so.1", becomesLinkTo: "libcuda.so.1.1", of: "libcuda.so.1.1"),
    ScriptedChange.copy("libcuda.so", becomesLinkTo: "libcuda.so.1", of: "libcuda.so.1.1"),
  ]

  private static func windows(
    _ directory: String = #"%SystemRoot%\System32\lxss\lib"#, _ changes: [ScriptedChange] = cuda
  ) throws -> [WindowsChanges] {
    [WindowsChanges(directory: try #require(WindowsPath(directory)), changes: changes)]
  }

  private static func lines(_ bytes: [UInt8]) -> [String] {
    String(decoding: bytes, as: UTF8.self).split(
      separator: "\r\n", omittingEmptySubsequences: false
    ).map(String.init)
  }

  // MARK: cmd

  @Test func `each line of a script for cmd ends in CRLF, and all is ASCII`() throws {
    let script = WindowsScript(
      try Self.windows(), comments: ["/opt/lib라/a%b.so: left /? because ^"])
    for bytes in [script.fix, script.undo] {
      #expect(bytes.allSatisfy { (0x20..<0x7f).contains($0) || $0 == 0x0d || $0 == 0x0a })
      let text = String(decoding: bytes, as: UTF8.self).unicodeScalars
      #expect(text.count { $0 == "\n" } == Self.lines(bytes).count - 1)
      #expect(text.count { $0 == "\r" } == Self.lines(bytes).count - 1)
      #expect(Self.lines(bytes).first == "@echo off")
    }
    let comment = try #require(Self.lines(script.fix).first { $0.contains("a%%b.so") })
    #expect(comment == #"rem   /opt/lib\353\235\274/a%%b.so: left / ? because ^ ."#)
  }

  @Test func `no comment for cmd begins with what is a command still`() throws {
    for beginning in ["&calc&", "|x", ">x", "\"x", "^x", "(x", ")x"] {
      let script = WindowsScript(try Self.windows(), comments: ["\(beginning)/liba.so: left"])
      #expect(Self.lines(script.fix).contains("rem .   \(beginning)/liba.so: left"))
    }
  }

  @Test func `the variables of a change say it all`() throws {
    let lines = Self.lines(WindowsScript(try Self.windows()).fix)
    let start = try #require(lines.firstIndex(of: "rem 2."))
    #expect(
      lines[start..<(start + 14)].dropFirst().elementsEqual([
        #"set "name=libcuda.so""#, #"set "old=copy""#, #"set "old_text=""#, #"set "new=link""#,
        #"set "new_text=libcuda.so.1""#, #"set "file=libcuda.so.1.1""#, #"set "size=""#,
        #"set "bytes=same""#, #"set "opens=yes""#, #"set "kept=.solder-old-2-libcuda.so""#,
        #"set "made=.solder-new-2""#, "call :step", "if errorlevel 1 exit /b 1",
      ]))
    #expect(lines.contains(#"set "dir=%SystemRoot%\System32\lxss\lib""#))
  }

  @Test func `the script that takes back has the changes in reverse, with the same numbers`() throws
  {
    let lines = Self.lines(WindowsScript(try Self.windows()).undo)
    #expect(
      lines.filter { $0.hasPrefix("rem ") && $0.last == "." && $0.count == 6 } == [
        "rem 2.", "rem 1.",
      ])
    #expect(
      lines.filter { $0.hasPrefix(#"set "new="#) } == [#"set "new=copy""#, #"set "new=copy""#])
    #expect(
      lines.filter { $0.hasPrefix(#"set "old_text="#) } == [
        #"set "old_text=libcuda.so.1""#, #"set "old_text=libcuda.so.1.1""#,
      ])
  }

  @Test
  func `no script searches directories, runs PowerShell's New-Item, or a program by its bare name`()
    throws
  {
    for bytes in [WindowsScript(try Self.windows()).fix, WindowsScript(try Self.windows()).undo] {
      let code = Self.lines(bytes).filter { !$0.hasPrefix("rem") }.joined(separator: "\n")
      #expect(!code.contains("/s") && !code.contains("New-Item") && !code.contains("powershell"))
      #expect(!code.contains("\nfc ") && !code.contains("| findstr"))
    }
  }

  @Test func `a script without changes changes nothing`() {
    let lines = Self.lines(WindowsScript([]).fix)
    #expect(lines.filter { $0 == "call :step" }.isEmpty)
    #expect(lines.contains("exit /b 0"))
  }

  @Test(
    arguments: [
      (#"C:\app\lib"#, #"C:\app\lib"#), (#"c:/app/lib/"#, #"c:\app\lib"#), (#"D:\"#, "D:"),
      (#"\\server\share\lib"#, #"\\server\share\lib"#),
      (#"%SystemRoot%\System32\lxss\lib"#, #"%SystemRoot%\System32\lxss\lib"#),
      (#"C:\Program Files (x86)\a&b"#, #"C:\Program Files (x86)\a&b"#), (#"lib"#, nil),
      (#"\lib"#, nil), (#"C:lib"#, nil), (#"\\server"#, nil), (#"C:\a%b"#, nil), (#"%a b%\x"#, nil),
      (#"%1%\x"#, nil), (#"%0a%\x"#, nil), (#"%a1%\x"#, #"%a1%\x"#), (#"%%\x"#, nil),
      (#"%TEMP%x\y"#, nil), (#"C:\a"b"#, nil), (#"C:\a\..\b"#, nil), (#"C:\\a"#, nil), ("", nil),
      ("C:\\a\nb", nil), (#"C:\nul\x"#, nil),
    ] as [(String, String?)])
  func `a Windows directory is absolute and safe in quotes`(_ given: String, _ text: String?) {
    #expect(WindowsPath(given)?.text == text)
  }

  // MARK: PowerShell

  @Test func `a script for PowerShell has a byte order mark where it needs one`() throws {
    #expect(PowerShellScript(try Self.windows()).bytes.starts(with: "#Requires".utf8))
    let bytes = PowerShellScript(try Self.windows(#"C:\라이브러리"#)).bytes
    #expect(bytes.starts(with: [0xef, 0xbb, 0xbf]))
    #expect(!Self.lines(bytes).contains { $0.contains("\n") })
  }

  @Test func `a change for PowerShell is one record, quotes doubled`() throws {
    let change = ScriptedChange.copy(
      "lib'\u{2019}.so", becomesLinkTo: "libx.so.1", of: "libx.so.1")
    let lines = Self.lines(PowerShellScript(try Self.windows(#"%TEMP%\lib"#, [change])).bytes)
    let record = try #require(lines.first { $0.hasPrefix("  @{") })
    #expect(
      record == #"  @{ Directory = (${env:TEMP} + '\lib'); Name = 'lib''\#u{2019}\#u{2019}.so'; "#
        + "Old = 'copy'; OldText = ''; New = 'link'; NewText = 'libx.so.1'; File = 'libx.so.1'; "
        + "Size = -1; SameBytes = $true; Kept = '.solder-old-1-lib''\u{2019}\u{2019}.so'; "
        + "Made = '.solder-new-1' }")
    #expect(!lines.contains { $0.contains("New-Item") && !$0.hasPrefix("#") })
    #expect(lines.contains { $0.contains("'mklink \"'") })
  }

  // MARK: sh

  @Test func `a script for sh says what it does before it does it`() throws {
    let workshop = try Workshop(["libfoo.so.1": foo(), "libfoo.so.1.2": foo()])
    let plan = ScriptPlan(try workshop.plan(), in: try workshop.root())
    let bytes = ShellScript(plan, root: "/", base: "/", comments: ["left\nalone"]).bytes
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
    #expect(lines.first == "#!/bin/sh")
    #expect(lines.contains("#   in \(workshop.tree.path):"))
    #expect(lines.contains("#     libfoo.so.1 -> libfoo.so.1.2   (was a copy of libfoo.so.1.2)"))
    #expect(lines.contains(#"#   left\012alone"#))
    #expect(
      lines.contains(
        "  step 1 'libfoo.so.1' copy '' link 'libfoo.so.1.2' './libfoo.so.1.2' - same "
          + "'.solder-old-1-libfoo.so.1'"))
  }

  @Test func `no byte of a name is anything else to the shell`() throws {
    let name = Array("lib'\"$(x)`y`\\\n".utf8) + [0xff, 0x09] + Array(".so.1".utf8)
    let change = ScriptedChange.copy(
      try #require(FileName(name)), becomesLinkTo: "libx.so", of: "libx.so")
    let plan = ScriptPlan(directories: [ScriptPlan.Changes(path: "/lib", changes: [change])])
    let text = String(decoding: ShellScript(plan, root: "/", base: "/").bytes, as: UTF8.self)
    #expect(text.utf8.allSatisfy { $0 == 0x0a || (0x20..<0x7f).contains($0) })
    #expect(
      text.contains(
        #"step 1 'lib'\''"'"$(printf '\044')"'(x)'"$(printf '\140')"'y'"$(printf '\140\134')""#
          + #""$nl""$(printf '\377\011')"'.so.1' copy"#))
  }

  @Test func `a relative directory is taken from where solder ran, one of a root from the root`() {
    let plan = ScriptPlan(
      directories: [ScriptPlan.Changes(path: "lib", changes: Self.cuda)])
    func entering(root: Path) -> String? {
      String(decoding: ShellScript(plan, root: root, base: "/srv/app").bytes, as: UTF8.self)
        .split(separator: "\n").first { $0.hasPrefix("  enter") }.map(String.init)
    }
    #expect(entering(root: "/") == "  enter '' '/srv/app/lib'")
    #expect(entering(root: "/mnt/image") == "  enter '/mnt/image' '/mnt/image/lib'")
  }
}
