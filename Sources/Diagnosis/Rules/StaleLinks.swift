/// A directory of links in place of the one that Windows lends disagrees with what is lent now.
///
/// An update of the driver on Windows brings other files; nothing in WSL tells the links.
package enum StaleLinks: LoaderRule {
  /// The stable name.
  package static let id = RuleID.staleLinks

  /// One, where a searched directory of links is not as it would be made now.
  package static func findings(in view: LoaderView) -> [Finding] {
    guard let links = view.driverLinks, !(links.missing.isEmpty && links.stray.isEmpty) else {
      return []
    }
    return [
      Finding(
        id, .warning, in: links.place, name: nil,
        evidence: .driverLinks(missing: links.missing, stray: links.stray))
    ]
  }
}
