extension RulePage {
  static let wrongSonameLink = RulePage(
    rule: "wrong-soname-link",
    severities: [.error],
    severity: .error,
    fixClass: .manual,
    seen: Wording(
      en: "a name of SONAME form leads to a library with another SONAME",
      ko: "SONAME 형식의 이름이 SONAME이 다른 라이브러리를 가리킬 때",
      zh: "SONAME 形式的名称指向 SONAME 不同的库"),
    what: [
      .paragraph(
        en: """
          A name of SONAME form leads to a library that has another SONAME: `libnvinfer.so.8 -> \
          libnvinfer.so.10.0.1`, where the file says `libnvinfer.so.10`.
          """,
        ko: """
          SONAME 형식의 이름이 SONAME이 다른 라이브러리를 가리킵니다. 예를 들어 `libnvinfer.so.8 -> \
          libnvinfer.so.10.0.1` 링크인데 파일에 적힌 SONAME은 `libnvinfer.so.10`입니다.
          """,
        zh: """
          SONAME 形式的名称指向 SONAME 不同的库：链接是 `libnvinfer.so.8 -> libnvinfer.so.10.0.1`，\
          而文件中的 SONAME 是 `libnvinfer.so.10`。
          """)
    ],
    why: [
      .paragraph(
        en: """
          The number in a SONAME is a promise: same number, same binary interface. The link breaks \
          the promise by hand. A program built for `.8` starts with `.10` and then calls functions \
          that have other arguments, other structures, or are gone. It may stop at once, crash \
          later, or compute wrong results.
          """,
        ko: """
          SONAME의 번호는 번호가 같으면 바이너리 인터페이스도 같다는 약속입니다. 이 링크는 그 \
          약속을 억지로 깨뜨립니다. `.8` 버전으로 빌드한 프로그램이 `.10` 버전으로 시작하여, 인자나 \
          구조체가 다르거나 없어진 함수를 호출합니다. 바로 멈출 수도, 나중에 비정상 종료할 수도, \
          틀린 결과를 낼 수도 있습니다.
          """,
        zh: """
          SONAME 中的数字是一种承诺：数字相同，二进制接口就相同。这个链接人为地打破了承诺。为 `.8` \
          构建的程序用 `.10` 启动，随后调用的函数可能参数不同、结构不同或已不存在。程序可能立即停\
          止、稍后崩溃，或算出错误的结果。
          """),
      .paragraph(
        en: """
          The link can also harm the right library. ldconfig takes such a name for a library file \
          of its own, and where the name compares higher than the real one, it makes the true \
          SONAME lead to it.
          """,
        ko: """
          이 링크는 올바른 라이브러리에도 해를 줄 수 있습니다. ldconfig는 이런 이름을 별개의 \
          라이브러리 파일로 보며, 그 이름이 실제 이름보다 높으면 진짜 SONAME이 그 이름을 가리키게 \
          합니다.
          """,
        zh: """
          这个链接还可能影响正确的库。ldconfig 把这样的名称当作独立的库文件；如果它比真正的名称更\
          高，就会让真正的 SONAME 指向它。
          """),
    ],
    origin: [
      .item(
        en: """
          `cannot open shared object file` was silenced by linking the version that was there. \
          Answers in forums advise it: `cp libcudnn.so.8.0.5 libcudnn.so.5`, `ln -s \
          libnvinfer.so.10 libnvinfer.so.8`, even `ln -s libcuda.so.515 libcudnn.so.8`.
          """,
        ko: """
          `cannot open shared object file` 오류를 없애려고 마침 있던 버전으로 링크했습니다. 포럼의 \
          답변들이 이렇게 권합니다: `cp libcudnn.so.8.0.5 libcudnn.so.5`, `ln -s libnvinfer.so.10 \
          libnvinfer.so.8`, 심지어 `ln -s libcuda.so.515 libcudnn.so.8`.
          """,
        zh: """
          为了消除 `cannot open shared object file`，链接到了手头的版本。论坛上的回答常这样建议：\
          `cp libcudnn.so.8.0.5 libcudnn.so.5`、`ln -s libnvinfer.so.10 libnvinfer.so.8`，甚至 `ln \
          -s libcuda.so.515 libcudnn.so.8`。
          """),
      .item(
        en: """
          A script derived the SONAME from the file's name. The two need not agree: MKL 2026 has \
          `.so.3`, all CUDA 11 runtimes have `libcudart.so.11.0`, and cupti's `.so.11.8` is the \
          file `.so.2022.3.0`.
          """,
        ko: """
          스크립트가 파일 이름에서 SONAME을 추측했습니다. 둘은 같지 않을 수 있습니다. MKL 2026은 \
          `.so.3`, CUDA 11 런타임은 모두 `libcudart.so.11.0`, cupti의 `.so.11.8`은 `.so.2022.3.0` \
          파일입니다.
          """,
        zh: """
          脚本根据文件名推测 SONAME，而两者不一定一致：MKL 2026 是 `.so.3`，所有 CUDA 11 运行时都是 \
          `libcudart.so.11.0`，cupti 的 `.so.11.8` 对应的文件是 `.so.2022.3.0`。
          """),
    ],
    mending: [
      .paragraph(
        en: """
          solder changes nothing: it cannot know whether a program has come to depend on the link. \
          `solder fix` lists it as left.
          """,
        ko: """
          solder는 아무것도 바꾸지 않습니다. 어떤 프로그램이 이 링크에 의존하게 되었는지 알 수 없기 \
          때문입니다. `solder fix` 명령은 이를 그대로 둔 항목으로 표시합니다.
          """,
        zh: """
          solder 不作任何更改：它无法知道是否已有程序依赖这个链接。`solder fix` 会把它列为未处理。
          """),
      .byHand,
      .step(
        en: "Find who needs the name: `readelf -d PROGRAM | grep NEEDED`.",
        ko: "이 이름이 필요한 프로그램을 찾습니다: `readelf -d PROGRAM | grep NEEDED`.",
        zh: "找出需要这个名称的程序：`readelf -d PROGRAM | grep NEEDED`。"),
      .step(
        en: """
          Install the version that has this SONAME, beside the other one. Different SONAMEs are \
          made to live together.
          """,
        ko: """
          이 SONAME을 가진 버전을 다른 버전과 나란히 설치합니다. SONAME이 다른 라이브러리는 함께 \
          두도록 만들어졌습니다.
          """,
        zh: "在另一个版本旁边安装具有这个 SONAME 的版本。SONAME 不同的库本来就可以并存。"),
      .step(
        en: "Or rebuild the program against the version you have.",
        ko: "또는 지금 있는 버전으로 프로그램을 다시 빌드합니다.",
        zh: "或用现有的版本重新构建程序。"),
      .step(
        en: "Then remove the link: `rm libnvinfer.so.8`. Removing the link removes no library.",
        ko: """
          그런 다음 링크를 지웁니다: `rm libnvinfer.so.8`. 링크를 지워도 라이브러리는 지워지지 \
          않습니다.
          """,
        zh: "然后删除链接：`rm libnvinfer.so.8`。删除链接不会删除任何库。"),
      .paragraph(
        en: """
          Where a vendor documents the name as compatible (some do for old names), keep it and \
          silence the rule: `--ignore wrong-soname-link:PATH`.
          """,
        ko: """
          공급업체가 그 이름이 호환된다고 문서에 밝혔다면(예전 이름에 그런 경우가 있음) 링크를 남기고 \
          이 규칙을 끄십시오: `--ignore wrong-soname-link:PATH`.
          """,
        zh: """
          如果厂商在文档中说明该名称是兼容的（有些旧名称如此），请保留链接并忽略这条规则：\
          `--ignore wrong-soname-link:PATH`。
          """),
    ],
    otherTools: [
      .item(
        en: """
          ldconfig: no message. The name does not enter its cache, because the cache goes by the \
          SONAME in the file; so `dlopen("libnvinfer.so.8")` may still fail. It can print \
          `libfoo.so.1 -> libz.so.2 (changed)` where `libz.so.2` is such a link to a \
          `libfoo.so.1.0`.
          """,
        ko: """
          ldconfig: 메시지가 없습니다. 캐시는 파일에 적힌 SONAME을 따르므로 이 이름은 캐시에 \
          들어가지 않고, `dlopen("libnvinfer.so.8")` 호출은 여전히 실패할 수 있습니다. `libz.so.2` \
          이름이 `libfoo.so.1.0` 파일을 가리키는 이런 링크이면 `libfoo.so.1 -> libz.so.2 (changed)` \
          줄이 나올 수 있습니다.
          """,
        zh: """
          ldconfig：没有提示。缓存以文件中的 SONAME 为准，这个名称不会进入缓存，因此 \
          `dlopen("libnvinfer.so.8")` 仍可能失败。如果 `libz.so.2` 是这样一个指向 `libfoo.so.1.0` \
          的链接，它可能输出 `libfoo.so.1 -> libz.so.2 (changed)`。
          """),
      .item(
        en: "Loader: nothing, or `version 'libfoo.so.8' not found`, `undefined symbol: ...`.",
        ko: """
          로더: 아무 말도 하지 않거나 `version 'libfoo.so.8' not found`, `undefined symbol: ...`.
          """,
        zh: """
          加载器：没有任何提示，或 `version 'libfoo.so.8' not found`、`undefined symbol: ...`。
          """),
      .item(
        en: "ld: nothing. It records the file's own SONAME, not the link's name.",
        ko: "ld: 아무 말도 하지 않습니다. 링크의 이름이 아니라 파일의 SONAME을 기록합니다.",
        zh: "ld：没有任何提示。它记录的是文件自身的 SONAME，而不是链接的名称。"),
      .item(
        en: "lintian, rpmlint, rdfind, jdupes, rmlint: nothing.",
        ko: "lintian, rpmlint, rdfind, jdupes, rmlint: 아무 말도 하지 않습니다.",
        zh: "lintian、rpmlint、rdfind、jdupes、rmlint：没有任何提示。"),
    ],
    example: Example(
      [
        ("libfoo.so.8 -> libfoo.so.10.0", "libfoo.so.8 -> libfoo.so.8.6"),
        ("", "libfoo.so.8.6"),
        ("libfoo.so.10 -> libfoo.so.10.0", "libfoo.so.10 -> libfoo.so.10.0"),
        ("libfoo.so.10.0", "libfoo.so.10.0"),
      ],
      remark: Wording(
        en: "The second tree is that after the right version was installed beside the other.",
        ko: "복구 후의 모습은 올바른 버전을 나란히 설치한 결과입니다.",
        zh: "修复后是在旁边安装了正确版本之后的状态。")))
}
