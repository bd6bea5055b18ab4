/// The sentences about places where names cannot be changed, or not become symbolic links.
///
/// What stands in backquotes is typed as it is, so paths come in as words of a shell.
package protocol PlaceCatalog: Sendable {
  // MARK: Why a finding is held

  func heldReadOnlyMount(_ directory: String) -> String
  var heldReadOnlyFormat: String { get }
  func heldFixedDirectory(_ directory: String) -> String
  func heldFixedFile(_ file: String) -> String
  var heldNotWritable: String { get }
  var heldNotWritableByRoot: String { get }
  var heldOthersFile: String { get }
  var heldMountPoint: String { get }
  var heldNoLinks: String { get }
  var heldOnlyHardLinks: String { get }

  // MARK: Whether links are kept

  func linksAreTried(_ directory: String) -> String
  var linksWereRefused: String { get }
  var hardLinksLeave: String { get }
}
