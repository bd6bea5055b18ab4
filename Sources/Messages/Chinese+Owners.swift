// MARK: - Package databases

extension Chinese {
  package func ownersUnreadable(_ path: String, of manager: String, reason: String) -> String {
    "部分文件的所属软件包可能无法确定：无法读取 \(manager) 的 \(path)：\(reason)"
  }
  package func ownersTooLarge(_ path: String, of manager: String) -> String {
    "部分文件的所属软件包可能无法确定：\(manager) 的 \(path) 过大，未读取"
  }
  package func ownersDamaged(_ path: String, of manager: String) -> String {
    "部分文件的所属软件包可能无法确定：\(manager) 的 \(path) 已损坏"
  }
  package func ownersUnsupported(_ path: String, of manager: String, format: String) -> String {
    "部分文件的所属软件包可能无法确定：\(manager) 的 \(path) 采用 solder 不支持的 \(format) 格式"
  }
}
