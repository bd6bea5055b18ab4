extension RulePage {
  static let driverMismatch = RulePage(
    rule: "driver-mismatch",
    severities: [.error],
    severity: .error,
    fixClass: .manual,
    seen: Wording(
      en: "the driver's library is of another version than the loaded kernel module",
      ko: "드라이버 라이브러리와 로드된 커널 모듈의 버전이 다를 때",
      zh: "驱动程序的库与已加载的内核模块版本不同"),
    what: [
      .paragraph(
        en: """
          The first `libcuda.so.1` or `libnvidia-ml.so.1` that the loader finds leads to a file of \
          another driver version than the kernel module that is loaded. The version of the library \
          stands in the name of its file, `libcuda.so.570.133.20`; that of the module in \
          `/proc/driver/nvidia/version` or `/sys/module/nvidia/version`. Seen when the whole \
          running machine is looked at.
          """,
        ko: """
          로더가 처음 찾는 `libcuda.so.1` 또는 `libnvidia-ml.so.1` 이름이 가리키는 파일의 드라이버 \
          버전이, 로드된 커널 모듈의 버전과 다릅니다. 라이브러리의 버전은 `libcuda.so.570.133.20` \
          같은 파일 이름에서, 모듈의 버전은 `/proc/driver/nvidia/version` 또는 \
          `/sys/module/nvidia/version` 파일에서 알아냅니다. 실행 중인 컴퓨터 전체를 검사할 때 \
          보고합니다.
          """,
        zh: """
          加载器先找到的 `libcuda.so.1` 或 `libnvidia-ml.so.1`，所指文件的驱动程序版本与已加载的内\
          核模块不同。库的版本取自文件名 `libcuda.so.570.133.20`，模块的版本取自 \
          `/proc/driver/nvidia/version` 或 `/sys/module/nvidia/version`。检查正在运行的整台机器时才\
          会报告。
          """),
      .paragraph(
        en: """
          It is not judged where no module is loaded, of another root (`--root`), under WSL (there \
          is no module, and `libcuda.so.1.1` is a small loader), of Jetson's `libcuda.so.1.1`, and \
          of a forward-compatibility package (`/usr/local/cuda/compat`), which is newer than the \
          module on purpose.
          """,
        ko: """
          다음은 판단하지 않습니다. 로드된 모듈이 없는 경우, 다른 루트(`--root`), WSL(모듈이 \
          없으며 `libcuda.so.1.1` 파일은 작은 로더임), Jetson의 `libcuda.so.1.1`, 일부러 모듈보다 \
          새 버전인 forward compatibility 패키지(`/usr/local/cuda/compat`)입니다.
          """,
        zh: """
          下列情况不作判断：没有加载模块；其他根目录（`--root`）；WSL（没有模块，`libcuda.so.1.1` \
          只是一个小型加载器）；Jetson 的 `libcuda.so.1.1`；有意采用比模块更新版本的前向兼容包\
          （`/usr/local/cuda/compat`）。
          """),
    ],
    why: [
      .paragraph(
        en: """
          The two halves of the driver talk by an interface that has no stability between \
          versions. The module refuses libraries of another version, and no GPU program starts.
          """,
        ko: """
          드라이버의 두 부분은 버전 사이에 호환되지 않는 인터페이스로 통신합니다. 모듈은 버전이 \
          다른 라이브러리를 거부하며, 어떤 GPU 프로그램도 시작되지 않습니다.
          """,
        zh: """
          驱动程序的两部分通过不保证跨版本兼容的接口通信。模块会拒绝其他版本的库，任何 GPU 程序都无\
          法启动。
          """)
    ],
    origin: [
      .item(
        en: """
          The driver was updated and the machine not restarted: the old module is still loaded. \
          This is by far the commonest case, after unattended upgrades too.
          """,
        ko: """
          드라이버를 업데이트한 뒤 다시 시작하지 않아 이전 모듈이 아직 로드되어 있습니다. 자동 \
          업데이트 뒤를 포함하여 이 경우가 단연 가장 많습니다.
          """,
        zh: """
          更新驱动程序之后没有重新启动机器，加载的仍是旧模块。这是最常见的情况，无人值守更新之后也\
          是如此。
          """),
      .item(
        en: """
          Two drivers are installed: a distribution's packages and NVIDIA's `.run` installer, or \
          two series of packages. The loader finds one and the kernel has the other.
          """,
        ko: """
          배포판 패키지와 NVIDIA의 `.run` 설치 프로그램, 또는 두 계열의 패키지로 드라이버가 두 개 \
          설치되어 있습니다. 로더는 한쪽을 찾고 커널에는 다른 쪽이 있습니다.
          """,
        zh: """
          安装了两个驱动程序：发行版的软件包和 NVIDIA 的 `.run` 安装程序，或两个系列的软件包。加载\
          器找到的是一个，内核中的是另一个。
          """),
      .item(
        en: """
          In a container or chroot, driver libraries were installed where those of the host should \
          be mounted.
          """,
        ko: """
          컨테이너나 chroot에서, 호스트의 드라이버 라이브러리를 마운트해야 할 자리에 드라이버 \
          라이브러리를 설치했습니다.
          """,
        zh: "在容器或 chroot 中，应当挂载宿主机驱动程序库的地方却安装了驱动程序的库。"),
    ],
    mending: [
      .paragraph(
        en: "solder changes nothing.",
        ko: "solder는 아무것도 변경하지 않습니다.",
        zh: "solder 不作任何更改。"),
      .step(
        en: """
          After an update: restart, or stop all programs that use the GPU and load the module \
          anew: `sudo rmmod nvidia_drm nvidia_modeset nvidia_uvm nvidia && sudo modprobe nvidia`. \
          `solder check --processes` names programs that still hold the old libraries.
          """,
        ko: """
          업데이트한 뒤라면 다시 시작하거나, GPU를 쓰는 프로그램을 모두 끝내고 모듈을 다시 \
          로드합니다: `sudo rmmod nvidia_drm nvidia_modeset nvidia_uvm nvidia && sudo modprobe \
          nvidia`. `solder check --processes` 명령은 아직 이전 라이브러리를 쓰는 프로그램을 알려 \
          줍니다.
          """,
        zh: """
          更新之后：重新启动，或停止所有使用 GPU 的程序并重新加载模块：`sudo rmmod nvidia_drm \
          nvidia_modeset nvidia_uvm nvidia && sudo modprobe nvidia`。`solder check --processes` 会\
          列出仍在使用旧库的程序。
          """),
      .step(
        en: """
          With two drivers: remove one whole. For the `.run` installer that is `sudo \
          nvidia-uninstall`; then install the packages again.
          """,
        ko: """
          드라이버가 두 개이면 하나를 통째로 제거합니다. `.run` 설치 프로그램으로 설치한 것은 \
          `sudo nvidia-uninstall` 명령으로 제거한 다음 패키지를 다시 설치합니다.
          """,
        zh: """
          有两个驱动程序时：完整删除其中之一。用 `.run` 安装的，运行 `sudo nvidia-uninstall`，然后\
          重新安装软件包。
          """),
      .step(
        en: """
          If the kernel loads an old module after a restart: `dkms status` and the initramfs are \
          the places to look.
          """,
        ko: """
          다시 시작한 뒤에도 커널이 이전 모듈을 로드하면 `dkms status` 결과와 initramfs를 \
          살펴봅니다.
          """,
        zh: "如果重新启动后内核仍加载旧模块：请查看 `dkms status` 和 initramfs。"),
    ],
    otherTools: [
      .item(
        en: """
          nvidia-smi: `Failed to initialize NVML: Driver/library version mismatch`, and with newer \
          drivers `NVML library version: 570.133`.
          """,
        ko: """
          nvidia-smi: `Failed to initialize NVML: Driver/library version mismatch`. 최신 \
          드라이버에서는 `NVML library version: 570.133`도 나옵니다.
          """,
        zh: """
          nvidia-smi：`Failed to initialize NVML: Driver/library version mismatch`，较新的驱动程序\
          还会显示 `NVML library version: 570.133`。
          """),
      .item(
        en: """
          Kernel: `NVRM: API mismatch: the client has the version 570.133.20, but this kernel \
          module has the version 565.57.01.`
          """,
        ko: """
          커널: `NVRM: API mismatch: the client has the version 570.133.20, but this kernel module \
          has the version 565.57.01.`
          """,
        zh: """
          内核：`NVRM: API mismatch: the client has the version 570.133.20, but this kernel module \
          has the version 565.57.01.`
          """),
      .item(
        en: """
          CUDA: `CUDA_ERROR_SYSTEM_DRIVER_MISMATCH` (803), or `no CUDA-capable device is detected`.
          """,
        ko: """
          CUDA: `CUDA_ERROR_SYSTEM_DRIVER_MISMATCH`(803) 또는 `no CUDA-capable device is detected`.
          """,
        zh: """
          CUDA：`CUDA_ERROR_SYSTEM_DRIVER_MISMATCH`（803），或 `no CUDA-capable device is \
          detected`。
          """),
      .item(
        en: """
          nvidia-container-cli: `initialization error: nvml error: driver/library version \
          mismatch`.
          """,
        ko: """
          nvidia-container-cli: `initialization error: nvml error: driver/library version \
          mismatch`.
          """,
        zh: """
          nvidia-container-cli：`initialization error: nvml error: driver/library version \
          mismatch`。
          """),
      .item(
        en: "ldconfig, linkers, package managers: nothing.",
        ko: "ldconfig, 링커, 패키지 관리자: 아무 말도 하지 않습니다.",
        zh: "ldconfig、链接器、软件包管理器：没有任何提示。"),
    ],
    example: Example(
      [
        ("/proc/driver/nvidia/version   565.57.01", "/proc/driver/nvidia/version   570.133.20"),
        ("libcuda.so.1 -> libcuda.so.570.133.20", "libcuda.so.1 -> libcuda.so.570.133.20"),
      ],
      remark: Wording(
        en: "After a restart.",
        ko: "다시 시작한 뒤의 모습입니다.",
        zh: "重新启动之后。")))
}
