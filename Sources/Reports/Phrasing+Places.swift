internal import Census
internal import Diagnosis
internal import FileSystem
internal import Messages
internal import Repair

extension Phrasing {
  /// Why the place of a finding lets nothing be changed, and what to do about it.
  func reason(
    _ obstacle: Obstacle, to finding: Finding, _ scene: OwnershipAdvice.Scene
  ) -> String {
    // A directory that should be a link is a name of the one above.
    let directory = finding.name == nil ? finding.directory.parent : finding.directory
    return reason(obstacle, to: finding.path, in: directory, word: scene.word)
  }

  /// Why a name of a directory cannot be changed; `word` gives paths as words of a shell.
  func reason(
    _ obstacle: Obstacle, to path: Path, in directory: Path, word: (Path) -> String
  ) -> String {
    switch obstacle {
    case .readOnlyMount: return catalog.heldReadOnlyMount(word(directory))
    case .readOnlyFormat: return catalog.heldReadOnlyFormat
    case .fixedDirectory: return catalog.heldFixedDirectory(word(directory))
    case .fixedFile: return catalog.heldFixedFile(word(path))
    case .notWritable:
      return CurrentProcess.user == 0 ? catalog.heldNotWritableByRoot : catalog.heldNotWritable
    case .mountPoint: return catalog.heldMountPoint
    case .othersFile: return catalog.heldOthersFile
    }
  }
}

extension OwnershipAdvice.Scene {
  /// A path of the root as a word of a shell on this machine.
  fileprivate func word(_ path: Path) -> String {
    Escaping.shellWord(outside(path).bytes)
  }
}
