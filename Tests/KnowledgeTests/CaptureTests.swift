import Knowledge
import Testing

/// Where what stands in a hole begins and ends.
struct CaptureTests {
  @Test(arguments: [
    ("/usr/lib/wsl/lib/libd3d12 (1).so is not a symbolic link", "/usr/lib/wsl/lib/libd3d12 (1).so"),
    ("app: /usr/lib/libd3d12 (1).so is not a symbolic link", "/usr/lib/libd3d12 (1).so"),
    ("wolf-1  | /usr/lib/x.so is not a symbolic link", "/usr/lib/x.so"),
    ("Nov 25 10:00:01 host app[12]: /usr/lib/x.so is not a symbolic link", "/usr/lib/x.so"),
    ("2026-11-25T10:00:01Z [err]: lib/x.so is not a symbolic link", "lib/x.so"),
    ("E: ./lib/my x.so is not a symbolic link", "./lib/my x.so"),
    ("libcuda.so.1 is not a symbolic link", "libcuda.so.1"),
    ("W: libcuda.so.1 is not a symbolic link", "libcuda.so.1"),
    ("the file libcuda.so.1 is not a symbolic link", "libcuda.so.1"),
    ("see /etc/x for libcuda.so.1 is not a symbolic link", "libcuda.so.1"),
    ("libd3d12 (1).so is not a symbolic link", "libd3d12 (1).so"),
    ("file:/usr/lib/x.so is not a symbolic link", "/usr/lib/x.so"),
    ("错误：/usr/lib/x.so is not a symbolic link", "/usr/lib/x.so"),
    ("오류: /usr/lib/한글.so is not a symbolic link", "/usr/lib/한글.so"),
    ("<b>/usr/lib/x.so is not a symbolic link", "/usr/lib/x.so"),
    ("the '/usr/my lib/x' is not a symbolic link", "/usr/my lib/x"),
    ("the “my lib.so” is not a symbolic link", "my lib.so"),
    ("(/usr/lib/x.so is not a symbolic link)", "/usr/lib/x.so"),
    ("/home/o'neil/lib/x.so is not a symbolic link", "/home/o'neil/lib/x.so"),
    ("the '/home/o’neil/my lib/x' is not a symbolic link", "/home/o’neil/my lib/x"),
    ("/usr/lib/x.so\u{200b} is not a symbolic link", "/usr/lib/x.so"),
    ("is it? /usr/lib/x.so is not a symbolic link, is it", "/usr/lib/x.so"),
  ])
  func `a path that begins a pattern begins where paths do`(_ line: String, _ path: String) {
    #expect(found(line, by: fewMessages) == ["1 A2 path=\(path)"])
  }

  @Test(arguments: [
    ("/sbin/ldconfig.real: /lib/x.so.1은(는) 심볼릭 링크가 아닙니다", "ldconfig.real: "),
    ("/sbin/ldconfig.real: /lib/x.so.1 不是符号链接", "ldconfig.real: "),
    ("/sbin/ldconfig: /lib/x.so.1 不是符号链接", "ldconfig: "),
  ])
  func `an excerpt begins with the whole name of ldconfig`(_ line: String, _ start: String) {
    let excerpts = Recogniser().recognise(Array(line.utf8)).map(\.excerpt)
    #expect(excerpts.map { $0.starts(with: start.utf8) } == [true])
  }

  @Test(arguments: [
    ("ldconfig: Can't link /lib/x to libx.so.1.2", "libx.so.1.2"),
    ("ldconfig: Can't link /lib/x to 'lib x.so.1.2' today", "lib x.so.1.2"),
    ("ldconfig: Can't link /lib/x to libx (1).so.1", "libx (1).so.1"),
    ("ldconfig: Can't link /lib/x to libx.so.1 and more", "libx.so.1"),
    ("ldconfig: Can't link /lib/x to libx.so.1: Read-only file system", "libx.so.1"),
    ("ldconfig: Can't link /lib/x to my dir; so what", "my dir"),
    ("(ldconfig: Can't link /lib/x to libx.so.1).", "libx.so.1"),
    ("ldconfig: Can't link /lib/x to libx.so.1…", "libx.so.1…"),
    ("'ldconfig: Can't link /lib/x to libx.so.1'", "libx.so.1"),
  ])
  func `a path that ends a pattern ends where paths do`(_ line: String, _ other: String) {
    #expect(found(line, by: fewMessages) == ["1 A3 other=\(other) path=/lib/x"])
  }

  @Test(arguments: [
    ("ldconfig: /lib/x is not a symbolic link", "A1"),
    ("/sbin/ldconfig.real: /lib/x is not a symbolic link", "A1"),
    ("/usr/sbin/ldconfig: /lib/x is not a symbolic link", "E4"),
    ("wolf-1  | /sbin/ldconfig.real: /lib/x is not a symbolic link", "A1"),
    ("ldconfig: ldconfig: /lib/x is not a symbolic link", "A1"),
    ("myldconfig: /lib/x is not a symbolic link", "A2"),
  ])
  func `a program has several names`(_ line: String, _ id: String) {
    #expect(found(line, by: fewMessages) == ["1 \(id) path=/lib/x"])
  }

  @Test(arguments: [
    ("/usr/bin/ld.bfd", "/usr/bin/ld.bfd"), ("ld", "ld"),
    ("collect2: x86_64-linux-gnu-ld", "x86_64-linux-gnu-ld"),
    ("[1/2] /opt/my tools/ld", "/opt/my tools/ld"),
  ])
  func `a program is any`(_ beginning: String, _ program: String) {
    let line = "\(beginning): cannot find -lfoo: No such file or directory"
    #expect(found(line, by: fewMessages) == ["1 C1 program=\(program) word=foo"])
  }

  @Test func `several holes`() {
    #expect(
      found("(from c1:2 and c1:1)", by: fewMessages) == ["1 A18 number=2 other=c1 path=c1"])
    #expect(
      found("(from c1:x and c1:1)", by: fewMessages).isEmpty, "no number")
    #expect(
      found(
        "/sbin/ld:d/libfoo.so: file format not recognized; treating as linker script",
        by: fewMessages)
        == ["1 C8 path=d/libfoo.so program=/sbin/ld"])
    #expect(
      found(
        "./app2: /opt/y/libfoo.so.1: version `FOO_2' not found (required by ./app2)",
        by: fewMessages)
        == ["1 B13 other=./app2 path=/opt/y/libfoo.so.1 program=./app2 word=FOO_2"])
    #expect(
      found("a: /x: version `FOO 2' not found (required by b)", by: fewMessages).isEmpty)
    #expect(
      found("./a: symbol lookup error: ./libx.so: undefined symbol: _Z3foov.", by: fewMessages)
        == ["1 B15 other=./libx.so program=./a word=_Z3foov"])
    #expect(
      found("rsync: symlink \"/a b\" -> \"c\" failed: Operation not permitted (1)", by: fewMessages)
        == ["1 F10 other=c path=/a b text=Operation not permitted (1)"])
  }

  @Test func `a message may be there several times`() {
    let line = "ldconfig: /a is not a symbolic link; ldconfig: /b c is not a symbolic link /d"
    #expect(found(line, by: fewMessages) == ["1 A1 path=/a", "1 A1 path=/b c"])
    #expect(
      found("/a is not a symbolic link /b is not a symbolic link", by: fewMessages)
        == ["1 A2 path=/a", "1 A2 path=/b"])
    #expect(
      found("(from a:1 and b:2) (from c:3 and d:4)", by: fewMessages)
        == ["1 A18 number=1 other=b path=a", "1 A18 number=3 other=d path=c"])
  }

  @Test func `a hole holds something`() {
    for line in [
      "ldconfig:  is not a symbolic link", "ldconfig: '' is not a symbolic link",
      " is not a symbolic link", "'' is not a symbolic link", "ldconfig: Can't link /lib/x to ",
      ": cannot open shared object file: No such file or directory",
    ] {
      #expect(found(line, by: fewMessages).isEmpty, "\(line)")
    }
  }

  @Test func `of several patterns the one with the most literal bytes is taken`() {
    let recogniser = Recogniser([
      message("X", "{text} file {path}"), message("Y", "a file {path}"),
      message("Z", "file {path}"),
    ])
    #expect(found("this is a file /x", by: recogniser) == ["1 Y path=/x"])
    #expect(found("file /x", by: recogniser) == ["1 Z path=/x"])
  }
}
