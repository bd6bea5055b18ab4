import Foundation
import TestSupport
import Testing

/// How `solder copy` comes by the blocks of a copy: shared, copied in the kernel, or read and written.
struct CopyBlocksTests {
  private static let makesFileSystems =
    geteuid() == 0
    && ["/sbin", "/usr/sbin"].contains {
      FileManager.default.isExecutableFile(atPath: $0 + "/mkfs.btrfs")
    }

  @Test(arguments: [
    "ioctl:error=EOPNOTSUPP", "ioctl:error=EXDEV", "ioctl:error=EINVAL", "ioctl:error=ENOTTY",
    "ioctl:error=EINVAL -e inject=copy_file_range:error=EXDEV",
    "ioctl:error=EINVAL -e inject=copy_file_range:error=ENOSYS",
    "ioctl:error=EINVAL -e inject=copy_file_range:retval=0",
    "ioctl:error=EINVAL -e inject=copy_file_range:error=EIO:when=2",
  ])
  func `what one way refuses is done by the next`(_ fault: String) throws {
    let bench = try InstallBench()
    let bytes =
      (0..<70_000).flatMap { Array("\($0) ".utf8) } + [UInt8](repeating: 0, count: 1 << 20)
    try TreeItem.directory(["big": .bytes(bytes), "small": .text("x"), "none": .text("")])
      .make(at: bench.base + "/source")
    let log = bench.base + "/log"
    let run = try Program.shell(
      "strace -f -o \(log) -e trace=ioctl,copy_file_range -e inject=\(fault) \"$SOLDER\" copy "
        + "\(bench.base)/source \(bench.prefix) --state-dir \(bench.state) -y")
    #expect(run.status == 0, "\(run.errors)")
    #expect(try String(contentsOfFile: log, encoding: .utf8).contains("FICLONE"))
    #expect(FileManager.default.contents(atPath: bench.prefix + "/big") == Data(bytes))
    #expect(FileManager.default.contents(atPath: bench.prefix + "/none") == Data())
    #expect(try bench.undo().status == 0)
    #expect(!FileManager.default.fileExists(atPath: bench.prefix))
  }

  @Test(.enabled(if: makesFileSystems, "needs root and mkfs.btrfs"))
  func `where the file system shares blocks a copy takes no room`() throws {
    let bench = try InstallBench()
    let script = """
      cd \(bench.base) && truncate -s 200M image && mkfs.btrfs -q image > told && mkdir m || exit 77
      mount -o loop image m 2> /dev/null || exit 77
      mkdir m/source m/state && chmod 700 m/state && head -c 30000000 /dev/urandom > m/source/big
      sync; df --output=used -k m | tail -1
      "$SOLDER" copy m/source m/copy --state-dir m/state -y > told || exit 1
      cmp m/source/big m/copy/big || exit 1
      sync; df --output=used -k m | tail -1; umount m
      """
    try (script + "\n").write(toFile: bench.base + "/script", atomically: true, encoding: .utf8)
    let run = try Program.shell("unshare -m sh \(bench.base)/script")
    // A machine without loop devices or btrfs.
    if run.status == 77 { return }
    #expect(run.status == 0, "\(run.errors)")
    let used = run.output.split(separator: "\n").compactMap { Int($0.filter(\.isNumber)) }
    #expect(used.count == 2 && used[1] - used[0] < 10_000, "\(run.output)")
  }
}
