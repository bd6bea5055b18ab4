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
    switch obstacle {
    case .readOnlyMount: return catalog.heldReadOnlyMount(scene.word(directory))
    case .readOnlyFormat: return catalog.heldReadOnlyFormat
    case .fixedDirectory: return catalog.heldFixedDirectory(scene.word(directory))
    case .fixedFile: return catalog.heldFixedFile(scene.word(finding.path))
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
    Escaping.shellWord(isForeign ? root.bytes + absolute(path).bytes : path.bytes)
  }
}
