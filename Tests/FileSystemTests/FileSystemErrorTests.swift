import FileSystem
import Testing

struct FileSystemErrorTests {
  @Test func `an error number has the name and the text that people search for`() {
    #expect(Errno.permissionDenied.name == "EACCES")
    #expect(Errno.permissionDenied.text == "Permission denied")
    #expect(Errno.tooManyLinks.name == "ELOOP")
    #expect(Errno(rawValue: 99_999).name == "errno 99999")
    #expect(!Errno(rawValue: 99_999).text.isEmpty)
  }

  @Test func `links cannot be stored on the file systems of cameras and cards`() {
    #expect(FileSystemType.vfat.links == .none && FileSystemType.exfat.links == .none)
    #expect(FileSystemType.ext4.links == .symbolic && FileSystemType.squashfs.links == .symbolic)
    for doubtful in [FileSystemType.fuse, .ninePlan, .smb, FileSystemType(rawValue: 42)] {
      #expect(doubtful.links == .unknown)
    }
    #expect(FileSystemType.squashfs.isNeverWritten && !FileSystemType.ext4.isNeverWritten)
    #expect(FileSystemType.proc.isKernelView && !FileSystemType.vfat.isKernelView)
  }

  @Test func `a wildcard pattern matches a whole name, slashes included`() {
    let pattern = WildcardPattern(Array("/opt/*.so.?".utf8))
    #expect(pattern.matches(Array("/opt/a/libfoo.so.1".utf8)))
    #expect(!pattern.matches(Array("/opt/a/libfoo.so.12".utf8)))
    #expect(!pattern.matches(Array("/usr/opt/a/libfoo.so.1".utf8)))
    #expect(WildcardPattern(Array("lib[ab].so".utf8)).matches(Array("libb.so".utf8)))
  }
}
