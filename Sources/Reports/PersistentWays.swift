internal import Diagnosis
internal import FileSystem
internal import Ownership

/// The commands that make a repair outlive an upgrade, by package manager.
struct PersistentWays {
  private let owner: Owner
  private let scene: OwnershipAdvice.Scene
  private let directories: [Path]
  private let names: [Path]
  private let mend: String

  init(_ owner: Owner, _ findings: [Finding], _ scene: OwnershipAdvice.Scene) {
    self.owner = owner
    self.scene = scene
    names = Set(findings.filter { $0.name != nil }.map { scene.absolute($0.path) }).sorted()
    directories = Set(findings.map { scene.absolute($0.directory) }).sorted()
    mend =
      (["%s fix --yes --quiet --include-owned"] + OwnershipAdvice.preference(for: findings))
      .joined(separator: " ")
  }

  var all: [(way: OwnershipAdvice.Way, commands: [String])] {
    (hook.map { [(.hook, $0)] } ?? [])
      + (owner.manager == .dpkg ? [(.diversion, diversions)] : [])
  }

  // What cannot be written plainly on one line is not put into a file that others read by their
  // own rules, and as root.
  private var hook: [String]? {
    guard let program, let targets else { return nil }
    return switch owner.manager {
    case .dpkg: [dpkgHook(program, targets)]
    case .rpm: plainPackage.map { [dnfAction(of: $0, program, targets)] }
    case .pacman: plainPackage.map { pacmanHook(of: $0, program, targets) }
    case .apk: apkHook(program, targets)
    default: nil
    }
  }

  private var program: String? {
    scene.program.flatMap { Escaping.plainShellWord($0.bytes) }.map(word)
  }

  // As a word of a word: the hook's line is read by a shell again.
  private var targets: String? {
    let words = directories.map { Escaping.plainShellWord($0.bytes) }
    let plain = words.compactMap(\.self)
    return plain.count == words.count ? word(plain.joined(separator: " ")) : nil
  }

  // No package's real name has other characters; to some of these files they mean something.
  private var plainPackage: String? {
    let plain = Set("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789._+-@".utf8)
    let name = owner.package.bytes
    return name.first != UInt8(ascii: "-") && name.allSatisfy(plain.contains)
      ? String(decoding: name, as: UTF8.self) : nil
  }

  private func word(_ text: String) -> String { Escaping.shellWord(Array(text.utf8)) }

  /// A file of the root, as it is from outside.
  private func file(_ path: String) -> String {
    Escaping.shellWord(scene.outside(Path(Array(path.utf8))).bytes)
  }

  // dpkg reads only files whose names are letters, digits, - and _.
  private var hookName: String {
    let plain = owner.package.bytes.map { byte in
      let character = Character(Unicode.Scalar(byte))
      return character.isASCII && (character.isLetter || character.isNumber) ? character : "_"
    }
    return "solder-" + String(plain)
  }

  private func dpkgHook(_ program: String, _ targets: String) -> String {
    "printf 'post-invoke=\(mend) %s >/dev/null || :\\n' \(program) \(targets) | "
      + "sudo tee \(file("/etc/dpkg/dpkg.cfg.d/\(hookName)"))"
  }

  private var diversions: [String] {
    let root = scene.isForeign ? "--root \(Escaping.shellWord(scene.root.bytes)) " : ""
    return names.map { path in
      // Beside it, under a name that ldconfig does not look at, and so does not choose.
      let prefix = Array("diverted-".utf8)
      let elsewhere =
        path.lastName.flatMap { FileName(prefix + $0.bytes) }.map { path.parent.appending($0) }
        ?? path.parent.appending(Path("diverted"))
      return "sudo dpkg-divert \(root)--add --no-rename --divert "
        + "\(Escaping.shellWord(elsewhere.bytes)) \(Escaping.shellWord(path.bytes))"
    }
  }

  private func dnfAction(of package: String, _ program: String, _ targets: String) -> String {
    let name = "/etc/dnf/plugins/post-transaction-actions.d/\(hookName).action"
    return "printf '%s:in:\(mend) %s\\n' \(package) \(program) \(targets) | "
      + "sudo tee \(file(name))"
  }

  private func pacmanHook(
    of package: String, _ program: String, _ targets: String
  ) -> [String] {
    let lines = [
      "[Trigger]", "Operation = Install", "Operation = Upgrade", "Type = Package", "Target = %s",
      "[Action]", "When = PostTransaction", "Exec = \(mend) %s",
    ].joined(separator: "\\n")
    let directory = "/etc/pacman.d/hooks"
    return [
      "sudo mkdir -p \(file(directory))",
      "printf '\(lines)\\n' \(package) \(program) \(targets) | "
        + "sudo tee \(file("\(directory)/\(hookName).hook"))",
    ]
  }

  private func apkHook(_ program: String, _ targets: String) -> [String] {
    let directory = "/etc/apk/commit_hooks.d"
    let hook = file("\(directory)/\(hookName)")
    let line = "#!/bin/sh\\n[ \"$1\" = post-commit ] || exit 0\\n\(mend) %s >/dev/null || :\\n"
    return [
      "sudo mkdir -p \(file(directory))",
      "printf '\(line)' \(program) \(targets) | sudo tee \(hook)", "sudo chmod +x \(hook)",
    ]
  }
}
