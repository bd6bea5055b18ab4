package import Knowledge
package import Messages

/// The two trees of a page's example: beside each other where they fit, else one below the other.
package struct ExampleDrawing {
  private let rows: [(before: String, after: String)]
  private let before: String
  private let after: String

  /// Draws an example under the words of a language.
  package init(_ example: RulePage.Example, catalog: any Catalog) {
    rows = example.rows
    (before, after) = (catalog.exampleBefore, catalog.exampleAfter)
  }

  /// The lines, the words above the trees and what is changed in them marked by the style.
  package func lines(columns: Int, style: Style) -> [String] {
    let left = ExampleDrawing.widest(rows.map(\.before) + [before])
    let right = ExampleDrawing.widest(rows.map(\.after) + [after])
    let gap = "   "
    guard left + gap.count + right <= columns else { return stacked(style) }
    let head = style.faint(padded(before, left) + gap + after)
    return [head]
      + rows.map { row in
        row.after.isEmpty ? row.before : padded(row.before, left) + gap + drawn(row, style)
      }
  }

  private func stacked(_ style: Style) -> [String] {
    [style.faint(before)] + rows.map(\.before).filter { !$0.isEmpty }
      + ["", style.faint(after)] + rows.filter { !$0.after.isEmpty }.map { drawn($0, style) }
  }

  private func drawn(_ row: (before: String, after: String), _ style: Style) -> String {
    row.before == row.after ? row.after : style.good(row.after)
  }

  private func padded(_ text: String, _ columns: Int) -> String {
    text + String(repeating: " ", count: max(0, columns - DisplayWidth.columns(of: text)))
  }

  private static func widest(_ texts: [String]) -> Int {
    texts.map { DisplayWidth.columns(of: $0) }.max() ?? 0
  }
}
