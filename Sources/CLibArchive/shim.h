#include <archive.h>
#include <archive_entry.h>
#include <errno.h>
#include <locale.h>
#include <stdio.h>
#include <string.h>

// setlocale(3) is told of through Swift's Glibc module only, which one module imports.
static inline int clibarchive_read_names_as_utf8(void) {
  return setlocale(LC_CTYPE, "C.UTF-8") != 0;
}

// Where a name cannot be converted, libarchive ends the process if errno is ENOMEM, which may be from
// long ago: nobody sets it to 0.
static inline const char *clibarchive_pathname(struct archive_entry *entry) {
  errno = 0;
  return archive_entry_pathname(entry);
}

static inline const char *clibarchive_hardlink(struct archive_entry *entry) {
  errno = 0;
  return archive_entry_hardlink(entry);
}

static inline const char *clibarchive_symlink(struct archive_entry *entry) {
  errno = 0;
  return archive_entry_symlink(entry);
}
