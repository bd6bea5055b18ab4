// Stands in for the commands of a shell script: counts them, and fails or kills the script at one.
//
// STRIKER_DIR has the real commands' directory, STRIKER_LOG a file that gets a byte a command,
// STRIKER_AT the number of the command to strike at, STRIKER_HOW `before`, `after` or `fail`.
#include <fcntl.h>
#include <libgen.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

int main(int count, char **words) {
  int log = open(getenv("STRIKER_LOG"), O_WRONLY | O_APPEND | O_CREAT, 0600);
  struct stat status;
  if (log < 0 || write(log, words[0], 1) != 1 || fstat(log, &status) != 0) return 99;
  close(log);
  int is_it = status.st_size == atoi(getenv("STRIKER_AT"));
  const char *how = getenv("STRIKER_HOW");
  if (is_it && !strcmp(how, "fail")) return 1;
  if (is_it && !strcmp(how, "before")) kill(0, SIGKILL);
  char path[4096];
  snprintf(path, sizeof path, "%s/%s", getenv("STRIKER_DIR"), basename(words[0]));
  if (is_it) {
    pid_t child = fork();
    if (child == 0) {
      execv(path, words);
      _exit(98);
    }
    waitpid(child, NULL, 0);
    kill(0, SIGKILL);
  }
  execv(path, words);
  return 98;
}
