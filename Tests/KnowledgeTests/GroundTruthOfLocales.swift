import Foundation
import Knowledge
import TestSupport
import Testing

/// What this machine's ldconfig and loader say in each of its languages, where it has any.
struct GroundTruthOfLocales {
  /// The first locale of each language that has translations.
  private static let locales: [String] = {
    let installed = (try? SolderProgram.run("/usr/bin/locale", ["-a"]))?.output ?? ""
    let names = installed.split(separator: "\n").map(String.init).filter {
      $0.hasSuffix(".utf8") || $0.hasSuffix(".UTF-8")
    }
    return CatalogueLanguage.allCases.compactMap { language in
      names.first { isLocale($0, of: language) }
    }
  }()

  /// Whether `de_AT.utf8` speaks a language, or `pt_BR.utf8` one of a country.
  private static func isLocale(_ name: String, of language: CatalogueLanguage) -> Bool {
    let letters = name.prefix { $0 != "." && $0 != "@" }.filter { $0 != "_" }
    let wanted = "\(language)"
    return letters == wanted
      || wanted.count <= 3 && name.hasPrefix(wanted + "_") && letters != "ptBR"
  }

  private static let recogniser = Recogniser([
    message("A1", "ldconfig: {path} is not a symbolic link"),
    message("A2", "{path} is not a symbolic link"),
    message("A9", "ldconfig: File {path} is empty, not checked."),
    message("A11", "ldconfig: {path} is not an ELF file - it has the wrong magic bytes"),
    message("B1", "{library}: cannot open shared object file: No such file or directory"),
    message("B2", "{path}: file too short"),
    message("B3", "{path}: invalid ELF header"),
    message("B11", "{path}: cannot open shared object file: Too many levels of symbolic links"),
  ])

  private static func said(
    _ program: String, _ words: [String], in locale: String
  ) throws -> [String] {
    let run = try SolderProgram.run(program, words, environment: ["LC_ALL": locale])
    return (run.output + run.errors).split(separator: "\n").flatMap { line in
      found(String(line), by: recogniser).map { String($0.dropFirst(2)) }
    }
  }

  @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: "/sbin/ldconfig")))
  func `ldconfig is understood`() throws {
    let scratch = try ScratchDirectory()
    try scratch.lay([
      "libzz.so.1.2": .library("libzz.so.1"), "libzz.so.1": .library("libzz.so.1"),
      "libnone.so.1": .text(""), "libtext.so.1": .text(String(repeating: "text ", count: 400)),
    ])
    for locale in Self.locales {
      let said = try Self.said("/sbin/ldconfig", ["-n", scratch.path], in: locale)
      #expect(
        said.sorted() == [
          "A1 path=\(scratch.path("libzz.so.1"))", "A11 path=\(scratch.path("libtext.so.1"))",
          "A9 path=\(scratch.path("libnone.so.1"))",
        ], "\(locale)")
    }
  }

  @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/python3")))
  func `the loader is understood`() throws {
    let scratch = try ScratchDirectory()
    try scratch.lay([
      "libshort.so": .text("short"), "libloop.so": .link("libloop.so"),
      "libtext.so": .text(String(repeating: "text ", count: 400)),
    ])
    let program = """
      import ctypes, locale, sys
      locale.setlocale(locale.LC_ALL, '')
      for name in sys.argv[1:]:
        try: ctypes.CDLL(name)
        except OSError as error: print(error)
      """
    let names = ["libnowhere.so.1"] + ["libshort.so", "libtext.so", "libloop.so"].map(scratch.path)
    for locale in Self.locales {
      let said = try Self.said("/usr/bin/python3", ["-c", program] + names, in: locale)
      #expect(
        said == [
          "B1 library=libnowhere.so.1", "B2 path=\(scratch.path("libshort.so"))",
          "B3 path=\(scratch.path("libtext.so"))", "B11 path=\(scratch.path("libloop.so"))",
        ], "\(locale)")
    }
  }
}
