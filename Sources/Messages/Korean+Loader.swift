// MARK: - Findings about what the loader sees

extension Korean {
  package func escapingLink(_ name: String, text: String) -> String {
    "\(name) 링크는 이 루트 또는 아카이브 바깥에 있는 \(text) 경로를 가리킵니다"
  }
  package func missingDirectory(_ directory: String, _ source: String) -> String {
    "\(directory) 디렉터리는 검색 대상(\(source))이지만 존재하지 않습니다"
  }
  package func stubInSearchPath(_ directory: String, _ source: String) -> String {
    "링크 전용 스텁만 있는 \(directory) 디렉터리를 로더가 검색합니다(\(source))"
  }
  package func stubLink(_ path: String, text: String) -> String {
    "\(path) 링크가 링크 전용 스텁인 \(text)을(를) 가리켜, 로더가 이를 드라이버로 로드합니다".withParticles
  }
  package func shadowed(_ path: String, by taken: String) -> String {
    "\(taken)이(가) 먼저 발견되므로 \(path)은(는) 이름으로는 로드되지 않습니다".withParticles
  }
  package func shadowed(
    _ path: String, version: String, by taken: String, takenVersion: String
  ) -> String {
    "\(taken) 파일(버전 \(takenVersion))이 먼저 발견되므로 \(path) 파일(버전 \(version))은 "
      + "이름으로는 로드되지 않습니다"
  }
  package func mixedFamily(
    _ product: String, parts: [(path: String, version: String)]
  ) -> String {
    "함께 쓰여야 하는 \(product) 구성 요소들의 버전이 서로 다릅니다: "
      + parts.map { "\($0.path)(\($0.version))" }.joined(separator: ", ")
  }
  package func driverMismatch(_ path: String, library: String, module: String) -> String {
    "\(path) 파일은 드라이버 \(library)의 것이지만 커널에는 \(module) 버전의 모듈이 로드되어 있습니다"
  }
  package func insecureDirectory(
    _ directory: String, place: String, owner: String, group: String, mode: String
  ) -> String {
    let who = "사용자 \(owner), 그룹 \(group), 모드 \(mode)"
    return directory == place
      ? "root가 아닌 사용자가 \(directory) 디렉터리에 라이브러리를 넣을 수 있습니다(\(who))"
      : "root가 아닌 사용자가 \(place) 디렉터리(\(who))를 바꿀 수 있어 "
        + "\(directory) 디렉터리의 라이브러리도 바꿀 수 있습니다"
  }
  package func cacheAbsent(libraries: Int) -> String {
    "로더 캐시가 없어 라이브러리 \(libraries)개를 찾을 수 없습니다"
  }
  package func cacheUnreadable(_ reason: String) -> String {
    "로더 캐시를 읽을 수 없습니다: \(reason)"
  }
  package var cacheIsNoFile: String {
    "로더 캐시 자리에 파일이 아닌 것이 있습니다. 다른 곳으로 옮기십시오"
  }
  package var cacheDamaged: String { "로더 캐시가 손상되었습니다" }
  package func cacheDiffers(_ parts: [String]) -> String {
    "로더 캐시가 최신 상태가 아닙니다: " + parts.joined(separator: "; ")
  }
  package func cacheNamesGone(_ count: Int, _ example: String) -> String {
    count == 1
      ? "없어진 \(example) 파일이 들어 있음"
      : "없어진 라이브러리 \(count)개가 들어 있음(예: \(example))"
  }
  package func cacheNamesChanged(_ count: Int, _ example: String) -> String {
    count == 1
      ? "\(example)이(가) 이제 다른 라이브러리이거나 라이브러리가 아님".withParticles
      : "항목 \(count)개가 이제 다른 라이브러리이거나 라이브러리가 아님(예: \(example))"
  }
  package func cacheLacks(_ count: Int, _ example: String) -> String {
    count == 1
      ? "\(example)이(가) 빠져 있음".withParticles
      : "라이브러리 \(count)개가 빠져 있음(예: \(example))"
  }
  package func cacheNamesUnsearched(_ count: Int, _ example: String) -> String {
    count == 1
      ? "어떤 설정에도 없는 디렉터리의 \(example) 파일이 들어 있음"
      : "어떤 설정에도 없는 디렉터리의 라이브러리 \(count)개가 들어 있음(예: \(example))"
  }
  package var searchedByCommand: String { "명령줄에서 지정" }
  package func searchedByConfiguration(file: String, line: Int) -> String {
    "\(file) \(line)번째 줄"
  }
  package var searchedByDefault: String { "기본 디렉터리" }
}

// MARK: - Rules

extension Korean {
  package func loaderHeadline(of rule: String) -> String {
    switch rule {
    case "escaping-link": "루트 바깥을 가리키는 링크"
    case "missing-directory": "검색 대상 디렉터리가 없음"
    case "stale-cache": "최신 상태가 아닌 로더 캐시"
    case "shadowed-library": "다른 버전이 먼저 발견됨"
    case "mixed-family": "버전이 서로 다른 구성 요소"
    case "stub-in-search-path": "로더가 검색하는 곳에 있는 스텁"
    case "driver-mismatch": "드라이버와 커널 모듈의 불일치"
    case "lost-link": lostLinkHeadline
    case "stale-links": staleLinksHeadline
    default: "root가 아닌 사용자가 로드 대상을 바꿀 수 있음"
    }
  }

  package func loaderConsequence(of rule: String) -> String {
    switch rule {
    case "escaping-link":
      "이미지 빌더나 백업처럼 바깥에서 이 링크를 따라가면 호스트의 파일에 닿고, "
        + "안에서 따라가면 다른 곳에 닿거나 아무 데도 닿지 않습니다."
    case "stale-cache":
      "캐시에 없는 라이브러리는 프로그램이 찾지 못하고, 없어진 라이브러리는 로더가 헛되이 찾습니다. "
        + "ldconfig 또는 `solder fix`로 캐시를 새로 만드십시오."
    case "shadowed-library":
      "프로그램은 먼저 발견된 쪽을 로드하므로 다른 쪽을 업데이트해도 효과가 없습니다. "
        + "하나를 제거하거나 ld.so.conf의 순서를 바꾸십시오."
    case "mixed-family":
      "구성 요소는 로드될 때 서로의 버전을 확인하므로 프로그램이 버전 불일치나 정의되지 않은 심볼로 "
        + "실패하거나 비정상 종료합니다. 한 버전을 통째로 설치하고 나머지는 제거하십시오."
    case "stub-in-search-path":
      "프로그램이 드라이버 대신 스텁을 로드합니다: `CUDA driver is a stub library`. "
        + "설정에서 해당 줄을 지우고 ldconfig를 실행하십시오."
    case "driver-mismatch":
      "프로그램이 `Driver/library version mismatch` 오류로 실패합니다. 다시 시작하거나 "
        + "설치된 드라이버의 모듈을 로드하십시오."
    case "insecure-directory":
      "이곳에 쓸 수 있는 사람이 root의 프로그램을 포함한 모든 프로그램에서 실행될 코드를 정하게 됩니다."
    case "lost-link": lostLinkConsequence
    case "stale-links": staleLinksConsequence
    default: ""
    }
  }
}

// MARK: - The whole machine

extension Korean {
  package func soundMachine(libraries: Int, directories: Int) -> String {
    "문제가 없습니다: 로더가 검색하는 디렉터리 \(directories)개, 라이브러리 \(libraries)개."
  }
  package func machineSummary(
    errors: Int, warnings: Int, notes: Int, libraries: Int, directories: Int
  ) -> String {
    "로더가 검색하는 디렉터리 \(directories)개, 라이브러리 \(libraries)개: "
      + counts(errors: errors, warnings: warnings, notes: notes) + "."
  }
  package func notRegularFile(_ path: String) -> String {
    "로더 설정인 \(path) 경로에 일반 파일이 아닌 것이 있습니다"
  }
  package func configurationTooLarge(_ path: String) -> String {
    "\(path) 파일까지 더하면 로더 설정이 읽을 수 있는 길이를 넘습니다"
  }
  package func includeCycle(_ path: String, file: String, line: Int) -> String {
    "\(file) \(line)번째 줄이 이미 읽고 있는 \(path) 파일을 포함합니다"
  }
  package func includeTooDeep(file: String, line: Int) -> String {
    "\(file) \(line)번째 줄은 포함이 너무 깊어 따라가지 않았습니다"
  }
  package func relativeDirectory(_ path: String, file: String, line: Int) -> String {
    "\(file) \(line)번째 줄의 \(path) 경로가 루트에서 시작하지 않습니다"
  }
  package func notDirectory(_ path: String, file: String, line: Int) -> String {
    "\(file) \(line)번째 줄의 \(path)은(는) 디렉터리가 아닙니다".withParticles
  }
  package var tooManyConfigured: String {
    "로더 설정의 항목이 너무 많아 나머지는 읽지 않았습니다"
  }
  package var partlyExamined: String {
    "발견된 문제는 없지만 일부는 검사하지 못했습니다."
  }
  package func findingsNotShown(_ count: Int) -> String {
    "문제 \(count)건은 `--severity` 설정에 따라 표시하지 않았습니다."
  }
  package var heldOwnerUnknown: String {
    "읽지 못한 패키지 데이터베이스가 있어 패키지의 파일일 수 있으며, `--include-owned` 옵션을 주면 변경합니다"
  }
  package var stepRefreshCache: String { "/etc/ld.so.cache 파일을 새로 만듭니다" }
}
