internal import CSQLite
package import FileSystem

/// Why a database gave no answer: SQLite's result code.
package struct DatabaseError: Error, Hashable, Sendable {
  /// The code, as SQLite's documentation numbers it.
  package let code: Int32
}

/// An SQLite database that is read from open files, never by path, and never written.
///
/// What a hostile one can do is bounded: sizes, steps, and no function of its schema is run.
@safe package final class ReadOnlyDatabase {
  private let file: OpenFile
  private let log: OpenFile?
  private let handle: OpaquePointer

  /// Reads the database in a file, with what its write-ahead log adds.
  package init(
    _ file: consuming OpenFile, log: consuming OpenFile?
  ) throws(DatabaseError) {
    var handle: OpaquePointer?
    let logDescriptor = log?.descriptor ?? -1
    let code = unsafe csqlite_open(file.descriptor, logDescriptor, &handle)
    guard let opened = unsafe handle else { throw DatabaseError(code: code) }
    self.file = file
    self.log = log
    unsafe self.handle = unsafe opened
  }

  deinit { unsafe csqlite_close(handle) }

  /// Pairs of numbers, the rows of a query about a text; at most `limit`.
  package func pairs(
    _ query: String, about text: [UInt8], atMost limit: Int
  ) throws(DatabaseError) -> [(Int64, Int64)] {
    let statement = unsafe try prepare(query)
    defer { unsafe sqlite3_finalize(statement) }
    let code = unsafe text.withUnsafeBytes {
      unsafe csqlite_bind_text(statement, $0.baseAddress, Int32(clamping: $0.count))
    }
    guard code == SQLITE_OK else { throw DatabaseError(code: code) }
    var rows: [(Int64, Int64)] = []
    while rows.count < limit, unsafe try step(statement) {
      rows.append(
        unsafe (sqlite3_column_int64(statement, 0), sqlite3_column_int64(statement, 1)))
    }
    return rows
  }

  /// The bytes in the first row of a query about a number.
  package func bytes(
    _ query: String, about number: Int64
  ) throws(DatabaseError) -> [UInt8]? {
    let statement = unsafe try prepare(query)
    defer { unsafe sqlite3_finalize(statement) }
    let code = unsafe sqlite3_bind_int64(statement, 1, number)
    guard code == SQLITE_OK else { throw DatabaseError(code: code) }
    guard unsafe try step(statement) else { return nil }
    guard let start = unsafe sqlite3_column_blob(statement, 0) else { return [] }
    let count = unsafe sqlite3_column_bytes(statement, 0)
    return unsafe Array(UnsafeRawBufferPointer(start: start, count: Int(count)))
  }

  private func prepare(_ query: String) throws(DatabaseError) -> OpaquePointer {
    var statement: OpaquePointer?
    let code = unsafe csqlite_prepare(handle, query, &statement)
    guard let prepared = unsafe statement else { throw DatabaseError(code: code) }
    return unsafe prepared
  }

  private func step(_ statement: OpaquePointer) throws(DatabaseError) -> Bool {
    let code = unsafe sqlite3_step(statement)
    if code == SQLITE_ROW { return true }
    guard code == SQLITE_DONE else { throw DatabaseError(code: code) }
    return false
  }
}
