package import Archives
internal import Census
internal import Diagnosis
internal import ELF
package import FileSystem

/// Plans an archive anew, and writes it: the same entries, with links where copies were.
package struct Repacker {
  private let path: Path
  private let keep: [WildcardPattern]
  private let progress: (Path) -> Void
  private let open: () throws(FileSystemError) -> OpenFile

  /// Works on the archive that `open` opens, always anew; `keep` are names that stay in a wheel.
  package init(
    _ path: Path, keep: [WildcardPattern], progress: @escaping (Path) -> Void,
    open: @escaping () throws(FileSystemError) -> OpenFile
  ) {
    self.path = path
    self.keep = keep
    self.progress = progress
    self.open = open
  }

  // MARK: Planning

  /// What is to be done; nothing is written.
  package func plan() throws(RepackRefusal) -> RepackPlan {
    guard let censuses = ArchiveSurvey.census(of: path, progress: progress, open: open),
      let archive = censuses.first
    else { throw .notAnArchive(path) }
    try refuse(archive, with: censuses.dropFirst())
    var circumstances = Circumstances(native: .host, loaderDirectories: [])
    circumstances.archive = EnclosingArchive(top: archive.top, holdsWholeRoot: false)
    let source = try source()
    var plan = RepackPlan(of: archive, in: source.status)
    let names = archive.census.directories.flatMap { $0.entries.map(\.name.fileName.bytes) }
    plan.idleKeeps = keep.filter { !names.contains(where: $0.matches) }
    let proposals = Proposals(in: archive) { Diagnostician.findings(in: $0, circumstances) }
    let wheel = archive.kind == .wheel ? try WheelFiles(source) : nil
    do throws(ArchiveError) {
      // What was compressed twice is not what anybody ships.
      let compressors = try source.reader().compressors.map(\.rawValue)
      guard compressors.count < 2 else {
        throw ArchiveError(path, .unsupported(compressors.joined(separator: " + ")))
      }
      if plan.form == .zip { try ZipWriter.check(source.file(), path: plan.top) }
      if let wheel {
        return try WheelPlanner(source, wheel, proposals, keep: keep).complete(plan).sorted()
      }
      return try LinkPlanner(source, proposals, archive).complete(plan).sorted()
    } catch {
      throw RepackRefusal(error)
    }
  }

  private func refuse(
    _ archive: ArchiveCensus, with inner: ArraySlice<ArchiveCensus>
  ) throws(RepackRefusal) {
    let isConda = inner.contains { $0.kind == .conda && $0.top.isPackagePart(of: archive.top) }
    switch (archive.kind, archive.form) {
    case (.debian, _), (.rpm, _), (.conda, _): throw .package(path, archive.kind)
    case (_, .zip) where isConda: throw .package(path, .conda)
    case (_, .tar), (_, .zip): break
    default: throw .format(path)
    }
    let troubles = archive.census.unexamined
    if !troubles.isEmpty { throw .unexamined(troubles) }
    // A zip file has its directory at its end, which a compressed one would not let be found.
    if archive.form == .zip, archive.compressor != nil { throw .format(path) }
  }

  private func source() throws(RepackRefusal) -> RepackSource {
    do throws(FileSystemError) {
      return RepackSource(
        path: path, status: try open().status, progress: progress, open: open)
    } catch {
      throw RepackRefusal(ArchiveError(path, error))
    }
  }

  // MARK: Writing

  /// Writes what was planned to a file, which does not have its name yet.
  package func write(
    _ plan: RepackPlan, to file: PendingFile, path output: Path,
    progress: @escaping (UInt64) -> Void
  ) throws(ArchiveError) {
    let source = RepackSource(path: path, status: plan.input, progress: { _ in }, open: open)
    let top = path.asArchive
    switch plan.writing {
    case .copy:
      try TarWriter.write(
        source.file(), path: top, nil, [], to: file, path: output, progress: progress)
    case .tar(let patches):
      try TarWriter.write(
        source.file(), path: top, plan.compressor, patches, to: file, path: output,
        progress: progress)
    case .zip(let changes):
      try ZipWriter.write(
        source.file, path: top, changes, to: file, path: output, progress: progress)
    }
    // Who changes the input meanwhile gets no output of two halves.
    _ = try source.file()
  }
}

extension Path {
  /// Whether it is the part of a conda package that holds its files.
  fileprivate func isPackagePart(of top: Path) -> Bool {
    parent == top && lastName?.bytes.starts(with: "pkg-".utf8) == true
  }
}
