internal import FileSystem
internal import WSL

/// The command that mends the directory that Windows lends.
enum WayCommand {
  /// The command for one way.
  static func text(_ way: Way) -> String {
    let sudo = CurrentProcess.user == 0 || way == .windows ? "" : "sudo "
    return "\(sudo)solder fix --wsl \(way.rawValue)"
  }

  /// The command that makes the links of one place anew.
  static func links(at place: Path) -> String {
    let isUsual = place == FarmPlan.usualPlace
    return text(.links) + (isUsual ? "" : " --into " + Escaping.shellWord(place.bytes))
  }
}
