extension Korean {
  package var staleProgramsTitle: String { "교체되거나 삭제된 라이브러리를 아직 사용하는 프로그램" }
  package func noStalePrograms(examined: Int) -> String {
    "프로세스 \(examined)개 중 교체되거나 삭제된 라이브러리를 사용하는 것은 없습니다"
  }
  package var libraryReplaced: String { "교체됨" }
  package var libraryDeleted: String { "삭제됨" }
  package var libraryDisplaced: String { "이 디렉터리의 라이브러리가 복구 작업으로 교체됨" }
  package var staleProgramsConsequence: String {
    "이 프로그램들은 다시 시작할 때까지 이전 코드를 실행합니다."
  }
  package func processesUnexamined(_ count: Int) -> String {
    "프로세스 \(count)개를 확인하지 못했습니다. root 권한이면 모두 확인할 수 있습니다"
  }
  package var processesUnavailable: String {
    "프로세스를 확인하지 않았습니다: /proc 디렉터리가 없거나, 지정한 루트가 실행 중인 시스템이 아닙니다"
  }
}
