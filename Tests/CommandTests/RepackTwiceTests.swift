import Foundation
import TestSupport
import Testing

/// `solder repack` of what it wrote itself.
struct RepackTwiceTests {
  @Test func `a directory and its copy are mended alike, and there is nothing left to do`() throws {
    let scratch = try ScratchDirectory()
    let lib = TreeItem.directory([
      "libz.so": .library("libz.so.1", size: 30_000),
      "libz.so.1": .library("libz.so.1", size: 30_000),
    ])
    try scratch.lay(["tree": .directory(["lib": lib, "lib64": lib])])
    try RepackTests.shell("cd \(scratch.path); tar -C tree -cf in.tar .")
    let (input, output) = (scratch.path("in.tar"), scratch.path("out.tar"))
    let first = try RepackTests.repack(input, output)
    #expect(first.status == 1, "\(first.errors)")
    #expect(first.output.contains("lib64 is left as it is"), "\(first.output)")
    let listing = try Program.shell("tar -tvf \(output) | grep -c ' -> libz.so.1$'")
    #expect(listing.output == "2\n", "\(first.output)")
    _ = try RepackTests.repack(output, scratch.path("again.tar"))
    RepackTests.expectSame(output, scratch.path("again.tar"))
  }
}
