import FileSystem
import TestSupport
import Testing

struct ExclusiveLockTests {
  private static func isFree(_ directory: borrowing Directory) throws -> Bool {
    let lock = try ExclusiveLock.take("lock", in: directory, waiting: false)
    return lock != nil
  }

  @Test func `only one handle holds a lock at a time`() throws {
    let scratch = try ScratchDirectory()
    let directory = try scratch.open()
    do {
      let lock = try ExclusiveLock.take("lock", in: directory, waiting: true)
      let isTaken = lock != nil
      #expect(isTaken)
      #expect(try !Self.isFree(directory))
      let other = try scratch.open()
      #expect(try !Self.isFree(other))
      withExtendedLifetime(lock) {}
    }
    #expect(try Self.isFree(directory), "the lock ends with its value")
    #expect(try scratch.names() == ["lock"], "the file stays")
  }

  @Test func `locks of different files do not meet`() throws {
    let scratch = try ScratchDirectory()
    let directory = try scratch.open()
    let other = try ExclusiveLock.take("other", in: directory, waiting: false)
    #expect(try Self.isFree(directory))
    withExtendedLifetime(other) {}
  }

  @Test func `a lock is not taken through a link`() throws {
    let scratch = try ScratchDirectory().lay(["lock": .link("elsewhere")])
    let directory = try scratch.open()
    #expect(failure { _ = try Self.isFree(directory) }?.errno == .tooManyLinks)
    #expect(try scratch.names() == ["lock"])
  }
}
