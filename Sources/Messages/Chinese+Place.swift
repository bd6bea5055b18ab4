extension Chinese {
  package func heldReadOnlyMount(_ directory: String) -> String {
    "文件系统以只读方式挂载；`findmnt -T \(directory)` 可查出挂载点，对其执行 `mount -o remount,rw` "
      + "即可更改；由容器或宿主机提供的内容请在镜像中或宿主机上修复"
  }
  package var heldReadOnlyFormat: String {
    "这种文件系统从不就地更改，例如 squashfs 和 ISO 9660；请修复制作它的目录树，然后重新制作"
  }
  package func heldFixedDirectory(_ directory: String) -> String {
    "目录带有 immutable 或 append-only 属性；执行 `chattr -i -a \(directory)` 后即可更改"
  }
  package func heldFixedFile(_ file: String) -> String {
    "文件带有 immutable 或 append-only 属性；执行 `chattr -i -a \(file)` 后即可更改"
  }
  package var heldNotWritable: String {
    "您无权更改此目录中的名称；请以目录所有者的身份或用 `sudo` 运行 solder"
  }
  package var heldNotWritableByRoot: String {
    "在这里连 root 也不能更改此目录中的名称，例如在用户命名空间内或网络共享上；请在目录所属的宿主机或服务器上"
      + "运行 solder"
  }
  package var heldOthersFile: String {
    "目录带有 sticky 位，而该名称属于其他用户；请以该用户的身份或用 `sudo` 运行 solder"
  }
  package var heldMountPoint: String {
    "此名称上另有挂载，容器运行时对驱动程序的库就是这样做的，因此无法替换；请在镜像中或宿主机上修复，"
      + "并挂载目录而不是文件"
  }
  package var heldNoLinks: String {
    "文件系统不能存放链接；请在 Linux 文件系统上修复目录树，用 `solder links save` 和 `solder links restore` "
      + "携带其链接，或用 `solder fix --script` 为另一台机器写出计划"
  }
  package var heldOnlyHardLinks: String {
    "文件系统不能存放符号链接；`--hard-links` 会把副本变成同一文件的硬链接"
  }
  package func linksAreTried(_ directory: String) -> String {
    "\(directory) 能否存放链接，只有试过才知道；solder 会在第一项更改之前尝试。"
  }
  package var linksWereRefused: String { "文件系统拒绝了符号链接，剩下的计划如下：" }
  package var hardLinksLeave: String {
    "硬链接可收回空间，ldconfig 也不再提示。但 `libfoo.so` 这样的名称仍不会进入其缓存，更新只替换一个名称，"
      + "复制目录树又会产生副本。"
  }
}
