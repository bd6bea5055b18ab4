/// A way to mend the copies in the directory that Windows lends to WSL.
package enum Way: String, Hashable, Sendable, CaseIterable {
  /// A script for Windows puts links where the driver put copies; lost with the next driver.
  case windows
  /// A directory of links inside the distribution takes the place of the driver's; kept.
  case links
  /// The copies become links here and now; lost when the distribution stops.
  case volatile
}
