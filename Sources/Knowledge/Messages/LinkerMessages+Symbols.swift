extension KnownMessage {
  /// Symbols that are not found.
  static let linkerSymbols: [KnownMessage] = [
    symbolOfUnnamedLibrary, libraryNotNamed, undefinedReference,
  ]

  /// GNU ld: a symbol of a library that was not named.
  private static let symbolOfUnnamedLibrary = KnownMessage(
    "C30",
    [
      "undefined reference to symbol '{text}'"
    ],
    meaning: Wording(
      en: """
        the program uses a symbol that GNU ld saw in a library which is not on its command line
        """,
      ko: "프로그램이 쓰는 심볼이 GNU ld의 명령줄에 없는 라이브러리에 있습니다",
      zh: "程序用到的符号位于一个没有写在 GNU ld 命令行上的库中"),
    .harmful,
    .nothingIsBuilt,
    causes: [
      Cause(
        Wording(
          en: """
            the symbol is in a library that only another library needs, and GNU ld takes no \
            symbols from such a one unless it is named
            """,
          ko: "심볼이 다른 라이브러리만 필요로 하는 라이브러리에 있는데, GNU ld는 직접 지정하지 않은 라이브러리의 심볼을 쓰지 않습니다",
          zh: "该符号所在的库只是被另一个库需要，而 GNU ld 不会使用没有明确指定的库中的符号"))
    ],
    remedy: Remedy(
      Wording(
        en: """
          add the library that the next line names to the linker's command line, behind the \
          objects that need it; no link has to be changed
          """,
        ko: "다음 줄에 나오는 라이브러리를 링커 명령줄에서 그것을 쓰는 오브젝트 뒤에 추가하십시오. 파일의 링크를 바꿀 필요는 없습니다",
        zh: "请把下一行所写的库加到链接器命令行上，放在用到它的目标文件之后；文件的链接无需改动")),
    samples: [
      "    /usr/bin/ld.bfd: /tmp/ccSZSj6O.o: undefined reference to symbol 'bar'",
      "/usr/bin/ld: main.o: undefined reference to symbol 'cos@@GLIBC_2.2.5'",
    ])

  /// GNU ld: `DSO missing from command line`.
  private static let libraryNotNamed = KnownMessage(
    "C31",
    [
      "{path}: error adding symbols: DSO missing from command line",
      "ld: {path}: error adding symbols: DSO missing from command line",
      "ld.bfd: {path}: error adding symbols: DSO missing from command line",
    ],
    meaning: Wording(
      en: """
        the library has a symbol that the program uses, but it is not on the linker's command \
        line
        """,
      ko: "프로그램이 쓰는 심볼이 이 라이브러리에 있지만, 링커 명령줄에 이 라이브러리가 없습니다",
      zh: "该库含有程序用到的符号，却没有写在链接器命令行上"),
    .harmful,
    .nothingIsBuilt,
    causes: [
      Cause(
        Wording(
          en: """
            the symbol is in a library that only another library needs, and GNU ld takes no \
            symbols from such a one unless it is named
            """,
          ko: "심볼이 다른 라이브러리만 필요로 하는 라이브러리에 있는데, GNU ld는 직접 지정하지 않은 라이브러리의 심볼을 쓰지 않습니다",
          zh: "该符号所在的库只是被另一个库需要，而 GNU ld 不会使用没有明确指定的库中的符号"))
    ],
    remedy: Remedy(
      Wording(
        en: """
          add {path} to the linker's command line, or -l with its name, behind the objects that \
          need it; no link has to be changed
          """,
        ko: "{path} 파일 또는 그 이름의 -l 옵션을 링커 명령줄에서 그것을 쓰는 오브젝트 뒤에 추가하십시오. 파일의 링크를 바꿀 필요는 없습니다",
        zh: "请把 {path} 或相应的 -l 选项加到链接器命令行上，放在用到它的目标文件之后；文件的链接无需改动")),
    samples: [
      "    /usr/bin/ld.bfd: d/libbar.so.1: error adding symbols: DSO missing from command line",
      "//lib/x86_64-linux-gnu/libm.so.6: error adding symbols: DSO missing from command line",
    ])

  /// A symbol is in none of the libraries that the linker read.
  private static let undefinedReference = KnownMessage(
    "C32",
    [
      "undefined reference to '{text}'",
      "ld.lld: error: undefined symbol: {text}",
      "ld.lld-{word}: error: undefined symbol: {text}",
      "mold: error: undefined symbol: {text}",
      "对'{text}'未定义的引用",
    ],
    meaning: Wording(
      en: """
        the program uses a symbol that is in none of the libraries and objects that the linker \
        read
        """,
      ko: "프로그램이 쓰는 심볼이 링커가 읽은 어느 라이브러리나 오브젝트에도 없습니다",
      zh: "程序用到的符号不在链接器读取的任何库或目标文件中"),
    .harmful,
    .nothingIsBuilt,
    causes: [
      Cause(
        Wording(
          en: """
            the library with the symbol is not on the command line, or stands before the object \
            that needs it
            """,
          ko: "심볼이 있는 라이브러리가 명령줄에 없거나, 그것을 쓰는 오브젝트보다 앞에 있습니다",
          zh: "含有该符号的库没有写在命令行上，或者写在用到它的目标文件之前")),
      .oldFileForLinking,
      Cause(
        Wording(
          en: "the library's file is empty, which GNU ld and lld take for a file without symbols",
          ko: "라이브러리 파일이 비어 있는데, GNU ld와 lld는 이를 심볼이 없는 파일로 취급합니다",
          zh: "库文件是空的，而 GNU ld 和 lld 把它当作没有符号的文件"),
        shownBy: ["empty-library"]),
      Cause(
        Wording(
          en: """
            a library of C++ was built by another compiler or with other settings, so its \
            symbols have other names
            """,
          ko: "C++ 라이브러리가 다른 컴파일러나 다른 설정으로 빌드되어 심볼 이름이 다릅니다",
          zh: "C++ 库由其他编译器或以其他设置生成，因此符号名称不同")),
    ],
    remedy: Remedy(
      Wording(
        en: """
          looks for old copies, empty files and links to older versions among the loader's \
          libraries; if there are none, add the library to the command line, behind the objects \
          that need it
          """,
        ko: """
          로더가 검색하는 라이브러리 중에서 옛 사본, 빈 파일, 이전 버전을 가리키는 링크를 찾습니다. 없으면 라이브러리를 명령줄에서 그것을 쓰는 오브젝트 뒤에 \
          추가하십시오
          """,
        zh: "在加载器的库中查找旧副本、空文件和指向旧版本的链接；如果没有，请把库加到命令行上，放在用到它的目标文件之后"),
      command: "solder check"),
    rules: ["conflicting-copy", "outdated-link", "empty-library"],
    samples: [
      "    m.c:(.text+0x5): undefined reference to `foo'",
      "m.o:m.c:function main: error: undefined reference to 'foo'",
      "ld.lld: error: undefined symbol: foo",
      "mold: error: undefined symbol: std::foo(int, char const*)",
      "m.c:(.text+0x5)：对‘foo’未定义的引用",
    ])
}
