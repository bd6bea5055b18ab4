// SQLite over files that are open already: it opens nothing, writes nothing, and stops in time.
#ifndef CSQLITE_H
#define CSQLITE_H

#include <sqlite3.h>
#include <stdint.h>

typedef struct csqlite_database csqlite_database;

// Reads a database by descriptor, with its write-ahead log or -1. Both stay the caller's to close.
// The result is an SQLite code; *out is null unless it is SQLITE_OK.
int csqlite_open(int database, int log, csqlite_database **out);
void csqlite_close(csqlite_database *database);
int csqlite_prepare(csqlite_database *database, const char *query, sqlite3_stmt **out);
int csqlite_bind_text(sqlite3_stmt *statement, const void *text, int count);

#endif
