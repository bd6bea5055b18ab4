// MARK: Commands and options

extension Korean {
  package var installAbstract: String {
    "라이브러리와 헤더, 함께 제공되는 파일의 압축을 풀어 설치합니다. 링크는 유지하거나 복원합니다."
  }
  package var installDiscussion: String {
    "모든 것을 설치할 곳 옆에 준비하고, 그곳에 있는 것과 비교한 다음, 이름 바꾸기로 옮깁니다. 바뀌는 파일은 보관하며, `solder undo` "
      + "명령으로 전체를 되돌릴 수 있습니다. cuDNN, TensorRT, NCCL, oneAPI 아카이브는 제공사의 안내대로 설치합니다. 종료 상태: 0 모두 "
      + "갖춰짐; 1 남은 것이 있거나 계획만 표시함; 2 하지 못한 것이 있거나 거부한 항목이 있음; 64 잘못된 사용법; 130 중단됨."
  }
  package var installSourceHelp: String {
    "tar 또는 zip 아카이브, wheel, 패키지, 또는 이미 압축을 푼 디렉터리입니다."
  }
  package var installIntoHelp: String { "설치할 곳입니다. 없으면 만듭니다." }
  package var installOnlyHelp: String {
    "패턴에 맞는 항목만 설치합니다. `*` 기호는 슬래시에도 맞습니다. 여러 번 쓸 수 있습니다."
  }
  package var installStripHelp: String { "tar처럼 각 항목의 앞쪽 디렉터리를 이 개수만큼 뺍니다." }
  package var installMapHelp: String {
    "맨 위 디렉터리를 다른 이름으로 설치합니다. 예: lib=lib64. 여러 번 쓸 수 있습니다."
  }
  package var installKeepModesHelp: String {
    "권한을 원본에 기록된 대로 유지합니다. root이면 소유자도 유지합니다."
  }
  package var installAsPackedHelp: String { "제공사의 안내를 따르지 않고 있는 그대로 풉니다." }
  package var copyAbstract: String {
    "라이브러리 트리를 링크를 유지하며 복사합니다. 이미 사라진 링크는 복원합니다."
  }
  package var copyDiscussion: String {
    "`cp -aT` 명령처럼 DEST 디렉터리가 SOURCE 디렉터리와 같아집니다. DEST 디렉터리에만 있는 것은 그대로 둡니다. 쓴 파일은 모두 다시 읽어 "
      + "비교하고, 이미 같은 파일은 건너뜁니다. `solder undo` 명령으로 전체를 되돌릴 수 있습니다. 종료 상태: 0 모두 갖춰짐; 1 남은 것이 "
      + "있거나 계획만 표시함; 2 하지 못한 것이 있음; 64 잘못된 사용법; 130 중단됨."
  }
  package var copySourceHelp: String { "복사할 디렉터리입니다." }
  package var copyDestinationHelp: String { "복사한 내용을 둘 디렉터리입니다. 없으면 만듭니다." }
  package var valueGlob: String { "패턴" }
  package var valueRenaming: String { "이전=새이름" }
  package var installMapForm: String {
    "--map 옵션에는 lib=lib64처럼 디렉터리 이름 두 개를 씁니다"
  }
  package var installStripRange: String {
    "--strip-components 옵션에는 0부터 100까지의 수를 씁니다"
  }
}

// MARK: The plan

extension Korean {
  package func directoryArrives(
    _ name: String, files: Int, links: Int, size: String
  ) -> String {
    "\(name)/  파일 \(files)개, 링크 \(links)개, \(size)"
  }
  package func arriving(_ name: String) -> String {
    "\(name)은(는) 설치할 항목입니다".withParticles
  }
  package func namesRight(_ count: Int) -> String { "이름 \(count)개는 이미 올바르게 있습니다." }
  package func linksRestored(_ count: Int) -> String {
    "원본에서 사라진 링크 \(count)개를 복원합니다."
  }
  package var nothingToInstall: String { "설치할 것이 없습니다." }
  package var nothingToCopy: String { "복사할 것이 없습니다." }
  package var replacedIsKept: String { "내용이 다른 파일을 바꿀 때는 이전 파일을 되돌리기 저장소에 보관합니다." }
  package func unpacking(_ path: String) -> String { "압축 푸는 중: \(path)" }
  package func copying(_ path: String) -> String { "복사 중: \(path)" }
}

// MARK: Why a name is left

extension Korean {
  package var heldDirectoryInTheWay: String { "같은 이름의 디렉터리가 있습니다" }
  package var heldOtherInTheWay: String {
    "이 이름은 설치할 곳 안의 디렉터리가 아니므로 그 안으로 들어가지 않습니다"
  }
  package func heldNewerThere(_ newest: String) -> String {
    "더 새로운 \(newest) 파일이 있어 다음 ldconfig 실행이 그것을 선택합니다"
  }
  package func heldLeadsToLeft(_ target: String) -> String {
    "이 링크가 가리킬 \(target) 항목을 그대로 두기 때문입니다"
  }
  package func heldOwnedArrival(by package: String) -> String {
    "\(package) 패키지에 속한 파일이라 패키지를 업그레이드하면 원래 파일로 돌아갑니다"
      + "(그래도 바꾸려면 `--include-owned` 사용)"
  }
  package var installOwnedAllTheSame: String {
    "같은 명령에 `--include-owned` 옵션을 더하면 바꿉니다. 다음에 패키지를 업그레이드하면 패키지의 파일로 "
      + "돌아갑니다."
  }
}

// MARK: Why nothing is installed

extension Korean {
  package func notAnArchive(_ path: String) -> String {
    "\(path)은(는) 디렉터리도, solder가 읽을 수 있는 아카이브도 아닙니다".withParticles
  }
  package func nothingChosen(_ path: String) -> String { "\(path)에서 선택된 항목이 없습니다" }
  package var hintNothingChosen: String {
    "`--only` 옵션은 `--strip-components` 옵션을 적용한 이름과 비교합니다(예: `lib/*`). `--as-packed` 옵션을 쓰면 "
      + "제공사 아카이브 전체를 선택합니다"
  }
  package func entryRefused(_ entry: String, reason: String) -> String {
    "\(entry) 항목을 거부했습니다: \(reason)"
  }
  package var hintEntryRefused: String {
    "아무것도 변경하지 않았습니다. 필요 없는 항목은 `--only` 옵션으로 뺄 수 있습니다"
  }
  package var hintCopyRefused: String {
    "아무것도 변경하지 않았습니다. `solder install SOURCE --into DEST --keep-modes --only GLOB` 명령은 "
      + "패턴에 맞는 것만 복사합니다"
  }
  package var entryClimbs: String { "이름이 위쪽 디렉터리를 가리킵니다(..)" }
  package var entryIsAbsolute: String { "이름이 루트에서 시작합니다" }
  package var entryNameImpossible: String { "이름이 비었거나 너무 길거나 너무 깊습니다" }
  package var entryHasControls: String { "이름에 제어 문자가 있습니다" }
  package var entryIsRepeated: String { "같은 이름이 두 번 나옵니다" }
  package var entryGoesThroughLink: String {
    "이름에 있는 디렉터리가 같은 원본 안의 링크나 파일입니다"
  }
  package func entryLeadsOutside(text: String) -> String {
    "이 링크가 가리키는 \(text) 경로가 설치할 범위를 벗어납니다"
  }
  package func entryHardLinkToNothing(target: String) -> String {
    "이 하드 링크의 대상인 \(target) 항목이 앞에 나온 파일이 아닙니다"
  }
  package var entryTextImpossible: String { "링크의 내용이 비었거나 너무 깁니다" }
  package func entryHardLinkOutside(target: String) -> String {
    "이 하드 링크의 대상인 \(target) 경로가 설치할 범위를 벗어납니다"
  }
  package func entryHardLinkToUnchosen(target: String) -> String {
    "이 하드 링크의 대상인 \(target) 항목이 선택되지 않았습니다"
  }
  package var entryIsSpecial: String { "장치, FIFO 또는 소켓입니다" }
  package var entryHasSetID: String { "소유자나 그룹의 권한으로 실행됩니다(set-ID)" }
  package var entryIsEncrypted: String { "암호가 있어야 읽을 수 있습니다" }
  package var entryIsChanging: String { "복사하는 동안 내용이 바뀌었습니다" }
  package var hintEntryChanging: String {
    "아무것도 변경하지 않았습니다. 이 파일에 쓰는 프로그램이 없을 때 같은 명령을 다시 실행하십시오"
  }
  package var entryHasWrongSize: String { "기록된 크기와 실제 바이트 수가 다릅니다" }
  package func entriesTooMany(limit: Int) -> String { "항목이 \(limit)개보다 많습니다" }
}
