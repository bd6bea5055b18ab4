// MARK: - Joining

extension Korean {
  package func sentence(_ clause: String) -> String { clause + "." }
  package func sized(_ what: String, _ size: String) -> String { "\(what), \(size)" }
  package func left(_ path: String, message: String, reason: String) -> String {
    "\(path): \(message). \(reason)"
  }
  package var errorWord: String { "오류" }
  package var warningWord: String { "경고" }
  package var noteWord: String { "참고" }
}

// MARK: - Check

extension Korean {
  package func wasted(_ size: String) -> String { "\(size) 낭비" }
  package func clean(libraries: Int, directories: Int) -> String {
    "깨진 링크 체인이 없습니다: 디렉터리 \(directories)개, 라이브러리 \(libraries)개."
  }
  package func summary(broken: Int, healthy: Int, directories: Int) -> String {
    "디렉터리 \(directories)개에서 깨진 링크 체인 \(broken)개, 정상 \(healthy)개."
  }
  package func canBeWonBack(_ size: String) -> String { "\(size) 공간을 되찾을 수 있습니다." }
  package func counts(errors: Int, warnings: Int, notes: Int) -> String {
    "오류 \(errors)건, 경고 \(warnings)건, 참고 \(notes)건"
  }
  package func mendIt(_ command: String) -> String { "복구하기:  \(command)" }
  package func choiceNeeded(_ command: String) -> String {
    "직접 결정해야 할 항목 보기:  \(command)"
  }
  package func ownedBy(_ package: String) -> String { "\(package) 패키지에 속한 파일입니다" }
  package func notesNotShown(_ count: Int) -> String {
    "참고 \(count)건은 표시하지 않았습니다. `--verbose` 옵션을 쓰면 볼 수 있습니다."
  }
  package var nothingExamined: String { "아무것도 검사하지 못했습니다." }
}

// MARK: - Repair

extension Korean {
  package var planTitle: String { "계획" }
  package var nothingToMend: String { "복구할 것이 없습니다." }
  package func stepLink(_ name: String, to target: String) -> String { "\(name) -> \(target)" }
  package func stepHardLink(_ name: String, to target: String) -> String { "\(name) = \(target)" }
  package func stepReplaces(_ what: String) -> String { "기존: \(what)" }
  package var replacesLink: String { "링크" }
  package var replacesCopy: String { "동일한 사본" }
  package var replacesOther: String { "다른 파일, 되돌리기 저장소에 보관" }
  package var replacesDirectory: String { "내용이 같은 디렉터리" }
  package var addsName: String { "새 이름" }
  package var leftAlone: String { "그대로 두는 항목" }
  package func confirm(changes: Int, size: String?) -> String {
    size.map { "변경 \(changes)건을 적용하면 \($0) 공간을 되찾습니다." } ?? "변경 \(changes)건을 적용합니다."
  }
  package var confirmPrompt: String { "이대로 변경하시겠습니까? [y/N] " }
  package var acceptedAnswers: [String] { ["y", "yes", "예", "네"] }
  package var nothingChanged: String { "아무것도 변경하지 않았습니다." }
  package var noTerminal: String {
    "확인을 받을 터미널이 없어 아무것도 변경하지 않았습니다. `--yes` 옵션을 쓰면 묻지 않고 "
      + "변경합니다."
  }
  package var dryRun: String { "모의 실행이므로 아무것도 변경하지 않았습니다." }
  package func repaired(changes: Int, size: String?) -> String {
    size.map { "변경 \(changes)건을 적용하고 확인했으며, \($0) 공간을 되찾았습니다." }
      ?? "변경 \(changes)건을 적용하고 확인했습니다."
  }
  package func undoHint(_ command: String) -> String { "되돌리기:  \(command)" }
  package func takenBackPartly(done: Int, planned: Int) -> String {
    "변경 \(planned)건 중 \(done)건을 적용했습니다."
  }
  package func heldOwned(by package: String) -> String {
    "\(package) 패키지에 속한 파일이라 패키지를 업그레이드하면 사본이 다시 생깁니다"
      + "(그래도 변경하려면 `--include-owned` 사용)"
  }
  package var heldProtected: String {
    "C 라이브러리 자체의 파일입니다(그래도 변경하려면 `--include-protected` 사용)"
  }
  package var heldVersion: String {
    "이 이름으로 열리는 내용이 달라집니다(허용하려면 `--prefer newest` 사용)"
  }
  package var heldChoice: String { "사용자가 결정해야 합니다" }
  package var heldConflict: String {
    "이 계획의 다른 변경과 겹칩니다(나중에 `solder fix` 명령을 다시 실행)"
  }
  package var skippedChanged: String { "살펴본 뒤에 바뀌었습니다" }
  package var skippedMeanwhile: String {
    "같은 순간에 다른 프로그램이 교체했으므로 그 프로그램의 파일을 그대로 두었습니다"
  }
  package var skippedLeadsElsewhere: String {
    "링크를 만들어도 비교했던 파일을 가리키지 않게 됩니다"
  }
  package var skippedSecurity: String { "두 파일의 보안 레이블이나 capability가 다릅니다" }
  package var skippedDirectoryMoved: String { "살펴봤던 디렉터리가 다른 디렉터리로 바뀌었습니다" }
  package var skippedInterrupted: String { "이 변경 전에 실행이 중단되었습니다" }
  package var skippedPackageManager: String { "패키지 관리자가 그곳에서 작업하고 있습니다" }
  package var skippedStore: String { "되돌리기 저장소를 쓸 수 없습니다" }
  package var skippedCannotExchange: String {
    "이 파일 시스템에서는 이름이 잠시도 사라지지 않게 링크로 바꿀 수 없습니다"
  }
  package func skipped(_ path: String, reason: String) -> String {
    "\(path) 변경을 건너뛰었습니다: \(reason)"
  }
  package func remaining(_ count: Int) -> String { "문제 \(count)건이 남았습니다." }
  package var interrupted: String { "중단되었습니다. 모든 라이브러리는 제자리에 있습니다." }
  package func recovered(id: Int, done: Int, steps: Int) -> String {
    "중단되었던 실행 \(id)번을 마무리했습니다: 변경 \(steps)건 중 \(done)건이 적용되어 있습니다"
  }
  package func recoveryFailed(id: Int, reason: String) -> String {
    "중단되었던 실행 \(id)번을 마무리하지 못했습니다: \(reason)"
  }
  package var keepsBytes: String { "모든 이름의 내용은 그대로 유지됩니다." }
  package var changesBytes: String {
    "일부 이름은 열리는 내용이 달라지며, 원래 내용은 보관됩니다."
  }
}

// MARK: - Undo

extension Korean {
  package func undoTitle(id: Int) -> String { "복구 \(id)번 되돌리기" }
  package func restores(_ path: String, what: String) -> String { "\(path)  복원: \(what)" }
  package func removes(_ path: String) -> String { "\(path)  제거(복구할 때 만든 이름)" }
  package var undoPrompt: String { "이 변경을 되돌리시겠습니까? [y/N] " }
  package func takenBack(id: Int, names: Int) -> String {
    "복구 \(id)번을 되돌렸습니다: 이름 \(names)개가 이전과 같습니다."
  }
  package func waitingForStore(_ store: String) -> String {
    "다른 solder가 \(store)에서 작업하고 있습니다. 끝날 때까지 기다립니다"
  }
  package func undoRefused(id: Int) -> String {
    "그 사이에 상황이 달라져 복구 \(id)번을 되돌리지 않았습니다"
  }
  package func movedDirectory(_ path: String) -> String {
    "\(path) 디렉터리가 없어졌거나 다른 디렉터리로 바뀌었습니다"
  }
  package func movedName(_ path: String) -> String {
    "\(path)이(가) 복구했을 때의 상태와 다릅니다".withParticles
  }
  package func movedBytes(_ path: String) -> String {
    "\(path) 자리에 있던 사본의 원본 파일이 바뀌어 예전 내용을 되살릴 수 없습니다"
  }
  package func movedKeptFile(_ path: String) -> String {
    "\(path) 복원을 위해 보관했던 파일이 되돌리기 저장소에 없습니다"
  }
  package func noRepairs(_ store: String) -> String { "\(store)에 기록된 복구가 없습니다." }
  package func noSuchRepair(id: Int, store: String) -> String {
    "\(store)에 복구 \(id)번이 없습니다"
  }
  package func alreadyTakenBack(id: Int) -> String { "복구 \(id)번은 이미 되돌렸습니다" }
  package func listEntry(id: Int, changes: Int, directories: String, state: String) -> String {
    "\(id)  변경 \(changes)건  \(state)  \(directories)"
  }
  package var stateInForce: String { "적용됨" }
  package var stateInterrupted: String { "중단됨" }
  package var stateTakenBack: String { "되돌림" }
  package var stateUndoInterrupted: String { "일부 되돌림" }
  package var stateUnreadable: String { "읽을 수 없음" }
}

// MARK: - Errors

extension Korean {
  package func error(_ message: String) -> String { "solder: \(message)" }
  package func hint(_ message: String) -> String { "도움말: \(message)" }
  package func failed(_ operation: String, path: String, reason: String) -> String {
    "\(path) \(operation)에 실패했습니다: \(reason)"
  }
  package func operation(_ operation: String) -> String {
    switch operation {
    case "open": "열기"
    case "read": "읽기"
    case "write": "쓰기"
    case "list": "목록 읽기"
    case "status": "상태 확인"
    case "readLink": "링크 읽기"
    case "link": "하드 링크 만들기"
    case "symbolicLink": "심볼릭 링크 만들기"
    case "rename", "exchange": "교체"
    case "unlink", "removeDirectory": "삭제"
    case "makeDirectory": "디렉터리 만들기"
    case "synchronize": "디스크 기록"
    case "changeOwner": "소유자 복원"
    case "changeMode": "권한 복원"
    case "changeTimes": "시각 복원"
    case "readAttribute": "확장 속성 읽기"
    case "writeAttribute": "확장 속성 쓰기"
    case "lock": "잠금"
    default: "난수 읽기"
    }
  }
  package func reason(errno: String, text: String) -> String {
    switch errno {
    case "ENOENT": "그런 파일이나 디렉터리가 없습니다"
    case "EACCES": "권한이 없습니다"
    case "EPERM": "커널이 허용하지 않습니다"
    case "EROFS": "읽기 전용 파일 시스템입니다"
    case "ENOSPC": "장치에 남은 공간이 없습니다"
    case "EIO": "장치 입출력 오류입니다"
    case "EBUSY": "사용 중이며, 마운트 지점일 수 있습니다"
    case "ELOOP": "경로에 링크가 너무 많습니다"
    case "ENOTDIR": "경로의 일부가 디렉터리가 아닙니다"
    case "EMFILE", "ENFILE": "열린 파일이 너무 많습니다"
    default: "\(text) (\(errno))"
    }
  }
  package func changedWhileRead(_ path: String) -> String {
    "읽는 동안 \(path) 내용이 바뀌었습니다"
  }
  package func notALibraryOrDirectory(_ path: String) -> String {
    "\(path)은(는) 디렉터리도 공유 라이브러리도 아닙니다".withParticles
  }
  package func tooLarge(_ path: String, size: String) -> String {
    "\(path)은(는) 라이브러리라기에는 너무 커서(\(size)) 살펴보지 않았습니다".withParticles
  }
  package func nothingToSearch(_ root: String) -> String {
    "\(root) 아래에는 로더도, 로더가 찾는 디렉터리도 없습니다"
  }
  package var hintRoot: String { "`--root` 값을 확인하거나 살펴볼 디렉터리를 지정하십시오" }
  package func tooDeep(_ path: String) -> String {
    "\(path) 경로는 너무 깊어서 들어갈 수 없습니다"
  }
  package var hintPermission: String { "`sudo` 명령으로 root 권한을 얻어 실행하십시오" }
  package var hintMissing: String { "철자를 확인하거나 상위 디렉터리를 지정하십시오" }
  package var hintReadOnly: String {
    "쓰기 가능하게 마운트하거나, 복사해 온 원래 위치에서 복구하십시오"
  }
  package var hintNotALibrary: String {
    "디렉터리나 `lib*.so*` 형식의 이름을 가진 파일(예: /opt/app/lib/libfoo.so.1)을 지정하십시오. 아카이브에는 `solder check`, "
      + "`solder install`, `solder repack` 명령을 사용하십시오"
  }
  package var hintNoSpace: String { "공간을 확보한 뒤 같은 명령을 다시 실행하십시오" }
  package func journalDamaged(_ path: String, line: Int) -> String {
    "저널 파일 \(path)의 \(line)행이 손상되어 아무것도 변경하지 않았습니다"
  }
  package func journalTooLong(_ path: String, size: String) -> String {
    "저널 파일 \(path)의 크기(\(size))가 solder가 쓰는 한도를 넘어 아무것도 변경하지 않았습니다"
  }
  package func journalOtherVersion(_ path: String, version: Int) -> String {
    "저널 \(path)은(는) 다른 버전의 solder가 쓴 것입니다(형식 \(version))".withParticles
  }
  package func journalForeign(_ path: String, owner: String) -> String {
    "\(path)은(는) 다른 사용자(\(owner))의 소유이거나 다른 사용자가 쓸 수 있어 신뢰할 수 없습니다".withParticles
  }
  package func journalFailed(_ path: String, reason: String) -> String {
    "되돌리기 저장소의 \(path)에서 오류가 발생했습니다: \(reason)"
  }
  package var hintStateDirectory: String {
    "`--state-dir DIR` 옵션으로 되돌리기 저장소의 위치를 바꿀 수 있습니다"
  }
  package func emptyOption(_ option: String) -> String { "\(option) 옵션의 경로가 비어 있습니다" }
  package var hintEmptyOption: String {
    "스크립트에서 설정되지 않은 변수를 썼을 수 있습니다. 경로를 지정하거나 옵션을 빼십시오"
  }
  package var noTarget: String { "디렉터리나 라이브러리를 지정하지 않았습니다" }
  package var hintTarget: String { "대상을 지정하십시오. 예: solder check /usr/local/cuda/lib64" }
  package var noStateDirectory: String {
    "되돌리기 저장소를 둘 곳이 없습니다: XDG_STATE_HOME, HOME 환경 변수가 모두 설정되어 있지 않습니다"
  }
  package func unknownRule(_ rule: String) -> String { "이름이 \(rule)인 규칙은 없습니다" }
  package func usageHint(_ command: String) -> String {
    "`\(command)` 명령으로 사용법을 볼 수 있습니다"
  }

  package func lookingAt(_ path: String) -> String { "\(path) 검사 중" }
  package func mending(_ path: String) -> String { "\(path) 복구 중" }
}
