extension KnownMessage {
  /// Files that are cut off.
  static let linkerDamage: [KnownMessage] = [
    tooShort, truncatedByOldLinker, findViewByGold, pastTheEndByLLD, sectionsCorruptedByMold,
  ]

  /// GNU ld, gold: an ELF file is cut off.
  private static let tooShort = KnownMessage(
    "C11",
    [
      "ld: error: {path}: file too short",
      "ld.bfd: error: {path}: file too short",
      "ld: error: {path}: ELF file too short",
      "ld.gold: error: {path}: ELF file too short",
    ],
    meaning: .endsTooEarly,
    .harmful,
    .nothingIsBuilt,
    causes: [
      .copyEndedEarly
    ],
    remedy: .installWhatIsCutOff,
    rules: ["truncated-library"],
    samples: [
      "    /usr/bin/ld.bfd: error: d/libfoo.so: file too short",
      "/usr/bin/ld: error: d/libfoo.so: file too short",
      "/usr/bin/ld.gold: error: d/libfoo.so: ELF file too short",
    ])

  /// GNU ld of before 2.35: `File truncated`.
  private static let truncatedByOldLinker = KnownMessage(
    "C12",
    [
      "{path}: file not recognized: File truncated",
      "{path}: file not recognized: file truncated",
      "ld: {path}: file not recognized: file truncated",
      "ld: {path}: file not recognized: File truncated",
      "ld.bfd: {path}: file not recognized: file truncated",
      "ld.bfd: {path}: file not recognized: File truncated",
    ],
    meaning: .endsTooEarly,
    .harmful,
    .nothingIsBuilt,
    causes: [
      .copyEndedEarly,
      .emptyInPlaceOfLink,
    ],
    remedy: .installWhatIsCutOff,
    rules: ["truncated-library", "empty-library"],
    samples: [
      "/usr/local/lib/libTH.so: file not recognized: File truncated",
      "/usr/bin/ld: build/libfoo.so: file not recognized: file truncated",
    ])

  /// gold comes upon the end of a file.
  private static let findViewByGold = KnownMessage(
    "C16",
    [
      "internal error in find_view, at {text}"
    ],
    meaning: Wording(
      en: """
        gold came upon the end of a file that should go on, and does not say which file that is
        """,
      ko: "더 이어져야 할 파일이 끝나 버려 gold가 멈췄으며, 어느 파일인지는 알려 주지 않습니다",
      zh: "gold 遇到了本应继续却已结束的文件，并且没有说明是哪一个文件"),
    .harmful,
    .nothingIsBuilt,
    causes: [
      .copyEndedEarly
    ],
    remedy: Remedy(
      Wording(
        en: """
          names the libraries in the loader's directories that are cut off, which have to be \
          installed again; name the directories after -L to have those looked at
          """,
        ko: "로더가 검색하는 디렉터리에서 잘린 라이브러리를 알려 줍니다. 잘린 파일은 다시 설치하고, -L로 지정한 디렉터리도 보려면 명령 뒤에 적으십시오",
        zh: "列出加载器目录中被截断的库，这些库需要重新安装；要检查 -L 指定的目录，请把目录写在命令后面"),
      command: "solder check"),
    rules: ["truncated-library"],
    samples: [
      "    /usr/bin/ld.gold: internal error in find_view, at ../../gold/fileread.cc:338"
    ])

  /// lld: an ELF file is cut off.
  private static let pastTheEndByLLD = KnownMessage(
    "C19",
    [
      "error: {path}: section header table goes past the end of the file: e_shoff = {number}",
      "error: {path}: section header table goes past the end of the file",
      "error: {path}: corrupted ELF file: file is too short",
    ],
    meaning: .endsTooEarly,
    .harmful,
    .nothingIsBuilt,
    causes: [
      .copyEndedEarly
    ],
    remedy: .installWhatIsCutOff,
    rules: ["truncated-library"],
    samples: [
      """
          ld.lld: error: d/libfoo.so: section header table goes past the end of the file: \
      e_shoff = 0x34a0
      """,
      "ld.lld: error: d/libfoo.so: corrupted ELF file: file is too short",
    ])

  /// mold: an ELF file is cut off.
  private static let sectionsCorruptedByMold = KnownMessage(
    "C24",
    [
      "mold: fatal: {path}: e_shoff or e_shnum corrupted: {text}",
      "mold: error: {path}: e_shoff or e_shnum corrupted: {text}",
    ],
    meaning: .endsTooEarly,
    .harmful,
    .nothingIsBuilt,
    causes: [
      .copyEndedEarly
    ],
    remedy: .installWhatIsCutOff,
    rules: ["truncated-library"],
    samples: [
      "    mold: fatal: d/libfoo.so: e_shoff or e_shnum corrupted: 3000 24"
    ])
}
