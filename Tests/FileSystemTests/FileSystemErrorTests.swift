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
    #expect(FileSystemType.vfat.cannotStoreLinks && FileSystemType.exfat.cannotStoreLinks)
    #expect(!FileSystemType(rawValue: 0xef53).cannotStoreLinks)
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
