// MARK: What cannot be looked at

extension Korean {
  package func archiveIsNone(_ path: String) -> String {
    "\(path) 항목은 디렉터리도 공유 라이브러리도 아카이브도 아닙니다"
  }
  package func archiveTruncated(_ path: String) -> String {
    "\(path): 아카이브가 중간에서 끊겼습니다"
  }
  package func archiveDamaged(_ path: String, detail: String) -> String {
    "\(path) 항목이 손상되었습니다(\(detail))"
  }
  package func archiveEncrypted(_ path: String) -> String { "\(path) 항목은 암호화되어 있습니다" }
  package func archiveUnsupported(_ path: String, detail: String) -> String {
    "\(path) 항목은 solder가 읽지 않는 방식으로 저장되어 있습니다(\(detail))"
  }
  package func archiveExpandsTooFar(_ path: String, limit: String) -> String {
    "\(path) 항목부터는 읽지 않았습니다. 아카이브를 풀면 자체 크기보다 훨씬 큰 \(limit) 이상이 됩니다"
  }
  package func archiveTooManyEntries(_ path: String, limit: Int) -> String {
    "\(path) 항목부터는 읽지 않았습니다. 아카이브의 항목이 \(limit)개를 넘습니다"
  }
  package func archiveTooManyNames(_ path: String) -> String {
    "\(path) 항목부터는 읽지 않았습니다. 라이브러리와 링크의 이름이 메모리에 담을 수 있는 것보다 많습니다"
  }
  package func archiveWindowTooLarge(_ path: String, limit: String) -> String {
    "\(path) 항목을 읽지 않았습니다. \(limit)보다 큰 윈도로 압축되어 있어, 읽으려면 그만큼의 메모리가 필요합니다"
  }
  package func archiveTooDeep(_ path: String) -> String {
    "\(path) 아카이브는 다른 아카이브 안에 너무 깊이 들어 있어 열지 않았습니다"
  }
  package func archiveTooLargeWithin(_ path: String, limit: String) -> String {
    "\(path) 아카이브를 열지 않았습니다. 이 형식은 다른 아카이브 안에 있을 때 \(limit) 크기까지만 읽을 수 있습니다"
  }
  package func archiveClimbingName(_ path: String) -> String {
    "\(path) 항목의 이름에 `..` 요소가 있어, 풀면 대상 디렉터리 밖에 놓이게 됩니다"
  }
  package func archiveAbsoluteName(_ path: String) -> String {
    "\(path) 항목의 이름이 `/` 문자로 시작합니다. 푸는 프로그램에 따라 놓이는 위치가 달라집니다"
  }
  package func archiveImpossibleName(_ path: String) -> String {
    "\(path) 항목의 이름은 파일 이름이 될 수 없습니다"
  }
  package func archiveNameThroughLink(_ path: String) -> String {
    "\(path) 항목이 들어 있는 디렉터리가 같은 아카이브 안에서 심볼릭 링크입니다"
  }
  package func archiveHardLinkToNothing(_ path: String, target: String) -> String {
    "\(path) 항목은 \(target) 항목의 하드 링크인데, 그 대상이 아카이브에서 앞서 나오지 않습니다"
  }
  package func archiveMoreTroubles(_ path: String, count: Int) -> String {
    "\(path): 이 밖에 항목 \(count)개를 검사하지 못했습니다"
  }
  package func archiveChanged(_ path: String) -> String {
    "\(path) 항목이 두 번 읽는 사이에 바뀌었습니다"
  }
  package var hintArchiveIsNone: String {
    "디렉터리, `lib*.so*` 형식의 이름을 가진 파일, 또는 아카이브(예: foo.tar.gz, foo.whl)를 지정하십시오"
  }
  package var hintArchiveDamaged: String {
    "파일을 다시 받거나 다시 만든 다음, 공개된 체크섬과 비교하십시오"
  }
  package var hintArchiveEncrypted: String { "암호로 압축을 푼 다음 그 디렉터리를 검사하십시오" }
  package var hintArchiveWithin: String {
    "바깥 아카이브를 푼 다음 이 아카이브를 따로 검사하십시오"
  }
  package var hintArchiveWindow: String {
    "압축한 프로그램으로 압축을 푼 다음, 그 결과를 검사하십시오"
  }
}

// MARK: How it is packed

extension Korean {
  package func archiveWaste(unpacked: String, shipped: String) -> String {
    "낭비되는 공간: 풀었을 때 \(unpacked), 배포되는 아카이브에서 \(shipped)."
  }
  package func archiveWasteEstimated(unpacked: String, shipped: String) -> String {
    "낭비되는 공간: 풀었을 때 \(unpacked), 배포되는 아카이브에서 약 \(shipped)(모든 파일을 함께 압축하는 형식이므로 "
      + "추정치입니다)."
  }
  package func archiveLinksAreFine(_ path: String, count: Int) -> String {
    "\(path): 라이브러리 이름 \(count)개가 링크이며 모두 정상입니다."
  }
  package func archiveRepeatedNames(_ names: String) -> String {
    "아카이브에 두 번 이상 들어 있는 이름입니다. 압축을 풀 때와 같이 마지막 것을 기준으로 검사했습니다: \(names)."
  }
  package func wheelHasLinks(_ count: Int) -> String {
    "이 wheel의 라이브러리 가운데 심볼릭 링크가 \(count)개 있습니다. pip 명령으로 설치하면 링크가 아니라, 위에서 설명한 대로 "
      + "링크의 텍스트가 적힌 파일이 생깁니다."
  }
  package func zipHasLinks(_ count: Int) -> String {
    "라이브러리 이름 \(count)개가 심볼릭 링크로 저장되어 있습니다. unzip, bsdtar 명령으로 풀면 링크가 되지만, Python의 zipfile "
      + "모듈이나 shutil.unpack_archive 함수로 풀면 텍스트 파일이 됩니다."
  }
}

// MARK: What to change

extension Korean {
  package var wheelAdvice: String {
    "wheel에는 링크를 담을 수 없습니다. 라이브러리마다 프로그램이 찾는 이름(SONAME)의 파일 하나만 넣으십시오:"
  }
  package func wheelLinksAdvice(_ command: String) -> String {
    "링크 편집 등에 다른 이름도 필요하면, 설치한 뒤 링크로 만들 수 있습니다: \(command)"
  }
  package var repackAdvice: String {
    "다시 묶지 않고, solder 명령으로 아카이브를 새로 쓸 수도 있습니다:"
  }
  package var debianAdvice: String {
    "dh_link가 링크로 만드는 debian/PACKAGE.links 파일의 내용입니다. 파일을 복사하는 곳에서 `cp` 대신 `cp -a` 명령을 쓰면 "
      + "처음부터 링크가 유지됩니다:"
  }
  package var rpmAdvice: String {
    "spec 파일의 %install 끝에 넣을 내용입니다. 파일을 복사하는 곳에서 `cp` 대신 `cp -a` 명령을 쓰면 처음부터 링크가 "
      + "유지됩니다:"
  }
  package var condaAdvice: String {
    "build.sh 끝에 넣을 내용입니다. 파일을 복사하는 곳에서 `cp` 대신 `cp -a` 명령을 쓰면 처음부터 링크가 유지됩니다:"
  }
  package var tarAdvice: String {
    "묶기 전에, 묶을 디렉터리에서 실행하십시오. tar는 -h 또는 --dereference 옵션이 없으면 링크를 유지합니다:"
  }
  package var zipAdvice: String {
    "링크를 링크로 저장하는 `zip -y` 명령으로 묶기 전에, 묶을 디렉터리에서 실행하십시오:"
  }
}
