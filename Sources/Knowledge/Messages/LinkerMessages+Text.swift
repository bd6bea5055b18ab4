extension KnownMessage {
  /// Files that are text, empty or nothing known.
  static let linkerTexts: [KnownMessage] = [
    textTreatedAsScript, textIsSyntaxError, formatNotRecognized, emptyByGold, syntaxErrorByGold,
    noObjectByGold, endOfTextByLLD, unknownDirectiveByLLD, unknownTypeByMold, unknownTokenByMold,
  ]

  /// GNU ld takes a text for a linker script.
  private static let textTreatedAsScript = KnownMessage(
    "C8",
    [
      "ld: {path}: file format not recognized; treating as linker script",
      "ld:{path}: file format not recognized; treating as linker script",
      "ld.bfd:{path}: file format not recognized; treating as linker script",
      "ld.bfd: {path}: file format not recognized; treating as linker script",
    ],
    meaning: Wording(
      en: "the file has a library's name but holds text, so GNU ld reads it as a linker script",
      ko: "라이브러리 이름을 가진 파일에 텍스트가 들어 있어 GNU ld가 링커 스크립트로 읽습니다",
      zh: "文件使用库的名称，内容却是文本，因此 GNU ld 把它当作链接器脚本来读"),
    .harmful,
    .nothingIsBuilt,
    causes: [
      .linkBecameText,
      .somethingElseInItsPlace,
    ],
    remedy: .makeTextALink,
    rules: ["text-stub", "not-a-library"],
    samples: [
      "    /usr/bin/ld.bfd:d/libfoo.so: file format not recognized; treating as linker script",
      """
      /usr/bin/ld:/opt/oracle/lib/libclntsh.so: file format not recognized; treating as linker \
      script
      """,
    ])

  /// GNU ld: a text is no linker script.
  private static let textIsSyntaxError = KnownMessage(
    "C9",
    [
      "/ld:{path}:{number}: syntax error",
      "-ld:{path}:{number}: syntax error",
      "ld.bfd:{path}:{number}: syntax error",
    ],
    meaning: .textIsNoScript,
    .harmful,
    .nothingIsBuilt,
    causes: [
      .linkBecameText,
      .somethingElseInItsPlace,
    ],
    remedy: .makeTextALink,
    rules: ["text-stub", "not-a-library"],
    samples: [
      "    /usr/bin/ld.bfd:d/libfoo.so:0: syntax error",
      "/usr/bin/ld:/opt/oracle/lib/libclntsh.so:1: syntax error",
    ])

  /// GNU ld knows no format in the file.
  private static let formatNotRecognized = KnownMessage(
    "C10",
    [
      "{path}: file not recognized: file format not recognized",
      "{path}: file not recognized: File format not recognized",
      "ld: {path}: file not recognized: file format not recognized",
      "ld: {path}: file not recognized: File format not recognized",
      "ld.bfd: {path}: file not recognized: file format not recognized",
      "ld.bfd: {path}: file not recognized: File format not recognized",
    ],
    meaning: .noKnownFormat,
    .harmful,
    .nothingIsBuilt,
    causes: [
      .copyEndedEarly,
      Cause(
        Wording(
          en: "a link was stored as a stub of Cygwin or MSYS, which begins with `!<symlink>`",
          ko: "링크가 `!<symlink>`로 시작하는 Cygwin 또는 MSYS 스텁으로 저장되었습니다",
          zh: "链接被存成了以 `!<symlink>` 开头的 Cygwin 或 MSYS 占位文件"),
        shownBy: ["text-stub"]),
      .somethingElseInItsPlace,
    ],
    remedy: .lookWhatItIs,
    rules: ["truncated-library", "text-stub", "not-a-library"],
    samples: [
      "    d/libfoo.so: file not recognized: file format not recognized",
      "/usr/lib/libfoo.so: file not recognized: File format not recognized",
      "/usr/bin/ld: lib/libfoo.so: file not recognized: file format not recognized",
    ])

  /// gold: `file is empty`.
  private static let emptyByGold = KnownMessage(
    "C13",
    [
      "ld.gold: error: {path}: file is empty",
      "/ld: error: {path}: file is empty",
      "-ld: error: {path}: file is empty",
    ],
    meaning: Wording(
      en: "a file of no bytes has the library's name",
      ko: "라이브러리 이름을 가진 파일이 0바이트입니다",
      zh: "使用该库名称的是一个 0 字节的文件"),
    .harmful,
    .nothingIsBuilt,
    causes: [
      .emptyInPlaceOfLink
    ],
    remedy: .refillTheEmpty,
    rules: ["empty-library"],
    samples: [
      "    /usr/bin/ld.gold: error: d/libfoo.so: file is empty"
    ])

  /// gold: a text is no linker script.
  private static let syntaxErrorByGold = KnownMessage(
    "C14",
    [
      "ld.gold: error: {path}:{number}:{number}: syntax error, unexpected {text}",
      "ld.gold: error: {path}:{number}:{number}: invalid character",
      "/ld: error: {path}:{number}:{number}: syntax error, unexpected {text}",
      "-ld: error: {path}:{number}:{number}: syntax error, unexpected {text}",
    ],
    meaning: .textIsNoScript,
    .harmful,
    .nothingIsBuilt,
    causes: [
      .linkBecameText,
      .somethingElseInItsPlace,
    ],
    remedy: .makeTextALink,
    rules: ["text-stub", "not-a-library"],
    samples: [
      "    /usr/bin/ld.gold: error: d/libfoo.so:1:12: syntax error, unexpected end of file",
      "ld.gold: error: d/libfoo.so:1:9: syntax error, unexpected STRING",
      "ld.gold: error: d/libfoo.so:1:1: invalid character",
    ])

  /// gold: `not an object or archive`.
  private static let noObjectByGold = KnownMessage(
    "C15",
    [
      "error: {path}: not an object or archive"
    ],
    meaning: Wording(
      en: """
        the file is neither a library nor an archive of objects, and as a linker script gold \
        could not read it either
        """,
      ko: "파일이 라이브러리도 오브젝트 아카이브도 아니며, gold가 링커 스크립트로도 읽지 못했습니다",
      zh: "文件既不是库，也不是目标文件归档，gold 也无法把它作为链接器脚本来读"),
    .harmful,
    .nothingIsBuilt,
    causes: [
      .linkBecameText,
      .somethingElseInItsPlace,
    ],
    remedy: .makeTextALink,
    rules: ["text-stub", "not-a-library"],
    samples: [
      "    /usr/bin/ld.gold: error: d/libfoo.so: not an object or archive"
    ])

  /// lld: a text of one word.
  private static let endOfTextByLLD = KnownMessage(
    "C17",
    [
      "ld.lld: error: {path}:{number}: unexpected EOF",
      "ld.lld-{word}: error: {path}:{number}: unexpected EOF",
    ],
    meaning: .textIsNoScript,
    .harmful,
    .nothingIsBuilt,
    causes: [
      .linkBecameText,
      .somethingElseInItsPlace,
    ],
    remedy: .makeTextALink,
    rules: ["text-stub", "not-a-library"],
    samples: [
      "    ld.lld: error: d/libfoo.so:1: unexpected EOF",
      "ld.lld-14: error: d/libfoo.so:1: unexpected EOF",
    ])

  /// lld: a text that is no linker script.
  private static let unknownDirectiveByLLD = KnownMessage(
    "C18",
    [
      "ld.lld: error: {path}:{number}: unknown directive: {text}",
      "ld.lld-{word}: error: {path}:{number}: unknown directive: {text}",
    ],
    meaning: .textIsNoScript,
    .harmful,
    .nothingIsBuilt,
    causes: [
      .linkBecameText,
      .somethingElseInItsPlace,
    ],
    remedy: .makeTextALink,
    rules: ["text-stub", "not-a-library"],
    samples: [
      "    ld.lld: error: d/libfoo.so:1: unknown directive: version",
      "ld.lld: error: d/libfoo.so:1: unknown directive: libfoo.so.1",
    ])

  /// mold, lld: a file of no known type.
  private static let unknownTypeByMold = KnownMessage(
    "C22",
    [
      "mold: fatal: {path}: unknown file type",
      "mold: error: {path}: unknown file type",
      "ld.lld: error: {path}: unknown file type",
      "ld.lld-{word}: error: {path}: unknown file type",
    ],
    meaning: Wording(
      en: "the file has a library's name, but it is empty or begins like nothing the linker knows",
      ko: "라이브러리 이름을 가진 파일이 비어 있거나, 링커가 아는 어떤 형식으로도 시작하지 않습니다",
      zh: "文件使用库的名称，但它是空的，或者开头不是链接器所认识的任何格式"),
    .harmful,
    .nothingIsBuilt,
    causes: [
      .emptyInPlaceOfLink,
      Cause(
        Wording(
          en: "the file is full of zeros, as after a crash before the data reached the disk",
          ko: "데이터가 디스크에 쓰이기 전에 시스템이 멈춰 파일이 0으로 채워졌습니다",
          zh: "数据写入磁盘之前系统崩溃，文件中全是零"),
        shownBy: ["not-a-library"]),
    ],
    remedy: .refillTheEmpty,
    rules: ["empty-library", "not-a-library"],
    samples: [
      "    mold: fatal: d/libfoo.so: unknown file type",
      "ld.lld: error: d/libfoo.so: unknown file type",
    ])

  /// mold: a text is no linker script.
  private static let unknownTokenByMold = KnownMessage(
    "C23",
    [
      "unknown linker script token",
      "mold: fatal: {path}:{number}: {text}",
    ],
    meaning: .textIsNoScript,
    .harmful,
    .nothingIsBuilt,
    causes: [
      .linkBecameText,
      .somethingElseInItsPlace,
    ],
    remedy: Remedy(
      Wording(
        en: """
          looks through the loader's directories for links that became text and for files that \
          are no libraries; the line before names the file, and `solder fix` in its directory \
          makes the link again
          """,
        ko: """
          로더가 검색하는 디렉터리에서 텍스트가 된 링크와 라이브러리가 아닌 파일을 찾습니다. 바로 앞줄에 파일 이름이 있으며, 그 디렉터리에서 `solder \
          fix` 명령을 실행하면 링크가 다시 만들어집니다
          """,
        zh: "在加载器的目录中查找变成文本的链接和不是库的文件；上一行写有该文件的名称，在其所在目录运行 `solder fix` 即可恢复链接"),
      command: "solder check"),
    rules: ["text-stub", "not-a-library"],
    samples: [
      "                         ^ unknown linker script token",
      "mold: fatal: d/libfoo.so:1: libfoo.so.1",
    ])
}
