internal import FileSystem
internal import Messages
package import Ownership

extension Phrasing {
  /// What could not be used of a package database, in one sentence.
  package func message(_ problem: OwnershipProblem) -> String {
    let manager = problem.manager.rawValue
    switch problem {
    case .unreadable(_, let path, let errno):
      return catalog.ownersUnreadable(
        Escaping.displayed(path), of: manager,
        reason: catalog.reason(errno: errno.name, text: errno.text))
    case .tooLarge(_, let path):
      return catalog.ownersTooLarge(Escaping.displayed(path), of: manager)
    case .damaged(_, let path):
      return catalog.ownersDamaged(Escaping.displayed(path), of: manager)
    case .unsupportedFormat(_, let path, let format):
      return catalog.ownersUnsupported(
        Escaping.displayed(path), of: manager, format: format)
    }
  }
}
