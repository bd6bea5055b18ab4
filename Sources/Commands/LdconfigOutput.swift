internal import FileSystem
internal import Ldconfig
internal import LoaderCache
internal import Messages
internal import Reports

/// Where ldconfig's words go: the listing in blocks, messages at once and in their place between.
final class LdconfigOutput {
  private let listing: LdconfigText
  private let messages: LdconfigText
  private var buffer: [UInt8] = []
  private static let blockSize = 64 * 1024

  init(catalog: any LdconfigCatalog, program: [UInt8], isStrict: Bool) {
    // Raw bytes are for programs that compare; a terminal would obey them.
    listing = LdconfigText(
      catalog, program: program, escapes: !isStrict || StandardStream.output.isTerminal)
    messages = LdconfigText(
      catalog, program: program, escapes: !isStrict || StandardStream.error.isTerminal)
  }

  func take(_ event: LdconfigEvent) {
    guard case .notice(let notice) = event else {
      listing.append(event, to: &buffer)
      if buffer.count > LdconfigOutput.blockSize { flush() }
      return
    }
    say(messages.message(notice))
  }

  func take(_ failure: LdconfigFailure) { say(messages.message(failure)) }

  func take(_ cache: CacheFile, path: Path, isLegacy: Bool) {
    listing.list(cache, path: path, isLegacy: isLegacy) { block in
      try? StandardStream.output.write(block)
    }
  }

  /// Writes out the listing; that nobody takes it is no trouble to ldconfig.
  func flush() {
    try? StandardStream.output.write(buffer)
    buffer.removeAll(keepingCapacity: true)
  }

  private func say(_ message: [UInt8]) {
    flush()
    try? StandardStream.error.write(message)
  }
}
