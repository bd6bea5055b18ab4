// MARK: - The result

extension Korean {
  package func scriptWritten(changes: Int) -> String {
    "변경 \(changes)건을 스크립트로 작성했으며 여기서는 아무것도 변경하지 않았습니다. 내용을 읽어 본 뒤 실행하십시오."
  }
  package var scriptIsEmpty: String { "할 일이 없으므로 스크립트는 아무것도 변경하지 않습니다." }
  package var scriptLeaves: String { "스크립트가 그대로 두는 항목:" }
}

// MARK: - Why a script leaves something

extension Korean {
  package var scriptLeavesDirectory: String {
    "디렉터리를 통째로 링크로 바꾸는 일은 `solder fix` 명령만 할 수 있습니다"
  }
  package var scriptCannotKeep: String {
    "이 파일의 내용은 다른 곳에 없으며 `solder fix` 명령만 보관할 수 있습니다"
  }
  package var scriptCannotTurn: String {
    "거꾸로 된 체인은 `solder fix` 명령이나 sh 스크립트만 바로잡을 수 있습니다"
  }
  package var scriptCannotProve: String {
    "링크 자리에 있는 작은 파일은 `solder fix` 명령이나 sh 스크립트만 비교할 수 있습니다"
  }
  package var scriptCannotLeadOut: String {
    "링크가 디렉터리 밖을 가리키므로 스크립트를 실행하는 곳에서는 다른 파일일 수 있습니다"
  }
  package var scriptCannotWrite: String {
    "이름이나 링크의 내용을 이 종류의 스크립트에 적을 수 없습니다"
  }
  package var scriptSeesOneName: String {
    "대소문자만 다른 이름이 또 있으며 Windows에서는 둘이 같은 이름입니다"
  }
  package var scriptDependsOnLeft: String { "그대로 두는 다른 변경이 있어야 할 수 있는 변경입니다" }
  package var scriptLeavesCache: String { "스크립트를 실행한 곳에서 ldconfig 명령을 실행하십시오" }
}

// MARK: - Wrong usage

extension Korean {
  package var scriptIsNoDocument: String { "스크립트는 JSON 형식으로 출력할 수 없습니다" }
  package var windowsDirMissing: String {
    "대상이 여기에 마운트된 Windows 드라이브에 있지 않아 Windows에서의 위치를 알 수 없습니다"
  }
  package var windowsDirForOneTarget: String {
    "`--windows-dir` 옵션은 대상 하나의 위치를 나타내므로 대상을 정확히 하나만 지정해야 합니다"
  }
  package func windowsDirUnusable(_ directory: String) -> String {
    "스크립트에 적을 수 있는 Windows 디렉터리의 절대 경로가 아닙니다: \(directory)"
  }
  package var windowsDirNotASCII: String {
    "Windows 디렉터리 이름에 ASCII 외의 문자가 있어 cmd에서 코드 페이지에 따라 다르게 읽힙니다"
  }
  package var windowsDirWithoutUse: String {
    "`--windows-dir` 옵션은 `--script cmd` 또는 `--script powershell` 옵션과 함께만 쓸 수 있습니다"
  }
  package var hintWindowsDir: String {
    "예: solder fix --script cmd --windows-dir 'C:\\app\\lib' /srv/app/lib"
  }
  package var hintWindowsScript: String {
    "`--script cmd` 옵션을 더하거나 `--windows-dir` 옵션을 빼십시오"
  }
  package var hintPowerShell: String { "`--script powershell` 옵션을 쓰십시오" }
  package var undoScriptWithoutUse: String {
    "`--undo-script` 옵션은 `--script cmd` 옵션과 함께만 쓸 수 있습니다"
  }
  package var hintUndoScript: String {
    "`--script cmd` 옵션을 더하거나 `--undo-script` 옵션을 빼십시오"
  }
  package var undoScriptIsOutput: String {
    "`--output` 옵션과 `--undo-script` 옵션이 같은 파일을 가리킵니다. 한 파일에는 스크립트를 하나만 쓸 수 있습니다"
  }
  package var hintUndoScriptElsewhere: String {
    "`--undo-script` 옵션에 다른 파일을 지정하십시오"
  }
}
