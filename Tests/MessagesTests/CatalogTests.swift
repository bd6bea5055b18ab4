import Messages
import Testing

let rules = [
  "hard-copy", "conflicting-copy", "inverted-chain", "hard-link", "missing-soname-link",
  "dangling-link", "link-loop", "outdated-link", "wrong-soname-link", "absolute-link",
  "text-stub", "backup-hijack", "copied-directory", "empty-library", "truncated-library",
  "not-a-library", "foreign-architecture", "missing-soname", "unstorable-links", "escaping-link",
  "missing-directory", "stale-cache", "stale-links", "shadowed-library", "mixed-family",
  "stub-in-search-path",
  "driver-mismatch", "insecure-directory", "lost-link",
]

let operations = [
  "open", "read", "write", "list", "status", "readLink", "link", "symbolicLink", "rename",
  "exchange", "unlink", "removeDirectory", "makeDirectory", "synchronize", "changeOwner",
  "changeMode", "changeTimes", "readAttribute", "writeAttribute", "lock", "random",
]

let errnos = [
  "ENOENT", "EACCES", "EPERM", "EROFS", "ENOSPC", "EIO", "EBUSY", "ELOOP", "ENOTDIR", "EMFILE",
  "ENFILE",
]

/// A sentence made from given words, all of which it has to hold.
struct Sentence: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let given: [String]
  let say: @Sendable (any Catalog) -> String
  /// Where it is written down.
  let place: SourcePlace

  init(
    _ description: String, _ given: [String] = [], file: String = #filePath, line: Int = #line,
    _ say: @escaping @Sendable (any Catalog) -> String
  ) {
    testDescription = description
    self.given = given
    self.say = say
    place = SourcePlace(file: file, line: line)
  }
}

// MARK: - The sentences

private let a = "liba.so.1"
private let b = "libb.so.1.2"
private let c = "libc.so.1.0.bak"
private let path = "/opt/app/lib"

let findings: [Sentence] = [
  Sentence("copy", [a, b]) { $0.copy(a, of: b) },
  Sentence("another version", [a, b]) { $0.copyClaimingAnotherVersion(a, of: b) },
  Sentence("other access", [a, b]) { $0.copyWithOtherAccess(a, of: b) },
  Sentence("in stubs", [a, b]) { $0.copyInStubsDirectory(a, of: b) },
  Sentence("conflict", [a, "7 B", b, "8 B"]) {
    $0.conflict(a, size: "7 B", with: b, newestSize: "8 B")
  },
  Sentence("twin", [a, b, c]) { $0.conflictWithTwin(a, twin: b, newest: c) },
  Sentence("inverted", [a, b]) { $0.inverted(a, realName: b) },
  Sentence("shared inode", [a, b]) { $0.sharedInode("\(a), \(b)") },
  Sentence("no SONAME link", [a, b]) { $0.missingSonameLink(a, file: b) },
  Sentence("dead", [a, b]) { $0.deadLink(a, text: b) },
  Sentence("loop", [a, b]) { $0.loopingLink(a, text: b) },
  Sentence("outdated", [a, b, c]) { $0.outdatedLink(a, leadsTo: b, newest: c) },
  Sentence("wrong SONAME", [a, b, c]) { $0.wrongSoname(a, text: b, found: c) },
  Sentence("absolute", [a, path]) { $0.absoluteLink(a, text: path) },
  Sentence("text stub", [a, "xsym", b]) { $0.textStub(a, form: "xsym", target: b) },
  Sentence("backup in use", [a, c]) { $0.backupInUse(a, backup: c) },
  Sentence("backup would win", [a, c]) { $0.backupWouldWin(c, over: a) },
  Sentence("copied directory", [path, "/usr/lib", "12"]) {
    $0.copiedDirectory(path, original: "/usr/lib", libraries: 12)
  },
  Sentence("empty", [a]) { $0.emptyLibrary(a) },
  Sentence("truncated", [a, "7 B", "8 B"]) { $0.truncated(a, size: "7 B", expected: "8 B") },
  Sentence("not a library", [a, "<what>"]) { $0.notALibrary(a, looksLike: "<what>") },
  Sentence("foreign", [a, "aarch64", "x86_64"]) {
    $0.foreign(a, architecture: "aarch64", native: "x86_64")
  },
  Sentence("foreign directory", [path, "aarch64", "12"]) {
    $0.foreignDirectory(path, architecture: "aarch64", libraries: 12)
  },
  Sentence("missing SONAME", [a]) { $0.missingSoname(a) },
  Sentence("unstorable", [path]) { $0.unstorableLinks(path) },
  Sentence("copies", ["3", "2"]) { $0.copiesHeadline(copies: 3, toLink: 2) },
  Sentence("cost of both", [a, b, "`not a symbolic link`"]) {
    $0.copyConsequence(soname: a, linker: b)
  },
  Sentence("cost of the SONAME", [a, "`not a symbolic link`"]) {
    $0.copyConsequence(soname: a, linker: nil)
  },
  Sentence("cost of the linker name", [b]) { $0.copyConsequence(soname: nil, linker: b) },
  Sentence("cost of neither") { $0.copyConsequence(soname: nil, linker: nil) },
]

let words: [Sentence] = [
  Sentence("Git LFS", ["Git LFS"]) { $0.gitLFSPointer },
  Sentence("markup", ["HTML", "XML"]) { $0.markup },
  Sentence("zeros") { $0.zeros },
  Sentence("archive") { $0.archive },
  Sentence("text") { $0.plainText },
  Sentence("unknown", ["ELF"]) { $0.unknownBytes },
  Sentence("damaged", ["ELF", "64"]) { $0.damagedELF(offset: "64") },
  Sentence("FIFO", ["FIFO"]) { $0.fifo },
  Sentence("socket") { $0.socket },
  Sentence("device") { $0.device },
  Sentence("file") { $0.file },
  Sentence("a copy") { $0.copy },
  Sentence("other bytes") { $0.otherBytes },
  Sentence("text file") { $0.textFile },
  Sentence("empty file") { $0.emptyFile },
  Sentence("missing") { $0.missing },
  Sentence("nowhere") { $0.leadsNowhere },
  Sentence("in a circle") { $0.leadsInACircle },
  Sentence("should be") { $0.shouldBe },
  Sentence("backup") { $0.backup },
]

let checking: [Sentence] = [
  Sentence("wasted", ["7 B"]) { $0.wasted("7 B") },
  Sentence("clean", ["12", "3"]) { $0.clean(libraries: 12, directories: 3) },
  Sentence("summary", ["5", "12", "3"]) { $0.summary(broken: 5, healthy: 12, directories: 3) },
  Sentence("won back", ["7 B"]) { $0.canBeWonBack("7 B") },
  Sentence("counts", ["5", "12", "3"]) { $0.counts(errors: 5, warnings: 12, notes: 3) },
  Sentence("mend it", ["solder fix x"]) { $0.mendIt("solder fix x") },
  Sentence("choice", ["solder fix x"]) { $0.choiceNeeded("solder fix x") },
  Sentence("owner", ["libc6:amd64"]) { $0.ownedBy("libc6:amd64") },
  Sentence("notes", ["12", "`--verbose`"]) { $0.notesNotShown(12) },
  Sentence("nothing examined") { $0.nothingExamined },
  Sentence("looking", [path]) { $0.lookingAt(path) },
  Sentence("mending", [path]) { $0.mending(path) },
]

let repairing: [Sentence] = [
  Sentence("plan") { $0.planTitle },
  Sentence("nothing to mend") { $0.nothingToMend },
  Sentence("replaces", ["<what>"]) { $0.stepReplaces("<what>") },
  Sentence("a link") { $0.replacesLink },
  Sentence("identical") { $0.replacesCopy },
  Sentence("other file") { $0.replacesOther },
  Sentence("directory") { $0.replacesDirectory },
  Sentence("new name") { $0.addsName },
  Sentence("left alone") { $0.leftAlone },
  Sentence("confirm", ["12", "7 B"]) { $0.confirm(changes: 12, size: "7 B") },
  Sentence("confirm without gain", ["12"]) { $0.confirm(changes: 12, size: nil) },
  Sentence("prompt") { $0.confirmPrompt },
  Sentence("nothing changed") { $0.nothingChanged },
  Sentence("no terminal", ["`--yes`"]) { $0.noTerminal },
  Sentence("dry run") { $0.dryRun },
  Sentence("repaired", ["12", "7 B"]) { $0.repaired(changes: 12, size: "7 B") },
  Sentence("repaired without gain", ["12"]) { $0.repaired(changes: 12, size: nil) },
  Sentence("undo hint", ["solder undo 4"]) { $0.undoHint("solder undo 4") },
  Sentence("partly", ["5", "12"]) { $0.takenBackPartly(done: 5, planned: 12) },
  Sentence("held: owned", ["libc6:amd64", "`--include-owned`"]) {
    $0.heldOwned(by: "libc6:amd64")
  },
  Sentence("held: protected", ["`--include-protected`"]) { $0.heldProtected },
  Sentence("held: version", ["`--prefer newest`"]) { $0.heldVersion },
  Sentence("held: choice") { $0.heldChoice },
  Sentence("held: conflict", ["`solder fix`"]) { $0.heldConflict },
  Sentence("skipped: changed") { $0.skippedChanged },
  Sentence("skipped: meanwhile") { $0.skippedMeanwhile },
  Sentence("skipped: elsewhere") { $0.skippedLeadsElsewhere },
  Sentence("skipped: security") { $0.skippedSecurity },
  Sentence("skipped: moved") { $0.skippedDirectoryMoved },
  Sentence("skipped: interrupted") { $0.skippedInterrupted },
  Sentence("skipped: no exchange") { $0.skippedCannotExchange },
  Sentence("skipped: package manager") { $0.skippedPackageManager },
  Sentence("skipped: store") { $0.skippedStore },
  Sentence("skipped", [path, "<what>"]) { $0.skipped(path, reason: "<what>") },
  Sentence("remaining", ["12"]) { $0.remaining(12) },
  Sentence("interrupted") { $0.interrupted },
  Sentence("recovered", ["4", "5", "12"]) { $0.recovered(id: 4, done: 5, steps: 12) },
  Sentence("not recovered", ["4", "<what>"]) { $0.recoveryFailed(id: 4, reason: "<what>") },
  Sentence("keeps bytes") { $0.keepsBytes },
  Sentence("changes bytes") { $0.changesBytes },
]

let undoing: [Sentence] = [
  Sentence("undo title", ["4"]) { $0.undoTitle(id: 4) },
  Sentence("restores", [path, "-> \(a)"]) { $0.restores(path, what: "-> \(a)") },
  Sentence("removes", [path]) { $0.removes(path) },
  Sentence("undo prompt") { $0.undoPrompt },
  Sentence("taken back", ["4", "12"]) { $0.takenBack(id: 4, names: 12) },
  Sentence("waiting", ["/var/lib/solder"]) { $0.waitingForStore("/var/lib/solder") },
  Sentence("refused", ["4"]) { $0.undoRefused(id: 4) },
  Sentence("moved directory", [path]) { $0.movedDirectory(path) },
  Sentence("moved name", [path]) { $0.movedName(path) },
  Sentence("moved bytes", [path]) { $0.movedBytes(path) },
  Sentence("moved kept file", [path]) { $0.movedKeptFile(path) },
  Sentence("no repairs", [path]) { $0.noRepairs(path) },
  Sentence("no such repair", ["4", path]) { $0.noSuchRepair(id: 4, store: path) },
  Sentence("already", ["4"]) { $0.alreadyTakenBack(id: 4) },
  Sentence("entry", ["4", "12", path, "<what>"]) {
    $0.listEntry(id: 4, changes: 12, directories: path, state: "<what>")
  },
  Sentence("in force") { $0.stateInForce },
  Sentence("state: interrupted") { $0.stateInterrupted },
  Sentence("state: taken back") { $0.stateTakenBack },
  Sentence("state: partly") { $0.stateUndoInterrupted },
  Sentence("state: unreadable") { $0.stateUnreadable },
]

let failing: [Sentence] = [
  Sentence("hint", ["<what>"]) { $0.hint("<what>") },
  Sentence("failed", ["<do>", path, "<what>"]) { $0.failed("<do>", path: path, reason: "<what>") },
  Sentence("changed", [path]) { $0.changedWhileRead(path) },
  Sentence("neither", [path]) { $0.notALibraryOrDirectory(path) },
  Sentence("too large", [path, "5.00 TB"]) { $0.tooLarge(path, size: "5.00 TB") },
  Sentence("no system", ["/srv/root"]) { $0.nothingToSearch("/srv/root") },
  Sentence("too deep", [path]) { $0.tooDeep(path) },
  Sentence("hint: permission", ["`sudo`", "root"]) { $0.hintPermission },
  Sentence("hint: root", ["`--root`"]) { $0.hintRoot },
  Sentence("hint: missing") { $0.hintMissing },
  Sentence("hint: read-only") { $0.hintReadOnly },
  Sentence("hint: not a library", ["`lib*.so*`", "/opt/app/lib/libfoo.so.1"]) {
    $0.hintNotALibrary
  },
  Sentence("hint: space") { $0.hintNoSpace },
  Sentence("journal damaged", [path, "12"]) { $0.journalDamaged(path, line: 12) },
  Sentence("journal long", [path, "7 B"]) { $0.journalTooLong(path, size: "7 B") },
  Sentence("journal version", [path, "12"]) { $0.journalOtherVersion(path, version: 12) },
  Sentence("journal foreign", [path, "1000"]) { $0.journalForeign(path, owner: "1000") },
  Sentence("journal failed", [path, "<what>"]) { $0.journalFailed(path, reason: "<what>") },
  Sentence("hint: state", ["`--state-dir DIR`"]) { $0.hintStateDirectory },
  Sentence("empty option", ["--root"]) { $0.emptyOption("--root") },
  Sentence("hint: empty option") { $0.hintEmptyOption },
  Sentence("no target") { $0.noTarget },
  Sentence("hint: target", ["solder check /usr/local/cuda/lib64"]) { $0.hintTarget },
  Sentence("no state", ["XDG_STATE_HOME", "HOME"]) { $0.noStateDirectory },
  Sentence("unknown rule", ["no-rule"]) { $0.unknownRule("no-rule") },
  Sentence("usage", ["`solder help`"]) { $0.usageHint("solder help") },
]

let sentences = findings + words + checking + repairing + undoing + failing + placeSentences

/// What the catalogue's other protocols ask for.
let otherSentences =
  explainSentences + ldconfigSentences + loaderSentences + ownershipSentences + whichSentences
  + subsystemSentences + scriptSentences + rulePageSentences + helpSentences

let ruleSentences =
  rules.map { rule in Sentence("headline of \(rule)") { $0.headline(of: rule) } }
  + rules.map { rule in Sentence("consequence of \(rule)") { $0.consequence(of: rule) } }
  + operations.map { name in Sentence("operation \(name)") { $0.operation(name) } }
  + errnos.map { name in Sentence("reason \(name)") { $0.reason(errno: name, text: "text") } }

// MARK: - The tests

private func quotations(in text: String) -> [String] {
  let parts = text.split(separator: "`", omittingEmptySubsequences: false)
  return parts.enumerated().filter { $0.offset % 2 == 1 }.map { String($0.element) }
}

private func isIdeographic(_ character: Character) -> Bool {
  character.unicodeScalars.allSatisfy(\.properties.isUnifiedIdeograph)
}

struct Translations {
  static let catalogs = Language.allCases.filter { $0 != .english }

  @Test(
    arguments: catalogs,
    sentences + ruleSentences + otherSentences)
  func `a sentence of several words was translated`(_ language: Language, _ sentence: Sentence) {
    let english = sentence.say(English())
    guard english.contains(" ") else { return }
    #expect(sentence.say(language.catalog) != english)
  }

  @Test(arguments: catalogs, ruleSentences)
  func `what English says of a rule or an error is said, and no more`(
    _ language: Language, _ sentence: Sentence
  ) {
    #expect(sentence.say(language.catalog).isEmpty == sentence.say(English()).isEmpty)
  }

  @Test(
    arguments: catalogs,
    sentences + ruleSentences + otherSentences)
  func `a full stop stands where English has one`(_ language: Language, _ sentence: Sentence) {
    let stop = language == .chinese ? "。" : "."
    let text = sentence.say(language.catalog)
    #expect(text.hasSuffix(stop) == sentence.say(English()).hasSuffix("."), "\(text)")
  }

  @Test(arguments: catalogs, ruleSentences)
  func `quoted commands and messages stay as they are`(_ language: Language, _ sentence: Sentence) {
    let quoted = Set(quotations(in: sentence.say(language.catalog)))
    #expect(quoted == Set(quotations(in: sentence.say(English()))))
  }

  @Test(arguments: Language.allCases)
  func `a prompt ends with its answers`(_ language: Language) {
    #expect(language.catalog.confirmPrompt.hasSuffix("[y/N] "))
    #expect(language.catalog.undoPrompt.hasSuffix("[y/N] "))
  }

  @Test func `yes is understood in the language and in English`() {
    #expect(English().acceptedAnswers == ["y", "yes"])
    #expect(Korean().acceptedAnswers == ["y", "yes", "예", "네"])
    #expect(Chinese().acceptedAnswers == ["y", "yes", "是"])
  }
}

struct Sentences {
  @Test(arguments: Language.allCases, rules)
  func `every rule has a headline of its own, in one line`(_ language: Language, _ rule: String) {
    let headline = language.catalog.headline(of: rule)
    #expect(!headline.isEmpty && !headline.contains("\n"))
    #expect(rules.count { language.catalog.headline(of: $0) == headline } == 1)
  }

  @Test(
    arguments: Language.allCases,
    sentences + otherSentences)
  func `a sentence holds all it was given`(_ language: Language, _ sentence: Sentence) {
    let text = sentence.say(language.catalog)
    #expect(!text.isEmpty)
    for word in sentence.given { #expect(text.contains(word), "\(text)") }
  }

  @Test(arguments: Language.allCases)
  func `steps are drawn alike and errors begin with the program's name`(_ language: Language) {
    #expect(language.catalog.stepLink(a, to: b) == "\(a) -> \(b)")
    #expect(language.catalog.stepHardLink(a, to: b) == "\(a) = \(b)")
    #expect(language.catalog.error("<what>") == "solder: <what>")
  }

  @Test(arguments: Language.allCases)
  func `an unknown errno is told in the system's words`(_ language: Language) {
    #expect(language.catalog.reason(errno: "EXDEV", text: "text") == "text (EXDEV)")
  }

  @Test(arguments: Language.allCases, sentences + ruleSentences)
  func `backquotes come in pairs`(_ language: Language, _ sentence: Sentence) {
    #expect(sentence.say(language.catalog).count { $0 == "`" } % 2 == 0)
  }
}

struct KoreanSentences {
  // A name can end in any sound, and the particle after it goes with the sound.
  @Test(arguments: sentences + ruleSentences + otherSentences)
  func `the particle after a name goes with its last sound`(_ sentence: Sentence) {
    let text = sentence.say(Korean())
    let particles = [
      ("은(는)", ["은", "는"]), ("이(가)", ["이", "가"]), ("을(를)", ["을", "를"]),
      ("와(과)", ["과", "와"]), ("(으)로", ["으로", "로"]), ("(이)라", ["이라", "라"]),
    ]
    for name in sentence.given {
      for (double, forms) in particles {
        for form in forms
        where [" ", ",", "고"].contains(where: { text.contains(name + form + $0) }) {
          #expect(KoreanParticle.resolved(name + double) == name + form, "\(text)")
        }
      }
    }
    // To write both forms is to leave the choice to the reader.
    for both in ["은(는)", "이(가)", "을(를)", "과(와)", "와(과)", "(으)로", "(이)"] {
      #expect(!text.contains(both), "\(text)")
    }
  }

  // 사본, 복구: two words for one thing look like two things.
  @Test(arguments: sentences + ruleSentences + otherSentences)
  func `one thing has one word`(_ sentence: Sentence) {
    let text = sentence.say(Korean())
    for other in ["복사본", "고치", "고쳐", "고친", "고칠"] {
      #expect(!text.contains(other), "\(text)")
    }
  }
}

struct ChineseSentences {
  @Test(
    arguments: sentences + ruleSentences + otherSentences)
  func `a blank stands between Chinese and Latin characters`(_ sentence: Sentence) {
    let text = Array(sentence.say(Chinese()))
    for (left, right) in zip(text, text.dropFirst()) {
      let isMixed =
        isIdeographic(left) && (right.isASCII && (right.isLetter || right.isNumber || right == "`"))
        || isIdeographic(right) && (left.isASCII && (left.isLetter || left.isNumber || left == "`"))
      #expect(!isMixed, "\(String(text))")
    }
  }

  @Test(
    arguments: sentences + ruleSentences + otherSentences)
  func `punctuation after a Chinese character is fullwidth`(_ sentence: Sentence) {
    let text = Array(sentence.say(Chinese()))
    for (left, right) in zip(text, text.dropFirst()) where isIdeographic(left) {
      #expect(!",.:;?!()".contains(right), "\(String(text))")
    }
  }
}

struct Locales {
  @Test(arguments: [
    ("ko_KR.UTF-8", Language.korean), ("zh_CN", .chinese), ("zh", .chinese), ("en_GB", .english),
    ("ko@x", .korean), ("zh-Hans", .chinese),
  ])
  func `a locale's language is recognized`(_ locale: String, _ language: Language) {
    #expect(Language(locale: locale) == language)
  }

  @Test(arguments: ["C", "POSIX", "de_DE.UTF-8", "", "kok_IN"])
  func `a locale solder has no words for has no language`(_ locale: String) {
    #expect(Language(locale: locale) == nil)
  }
}
