internal import CNettle

/// SHA-256 of bytes that come piece by piece: FIPS 180-4, computed by nettle.
///
/// It names content in records and reports. It never decides whether a file may be replaced by
/// another; what lies in an archive, where nothing is replaced, it may tell apart.
package struct SHA256 {
  private var context = sha256_ctx()

  /// A digest of no bytes yet.
  package init() { unsafe nettle_sha256_init(&context) }

  /// Takes further bytes.
  package mutating func update(_ bytes: [UInt8]) {
    unsafe bytes.withUnsafeBufferPointer {
      unsafe nettle_sha256_update(&context, $0.count, $0.baseAddress)
    }
  }

  /// Takes further bytes.
  package mutating func update(_ bytes: Span<UInt8>) {
    unsafe bytes.withUnsafeBufferPointer {
      unsafe nettle_sha256_update(&context, $0.count, $0.baseAddress)
    }
  }

  /// The 32 bytes of the digest; nothing may be added afterwards.
  package consuming func finish() -> [UInt8] {
    var digest = [UInt8](repeating: 0, count: Int(SHA256_DIGEST_SIZE))
    var context = context
    unsafe digest.withUnsafeMutableBufferPointer {
      unsafe nettle_sha256_digest(&context, $0.count, $0.baseAddress)
    }
    return digest
  }

  /// The digest of some bytes in lower-case hexadecimal.
  package static func hexadecimal(of bytes: [UInt8]) -> String {
    var digest = SHA256()
    digest.update(bytes)
    return hexadecimal(digest.finish())
  }

  /// Bytes written in lower-case hexadecimal.
  package static func hexadecimal(_ bytes: [UInt8]) -> String {
    let digits = Array("0123456789abcdef".utf8)
    return String(
      decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }
}
