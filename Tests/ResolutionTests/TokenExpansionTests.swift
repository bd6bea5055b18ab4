import FileSystem
import Testing

@testable import Resolution

struct TokenExpansionTests {
  private let plain = TokenExpansion(
    origin: Path("/opt/app/bin"), library: Array("lib64".utf8), platform: Array("x86_64".utf8),
    isSecure: false, trusted: nil)

  private func expanded(_ text: String, _ tokens: TokenExpansion) -> String? {
    tokens.expanding(Array(text.utf8)).map { String(decoding: $0, as: UTF8.self) }
  }

  @Test(arguments: [
    ("$ORIGIN/../lib", "/opt/app/bin/../lib"), ("${ORIGIN}", "/opt/app/bin"),
    ("/x/$LIB/${PLATFORM}", "/x/lib64/x86_64"), ("$ORIGINx", "$ORIGINx"), ("${ORIGIN", "${ORIGIN"),
    ("$FOO", "$FOO"), ("$", "$"), ("a$", "a$"), ("$$LIB", "$lib64"), ("$LIB_", "$LIB_"),
  ])
  func `tokens are expanded as whole words`(text: String, result: String) {
    #expect(expanded(text, plain) == result)
  }

  @Test func `a program with its owner's rights looks below trusted directories only`() {
    let secure = TokenExpansion(
      origin: Path("/usr/bin"), library: [], platform: [], isSecure: true,
      trusted: [Path("/usr/lib")])
    #expect(expanded("$ORIGIN/../lib", secure) == "/usr/bin/../lib")
    #expect(expanded("$ORIGIN/../../opt", secure) == nil)
    #expect(expanded("$ORIGIN", secure) == nil)
    #expect(expanded("x$ORIGIN/../lib", secure) == nil)
    #expect(expanded("/opt/lib", secure) == "/opt/lib")
  }

  @Test func `an unknown origin makes an element unusable`() {
    let unknown = TokenExpansion(
      origin: nil, library: [], platform: [], isSecure: false, trusted: nil)
    let list = Array("$ORIGIN/lib:/a/::/a".utf8)
    #expect(unknown.directories(of: list, separators: ":") == [Path("/a"), Path(".")])
  }
}
