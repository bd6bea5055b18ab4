// MARK: By which rule

extension Korean {
  package var whichByPath: String {
    "이름이 경로임"
  }
  package func whichByRpath(_ object: String) -> String {
    "\(object)의 RPATH"
  }
  package var whichByLibraryPath: String {
    "LD_LIBRARY_PATH"
  }
  package func whichByRunpath(_ object: String) -> String {
    "\(object)의 RUNPATH"
  }
  package var whichByCache: String {
    "캐시"
  }
  package var whichByBuiltIn: String {
    "내장 디렉터리"
  }
  package var whichByConfiguration: String {
    "ld.so.conf의 디렉터리"
  }
  package var whichElsewhere: String {
    "검색하지 않는 디렉터리"
  }
  package func whichRuleAtLevel(_ rule: String, _ level: String) -> String {
    "\(rule) 중 \(level)"
  }
}

// MARK: What becomes of a candidate

extension Korean {
  package var whichTaken: String {
    "사용"
  }
  package var whichPassedOver: String {
    "건너뜀"
  }
  package var whichRefused: String {
    "여기서 중단"
  }
  package var whichSameFile: String {
    "앞에서 찾은 것과 같은 파일"
  }
  package var whichSameBytes: String {
    "뒤에서 찾은 똑같은 사본"
  }
  package var whichDifferent: String {
    "뒤에서 찾은 다른 파일"
  }
  package var whichOtherLevel: String {
    "다른 프로세서용이며, 이 프로세서용이 먼저임"
  }
  package func whichOtherArchitecture(_ name: String) -> String {
    "\(name)용으로 빌드됨"
  }
  package var whichUnknownArchitecture: String {
    "다른 아키텍처용으로 빌드됨"
  }
  package var whichOtherABI: String {
    "같은 프로세서의 다른 ABI용으로 빌드됨"
  }
  package var whichLeadsNowhere: String {
    "대상이 없는 링크"
  }
  package var whichNotPermitted: String {
    "읽을 권한이 없음"
  }
  package func whichLeavesList(_ reason: String) -> String {
    "열 수 없음(\(reason)), 로더는 그 뒤의 디렉터리를 건너뜀"
  }
  package var whichNeedsProcessor: String {
    "더 높은 수준의 프로세서가 필요함"
  }
  package var whichStale: String {
    "캐시에는 있으나 파일이 없음"
  }
  package var whichDefaultsOff: String {
    "-z nodefaultlib로 링크되어 기본 디렉터리를 검색하지 않음"
  }
  package var whichNotInCache: String {
    "파일보다 오래된 캐시에는 들어 있지 않음"
  }
  package var whichNotSearched: String {
    "로더가 찾지 않는 곳"
  }
  package var whichTooShort: String {
    "파일이 너무 짧음"
  }
  package var whichNotELF: String {
    "ELF 파일이 아님"
  }
  package var whichNotRegular: String {
    "일반 파일이 아님"
  }
  package var whichOtherSystem: String {
    "다른 운영 체제나 ABI용으로 만들어짐"
  }
  package var whichDamaged: String {
    "파일이 손상됨"
  }
  package var whichNotLibrary: String {
    "라이브러리가 아님"
  }
}

// MARK: The tree of a program

extension Korean {
  package func whichStartedBy(_ loader: String) -> String {
    "시작하는 로더: \(loader)"
  }
  package func whichLoaderMissing(_ loader: String) -> String {
    "로더 파일이 없습니다: \(loader). 시스템은 프로그램 자체에 대해 `No such file or directory'라고 알립니다"
  }
  package func whichOtherLoader(_ loader: String) -> String {
    "\(loader)은(는) glibc의 로더가 아니므로 실제 규칙은 여기 표시된 것과 다릅니다".withParticles
  }
  package var whichIsStatic: String {
    "정적으로 링크되어 로더가 필요하지 않습니다"
  }
  package var whichIsSecure: String {
    "소유자 권한으로 실행되므로 LD_LIBRARY_PATH와 LD_PRELOAD는 무시됩니다"
  }
  package var whichIsCut: String {
    "필요한 라이브러리가 너무 많아 나머지는 생략했습니다"
  }
  package var whichMissing: String {
    "없음"
  }
  package var whichShownElsewhere: String {
    "다른 곳에 표시됨"
  }
  package var whichLoaderItself: String {
    "로더 자신"
  }
  package var whichFiltee: String {
    "위 라이브러리에 심볼을 제공함: DT_FILTER 또는 DT_AUXILIARY"
  }
  package var whichExceeds: String {
    "더 높은 수준의 프로세서가 필요한 코드이므로 로더가 `CPU ISA level is lower than required'라고 알리고 중단합니다"
  }
  package func whichShadows(_ path: String) -> String {
    "가려진 다른 파일: \(path)"
  }
  package func whichStaleMark(_ path: String) -> String {
    "캐시가 오래됨: 없어진 파일 \(path)"
  }
  package func whichDoubled(_ path: String) -> String {
    "두 번 로드됨: \(path)의 SONAME이 같음"
  }
  package func whichLookedIn(_ directories: String) -> String {
    "찾아본 곳: \(directories)"
  }
  package var whichFoundNowhere: String {
    "solder가 아는 어느 디렉터리에도 없습니다"
  }
}

// MARK: What could not be read

extension Korean {
  package func whichCacheDamaged(_ path: String) -> String {
    "\(path)은(는) 로더가 쓸 수 있는 캐시가 아닙니다".withParticles
  }
  package func whichUncertain(_ names: Int) -> String {
    "이 때문에 이름 \(names)개에 대한 답이 틀릴 수 있습니다"
  }
  package var whichCertain: String {
    "여기에 표시된 결과에는 영향이 없습니다"
  }
}

// MARK: What to do

extension Korean {
  package func whichHintRefresh(_ command: String) -> String {
    "캐시를 갱신하십시오: \(command)"
  }
  package func whichHintDirectory(_ directory: String, _ command: String) -> String {
    "검색하지 않는 \(directory)에 있습니다. 로더가 검색하게 하려면: \(command)"
  }
  package func whichHintLinks(_ directory: String, _ command: String) -> String {
    "\(directory) 디렉터리에 있지만 그 디렉터리를 가리키는 링크가 뒤처져 있습니다. 링크를 다시 만들려면: \(command)"
  }
  package func whichNotLoadable(_ path: String) -> String {
    "\(path)은(는) 프로그램도 라이브러리도 아닙니다".withParticles
  }
  package func whichUnknownLevel(_ level: String) -> String {
    "없는 프로세서 수준입니다: `\(level)'"
  }
  package var whichNothingAsked: String {
    "라이브러리나 프로그램을 지정하지 않았습니다"
  }
  package var whichHintUsage: String {
    "SONAME이나 파일을 지정하십시오: solder which libz.so.1 /usr/bin/python3"
  }
}

extension Korean {
  package func whichSummary(libraries: Int, problems: Int) -> String {
    problems == 0
      ? "라이브러리 \(libraries)개를 모두 찾았습니다" : "라이브러리 \(libraries)개, 문제 \(problems)건"
  }
}
