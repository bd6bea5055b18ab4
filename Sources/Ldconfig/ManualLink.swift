internal import FileSystem
internal import LoaderCache

/// `ldconfig -l`: the link of one library, without regard to others of its SONAME.
struct ManualLink {
  private let operand: [UInt8]
  private let path: Path
  private let context: RunContext

  init(_ operand: [UInt8], _ context: RunContext) {
    self.operand = operand
    // A bare name is in the directory at hand, and messages say so.
    let isBare = !operand.contains(UInt8(ascii: "/"))
    path = Path(isBare ? Array("./".utf8) + operand : operand)
    self.context = context
  }

  func perform(under root: borrowing SystemRoot) {
    do throws(FileSystemError) {
      if operand.isEmpty { throw FileSystemError(.status, path, .noSuchFile) }
      guard let name = path.lastName, operand.last != UInt8(ascii: "/") else {
        guard try root.status(of: path).kind == .directory else {
          throw FileSystemError(.status, path, .notDirectory)
        }
        return context.tell(.notice(.notRegular(operand)))
      }
      let directory = try Directory.open(path.parent, in: root)
      try link(name, in: directory, under: root)
    } catch {
      context.tell(.notice(.missingOperand(operand, error.errno)))
    }
  }

  private func link(
    _ name: FileName, in directory: borrowing Directory, under root: borrowing SystemRoot
  ) throws(FileSystemError) {
    guard try directory.status(of: name).kind == .regular else {
      return context.tell(.notice(.notRegular(operand)))
    }
    var libraries = LibraryStore(context, remembering: ScanCache())
    let place = LibraryStore.Place(
      path: path, nameInDirectory: name, status: nil, isLink: false)
    guard let library = libraries.library(at: place, directory, root) else {
      return context.tell(.notice(.noSoname(path)))
    }
    let soname = library.facts.soname.map { FileName(usableSoname: $0) } ?? name
    guard let soname else {
      return context.tell(.notice(.unusableSoname(path, library.facts.soname ?? [])))
    }
    let cut = operand.lastIndex(of: UInt8(ascii: "/"))
    let prefix = cut.map { Array(operand[...$0]) } ?? Array("./".utf8)
    LinkSettlement(soname: soname, file: name, prefix: prefix, context)
      .perform(in: directory, root)
  }
}
