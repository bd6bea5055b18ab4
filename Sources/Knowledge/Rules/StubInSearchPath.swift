extension RulePage {
  static let stubInSearchPath = RulePage(
    rule: "stub-in-search-path",
    severities: [.error],
    severity: .error,
    fixClass: .manual,
    seen: Wording(
      en: "the loader finds CUDA's stub of the driver",
      ko: "로더가 CUDA의 드라이버 스텁을 찾아낼 때",
      zh: "加载器会找到 CUDA 的驱动程序桩库"),
    what: [
      .paragraph(
        en: """
          The loader searches a directory named `stubs` that holds a stub of NVIDIA's driver: a \
          library with the SONAME `libcuda.so.1` or `libnvidia-ml.so.1`. Or a searched directory \
          has a link of one of these names that leads into a `stubs` directory. Seen when the \
          whole machine is looked at.
          """,
        ko: """
          로더가 검색하는 디렉터리 가운데 이름이 `stubs`이고 NVIDIA 드라이버의 스텁, 곧 SONAME이 \
          `libcuda.so.1` 또는 `libnvidia-ml.so.1`인 라이브러리가 든 것이 있습니다. 또는 검색되는 \
          디렉터리에 있는 이런 이름의 링크가 `stubs` 디렉터리 안을 가리킵니다. 컴퓨터 전체를 \
          검사할 때 보고합니다.
          """,
        zh: """
          加载器搜索的目录中，有名为 `stubs` 的目录存放着 NVIDIA 驱动程序的桩库，即 SONAME 为 \
          `libcuda.so.1` 或 `libnvidia-ml.so.1` 的库；或者被搜索的目录中有这种名称的链接，指向 \
          `stubs` 目录之内。检查整台机器时才会报告。
          """),
      .paragraph(
        en: """
          A `stubs` directory that no configuration names is as it should be; so is one without \
          driver stubs.
          """,
        ko: "어떤 설정에도 없는 `stubs` 디렉터리는 정상이며, 드라이버 스텁이 없는 것도 정상입니다.",
        zh: "没有任何配置提到的 `stubs` 目录是正常的；其中没有驱动程序桩库的，也是正常的。"),
    ],
    why: [
      .paragraph(
        en: """
          A stub has the driver's symbols and none of its code. It lets programs be linked on a \
          machine without a driver. Its directory has no file named `libcuda.so.1` on purpose, so \
          that no program can find it there; but as soon as the directory is searched, ldconfig \
          makes that very link. From then on programs may load the stub in place of the driver, \
          which lies in a directory that is searched later.
          """,
        ko: """
          스텁에는 드라이버의 심볼만 있고 코드는 없습니다. 드라이버가 없는 컴퓨터에서도 프로그램을 \
          링크할 수 있게 하는 파일입니다. 프로그램이 찾지 못하도록 그 디렉터리에는 일부러 \
          `libcuda.so.1` 파일을 두지 않습니다. 그러나 디렉터리가 검색 대상이 되는 순간 ldconfig가 \
          바로 그 링크를 만듭니다. 그때부터 프로그램은 더 나중에 검색되는 디렉터리에 있는 드라이버 \
          대신 스텁을 로드할 수 있습니다.
          """,
        zh: """
          桩库有驱动程序的符号，却没有它的代码，用途是在没有驱动程序的机器上链接程序。它的目录有意\
          不放名为 `libcuda.so.1` 的文件，使程序无法在那里找到它；可是一旦该目录成为搜索目录，\
          ldconfig 恰恰会创建这个链接。从此程序就可能加载桩库，而不是位于靠后目录中的驱动程序。
          """)
    ],
    origin: [
      .item(
        en: """
          A line such as `/usr/local/cuda/lib64/stubs` was added to `/etc/ld.so.conf.d` to make a \
          build find `-lcuda`.
          """,
        ko: """
          빌드할 때 `-lcuda` 라이브러리를 찾게 하려고 `/etc/ld.so.conf.d` 설정에 \
          `/usr/local/cuda/lib64/stubs` 같은 줄을 추가했습니다.
          """,
        zh: """
          为了让构建找到 `-lcuda`，在 `/etc/ld.so.conf.d` 中加入了 `/usr/local/cuda/lib64/stubs` 这\
          样的行。
          """),
      .item(
        en: """
          The linker was to find the library by a link, mostly in a Dockerfile: `ln -s \
          /usr/local/cuda/lib64/stubs/libcuda.so /usr/lib/x86_64-linux-gnu/libcuda.so.1`.
          """,
        ko: """
          대개 Dockerfile에서, 링커가 찾을 수 있도록 링크를 만들었습니다: `ln -s \
          /usr/local/cuda/lib64/stubs/libcuda.so /usr/lib/x86_64-linux-gnu/libcuda.so.1`.
          """,
        zh: """
          为了让链接器找到它而创建了链接，多见于 Dockerfile：`ln -s \
          /usr/local/cuda/lib64/stubs/libcuda.so /usr/lib/x86_64-linux-gnu/libcuda.so.1`。
          """),
    ],
    mending: [
      .paragraph(
        en: """
          solder changes nothing: a line of the configuration was written by a person or a \
          package. The finding names the line.
          """,
        ko: """
          solder는 아무것도 변경하지 않습니다. 설정의 줄은 사람이나 패키지가 쓴 것이기 때문입니다. \
          어느 줄인지는 알려 줍니다.
          """,
        zh: "solder 不作任何更改：配置中的行是由人或软件包写下的。报告会指明是哪一行。"),
      .step(
        en: "Take the line out, or remove the link.",
        ko: "그 줄을 지우거나 링크를 제거합니다.",
        zh: "删除该行，或删除该链接。"),
      .step(
        en: "Remove `stubs/libcuda.so.1` if ldconfig made it.",
        ko: "ldconfig가 만든 `stubs/libcuda.so.1` 링크가 있으면 제거합니다.",
        zh: "如果 ldconfig 创建了 `stubs/libcuda.so.1`，将其删除。"),
      .step(
        en: "`sudo ldconfig`",
        ko: "`sudo ldconfig` 명령을 실행합니다.",
        zh: "运行 `sudo ldconfig`。"),
      .paragraph(
        en: """
          For building, name the directory to the linker only: `-L/usr/local/cuda/lib64/stubs`, or \
          `LIBRARY_PATH`. Do not put it into `LD_LIBRARY_PATH`.
          """,
        ko: """
          빌드할 때는 링커에만 디렉터리를 알려 주십시오: `-L/usr/local/cuda/lib64/stubs` 옵션 또는 \
          `LIBRARY_PATH` 변수. `LD_LIBRARY_PATH` 변수에는 넣지 마십시오.
          """,
        zh: """
          构建时，只向链接器指定该目录：`-L/usr/local/cuda/lib64/stubs`，或 `LIBRARY_PATH`。不要写\
          进 `LD_LIBRARY_PATH`。
          """),
    ],
    otherTools: [
      .item(
        en: """
          CUDA: `CUDA driver is a stub library`, error 34, `CUDA_ERROR_STUB_LIBRARY`; \
          `cudaErrorStubLibrary`.
          """,
        ko: """
          CUDA: `CUDA driver is a stub library`, 오류 34, `CUDA_ERROR_STUB_LIBRARY`, \
          `cudaErrorStubLibrary`.
          """,
        zh: """
          CUDA：`CUDA driver is a stub library`，错误 34，`CUDA_ERROR_STUB_LIBRARY`；\
          `cudaErrorStubLibrary`。
          """),
      .item(
        en: """
          ldconfig, the first time: `libcuda.so.1 -> libcuda.so (changed)` with `-v`; afterwards \
          nothing.
          """,
        ko: """
          ldconfig: 처음에는 `-v` 옵션을 주면 `libcuda.so.1 -> libcuda.so (changed)`. 그다음부터는 \
          아무 말도 하지 않습니다.
          """,
        zh: """
          ldconfig：第一次使用 `-v` 时显示 `libcuda.so.1 -> libcuda.so (changed)`；此后没有任何提\
          示。
          """),
      .item(
        en: """
          NVML: `NVML_ERROR_LIBRARY_NOT_FOUND`, or a warning that ends in `Linked to libnvidia-ml \
          library at wrong path`.
          """,
        ko: """
          NVML: `NVML_ERROR_LIBRARY_NOT_FOUND`, 또는 `Linked to libnvidia-ml library at wrong \
          path` 줄로 끝나는 경고.
          """,
        zh: """
          NVML：`NVML_ERROR_LIBRARY_NOT_FOUND`，或以 `Linked to libnvidia-ml library at wrong \
          path` 结尾的警告。
          """),
      .item(
        en: "Linkers, dedupers: nothing.",
        ko: "링커, 중복 파일 제거 도구: 아무 말도 하지 않습니다.",
        zh: "链接器、去重工具：没有任何提示。"),
    ],
    example: Example(
      [
        ("cuda.conf:2   /usr/local/cuda/lib64/stubs", ""),
        ("stubs/libcuda.so", "stubs/libcuda.so"),
        ("stubs/libcuda.so.1 -> libcuda.so", ""),
      ],
      remark: Wording(
        en: "`cuda.conf` lies in `/etc/ld.so.conf.d`; ldconfig has made the link.",
        ko: """
          `cuda.conf` 파일은 `/etc/ld.so.conf.d` 디렉터리에 있으며, 링크는 ldconfig가 만든 \
          것입니다.
          """,
        zh: "`cuda.conf` 位于 `/etc/ld.so.conf.d`；链接由 ldconfig 创建。")))
}
