extension Korean {
  package var lentByOverlay: String {
    "이 파일들은 Windows 드라이버의 것으로, 상위 계층이 메모리에 있는 overlay를 통해 WSL에 "
      + "제공됩니다. 여기서 바꾼 내용은 배포판이 종료되면 사라집니다."
  }
  package var lentByReadOnlyShare: String {
    "이 파일들은 Windows 드라이버의 것으로, 읽기 전용 공유를 통해 WSL에 제공됩니다. 여기서는 아무것도 "
      + "바꿀 수 없습니다."
  }
  package var lentToContainer: String {
    "이 파일들은 Windows 드라이버의 것으로, WSL을 거쳐 컨테이너에 제공됩니다."
  }
  package var lentConsequence: String {
    "CUDA가 libcuda.so.1을 찾는 것처럼 SONAME으로 찾는 프로그램은 잘 동작합니다. cuDNN 8처럼 libcuda.so "
      + "자체를 여는 경우에는 실패합니다. 링크가 있어야 할 자리에 사본이 있으면 ldconfig가 그 이름을 "
      + "캐시에서 빼기 때문입니다. 그 밖에는 시작할 때마다 나오는 ldconfig 메시지는 해롭지 않습니다."
  }
  package var lentNotSearched: String {
    "로더가 이 디렉터리도, 그 파일을 가리키는 링크도 검색하지 않으므로 프로그램이 CUDA를 찾지 못합니다."
  }
  package func lentLinked(_ place: String) -> String {
    "로더가 대신 \(place) 디렉터리의 링크를 검색하므로 사본이 프로그램에 영향을 주지 않습니다."
  }
  package func linksDiffer(_ place: String, _ parts: [String]) -> String {
    "\(place) 디렉터리의 링크가 현재 Windows 드라이버와 맞지 않습니다: "
      + parts.joined(separator: "; ")
  }
  package func linksLack(_ count: Int, _ example: String) -> String {
    count == 1
      ? "\(example) 파일의 링크가 없음" : "\(example) 파일 등 \(count)개의 링크가 없음"
  }
  package func linksStray(_ count: Int, _ example: String) -> String {
    count == 1
      ? "\(example) 링크가 잘못된 곳을 가리킴"
      : "\(example) 링크 등 \(count)개가 잘못된 곳을 가리킴"
  }
  package var staleLinksHeadline: String { "Windows 드라이버보다 뒤처진 링크" }
  package func heldStaleLinks(_ command: String) -> String { "다시 만드는 명령: \(command)" }
  package var staleLinksConsequence: String {
    "프로그램은 링크가 없는 라이브러리를 찾지 못합니다. Windows에서 드라이버가 업데이트되었습니다. "
      + "`--keep-current` 옵션을 쓰면 시작할 때마다 링크가 저절로 갱신됩니다."
  }
  package func lentGpuOff(_ file: String) -> String {
    "\(file) 파일에서 GPU를 끄고 있습니다([gpu] enabled)"
  }
  package var waysTitle: String { "복구 방법과 각 방법의 지속 범위:" }
  package var wayLinks: String {
    "이 배포판 안에 링크 디렉터리를 만들어 대신 사용합니다. 배포판 종료와 Windows 재시작 후에도 유지되며, "
      + "`--keep-current` 옵션을 쓰면 드라이버 업데이트 후에도 유지됩니다"
  }
  package var wayWindows: String {
    "관리자 권한으로 실행할 Windows 스크립트를 만들어 모든 배포판을 복구합니다. 재시작 후에도 유지되지만 "
      + "드라이버를 업데이트하면 사본이 다시 생깁니다"
  }
  package var wayVolatile: String { "지금 여기서만 링크로 바꿉니다. 배포판이 종료되면 사라집니다" }
  package var wayOfHost: String {
    "컨테이너 안에서는 복구할 수 없습니다. 컨테이너를 실행하는 배포판에서 복구한 뒤 컨테이너를 다시 "
      + "만드십시오."
  }
  package var heldLentByWindows: String {
    "Windows가 제공하는 디렉터리입니다. `--wsl` 옵션으로 지속되는 방법을 선택하십시오"
  }
  package func nothingLent(_ directory: String) -> String {
    "\(directory) 위치에 Windows가 제공하는 것이 없습니다"
  }
  package var hintNothingLent: String {
    "`--wsl` 옵션은 GPU가 있는 WSL 2용입니다. 다른 곳에서는 `solder fix DIR` 명령으로 복구하십시오"
  }
  package var wayNotHere: String {
    "디렉터리가 읽기 전용으로 제공됩니다. `--wsl links` 또는 `--wsl windows` 옵션을 사용하십시오"
  }
  package func stepFarm(_ name: String, links: Int) -> String { "\(name)/ 디렉터리에 링크 \(links)개" }
  package func stepFile(_ name: String) -> String { "\(name) 파일을 새로 씀" }
  package var replacesFarm: String { "있던 링크들" }
  package var replacesText: String { "이전 파일(보관됨)" }
  package func farmIsCurrent(_ place: String) -> String {
    "로더가 \(place) 디렉터리를 사용하며, 링크는 최신 상태입니다."
  }
  package var farmIsFound: String { "이제 프로그램이 링크를 찾습니다." }
  package var farmTakesEffect: String {
    "WSL이 설정을 다시 쓰지 않도록 배포판을 한 번 종료하십시오: Windows에서 `wsl --terminate NAME`."
  }
  package func farmNotInForce(_ place: String) -> String {
    "로더가 \(place) 디렉터리를 찾지 않거나, 드라이버 디렉터리를 여전히 찾습니다. 설정에 이해할 수 없는 줄이 있습니다"
  }
  package var farmKeepCurrent: String {
    "드라이버를 업데이트한 뒤에는 같은 명령을 다시 실행하거나, `--keep-current boot` 또는 "
      + "`--keep-current systemd` 옵션으로 시작할 때마다 실행되게 하십시오."
  }
  package func bootCommandTaken(_ command: String, file: String) -> String {
    "\(file)의 [boot] command에 이미 다른 명령이 있습니다. 다음을 추가하십시오: \(command)"
  }
  package func enableUnit(_ command: String) -> String {
    "유닛을 썼습니다. 다음 명령으로 활성화하십시오: \(command)"
  }
  package func systemdIsOff(_ file: String) -> String {
    "여기서는 WSL이 systemd를 시작하지 않습니다. \(file)의 [boot]에 systemd=true 값을 설정하거나 "
      + "`--keep-current boot` 옵션을 사용하십시오"
  }
  package func fileLeftAlone(_ path: String) -> String {
    "\(path)은(는) 링크이거나 일반 파일이 아니어서 그대로 두었고, 아무것도 변경하지 않았습니다".withParticles
  }
  package func placeVolatile(_ path: String) -> String {
    "\(path) 위치는 배포판이 종료되면 사라집니다. `--into DIR` 옵션으로 디스크에 있는 위치를 지정하십시오"
  }
  package func placeTaken(_ path: String) -> String {
    "\(path) 위치에 드라이버 링크 디렉터리가 아닌 것이 있어 아무것도 변경하지 않았습니다. `--into DIR` 옵션으로 다른 위치를 지정할 수 있습니다"
  }
  package var noUnitDirectory: String {
    "이 배포판에는 /etc/systemd/system 디렉터리가 없습니다. `--keep-current boot` 옵션은 systemd 없이도 동작합니다"
  }
  package var noLoaderConfiguration: String {
    "이 배포판에는 /etc/ld.so.conf.d 디렉터리가 없어 로더에 링크 디렉터리를 알릴 수 없습니다"
  }
  package var lastsUntilStop: String {
    "이 링크는 배포판이 종료되면 사라집니다. `--wsl links` 또는 `--wsl windows` 옵션을 쓰면 더 오래 "
      + "지속됩니다."
  }
  package func scriptWritten(_ path: String, undo: String) -> String {
    "스크립트를 썼습니다: \(path). 되돌리는 스크립트는 \(undo)입니다."
  }
  package func scriptPlaceTaken(_ path: String) -> String {
    "\(path)은(는) 이전의 solder 스크립트가 아니므로 두 스크립트 모두 쓰지 않았습니다".withParticles
  }
  package var hintScriptPlace: String {
    "다른 곳으로 옮기거나 `--into DIR` 옵션으로 다른 위치를 지정하십시오"
  }
  package var noScriptWritten: String {
    "스크립트로 할 수 있는 일이 없으므로 스크립트를 쓰지 않았습니다."
  }
  package func earlierScript(_ path: String, undo: String) -> String {
    "이전 스크립트 \(path) 파일이 아직 남아 있으며 지금은 필요하지 않습니다. 이미 실행했다면 \(undo) "
      + "파일로 되돌릴 수 있습니다."
  }
  package var othersMayWrite: String {
    "그 위치에는 Windows의 모든 계정이 쓸 수 있습니다. 실행하기 직전에 스크립트를 읽어 보거나, "
      + "`--into DIR` 옵션으로 자신만의 위치를 지정하십시오."
  }
  package var runElevated: String {
    "내용을 읽어 본 뒤 관리자 권한으로 실행하십시오. Windows가 동의를 묻습니다:"
  }
  package var runWhereCopied: String {
    "두 파일을 Windows 디렉터리로 복사하고 내용을 읽어 본 뒤, 첫 번째를 관리자 권한으로 실행하십시오."
  }
  package func afterScript(_ command: String) -> String {
    "그런 다음 Windows에서 `wsl --shutdown` 명령을 실행하고 여기서 확인하십시오: \(command)"
  }
  package var driverUpdateUndoes: String {
    "드라이버를 업데이트하면 사본이 다시 생깁니다. 스크립트는 언제든 다시 실행할 수 있습니다."
  }
  package func optionNeedsWay(_ option: String) -> String {
    "`\(option)` 옵션은 이 방법과 함께 쓸 수 없습니다"
  }
  package var wayTakesNoTarget: String { "`--wsl` 옵션은 디렉터리가 정해져 있어 대상을 받지 않습니다" }
  package var wayIsNoScript: String {
    "`--wsl` 옵션은 `--script` 또는 `--windows-dir` 옵션과 함께 쓸 수 없습니다"
  }
  package var hintWays: String {
    "방법은 `solder fix --wsl links`, `--wsl windows`, `--wsl volatile` 세 가지이며, `--into` 옵션은 앞의 둘과, `--keep-current` 옵션은 첫 번째와 함께 씁니다"
  }
  package var placeNotPlain: String {
    "`--into` 옵션에는 /usr/lib/wsl/lib 밖의 단순한 경로만 쓸 수 있습니다(영문자, 숫자, `/ . _ + -`)"
  }
}
