/* Opens every given name in a tight loop until its input ends; prints opens and misses. A name that
   opened once must go on opening, to the same first KiB; one that does not open yet may come. */
#include <fcntl.h>
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { SIZE = 1024 };

int main(int argc, char **argv) {
  char (*first)[SIZE] = calloc(argc, SIZE), now[SIZE];
  char *is_known = calloc(argc, 1);
  unsigned long opens = 0, misses = 0, rounds = 0;
  struct pollfd input = {.fd = 0, .events = POLLIN};
  while (rounds % 16 || poll(&input, 1, 0) == 0) {
    for (int i = 1; i < argc; i++) {
      int file = open(argv[i], O_RDONLY);
      opens++;
      if (file < 0) {
        if (is_known[i]) {
          misses++;
          fprintf(stderr, "%s\n", argv[i]);
        }
        continue;
      }
      memset(now, 0, SIZE);
      if (read(file, now, SIZE) < 64 || (is_known[i] && memcmp(first[i], now, SIZE))) {
        misses++;
        fprintf(stderr, "other bytes: %s\n", argv[i]);
      }
      close(file);
      if (!is_known[i]) memcpy(first[i], now, SIZE);
      is_known[i] = 1;
    }
    if (rounds++ == 0) {
      puts("ready");
      fflush(stdout);
    }
  }
  printf("%lu %lu\n", opens, misses);
  return 0;
}
