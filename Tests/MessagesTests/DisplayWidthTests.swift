import Messages
import Testing

struct DisplayColumns {
  @Test func `Latin takes one column, Hangul and Han take two`() {
    #expect(DisplayWidth.columns(of: "") == 0)
    #expect(DisplayWidth.columns(of: "libfoo.so.1") == 11)
    #expect(DisplayWidth.columns(of: "링크") == 4)
    #expect(DisplayWidth.columns(of: "链接") == 4)
    #expect(DisplayWidth.columns(of: "libfoo 링크，副本") == 17)
  }

  @Test func `fullwidth punctuation takes two, its halfwidth form one`() {
    #expect(DisplayWidth.columns(of: "，。：；（）") == 12)
    #expect(DisplayWidth.columns(of: ",.:;()") == 6)
    #expect(DisplayWidth.columns(of: "｡") == 1)
  }

  @Test func `combining marks and format characters take none`() {
    #expect(DisplayWidth.columns(of: "e\u{301}") == 1)
    #expect(DisplayWidth.columns(of: "\u{200b}\u{200d}\u{feff}") == 0)
    #expect(DisplayWidth.columns(of: "か\u{3099}") == 2)
  }

  @Test func `a syllable in conjoining letters is as wide as the syllable`() {
    #expect(DisplayWidth.columns(of: "\u{1112}\u{1161}\u{11ab}") == DisplayWidth.columns(of: "한"))
    #expect(DisplayWidth.columns(of: "\u{1105}\u{1175}\u{11bc}\u{110f}\u{1173}") == 4)
  }

  @Test func `rare Han and emoji take two`() {
    #expect(DisplayWidth.columns(of: "\u{20000}\u{1f600}\u{1f680}\u{1fa80}") == 8)
  }
}

struct Wrapping {
  static let texts = [
    "Programs and the linker may get different versions. Which one is wanted only you can say.",
    "프로그램과 링커가 서로 다른 버전을 쓰게 될 수 있습니다. `solder fix --prefer newest` 명령을 쓰십시오.",
    "程序和链接器可能会用到不同的版本。需要哪一个只有您知道；`solder fix --prefer newest` 会保留“另一个”（副本）。",
    "加载器会报告 `file too short`。中断的复制，或拒绝创建链接的解压工具，会留下这样的文件。",
    "libcudnn.so.7.5.0（381 MiB）与 libcudnn.so.7（381 MiB）内容相同，《说明》！",
    "\u{1105}\u{1175}\u{11bc}\u{110f}\u{1173} 파일이 없습니다, 《문서》 참조",
    "a  b   c", "，。", "文", "",
  ]

  @Test(arguments: texts, [1, 2, 7, 12, 20, 31, 40, 76, 200])
  func `a line is within the limit unless it is one word`(_ text: String, _ limit: Int) {
    for line in DisplayWidth.wrapped(text, columns: limit)
    where DisplayWidth.columns(of: line) > limit {
      #expect(!line.contains(" "))
      #expect(DisplayWidth.wrapped(line, columns: 1) == [line], "can be parted: \(line)")
    }
  }

  @Test(arguments: texts, [1, 2, 7, 12, 20, 31, 40, 76, 200])
  func `nothing but blanks is lost, and nothing is moved`(_ text: String, _ limit: Int) {
    let lines = DisplayWidth.wrapped(text, columns: limit)
    #expect(lines.joined().filter { $0 != " " } == text.filter { $0 != " " })
    #expect(lines.allSatisfy { !$0.isEmpty })
  }

  @Test(arguments: texts, [1, 2, 7, 12, 20, 31, 40, 76, 200])
  func `no line begins or ends with a blank`(_ text: String, _ limit: Int) {
    for line in DisplayWidth.wrapped(text, columns: limit) {
      #expect(line.first != " " && line.last != " ")
    }
  }

  @Test(arguments: texts.dropLast(3), 1...60)
  func `closing punctuation does not begin a line, opening does not end one`(
    _ text: String, _ limit: Int
  ) {
    for line in DisplayWidth.wrapped(text, columns: limit) {
      #expect(!line.isEmpty && !"。，、；：！？）」”’》.,;:!?)".contains(line.prefix(1)))
      #expect(!"（「“‘《(".contains(line.suffix(1)))
    }
  }

  @Test func `English and Korean part at blanks only`() {
    #expect(DisplayWidth.wrapped("a link leads to it", columns: 9) == ["a link", "leads to", "it"])
    #expect(DisplayWidth.wrapped("대상이 없는 링크", columns: 11) == ["대상이 없는", "링크"])
    #expect(DisplayWidth.wrapped("libfoo파일(사본)은 링크", columns: 6) == ["libfoo파일(사본)은", "링크"])
  }

  @Test func `a syllable in conjoining letters is part of its word`() {
    let word = "\u{1105}\u{1175}\u{11bc}\u{110f}\u{1173}"
    #expect(DisplayWidth.wrapped(word, columns: 2) == [word])
  }

  @Test func `Chinese parts between characters, and Latin names stay whole`() {
    #expect(DisplayWidth.wrapped("链接的目标不存在", columns: 7) == ["链接的", "目标不", "存在"])
    #expect(DisplayWidth.wrapped("指向libfoo.so副本", columns: 9) == ["指向", "libfoo.so", "副本"])
  }

  @Test func `punctuation takes the character before it to the next line`() {
    #expect(DisplayWidth.wrapped("中断的复制，工具", columns: 10) == ["中断的复", "制，工具"])
    #expect(DisplayWidth.wrapped("中断的复制.", columns: 10) == ["中断的复", "制."])
    #expect(DisplayWidth.wrapped("大小（文件）", columns: 6) == ["大小", "（文", "件）"])
    #expect(DisplayWidth.wrapped("保留“另一个”", columns: 5) == ["保留", "“另一", "个”"])
  }

  @Test func `an exact fit is not broken`() {
    #expect(DisplayWidth.wrapped("应为链接", columns: 8) == ["应为链接"])
    #expect(DisplayWidth.wrapped("a link", columns: 6) == ["a link"])
  }

  @Test func `an empty text has no lines, and no limit is too small to end`() {
    #expect(DisplayWidth.wrapped("", columns: 10).isEmpty)
    #expect(DisplayWidth.wrapped("   ", columns: 10).isEmpty)
    #expect(DisplayWidth.wrapped("a 文", columns: -3) == ["a", "文"])
  }
}
