import FileSystem
import LoaderConfiguration
import Testing

@testable import Ldconfig

/// Which names ldconfig looks at.
struct CandidateNameTests {
  @Test(arguments: [
    "libfoo.so", "libfoo.so.1", "libfoo.so.1.2.3", "liba.sox", "libfoo.soname.txt",
    "libz.so.1.bak", "libfoo.so.1~", "libz.so.debug", "lib.so", "ld-2.36.so", "ld-x.so.1",
    "ld-linux-x86-64.so.2", "ld.so.1", "ld64.so.2", "ld.so.", "ld.so.conf", "lib.so.so",
    "libx.so.1;5f", "lib .so", "libc-2.12.so",
  ])
  func `these look like libraries`(_ text: String) throws {
    #expect(CandidateName.isLibraryLike(try name(text)))
  }

  @Test(arguments: [
    "foo.so", "libfoo", "libfoo.a", "libfooso", "libfoo.s.o", "LIBfoo.so", "Libfoo.so",
    "libfoo.SO", ".libfoo.so", "ld.so", "ld64.so", "ld32.so.1", "ld2.so.1", "ldd.so", "ld-2.36",
    "xlibfoo.so", "li.so", " libfoo.so", "ld_so.so", "libfoo.s", "lib.s",
  ])
  func `these do not`(_ text: String) throws {
    #expect(!CandidateName.isLibraryLike(try name(text)))
  }

  @Test func `a name need not be UTF-8`() throws {
    let bytes = text("lib") + [0xff, 0xfe] + text(".so.1")
    #expect(CandidateName.isLibraryLike(try #require(FileName(bytes))))
  }

  @Test(arguments: [
    ("libfoo.so.1", true), ("libfoo.so.", true), ("libfoo.so", false), ("libfoo.sox", false),
    ("libfoo.so-1", false), ("libfoo.so1.so.2", true), ("ld.so.1", true), (".so.", true),
    ("so.so", false),
  ])
  func `a dangling link is removed only where its name has a version`(
    _ text: String, isVersioned: Bool
  ) throws {
    #expect(CandidateName.isVersioned(try name(text)) == isVersioned)
  }

  @Test(arguments: [
    ("/opt/lib/libfoo.so.1", true), ("/opt/lib.so/README", true), ("/opt/.so", true),
    ("/opt/lib/libfoo", false), ("so", false), ("", false), (".s", false),
  ])
  func `a link that cannot be opened is passed over in silence by its whole path`(
    _ path: String, hasSo: Bool
  ) {
    #expect(CandidateName.hasSo(Path(path)) == hasSo)
  }
}

/// Which names are passed over because nobody means them.
struct PassedOverNameTests {
  private static func isPassedOver(_ text: String, _ behaviour: Behaviour) throws -> Bool {
    CandidateName(behaviour: behaviour).isPassedOver(try name(text))
  }

  /// Solder as it is, also where an old release is followed.
  private static let own = [Behaviour.own, Behaviour(release: .init(2, 31), isStrict: false)]

  @Test(arguments: ["libfoo.so.1", "libfoo.so", "ld-2.36.so", "ld.so.1", "libfoo.so.1.2.3"])
  func `ordinary names never are`(_ text: String) throws {
    for behaviour in Self.own + [.glibc(31), .glibc(36), .glibc(39), .glibc(40), .glibc(43)] {
      #expect(try !Self.isPassedOver(text, behaviour))
    }
  }

  @Test(arguments: [
    ("libfoo.so.1.#prelink#", true), ("libfoo.so.1.#prelink#.abcdef", true),
    ("libfoo.so.1.#prelink#.......", true), ("libfoo.so.1.#prelink#.ab#1.x", true),
    ("libfoo.so.1.#prelink#.abcde", false), ("libfoo.so.1.#prelink#.abcdefg", false),
    ("libfoo.so.1.#prelink#x", false), ("libfoo.so.1#prelink#", false),
    ("libfoo.so.1.#Prelink#", false), ("libfoo.so.1.#prelink", false),
    (".#prelink#", true), ("libfoo.so#", false),
  ])
  func `prelink's temporary names always are`(_ text: String, _ expected: Bool) throws {
    for behaviour in Self.own + [.glibc(31), .glibc(36), .glibc(43)] {
      #expect(try Self.isPassedOver(text, behaviour) == expected)
    }
  }

  @Test(arguments: [
    "libfoo.so.1.dpkg-new", "libfoo.so.1.dpkg-tmp", "libfoo.so.1;5f1d2c3b", "libfoo;.so.1",
    "libfoo.so;",
  ])
  func `names of package managers at work are, for glibc since 2.39`(_ text: String) throws {
    for behaviour in Self.own + [.glibc(39), .glibc(40), .glibc(43)] {
      #expect(try Self.isPassedOver(text, behaviour))
    }
    for minor in [31, 36, 38] { #expect(try !Self.isPassedOver(text, .glibc(minor))) }
  }

  @Test(arguments: [
    "libfoo.so.1.dpkg-new.1", "libfoo.so.1.dpkg-news", "libfoo.so.1-dpkg-new", "libdpkg-new.so.1",
    "libfoo.so.1dpkg-tmp",
  ])
  func `names that only resemble them are not`(_ text: String) throws {
    for behaviour in Self.own + [.glibc(36), .glibc(43)] {
      #expect(try !Self.isPassedOver(text, behaviour))
    }
  }

  @Test(arguments: [
    "libfoo.so.1~", "libfoo.so.1.bak", "libfoo.so.1.old", "libfoo.so.1.orig", "libfoo.so.1.save",
    "libfoo.so.1.backup", "libfoo.so.1.rpmsave", "libfoo.so.1.rpmorig", "libfoo.so.1.rpmnew",
    "libfoo.so.1.dpkg-old", "libfoo.so.1.dpkg-dist", "libfoo.so.1.swp", "libfoo.so.1.tmp",
    "libfoo.so.1.pacsave", "libfoo.so.1.pacnew", "libfoo.so.1.ucf-old", "libfoo.so.1.disabled",
  ])
  func `backups are, but not by glibc of any release`(_ text: String) throws {
    for behaviour in Self.own { #expect(try Self.isPassedOver(text, behaviour)) }
    for minor in [36, 39, 40, 43] { #expect(try !Self.isPassedOver(text, .glibc(minor))) }
  }

  @Test(arguments: [
    "libbackup.so.1", "libold.so", "libfoo.so.bak.1", "libfoo.bak.so.1", "libfoo~.so.1",
    "libfoo.so.1.bold", "libfoo.so.1old", "libfoo.so.1.old2", "libtmp.so.2",
  ])
  func `a library may be named after a backup`(_ text: String) throws {
    for behaviour in Self.own { #expect(try !Self.isPassedOver(text, behaviour)) }
  }

  @Test func `debuggers' helpers are known as far as the release knew them`() {
    #expect(!Behaviour.glibc(39).knowsAllDebuggerHelpers)
    #expect(Behaviour.glibc(40).knowsAllDebuggerHelpers)
    #expect(Self.own.allSatisfy { $0.knowsAllDebuggerHelpers })
  }
}
