extension Chinese {
  package var staleProgramsTitle: String { "仍在使用已被替换或删除的库的程序" }
  package func noStalePrograms(examined: Int) -> String {
    "已查看 \(examined) 个进程，没有一个在使用已被替换或删除的库"
  }
  package var libraryReplaced: String { "已被替换" }
  package var libraryDeleted: String { "已被删除" }
  package var libraryDisplaced: String { "其中的库已被修复操作替换" }
  package var staleProgramsConsequence: String {
    "这些程序在重新启动之前会一直运行旧代码。"
  }
  package func processesUnexamined(_ count: Int) -> String {
    "有 \(count) 个进程无法查看；以 root 身份可以查看全部进程"
  }
  package var processesUnavailable: String {
    "未查看任何进程：/proc 不存在，或者所指定的根目录不是正在运行的系统"
  }
}
