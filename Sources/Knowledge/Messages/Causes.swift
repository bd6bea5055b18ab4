/// The causes that several messages have in common.
extension Cause {
  /// A chain of links went through something that copies what links lead to.
  static let copiedChain = Cause(
    Wording(
      en: "a command that follows links copied the library under each of its names (cp, zip, COPY)",
      ko: "링크를 따라가는 명령(cp, zip, COPY)이 라이브러리를 이름마다 복사했습니다",
      zh: "会跟随链接的命令（cp、zip、COPY）把该库按每个名称各复制了一份"),
    shownBy: ["hard-copy"])
}
