internal import FileSystem

/// The text of a link in a package, for which the root is the package's own top.
enum PackageLink {
  private static let slash = UInt8(ascii: "/")

  /// A text that leads to the same name wherever the package is unpacked to; other texts as they are.
  static func text(_ text: [UInt8], at names: [FileName], _ selection: Selection) -> [UInt8] {
    guard text.first == slash, let target = try? EntryNames.read(text, inWholeRoot: true),
      !target.isEmpty
    else { return text }
    // Both as they will lie, or both as they lie in the package.
    if let place = selection.place(of: names), let other = selection.place(of: target) {
      return way(from: place.dropLast(), to: other)
    }
    return way(from: names.dropLast(), to: target)
  }

  private static func way(from directory: ArraySlice<FileName>, to target: [FileName]) -> [UInt8] {
    let common = zip(directory, target.dropLast()).prefix { $0 == $1 }.count
    let up = directory.dropFirst(common).map { _ in Array("..".utf8) }
    return Array((up + target.dropFirst(common).map(\.bytes)).joined(separator: [slash]))
  }
}
