internal import FileSystem

/// Setting the link of a chosen library right, and telling of it.
struct LinkSettlement {
  private let update: LinkUpdate
  private let directoryPath: Path
  private let context: RunContext

  init(soname: FileName, file: FileName, directory: Path, _ context: RunContext) {
    update = LinkUpdate(soname: soname, file: file)
    directoryPath = directory
    self.context = context
  }

  /// Looks, tells and acts; `isRight` where the link is known to be right already.
  @discardableResult
  func perform(
    isRight: Bool = false, in directory: borrowing Directory, _ root: borrowing SystemRoot
  ) -> LinkOutcome {
    guard let present = isRight ? .right : update.present(in: directory, root) else {
      context.tell(.notice(.candidateVanished(directoryPath.appending(update.file))))
      return .failed
    }
    var isLeft = context.options.keepsLinks || present == .right || present == .obstacle
    if LinkUpdate.loaders.contains(update.soname), leadsSomewhere(present, directory, root) {
      context.tell(.notice(.isLoader(directoryPath.appending(update.file))))
      isLeft = true
    }
    if present == .obstacle {
      context.tell(.notice(.notSymbolicLink(directoryPath.appending(update.soname))))
    }
    context.tell(.library(soname: update.soname, file: update.file))
    var outcome = LinkOutcome.kept
    if !isLeft {
      let failure = update.perform(present, in: directory)
      if let failure { context.tell(.notice(failure)) }
      outcome = failure == nil ? .changed : .failed
    }
    context.tell(.link(outcome))
    return outcome
  }

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
