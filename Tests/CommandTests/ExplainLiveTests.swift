import Foundation
import TestSupport
import Testing

/// What the tools of this machine say of a tree, piped into `solder explain`: the message is known, and
/// what it is about is found in the tree.
struct ExplainLiveTests {
  /// What a tool is run as, on which tree, and what has to be told.
  struct Scene: Sendable, CustomTestStringConvertible {
    let command: String
    let tree: [String: TreeItem]
    let id: String
    /// The rule that sees it, or the state of what is named.
    let told: String

    init(_ command: String, _ tree: [String: TreeItem], _ id: String, _ told: String) {
      (self.command, self.tree, self.id, self.told) = (command, tree, id, told)
    }

    var testDescription: String { "\(id) \(command)" }
  }

  private static let library = TreeItem.library("libzz.so.1", size: 9000)
  private static let page = TreeItem.text("<html>" + String(repeating: "x", count: 200))
  private static let ldconfig = "ldconfig -n ."
  private static let link =
    "echo 'int f(); int main() { return f(); }' | cc -xc - -o a.out -L. -lzz"
  private static let open = "python3 -c \"import ctypes; ctypes.CDLL('$PWD/libzz.so.1')\""

  private static let scenes: [Scene] = [
    Scene(ldconfig, ["libzz.so.1": library, "libzz.so.1.2": library], "A1", "hard-copy"),
    Scene(
      ldconfig,
      ["libzz.so.1": .library("libzz.so.1", content: 7), "libzz.so.1.2": library], "A1",
      "conflicting-copy"),
    Scene(ldconfig, ["libzz.so.1": .bytes([])], "A9", "empty-library"),
    Scene(ldconfig, ["libzz.so.1": page], "A11", "not-a-library"),
    // With -X the links stay.
    Scene("ldconfig -v -X -n .", ["libzz.so": .link("libzz.so.9")], "A6", "dangling-link"),
    Scene(
      "ldconfig -v -X -n .", ["libzz.so.1": .link("libzz.so"), "libzz.so": .link("libzz.so.1")],
      "A7", "link-loop"),
    Scene(open, ["libzz.so.1": .text("libzz.so.1.2"), "libzz.so.1.2": library], "D2", "text-stub"),
    Scene(open, ["libzz.so.1": page], "D3", "not-a-library"),
    Scene(
      open, ["libzz.so.1": .link("libzz.so.1.9"), "libzz.so.1.2": library], "D1", "dangling-link"),
    Scene("\(link) -fuse-ld=bfd", [:], "C1", "missing"),
    Scene(
      "\(link) -fuse-ld=bfd", ["libzz.so": .text("libzz.so.1"), "libzz.so.1": library], "C9",
      "text-stub"),
    Scene("\(link) -fuse-ld=gold", [:], "C2", "missing"),
    Scene("\(link) -fuse-ld=lld", [:], "C3", "missing"),
    Scene("\(link) -fuse-ld=mold", [:], "C4", "missing"),
    Scene("\(link) -fuse-ld=mold", ["libzz.so": .bytes([])], "C22", "empty-library"),
  ]

  @Test(arguments: scenes)
  func `what a tool says is answered with what is there`(_ scene: Scene) throws {
    let bench = try Bench(scene.tree)
    let said = try Program.shell(
      "cd '\(bench.tree)' && PATH=$PATH:/usr/sbin:/sbin; { \(scene.command); } 2>&1 | tee '\(bench.beside("said"))' "
        + "| \"$SOLDER\" explain --format json")
    let text = (try? String(contentsOfFile: bench.beside("said"), encoding: .utf8)) ?? ""
    // Without its tool a scene says nothing.
    guard !text.contains("not found\n"), !text.contains("cannot find 'ld'"),
      !text.contains("invalid linker name")
    else { return }
    let explanations = try #require(
      try said.json()["explanations"] as? [[String: Any]], "\(text)\(said.errors)")
    let explanation = try #require(
      explanations.first { $0["id"] as? String == scene.id },
      "\(explanations.map { $0["id"] ?? "" }): \(text)")
    let here = explanation["here"] as? [[String: Any]] ?? []
    let states = here.compactMap { $0["state"] as? String }
    let rules = here.flatMap { $0["findings"] as? [[String: Any]] ?? [] }
      .compactMap { $0["rule"] as? String }
    #expect((states + rules).contains(scene.told), "\(states) \(rules): \(text)")
    #expect(explanation["isSettled"] as? Bool == false)
  }
}
