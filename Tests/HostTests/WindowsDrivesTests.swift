import FileSystem
import Host
import Testing

struct WindowsDrivesTests {
  private static let drives = WindowsDrives(
    MountTable(
      mountinfo: Array(
        #"""
        86 73 8:32 / / rw,relatime - ext4 /dev/sdc rw,discard
        127 86 0:49 / /mnt/c rw,noatime - 9p C:\134 rw,dirsync,aname=drvfs;path=C:\;uid=1000,trans=fd
        128 86 0:50 / /mnt/d\040x rw,noatime - drvfs D: rw,case=off
        129 127 0:51 / /mnt/c/data rw - ext4 /dev/sdd rw
        130 86 0:52 /sub /mnt/e rw - 9p E:\134 rw
        131 86 0:53 / /mnt/f rw - 9p drivers rw,aname=drivers
        132 86 0:54 / /mnt/g rw - tmpfs G: rw
        """#.utf8)))

  private static func location(_ path: String) -> String? {
    drives.location(of: Path(path)).map { drive, names in
      ([drive] + names.map(\.description)).joined(separator: "\\")
    }
  }

  @Test(arguments: [
    ("/mnt/c", "C:"), ("/mnt/c/app/lib", #"C:\app\lib"#), ("/mnt/d x/lib", #"D:\lib"#),
  ])
  func `a path on a drive is told as Windows tells it`(_ path: String, _ location: String) {
    #expect(Self.location(path) == location)
  }

  @Test(
    arguments: [
      "/", "/opt", "/mnt/cc/x", "/mnt/c/data/lib", "/mnt/e/lib", "/mnt/f", "/mnt/g/x",
    ])
  func `a path on no whole drive has no place in Windows`(_ path: String) {
    #expect(Self.location(path) == nil)
  }

  @Test func `lines that are none are passed over`() {
    #expect(
      WindowsDrives(MountTable(mountinfo: Array("x\n\n1 2 3 / /mnt/c rw - 9p".utf8))).location(
        of: Path("/mnt/c"))
        == nil)
  }
}
