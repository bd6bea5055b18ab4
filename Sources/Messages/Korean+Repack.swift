// MARK: Help

extension Korean {
  package var repackAbstract: String {
    "사본이 있던 자리를 링크로 바꾸어 아카이브를 새로 씁니다. 입력 파일은 변경하지 않습니다."
  }
  package var repackDiscussion: String {
    "압축 방식과 관계없이 tar 아카이브와 zip 파일에서는 라이브러리의 사본과 텍스트 파일이 된 링크가 다시 링크가 되고, 나머지는 바이트 "
      + "하나까지 그대로입니다. 링크를 담을 수 없는 wheel에서는 라이브러리마다 SONAME으로 된 이름 하나만 남기고 RECORD를 새로 씁니다. "
      + "그 전에 모든 바이트를 비교합니다. 종료 상태: 0 모두 완료; 1 남은 것이 있거나 계획만 표시함; 2 아카이브를 읽거나 쓰지 못함; "
      + "64 잘못된 사용법; 130 중단됨."
  }
  package var repackInputHelp: String { "읽을 아카이브입니다." }
  package var repackOutputHelp: String { "새로 쓸 아카이브입니다." }
  package var repackKeepHelp: String {
    "wheel에서, 'libtbb.so'처럼 패턴에 맞는 이름을 남깁니다. 여러 번 쓸 수 있습니다."
  }
  package var repackForceHelp: String { "출력 파일이 이미 있으면 바꿉니다." }
}

// MARK: What becomes of an entry

extension Korean {
  package func repackLinked(_ name: String, to target: String) -> String {
    "\(name): \(target) 파일을 가리키는 링크가 됩니다"
  }
  package func repackLeftOut(_ name: String, for target: String) -> String {
    "\(name): 내용이 같은 \(target) 파일이 있으므로 뺍니다"
  }
  package func repackKeptSoname(_ name: String) -> String {
    "\(name): 프로그램이 찾는 이름인 SONAME이므로 남깁니다"
  }
  package func repackKeptMentioned(_ name: String, by file: String) -> String {
    "\(name): \(file) 파일에 이 이름이 나오므로 남깁니다"
  }
  package func repackKeptAsked(_ name: String) -> String { "\(name): --keep 옵션에 따라 남깁니다" }
}

// MARK: Why an entry is left as it is

extension Korean {
  package func repackNotProved(_ name: String) -> String {
    "\(name): 내용이 같다는 것을 증명하지 못해 그대로 둡니다"
  }
  package func repackLeadsNowhere(_ name: String) -> String {
    "\(name): 링크로 만들어도 라이브러리를 가리키지 않으므로 그대로 둡니다"
  }
  package func repackRepeated(_ name: String) -> String {
    "\(name): 이 이름 또는 링크가 가리킬 이름이 아카이브에 두 번 이상 있어 그대로 둡니다"
  }
  package func repackHardLinked(_ name: String, by other: String) -> String {
    "\(name): \(other) 항목이 이 파일의 하드 링크이므로 그대로 둡니다"
  }
  package func repackNoSonameName(_ name: String) -> String {
    "\(name): SONAME과 같은 이름의 사본이 없어 어느 이름이 필요한지 알 수 없으므로 그대로 둡니다. 필요한 이름은 --keep NAME "
      + "옵션으로 지정하십시오"
  }
  package func repackStubInWheel(_ name: String) -> String {
    "\(name): 텍스트 파일이 된 링크인데 wheel에는 링크를 담을 수 없으므로 그대로 둡니다"
  }
  package func repackCopiedDirectory(_ name: String) -> String {
    "\(name): 복사된 디렉터리를 링크로 바꾸는 일은 여기서 하지 않으므로 그대로 둡니다"
  }
}

// MARK: The sum

extension Korean {
  package func repackLinkSum(_ count: Int, unpacked: String) -> String {
    "항목 \(count)개가 링크가 되고, 풀었을 때 \(unpacked) 줄어듭니다."
  }
  package func repackDropSum(_ count: Int, unpacked: String) -> String {
    "사본 \(count)개를 빼고, 설치했을 때 \(unpacked) 줄어듭니다."
  }
  package var repackNothing: String { "바꿀 수 있는 것이 없어, 출력은 입력과 바이트 하나까지 같습니다." }
  package func repackSizes(_ file: String, size: String, before: String) -> String {
    "\(file): \(size), 이전 크기 \(before)."
  }
  package func repackGone(example: String) -> String {
    "뺀 이름은 더 이상 열 수 없습니다. `dlopen(\"\(example)\")` 호출은 실패하고, 그런 이름에 링크된 프로그램도 실행되지 않습니다. "
      + "필요한 이름은 --keep NAME 옵션으로 남기십시오."
  }
  package func repackPlanned(_ file: String) -> String {
    "\(file): 모의 실행이므로 쓰지 않았습니다."
  }
  package func repackWriting(_ file: String, percent: Int) -> String {
    "\(file) 파일을 쓰는 중, \(percent) %"
  }
}

// MARK: Why nothing is written

extension Korean {
  package func repackNotAnArchive(_ file: String) -> String { "\(file) 파일은 아카이브가 아닙니다" }
  package func repackPackage(_ file: String) -> String {
    "\(file) 파일은 패키지입니다. 바꾸면 체크섬과 서명이 맞지 않게 됩니다"
  }
  package func repackCondaPackage(_ file: String) -> String {
    "\(file) 파일은 conda 패키지입니다. 바꾸면 파일 목록의 체크섬이 맞지 않게 됩니다"
  }
  package func repackFormat(_ file: String) -> String {
    "\(file) 파일은 solder가 쓰지 않는 형식입니다. tar 아카이브, zip 파일, wheel만 쓸 수 있습니다"
  }
  package func repackSigned(_ file: String) -> String {
    "\(file) 항목은 wheel의 파일에 대한 서명입니다. 바꾸면 서명이 맞지 않게 됩니다"
  }
  package func repackNoRecord(_ file: String) -> String {
    "\(file) 파일은 wheel인데, 읽을 수 있는 RECORD가 정확히 하나 있지 않습니다"
  }
  package func repackOutputIsInput(_ file: String) -> String {
    "\(file) 파일은 입력 파일이며, 입력 파일은 변경하지 않습니다"
  }
  package func repackOutputExists(_ file: String) -> String { "\(file) 파일이 이미 있습니다" }
  package func repackOutputIsNoFile(_ file: String) -> String {
    "\(file) 자리에 있는 것은 일반 파일이 아니므로 바꾸지 않습니다"
  }
  package var hintRepackPackage: String {
    "패키지를 다시 빌드하십시오. `solder check` 명령이 빌드 파일에 넣을 내용을 보여 줍니다"
  }
  package var hintRepackConda: String {
    "패키지를 다시 빌드하십시오. `solder check` 명령이 build.sh에 넣을 내용을 보여 줍니다"
  }
  package var hintRepackForce: String { "--force 옵션을 쓰면 바꿉니다" }
  package func repackKeepsNothing(_ pattern: String) -> String {
    "--keep \(pattern): 그런 이름의 라이브러리가 아카이브에 없습니다"
  }
  package var hintRepackKeep: String {
    "--keep 옵션에는 디렉터리를 뺀 이름이나 따옴표로 묶은 패턴을 지정하십시오"
  }
}
