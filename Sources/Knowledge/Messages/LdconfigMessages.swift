extension KnownMessage {
  /// What ldconfig says.
  static let ldconfig: [KnownMessage] = [notASymbolicLink]

  private static let notASymbolicLink = KnownMessage(
    "A1", ["ldconfig: {path} is not a symbolic link"],
    meaning: Wording(
      en: "a file is where ldconfig wants to have the link that programs open",
      ko: "ldconfig가 프로그램이 여는 링크를 두려는 자리에 파일이 있습니다",
      zh: "ldconfig 要放置供程序打开的链接的位置上是一个文件"),
    .sometimes,
    Wording(
      en: "programs find the library; an update leaves the copy behind",
      ko: "프로그램은 라이브러리를 찾지만, 업데이트해도 이 사본은 그대로 남습니다",
      zh: "程序能找到该库，但更新之后副本仍停留在旧版本"),
    causes: [.copiedChain],
    remedy: Remedy(
      Wording(
        en: "compares the files and puts links in the place of equal copies",
        ko: "파일을 비교하여 내용이 같은 사본을 링크로 바꿉니다",
        zh: "比较文件内容，并用链接替换相同的副本"),
      command: "solder fix {directory}"),
    rules: ["hard-copy"],
    samples: ["ldconfig: /opt/demo/trg/libzz.so.1 is not a symbolic link"])
}
