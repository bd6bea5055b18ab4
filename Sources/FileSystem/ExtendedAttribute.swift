internal import CLinux

/// An extended attribute of a file: xattr(7).
///
/// Holds security labels, capabilities and ACLs too.
package struct ExtendedAttribute: Hashable, Sendable, Codable {
  /// The name with its namespace, such as `security.selinux`, as bytes.
  package let name: [UInt8]
  /// The value as it is stored.
  package let value: [UInt8]

  /// Puts name and value together.
  package init(name: [UInt8], value: [UInt8]) {
    self.name = name
    self.value = value
  }

  /// Whether it says who may do what: a security label, capabilities, an access control list.
  package var decidesAccess: Bool {
    name.starts(with: "security.".utf8) || name.starts(with: "system.posix_acl".utf8)
  }
}

extension OpenFile {
  /// All extended attributes, sorted by name; none where the file system has none: flistxattr(2).
  package func extendedAttributes() throws(FileSystemError) -> [ExtendedAttribute] {
    let names: [UInt8]
    do {
      names = try unsafe growing(.readAttribute) {
        unsafe clinux_list_attributes(descriptor, $0, $1)
      }
    } catch {
      guard error.errno == .notSupported || error.errno == .noSystemCall else { throw error }
      return []
    }
    var attributes: [ExtendedAttribute] = []
    for name in names.split(separator: 0).map(Array.init).sorted(by: {
      $0.lexicographicallyPrecedes($1)
    }) {
      do {
        let value = try unsafe growing(.readAttribute) { buffer, size in
          unsafe withCString(bytes: name) {
            unsafe clinux_get_attribute(descriptor, $0, buffer, size)
          }
        }
        attributes.append(ExtendedAttribute(name: name, value: value))
      } catch {
        guard error.errno == .noData else { throw error }
        continue
      }
    }
    return attributes
  }

  private func growing(
    _ operation: FileSystemError.Operation,
    _ call: (UnsafeMutablePointer<CChar>?, Int) -> Int
  ) throws(FileSystemError) -> [UInt8] {
    // 64 KiB is the kernel's own limit for a value and for a list of names: xattr(7).
    var buffer = [UInt8](repeating: 0, count: 65536)
    let count = try retrying(operation, path) {
      unsafe buffer.withUnsafeMutableBytes {
        unsafe call($0.bindMemory(to: CChar.self).baseAddress, $0.count)
      }
    }
    return Array(buffer.prefix(count))
  }
}
