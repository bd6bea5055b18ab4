extension Chinese {
  package var hostDistribution: String { "发行版" }
  package var hostKernel: String { "内核" }
  package var hostCLibrary: String { "C 库" }
  package var hostProcessor: String { "处理器" }
  package var hostWindows: String { "Windows" }
  package var hostDriver: String { "NVIDIA 驱动" }
  package var hostSearched: String { "搜索范围" }

  package func hostWindows(_ kind: String, isContainer: Bool) -> String {
    isContainer ? "\(kind) 中的容器" : kind
  }
  package func hostWindowsDriver(_ directory: String, fileSystem: String) -> String {
    "驱动程序库挂载在 \(directory)（\(fileSystem)）"
  }
  package var hostWindowsWithoutDriver: String { "没有挂载驱动程序库" }
  package func hostDriver(both version: String) -> String { "\(version)（库与内核模块）" }
  package func hostDriver(libraries versions: String) -> String { "库 \(versions)" }
  package func hostDriver(module version: String) -> String { "内核模块 \(version)" }
  package func hostPlaced(_ version: String, at path: String) -> String { "\(version)，位于 \(path)" }
  package func hostDefault(_ toolkit: String) -> String { "\(toolkit)（默认）" }
  package func hostSearched(libraries: Int, directories: Int) -> String {
    "\(directories) 个目录，\(libraries) 个库"
  }
  package func hostSearched(libraries: Int, directories: Int, time: String) -> String {
    "\(hostSearched(libraries: libraries, directories: directories))，用时 \(time)"
  }
}
