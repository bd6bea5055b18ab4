import Foundation
import TestSupport
import Testing

/// `solder repack` of wheels: one file a library, a list of files that holds, and pip installs it.
struct RepackWheelTests {
  private static let digest = """
    import base64, csv, hashlib, sys, zipfile
    z = zipfile.ZipFile(sys.argv[1])
    record = [n for n in z.namelist() if n.endswith(".dist-info/RECORD")][0]
    assert z.namelist()[-1] == record
    listed = set()
    for name, digest, size in csv.reader(z.read(record).decode().splitlines()):
        listed.add(name)
        if name == record: continue
        data = z.read(name)
        made = base64.urlsafe_b64encode(hashlib.sha256(data).digest()).rstrip(b"=").decode()
        assert digest == "sha256=" + made and int(size) == len(data), name
    assert listed == set(z.namelist()), listed ^ set(z.namelist())
    print("\\n".join(sorted(n.rsplit("/", 1)[-1] for n in z.namelist() if ".so" in n)))
    """

  /// The names of libraries in a wheel whose list of files was found right.
  private static func libraries(in wheel: String) throws -> [String] {
    let run = try Program.run(
      "/usr/bin/env", ["python3", "-c", digest, wheel].map { Array($0.utf8) },
      environment: ProcessInfo.processInfo.environment)
    try #require(run.status == 0, "\(run.errors)")
    return run.output.split(separator: "\n").map(String.init)
  }

  /// Packs a wheel as `wheel pack` does.
  private static func pack(
    _ files: [String: [UInt8]], in scratch: ScratchDirectory, signed: Bool = false
  ) throws -> String {
    let info = "x-1.dist-info"
    var all = files
    all["\(info)/METADATA"] = Array("Metadata-Version: 2.1\nName: x\nVersion: 1\n".utf8)
    all["\(info)/WHEEL"] = Array(
      "Wheel-Version: 1.0\nGenerator: t\nRoot-Is-Purelib: false\nTag: py3-none-any\n".utf8)
    if signed { all["\(info)/RECORD.jws"] = Array("{}".utf8) }
    for (name, bytes) in all {
      let path = scratch.path("w/\(name)")
      try FileManager.default.createDirectory(
        atPath: (path as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
      try Data(bytes).write(to: URL(filePath: path))
    }
    let script = """
      import base64, hashlib, os, zipfile
      z = zipfile.ZipFile("../x-1-py3-none-any.whl", "w", zipfile.ZIP_DEFLATED); lines = []
      for top, dirs, files in sorted(os.walk(".")):
          for f in sorted(files):
              n = os.path.join(top, f)[2:]; data = open(n, "rb").read(); z.writestr(n, data)
              d = base64.urlsafe_b64encode(hashlib.sha256(data).digest()).rstrip(b"=").decode()
              q = '"%s"' % n.replace('"', '""') if "," in n else n
              lines.append("%s,sha256=%s,%d" % (q, d, len(data)))
      lines.append("\(info)/RECORD,,")
      z.writestr("\(info)/RECORD", "\\r\\n".join(lines) + "\\r\\n"); z.close()
      """
    try Data(script.utf8).write(to: URL(filePath: scratch.path("pack.py")))
    try RepackTests.shell("cd \(scratch.path("w")); python3 ../pack.py")
    return scratch.path("x-1-py3-none-any.whl")
  }

  private static func copies(_ soname: String?, _ names: String...) -> [String: [UInt8]] {
    let bytes = TreeItem.libraryBytes(soname, size: 9000)
    return Dictionary(uniqueKeysWithValues: names.map { ("x/\($0)", bytes) })
  }

  @Test func `the SONAME stays, and so does what the wheel names or the user keeps`() throws {
    let scratch = try ScratchDirectory()
    var files = Self.copies("liba.so.1", "liba.so", "liba.so.1", "liba.so.1.2")
    files.merge(Self.copies("libb.so.1", "libb.so", "libb.so.1")) { $1 }
    files.merge(Self.copies("libc.so.1", "libc.so", "libc.so.1.0")) { $1 }
    files["x/__init__.py"] = Array("import ctypes\nctypes.CDLL('x/libb.so')\n".utf8)
    files["x/a,b \"c.txt"] = Array("text".utf8)
    let wheel = try Self.pack(files, in: scratch)
    let out = scratch.path("out.whl")
    let run = try RepackTests.repack(wheel, out)
    #expect(run.status == 1, "\(run.output)\(run.errors)")
    #expect(run.output.contains("libb.so stays: the name is in x/__init__.py"))
    #expect(run.output.contains("libc.so is left as it is"))
    #expect(run.output.contains("dlopen("))
    #expect(
      try Self.libraries(in: out) == [
        "liba.so.1", "libb.so", "libb.so.1", "libc.so", "libc.so.1.0",
      ])
    let kept = try RepackTests.repack(
      wheel, scratch.path("kept.whl"), "--keep", "libc.so", "--keep", "liba*.2")
    #expect(kept.status == 0, "\(kept.output)\(kept.errors)")
    #expect(
      try Self.libraries(in: scratch.path("kept.whl")) == [
        "liba.so.1", "liba.so.1.2", "libb.so", "libb.so.1", "libc.so",
      ])
    #expect(try RepackTests.repack(wheel, scratch.path("again.whl")).status == 1)
    RepackTests.expectSame(out, scratch.path("again.whl"), "not deterministic")
  }

  @Test func `a name to keep that no library has is told`() throws {
    let scratch = try ScratchDirectory()
    let wheel = try Self.pack(Self.copies("liba.so.1", "liba.so", "liba.so.1"), in: scratch)
    let run = try RepackTests.repack(
      wheel, scratch.path("out.whl"), "--keep", "x/liba.so", "--keep", "liba.so.*")
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.errors.contains("--keep x/liba.so: no library"), "\(run.errors)")
    #expect(!run.errors.contains("liba.so.*"), "\(run.errors)")
  }

  @Test func `a signed wheel, and one without a list of files, are refused`() throws {
    let scratch = try ScratchDirectory()
    let files = Self.copies("liba.so.1", "liba.so", "liba.so.1")
    let wheel = try Self.pack(files, in: scratch, signed: true)
    let signed = try RepackTests.repack(wheel, scratch.path("out.whl"))
    #expect(signed.status == 2 && signed.errors.contains("RECORD.jws"), "\(signed.errors)")
    try RepackTests.shell(
      "cd \(scratch.path); zip -qd \(wheel) x-1.dist-info/RECORD x-1.dist-info/RECORD.jws")
    let bare = try RepackTests.repack(wheel, scratch.path("out.whl"))
    #expect(bare.status == 2 && bare.errors.contains("RECORD"), "\(bare.errors)")
    #expect(!FileManager.default.fileExists(atPath: scratch.path("out.whl")))
  }

  @Test func `tbb: a third of the size, pip installs it, and its library loads`() throws {
    let scratch = try ScratchDirectory()
    let environment = ProcessInfo.processInfo.environment
    func python(_ words: String...) throws -> Program.Run {
      try Program.run(
        "/usr/bin/env", (["python3"] + words).map { Array($0.utf8) }, environment: environment,
        in: scratch.path)
    }
    let pip = try python(
      "-m", "pip", "download", "--quiet", "--disable-pip-version-check", "--no-deps",
      "--only-binary", ":all:", "--dest", "wheels", "tbb==2021.13.1")
    let name = "tbb-2021.13.1-py2.py3-none-manylinux1_x86_64.whl"
    guard pip.status == 0 else {
      withKnownIssue("the package index cannot be reached", isIntermittent: true) {
        Issue.record("\(pip.errors)")
      }
      return
    }
    try RepackTests.shell("mkdir \(scratch.path("new"))")
    let (input, output) = (scratch.path("wheels/\(name)"), scratch.path("new/\(name)"))
    let run = try RepackTests.repack(input, output)
    #expect(run.status == 0, "\(run.output)\(run.errors)")
    func size(_ path: String) throws -> Int {
      try FileManager.default.attributesOfItem(atPath: path)[.size] as? Int ?? 0
    }
    #expect(try size(output) * 100 / size(input) < 35)
    #expect(try Self.libraries(in: output).count == 6)
    let installed = try python(
      "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--no-deps", "--no-index",
      "--prefix", "site", "--ignore-installed", "new/\(name)")
    #expect(installed.status == 0, "\(installed.errors)")
    let found = try Program.shell("find \(scratch.path("site")) -name libtbb.so.12").output
    let library = found.trimmingCharacters(in: .whitespacesAndNewlines)
    let load = try python("-c", "import ctypes; print(ctypes.CDLL('\(library)'))")
    #expect(load.status == 0 && load.output.contains("libtbb.so.12"), "\(load.errors)")
  }
}
