internal import Host

extension Finding {
  /// The finding in a directory that Windows lends: nothing there is mended without being told how.
  ///
  /// What is Windows' own is a note, and so is a name that the driver does not give: no program asks
  /// for it.
  var leftToWindows: Finding {
    var finding = self
    if name.map(WindowsSubsystem.isOwn) == true || rule == .missingSonameLink {
      finding.severity = .note
      finding.remedy = .none
      return finding
    }
    guard remedy.change != nil else { return finding }
    switch remedy.fixClass {
    case .safe: finding.remedy = Remedy(.script, remedy.change)
    case .version: finding.remedy = .manual
    case .manual, .none, .script: break
    }
    return finding
  }
}
