// MARK: What lies in a link's place

extension Chinese {
  package func lostLink(_ name: String, text: String) -> String {
    "缺少链接 \(name) -> \(text)"
  }
  package func lostLinkUnderEmptyFile(_ name: String, text: String) -> String {
    "链接 \(name) -> \(text) 的位置上是一个空文件"
  }
  package func lostLinkUnderStub(_ name: String, text: String) -> String {
    "链接 \(name) -> \(text) 的位置上是一个文本文件"
  }
  package func lostLinkUnderCopy(_ name: String, text: String) -> String {
    "链接 \(name) -> \(text) 的位置上是一份副本"
  }
  package func lostLinkUnderFile(_ name: String, text: String) -> String {
    "链接 \(name) -> \(text) 的位置上是另一个文件"
  }
  package func lostLinkUnderDirectory(_ name: String, text: String) -> String {
    "链接 \(name) -> \(text) 的位置上是一个目录"
  }
  package func lostLinkUnderLink(_ name: String, text: String) -> String {
    "链接 \(name) -> \(text) 的位置上是另一个链接"
  }
  package func lostLinkUnderSpecial(_ name: String, text: String) -> String {
    "链接 \(name) -> \(text) 的位置上是设备、FIFO 或套接字"
  }
  package var lostLinkHeadline: String { "清单中的链接不见了" }
  package var lostLinkConsequence: String {
    "保存这棵目录树时，这里是一个链接；zip 文件、云存储和不支持链接的文件系统会丢掉这样的名称，"
      + "或把它变成副本或文本文件。"
  }
}

// MARK: Why a link stays lost

extension Chinese {
  package var lostNoDirectory: String { "它所属的目录不存在" }
  package var lostBelowLink: String { "通往它的路径经过一个链接" }
  package var lostToOtherLink: String { "两者中哪个正确只有您知道" }
  package var lostToDirectory: String { "目录不会被替换" }
  package var lostToCopiedDirectory: String {
    "copied-directory：它与链接所指的目录内容完全相同；如果 `solder fix` 没有把它变成链接，"
      + "请自行删除后再次恢复"
  }
  package var lostToSpecial: String { "这类文件不会被替换" }
  package var lostTargetChanged: String { "该文件仍是保存时的内容，而链接所指的文件已经改变" }
  package var lostToOtherBytes: String { "它与链接所指的文件内容不同" }
  package var lostToOtherAccess: String {
    "内容相同，但链接所指的文件可读或可执行的用户更少，可写的用户更多，或以不同的权限运行"
  }
  package var lostToOtherKind: String { "链接将指向的对象与保存时种类不同" }
  package var lostNoLinks: String {
    "此处的文件系统不支持链接；请在支持链接的文件系统上恢复"
  }
  package var lostLeadsNowhere: String { "链接将没有可指向的目标" }
  package var lostWasDead: String { "保存时该链接就没有可指向的目标" }
  package var lostLeadsOutside: String {
    "链接指向目录之外；使用 --allow-outside 可以恢复它"
  }
  package var lostCameToLeadOutside: String { "链接将指向目录之外，而保存时并非如此" }
}

// MARK: The manifest

extension Chinese {
  package func manifestTooLong(_ file: String, limit: String) -> String {
    "\(file) 超过了 solder 可读取的链接清单的最大长度（\(limit)）"
  }
  package func manifestIsNone(_ file: String) -> String {
    "\(file) 不是链接清单"
  }
  package func manifestOfOtherSchema(_ file: String, schema: String) -> String {
    "\(file) 是 \(schema) 模式的文档，而不是 solder.links/1"
  }
  package func manifestFlaw(_ file: String, link: Int, flaw: String) -> String {
    "\(file) 无法使用，第 \(link) 个链接：\(flaw)"
  }
  package var flawOfPath: String { "其路径并非只是从目录向下" }
  package var flawOfText: String { "其文本不可能是链接的内容" }
  package var flawOfBytes: String { "其字节值不是 base64，或无须给出" }
  package var flawOfDestination: String { "没有完整说明链接原来指向什么" }
  package var flawDuplicate: String { "其路径前面已经出现过" }
  package var flawBelowLink: String { "其路径经过清单中的另一个链接" }
  package var hintManifest: String {
    "这类文件由以下命令写出：solder links save DIR -o FILE"
  }
}

// MARK: The sum

extension Chinese {
  package func linksSaved(_ count: Int, below directory: String) -> String {
    "已保存 \(directory) 下的 \(count) 个链接"
  }
  package func linksRight(_ count: Int) -> String {
    "\(count) 个链接已经存在。"
  }
}
