// MARK: - Configuration and directories

extension Korean {
  package func ldconfigReason(errno: String, text: String) -> String {
    reason(errno: errno, text: text)
  }
  package func ldconfigRelativeOperand(_ path: String) -> String {
    "캐시를 만드는 데 상대 경로를 쓸 수 없습니다: `\(path)'"
  }
  package func ldconfigDuplicate(_ path: String) -> String {
    "경로가 두 번 이상 지정되었습니다: `\(path)'"
  }
  package func ldconfigDuplicatePlaces(_ place: String, _ first: String) -> String {
    "(지정한 곳: \(place), 먼저 지정한 곳: \(first))"
  }
  package func ldconfigUnreachable(_ path: String) -> String {
    "\(path)의 상태를 확인할 수 없습니다"
  }
  package func ldconfigUnlistable(_ path: String) -> String {
    "\(path) 디렉터리를 열 수 없습니다"
  }
  package func ldconfigUnreadableConfiguration(_ path: String) -> String {
    "경고: 열 수 없는 설정 파일을 건너뜁니다: \(path)"
  }
  package func ldconfigHardwareLine(_ place: String) -> String {
    "\(place): hwcap 지시어를 무시합니다"
  }
  package func ldconfigUnknownType(_ type: String) -> String {
    "\(type): 알 수 없는 라이브러리 유형입니다"
  }
  package func ldconfigIncludeCycle(_ place: String, of path: String) -> String {
    "\(place): 이미 읽고 있는 \(path) 파일을 다시 포함하므로 무시합니다"
  }
  package func ldconfigIncludeTooDeep(_ place: String) -> String {
    "\(place): include가 너무 깊게 중첩되어 무시합니다"
  }
  package func ldconfigConfigurationTooLarge(_ path: String) -> String {
    "설정 파일이 너무 커서 무시합니다: \(path)"
  }
  package var ldconfigConfigurationTooMuch: String {
    "설정에 파일이나 디렉터리가 너무 많아 나머지를 무시합니다"
  }
}

// MARK: - Files

extension Korean {
  package func ldconfigDangling(_ path: String) -> String {
    "\(path) 링크의 대상을 확인할 수 없습니다"
  }
  package func ldconfigVanished(_ path: String) -> String {
    "\(path) 파일을 확인할 수 없습니다"
  }
  package func ldconfigUnopenable(_ path: String) -> String {
    "\(path) 파일을 열 수 없습니다."
  }
  package func ldconfigEmpty(_ path: String) -> String {
    "\(path) 파일이 비어 있어 검사하지 않습니다."
  }
  package func ldconfigTooSmall(_ path: String) -> String {
    "\(path) 파일이 너무 작아 검사하지 않습니다."
  }
  package func ldconfigUnmappable(_ path: String) -> String {
    "\(path) 파일을 읽을 수 없습니다."
  }
  package func ldconfigWrongMagic(_ path: String) -> String {
    "\(path)은(는) ELF 파일이 아닙니다. 첫머리의 매직 바이트가 다릅니다.".withParticles
  }
  package func ldconfigUnknownMachine(_ path: String, _ machine: Int) -> String {
    "\(path)은(는) 알 수 없는 머신 \(machine)용입니다.".withParticles
  }
  package func ldconfigUnknownClass(_ path: String) -> String {
    "\(path) 파일의 ELFCLASS를 알 수 없습니다."
  }
  package var ldconfigSeveralDynamicSegments: String { "동적 세그먼트가 둘 이상입니다" }
  package func ldconfigTruncated(_ path: String) -> String { "\(path) 파일이 잘려 있습니다" }
  package func ldconfigWrongDirectory(_ path: String, type: String) -> String {
    "\(path)은(는) \(type) 라이브러리로, 디렉터리의 유형과 맞지 않습니다".withParticles
  }
  package func ldconfigDifferentTypes(_ a: String, _ b: String, in directory: String) -> String {
    "\(directory) 디렉터리의 \(a), \(b) 라이브러리는 SONAME이 같지만 유형이 다릅니다."
  }
  package func ldconfigUnusableSoname(_ path: String, _ soname: String) -> String {
    "\(path) 파일을 무시합니다. SONAME이 파일 이름이 될 수 없습니다: \(soname)"
  }
  package func ldconfigNoSoname(_ path: String) -> String {
    "\(path) 파일에서 SONAME을 찾을 수 없어 링크를 만들지 않았습니다"
  }
  package func ldconfigNotRegular(_ path: String) -> String {
    "\(path)은(는) 일반 파일이 아니므로 무시했습니다.".withParticles
  }
}

// MARK: - Links

extension Korean {
  package func ldconfigCandidateVanished(_ path: String) -> String {
    "\(path) 파일을 확인할 수 없습니다"
  }
  package func ldconfigNotSymbolicLink(_ path: String) -> String {
    "\(path)은(는) 심볼릭 링크가 아닙니다".withParticles
  }
  package func ldconfigIsLoader(_ path: String) -> String {
    "\(path)은(는) 로더이므로 그대로 둡니다".withParticles
  }
  package func ldconfigCannotUnlink(_ path: String) -> String {
    "\(path) 링크를 바꿀 수 없습니다"
  }
  package func ldconfigCannotLink(_ path: String, to text: String) -> String {
    "\(path) -> \(text) 링크를 만들 수 없습니다"
  }
}

// MARK: - The cache

extension Korean {
  package func ldconfigCount(_ count: Int, in cache: String) -> String {
    "`\(cache)' 캐시에서 라이브러리 \(count)개를 찾았습니다"
  }
  package var ldconfigGenerator: String { "캐시를 만든 프로그램: " }
  package func ldconfigUnusableRoot(_ path: String) -> String {
    "루트 디렉터리를 열 수 없습니다: \(path)"
  }
  package func ldconfigCannotOpenCache(_ path: String) -> String {
    "캐시 파일을 열 수 없습니다: \(path)"
  }
  package var ldconfigCannotReadCache: String { "캐시 파일을 읽지 못했습니다." }
  package var ldconfigNotCache: String { "캐시 파일이 아닙니다." }
  package var ldconfigWrongEndianness: String { "캐시 파일의 바이트 순서가 다릅니다." }
  package func ldconfigMalformedExtension(_ path: String) -> String {
    "캐시 파일 \(path)의 확장 데이터가 잘못되었습니다"
  }
  package func ldconfigMalformedEntry(_ number: Int?, in path: String) -> String {
    number.map { "캐시 파일 \(path)의 항목 \($0)번이 잘못되었습니다" }
      ?? "캐시 파일 \(path)의 항목 수가 잘못되었습니다"
  }
  package func ldconfigCannotCreateTemporary(_ path: String) -> String {
    "임시 캐시 파일을 만들 수 없습니다: \(path)"
  }
  package var ldconfigCannotWrite: String { "캐시 데이터를 쓰지 못했습니다" }
  package func ldconfigCannotChangeMode(_ path: String) -> String {
    "\(path) 파일의 접근 권한을 0644로 바꾸지 못했습니다"
  }
  package func ldconfigCannotRename(_ path: String, to target: String) -> String {
    "파일 이름을 바꾸지 못했습니다: \(path) -> \(target)"
  }
  package func ldconfigIncomplete(_ reason: String) -> String {
    "새 캐시에 빠지는 것이 생기므로 캐시를 그대로 둡니다: \(reason)"
  }
  package var ldconfigTooLarge: String { "문자열 테이블이 너무 큽니다" }
}

// MARK: - The command line

extension Korean {
  package func ldconfigUnknownLetter(_ letter: String) -> String {
    "잘못된 옵션 -- '\(letter)'"
  }
  package func ldconfigUnknownOption(_ word: String) -> String {
    "알 수 없는 옵션 '\(word)'"
  }
  package func ldconfigLetterWithoutArgument(_ letter: String) -> String {
    "옵션에 인자가 필요합니다 -- '\(letter)'"
  }
  package func ldconfigOptionWithoutArgument(_ option: String) -> String {
    "'\(option)' 옵션에는 인자가 필요합니다"
  }
  package func ldconfigNeedlessArgument(_ option: String) -> String {
    "'\(option)' 옵션에는 인자를 쓸 수 없습니다"
  }
  package func ldconfigAmbiguous(_ word: String, _ options: String) -> String {
    "'\(word)' 옵션이 모호합니다. 가능한 옵션: \(options)"
  }
  package func ldconfigUnknownArgument(_ word: String, option: String) -> String {
    "'\(option)' 옵션의 알 수 없는 인자: '\(word)'"
  }
  package func ldconfigTry(_ program: String) -> String {
    "자세한 내용은 `\(program) --help' 또는 `\(program) --usage'를 참고하십시오."
  }
}

// MARK: - After a repair

extension Korean {
  package var cacheRefreshed: String { "로더 캐시를 갱신했습니다." }
  package func cacheNotRefreshed(reason: String) -> String {
    "로더 캐시를 갱신하지 못했습니다: \(reason)"
  }
  package func hintRefreshCache(_ command: String) -> String {
    "링크 작업은 끝났습니다. 캐시를 갱신하려면 `\(command)` 명령을 실행하십시오"
  }
}
