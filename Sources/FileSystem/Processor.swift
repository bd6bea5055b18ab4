internal import CLinux
internal import Glibc

/// The processor that solder runs on, as far as it decides where the loader looks.
package enum Processor {
  /// The x86-64 level, 1 to 4, by CPUID; 0 on other processors.
  package static var x86Level: Int { Int(clinux_x86_level()) }

  /// Whether Intel made it.
  package static var isIntel: Bool { clinux_x86_is_intel() != 0 }

  /// The kernel's name for it: getauxval(3), `AT_PLATFORM`.
  package static var platform: String? {
    unsafe clinux_platform().map { unsafe String(cString: $0) }
  }
}
