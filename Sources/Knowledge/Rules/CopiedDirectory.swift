extension RulePage {
  static let copiedDirectory = RulePage(
    rule: "copied-directory",
    severities: [.warning],
    severity: .warning,
    fixClass: .safe,
    seen: Wording(
      en: "a directory is a second copy of another, not a link to it",
      ko: "디렉터리가 다른 디렉터리의 링크가 아니라 두 번째 사본일 때",
      zh: "目录是另一目录的第二份副本，而不是指向它的链接"),
    what: [
      .paragraph(
        en: """
          A directory that should be a link is a second copy of another one. The rule looks at \
          `lib64` beside `lib`, and at `lib64` beside `targets/*/lib`, CUDA's layout. It fires when \
          every entry is identical: the same names, the same kinds, the same bytes, the same link \
          texts, the same modes, in both.
          """,
        ko: """
          링크여야 할 디렉터리가 다른 디렉터리의 두 번째 사본입니다. 이 규칙은 `lib` 곁의 `lib64` \
          디렉터리와, CUDA의 구조인 `targets/*/lib` 곁의 `lib64` 디렉터리를 봅니다. 양쪽의 모든 \
          항목이 이름, 종류, 내용, 링크의 내용, 모드까지 똑같을 때만 보고합니다.
          """,
        zh: """
          本应是链接的目录却是另一个目录的第二份副本。这条规则检查 `lib` 旁边的 `lib64`，以及 \
          `targets/*/lib` 旁边的 `lib64`，即 CUDA 的布局。只有两边的每个条目完全一致（名称、类型、\
          内容、链接文本、模式都相同）时才会报告。
          """)
    ],
    why: [
      .item(
        en: "All of it is stored twice. A CUDA toolkit has several gigabytes there.",
        ko: "모든 내용이 두 번 저장됩니다. CUDA Toolkit이라면 몇 기가바이트에 이릅니다.",
        zh: "全部内容存放了两份。CUDA Toolkit 的这部分有几个 GB。"),
      .item(
        en: """
          The two are different files to the loader. A program that reaches one library through \
          `lib` and again through `lib64` loads it twice.
          """,
        ko: """
          로더에게는 서로 다른 파일입니다. 한 라이브러리를 `lib` 경로와 `lib64` 경로로 각각 찾는 \
          프로그램은 두 번 로드합니다.
          """,
        zh: """
          对加载器来说，两者是不同的文件。程序如果先后通过 `lib` 和 `lib64` 找到同一个库，就会把它\
          加载两次。
          """),
      .item(
        en: """
          Both paths tend to be in `ld.so.conf`, so each library is in the cache twice, and the \
          order of directories decides.
          """,
        ko: """
          대개 두 경로가 모두 `ld.so.conf` 파일에 있어, 라이브러리마다 캐시에 두 번 들어가고 \
          디렉터리의 순서에 따라 쓰이는 것이 정해집니다.
          """,
        zh: """
          两个路径往往都在 `ld.so.conf` 中，于是每个库在缓存中出现两次，用哪一个取决于目录的次序。
          """),
      .item(
        en: """
          An update goes to one of the two. From then on they differ, and nobody sees which is \
          used.
          """,
        ko: """
          업데이트는 둘 중 한쪽에만 반영됩니다. 그때부터 둘이 달라지고, 어느 쪽이 쓰이는지 알 수 \
          없습니다.
          """,
        zh: "更新只作用于其中一个。从此两者不同，也看不出用的是哪一个。"),
    ],
    origin: [
      .item(
        en: """
          `cp -rL`, `rsync -rL`, `scp -r`, `zip -r` without `-y`, Python's `shutil.copytree`: all \
          follow links to directories.
          """,
        ko: """
          `cp -rL`, `rsync -rL`, `scp -r`, `-y` 옵션이 없는 `zip -r`, Python의 `shutil.copytree` \
          함수는 모두 디렉터리를 가리키는 링크를 따라갑니다.
          """,
        zh: """
          `cp -rL`、`rsync -rL`、`scp -r`、不带 `-y` 的 `zip -r`、Python 的 `shutil.copytree` 都会\
          跟随指向目录的链接。
          """),
      .item(
        en: """
          An image build that copies `/usr/local/cuda/lib64/` and `/usr/local/cuda/targets/` in two \
          steps.
          """,
        ko: """
          이미지를 빌드하면서 `/usr/local/cuda/lib64/` 디렉터리와 `/usr/local/cuda/targets/` \
          디렉터리를 두 단계로 복사했습니다.
          """,
        zh: "构建镜像时分两步复制了 `/usr/local/cuda/lib64/` 和 `/usr/local/cuda/targets/`。"),
      .item(
        en: "A network share or archive without links between source and destination.",
        ko: "원본과 대상 사이에 링크를 지원하지 않는 네트워크 공유나 아카이브가 있었습니다.",
        zh: "源与目标之间经过了不支持链接的网络共享或归档文件。"),
    ],
    mending: [
      .paragraph(
        en: "DIR is the directory above:",
        ko: "DIR은 그 위의 디렉터리입니다:",
        zh: "DIR 是其上一级目录："),
      .solderFix,
      .paragraph(
        en: """
          solder compares every entry, prepares the link, and lets the link and the copied \
          directory exchange their names in one system call. At no instant is `lib64` missing or \
          half empty. `solder undo` brings the directory back. Where the file system cannot \
          exchange two names, solder leaves the directory and says so.
          """,
        ko: """
          solder는 모든 항목을 비교하고 링크를 준비한 뒤, 시스템 호출 한 번으로 링크와 사본 \
          디렉터리의 이름을 맞바꿉니다. `lib64` 이름이 한순간도 비거나 절반만 남는 일이 없습니다. \
          `solder undo` 명령으로 디렉터리를 되돌릴 수 있습니다. 파일 시스템이 두 이름을 맞바꿀 수 \
          없으면 디렉터리를 그대로 두고 그렇게 알립니다.
          """,
        zh: """
          solder 会比较每个条目，准备好链接，再用一次系统调用让链接与副本目录互换名称。`lib64` 任何\
          时刻都不会缺失或只剩一半。`solder undo` 可恢复该目录。如果文件系统不能互换两个名称，\
          solder 会保留该目录并加以说明。
          """),
      .paragraph(
        en: """
          A single difference is enough for solder to keep its hands off; then look with `diff -r \
          --no-dereference lib lib64`, settle which file is right, and run it again.
          """,
        ko: """
          하나라도 다르면 solder는 손대지 않습니다. 그때는 `diff -r --no-dereference lib lib64` \
          명령으로 살펴보고, 어느 파일이 맞는지 정한 뒤 다시 실행하십시오.
          """,
        zh: """
          只要有一处不同，solder 就不会动手；这时请用 `diff -r --no-dereference lib lib64` 查看，确\
          定哪个文件正确，然后重新运行。
          """),
      .paragraph(
        en: """
          By hand, with coreutils 9.5 or later; what the last command removes is the copied \
          directory, which has the link's former name by then:
          """,
        ko: """
          coreutils 9.5 이상에서 직접 복구하려면 다음과 같이 합니다. 마지막 명령이 지우는 것은 링크와 \
          이름을 맞바꾼 사본 디렉터리입니다:
          """,
        zh: """
          在 coreutils 9.5 或更高版本上手动修复；最后一条命令删除的是副本目录，此时它已换成链接原来\
          的名称：
          """),
      .code([
        "diff -r --no-dereference lib lib64 && ln -s lib .lib64-new",
        "mv --exchange -T .lib64-new lib64",
        "rm -r .lib64-new",
      ]),
      .paragraph(
        en: """
          `rm -r lib64` before the link is made leaves a gap. With an older `mv` there is no way by \
          hand that has none; do it while nothing runs.
          """,
        ko: """
          링크를 만들기 전에 `rm -r lib64` 명령을 실행하면 그 사이 이름이 비게 됩니다. 이전 버전의 \
          `mv` 명령으로는 이를 피할 방법이 없으므로, 아무것도 실행되지 않을 때 하십시오.
          """,
        zh: """
          在创建链接之前执行 `rm -r lib64` 会留下空档。使用旧版本的 `mv` 时无法避免，请在没有程序运\
          行时操作。
          """),
    ],
    otherTools: [
      .item(
        en: """
          ldconfig: silent. With a link it would say, with `-v`, `Path ... given more than once`, \
          and keep one. With a copy it caches both.
          """,
        ko: """
          ldconfig: 아무 말도 하지 않습니다. 링크라면 `-v` 옵션을 쓸 때 `Path ... given more than \
          once` 메시지를 내고 하나만 씁니다. 사본이면 둘 다 캐시에 넣습니다.
          """,
        zh: """
          ldconfig：没有任何提示。如果是链接，使用 `-v` 时会输出 `Path ... given more than once`，\
          并只保留一个；如果是副本，则两者都写入缓存。
          """),
      .item(
        en: "Loader, ld: nothing; two mappings if both paths are used.",
        ko: "로더, ld: 아무 말도 하지 않으며, 두 경로를 모두 쓰면 두 번 매핑됩니다.",
        zh: "加载器、ld：没有任何提示；两个路径都用到时会映射两次。"),
      .item(
        en: """
          rdfind, jdupes, rmlint: report each file as a duplicate and link file by file. `rmlint \
          -D` can name whole duplicate directories.
          """,
        ko: """
          rdfind, jdupes, rmlint: 파일마다 중복으로 알리고 파일 단위로 링크합니다. `rmlint -D` \
          명령은 중복된 디렉터리를 통째로 알릴 수 있습니다.
          """,
        zh: """
          rdfind、jdupes、rmlint：把每个文件都报告为重复，并逐个文件链接。`rmlint -D` 能指出整个重\
          复的目录。
          """),
      .item(
        en: """
          rpmlint: `files-duplicate` and `files-duplicated-waste`. lintian: `duplicate-files`, \
          where experimental tags are shown.
          """,
        ko: """
          rpmlint: `files-duplicate`, `files-duplicated-waste`. lintian: 실험적 태그를 표시하면 \
          `duplicate-files`.
          """,
        zh: """
          rpmlint：`files-duplicate` 和 `files-duplicated-waste`。lintian：显示实验性标签时为 \
          `duplicate-files`。
          """),
      .item(
        en: "`symlinks`: nothing.",
        ko: "`symlinks`: 아무 말도 하지 않습니다.",
        zh: "`symlinks`：没有任何提示。"),
    ],
    example: Example(
      [
        ("cuda-12.4/", "cuda-12.4/"),
        ("  lib64/   3 GB", "  lib64 -> targets/x86_64-linux/lib"),
        ("  targets/x86_64-linux/lib/   3 GB", "  targets/x86_64-linux/lib/   3 GB"),
      ]))
}
