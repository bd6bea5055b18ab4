#include "csqlite.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

struct csqlite_database {
  sqlite3 *connection;
  long steps;
};

typedef struct reader {
  sqlite3_file base;
  int descriptor;
} reader;

static int close_nothing(sqlite3_file *file) { return (void)file, SQLITE_OK; }

static int read_at(sqlite3_file *file, void *buffer, int count, sqlite3_int64 offset) {
  int filled = 0;
  while (filled < count && ((reader *)file)->descriptor >= 0) {
    ssize_t got = pread(((reader *)file)->descriptor, (char *)buffer + filled,
                        (size_t)(count - filled), offset + filled);
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) return SQLITE_IOERR_READ;
    if (got == 0) break;
    filled += (int)got;
  }
  if (filled == count) return SQLITE_OK;
  memset((char *)buffer + filled, 0, (size_t)(count - filled));
  return SQLITE_IOERR_SHORT_READ;
}

static int refuse_write(sqlite3_file *file, const void *b, int c, sqlite3_int64 o) {
  return (void)file, (void)b, (void)c, (void)o, SQLITE_READONLY;
}
static int refuse_truncation(sqlite3_file *file, sqlite3_int64 size) {
  return (void)file, (void)size, SQLITE_READONLY;
}
static int sync_nothing(sqlite3_file *file, int flags) { return (void)file, (void)flags, SQLITE_OK; }

static int size_of(sqlite3_file *file, sqlite3_int64 *size) {
  struct stat status;
  if (((reader *)file)->descriptor < 0) return *size = 0, SQLITE_OK;
  if (fstat(((reader *)file)->descriptor, &status) != 0) return SQLITE_IOERR_FSTAT;
  *size = status.st_size;
  return SQLITE_OK;
}

static int lock_nothing(sqlite3_file *file, int level) { return (void)file, (void)level, SQLITE_OK; }
static int is_reserved(sqlite3_file *file, int *result) { return (void)file, *result = 0, SQLITE_OK; }
static int control_nothing(sqlite3_file *file, int operation, void *argument) {
  return (void)file, (void)operation, (void)argument, SQLITE_NOTFOUND;
}
static int sector_size(sqlite3_file *file) { return (void)file, 4096; }
static int characteristics(sqlite3_file *file) { return (void)file, 0; }

// Version 1: without shared memory, SQLite keeps the index of a write-ahead log in its own.
static const sqlite3_io_methods methods = {
    .iVersion = 1,
    .xClose = close_nothing,
    .xRead = read_at,
    .xWrite = refuse_write,
    .xTruncate = refuse_truncation,
    .xSync = sync_nothing,
    .xFileSize = size_of,
    .xLock = lock_nothing,
    .xUnlock = lock_nothing,
    .xCheckReservedLock = is_reserved,
    .xFileControl = control_nothing,
    .xSectorSize = sector_size,
    .xDeviceCharacteristics = characteristics,
};

// The name carries the descriptors; files without a name, for sorting on disk, are refused. A database
// that was left in the mode of a write-ahead log is opened with one: where there is none, an empty one.
static int open_descriptor(sqlite3_vfs *vfs, const char *name, sqlite3_file *file, int flags,
                           int *granted) {
  (void)vfs;
  const char *which = flags & SQLITE_OPEN_MAIN_DB ? "database" : flags & SQLITE_OPEN_WAL ? "log" : 0;
  file->pMethods = 0;
  if (!name || !which) return SQLITE_CANTOPEN;
  ((reader *)file)->descriptor = (int)sqlite3_uri_int64(name, which, -1);
  if (((reader *)file)->descriptor < 0 && flags & SQLITE_OPEN_MAIN_DB) return SQLITE_CANTOPEN;
  file->pMethods = &methods;
  if (granted) *granted = (flags & ~(SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE)) | SQLITE_OPEN_READONLY;
  return SQLITE_OK;
}

static int delete_nothing(sqlite3_vfs *vfs, const char *name, int sync) {
  return (void)vfs, (void)name, (void)sync, SQLITE_OK;
}

static int is_there(sqlite3_vfs *vfs, const char *name, int flags, int *result) {
  (void)vfs;
  size_t length = strlen(name);
  int is_log = length > 4 && strcmp(name + length - 4, "-wal") == 0;
  *result = flags == SQLITE_ACCESS_EXISTS && is_log && sqlite3_uri_int64(name, "log", -1) >= 0;
  return SQLITE_OK;
}

static int full_name(sqlite3_vfs *vfs, const char *name, int size, char *out) {
  (void)vfs;
  size_t length = strlen(name);
  if (length >= (size_t)size) return SQLITE_CANTOPEN;
  memcpy(out, name, length + 1);
  return SQLITE_OK;
}

static int randomness(sqlite3_vfs *vfs, int count, char *out) {
  return (void)vfs, memset(out, 0, (size_t)count), count;
}
static int sleep_not(sqlite3_vfs *vfs, int microseconds) { return (void)vfs, microseconds; }
static int current_time(sqlite3_vfs *vfs, double *days) {
  return (void)vfs, *days = (double)time(0) / 86400 + 2440587.5, SQLITE_OK;
}
static int last_error(sqlite3_vfs *vfs, int count, char *out) {
  return (void)vfs, (void)count, (void)out, 0;
}

static sqlite3_vfs door = {
    .iVersion = 1,
    .szOsFile = sizeof(reader),
    .mxPathname = 512,
    .zName = "solder-descriptors",
    .xOpen = open_descriptor,
    .xDelete = delete_nothing,
    .xAccess = is_there,
    .xFullPathname = full_name,
    .xRandomness = randomness,
    .xSleep = sleep_not,
    .xCurrentTime = current_time,
    .xGetLastError = last_error,
};

// Twenty million operations are some seconds; the largest real look-up takes a hundredth of them.
static int count_steps(void *database) { return ++((csqlite_database *)database)->steps > 20000; }

// Plain reading of tables: no function, no recursion, no pragma that a schema could bring in.
static int permit_reading(void *nothing, int action, const char *a, const char *b, const char *c,
                          const char *d) {
  (void)nothing, (void)a, (void)b, (void)c, (void)d;
  return action == SQLITE_SELECT || action == SQLITE_READ ? SQLITE_OK : SQLITE_DENY;
}

static int prepare_connection(csqlite_database *database) {
  sqlite3 *connection = database->connection;
  sqlite3_extended_result_codes(connection, 1);
  sqlite3_limit(connection, SQLITE_LIMIT_LENGTH, 64 * 1024 * 1024);
  sqlite3_limit(connection, SQLITE_LIMIT_ATTACHED, 0);
  sqlite3_db_config(connection, SQLITE_DBCONFIG_DEFENSIVE, 1, (int *)0);
  sqlite3_db_config(connection, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, (int *)0);
  sqlite3_db_config(connection, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, (int *)0);
  sqlite3_progress_handler(connection, 1000, count_steps, database);
  int result = sqlite3_exec(
      connection, "PRAGMA locking_mode=EXCLUSIVE; PRAGMA temp_store=MEMORY; PRAGMA mmap_size=0", 0, 0, 0);
  if (result == SQLITE_OK) result = sqlite3_set_authorizer(connection, permit_reading, 0);
  return result;
}

int csqlite_open(int descriptor, int log, csqlite_database **out) {
  *out = 0;
  int result = sqlite3_vfs_register(&door, 0);
  if (result != SQLITE_OK) return result;
  csqlite_database *database = calloc(1, sizeof *database);
  if (!database) return SQLITE_NOMEM;
  char name[80];
  sqlite3_snprintf(sizeof name, name, "file:descriptor?database=%d&log=%d", descriptor, log);
  int flags = SQLITE_OPEN_READONLY | SQLITE_OPEN_URI | SQLITE_OPEN_NOMUTEX;
  result = sqlite3_open_v2(name, &database->connection, flags, door.zName);
  if (result == SQLITE_OK) result = prepare_connection(database);
  if (result == SQLITE_OK) *out = database;
  else csqlite_close(database);
  return result;
}

void csqlite_close(csqlite_database *database) {
  if (!database) return;
  sqlite3_close_v2(database->connection);
  free(database);
}

int csqlite_prepare(csqlite_database *database, const char *query, sqlite3_stmt **out) {
  return sqlite3_prepare_v2(database->connection, query, -1, out, 0);
}

int csqlite_bind_text(sqlite3_stmt *statement, const void *text, int count) {
  return sqlite3_bind_text(statement, 1, text, count, SQLITE_TRANSIENT);
}
