extension English {
  package func heldReadOnlyMount(_ directory: String) -> String {
    "the file system is mounted read-only; `findmnt -T \(directory)` names the mount, and "
      + "`mount -o remount,rw` on it allows changes; what a container or a host lends is mended in "
      + "the image or on the host"
  }
  package var heldReadOnlyFormat: String {
    "the file system is of a kind that is never changed in place, as squashfs and ISO 9660 are; "
      + "mend the tree that it is made from, and make it anew"
  }
  package func heldFixedDirectory(_ directory: String) -> String {
    "the directory is immutable or append-only; `chattr -i -a \(directory)` allows changes"
  }
  package func heldFixedFile(_ file: String) -> String {
    "the file is immutable or append-only; `chattr -i -a \(file)` allows changes"
  }
  package var heldNotWritable: String {
    "you may not change names in the directory; run solder as its owner or with `sudo`"
  }
  package var heldNotWritableByRoot: String {
    "not even root may change names in the directory from here, as in a user namespace or on a "
      + "network share; run solder on the host or server that it belongs to"
  }
  package var heldOthersFile: String {
    "the directory is sticky and the name another user's; run solder as that user or with `sudo`"
  }
  package var heldMountPoint: String {
    "something is mounted over this very name, as container runtimes do with the driver's "
      + "libraries, so it cannot be replaced; mend it in the image or on the host, and mount the "
      + "directory instead of the file"
  }
  package var heldNoLinks: String {
    "the file system keeps no links; mend the tree on a Linux file system and carry its links with "
      + "`solder links save` and `solder links restore`, or let `solder fix --script` write the "
      + "plan for another machine"
  }
  package var heldOnlyHardLinks: String {
    "the file system keeps no symbolic links; `--hard-links` makes copies hard links of one file"
  }
  package func linksAreTried(_ directory: String) -> String {
    "Whether links can be kept in \(directory) shows only when one is tried; solder tries right "
      + "before the first change."
  }
  package var linksWereRefused: String {
    "The file system refused a symbolic link, so this is what is left of the plan:"
  }
  package var hardLinksLeave: String {
    "Hard links win the space back and keep ldconfig silent. But names such as `libfoo.so` stay out "
      + "of its cache, an update replaces one name only, and a copy of the tree makes copies again."
  }
}
