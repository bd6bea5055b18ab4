import FileSystem
import Processes
import TestSupport
import Testing

struct MemoryMaps {
  static let lines = """
    557215732000-557215734000 r--p 00000000 fe:00 253911                     /usr/bin/cat
    557229ac8000-557229ae9000 rw-p 00000000 00:00 0                          [heap]
    7f4dc4bbc000-7f4dc4bde000 rw-p 00000000 00:00 0 
    7f4dc4c41000-7f4dc4c67000 r--p 00000000 fe:00 333151                     /usr/lib/libc.so.6
    7f4dc4c67000-7f4dc4dbd000 r-xp 00026000 fe:00 333151                     /usr/lib/libc.so.6
    7f4dc4e24000-7f4dc4e2b000 r--s 00000000 103:02 77   /opt/a b/lib\\012x.so.1 (deleted)
    7f4dc4e2c000-7f4dc4e2d000 rw-s 00000000 00:01 9     /memfd:libm.so (deleted)
    ffffffffff600000-ffffffffff601000 --xp 00000000 00:00 0                  [vsyscall]

    """

  @Test func `files are told once, with the path the kernel tells`() {
    let map = MemoryMap(maps: Array(Self.lines.utf8))
    #expect(
      map.files.map { "\($0.identity.device >> 32):\($0.identity.inode) \($0.path)" } == [
        "254:253911 /usr/bin/cat", "254:333151 /usr/lib/libc.so.6",
        "259:77 /opt/a b/lib\nx.so.1 (deleted)", "0:9 /memfd:libm.so (deleted)",
      ])
    #expect(map.files[2].pathWithoutMark == Path("/opt/a b/lib\nx.so.1"))
    #expect(map.files[1].pathWithoutMark == nil)
  }

  @Test func `a backslash that is no line end stays`() {
    let line = "1-2 r--p 0 fe:00 5 /a\\134b\\01\\0123\n"
    #expect(MemoryMap(maps: Array(line.utf8)).files.map(\.path) == [Path("/a\\134b\\01\n3")])
  }

  @Test func `lines that are none are passed over`() {
    for line in [
      "", "x", "1-2 r--p 0 fe:00 5", "1-2 r--p 0 fe 5 /a", "1-2 r--p 0 fe:+0 5 /a",
      "1-2 r--p 0 fe:00 -5 /a", "1-2 r--p 0 fe:00 99999999999999999999 /a",
      "1-2 r--p 0 1ffffffff:0 5 /a", "1-2 r--p 0 fe:00 0 /a", "1-2 r--p 0 fe:00 5 a",
    ] {
      #expect(MemoryMap(maps: Array(line.utf8)).files.isEmpty, "\(line)")
    }
  }

  @Test func `whatever the bytes are, there are no more files than lines`() {
    let bytes = Array(Self.lines.utf8)
    for count in 0...bytes.count {
      #expect(MemoryMap(maps: Array(bytes.prefix(count))).files.count <= 4)
    }
    var generator = SeededGenerator(seed: 51)
    for _ in 0..<1000 {
      var mutated = bytes
      for _ in 0..<3 {
        mutated[Int.random(in: mutated.indices, using: &generator)] =
          UInt8.random(in: 0...255, using: &generator)
      }
      let lines = mutated.count { $0 == UInt8(ascii: "\n") } + 1
      #expect(MemoryMap(maps: mutated).files.count <= lines)
    }
  }
}

struct StaleLibraries {
  private func judged(
    _ path: String, device: UInt64 = 1, inode: UInt64 = 5,
    _ present: [String: StaleLibrary.Present]
  ) -> String? {
    let file = MemoryMap.MappedFile(
      path: Path(path), identity: FileIdentity(device: device, inode: inode))
    return StaleLibrary(file) { present[$0.description] ?? .nothing }.map {
      "\($0.path) \($0.state.rawValue)"
    }
  }

  private func file(_ inode: UInt64, device: UInt64 = 1) -> StaleLibrary.Present {
    .file(FileIdentity(device: device, inode: inode))
  }

  @Test func `a library whose name holds another file was replaced`() {
    #expect(judged("/l/liba.so.1 (deleted)", ["/l/liba.so.1": file(6)]) == "/l/liba.so.1 replaced")
    #expect(judged("/l/liba.so.1", ["/l/liba.so.1": file(6)]) == "/l/liba.so.1 replaced")
  }

  @Test func `one whose name is gone was deleted`() {
    #expect(judged("/l/liba.so.1 (deleted)", [:]) == "/l/liba.so.1 deleted")
  }

  @Test func `one in its place is not stale`() {
    #expect(judged("/l/liba.so.1", ["/l/liba.so.1": file(5)]) == nil)
    // Its name was taken away and given back.
    #expect(judged("/l/liba.so.1 (deleted)", ["/l/liba.so.1": file(5)]) == nil)
    // It is called so.
    #expect(judged("/l/liba.so.1 (deleted)", ["/l/liba.so.1 (deleted)": file(5)]) == nil)
  }

  @Test func `another device number says nothing`() {
    #expect(judged("/l/liba.so.1", ["/l/liba.so.1": file(6, device: 2)]) == nil)
    #expect(judged("/l/liba.so.1", ["/l/liba.so.1": .unknown]) == nil)
    #expect(judged("/l/liba.so.1", [:]) == nil)
  }

  @Test func `what a repair took away is told by the temporary name`() {
    #expect(judged("/l/.solder-abc (deleted)", [:]) == "/l displaced")
    #expect(judged("/l/pam_x.so (deleted)", [:]) == "/l/pam_x.so deleted")
    #expect(judged("/l/m.cpython-311-x86_64-linux-gnu.so (deleted)", [:]) != nil)
    #expect(judged("/l/data.sonnet (deleted)", [:]) == nil)
    #expect(judged("/l/.solder-abc", [:]) == nil)
  }

  @Test(arguments: ["/usr/bin/cat (deleted)", "/memfd:libm.so (deleted)", "/dev/zero (deleted)"])
  func `what is no library is not told`(_ path: String) {
    #expect(judged(path, [:]) == nil)
  }
}
