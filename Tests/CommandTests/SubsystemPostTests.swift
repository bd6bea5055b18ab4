import Foundation
import TestSupport
import Testing

/// The post on `ldconfig: /usr/lib/wsl/lib/libcuda.so.1 is not a symbolic link`, from its first line to its
/// last, in a distribution laid out as its writer's.
@Suite(.enabled(if: SubsystemRoot.isPossible)) struct SubsystemPostTests {
  private static let post = """
    title = "'ldconfig: /usr/lib/wsl/lib/libcuda.so.1 is not a symbolic link'"
    tags = ["linux", "wsl"]
    Linux xeon 5.10.16.3-microsoft-standard-WSL2 #1 SMP Fri Apr 2 22:23:49 UTC 2021 x86_64 GNU/Linux
    | NVIDIA-SMI 495.53       Driver Version: 497.29       CUDA Version: 11.5     |
    $ sudo ldconfig
    ldconfig: /usr/lib/wsl/lib/libcuda.so.1 is not a symbolic link
    c:\\Windows\\System32\\lxss\\lib>mklink libcuda.so.1 libcuda.so.1.1
    Note that ldconfig will only look at files that are named lib*.so* (for regular shared objects)
    libfoo.so -> libfoo.so.1 -> libfoo.so.1.12
    """

  private static func explain(_ root: SubsystemRoot) throws -> [String: Any] {
    let run = try root.solder("explain", "--format", "json", post)
    let explanations = try #require(try run.json()["explanations"] as? [[String: Any]])
    #expect(explanations.map { $0["id"] as? String } == ["A1"], "\(run.output)\(run.errors)")
    return try #require(explanations.first)
  }

  @Test func `pasted whole, it is told as what Windows lends, and the ways out work`() throws {
    let root = try SubsystemRoot(SubsystemRoot.driver(cuda: 133_088))
    #expect(try root.solder("ldconfig").errors.contains("libcuda.so.1 is not a symbolic link"))
    let before = try Self.explain(root)
    let here = try #require((before["here"] as? [[String: Any]])?.first)
    #expect(here["path"] as? String == "/usr/lib/wsl/lib/libcuda.so.1")
    #expect(here["isLent"] as? Bool == true)
    let causes = try #require(before["causes"] as? [[String: Any]])
    #expect(
      causes.contains {
        $0["fits"] as? Bool == true && ($0["text"] as? String)?.contains("Windows") == true
      })
    #expect(
      before["commands"] as? [String]
        == ["links", "windows", "volatile"].map { "solder fix --wsl \($0)" })
    #expect(try root.solder("fix", "--wsl", "links", "-y").status == 0)
    #expect(try root.solder("ldconfig").errors.isEmpty)
    #expect(try root.solder("which", "libcuda.so").status == 0)
    #expect(try root.solder("undo", "-y").status == 0)
    #expect(try Self.explain(root)["isSettled"] as? Bool == false)
  }
}
