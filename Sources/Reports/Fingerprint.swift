internal import Census
internal import Diagnosis
internal import Digest
internal import FileSystem

extension Finding {
  /// What the finding is recognised by from one run to the next: rule, path inside the root, SONAME.
  ///
  /// 32 hexadecimal digits of a SHA-256; neither sizes nor times enter it.
  var fingerprint: String {
    let parts = [Array(rule.rawValue.utf8), path.simplified.bytes, soname?.bytes ?? []]
    return String(SHA256.hexadecimal(of: Array(parts.joined(separator: [0]))).prefix(32))
  }
}
