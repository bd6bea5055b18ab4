package import FileSystem

/// Which entries are unpacked, and where to.
package struct Selection: Hashable, Sendable {
  /// How many of the first names are left out; `nil` for what the layout says.
  package var stripped: Int?
  /// An entry must match one of these; with none all do.
  package var patterns: [WildcardPattern]
  /// Directories at the top that get another name.
  package var renamed: [FileName: FileName]
  // Whether `targets/*/lib` comes to `lib`, and the links that lead to it are left out.
  private var isUnfolded = false

  /// All entries, as they are.
  package init(
    stripped: Int? = nil, patterns: [WildcardPattern] = [], renamed: [FileName: FileName] = [:]
  ) {
    self.stripped = stripped
    self.patterns = patterns
    self.renamed = renamed
  }

  /// The same with what a known layout adds where nothing was asked for.
  func completed(by layout: KnownLayout?, isTopGone: Bool, into prefix: PrefixFacts) -> Selection {
    guard let layout else { return self }
    var selection = self
    selection.stripped = stripped ?? (isTopGone ? 0 : 1)
    if patterns.isEmpty { selection.patterns = layout.patterns }
    if renamed.isEmpty, prefix.hasOnlyLib64 {
      selection.renamed = KnownLayout.libraries64
      // The toolkit has such links of its own, to other targets.
      selection.isUnfolded = layout.hasTargets
    }
    return selection
  }

  /// Where an entry goes: its names below the destination; `nil` where it is left out.
  func place(of names: [FileName]) -> [FileName]? {
    var kept = Array(names.dropFirst(stripped ?? 0))
    guard !kept.isEmpty, isChosen(kept) else { return nil }
    if isUnfolded {
      guard let unfolded = Selection.unfolded(kept) else { return nil }
      kept = unfolded
    }
    if let first = kept.first, let other = renamed[first] { kept[0] = other }
    return kept
  }

  // Directories are made with what comes into them.
  private static func unfolded(_ names: [FileName]) -> [FileName]? {
    guard names.count > 1 else {
      return KnownLayout.targetDirectories.contains(names[0]) ? nil : names
    }
    guard names[0] == KnownLayout.targets else { return names }
    guard names.count > 2, KnownLayout.targetDirectories.contains(names[2]) else {
      return names.count > 2 ? names : nil
    }
    return names.count > 3 ? Array(names.dropFirst(2)) : nil
  }

  // `*` matches slashes too; a pattern without one may also match the last name alone.
  private func isChosen(_ names: [FileName]) -> Bool {
    if patterns.isEmpty { return true }
    let path = names.joinedPath.bytes
    return patterns.contains { pattern in
      if pattern.matches(path) { return true }
      guard !pattern.bytes.contains(UInt8(ascii: "/")), let last = names.last else { return false }
      return pattern.matches(last.bytes)
    }
  }
}

/// What the destination is, as far as it decides where libraries go.
package struct PrefixFacts: Hashable, Sendable {
  /// Whether it has `lib64` and no `lib`, as CUDA's toolkit.
  package let hasOnlyLib64: Bool

  /// Puts the facts together.
  package init(hasOnlyLib64: Bool) { self.hasOnlyLib64 = hasOnlyLib64 }
}
