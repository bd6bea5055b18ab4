extension Korean {
  package var hostDistribution: String { "배포판" }
  package var hostKernel: String { "커널" }
  package var hostCLibrary: String { "C 라이브러리" }
  package var hostProcessor: String { "프로세서" }
  package var hostWindows: String { "Windows" }
  package var hostDriver: String { "NVIDIA 드라이버" }
  package var hostSearched: String { "검색 범위" }

  package func hostWindows(_ kind: String, isContainer: Bool) -> String {
    isContainer ? "\(kind) 안의 컨테이너" : kind
  }
  package func hostWindowsDriver(_ directory: String, fileSystem: String) -> String {
    "\(directory) 디렉터리에 드라이버 라이브러리가 마운트됨(\(fileSystem))"
  }
  package var hostWindowsWithoutDriver: String { "마운트된 드라이버 라이브러리 없음" }
  package func hostDriver(both version: String) -> String { "\(version)(라이브러리와 커널 모듈)" }
  package func hostDriver(libraries versions: String) -> String { "라이브러리 \(versions)" }
  package func hostDriver(module version: String) -> String { "커널 모듈 \(version)" }
  package func hostPlaced(_ version: String, at path: String) -> String { "\(version): \(path)" }
  package func hostDefault(_ toolkit: String) -> String { "\(toolkit)(기본값)" }
  package func hostSearched(libraries: Int, directories: Int) -> String {
    "디렉터리 \(directories)개, 라이브러리 \(libraries)개"
  }
  package func hostSearched(libraries: Int, directories: Int, time: String) -> String {
    "\(hostSearched(libraries: libraries, directories: directories)), 걸린 시간 \(time)"
  }
}
