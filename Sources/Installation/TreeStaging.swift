internal import FileSystem
internal import Repair

/// Copies a directory into a stage, as `cp -a` would.
struct TreeStaging: ~Copyable {
  private let request: InstallRequest
  private let hooks: InstallHooks
  private let selection: Selection
  // What is made by the copy is no part of its source, even where it lies there.
  private let passedOver: Set<FileIdentity>
  private var writer: StageWriter
  // Names of one inode become names of one inode.
  private var made: [FileIdentity: [FileName]] = [:]

  /// Copies a directory; gives how many entries were chosen.
  static func copy(
    _ source: borrowing Directory, _ request: InstallRequest, _ destination: borrowing Destination,
    into stage: borrowing Stage, _ hooks: InstallHooks
  ) throws(InstallError) -> StagedLinks {
    let layout = request.knowsLayouts ? source.path.lastName.flatMap(KnownLayout.init) : nil
    do {
      var staging = TreeStaging(
        request: request, hooks: hooks,
        selection: request.selection.completed(
          by: layout, isTopGone: true, into: destination.facts),
        passedOver: try destination.identities.union([stage.top]),
        writer: try StageWriter.open(stage))
      staging.writer.noteTop(request.attributes(of: try source.status()))
      try staging.take(source, [])
      try staging.writer.finish()
      return StagedLinks(entries: staging.writer.entries, links: [])
    } catch let error as InstallError {
      throw error
    } catch let error as FileSystemError {
      throw .failed(error)
    } catch {
      throw .nothingChosen(request.source)
    }
  }

  private init(
    request: InstallRequest, hooks: InstallHooks, selection: Selection,
    passedOver: Set<FileIdentity>, writer: consuming StageWriter
  ) {
    self.request = request
    self.hooks = hooks
    self.selection = selection
    self.passedOver = passedOver
    self.writer = writer
  }

  private mutating func take(_ directory: borrowing Directory, _ names: [FileName]) throws {
    for name in try directory.entries().map(\.name).sorted() {
      if hooks.isCancelled() { throw InstallError.interrupted }
      let status = try directory.status(of: name)
      if passedOver.contains(status.identity) { continue }
      let here = names + [name]
      let path = directory.path.appending(name)
      hooks.progress(path)
      do {
        try take(name, status, of: directory, here)
      } catch let failure as StagingFailure {
        switch failure {
        case .refused(let refusal): throw InstallError.refused(path, refusal)
        case .failed(let error): throw error
        case .content(let error): throw error
        }
      }
    }
  }

  private mutating func take(
    _ name: FileName, _ status: FileStatus, of directory: borrowing Directory, _ here: [FileName]
  ) throws {
    let place = selection.place(of: here)
    switch status.kind {
    case .directory:
      let below = try directory.open(directory: name)
      if let place { try writer.addDirectory(place, request.attributes(of: status)) }
      try take(below, here)
    case .symbolicLink:
      guard let place else { return }
      let text = try directory.readLink(name)
      try writer.addLink(place, to: text, request.attributes(of: status))
    case .regular:
      guard let place else { return }
      if let first = made[status.identity] {
        return try writer.addHardLink(place, to: first, stored: name.bytes)
      }
      if status.hardLinks > 1 { made[status.identity] = place }
      let file = try directory.open(file: name)
      let cancelled = hooks.isCancelled
      let attributes = request.attributes(of: file.status, try file.extendedAttributes())
      let copy = VerifiedCopy(isCancelled: cancelled)
      try writer.addFile(
        place, attributes, isSame: { (left) in copy.isMade(left, of: file) },
        fill: { (made) throws in try copy.make(made, of: file) })
    case let kind:
      guard place != nil else { return }
      throw StagingFailure.refused(.special(kind))
    }
  }
}

/// A copy of a file that was read again and compared before it counts.
private struct VerifiedCopy {
  let isCancelled: () -> Bool

  func make(_ copy: borrowing WritableFile, of file: borrowing OpenFile) throws {
    let goesOn = { (_: UInt64) in !isCancelled() }
    do {
      if try !copy.take(file, progress: goesOn) { try write(copy, file, goesOn) }
      let isEqual = try copy.holds(the: file, progress: goesOn)
      guard try file.currentStatus().isUnchanged(since: file.status) else {
        throw InstallError.refused(file.path, .changing)
      }
      guard isEqual else { throw FileSystemError(.read, file.path, .inputOutput) }
    } catch let error as FileSystemError {
      throw isCancelled() ? InstallError.interrupted : error
    }
  }

  /// Whether a file is a copy already, all bytes compared.
  func isMade(_ left: borrowing OpenFile, of file: borrowing OpenFile) -> Bool {
    guard left.status.size == file.status.size,
      left.status.permissions == file.status.permissions
    else { return false }
    var (mine, theirs): ([UInt8], [UInt8]) = ([], [])
    var offset: UInt64 = 0
    while offset < file.status.size, !isCancelled() {
      guard (try? left.read(at: offset, count: 256 << 10, into: &mine)) != nil,
        (try? file.read(at: offset, count: 256 << 10, into: &theirs)) != nil,
        !mine.isEmpty, mine == theirs
      else { return false }
      offset += UInt64(mine.count)
    }
    return !isCancelled()
  }

  private func write(
    _ copy: borrowing WritableFile, _ file: borrowing OpenFile, _ goesOn: (UInt64) -> Bool
  ) throws {
    var block: [UInt8] = []
    var offset: UInt64 = 0
    repeat {
      guard goesOn(offset) else { throw InstallError.interrupted }
      try file.read(at: offset, count: 256 << 10, into: &block)
      if block.contains(where: { $0 != 0 }) {
        try copy.write(block)
      } else {
        try copy.leaveHole(block.count)
      }
      offset += UInt64(block.count)
    } while block.count == 256 << 10
    try copy.truncate(to: offset)
  }
}
