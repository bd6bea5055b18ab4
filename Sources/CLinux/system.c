#define _GNU_SOURCE 1
#include "CLinux.h"

#include <errno.h>
#include <fcntl.h>
#include <fnmatch.h>
#include <linux/fs.h>
#include <linux/openat2.h>
#include <malloc.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/file.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <sys/random.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <sys/syscall.h>
#include <sys/vfs.h>
#include <sys/auxv.h>
#include <sys/xattr.h>
#include <time.h>
#include <unistd.h>

const uint64_t CLINUX_RESOLVE_IN_ROOT = RESOLVE_IN_ROOT;
const uint64_t CLINUX_RESOLVE_NO_MAGICLINKS = RESOLVE_NO_MAGICLINKS;
const uint64_t CLINUX_RESOLVE_BENEATH = RESOLVE_BENEATH;
const uint64_t CLINUX_ATTRIBUTE_IMMUTABLE = STATX_ATTR_IMMUTABLE;
const uint64_t CLINUX_ATTRIBUTE_APPEND = STATX_ATTR_APPEND;
const uint64_t CLINUX_ATTRIBUTE_MOUNT_ROOT = STATX_ATTR_MOUNT_ROOT;
const int CLINUX_O_PATH = O_PATH;
const int CLINUX_SEEK_DATA = SEEK_DATA;

int clinux_statx(int directory, const char *name, int follow, clinux_status *out) {
  struct statx s;
  int flags = AT_NO_AUTOMOUNT | (follow ? 0 : AT_SYMLINK_NOFOLLOW) | (name[0] ? 0 : AT_EMPTY_PATH);
  if (statx(directory, name, flags, STATX_BASIC_STATS, &s) != 0) return -1;
  *out = (clinux_status){
      .device = ((uint64_t)s.stx_dev_major << 32) | s.stx_dev_minor,
      .inode = s.stx_ino,
      .size = s.stx_size,
      .mode = s.stx_mode,
      .owner = s.stx_uid,
      .group = s.stx_gid,
      .links = s.stx_nlink,
      .access_seconds = s.stx_atime.tv_sec,
      .modification_seconds = s.stx_mtime.tv_sec,
      .change_seconds = s.stx_ctime.tv_sec,
      .access_nanoseconds = s.stx_atime.tv_nsec,
      .modification_nanoseconds = s.stx_mtime.tv_nsec,
      .change_nanoseconds = s.stx_ctime.tv_nsec,
      .blocks = s.stx_blocks,
      .attributes = s.stx_attributes,
  };
  return 0;
}

int clinux_openat2(int directory, const char *path, int flags, uint64_t resolve) {
  struct open_how how = {.flags = (uint64_t)flags, .resolve = resolve};
  return (int)syscall(SYS_openat2, directory, path, &how, sizeof how);
}

int clinux_openat(int directory, const char *name, int flags, unsigned mode) {
  return openat(directory, name, flags, mode);
}

int clinux_rename_exchange(int directory, const char *a, const char *b) {
  return renameat2(directory, a, directory, b, RENAME_EXCHANGE);
}

int clinux_rename_noreplace(int from, const char *a, int to, const char *b) {
  return renameat2(from, a, to, b, RENAME_NOREPLACE);
}

int clinux_sync_filesystem(int descriptor) {
  return syncfs(descriptor);
}

int clinux_clone(int source, int target) {
  return ioctl(target, FICLONE, source);
}

long clinux_copy_range(int source, int target, uint64_t offset, size_t count) {
  off_t from = (off_t)offset, to = (off_t)offset;
  return copy_file_range(source, &from, target, &to, count, 0);
}

long clinux_getdents64(int directory, void *buffer, size_t size) {
  return syscall(SYS_getdents64, directory, buffer, size);
}

int clinux_filesystem(int descriptor, int64_t *type, int *is_read_only) {
  struct statfs s;
  if (fstatfs(descriptor, &s) != 0) return -1;
  *type = (int64_t)s.f_type & 0xffffffff;
  *is_read_only = (s.f_flags & ST_RDONLY) != 0;
  return 0;
}

int clinux_may_write_directory(int descriptor) {
  return faccessat(descriptor, ".", W_OK | X_OK, AT_EACCESS);
}

void clinux_populate(void *start, size_t size) {
#ifndef MADV_POPULATE_WRITE
#define MADV_POPULATE_WRITE 23
#endif
  uintptr_t page = 4096, first = ((uintptr_t)start + page - 1) & ~(page - 1);
  uintptr_t end = ((uintptr_t)start + size) & ~(page - 1);
  // Only a wish: kernels before 5.14 refuse, and nothing is lost.
  int before = errno;
  if (end > first && end - first >= 16 * page) madvise((void *)first, end - first, MADV_POPULATE_WRITE);
  errno = before;
}

long clinux_find(const void *bytes, size_t count, size_t start, const void *part, size_t length) {
  if (start > count) return -1;
  const char *found = memmem((const char *)bytes + start, count - start, part, length);
  return found == NULL ? -1 : found - (const char *)bytes;
}

int clinux_random(void *buffer, size_t size) {
  return getrandom(buffer, size, 0) == (ssize_t)size ? 0 : -1;
}

long clinux_list_attributes(int descriptor, char *names, size_t size) {
  return flistxattr(descriptor, names, size);
}

long clinux_get_attribute(int descriptor, const char *name, void *value, size_t size) {
  return fgetxattr(descriptor, name, value, size);
}

int clinux_set_attribute(int descriptor, const char *name, const void *value, size_t size) {
  return fsetxattr(descriptor, name, value, size, 0);
}

int clinux_set_times(int directory, const char *name, int64_t access_seconds,
                     uint32_t access_nanoseconds, int64_t modification_seconds,
                     uint32_t modification_nanoseconds) {
  struct timespec times[2] = {{access_seconds, access_nanoseconds},
                              {modification_seconds, modification_nanoseconds}};
  if (name[0] == '\0') return futimens(directory, times);
  return utimensat(directory, name, times, AT_SYMLINK_NOFOLLOW);
}

int clinux_lock_exclusively(int descriptor, int wait) {
  return flock(descriptor, LOCK_EX | (wait ? 0 : LOCK_NB));
}

int clinux_lock_record(int descriptor) {
  struct flock lock = {.l_type = F_WRLCK, .l_whence = SEEK_SET};
  return fcntl(descriptor, F_SETLK, &lock);
}

long clinux_record_holder(int descriptor) {
  struct flock lock = {.l_type = F_WRLCK, .l_whence = SEEK_SET};
  if (fcntl(descriptor, F_GETLK, &lock) != 0 || lock.l_type == F_UNLCK) return 0;
  return lock.l_pid > 0 ? lock.l_pid : -1;
}

void clinux_sleep(int64_t milliseconds) {
  struct timespec time = {milliseconds / 1000, milliseconds % 1000 * 1000000};
  // A signal ends it early, as it should.
  nanosleep(&time, NULL);
}

const char *clinux_error_name(int number) { return strerrorname_np(number); }

const char *clinux_error_text(int number) { return strerrordesc_np(number); }

int clinux_matches(const char *pattern, const char *name) { return fnmatch(pattern, name, 0) == 0; }

int clinux_terminal_columns(int descriptor) {
  struct winsize size;
  if (ioctl(descriptor, TIOCGWINSZ, &size) != 0) return 0;
  return size.ws_col;
}

void clinux_ignore_broken_pipes(void) { signal(SIGPIPE, SIG_IGN); }

static volatile sig_atomic_t interrupted;

static void note_interrupt(int number) { interrupted = number; }

void clinux_catch_interrupts(void) {
  struct sigaction action = {.sa_handler = note_interrupt};
  int numbers[] = {SIGINT, SIGTERM, SIGHUP};
  for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++) {
    struct sigaction before;
    // A signal that the caller ignores (nohup, a shell's background job) stays ignored.
    if (sigaction(numbers[i], NULL, &before) == 0 && before.sa_handler == SIG_IGN) continue;
    sigaction(numbers[i], &action, NULL);
  }
}

int clinux_was_interrupted(void) { return interrupted; }

const char *clinux_executable(void) { return (const char *)getauxval(AT_EXECFN); }

const char *clinux_platform(void) { return (const char *)getauxval(AT_PLATFORM); }

#ifdef __x86_64__
#include <cpuid.h>

static int has(unsigned value, unsigned bits) { return (value & bits) == bits; }

// The x86-64 psABI, "Micro-Architecture Levels": the features that each level adds.
int clinux_x86_level(void) {
  unsigned a, b, c, d, c1, b7 = 0, low, high, extended = 0;
  if (!__get_cpuid(1, &a, &b, &c1, &d)) return 1;
  if (__get_cpuid(0x80000001, &a, &b, &c, &d)) extended = c;
  // CX16, POPCNT, SSE3, SSSE3, SSE4.1, SSE4.2; LAHF
  if (!has(c1, 1u << 13 | 1u << 23 | 1u << 0 | 1u << 9 | 1u << 19 | 1u << 20)) return 1;
  if (!has(extended, 1u << 0)) return 1;
  // OSXSAVE, AVX, F16C, FMA, MOVBE; LZCNT; and that the kernel keeps the registers
  if (!has(c1, 1u << 27 | 1u << 28 | 1u << 29 | 1u << 12 | 1u << 22)) return 2;
  if (!has(extended, 1u << 5)) return 2;
  __asm__ volatile("xgetbv" : "=a"(low), "=d"(high) : "c"(0));
  if (!has(low, 0x6)) return 2;
  if (__get_cpuid_count(7, 0, &a, &b, &c, &d)) b7 = b;
  if (!has(b7, 1u << 5 | 1u << 3 | 1u << 8)) return 2;  // AVX2, BMI1, BMI2
  // AVX512F, DQ, CD, BW, VL
  if (!has(b7, 1u << 16 | 1u << 17 | 1u << 28 | 1u << 30 | 1u << 31)) return 3;
  return has(low, 0xe6) ? 4 : 3;
}

int clinux_x86_is_intel(void) {
  unsigned a, b, c, d;
  return __get_cpuid(0, &a, &b, &c, &d) && b == signature_INTEL_ebx && c == signature_INTEL_ecx &&
         d == signature_INTEL_edx;
}
#else
int clinux_x86_level(void) { return 0; }
int clinux_x86_is_intel(void) { return 0; }
#endif

void clinux_give_back_large_blocks(void) { mallopt(M_MMAP_THRESHOLD, 4 << 20); }
