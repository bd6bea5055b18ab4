#include <archive.h>
#include <archive_entry.h>
#include <locale.h>
#include <stdio.h>
#include <string.h>

// setlocale(3) is told of through Swift's Glibc module only, which one module imports.
static inline int clibarchive_read_names_as_utf8(void) {
  return setlocale(LC_CTYPE, "C.UTF-8") != 0;
}
