import Knowledge
import Testing

/// The forms in other languages.
struct TranslationTests {
  private static let recogniser = Recogniser(
    Set(Translation.all.map(\.id)).sorted { ($0.count, $0) < ($1.count, $1) }.map { message($0) })

  private static let values: [MessagePattern.Hole: String] = [
    .path: "/usr/lib/wsl/lib/libd3d12 (1).so", .library: "libcuda.so.1", .other: "libx.so.1.2",
    .program: "./app", .word: "ELFCLASS32", .number: "183", .text: "FOO_1",
  ]

  @Test func `the languages of the catalogues are known`() {
    let languages = Set(Translation.all.filter { $0.id == "A1" }.map(\.language))
    #expect(languages == Set(CatalogueLanguage.allCases).subtracting([.en, .hu, .nb, .rw]))
  }

  @Test(arguments: Set(Translation.all.map(\.id)).sorted())
  func `a form in another language is recognised, with what stands in its holes`(_ id: String) {
    for form in Translation.all where form.id == id {
      let line = form.pattern.filled(with: Self.values)
      // Some languages say the same of two messages.
      let first = Translation.all.first {
        $0.language == form.language && $0.pattern == form.pattern
      }
      let captures = form.pattern.holes.map { " \($0.rawValue)=\(Self.values[$0] ?? "")" }
      let summary = "1 \(first?.id ?? id)" + captures.sorted().joined()
      #expect(found(line, by: Self.recogniser) == [summary], "\(form.language): \(line)")
    }
  }

  @Test func `a form in another language has the holes that the message's command needs`() {
    for form in Translation.all {
      guard let message = KnownMessage.all.first(where: { $0.id == form.id }),
        let command = message.remedy.command
      else { continue }
      for hole in MessagePattern.Hole.allCases
      where command.contains("{\(hole.rawValue)}")
        && message.patterns.allSatisfy({ $0.holes.contains(hole) })
      {
        #expect(form.pattern.holes.contains(hole), "\(form.id) \(form.language)")
      }
    }
  }
}

extension MessagePattern {
  /// The holes, without the parts between.
  var holes: Set<Hole> {
    Set(
      pieces.compactMap { piece in
        if case .hole(let hole) = piece { hole } else { nil }
      })
  }

  /// The line that a program would write.
  func filled(with values: [Hole: String]) -> String {
    pieces.map { piece in
      switch piece {
      case .literal(let bytes): String(decoding: bytes, as: UTF8.self)
      case .hole(let hole): values[hole] ?? ""
      }
    }.joined()
  }
}
