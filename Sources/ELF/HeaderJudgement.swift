/// What a loader of glibc makes of the first bytes of a file, before it maps anything.
///
/// The order of its questions decides between going on to another file and stopping with an error;
/// it was found by trying.
package enum HeaderJudgement: Hashable, Sendable {
  /// The header is as it should be.
  case accepted
  /// There are fewer bytes than a header has.
  case tooShort
  /// It does not begin as an ELF file does.
  case notELF
  /// The word size or the processor is another one: the loader goes on.
  case otherArchitecture
  /// The processor is the right one, and the ABI in `e_flags` another one: the loader goes on.
  case otherABI
  /// The OS ABI, its version or the unused bytes tell of another system.
  case otherSystem
  /// The byte order or a version makes no sense.
  case damaged

  private static let (noSystem, gnu, arm): (UInt8, UInt8, UInt8) = (0, 3, 64)

  /// The newest version of GNU's ABI that a loader knows; some ports number them otherwise.
  private static func newestVersion(_ architecture: Architecture) -> UInt8 {
    [.aarch64, .arm].contains(architecture.machine) ? 2 : 3
  }

  /// Judges the head of a file, as a loader does.
  package init(head: Span<UInt8>, by abi: ProcessorABI) {
    let architecture = abi.architecture
    let decoder = FieldDecoder(
      wordSize: architecture.wordSize, byteOrder: architecture.byteOrder)
    guard head.count >= Int(clamping: decoder.size(52, 64)) else {
      self = .tooShort
      return
    }
    guard FileHeader.isPresent(in: head) else {
      self = .notELF
      return
    }
    let machine = decoder.value(of: FileHeader.machineField, from: 0, in: head)
    let isOtherArchitecture =
      head[FileHeader.classOffset] != (architecture.wordSize == .bits64 ? 2 : 1)
      || machine != UInt64(architecture.machine.rawValue)
    let flags = decoder.value(of: FileHeader.flagsField, from: 0, in: head)
    let passed: HeaderJudgement? =
      isOtherArchitecture
      ? .otherArchitecture : abi.takes(UInt32(truncatingIfNeeded: flags)) ? nil : .otherABI
    let order: UInt8 = architecture.byteOrder == .littleEndian ? 1 : 2
    let hasOrder =
      head[FileHeader.dataOffset] == order && head[FileHeader.identificationVersionOffset] == 1
    let version = decoder.value(of: FileHeader.versionField, from: 0, in: head)
    // With a first part that is in order, the version is looked at before the processor.
    if hasOrder, HeaderJudgement.isOfThisSystem(head, architecture) {
      self = version != 1 ? .damaged : passed ?? .accepted
    } else {
      self = passed ?? (hasOrder ? .otherSystem : .damaged)
    }
  }

  private static func isOfThisSystem(
    _ head: Span<UInt8>, _ architecture: Architecture
  ) -> Bool {
    for index in 9..<16 where head[index] != 0 { return false }
    let (system, version) = (head[7], head[8])
    switch system {
    case noSystem: return version == 0
    case gnu: return version <= newestVersion(architecture)
    case arm: return architecture.machine == .arm && version == 0
    default: return false
    }
  }
}
