import Knowledge
import Testing

/// Lines as terminals and logs have them.
struct CleaningTests {
  @Test(arguments: [
    "\u{1b}[1;31mldconfig: \u{1b}[0m/lib/x.so.1 is not a symbolic link",
    "ldconfig: /lib/\u{1b}[01;31m\u{1b}[Kx.so\u{1b}[m\u{1b}[K.1 is not a symbolic link",
    "\u{1b}]0;a title\u{07}ldconfig: /lib/x.so.1 is not a symbolic link",
    "\u{1b}]8;;file:///lib/x.so.1\u{1b}\\ldconfig:\u{1b}]8;;\u{1b}\\ /lib/x.so.1 is not a symbolic link",
    "\u{1b}(B\u{1b}[mldconfig: /lib/x.so.1 is not a symbolic link\u{1b}[0m",
    "#033[31mldconfig: /lib/x.so.1 is not a symbolic link#033[0m",
    "^[[31mldconfig: /lib/x.so.1 is not a symbolic link^[[0m",
    "\\x1b[31mldconfig: /lib/x.so.1 is not a symbolic link\\x1b[0m",
    "\\033[31mldconfig: /lib/x.so.1 is not a symbolic link\\e[0m",
    "ldconfig: /lib/x.so.1 is not a symbolic link\u{1b}[",
    "ldconfig: /lib/x.so.1 is not a symbolic link\u{1b}",
  ])
  func `colours, titles and links are nothing`(_ line: String) {
    #expect(found(line, by: fewMessages) == ["1 A1 path=/lib/x.so.1"])
  }

  @Test(arguments: [
    "Unpacking 40%\rUnpacking 50%\rldconfig: /lib/x.so.1 is not a symbolic link\r",
    "Unpacking 50%\u{8}\u{8}\u{8}60%\rldconfig: /lib/x.so.1 is not a symbolic link",
    "Progress: [ 50%] [####]\u{1b}8\u{1b}[1Aldconfig: /lib/x.so.1 is not a symbolic link",
    "ldconfig: /lib/x.so.1 is not a symbolic link\u{1b}7\u{1b}[44;0fProgress: [ 60%]",
    "ldconfig: /lib/y\u{8}x.so.1 is not a symbolic link",
    "ldconfig: /lib/한\u{8}x.so.1 is not a symbolic link",
    "l\u{8}ld\u{8}dconfig: /lib/x.so.1 is not a symbolic link",
  ])
  func `what was drawn over is not part of a message`(_ line: String) {
    #expect(found(line, by: fewMessages) == ["1 A1 path=/lib/x.so.1"])
  }

  @Test func `a message that was drawn anew is one message`() {
    let line = "ldconfig: /lib/x is not a symbolic link"
    #expect(found("\(line)\r\(line)\r\(line)\n", by: fewMessages) == ["1 A1 path=/lib/x"])
  }

  @Test(arguments: [
    "Path `/opt/x y' given more than once", "Path '/opt/x y' given more than once",
    "Path \"/opt/x y\" given more than once", "Path ´/opt/x y´ given more than once",
    "Path ‘/opt/x y’ given more than once", "Path “/opt/x y” given more than once",
    "Path „/opt/x y“ given more than once", "Path «/opt/x y» given more than once",
    "Path « /opt/x y » given more than once",
    "Path «\u{a0}/opt/x y\u{202f}» given more than once",
    "Path ＂/opt/x y＂ given more than once", "Path ＇/opt/x y＇ given more than once",
    "Path ``/opt/x y'' given more than once", "Path \\\"/opt/x y\\\" given more than once",
    "Path /opt/x y given more than once", "Path\u{a0}'/opt/x y'\u{3000}given more  than once",
  ])
  func `quotation marks and blanks are alike, and may be absent`(_ line: String) {
    #expect(found(line, by: fewMessages) == ["1 A17 path=/opt/x y"])
  }

  @Test func `an apostrophe is any`() {
    let summary = ["1 A3 other=libx.so path=/lib/x"]
    for line in [
      "ldconfig: Can't link /lib/x to libx.so", "ldconfig: Can’t link /lib/x to libx.so",
    ] {
      #expect(found(line, by: fewMessages) == summary)
    }
  }

  @Test func `a capture has the bytes of the line`() {
    let line = "Path '/opt/it’s “two”\u{a0}words' given more than once"
    #expect(found(line, by: fewMessages) == ["1 A17 path=/opt/it’s “two”\u{a0}words"])
    let bytes =
      Array("ldconfig: /lib/".utf8) + [0xff, 0x80] + Array(" is not a symbolic link".utf8)
    #expect(
      fewMessages.recognise(bytes).first?.captures[.path] == Array("/lib/".utf8) + [0xff, 0x80])
  }

  @Test(arguments: [
    #"{"log":"ldconfig: /lib/x.so.1 is not a symbolic link\n","stream":"stderr","time":"2026"}"#,
    #"{"log":"\u001b[31mldconfig:\u001b[0m /lib/x.so.1 is not a symbolic link\r\n"}"#,
    #"{ "log" : "ldconfig: \/lib\/x.so.1 is not a symbolic link" }"#,
    #"wolf-1  | {"MESSAGE":"ldconfig: /lib/\u0078.so.1 is not a symbolic link","a":1}"#,
    #"{"log":"ldconfig: \"/lib/x.so.1\" is not a symbolic link\n"}"#,
  ])
  func `a record of a log is read`(_ line: String) {
    #expect(found(line, by: fewMessages) == ["1 A1 path=/lib/x.so.1"])
  }

  @Test func `a hole at the end does not take the rest of a record`() {
    let line = #"{"MESSAGE":"ldconfig: Can't link /lib/x to /lib/\ud83d\ude00","stream":"a"}"#
    #expect(found(line, by: fewMessages) == ["1 A3 other=/lib/😀 path=/lib/x"])
  }

  @Test(arguments: [
    #"{"log":"ldconfig: /lib/x is not a symbolic link\nldconfig: /lib/y is not a symbolic link\n"}"#,
    "ldconfig: /lib/x is not a symbolic link#012ldconfig: /lib/y is not a symbolic link",
    "ldconfig: /lib/x is not a symbolic link\rldconfig: /lib/y is not a symbolic link",
  ])
  func `what a log joined is two messages`(_ line: String) {
    #expect(found(line, by: fewMessages) == ["1 A1 path=/lib/x", "1 A1 path=/lib/y"])
  }

  @Test func `what Windows programs write in UTF-16 is read`() {
    let line = "\u{feff}ldconfig: /lib/x is not a symbolic link\r\n"
    let bytes = line.utf16.flatMap { [UInt8($0 & 0xff), UInt8($0 >> 8)] }
    #expect(fewMessages.recognise(bytes).map(\.summary) == ["1 A1 path=/lib/x"])
  }

  @Test(arguments: [
    "\0\0\0\0\0ldconfig: /lib/x is not a symbolic link\n",
    "one\0ldconfig: /lib/x is not a symbolic link\0/lib/y",
  ])
  func `a zero byte is an end`(_ line: String) {
    #expect(found(line, by: fewMessages) == ["1 A1 path=/lib/x"])
  }

  @Test func `lines are counted`() {
    let text =
      "\n\r\nldconfig: /lib/x is not a symbolic link\n\nldconfig: /lib/y is not a symbolic link"
    #expect(found(text, by: fewMessages) == ["3 A1 path=/lib/x", "5 A1 path=/lib/y"])
  }
}
