import Messages
import Testing

/// What is said about places where names cannot be changed, or not become links.
let placeSentences: [Sentence] = [
  Sentence("held: read-only", ["`findmnt -T /opt/lib`", "`mount -o remount,rw`"]) {
    $0.heldReadOnlyMount("/opt/lib")
  },
  Sentence("held: read-only by nature", ["squashfs", "ISO 9660"]) { $0.heldReadOnlyFormat },
  Sentence("held: fixed directory", ["`chattr -i -a /opt/lib`"]) {
    $0.heldFixedDirectory("/opt/lib")
  },
  Sentence("held: fixed file", ["`chattr -i -a /opt/lib/liba.so`"]) {
    $0.heldFixedFile("/opt/lib/liba.so")
  },
  Sentence("held: not writable", ["`sudo`"]) { $0.heldNotWritable },
  Sentence("held: not writable by root", ["root"]) { $0.heldNotWritableByRoot },
  Sentence("held: another's", ["`sudo`"]) { $0.heldOthersFile },
  Sentence("held: mount point") { $0.heldMountPoint },
  Sentence(
    "held: no links", ["`solder links save`", "`solder links restore`", "`solder fix --script`"]
  ) { $0.heldNoLinks },
  Sentence("held: only hard links", ["`--hard-links`"]) { $0.heldOnlyHardLinks },
  Sentence("links are tried", ["/opt/lib"]) { $0.linksAreTried("/opt/lib") },
  Sentence("links were refused") { $0.linksWereRefused },
  Sentence("hard links leave", ["`libfoo.so`", "ldconfig"]) { $0.hardLinksLeave },
]
