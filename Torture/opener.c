/* Opens every given name in a tight loop until its input ends; prints opens and misses.
   A name that opens to other bytes than those of its first open is a miss, too: the first KiB is
   compared. Names after `--` may change their bytes and need only open. */
#include <fcntl.h>
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { SIZE = 1024 };

int main(int argc, char **argv) {
  char (*first)[SIZE] = calloc(argc, SIZE), now[SIZE];
  unsigned long opens = 0, misses = 0, rounds = 0;
  struct pollfd input = {.fd = 0, .events = POLLIN};
  while (rounds % 64 || poll(&input, 1, 0) == 0) {
    int compares = 1;
    for (int i = 1; i < argc; i++) {
      if (!strcmp(argv[i], "--")) {
        compares = 0;
        continue;
      }
      int file = open(argv[i], O_RDONLY);
      opens++;
      memset(now, 0, SIZE);
      if (file < 0 || read(file, now, SIZE) < 64) {
        misses++;
        fprintf(stderr, "%s\n", argv[i]);
      } else if (rounds == 0) {
        memcpy(first[i], now, SIZE);
      } else if (compares && memcmp(first[i], now, SIZE)) {
        misses++;
        fprintf(stderr, "other bytes: %s\n", argv[i]);
      }
      if (file >= 0) close(file);
    }
    if (rounds++ == 0) {
      puts("ready");
      fflush(stdout);
    }
  }
  printf("%lu %lu\n", opens, misses);
  return 0;
}
