import FileSystem
import Manifest

/// Reads one input as a manifest of links.
///
/// libFuzzer reports a trap; beyond that, no path that comes out may lead anywhere but down, and none
/// through another.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzLinksManifest(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  guard let manifest = try? LinkManifest(reading: bytes) else { return 0 }
  for link in manifest.links {
    precondition(!link.path.names.isEmpty && TreePath(link.path.bytes) == link.path, "a wrong path")
    precondition(!link.text.isEmpty && !link.text.contains(0), "a wrong text")
  }
  for (above, below) in zip(manifest.links, manifest.links.dropFirst()) {
    precondition(above.path < below.path, "not sorted")
    precondition(!below.path.names.starts(with: above.path.names), "a path through a link")
  }
  return 0
}
