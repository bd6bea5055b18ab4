internal import FileSystem

/// Setting the link of a chosen library right, and telling of it.
struct LinkSettlement {
  private let update: LinkUpdate
  /// What messages put before the names.
  private let prefix: [UInt8]
  private let context: RunContext

  /// Messages call the names by `prefix` and the name, the prefix ending in a slash.
  init(soname: FileName, file: FileName, prefix: [UInt8], _ context: RunContext) {
    update = LinkUpdate(soname: soname, file: file)
    self.prefix = prefix
    self.context = context
  }

  /// Looks, tells and acts; `isRight` where the link is known to be right already.
  @discardableResult
  func perform(
    isRight: Bool = false, in directory: borrowing Directory, _ root: borrowing SystemRoot
  ) -> LinkOutcome {
    guard let present = isRight ? .right : update.present(in: directory, root) else {
      context.tell(.notice(.candidateVanished(shown(update.file))))
      return .failed
    }
    var isLeft = context.options.keepsLinks || present == .right || present == .obstacle
    if LinkUpdate.loaders.contains(update.soname), leadsSomewhere(present, directory, root) {
      context.tell(.notice(.isLoader(shown(update.file))))
      isLeft = true
    }
    if present == .obstacle {
      context.tell(.notice(.notSymbolicLink(shown(update.soname))))
    }
    context.tell(.library(soname: update.soname, file: update.file))
    var outcome = LinkOutcome.kept
    if !isLeft {
      let failure = make(present, in: directory, root)
      if let failure { context.tell(.notice(notice(failure))) }
      outcome = failure == nil ? .changed : .failed
    }
    context.tell(.link(outcome))
    return outcome
  }

  private func make(
    _ present: LinkUpdate.Present, in directory: borrowing Directory, _ root: borrowing SystemRoot
  ) -> LinkUpdate.Failure? {
    let failure = update.perform(present, in: directory)
    // Who made it in between nearly always is another ldconfig, and made the same link.
    guard failure == .taken, let found = update.present(in: directory, root) else { return failure }
    return found == .obstacle ? .noLink : update.perform(found, in: directory)
  }

  private func notice(_ failure: LinkUpdate.Failure) -> Notice {
    switch failure {
    case .cannotLink, .taken: .cannotLink(shown(update.soname), to: update.file)
    case .cannotReplace: .cannotUnlink(shown(update.soname))
    case .noLink: .notSymbolicLink(shown(update.soname))
    }
  }

  private func shown(_ name: FileName) -> Path { Path(prefix + name.bytes) }

  private func leadsSomewhere(
    _ present: LinkUpdate.Present, _ directory: borrowing Directory, _ root: borrowing SystemRoot
  ) -> Bool {
    switch present {
    case .right, .obstacle: true
    case .nothing: false
    case .link: (try? directory.resolvedStatus(of: update.soname, in: root)) != nil
    }
  }
}
