import TestSupport
import Testing

/// The languages of `solder ldconfig`.
struct LdconfigLanguageTests {
  private static func bench() throws -> LdconfigBench {
    try LdconfigBench(library: [
      "libempty.so.1": .text(""), "libfoo.so.1.0": .library("libfoo.so.1"),
    ])
  }

  private static let korean = ["LC_ALL": "ko_KR.UTF-8"]
  private static let chinese = ["LC_ALL": "zh_CN.UTF-8"]
  private static let english = "ldconfig: File /lib/libempty.so.1 is empty, not checked.\n"

  @Test func `messages are in the language of the locale`() throws {
    let bench = try Self.bench()
    #expect(
      try bench.run(environment: Self.korean).errors
        == "ldconfig: /lib/libempty.so.1 파일이 비어 있어 검사하지 않습니다.\n")
    #expect(
      try bench.run(environment: Self.chinese).errors
        == "ldconfig: 文件 /lib/libempty.so.1 为空，未检查。\n")
    #expect(try bench.run(environment: ["LANG": "ko_KR.UTF-8"]).errors != Self.english)
  }

  @Test(arguments: [
    [:], ["LC_ALL": "C"], ["LC_ALL": "C", "LANG": "ko_KR.UTF-8"], ["LC_ALL": "de_DE.UTF-8"],
    ["LC_ALL": "C.UTF-8", "LC_MESSAGES": "zh_CN.UTF-8"],
  ])
  func `in the C locale, and in one solder has no words for, they are in English`(
    _ environment: [String: String]
  ) throws {
    #expect(try Self.bench().run(environment: environment).errors == Self.english)
  }

  @Test func `strictly they are in English in any locale`() throws {
    let bench = try Self.bench()
    for environment in [Self.korean, Self.chinese] {
      let run = try bench.run("--strict-glibc", environment: environment)
      #expect(run.errors == Self.english)
      let print = try bench.run("--strict-glibc", "-p", environment: environment)
      #expect(print.output.hasPrefix("1 libs found in cache `/etc/ld.so.cache'\n\tlibfoo.so.1 ("))
    }
  }

  @Test func `of the printed cache the first and last lines are in the language`() throws {
    let bench = try Self.bench()
    try bench.run()
    let lines = try [[:], Self.korean, Self.chinese].map {
      try bench.run("-p", environment: $0).output.split(separator: "\n").map(String.init)
    }
    #expect(lines.map(\.count) == [3, 3, 3])
    // Programs look for the entries.
    #expect(Set(lines.map { $0[1] }) == ["\tlibfoo.so.1 (libc6,x86-64) => /lib/libfoo.so.1"])
    #expect(lines[0][0] == "1 libs found in cache `/etc/ld.so.cache'")
    #expect(lines[1][0] == "`/etc/ld.so.cache' 캐시에서 라이브러리 1개를 찾았습니다")
    #expect(lines[2][0] == "在缓存 `/etc/ld.so.cache' 中找到 1 个库")
    #expect(lines[1][2].hasPrefix("캐시를 만든 프로그램: "))
    #expect(lines[2][2].hasPrefix("缓存的生成程序："))
  }

  @Test func `the listing is the same in every language`() throws {
    let bench = try Self.bench()
    try bench.run()
    let listing = try bench.run("-v").output
    #expect(listing == "/lib: (from /etc/ld.so.conf:1)\n\tlibfoo.so.1 -> libfoo.so.1.0\n")
    for environment in [Self.korean, Self.chinese] {
      #expect(try bench.run("-v", environment: environment).output == listing)
    }
  }

  @Test func `the system's reasons stand behind the message, in its language`() throws {
    let bench = try Self.bench()
    for (environment, errors) in [
      ([:], "Can't open cache file /none\n: No such file or directory\n"),
      (Self.korean, "캐시 파일을 열 수 없습니다: /none\n: 그런 파일이나 디렉터리가 없습니다\n"),
      (Self.chinese, "无法打开缓存文件 /none\n: 没有那个文件或目录\n"),
    ] {
      let run = try bench.run("-p", "-C", "/none", environment: environment)
      #expect(run.status == 1)
      #expect(run.errors == "ldconfig: \(errors)")
    }
  }

  @Test func `wrong words are told of in the language`() throws {
    let korean = try Program.solder(["ldconfig", "--bogus"], environment: Self.korean)
    #expect(korean.status == 64)
    #expect(korean.errors.hasPrefix("ldconfig: 알 수 없는 옵션 '--bogus'\n"))
    let chinese = try Program.solder(["ldconfig", "-Z"], environment: Self.chinese)
    #expect(chinese.status == 64)
    #expect(chinese.errors.hasPrefix("ldconfig: 无效选项 -- 'Z'\n"))
  }

  @Test func `strictly wrong words are told of in English too`() throws {
    let run = try Program.solder(
      ["ldconfig", "--strict-glibc", "--bogus"], environment: Self.korean)
    #expect(run.errors.hasPrefix("ldconfig: unrecognized option '--bogus'\nTry `ldconfig"))
  }
}
