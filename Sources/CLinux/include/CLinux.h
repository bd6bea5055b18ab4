// What Swift's Glibc module lacks: system calls behind _GNU_SOURCE, variadic calls, and the boot hook.
#ifndef CLINUX_H
#define CLINUX_H

// No system header here: under _GNU_SOURCE it would define fd_set unlike Swift's Glibc module does.
#include <stddef.h>
#include <stdint.h>

// The fields of statx(2) that solder uses, in one flat value.
typedef struct clinux_status {
  uint64_t device;
  uint64_t inode;
  uint64_t size;
  uint32_t mode;
  uint32_t owner;
  uint32_t group;
  uint32_t links;
  int64_t access_seconds;
  int64_t modification_seconds;
  int64_t change_seconds;
  uint32_t access_nanoseconds;
  uint32_t modification_nanoseconds;
  uint32_t change_nanoseconds;
  uint64_t blocks;
  uint64_t attributes;
} clinux_status;

// Each returns what the system call returns: -1 with errno set on failure.
int clinux_statx(int directory, const char *name, int follow, clinux_status *out);
int clinux_openat2(int directory, const char *path, int flags, uint64_t resolve);
int clinux_openat(int directory, const char *name, int flags, unsigned mode);
int clinux_rename_exchange(int directory, const char *a, const char *b);
int clinux_rename_noreplace(int from, const char *a, int to, const char *b);
// Makes everything of a descriptor's file system last.
int clinux_sync_filesystem(int descriptor);
// Lets the target share the source's blocks: FICLONE.
int clinux_clone(int source, int target);
// Copies within the kernel from one offset to the same one; gives how many bytes.
long clinux_copy_range(int source, int target, uint64_t offset, size_t count);
long clinux_getdents64(int directory, void *buffer, size_t size);
// The kind of file system and whether this mount of it is read-only.
int clinux_filesystem(int descriptor, int64_t *type, int *is_read_only);
// Whether the effective user may add and remove names of a directory: 0 if so.
int clinux_may_write_directory(int descriptor);
void clinux_populate(void *start, size_t size);
// Where a part begins in bytes, at an offset or after it: memmem(3); -1 where it does not.
long clinux_find(const void *bytes, size_t count, size_t start, const void *part, size_t length);
int clinux_random(void *buffer, size_t size);
long clinux_list_attributes(int descriptor, char *names, size_t size);
long clinux_get_attribute(int descriptor, const char *name, void *value, size_t size);
int clinux_set_attribute(int descriptor, const char *name, const void *value, size_t size);
int clinux_set_times(int directory, const char *name, int64_t access_seconds,
                     uint32_t access_nanoseconds, int64_t modification_seconds,
                     uint32_t modification_nanoseconds);
int clinux_lock_exclusively(int descriptor, int wait);
// 0 once a write lock of fcntl(2) lies on the whole file.
int clinux_lock_record(int descriptor);
// The process that keeps such a lock from being taken: 0 for none, -1 for one that is not told.
long clinux_record_holder(int descriptor);
void clinux_sleep(int64_t milliseconds);
const char *clinux_error_name(int number);
const char *clinux_error_text(int number);
int clinux_matches(const char *pattern, const char *name);
int clinux_terminal_columns(int descriptor);
void clinux_ignore_broken_pipes(void);
void clinux_catch_interrupts(void);
int clinux_was_interrupted(void);

// The x86-64 level of this processor, 1 to 4, by CPUID; 0 on other processors.
int clinux_x86_level(void);
// Whether the processor says that Intel made it.
int clinux_x86_is_intel(void);
// AT_EXECFN of getauxval(3), NULL for none: what execve(2) was given.
const char *clinux_executable(void);
// AT_PLATFORM of getauxval(3), NULL for none.
const char *clinux_platform(void);

// The command line as the kernel gave it, saved before the Swift runtime starts.
int clinux_argument_count(void);
char *const *clinux_arguments(void);

// mallopt(3): blocks of 4 MiB and more go back to the system when they are freed. Otherwise the first of
// them that is freed makes glibc keep all others.
void clinux_give_back_large_blocks(void);

extern const uint64_t CLINUX_RESOLVE_IN_ROOT;
extern const uint64_t CLINUX_RESOLVE_NO_MAGICLINKS;
extern const uint64_t CLINUX_RESOLVE_BENEATH;
extern const uint64_t CLINUX_ATTRIBUTE_IMMUTABLE;
extern const uint64_t CLINUX_ATTRIBUTE_APPEND;
extern const uint64_t CLINUX_ATTRIBUTE_MOUNT_ROOT;
extern const int CLINUX_O_PATH;
extern const int CLINUX_SEEK_DATA;

#endif
