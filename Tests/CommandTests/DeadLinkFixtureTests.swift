import TestSupport
import Testing

/// Listings that users posted, with small files: links that lead nowhere.
struct DeadLinkFixtureTests {
  @Test func `FX29 a link to the file of before an update leads to the one of after it`() throws {
    let bench = try Bench([
      "libigc.so.1": .link("libigc.so.1.0.12504.3"),
      "libigc.so.1.0.12504.5": .library("libigc.so.1"),
    ])
    try bench.expect(
      Verdict(
        findings: ["dangling-link libigc.so.1"], check: 1,
        links: ["libigc.so.1": "libigc.so.1.0.12504.5"]))
  }

  @Test func `FX30 links whose texts a packer rewrote find their libraries by SONAME`() throws {
    let bench = try Bench([
      "libggml.so": .link("llama-b9165ibggml.so.0"),
      "libggml.so.0": .link("llama-b9165ibggml.so.0.9.4"),
      "libggml.so.0.9.4": .library("libggml.so.0", content: 1),
      "libllama.so": .link("llama-b9165ibllama.so.0"),
      "libllama.so.0": .link("llama-b9165ibllama.so.0.0.1"),
      "libllama.so.0.0.1": .library("libllama.so.0", content: 2),
    ])
    let links = [
      "libggml.so": "libggml.so.0", "libggml.so.0": "libggml.so.0.9.4",
      "libllama.so": "libllama.so.0", "libllama.so.0": "libllama.so.0.0.1",
    ]
    try bench.expect(
      Verdict(findings: links.keys.map { "dangling-link \($0)" }, check: 1, links: links))
  }
}
