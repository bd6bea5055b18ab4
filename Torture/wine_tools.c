// fc.exe and findstr.exe for Wine, whose own compare and find nothing: only as solder's scripts use them.
//
//   fc /b A B                  0 the same bytes, 1 other bytes, 2 one does not open
//   findstr /l /e /c:TEXT      0 a line of standard input ends with TEXT, 1 none does
#include <stdio.h>
#include <string.h>

static int compare(const char *left, const char *right) {
  FILE *a = fopen(left, "rb"), *b = fopen(right, "rb");
  if (!a || !b) return 2;
  int x, y;
  do {
    x = getc(a);
    y = getc(b);
  } while (x == y && x != EOF);
  return x != y;
}

static int find(const char *text) {
  char line[4096];
  size_t wanted = strlen(text);
  while (fgets(line, sizeof line, stdin)) {
    size_t length = strcspn(line, "\r\n");
    if (length >= wanted && !memcmp(line + length - wanted, text, wanted)) return 0;
  }
  return 1;
}

int main(int count, char **words) {
  if (count == 4 && !strcmp(words[1], "/b")) return compare(words[2], words[3]);
  if (count == 4 && !strncmp(words[3], "/c:", 3)) return find(words[3] + 3);
  return 3;
}
