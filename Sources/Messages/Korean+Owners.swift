// MARK: - Package databases

extension Korean {
  package func ownersUnreadable(_ path: String, of manager: String, reason: String) -> String {
    "일부 파일의 소유 패키지를 확인하지 못했을 수 있습니다: \(manager)의 \(path) 항목을 읽을 수 없습니다: \(reason)"
  }
  package func ownersTooLarge(_ path: String, of manager: String) -> String {
    "일부 파일의 소유 패키지를 확인하지 못했을 수 있습니다: \(manager)의 \(path) 파일이 너무 커서 읽지 않았습니다"
  }
  package func ownersDamaged(_ path: String, of manager: String) -> String {
    "일부 파일의 소유 패키지를 확인하지 못했을 수 있습니다: \(manager)의 \(path) 파일이 손상되었습니다"
  }
  package func ownersUnsupported(_ path: String, of manager: String, format: String) -> String {
    "일부 파일의 소유 패키지를 확인하지 못했을 수 있습니다: \(manager)의 \(path) 파일은 solder가 지원하지 않는 \(format) 형식입니다"
  }
}
