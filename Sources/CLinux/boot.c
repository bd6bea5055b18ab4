// Runs before the Swift runtime's static initialisers, which have a later priority.
// A statically linked Swift 6.3 program aborts at start where /proc is not mounted ("Unable to
// obtain Swift runtime path"): it resolves the path of swift-backtrace. Naming one avoids that.
// There, CommandLine.arguments is empty too, so the arguments are saved here.
#include "CLinux.h"

#include <stdlib.h>

static int argument_count;
static char *no_arguments[1];
static char **arguments = no_arguments;
static int named_backtrace;

__attribute__((constructor(101))) static void clinux_boot(int argc, char **argv, char **envp) {
  (void)envp;
  argument_count = argc;
  arguments = argv;
  if (getenv("SWIFT_BACKTRACE"))
    setenv("SWIFT_ROOT", "/", 0);
  else
    named_backtrace = setenv("SWIFT_BACKTRACE", "enable=no,swift-backtrace=/", 1) == 0;
}

int clinux_argument_count(void) {
  if (named_backtrace) {
    unsetenv("SWIFT_BACKTRACE");
    named_backtrace = 0;
  }
  return argument_count;
}

char *const *clinux_arguments(void) { return arguments; }
