/// The sentences in Korean.
///
/// A name can end in any sound: a noun, a particle of one form or a resolved double form follows it.
package struct Korean: Catalog {
  /// The catalogue; it holds nothing.
  package init() {}
}

// MARK: - Findings

extension Korean {
  package func copy(_ name: String, of original: String) -> String {
    "\(name)은(는) 링크여야 하지만 \(original)의 완전한 사본입니다".withParticles
  }
  package func copyClaimingAnotherVersion(_ name: String, of original: String) -> String {
    "\(name)은(는) 이름의 버전이 다른데도 내용이 \(original)와(과) 같습니다. 둘 중 하나가 링크를 "
      .withParticles + "통해 덮어쓰였을 가능성이 커서 solder가 임의로 판단하지 않습니다"
  }
  package func copyWithOtherAccess(_ name: String, of original: String) -> String {
    "\(name)은(는) \(original)의 완전한 사본이지만 읽기·쓰기 권한이 서로 달라, ".withParticles
      + "링크로 바꿀지는 사용자가 결정해야 합니다"
  }
  package func copyInStubsDirectory(_ name: String, of original: String) -> String {
    "\(name)은(는) \(original)의 완전한 사본인데, 스텁 디렉터리에는 이 이름이 있으면 안 됩니다".withParticles
  }
  package func conflict(
    _ name: String, size: String, with newest: String, newestSize: String
  ) -> String {
    "\(name)(\(size))은(는) \(newest)(\(newestSize))와(과) 같은 라이브러리라고 되어 있지만 내용이 다릅니다"
      .withParticles
  }
  package func conflictWithTwin(_ name: String, twin: String, newest: String) -> String {
    "\(newest)이(가) 있는데도 \(name)은(는) 더 오래된 \(twin)의 사본입니다".withParticles
  }
  package func inverted(_ file: String, realName: String) -> String {
    "\(file)이(가) 실제 파일이고 \(realName)은(는) 그 파일을 가리키는 링크라서 방향이 뒤바뀌었습니다"
      .withParticles
  }
  package func sharedInode(_ names: String) -> String {
    "하드 링크로 이어진 한 파일입니다: \(names)"
  }
  package func missingSonameLink(_ soname: String, file: String) -> String {
    "\(file)은(는) 있지만, 프로그램이 찾는 이름인 \(soname) 링크가 없습니다".withParticles
  }
  package func deadLink(_ name: String, text: String) -> String {
    "\(name) 링크가 가리키는 \(text) 파일이 없습니다"
  }
  package func loopingLink(_ name: String, text: String) -> String {
    "\(name) 링크는 \(text) 다음부터 순환하거나 너무 많은 링크를 거칩니다"
  }
  package func outdatedLink(_ name: String, leadsTo old: String, newest: String) -> String {
    "\(newest)이(가) 있는데도 \(name) 링크는 \(old)을(를) 가리킵니다".withParticles
  }
  package func wrongSoname(_ name: String, text: String, found: String) -> String {
    "\(name) 링크는 \(text)을(를) 가리키지만, 이 라이브러리의 SONAME은 \(found)입니다".withParticles
  }
  package func absoluteLink(_ name: String, text: String) -> String {
    "\(name) 링크는 같은 디렉터리의 파일을 절대 경로로 가리킵니다: \(text)"
  }
  package func textStub(_ name: String, form: String, target: String) -> String {
    "\(name)은(는) 내용이 \(target)뿐인 작은 텍스트 파일로, 원래는 링크였습니다(\(form))".withParticles
  }
  package func backupInUse(_ name: String, backup: String) -> String {
    "\(name) 링크가 백업인 \(backup)을(를) 가리킵니다".withParticles
  }
  package func backupWouldWin(_ backup: String, over canonical: String) -> String {
    "다음에 ldconfig를 실행하면 \(canonical) 대신 백업인 \(backup)이(가) 선택됩니다".withParticles
  }
  package func copiedDirectory(_ directory: String, original: String, libraries: Int) -> String {
    "\(directory) 디렉터리에 라이브러리 \(libraries)개가 중복되어 있습니다: "
      + "내용 전체가 \(original) 디렉터리에도 있습니다"
  }
  package func emptyLibrary(_ name: String) -> String {
    "\(name) 파일이 비어 있습니다(0바이트)"
  }
  package func truncated(_ name: String, size: String, expected: String) -> String {
    "\(name)은(는) \(size)에서 끝나지만, 헤더에 따르면 크기가 \(expected)입니다".withParticles
  }
  package func notALibrary(_ name: String, looksLike impostor: String) -> String {
    "\(name)은(는) 라이브러리가 아닙니다: \(impostor)".withParticles
  }
  package func foreign(_ name: String, architecture: String, native: String) -> String {
    "\(name)은(는) \(architecture)용이지만 이 시스템은 \(native)입니다".withParticles
  }
  package func foreignDirectory(
    _ directory: String, architecture: String, libraries: Int
  ) -> String {
    "\(directory) 디렉터리는 다른 프로세서용입니다: \(architecture), 라이브러리 \(libraries)개"
  }
  package func missingSoname(_ name: String) -> String {
    "\(name) 파일에 SONAME이 없어 ldconfig가 파일 이름으로 등록합니다"
  }
  package func unstorableLinks(_ directory: String) -> String {
    "\(directory) 디렉터리의 파일 시스템에는 심볼릭 링크를 저장할 수 없습니다"
  }
}

// MARK: - Rules

extension Korean {
  package func headline(of rule: String) -> String {
    switch rule {
    case "hard-copy": "링크 자리를 차지한 완전한 사본"
    case "conflicting-copy": "같은 라이브러리를 자처하는 서로 다른 두 파일"
    case "inverted-chain": "방향이 뒤바뀐 링크 체인"
    case "hard-link": "한 파일의 여러 이름"
    case "missing-soname-link": "프로그램이 찾는 이름이 없음"
    case "dangling-link": "대상이 없는 링크"
    case "link-loop": "순환하는 링크"
    case "outdated-link": "이전 버전을 사용 중"
    case "wrong-soname-link": "다른 라이브러리를 가리키는 이름"
    case "absolute-link": "절대 경로로 된 링크"
    case "text-stub": "텍스트 파일이 되어 버린 링크"
    case "backup-hijack": "라이브러리 자리를 차지하는 백업"
    case "copied-directory": "디렉터리 전체의 두 번째 사본"
    case "empty-library": "라이브러리 이름을 가진 빈 파일"
    case "truncated-library": "중간에 잘린 라이브러리"
    case "not-a-library": "라이브러리 이름을 가진 엉뚱한 파일"
    case "foreign-architecture": "다른 프로세서용 라이브러리"
    case "missing-soname": "SONAME이 없는 라이브러리"
    case "unstorable-links": "링크를 저장할 수 없는 곳"
    default: loaderHeadline(of: rule)
    }
  }

  package func copiesHeadline(copies: Int, toLink: Int) -> String {
    "같은 파일이 \(copies)개 있으며 그중 \(toLink)개는 링크여야 함"
  }

  package func copyConsequence(soname: String?, linker: String?) -> String {
    let cache =
      switch (soname, linker) {
      case (let soname?, let linker?):
        "ldconfig는 \(soname) 파일에 대해 `not a symbolic link` 메시지를 내고 "
          + "\(linker) 이름을 캐시에 넣지 않습니다. "
      case (let soname?, nil):
        "ldconfig는 \(soname) 파일에 대해 `not a symbolic link` 메시지를 냅니다. "
      case (nil, let linker?): "ldconfig는 \(linker) 이름을 캐시에 넣지 않습니다. "
      case (nil, nil): ""
      }
    return cache + "이 이름들 중 둘을 여는 프로그램은 라이브러리를 두 번 로드하며, "
      + "업데이트해도 사본은 예전 그대로 남습니다."
  }

  package func consequence(of rule: String) -> String {
    switch rule {
    case "conflicting-copy":
      "프로그램과 링커가 서로 다른 버전을 쓰게 될 수 있습니다. 어느 쪽이 필요한지는 사용자만 알 수 "
        + "있습니다. `solder fix --prefer newest` 명령은 최신 파일로 링크하고 나머지 파일은 "
        + "되돌리기 저장소에 보관합니다."
    case "inverted-chain":
      "링커용 이름을 지우면 라이브러리 자체가 지워지고, 그다음 ldconfig를 실행하면 대상을 잃은 "
        + "링크들도 삭제됩니다."
    case "missing-soname-link":
      "이 라이브러리와 링크된 프로그램은 `cannot open shared object file` 오류가 나며 시작되지 "
        + "않습니다."
    case "dangling-link":
      "이 이름을 열면 `No such file or directory` 오류가 납니다. 이름에 버전이 들어 있으면 "
        + "ldconfig가 이런 링크를 삭제합니다."
    case "link-loop": "이 이름을 열면 `Too many levels of symbolic links` 오류가 납니다."
    case "outdated-link":
      "프로그램이 이전 버전을 로드합니다. 다음에 ldconfig를 실행하면 링크가 최신 버전으로 바뀌며, "
        + "`solder fix --prefer newest` 명령도 같은 일을 합니다."
    case "wrong-soname-link":
      "이 이름을 찾는 프로그램은 인터페이스가 다른 라이브러리를 로드하게 되어 심볼을 찾지 못하거나 "
        + "비정상 종료합니다. 프로그램이 찾는 버전을 설치하십시오."
    case "text-stub":
      "로더가 `file too short` 또는 `invalid ELF header` 오류를 냅니다. 링크를 만들지 못하는 압축 "
        + "해제 도구나 체크아웃이 이런 파일을 남깁니다."
    case "backup-hijack":
      "ldconfig는 이름 앞에 `lib` 접두사가 있으면 모두 라이브러리로 보고 버전 번호를 비교합니다. "
        + "백업은 다른 디렉터리에 두거나 `lib` 접두사가 없는 이름으로 두어야 합니다."
    case "copied-directory":
      "두 경로에서 라이브러리를 가져오는 프로그램은 라이브러리를 두 번 로드하며, 업데이트는 둘 중 "
        + "한쪽에만 반영됩니다."
    case "empty-library":
      "로더가 `file too short` 오류를 냅니다. 도중에 중단된 복사나 링크를 거부한 압축 해제 도구가 "
        + "이런 파일을 남깁니다. 컨테이너 이미지에서는 드라이버의 마운트 지점일 수도 있습니다."
    case "truncated-library":
      "로더가 라이브러리를 거부하거나, 프로그램이 SIGBUS 신호로 종료됩니다. 다시 복사하거나 "
        + "설치하십시오."
    case "not-a-library":
      "로더가 `invalid ELF header` 오류를 냅니다. 라이브러리를 다시 설치하십시오."
    case "foreign-architecture": "로더는 이 라이브러리를 없는 것처럼 지나칩니다."
    case "absolute-link":
      "디렉터리 트리를 옮기거나 복사하거나 다른 곳에 마운트하면 링크가 끊어집니다."
    case "hard-link":
      "공간이 낭비되지는 않지만, ldconfig가 링커용 이름을 캐시에 넣지 않습니다."
    case "unstorable-links":
      "여기서는 사본으로 둘 수밖에 없습니다. 링크를 쓰려면 라이브러리를 Linux 파일 시스템에 "
        + "두십시오."
    default: loaderConsequence(of: rule)
    }
  }

  package var gitLFSPointer: String { "Git LFS 포인터(실제 내용을 내려받지 않음)" }
  package var markup: String { "HTML 또는 XML(다운로드 오류 페이지일 수 있음)" }
  package var zeros: String { "0으로만 채워진 파일" }
  package var archive: String { "아카이브" }
  package var plainText: String { "텍스트" }
  package var unknownBytes: String { "ELF 표시가 없는 데이터" }
  package func damagedELF(offset: String) -> String { "바이트 \(offset) 위치의 값이 잘못된 ELF" }
  package var fifo: String { "FIFO" }
  package var socket: String { "소켓" }
  package var device: String { "장치" }

  package var file: String { "파일" }
  package var copy: String { "사본" }
  package var otherBytes: String { "다른 내용" }
  package var textFile: String { "텍스트 파일" }
  package var emptyFile: String { "빈 파일" }
  package var missing: String { "없음" }
  package var leadsNowhere: String { "대상 없음" }
  package var leadsInACircle: String { "순환" }
  package var shouldBe: String { "정상:" }
  package var backup: String { "백업" }
}
