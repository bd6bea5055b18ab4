/// What most pages say of severity and fix class.
extension Wording {
  static let error = Wording(en: "error", ko: "오류", zh: "错误")
  static let warning = Wording(en: "warning", ko: "경고", zh: "警告")
  static let note = Wording(en: "note", ko: "참고", zh: "附注")
  static let errorWhereTheLoaderSearches = Wording(
    en: "error where the loader searches, else warning",
    ko: "로더가 찾는 디렉터리이면 오류, 아니면 경고",
    zh: "位于加载器搜索的目录时为错误，否则为警告")

  static let safe = Wording(en: "safe", ko: "안전", zh: "安全")
  static let safeOrManual = Wording(en: "safe or manual", ko: "안전 또는 수동", zh: "安全或手动")
  static let version = Wording(en: "version", ko: "버전", zh: "版本")
  static let manual = Wording(en: "manual", ko: "수동", zh: "手动")
  static let script = Wording(en: "script", ko: "스크립트", zh: "脚本")
  static let nothingToMend = Wording(en: "none", ko: "없음", zh: "无")
}
