import Foundation
import TestSupport
import Testing

/// What reading an archive may take, whatever the archive says.
struct ArchiveMemoryTests {
  /// Runs solder below Python, which knows how much memory a program took at most, in KiB.
  private static func memory(
    of arguments: String, in scratch: ScratchDirectory
  ) throws -> (status: Int, errors: String, peak: Int) {
    let program = """
      import os, resource, subprocess, sys
      run = subprocess.run([os.environ['SOLDER'], *sys.argv[1:]], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
      print(run.returncode, resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)
      sys.stderr.buffer.write(run.stderr)
      """
    let run = try Program.run(
      "/usr/bin/env",
      (["python3", "-c", program] + arguments.split(separator: " ").map(String.init))
        .map { Array($0.utf8) },
      environment: ["SOLDER": SolderProgram.executable], in: scratch.path)
    let numbers = run.output.split(whereSeparator: \.isWhitespace).compactMap { Int($0) }
    try #require(numbers.count == 2, "\(run.output) \(run.errors)")
    return (numbers[0], run.errors, numbers[1])
  }

  private static func make(_ script: String, in scratch: ScratchDirectory) throws {
    let run = try Program.run(
      "/usr/bin/env", ["python3", "-c", script].map { Array($0.utf8) },
      environment: ProcessInfo.processInfo.environment, in: scratch.path)
    try #require(run.status == 0, "\(run.errors)")
  }

  /// How much more memory looking at an archive takes than looking at next to nothing, in KiB.
  private static func growth(
    of arguments: String, in scratch: ScratchDirectory
  ) throws -> (status: Int, errors: String, kibibytes: Int) {
    try make("import tarfile; tarfile.open('least.tar', 'w').close()", in: scratch)
    let run = try memory(of: arguments, in: scratch)
    return (
      run.status, run.errors, run.peak - (try memory(of: "check least.tar", in: scratch).peak)
    )
  }

  // 64 MB, of which the program itself takes 12 as it is shipped; what is built for debugging copies more.
  private static let most =
    (ProcessInfo.processInfo.environment["SOLDER"] == nil ? 80_000_000 : 52_000_000) / 1024

  @Test(arguments: ["text", "json"])
  func `ten thousands of findings are told in bounded memory`(_ format: String) throws {
    let scratch = try ScratchDirectory()
    try Self.make(
      """
      import tarfile
      with tarfile.open('a.tar', 'w', format=tarfile.GNU_FORMAT) as tar:
          for number in range(14000):
              info = tarfile.TarInfo('lib/libdead%05d.so.1' % number)
              info.type, info.linkname = tarfile.SYMTYPE, 'libgone%05d.so.1.2' % number
              tar.addfile(info)
      """, in: scratch)
    let run = try Self.growth(of: "check --format \(format) a.tar", in: scratch)
    #expect(run.status == 1, "\(run.errors)")
    #expect(run.kibibytes < Self.most)
  }

  @Test func `a million entries are read in bounded memory`() throws {
    let scratch = try ScratchDirectory()
    try Self.make(
      """
      import tarfile
      head = tarfile.TarInfo('share/doc/0000000/readme').tobuf(tarfile.USTAR_FORMAT)
      rest, plain = head[156:512], sum(head) - sum(head[148:156]) + 8 * 32 - 7 * 48
      with open('a.tar', 'wb') as out:
          for number in range(1000000):
              digits = b'%07d' % number
              out.write(b'share/doc/' + digits + head[17:148] + b'%06o\\0 ' % (plain + sum(digits)) + rest)
          out.write(bytes(1024))
      """, in: scratch)
    let run = try Self.growth(of: "check a.tar", in: scratch)
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.kibibytes < Self.most)
  }

  // What libarchive would keep of one entry: the content of `out` after what is common.
  private static let longHeaders = [
    (
      "a name in a cpio archive",
      """
      out.write(b'070701' + b''.join(b'%08X' % n for n in (1, 0o100644, 0, 0, 1, 0, 0, 0, 0, 0, 0, 96 << 20, 0)))
      for _ in range(96): out.write(b'a' * (1 << 20))
      """
    ),
    (
      "the list of long names in a Debian package",
      """
      def head(name, size): return b'%-16s%-12d%-6d%-6d%-8s%-10d`\\n' % (name, 0, 0, 0, b'100644', size)
      out.write(b'!<arch>\\n' + head(b'debian-binary', 4) + b'2.0\\n' + head(b'//', 96 << 20))
      for _ in range(96): out.write(b'a' * (1 << 20))
      """
    ),
    (
      "the list of holes before a sparse file",
      """
      info = tarfile.TarInfo('lib/libfoo.so.1')
      info.size, info.pax_headers = 32 << 20, {
          'GNU.sparse.major': '1', 'GNU.sparse.minor': '0', 'GNU.sparse.realsize': '1000000'}
      out.write(info.tobuf(tarfile.PAX_FORMAT) + b'40000000\\n' + b'0\\n' * ((16 << 20) - 5))
      """
    ),
    (
      "the list of holes in blocks of its own",
      """
      info = tarfile.TarInfo('lib/libfoo.so.1')
      info.type = b'S'
      head = bytearray(info.tobuf(tarfile.GNU_FORMAT))
      head[386:482], head[482], head[483:495] = (b'0' * 11 + b'\\0') * 8, 1, b'0' * 11 + b'\\0'
      head[148:156] = b' ' * 8
      head[148:156] = b'%06o\\0 ' % sum(head)
      out.write(head + ((b'0' * 11 + b'\\0') * 42 + b'\\1' + bytes(7)) * 100000)
      """
    ),
  ]

  @Test(arguments: longHeaders)
  func `what is said of one entry is bounded`(_ name: String, _ script: String) throws {
    let scratch = try ScratchDirectory()
    try Self.make(
      "import gzip, tarfile\nout = gzip.open('a.gz', 'wb', 1)\n\(script)\nout.close()", in: scratch)
    let run = try Self.growth(of: "check a.gz", in: scratch)
    #expect(run.status == 2)
    #expect(run.errors.contains("header longer than 2 MiB"), "\(name): \(run.errors)")
    #expect(run.kibibytes < Self.most, "\(name)")
  }

  @Test func `what is said of one entry may lie in blocks longer than that`() throws {
    let scratch = try ScratchDirectory()
    // The longest blocks of lz4 are 4 MiB long, and one of these headers begins with the second.
    let made = try Program.shell(
      """
      cd '\(scratch.path)' && python3 -c "
      import tarfile
      with tarfile.open('a.tar', 'w', format=tarfile.GNU_FORMAT) as tar:
          for number in range(20000):
              info = tarfile.TarInfo('d%d' % number)
              info.type = tarfile.DIRTYPE
              tar.addfile(info)
      " && lz4 -q -B7 a.tar a.lz4
      """)
    try #require(made.status == 0, "\(made.errors)")
    let run = try Self.growth(of: "check a.lz4", in: scratch)
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.kibibytes < Self.most)
  }

  @Test func `names in many archives within one are bounded together`() throws {
    let scratch = try ScratchDirectory()
    try Self.make(
      """
      import io, tarfile
      inner = io.BytesIO()
      with tarfile.open(fileobj=inner, mode='w', format=tarfile.GNU_FORMAT) as tar:
          for number in range(1000):
              tar.addfile(tarfile.TarInfo('lib/libfoo%04d.so.1' % number))
      with tarfile.open('a.tgz', 'w:gz', compresslevel=1) as tar:
          for number in range(100):
              info = tarfile.TarInfo('%d.tar' % number)
              info.size = len(inner.getvalue())
              tar.addfile(info, io.BytesIO(inner.getvalue()))
      """, in: scratch)
    let run = try Self.growth(of: "check --format json a.tgz", in: scratch)
    #expect(run.status == 2)
    #expect(run.errors.contains("more names of directories"), "\(run.errors)")
    #expect(run.kibibytes < Self.most)
  }

  @Test func `directories that no end comes to are put down in bounded memory`() throws {
    let scratch = try ScratchDirectory()
    // Each name brings two thousand directories that no other has.
    try Self.make(
      """
      import gzip, tarfile
      with gzip.open('a.tgz', 'wb', 1) as file, \\
           tarfile.open(fileobj=file, mode='w', format=tarfile.GNU_FORMAT) as tar:
          for number in range(1000):
              tar.addfile(tarfile.TarInfo('%05d/' % number + 'a/' * 2000 + 'f'))
      """, in: scratch)
    let run = try Self.growth(of: "check a.tgz", in: scratch)
    #expect(run.status == 2)
    #expect(run.errors.contains("more names of directories"))
    #expect(run.kibibytes < Self.most)
  }

  @Test func `a zip file with too many entries is put down before they are read`() throws {
    let scratch = try ScratchDirectory()
    try Self.make(
      """
      import zipfile
      with zipfile.ZipFile('a.zip', 'w') as out:
          for number in range(200001): out.writestr('d/f%07d' % number, b'')
      """, in: scratch)
    let run = try Self.growth(of: "check a.zip", in: scratch)
    #expect(run.status == 2)
    #expect(run.errors.contains("more than 200000 entries"), "\(run.errors)")
    #expect(run.kibibytes < Self.most)
  }

  @Test(arguments: [
    "xz -c --lzma2=preset=0,dict=256MiB", "xz -c --format=lzma --lzma1=preset=0,dict=256MiB",
    "zstd -c -q --long=31",
  ])
  func `a window larger than what is kept is refused`(_ compressor: String) throws {
    let scratch = try ScratchDirectory()
    let made = try Program.shell(
      "cd '\(scratch.path)' && head -c 1000000 /dev/zero > libfoo.so.1 && tar -cf - libfoo.so.1 "
        + "| \(compressor) > a")
    try #require(made.status == 0, "\(made.errors)")
    let run = try Self.growth(of: "check a", in: scratch)
    #expect(run.status == 2)
    #expect(run.errors.contains("a window of more than 134 MB"), "\(run.errors)")
    #expect(run.kibibytes < Self.most)
  }

  @Test(arguments: ["xz -9 -c", "zstd -c -q --long=27", "xz -9 -c --format=lzma"])
  func `the largest window that is not asked for by a number is read`(
    _ compressor: String
  ) throws {
    let scratch = try ScratchDirectory()
    let made = try Program.shell(
      "cd '\(scratch.path)' && head -c 1000000 /dev/zero > libfoo.so.1 && tar -cf - libfoo.so.1 "
        + "| \(compressor) > a")
    try #require(made.status == 0, "\(made.errors)")
    #expect(try Self.memory(of: "check a", in: scratch).status == 1)
  }
}
