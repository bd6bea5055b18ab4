import FileSystem
import Testing

struct PathTests {
  @Test(arguments: [
    ("/", "/"), ("//", "/"), ("/a/", "/a"), ("a//", "a"), ("a//b", "a//b"), ("", ""),
    ("/a\0b", "/a"),
  ])
  func `a path keeps its bytes but a NUL and the slashes at its end`(
    _ text: String, _ kept: String
  ) {
    #expect(Path(text).bytes == Array(kept.utf8))
  }

  @Test(arguments: [
    ("/", "/"), (".", "."), ("", "."), ("./", "."), ("a/./b", "a/b"), ("a/../b", "b"),
    ("a/..", "."), ("a/../..", ".."), ("../a", "../a"), ("../../a", "../../a"), ("/..", "/"),
    ("/../a", "/a"), ("//a///b", "/a/b"), ("/a/b/../../..", "/"), ("./a", "a"),
    ("a/.../b", "a/.../b"), ("a/..b", "a/..b"),
  ])
  func `a simplified path has no dots that can be taken back`(_ text: String, _ wanted: String) {
    let simplified = Path(text).simplified
    #expect(simplified.bytes == Array(wanted.utf8))
    #expect(simplified.simplified == simplified)
  }

  @Test(arguments: [
    ("/a", "/a", true), ("/a/b", "/a", true), ("/ab", "/a", false), ("/a", "/a/b", false),
    ("/a", "/", true), ("/", "/", true), ("a/b", "a", true), ("a", "/", false),
    ("/a/b/c", "/a/b", true), ("/a.b", "/a", false),
  ])
  func `what lies below is told by components`(
    _ path: String, _ ancestor: String, _ isBelow: Bool
  ) {
    #expect(Path(path).isAtOrBelow(Path(ancestor)) == isBelow)
  }

  @Test(arguments: [
    ("/a/b", "/a", "b"), ("/a", "/", "a"), ("a", ".", "a"), ("a/b/", "a", "b"),
    ("./libz.so", ".", "libz.so"), ("//a", "/", "a"),
  ])
  func `a path is taken apart before its last component`(
    _ text: String, _ parent: String, _ last: String
  ) {
    #expect(Path(text).parent.bytes == Array(parent.utf8))
    #expect(Path(text).lastName?.bytes == Array(last.utf8))
  }

  @Test(arguments: ["/", ".", "..", "a/..", "a/.", ""])
  func `a path that ends in no name has no last name`(_ text: String) {
    #expect(Path(text).lastName == nil)
  }

  @Test func `an appended path is relative, or takes the place of all before it`() {
    let path: Path = "/a"
    #expect(path.appending("b" as FileName) == "/a/b")
    #expect(path.appending("b/c" as Path) == "/a/b/c")
    #expect(path.appending("/b" as Path) == "/b")
    #expect(("/" as Path).appending("b" as FileName) == "/b")
    #expect(("" as Path).appending("b" as FileName) == "b")
    #expect(path.isAbsolute && !("a" as Path).isAbsolute && !("" as Path).isAbsolute)
  }

  @Test func `a directory comes right before what is in it`() {
    let paths: [Path] = ["/a-b", "/a/c", "/b", "/a", "/a/b/d", "/a/b"]
    #expect(paths.sorted() == ["/a", "/a/b", "/a/b/d", "/a/c", "/a-b", "/b"])
  }

  @Test func `paths of the same components have an order, too`() {
    for paths: [Path] in [["//a", "/a"], ["/a", "//a"]] {
      #expect(paths.sorted() == ["//a", "/a"])
    }
  }

  @Test(
    arguments: [
      ("/opt/lib/a/b", "/opt/lib", ["a", "b"]), ("/opt/lib", "/opt/lib", []),
      ("/opt/lib/./a", "/opt/lib", ["a"]), ("./a", ".", ["a"]), ("/a", "/", ["a"]),
      ("/opt/library", "/opt/lib", nil), ("/opt", "/opt/lib", nil), ("/opt/../a", "/opt", nil),
    ] as [(String, String, [String]?)])
  func `the names below a directory are known by text`(
    _ path: String, _ ancestor: String, _ names: [String]?
  ) {
    #expect(Path(path).names(below: Path(ancestor))?.map(\.description) == names)
  }
}
