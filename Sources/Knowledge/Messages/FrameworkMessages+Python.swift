extension KnownMessage {
  /// What Python says.
  static let pythonFrameworks: [KnownMessage] = [
    libraryNotOpenedByPython, tooShortForPython, noHeaderForPython, libraryNotFoundByExtension,
  ]

  /// ctypes cannot open a library.
  private static let libraryNotOpenedByPython = KnownMessage(
    "D1",
    [
      "OSError: {library}: cannot open shared object file: No such file or directory"
    ],
    meaning: Wording(
      en: """
        Python asked the loader for a library, as ctypes does, and no usable file of that name \
        was found
        """,
      ko: "Python이 ctypes 등으로 라이브러리를 로드하려 했지만, 이 이름의 쓸 만한 파일이 없습니다",
      zh: "Python（例如通过 ctypes）请求加载一个库，但没有找到该名称的可用文件"),
    .harmful,
    .callFails,
    causes: [
      .sonameLinkIsLost,
      .copiesHideNameForLinking,
      .otherMajorOnly,
      .directoryNotSearched,
      .cacheIsOld,
    ],
    remedy: .askForLibrary,
    rules: ["missing-soname-link", "dangling-link", "hard-copy", "stale-cache"],
    samples: [
      "    OSError: libfoo.so.1: cannot open shared object file: No such file or directory",
      "OSError: libcuda.so: cannot open shared object file: No such file or directory",
      "OSError: /opt/foo/lib/libfoo.so: cannot open shared object file: No such file or directory",
    ])

  /// ctypes was led to a stub.
  private static let tooShortForPython = KnownMessage(
    "D2",
    [
      "OSError: {path}: file too short"
    ],
    meaning: Wording(
      en: "Python was led to a file that is shorter than the header of any library",
      ko: "Python이 연 파일이 라이브러리의 헤더보다도 짧습니다",
      zh: "Python 打开的文件比任何库的文件头都短"),
    .harmful,
    .callFails,
    causes: [
      .pythonStoredText,
      .emptyInPlaceOfLink,
    ],
    remedy: .relinkStub,
    rules: ["text-stub", "empty-library"],
    samples: [
      "    OSError: /opt/demo/y/d/libfoo.so.1: file too short",
      "OSError: /venv/lib/python3.11/site-packages/foo/libfoo.so: file too short",
    ])

  /// ctypes was led to a file that is no library.
  private static let noHeaderForPython = KnownMessage(
    "D3",
    [
      "OSError: {path}: invalid ELF header"
    ],
    meaning: Wording(
      en: "Python was led to a file that has a library's name but does not begin like one",
      ko: "Python이 연 파일이 라이브러리 이름을 가졌지만 라이브러리로 시작하지 않습니다",
      zh: "Python 打开的文件使用库的名称，但开头不是库的格式"),
    .harmful,
    .callFails,
    causes: [
      .downloadFailed
    ],
    remedy: .relinkStub,
    rules: ["not-a-library", "text-stub"],
    samples: [
      "    OSError: /opt/demo/y/d/libfoo.so.1: invalid ELF header",
      "OSError: /usr/lib/x86_64-linux-gnu/libc.so: invalid ELF header",
    ])

  /// A Python extension needs a library that is not there.
  private static let libraryNotFoundByExtension = KnownMessage(
    "D4",
    [
      "ImportError: {library}: cannot open shared object file: No such file or directory"
    ],
    meaning: Wording(
      en: """
        a compiled Python module needs a library, and the loader found no usable file of that \
        name
        """,
      ko: "컴파일된 Python 모듈에 필요한 라이브러리인데, 로더가 이 이름의 쓸 만한 파일을 찾지 못했습니다",
      zh: "一个编译好的 Python 模块需要该库，而加载器没有找到这个名称的可用文件"),
    .harmful,
    Wording(
      en: "the import fails, and each program that needs the module",
      ko: "모듈을 가져오지 못하며, 이 모듈이 필요한 프로그램은 모두 실패합니다",
      zh: "导入失败，凡是需要该模块的程序都无法运行"),
    causes: [
      .otherMajorOnly,
      .sonameLinkIsLost,
      .directoryNotSearched,
      .cacheIsOld,
    ],
    remedy: .askForLibrary,
    rules: ["missing-soname-link", "dangling-link", "stale-cache"],
    samples: [
      "ImportError: libcudart.so.11.0: cannot open shared object file: No such file or directory",
      "ImportError: libGL.so.1: cannot open shared object file: No such file or directory",
      """
      E   ImportError: libcublas.so.12: cannot open shared object file: No such file or \
      directory
      """,
    ])
}
