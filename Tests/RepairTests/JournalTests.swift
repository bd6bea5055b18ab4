import Digest
import FileSystem
import Foundation
import TestSupport
import Testing

@testable import Repair

/// Records of every kind, as one run and its undoing write them.
private enum Sample {
  static let time = FileTime(seconds: 1_700_000_000, nanoseconds: 123_456_789)
  static let status = FileStatus(
    kind: .regular, identity: FileIdentity(device: .max, inode: .max), size: .max, owner: .max,
    modificationTime: FileTime(seconds: .min, nanoseconds: 999_999_999))
  static let attributes = [ExtendedAttribute(name: Array("user.a".utf8), value: [0, 0xff])]

  static func step(
    _ name: [UInt8] = Array("libfoo.so.1".utf8), temporary: String = ".solder-0123456789ab",
    making: RecordedStep.Making = .link(text: EscapedBytes([0xff, 0x0a])), directory: Int = 0,
    source: RecordedObject.Source? = .kept
  ) -> RecordedStep {
    RecordedStep(
      directory: directory, name: EscapedBytes(name), temporary: escaped(temporary), making: making,
      leadsTo: FileIdentity(device: 1, inode: 2),
      displaced: source.map {
        RecordedObject(status: status, sha256: "00ff", attributes: attributes, source: $0)
      }, rule: "hard-copy", fixClass: "safe")
  }

  static func escaped(_ text: String) -> EscapedBytes { EscapedBytes(Array(text.utf8)) }

  static func tree(_ names: [String]) -> RecordedObject.Source {
    .tree(
      original: escaped("/lib"),
      entries: [
        RecordedTreeEntry(
          names: names.map(escaped), status: status, text: escaped("x"), sha256: nil,
          attributes: attributes)
      ])
  }

  static let opened = JournalRecord.opened(version: 1, root: escaped("/"))
  static let directory = JournalRecord.directory(
    RecordedDirectory(
      path: escaped("/opt/é"), identity: FileIdentity(device: 1, inode: 2), accessTime: time,
      modificationTime: time))

  static let all: [JournalRecord] = [
    opened, directory, .step(step()), .step(step(source: .link(text: escaped("gone")))),
    .step(step(making: .hardLink(to: escaped("libfoo.so")), source: nil)),
    .step(step(source: .bytes(of: escaped("libfoo.so.1.2")))),
    .step(step(source: .inode(of: escaped("libfoo.so.1.2")))),
    .step(step(source: tree(["sub", "libfoo.so.1"]))), .prepared, .outcome(step: 0, .done),
    .outcome(step: 1, .notDone), .finished(directoryTimes: [time]),
    .undoing(temporaryNames: [0: escaped(".solder-0123456789ab")]), .undone(step: 0), .takenBack,
  ]

  static func lines(_ records: [JournalRecord]) throws -> [UInt8] {
    try records.flatMap { try $0.line() }
  }

  /// A line with the right checksum, whatever it holds.
  static func line(_ payload: [UInt8]) -> [UInt8] {
    Array(SHA256.hexadecimal(of: payload).utf8.prefix(16)) + [0x20] + payload + [0x0a]
  }
}

struct JournalTests {
  private static let path: Path = "/var/lib/solder/repairs/1/journal"

  private static func read(_ records: [JournalRecord]) throws -> Journal {
    try Journal(lines: Sample.lines(records), path: path)
  }

  /// The journal of a real repair that was taken back.
  private static func realJournal() throws -> [UInt8] {
    let workshop = try Workshop(BrokenTree.hardCopies.items)
    _ = try workshop.fix()
    _ = try workshop.undo()
    return Array(
      try Data(contentsOf: URL(fileURLWithPath: "\(workshop.storePath)/repairs/1/journal")))
  }

  @Test(arguments: Sample.all.indices)
  func `every record comes back as it was written`(_ index: Int) throws {
    let line = try Sample.all[index].line()
    #expect(line.last == 0x0a && line.dropLast().allSatisfy { $0 >= 0x20 && $0 < 0x7f })
    #expect(JournalRecord(line: line.dropLast()) == Sample.all[index])
  }

  @Test func `a journal says what its records say`() throws {
    let journal = try Self.read(Sample.all)
    #expect(journal.root == "/" && journal.directories.count == 1 && journal.steps.count == 6)
    #expect(journal.outcomes == [0: .done, 1: .notDone] && journal.directoryTimes == [Sample.time])
    #expect(journal.undone == [0] && journal.state == .takenBack && journal.stepsInForce.isEmpty)
    #expect(journal.undoNames == [0: ".solder-0123456789ab"])
  }

  @Test(
    arguments: [
      (0, .unprepared), (8, .unprepared), (9, .interrupted), (11, .interrupted), (12, .finished),
      (13, .undoInterrupted), (14, .undoInterrupted), (15, .takenBack),
    ] as [(Int, Journal.State)])
  func `how far a run came is told by its last record`(
    _ count: Int, _ state: Journal.State
  ) throws {
    #expect(try Self.read(Array(Sample.all.prefix(count))).state == state)
  }

  @Test func `every beginning of a journal can be read`() throws {
    let bytes = try Self.realJournal()
    var steps = 0
    for length in 0...bytes.count {
      let journal = try Journal(lines: Array(bytes.prefix(length)), path: Self.path)
      #expect(journal.steps.count >= steps)
      steps = journal.steps.count
    }
    #expect(steps == 2)
  }

  @Test func `a changed byte is damage in its line`() throws {
    let bytes = try Self.realJournal()
    var line = 1
    for index in bytes.indices {
      defer { if bytes[index] == 0x0a { line += 1 } }
      // Every line end, and every thirteenth byte between them.
      guard bytes[index] == 0x0a || index % 13 == 0, index != bytes.count - 1 else { continue }
      for value in [bytes[index] ^ 1, 0x0a, 0xff] where value != bytes[index] {
        var changed = bytes
        changed[index] = value
        #expect(throws: JournalError.damaged(Self.path, line: line), "byte \(index)") {
          _ = try Journal(lines: changed, path: Self.path)
        }
      }
    }
  }

  @Test func `a last line without its end is passed over`() throws {
    let whole = Array(Sample.all.prefix(9))
    var bytes = try Sample.lines(Sample.all)
    bytes.removeLast()
    #expect(try Journal(lines: bytes, path: Self.path).state == .undoInterrupted)
    for rest in ["x", "0123456789abcdef {", "\u{0}\u{0}\u{0}"] {
      let cut = try Sample.lines(whole) + Array(rest.utf8)
      #expect(try Journal(lines: cut, path: Self.path) == Self.read(whole))
    }
  }

  @Test func `records that make no sense where they stand are damage`() throws {
    let (opened, directory) = (Sample.opened, Sample.directory)
    let step = JournalRecord.step(Sample.step())
    let prepared = [opened, directory, step, .prepared]
    let senseless: [[JournalRecord]] = [
      [directory], [step], [.prepared], [.takenBack], [opened, opened], [opened, step],
      [opened, directory, .step(Sample.step(directory: 1))],
      [opened, directory, .step(Sample.step(directory: -1))],
      [opened, directory, step, .outcome(step: 0, .done)], prepared + [step],
      prepared + [directory], prepared + [.outcome(step: 1, .done)],
      prepared + [.outcome(step: -1, .done)], prepared + [.finished(directoryTimes: [])],
      prepared + [.undoing(temporaryNames: [1: Sample.escaped("x")])],
      prepared + [.undoing(temporaryNames: [0: Sample.escaped("../x")])],
      prepared + [.undone(step: 1)],
    ]
    for records in senseless {
      #expect(throws: JournalError.damaged(Self.path, line: records.count), "\(records.last!)") {
        _ = try Self.read(records)
      }
    }
  }

  @Test func `a step that would act outside of its directory is damage`() throws {
    let steps = [
      Sample.step(Array("../passwd".utf8)), Sample.step(Array("..".utf8)), Sample.step([]),
      Sample.step([0x61, 0]), Sample.step(temporary: "libfoo.so"),
      Sample.step(temporary: ".solder-/x"), Sample.step(temporary: ""),
      Sample.step(making: .hardLink(to: Sample.escaped("/etc/passwd"))),
      Sample.step(source: .bytes(of: Sample.escaped("../x"))),
      Sample.step(source: .inode(of: Sample.escaped("."))), Sample.step(source: Sample.tree([])),
      Sample.step(source: Sample.tree(["a", ".."])),
    ]
    for step in steps {
      #expect(throws: JournalError.damaged(Self.path, line: 3)) {
        _ = try Self.read([Sample.opened, Sample.directory, .step(step)])
      }
    }
  }

  @Test func `what is in a directory that comes is joined from its parts`() throws {
    let entry = { (name: String) in
      RecordedTreeEntry(
        names: ["include", name].map(Sample.escaped), status: Sample.status, text: nil, sha256: nil,
        attributes: [])
    }
    let staged = StagedObject(
      stage: "/opt/.solder-0123456789ab", name: "include", status: Sample.status)
    let step = JournalRecord.step(Sample.step(making: .moved(staged), source: nil))
    let other = JournalRecord.step(Sample.step())
    let start = [Sample.opened, Sample.directory, step, other]
    let parts = [["a", "b"], ["c"]].map { JournalRecord.content(step: 0, $0.map(entry)) }
    let journal = try Self.read(start + parts + [.prepared])
    guard case .moved(let whole) = journal.steps[0].making else { throw CancellationError() }
    #expect(whole.entries == ["a", "b", "c"].map(entry))
    // The last line may be one of them.
    #expect(try Self.read(start + parts).steps[0] == journal.steps[0])
    for senseless in [
      start + [.content(step: 1, [entry("a")])], start + [.content(step: 2, [entry("a")])],
      start + [.content(step: 0, [entry("a/b")])], start + [.prepared] + parts.prefix(1),
      [.content(step: 0, [entry("a")])],
    ] {
      #expect(throws: JournalError.damaged(Self.path, line: senseless.count)) {
        _ = try Self.read(senseless)
      }
    }
  }

  @Test func `the journal of another version is told from a damaged one`() throws {
    let record = JournalRecord.opened(version: 2, root: Sample.escaped("/"))
    #expect(throws: JournalError.otherVersion(Self.path, version: 2)) {
      _ = try Self.read([record])
    }
  }

  @Test func `no change of a journal is a trap`() throws {
    let first = ProcessInfo.processInfo.environment["SOLDER_SEED"].flatMap { UInt64($0) } ?? 1
    let payloads = try Sample.all.map { Array(try $0.line().dropFirst(17).dropLast()) }
    for seed in first..<first + 3000 {
      var generator = SeededGenerator(seed: seed)
      var mutated = payloads
      if seed % 4 == 0 { mutated.shuffle(using: &generator) }
      let chosen = Int.random(in: mutated.indices, using: &generator)
      for _ in 0..<Int.random(in: 1...3, using: &generator) {
        let place = Int.random(in: mutated[chosen].indices, using: &generator)
        let digits = Array("0123456789-{}[]\"%/.:,e".utf8)
        mutated[chosen][place] = digits.randomElement(using: &generator) ?? 0
      }
      // With the right checksum, so that the change is met behind it.
      let bytes = mutated.flatMap(Sample.line)
      let journal = try? Journal(lines: bytes, path: Self.path)
      let isSafe = journal.map { journal in
        journal.steps.allSatisfy {
          journal.directories.indices.contains($0.directory) && $0.name.name != nil
        }
      }
      #expect(isSafe != false, "SOLDER_SEED=\(seed)")
    }
  }

  @Test func `a journal that is one endless line is damaged`() throws {
    var reading = JournalReading("journal", longestLine: 100)
    try reading.take([UInt8](repeating: 0, count: 100))
    #expect(throws: JournalError.damaged("journal", line: 1)) { try reading.take([0]) }
  }
}
