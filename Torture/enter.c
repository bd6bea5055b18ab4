/* Makes a directory the root, then becomes a program that may lie outside of it. */
#define _GNU_SOURCE
#include <fcntl.h>
#include <stdio.h>
#include <unistd.h>

int main(int argc, char **argv) {
  int program = argc < 3 ? -1 : open(argv[2], O_RDONLY | O_CLOEXEC);
  if (program < 0 || chroot(argv[1]) != 0 || chdir("/") != 0) {
    perror("enter");
    return 125;
  }
  fexecve(program, argv + 2, environ);
  perror(argv[2]);
  return 126;
}
