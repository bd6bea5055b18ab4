// MARK: - Package databases

extension English {
  package func ownersUnreadable(_ path: String, of manager: String, reason: String) -> String {
    "package owners may be incomplete: cannot read \(path) of \(manager): \(reason)"
  }
  package func ownersTooLarge(_ path: String, of manager: String) -> String {
    "package owners may be incomplete: \(path) of \(manager) is too large to be read"
  }
  package func ownersDamaged(_ path: String, of manager: String) -> String {
    "package owners may be incomplete: \(path) of \(manager) is damaged"
  }
  package func ownersUnsupported(_ path: String, of manager: String, format: String) -> String {
    "package owners may be incomplete: \(path) of \(manager) is in \(format) format, which solder does not read"
  }
}
