import Foundation
import TestSupport
import Testing

/// Programs that load libraries by a cache that `solder ldconfig` made: what glibc tests in containers.
@Suite(.enabled(if: LoadingRoot.isPossible, "needs to be root, a compiler, and glibc since 2.33"))
struct LdconfigLoadingTests {
  @Test func `a running program finds a library when its directory was added`() throws {
    let root = try LoadingRoot(program: LoadingRoot.waiting)
    try root.library("opt/new/libmark.so.1", returning: 7)
    // A loader that finds no cache at all does not look for one again.
    #expect(try root.refresh())
    // A NUL in place of the last line's end.
    let configure = "printf '/opt/new\\0' > \(root.path("etc/ld.so.conf"))"
    let (ready, go) = (root.path("ready"), root.path("go"))
    let run = try Program.shell(
      """
      chroot \(root.bench.root) /program & while [ ! -e \(ready) ]; do sleep 0.02; done
      \(configure); $SOLDER ldconfig -r \(root.bench.root) 2>&1; touch \(go); wait $!
      """)
    #expect(run.status == 0 && run.errors == "")
    #expect(run.output == "before: -1\nafter: 7\n")
  }

  @Test func `libraries come from the best directory that the processor can use`() throws {
    let root = try LoadingRoot(program: LoadingRoot.marking)
    try root.library("opt/lib/libmark.so.1", returning: 1)
    for level in 2...4 {
      try root.library("opt/lib/glibc-hwcaps/x86-64-v\(level)/libmark.so.1", returning: level)
    }
    #expect(try root.refresh())
    #expect(try root.output() == "\(LoadingRoot.level)\n")
    try root.move("opt/lib/glibc-hwcaps", to: "opt/lib/hidden")
    #expect(try root.refresh())
    #expect(try root.output() == "1\n")
  }

  @Test func `a library that needs more than the processor has is passed over`() throws {
    let root = try LoadingRoot(program: LoadingRoot.marking)
    try root.library("opt/lib/libmark.so.1", returning: 1)
    try root.library("opt/lib/glibc-hwcaps/x86-64-v2/libmark.so.1", returning: 2, needs: 1 << 15)
    #expect(try root.refresh())
    #expect(try root.output() == "1\n")
    try root.library("opt/lib/glibc-hwcaps/x86-64-v2/libmark.so.1", returning: 3, needs: 1)
    #expect(try root.refresh())
    #expect(try root.output() == (LoadingRoot.level >= 2 ? "3\n" : "1\n"))
  }

  @Test func `directories of any name are in the cache, and changes are seen after a run`() throws {
    let root = try LoadingRoot(program: LoadingRoot.marking)
    try root.library("opt/lib/libmark.so.1", returning: 1)
    let prepend = ["--glibc-hwcaps-prepend", "prepend3:prepend2"]
    #expect(try root.refresh())
    #expect(try root.output(prepend) == "1\n")
    for number in 2...3 {
      try root.library("opt/lib/glibc-hwcaps/prepend\(number)/libmark.so.1", returning: number)
    }
    #expect(try root.output(prepend) == "1\n")
    for format in ["new", "compat"] {
      #expect(try root.refresh("-c", format))
      #expect(try root.output(prepend) == "3\n", "\(format)")
      #expect(try root.output(["--glibc-hwcaps-prepend", "prepend2"]) == "2\n", "\(format)")
      #expect(try root.output() == "1\n")
    }
    try root.move("opt/lib/glibc-hwcaps/prepend3/libmark.so.1", to: "opt/hidden")
    #expect(try root.output(prepend) == "-1\n")
    #expect(try root.refresh())
    #expect(try root.output(prepend) == "2\n")
  }
}

/// A root with a loader, a C library and a program of the machine's, and libraries made for a test.
struct LoadingRoot {
  let bench: LdconfigBench

  private static let loader = "/lib64/ld-linux-x86-64.so.2"
  private static let library = "/lib/x86_64-linux-gnu/libc.so.6"

  /// Lays the root out; the program is given as C source.
  init(program: String) throws {
    bench = try LdconfigBench(
      [
        "lib64": .directory([:]), "opt": .directory(["lib": .directory([:])]),
        "lib": .directory(["x86_64-linux-gnu": .directory([:])]),
      ], configuration: "/opt/lib\n")
    for file in [LoadingRoot.loader, LoadingRoot.library] {
      try LoadingRoot.shell("cp -L \(file) \(bench.root)\(file)")
    }
    try compile(program, "-o \(bench.path("program"))")
  }

  private func compile(_ source: String, _ words: String) throws {
    let file = bench.bench.beside("source.c")
    ByteTree.write(Array(source.utf8), to: Array(file.utf8))
    try LoadingRoot.shell("gcc \(file) \(words) 2>&1")
  }

  private static func shell(_ command: String) throws {
    let run = try Program.shell(command)
    try #require(run.status == 0, "\(command): \(run.output)\(run.errors)")
  }

  func path(_ name: String) -> String { bench.path(name) }

  /// Makes a library whose `mark` returns a number, and which may need features of the processor.
  func library(_ name: String, returning number: Int, needs bits: UInt32? = nil) throws {
    let directory = (path(name) as NSString).deletingLastPathComponent
    try LoadingRoot.shell("mkdir -p \(directory)")
    let note = bits.map {
      """
      __asm__(".pushsection .note.gnu.property,\\"a\\"\\n .balign 8\\n .long 4, 16, 5\\n"
        " .asciz \\"GNU\\"\\n .long 0xc0008002, 4, \($0), 0\\n .popsection");
      """
    }
    try compile(
      "int mark(void) { return \(number); }\n\(note ?? "")",
      "-shared -fPIC -nostdlib -Wl,-soname,libmark.so.1 -o \(path(name))")
  }

  func move(_ name: String, to other: String) throws {
    try LoadingRoot.shell("mv \(path(name)) \(path(other))")
  }

  /// Runs `solder ldconfig` on the root as it would be run for any root; whether it was silent.
  func refresh(_ words: String...) throws -> Bool {
    let run = try Program.solder(["ldconfig", "-r", bench.root] + words)
    return run.status == 0 && run.output == "" && run.errors == ""
  }

  /// What the program prints in the root; `words` are for the loader.
  func output(_ words: [String] = []) throws -> String {
    let loader = words.isEmpty ? [] : [LoadingRoot.loader] + words
    let all = [bench.root] + loader + ["/program"]
    return try Program.run("/usr/sbin/chroot", all.map { Array($0.utf8) }).output
  }

  // MARK: Programs

  private static let head = """
    #include <dlfcn.h>
    #include <stdio.h>
    #include <unistd.h>
    static int mark(void) {
      void *library = dlopen("libmark.so.1", RTLD_NOW);
      if (!library) return -1;
      int number = ((int (*)(void))dlsym(library, "mark"))();
      return dlclose(library), number;
    }

    """

  /// Prints what the library says.
  static let marking = head + "int main(void) { printf(\"%d\\n\", mark()); return 0; }\n"

  /// The same before and after someone says that it may go on.
  static let waiting =
    head + """
      int main(void) {
        printf("before: %d\\n", mark());
        fclose(fopen("/ready", "w"));
        for (int i = 0; i < 1000 && access("/go", F_OK); i++) usleep(20000);
        printf("after: %d\\n", mark());
        return 0;
      }

      """

  // MARK: The machine

  /// The highest level of x86-64 that the machine's loader looks for, 1 to 4.
  static let level: Int = {
    let help = (try? Program.run(loader, [Array("--help".utf8)]).output) ?? ""
    let levels = (2...4).filter { help.contains("x86-64-v\($0) (supported, searched)") }
    return levels.max() ?? 1
  }()

  /// Whether the machine has what is needed, and a loader that knows of `glibc-hwcaps`.
  static let isPossible: Bool = {
    guard geteuid() == 0,
      ["/usr/bin/gcc", loader, library].allSatisfy(FileManager.default.fileExists(atPath:)),
      let help = try? Program.run(loader, [Array("--help".utf8)]).output
    else { return false }
    return help.contains("--glibc-hwcaps-prepend")
  }()
}
