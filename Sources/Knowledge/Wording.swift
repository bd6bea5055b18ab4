/// A text in each language that solder speaks; a missing one does not compile.
///
/// May hold the holes of the pattern that it belongs to, such as `{path}`: what stood there is put in.
package struct Wording: Hashable, Sendable {
  /// The text in English.
  package let english: String
  /// The text in Korean.
  package let korean: String
  /// The text in simplified Chinese.
  package let chinese: String

  /// A text, said three times.
  package init(en english: String, ko korean: String, zh chinese: String) {
    (self.english, self.korean, self.chinese) = (english, korean, chinese)
  }
}
