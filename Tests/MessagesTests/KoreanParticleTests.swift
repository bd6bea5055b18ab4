import Testing

@testable import Messages

struct KoreanParticleTests {
  @Test(arguments: [
    // Libraries: 에스오, and Sino-Korean digits.
    ("libcuda.so", "가"), ("libz.so.1", "이"), ("libz.so.2", "가"), ("libz.so.3", "이"),
    ("libz.so.4", "가"), ("libz.so.5", "가"), ("libz.so.6", "이"), ("libz.so.7", "이"),
    ("libz.so.8", "이"), ("libz.so.9", "가"), ("libz.so.10", "이"), ("libz.so.1.2.100", "이"),
    // Letters by their names: 엔, 엘, 엠, 알, 시, 에프, 브이.
    ("cuDNN", "이"), ("OpenCL", "이"), ("rpm", "이"), ("DIR", "이"), ("gcc", "가"), ("ELF", "가"),
    ("TensorRT", "가"), ("GPU", "가"), ("a.d", "가"), ("html", "이"),
    // Words by their sound: 파이썬, 도커, 파일, 소네임, 코어, 캐시, 스트링, 루트, 깃, 백, 링크, 립시.
    ("python", "이"), ("docker", "가"), ("file", "이"), ("SONAME", "이"), ("core", "가"),
    ("cache", "가"), ("string", "이"), ("root", "가"), ("git", "이"), ("libz.so.bak", "이"),
    ("link", "가"), ("stack", "이"), ("glibc", "가"), ("LD_LIBRARY_PATH", "가"), ("dpkg", "가"),
    ("linux", "가"), ("script", "가"), ("line", "이"), ("the", "가"),
    // Hangul by its final.
    ("파일", "이"), ("디렉터리", "가"), ("사본", "이"),
    // Quotes, brackets and slashes are not read; neither is a remark.
    ("'libcuda.so'", "가"), ("`libz.so.1`", "이"), ("\"python\"", "이"), ("/opt/git/", "이"),
    ("/", "가"),
    ("libcuda.so(7 B, 1)", "가"), ("파일(docker)", "이"), ("(docker)", "가"), ("“파일”", "이"),
    ("100%", "가"), ("C++", "가"), ("libstdc++", "가"),
  ])
  func `a name is read as a Korean engineer reads it`(name: String, particle: String) {
    #expect(KoreanParticle.resolved("\(name)이(가) 없습니다") == "\(name)\(particle) 없습니다")
  }

  @Test(arguments: [
    ("libX11", "libX11로"), ("file", "file로"), ("URL", "URL로"), ("libz.so.8", "libz.so.8로"),
    ("libcuda.so", "libcuda.so로"), ("python", "python으로"), ("libz.so.3", "libz.so.3으로"),
  ])
  func `after rieul the direction has its short form`(name: String, phrase: String) {
    #expect(KoreanParticle.resolved("\(name)(으)로") == phrase)
    #expect(KoreanParticle.resolved("\(name)(으)로부터") == phrase + "부터")
  }

  @Test func `all double forms are resolved, several in one sentence`() {
    #expect(
      KoreanParticle.resolved("libz.so.1은(는) libz.so와(과) python을(를), git(이)라고 docker(이)라고.")
        == "libz.so.1은 libz.so와 python을, git이라고 docker라고.")
    #expect(KoreanParticle.resolved("libz.so.1과(와) 끝은(는)") == "libz.so.1과 끝은")
  }

  @Test(arguments: ["目录이(가) 없습니다", "файл이(가) 없습니다", "이(가)", " 이(가)", "🙂은(는)"])
  func `where nobody can tell, both forms stay`(text: String) {
    #expect(KoreanParticle.resolved(text) == text)
  }

  @Test(arguments: ["lib은(는)foo.so", "lib은(는).so", "a(이).so", "a(으)lo", "()", "(", "은(는"])
  func `a name that looks like one is left as it is`(text: String) {
    #expect(KoreanParticle.resolved(text) == text)
  }

  @Test func `a long text takes no longer for its length than a short one`() {
    let text = String(repeating: "libz.so.1이(가) 있고 ", count: 20_000)
    #expect(KoreanParticle.resolved(text).utf8.count < text.utf8.count)
  }
}
