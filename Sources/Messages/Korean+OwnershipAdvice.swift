// MARK: - Recorded links

extension Korean {
  package func recordedByPackage(_ package: String) -> String { "패키지 \(package)" }
  package func recordedByAlternatives(_ group: String) -> String {
    "update-alternatives(그룹 \(group))"
  }
  package func displacedLink(_ name: String, text: String, recorder: String) -> String {
    "\(name): \(recorder)의 기록으로는 \(text) 링크여야 하는데 완전한 사본입니다"
  }
  package func displacedLinkWithOtherAccess(
    _ name: String, text: String, recorder: String
  ) -> String {
    "\(name): \(recorder)의 기록으로는 \(text) 링크여야 하는데 완전한 사본입니다. 두 파일의 읽기·쓰기 "
      + "권한이 달라서 바꿀지는 직접 정해야 합니다"
  }
  package func displacedLinkThroughOthers(
    _ name: String, text: String, recorder: String
  ) -> String {
    "\(name): \(recorder)의 기록으로는 \(text) 링크여야 하는데 파일입니다. 그 링크가 지나는 곳을 다른 사용자가 "
      + "바꿀 수 있으므로 링크로 만들지는 직접 정해야 합니다"
  }
  package func displacedLinkToOtherBytes(_ name: String, text: String, recorder: String) -> String {
    "\(name): \(recorder)의 기록으로는 \(text) 링크여야 하는데 파일입니다. 그 링크가 가리키는 파일과는 내용이 다릅니다"
  }
  package func displacedLinkToNowhere(_ name: String, text: String, recorder: String) -> String {
    "\(name): \(recorder)의 기록으로는 \(text) 링크여야 하는데 파일입니다. 그 링크를 되살려도 가리킬 파일이 없습니다"
  }
}

// MARK: - Owned files

extension Korean {
  package func heldInStore(of manager: String) -> String {
    "읽기 전용 저장소(\(manager))에 속한 파일이므로 원본에서 변경해야 합니다"
  }
  package func ownedNames(_ count: Int, package: String, manager: String) -> String {
    "이름 \(count)개가 패키지 \(package)(\(manager))의 것입니다"
  }
  package var upgradeBringsCopiesBack: String { "다음 업그레이드 때 사본이 되돌아옵니다." }
  package var reinstallBringsCopiesBack: String {
    "다시 설치하거나 업데이트하면 사본이 되돌아옵니다."
  }
  package func mendAllTheSame(_ command: String) -> String { "그래도 복구하려면:  \(command)" }
  package var makeItLast: String { "복구한 상태를 유지하려면:" }
  package var nothingLasts: String {
    "여기서는 복구한 상태를 유지할 방법이 없습니다. 설치할 때마다 같은 명령을 다시 실행하십시오."
  }
  package var wayHook: String { "설치가 끝날 때마다 다시 복구하기:" }
  package var wayDiversion: String {
    "또는 dpkg가 사본을 다른 이름으로 두게 하기(되돌리기: dpkg-divert --remove):"
  }
  package var reportToMaintainer: String { "패키지 메인테이너에게 보낼 보고서:" }
  package var moreAdvice: String {
    "`-v` 옵션을 붙이면 복구한 상태를 유지하는 방법과 패키지 메인테이너에게 보낼 보고서도 보여 줍니다."
  }
}

// MARK: - Locks

extension Korean {
  package func lockHolder(_ program: String, process: Int) -> String {
    "\(program)(프로세스 \(process))"
  }
  package func waitingForLock(_ holder: String, file: String) -> String {
    "\(holder) 기다리는 중(잠금 파일: \(file))"
  }
  package func lockIsHeld(by holder: String, file: String) -> String {
    "\(holder) 작업이 진행 중이며 \(file) 잠금을 쥐고 있습니다. 아무것도 바꾸지 않았습니다"
  }
  package var hintLock: String {
    "작업이 끝난 뒤 같은 명령을 다시 실행하십시오. `--lock-timeout SECONDS` 옵션을 쓰면 더 오래 기다릴 수 있습니다"
  }
  package func hintStaleLock(_ program: String, command: String) -> String {
    "실행 중인 \(program) 프로세스가 없다면 예전에 남은 잠금입니다: \(command)"
  }
}

// MARK: - The next ldconfig

extension Korean {
  package func nextChoice(
    _ soname: String, choice: String, not current: String, why: String
  ) -> String {
    "ldconfig를 다시 실행하면 \(soname) 링크가 가리키는 파일이 \(current)에서 \(choice) 파일로 바뀝니다. \(why)"
  }
  package var choiceIsBackup: String { "백업 파일을 더 새로운 버전으로 여기기 때문입니다" }
  package var choiceIsLeftover: String {
    "glibc 2.39 이전에는 패키지 관리자가 남긴 파일을 더 새로운 버전으로 여기기 때문입니다"
  }
  package var choiceIsGreater: String { "이름의 순서가 더 뒤이기 때문입니다" }
  package func moveAway(_ command: String) -> String { "다른 이름으로 옮기기:  \(command)" }
}
