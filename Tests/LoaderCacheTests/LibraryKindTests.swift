import Foundation
import LoaderCache
import TestSupport
import Testing

struct LibraryKindTests {
  @Test(
    arguments: [
      (.libc4, "libc4", "unknown or unsupported flag"),
      (.elf, "ELF", "unknown or unsupported flag"),
      (.libc5, "libc5", "unknown or unsupported flag"), (.libc6, "libc6", "libc6"),
      (LibraryKind(rawValue: 4), "unknown", "unknown or unsupported flag"),
      (.sparc64, "libc6,64bit", "libc6,64bit"), (.ia64, "libc6,IA-64", "libc6,512"),
      (.x86_64, "libc6,x86-64", "libc6,x86-64"), (.s390x, "libc6,64bit", "libc6,64bit"),
      (.ppc64, "libc6,64bit", "libc6,64bit"), (.mipsN32, "libc6,N32", "libc6,N32"),
      (.mips64, "libc6,64bit", "libc6,64bit"), (.x32, "libc6,x32", "libc6,x32"),
      (.armHardFloat, "libc6,hard-float", "libc6,hard-float"),
      (.aarch64, "libc6,AArch64", "libc6,AArch64"),
      (.armSoftFloat, "libc6,soft-float", "libc6,soft-float"),
      (.mipsNaN2008, "libc6,nan2008", "libc6,nan2008"),
      (.mipsN32NaN2008, "libc6,N32,nan2008", "libc6,N32,nan2008"),
      (.mips64NaN2008, "libc6,64bit,nan2008", "libc6,64bit,nan2008"),
      (.riscvSoftFloat, "libc6,soft-float", "libc6,soft-float"),
      (.riscvDoubleFloat, "libc6,double-float", "libc6,double-float"),
      (.loongarchSoftFloat, "libc6,4352", "libc6,soft-float"),
      (.loongarchDoubleFloat, "libc6,4608", "libc6,double-float"),
      (LibraryKind(rawValue: 0x1303), "libc6,4864", "libc6,4864"),
      (LibraryKind(rawValue: -1), "unknown,65280", "unknown or unsupported flag,65280"),
      (LibraryKind(rawValue: 0x1234_0303), "libc6,x86-64", "libc6,x86-64"),
    ] as [(LibraryKind, String, String)])
  func `a kind has the words of ldconfig`(_ kind: LibraryKind, _ legacy: String, _ modern: String) {
    #expect(String(decoding: kind.text(.legacy), as: UTF8.self) == legacy)
    #expect(String(decoding: kind.text(), as: UTF8.self) == modern)
  }

  @Test(.enabled(if: wording != nil, "no ldconfig whose words are known"))
  func `ldconfig itself has those words`() throws {
    let kinds = (0...0x20).flatMap { high in
      [0, 1, 2, 3, 4, 0xff].map { LibraryKind(rawValue: Int32(high << 8 | $0)) }
    }
    let entries = kinds.map { CacheEntry("libx.so", "/libx.so", $0) }
    let scratch = try ScratchDirectory()
    let bytes = try CacheWriter().bytes(of: entries)
    try Data(bytes).write(to: URL(fileURLWithPath: scratch.path("cache")))
    let run = try SolderProgram.run(Ldconfig.path, ["-p", "-C", scratch.path("cache")])
    let expected = kinds.sorted { $0.rawValue > $1.rawValue }.map {
      "\tlibx.so (\(String(decoding: $0.text(Self.wording ?? .modern), as: UTF8.self))) => /libx.so"
    }
    #expect(run.output.split(separator: "\n").dropFirst().map(String.init) == expected)
  }

  private static let wording: LibraryKind.Wording? = {
    guard let release = Ldconfig.release, release.major == 2 else { return nil }
    if release.minor <= 36 { return .legacy }
    return release.minor >= 39 ? .modern : nil
  }()
}
