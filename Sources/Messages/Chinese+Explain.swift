extension Chinese {
  package var explainMeaning: String { "含义" }
  package var explainHarm: String { "影响" }
  package var explainHere: String { "本机情况" }
  package var explainCause: String { "原因" }
  package var explainOtherCauses: String { "其他可能" }
  package var explainPossibleCauses: String { "可能原因" }
  package var explainRemedy: String { "处理" }
  package var explainChanges: String { "改动" }
  package var explainMore: String { "更多" }

  package var explainHarmless: String { "无害" }
  package var explainSometimesHarmful: String { "对部分程序有害" }
  package var explainHarmful: String { "有害" }

  package func explainHarm(_ degree: String, _ reason: String) -> String {
    "\(degree)：\(reason)"
  }

  package func explainTimes(_ count: Int) -> String { "\(count) 次" }
  package func explainOthers(_ count: Int) -> String { "另有 \(count) 个" }
  package func explainAbsent(_ path: String) -> String {
    "本机上没有 \(path)，以下是一般性的说明"
  }
  package var explainUnnamed: String { "消息中没有可查看的文件，以下是一般性的说明" }
  package func explainPresent(_ path: String) -> String { "\(path) 存在且没有问题" }
  package func explainThere(_ path: String) -> String { "\(path) 存在" }
  package func explainTooMany(_ name: String) -> String {
    "没有查看 \(name)：消息中提到的文件太多"
  }
  package func explainDirectory(_ path: String) -> String { "\(path) 是一个目录" }
  package func explainSeen(_ directory: String, _ message: String) -> String {
    "在 \(directory) 中：\(message)"
  }
  package func explainLoads(_ name: String, _ path: String) -> String {
    "加载器能找到 \(name)：\(path)"
  }
  package func explainRefuses(_ path: String, _ reason: String) -> String {
    "加载器在 \(path) 处停止：\(reason)"
  }
  package func explainNotFound(_ name: String) -> String { "加载器找不到 \(name)" }
  package func explainElsewhere(_ path: String) -> String {
    "\(path) 同名，但所在目录不在加载器的搜索范围内"
  }
  package func explainNotInCache(_ path: String) -> String {
    "\(path) 同名，但不在加载器缓存中"
  }
  package var explainLent: String { "这是 Windows 借给 WSL 的目录" }

  package var explainNothingToDo: String { "此处无需处理：现在没有问题" }
  package var explainAskProgram: String {
    "如果程序仍然失败，可用下面的命令查询它会加载什么："
  }
  package var explainMakesLinks: String {
    "`solder fix` 会把这些名称换成链接；现在能作为库打开的名称，打开后的内容不变，可用 `solder undo` 撤销"
  }
  package var explainLeadsToNewest: String {
    "这些文件内容不同，需要哪一个只能由您决定：`--prefer newest` 让名称指向最新的文件，并保留被替换的内容，可用 `solder undo` 撤销"
  }
  package var explainLookInside: String {
    "查看该目录；如果库就在里面，请用那个文件取代这个目录"
  }
  package var explainWholeDirectory: String {
    "该命令会查看整个目录；加上 `--dry-run` 可先查看它会改动的一切"
  }

  package var explainPaste: String { "请粘贴消息，然后在空行上按 Ctrl-D。" }
  package var explainUnknown: String { "其中没有 solder 认识的消息" }
  package var explainHintUnknown: String {
    "请给出完整的原始输出行，包括其中的路径；`solder check` 无需消息即可检查，"
      + "`solder explain --list` 列出各条规则"
  }
}
