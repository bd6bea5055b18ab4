internal import FileSystem

/// What all stages of a run share.
final class RunContext {
  let options: LdconfigOptions
  let port: Port
  let behaviour: Behaviour
  /// `LD_HWCAP_MASK`.
  let hardwareMask: UInt64
  private let report: (LdconfigEvent) -> Void
  /// The first message that says that something could not be read, and so may be missing.
  private(set) var incompleteness: Notice?

  init(
    _ options: LdconfigOptions, _ port: Port, _ behaviour: Behaviour, hardwareMask: UInt64,
    _ report: @escaping (LdconfigEvent) -> Void
  ) {
    self.options = options
    self.port = port
    self.behaviour = behaviour
    self.hardwareMask = hardwareMask
    self.report = report
  }

  /// Passes on what is to be said, as far as it is wanted.
  func tell(_ event: LdconfigEvent) {
    switch event {
    case .directory, .library, .link: if options.isVerbose { report(event) }
    case .notice(let notice):
      if incompleteness == nil, notice.isGrave { incompleteness = notice }
      if options.isVerbose || !notice.isVerbose || (!behaviour.isStrict && notice.isGrave) {
        report(event)
      }
    }
  }
}
