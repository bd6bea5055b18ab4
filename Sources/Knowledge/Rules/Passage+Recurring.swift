/// What several pages say in the same words.
extension Passage {
  static let solderFix = Passage.code("solder fix DIR")
  static let byHand = Passage.paragraph(en: "By hand:", ko: "직접 복구하려면:", zh: "手动修复：")
}
