internal import CNettle

/// SHA-1: FIPS 180-4, computed by nettle.
///
/// Only to read what others recorded with it: strangers can make two texts with one such digest.
package enum SHA1 {
  /// The 20 bytes of the digest.
  package static func digest(of bytes: [UInt8]) -> [UInt8] {
    var context = sha1_ctx()
    unsafe nettle_sha1_init(&context)
    unsafe bytes.withUnsafeBufferPointer {
      unsafe nettle_sha1_update(&context, $0.count, $0.baseAddress)
    }
    var digest = [UInt8](repeating: 0, count: Int(SHA1_DIGEST_SIZE))
    unsafe digest.withUnsafeMutableBufferPointer {
      unsafe nettle_sha1_digest(&context, $0.count, $0.baseAddress)
    }
    return digest
  }
}
