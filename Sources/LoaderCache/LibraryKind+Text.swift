extension LibraryKind {
  /// Whose words `ldconfig -p` uses.
  package enum Wording: Sendable, CaseIterable {
    /// Those of glibc 2.39 and later.
    case modern

    /// Those of glibc 2.36 and earlier, which tell the C libraries before glibc apart.
    case legacy
  }

  /// What `ldconfig -p` shows, such as "libc6,x86-64".
  package func text(_ wording: Wording = .modern) -> [UInt8] {
    var bytes: [UInt8] = []
    appendText(wording, to: &bytes)
    return bytes
  }

  /// Adds the text to an output, without making it a value of its own.
  package func appendText(_ wording: Wording = .modern, to bytes: inout [UInt8]) {
    bytes.append(contentsOf: library(wording).utf8)
    let name = architecture(wording)
    bytes.append(contentsOf: name.utf8)
    if name == "," { bytes.append(contentsOf: String(rawValue & 0xff00).utf8) }
  }

  private func library(_ wording: Wording) -> String {
    switch (rawValue & 0xff, wording) {
    case (3, _): "libc6"
    case (_, .modern): "unknown or unsupported flag"
    case (0, .legacy): "libc4"
    case (1, .legacy): "ELF"
    case (2, .legacy): "libc5"
    case (_, .legacy): "unknown"
    }
  }

  /// The comma and the name; for one without a name, the comma.
  private func architecture(_ wording: Wording) -> String {
    switch (rawValue & 0xff00, wording) {
    case (0x0000, _): ""
    case (0x0100, _), (0x0400, _), (0x0500, _), (0x0700, _): ",64bit"
    case (0x0200, .legacy): ",IA-64"
    case (0x0300, _): ",x86-64"
    case (0x0600, _): ",N32"
    case (0x0800, _): ",x32"
    case (0x0900, _): ",hard-float"
    case (0x0a00, _): ",AArch64"
    case (0x0b00, _), (0x0f00, _), (0x1100, .modern): ",soft-float"
    case (0x0c00, _): ",nan2008"
    case (0x0d00, _): ",N32,nan2008"
    case (0x0e00, _): ",64bit,nan2008"
    case (0x1000, _), (0x1200, .modern): ",double-float"
    default: ","
    }
  }
}
