extension RulePage {
  static let mixedFamily = RulePage(
    rule: "mixed-family",
    severities: [.error],
    severity: .error,
    fixClass: .manual,
    seen: Wording(
      en: """
        parts that must be of one version are of several: cuDNN, TensorRT, CUDA's products, the \
        NVIDIA driver, oneAPI
        """,
      ko: """
        버전이 같아야 하는 구성 요소의 버전이 서로 다를 때: cuDNN, TensorRT, CUDA 제품, NVIDIA \
        드라이버, oneAPI
        """,
      zh: "必须同版本的组件版本不一：cuDNN、TensorRT、CUDA 的各产品、NVIDIA 驱动程序、oneAPI"),
    what: [
      .paragraph(
        en: """
          Parts of one product that must be of one version are of different ones. What counts is \
          what the loader would take: for each SONAME the file in the directory that is searched \
          first. Seen in any directory that is looked at, and across all directories the loader \
          searches when the whole machine is looked at. Compared are:
          """,
        ko: """
          버전이 같아야 하는 한 제품의 구성 요소들이 서로 다른 버전입니다. 로더가 로드할 파일, 곧 \
          SONAME마다 먼저 검색되는 디렉터리의 파일을 기준으로 합니다. 어느 디렉터리를 검사하든 그 \
          안에서 보고하고, 컴퓨터 전체를 검사할 때는 로더가 검색하는 모든 디렉터리에 걸쳐 \
          보고합니다. 비교하는 것은 다음과 같습니다.
          """,
        zh: """
          同一产品中必须同版本的组件，版本各不相同。以加载器会采用的文件为准：对每个 SONAME，就是最\
          先搜索的目录中的文件。检查任何目录时都会在其内部比较；检查整台机器时，则在加载器搜索的所\
          有目录之间比较。比较的对象如下：
          """),
      .item(
        en: """
          cuDNN 8, 9: `libcudnn` and every `libcudnn_*` of the same SONAME number, in three \
          numbers of the version;
          """,
        ko: """
          cuDNN 8, 9: SONAME 번호가 같은 `libcudnn`과 모든 `libcudnn_*`. 버전의 처음 세 숫자를 \
          비교합니다.
          """,
        zh: "cuDNN 8、9：SONAME 编号相同的 `libcudnn` 和所有 `libcudnn_*`，比较版本的前三个数字；"),
      .item(
        en: """
          TensorRT: `libnvinfer`, `_plugin`, `_vc_plugin`, `_lean`, `_dispatch`, \
          `libnvonnxparser`, the older parsers, in three numbers;
          """,
        ko: """
          TensorRT: `libnvinfer`, `_plugin`, `_vc_plugin`, `_lean`, `_dispatch`, \
          `libnvonnxparser`, 예전 파서들. 처음 세 숫자를 비교합니다.
          """,
        zh: """
          TensorRT：`libnvinfer`、`_plugin`、`_vc_plugin`、`_lean`、`_dispatch`、`libnvonnxparser` \
          以及旧的解析器，比较前三个数字；
          """),
      .item(
        en: """
          cuBLAS: `libcublas`, `libcublasLt`; cuFFT: `libcufft`, `libcufftw`; cuSOLVER: \
          `libcusolver`, `libcusolverMg`; NPP: the eleven `libnpp*`; each in the whole version;
          """,
        ko: """
          cuBLAS: `libcublas`, `libcublasLt`. cuFFT: `libcufft`, `libcufftw`. cuSOLVER: \
          `libcusolver`, `libcusolverMg`. NPP: `libnpp*` 열한 개. 모두 버전 전체를 비교합니다.
          """,
        zh: """
          cuBLAS：`libcublas`、`libcublasLt`；cuFFT：`libcufft`、`libcufftw`；cuSOLVER：\
          `libcusolver`、`libcusolverMg`；NPP：十一个 `libnpp*`；均比较完整版本；
          """),
      .item(
        en: "NVRTC: `libnvrtc` and `libnvrtc-builtins` of the same release, in three numbers;",
        ko: "NVRTC: 같은 릴리스의 `libnvrtc`, `libnvrtc-builtins`. 처음 세 숫자를 비교합니다.",
        zh: "NVRTC：同一发布版的 `libnvrtc` 和 `libnvrtc-builtins`，比较前三个数字；"),
      .item(
        en: """
          NVIDIA driver: `libcuda`, `libnvidia-ml`, `libnvidia-ptxjitcompiler`, `libnvidia-nvvm`, \
          `libnvidia-opencl`, `libcudadebugger`, `libnvcuvid` and others, in the whole version;
          """,
        ko: """
          NVIDIA 드라이버: `libcuda`, `libnvidia-ml`, `libnvidia-ptxjitcompiler`, \
          `libnvidia-nvvm`, `libnvidia-opencl`, `libcudadebugger`, `libnvcuvid` 등. 버전 전체를 \
          비교합니다.
          """,
        zh: """
          NVIDIA 驱动程序：`libcuda`、`libnvidia-ml`、`libnvidia-ptxjitcompiler`、\
          `libnvidia-nvvm`、`libnvidia-opencl`、`libcudadebugger`、`libnvcuvid` 等，比较完整版本；
          """),
      .item(
        en: """
          oneMKL: `libmkl_*` of the same SONAME number; oneAPI DPC++: `libsycl`, `libur_loader`, \
          its adapters; in two numbers.
          """,
        ko: """
          oneMKL: SONAME 번호가 같은 `libmkl_*`. oneAPI DPC++: `libsycl`, `libur_loader`와 그 \
          어댑터. 처음 두 숫자를 비교합니다.
          """,
        zh: """
          oneMKL：SONAME 编号相同的 `libmkl_*`；oneAPI DPC++：`libsycl`、`libur_loader` 及其适配\
          器；比较前两个数字。
          """),
      .paragraph(
        en: """
          The version stands in the file's name; for oneAPI in the directory after `mkl` or \
          `compiler`. Where neither tells one, the versions of the file's symbols may. Nothing is \
          run and nothing is guessed: a part that tells its version nowhere is passed over, as are \
          the parts of a wheel that has only `libcudnn_ops.so.9`.
          """,
        ko: """
          버전은 파일 이름에서 알아냅니다. oneAPI는 `mkl` 또는 `compiler` 다음의 디렉터리 이름에서 \
          알아냅니다. 어느 쪽에도 없으면 파일의 심볼 버전에서 찾아봅니다. 아무것도 실행하지 않고 \
          추측하지도 않습니다. `libcudnn_ops.so.9` 파일만 든 wheel처럼 어디에도 버전이 없는 구성 \
          요소는 지나칩니다.
          """,
        zh: """
          版本取自文件名；oneAPI 取自 `mkl` 或 `compiler` 之后的目录名。两者都没有时，再看文件的符\
          号版本。不运行任何东西，也不作猜测：处处都看不出版本的组件会跳过，例如只含 \
          `libcudnn_ops.so.9` 的 wheel 中的组件。
          """),
      .paragraph(
        en: """
          Versions that may live side by side are not compared: cuDNN 7 beside 8, two toolkits, \
          TensorRT's builder resources, which are asked for by their full version. The driver \
          libraries of a forward-compatibility package (`/usr/local/cuda/compat`) may differ from \
          the driver's. Whether an NCCL was built for the CUDA that is there stands neither in its \
          name nor in its SONAME; that is not judged.
          """,
        ko: """
          함께 있어도 되는 버전은 비교하지 않습니다. cuDNN 7과 8, 두 툴킷, 전체 버전으로 찾는 \
          TensorRT의 빌더 리소스가 그렇습니다. forward compatibility \
          패키지(`/usr/local/cuda/compat`)의 드라이버 라이브러리는 드라이버와 버전이 달라도 \
          됩니다. NCCL이 현재 CUDA용으로 빌드되었는지는 이름에도 SONAME에도 없으므로 판단하지 \
          않습니다.
          """,
        zh: """
          可以并存的版本不作比较：cuDNN 7 与 8、两个工具包，以及按完整版本查找的 TensorRT 构建器资\
          源。前向兼容包（`/usr/local/cuda/compat`）的驱动程序库可以与驱动程序的版本不同。NCCL 是否\
          为现有的 CUDA 构建，从名称和 SONAME 都看不出来，因此不作判断。
          """),
    ],
    why: [
      .paragraph(
        en: """
          The parts share data structures that change with every version. cuDNN checks and \
          refuses; others fail later, or compute with the wrong code.
          """,
        ko: """
          구성 요소들은 버전마다 바뀌는 데이터 구조를 함께 씁니다. cuDNN은 확인하고 거부합니다. \
          다른 제품은 나중에 실패하거나 잘못된 코드로 계산합니다.
          """,
        zh: """
          各组件共用的数据结构会随版本改变。cuDNN 会检查并拒绝；其他产品则在之后失败，或用错误的代\
          码进行计算。
          """)
    ],
    origin: [
      .item(
        en: """
          A newer version was copied over an older one that lay there as hard copies: the SONAMEs \
          that were links moved, those that were files stayed.
          """,
        ko: """
          사본으로 놓인 이전 버전 위에 새 버전을 복사했습니다. 링크였던 SONAME은 새 버전으로 옮겨 \
          갔지만, 파일이었던 SONAME은 그대로 남았습니다.
          """,
        zh: """
          旧版本以副本的形式放在那里，又把新版本复制上去：原为链接的 SONAME 已改变，原为文件的则留\
          在原处。
          """),
      .item(
        en: """
          One version from the distribution's or NVIDIA's package, another from a tar archive in \
          `/usr/local/cuda/lib64`, and a search order that takes some parts here and some there.
          """,
        ko: """
          한 버전은 배포판이나 NVIDIA의 패키지로, 다른 버전은 tar 아카이브로 \
          `/usr/local/cuda/lib64` 디렉터리에 설치되어, 검색 순서에 따라 일부는 이쪽에서, 일부는 \
          저쪽에서 로드됩니다.
          """,
        zh: """
          一个版本来自发行版或 NVIDIA 的软件包，另一个来自解到 `/usr/local/cuda/lib64` 的 tar 归\
          档，而按搜索次序，一些组件取自这里，一些取自那里。
          """),
      .item(
        en: "An update that ended half-way.",
        ko: "업데이트가 도중에 끝났습니다.",
        zh: "更新中途停止。"),
      .item(
        en: "For the driver: the `.run` installer over a distribution's package.",
        ko: "드라이버의 경우, 배포판 패키지 위에 `.run` 설치 프로그램으로 설치했습니다.",
        zh: "对驱动程序而言：在发行版软件包之上又运行了 `.run` 安装程序。"),
    ],
    mending: [
      .paragraph(
        en: """
          solder changes nothing; which version is wanted is your decision. The finding names each \
          part with its version. Remove the other version whole (with the package manager, if it \
          owns the files), or take its directory out of the loader's configuration; then `sudo \
          ldconfig`.
          """,
        ko: """
          solder는 아무것도 변경하지 않습니다. 어느 버전이 필요한지는 사용자가 결정해야 합니다. \
          구성 요소마다 버전을 알려 주므로, 다른 버전을 통째로 제거하거나(패키지에 속한 파일이면 \
          패키지 관리자로) 그 디렉터리를 로더 설정에서 뺀 다음 `sudo ldconfig` 명령을 실행하십시오.
          """,
        zh: """
          solder 不作任何更改；需要哪个版本须由您决定。报告会列出每个组件及其版本。请完整删除另一个\
          版本（文件属于软件包时，用软件包管理器删除），或把它的目录从加载器的配置中删除；然后运行 \
          `sudo ldconfig`。
          """),
      .paragraph(
        en: """
          Where the old files are hard copies beside the new ones, this leads the SONAMEs to the \
          newest files:
          """,
        ko: """
          이전 파일이 새 파일 곁에 사본으로 남아 있다면, 아래 명령으로 SONAME이 최신 파일을 \
          가리키게 할 수 있습니다:
          """,
        zh: "如果旧文件以副本的形式留在新文件旁边，下面的命令会让 SONAME 指向最新的文件："),
      .code("solder fix --prefer newest DIR"),
    ],
    otherTools: [
      .item(
        en: """
          cuDNN: `CUDNN_STATUS_SUBLIBRARY_VERSION_MISMATCH`; before 9 \
          `CUDNN_STATUS_VERSION_MISMATCH`.
          """,
        ko: """
          cuDNN: `CUDNN_STATUS_SUBLIBRARY_VERSION_MISMATCH`. 9 이전에는 \
          `CUDNN_STATUS_VERSION_MISMATCH`.
          """,
        zh: """
          cuDNN：`CUDNN_STATUS_SUBLIBRARY_VERSION_MISMATCH`；9 之前为 \
          `CUDNN_STATUS_VERSION_MISMATCH`。
          """),
      .item(
        en: """
          Loader: `undefined symbol: ..., version libcudnn_ops_infer.so.8`; `libcublas.so.11: \
          undefined symbol: cublasLtGetStatusString, version libcublasLt.so.11`.
          """,
        ko: """
          로더: `undefined symbol: ..., version libcudnn_ops_infer.so.8`, `libcublas.so.11: \
          undefined symbol: cublasLtGetStatusString, version libcublasLt.so.11`.
          """,
        zh: """
          加载器：`undefined symbol: ..., version libcudnn_ops_infer.so.8`；`libcublas.so.11: \
          undefined symbol: cublasLtGetStatusString, version libcublasLt.so.11`。
          """),
      .item(
        en: "JAX: `Loaded runtime CuDNN library: 8.5.0 but source was compiled with: 8.6.0`.",
        ko: "JAX: `Loaded runtime CuDNN library: 8.5.0 but source was compiled with: 8.6.0`.",
        zh: "JAX：`Loaded runtime CuDNN library: 8.5.0 but source was compiled with: 8.6.0`。"),
      .item(
        en: """
          ldconfig, ld, dedupers: nothing. Package managers see only the files they brought \
          themselves.
          """,
        ko: """
          ldconfig, ld, 중복 파일 제거 도구: 아무 말도 하지 않습니다. 패키지 관리자는 자신이 \
          설치한 파일만 봅니다.
          """,
        zh: "ldconfig、ld、去重工具：没有任何提示。软件包管理器只看自己安装的文件。"),
    ],
    example: Example([
      ("libcudnn.so.8 -> libcudnn.so.8.6.0", "libcudnn.so.8 -> libcudnn.so.8.6.0"),
      (
        "libcudnn_ops_infer.so.8 -> libcudnn_ops_infer.so.8.4.0",
        "libcudnn_ops_infer.so.8 -> libcudnn_ops_infer.so.8.6.0"
      ),
    ]))
}
