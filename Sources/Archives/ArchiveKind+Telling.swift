internal import FileSystem

extension ArchiveKind {
  /// What the form alone tells.
  init(of reader: ArchiveReader) {
    self =
      switch (reader.form, reader.compressors.first) {
      case (.debian, _): .debian
      case (_, .rpm?): .rpm
      default: .plain
      }
  }

  /// The kind of an archive in one of this kind.
  func ofArchive(
    in record: TreeRecord, named name: EntryName, _ inner: ArchiveReader
  ) -> ArchiveKind {
    if record.form == .debian { return .debian }
    if record.form == .zip, name.parent.isTop, name.bytes.starts(with: "pkg-".utf8),
      inner.form == .tar
    {
      return .conda
    }
    return ArchiveKind(of: inner)
  }
}

extension TreeRecord {
  /// Wheels and old conda packages are known by a file that all of them have.
  func learnKind(from name: EntryName) {
    guard kind == .plain, name.bytes.count < 300 else { return }
    if form == .zip, name.bytes.suffix(16).elementsEqual(".dist-info/WHEEL".utf8) {
      kind = .wheel
    } else if form == .tar, name.bytes.elementsEqual("info/index.json".utf8) {
      kind = .conda
    }
  }
}
