/* Exchanges two names as fast as it can until its input ends, then puts them back; prints the count. */
#define _GNU_SOURCE
#include <fcntl.h>
#include <poll.h>
#include <stdio.h>

int main(int argc, char **argv) {
  (void)argc;
  unsigned long swaps = 0;
  struct pollfd input = {.fd = 0, .events = POLLIN};
  while (swaps % 256 || poll(&input, 1, 0) == 0) {
    if (renameat2(AT_FDCWD, argv[1], AT_FDCWD, argv[2], RENAME_EXCHANGE) != 0 && swaps == 0) {
      perror(argv[1]);
      return 1;
    }
    swaps++;
  }
  printf("%lu\n", swaps);
  return 0;
}
