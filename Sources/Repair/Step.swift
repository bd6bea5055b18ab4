package import Census
package import Diagnosis
package import FileSystem

/// One change of one name in one directory, with all it expects to find.
package struct Step: Hashable, Sendable {
  /// What comes into being under the name.
  package enum Making: Hashable, Sendable {
    /// A symbolic link with this text.
    case link(text: [UInt8])
    /// A further name for a file of the same directory.
    case hardLink(to: FileName)
    /// A regular file with this content.
    case file(FileText)
    /// A directory of symbolic links.
    case farm(LinkFarm)
    /// What was made ready in a stage.
    case moved(StagedObject)
  }

  /// What must be under the name before; anything else is left alone.
  package enum Expectation: Hashable, Sendable {
    /// Nothing.
    case nothing
    /// This file.
    case file(FileStatus)
    /// This link.
    case link(FileStatus, text: [UInt8])
    /// This directory, holding what `original` holds.
    case directory(FileStatus, original: Path)
    /// This directory, holding these links and nothing else.
    case farm(FileStatus, LinkFarm)

    /// The status of what is there.
    package var status: FileStatus? {
      switch self {
      case .nothing: nil
      case .file(let status), .link(let status, _), .directory(let status, _),
        .farm(let status, _):
        status
      }
    }
  }

  /// Where the bytes of a replaced file are afterwards.
  package enum Remainder: Hashable, Sendable {
    /// In this file of the same directory: proved identical.
    case bytes(of: FileName)
    /// Under this further name of the same inode.
    case inode(of: FileName)
    /// In this file of another directory: proved identical.
    case distantBytes(of: Path)
    /// In the undo store.
    case kept
    /// There are none: a link, or nothing, was replaced.
    case none
  }

  private struct Facts: Hashable, Sendable {
    let name: FileName
    let making: Making
    let expectation: Expectation
    let leadsTo: FileIdentity?
    let basis: FileStatus?
    let remainder: Remainder
    let finding: Finding
    let sibling: FileName?
    let mayLeadNowhere: Bool
    let followsOthers: Bool
  }

  // Plan, preparation and outcome hold the same step, and there may be a quarter of a million.
  private let facts: Shared<Facts>

  /// The name that changes.
  package var name: FileName { facts.value.name }
  /// What comes into being.
  package var making: Making { facts.value.making }
  /// What must be there before.
  package var expectation: Expectation { facts.value.expectation }
  /// The file that the name must open to afterwards.
  package var leadsTo: FileIdentity? { facts.value.leadsTo }
  /// What that file was when it was looked at: it must still be so when the name comes to open to it.
  package var basis: FileStatus? { facts.value.basis }
  /// Where replaced bytes are afterwards.
  package var remainder: Remainder { facts.value.remainder }
  /// The finding that asked for the step.
  package var finding: Finding { facts.value.finding }
  /// The name of the same directory that a link with a longer text comes to, if to any.
  private var sibling: FileName? { facts.value.sibling }
  /// Whether the link may lead nowhere: it did so before it was lost, and takes no file's place.
  var mayLeadNowhere: Bool { facts.value.mayLeadNowhere }
  /// Whether it is left where an earlier step for the same finding was.
  var followsOthers: Bool { facts.value.followsOthers }

  /// Puts a step together.
  package init(
    name: FileName, making: Making, expectation: Expectation, leadsTo: FileIdentity?,
    basis: FileStatus? = nil, remainder: Remainder, finding: Finding, sibling: FileName? = nil,
    mayLeadNowhere: Bool = false, followsOthers: Bool = false
  ) {
    facts = Shared(
      Facts(
        name: name, making: making, expectation: expectation, leadsTo: leadsTo, basis: basis,
        remainder: remainder, finding: finding, sibling: sibling, mayLeadNowhere: mayLeadNowhere,
        followsOthers: followsOthers))
  }
}

extension Step {
  /// Whether the step replaces the directory itself.
  package var isOfWholeDirectory: Bool {
    if case .directory = expectation { return true }
    return false
  }

  /// This step in place of an earlier one of the same name: what is there now is what that one knew.
  func inPlace(of earlier: Step) -> Step {
    Step(
      name: name, making: making, expectation: earlier.expectation, leadsTo: leadsTo,
      basis: basis, remainder: earlier.remainder, finding: finding, sibling: sibling,
      mayLeadNowhere: mayLeadNowhere, followsOthers: followsOthers)
  }

  /// This step with all that is known of where it leads.
  func leading(to file: FileStatus?, remainder: Remainder) -> Step {
    Step(
      name: name, making: making, expectation: expectation, leadsTo: file?.identity, basis: file,
      remainder: remainder, finding: finding, sibling: sibling,
      mayLeadNowhere: mayLeadNowhere, followsOthers: followsOthers)
  }

  /// This step with the object that is moved in another stage.
  func moving(_ staged: StagedObject) -> Step {
    Step(
      name: name, making: .moved(staged), expectation: expectation, leadsTo: leadsTo, basis: basis,
      remainder: remainder, finding: finding)
  }

  /// This step with a further name of a file of the same directory in place of a link to it.
  func naming(_ file: FileName) -> Step {
    Step(
      name: name, making: .hardLink(to: file), expectation: expectation, leadsTo: leadsTo,
      basis: basis, remainder: remainder, finding: finding)
  }

  /// The name in the same directory that the link will lead to.
  package var target: FileName? {
    switch making {
    case .link(let text): isOfWholeDirectory ? nil : FileName(text) ?? sibling
    case .hardLink(let name): name
    case .file, .farm, .moved: nil
    }
  }
}

/// Why a finding gets no step although a change is known, or why a person is asked.
package enum HoldReason: Hashable, Sendable {
  /// A package owns the name; an upgrade would bring the old state back.
  case owned
  /// The name belongs to a store that nobody changes in place.
  case readOnlyStore
  /// A package database could not be read: the name may have an owner that is not known.
  case ownerUnknown
  /// The C library's own file.
  case protected
  /// The name would open to other bytes.
  case changesVersion
  /// A person has to choose.
  case needsChoice
  /// The file system keeps no links.
  case noLinksHere
  /// Windows lends the directory to WSL; what is changed here does not last.
  case lentByWindows
  /// The file system keeps hard links, but no symbolic ones, and those were not asked for.
  case onlyHardLinks
  /// The place of the name lets nobody, or not this user, change it.
  case place(Obstacle)
  /// Other steps of the plan change the same name or take away what the link would lead to.
  case conflicts
  /// Something of this kind has the name of what was to be installed, and nothing takes its place.
  case inTheWay(FileKind)
  /// It would lead to this name of the same directory, which is left itself.
  case leadsToLeft(FileName)
  /// A newer version is there, which ldconfig would choose.
  case newerThere(FileName)
  /// A link of a manifest that cannot come back, or should not.
  case lost(RestoreRefusal)
  /// A directory of links, or what goes with it, that cannot be.
  case farm(FarmRefusal)
}

/// A finding that is left as it is.
package struct HeldFinding: Hashable, Sendable {
  /// The finding.
  package let finding: Finding
  /// Why.
  package let reason: HoldReason

  /// Puts the two together.
  package init(finding: Finding, reason: HoldReason) {
    self.finding = finding
    self.reason = reason
  }
}

/// Everything that is to be done, complete before the first change.
package struct Plan: Sendable {
  /// The steps of one directory, in the order in which they are taken.
  package struct DirectorySteps: Sendable {
    /// The directory's path.
    package let path: Path
    /// What the directory was when it was looked at; `nil` where the steps say enough themselves.
    package let status: FileStatus?
    /// The steps.
    package let steps: [Step]

    /// Whether a directory as a whole becomes a link.
    package var replacesDirectory: Bool { steps.contains(where: \.isOfWholeDirectory) }

    /// Puts the steps of a directory together.
    package init(path: Path, status: FileStatus?, steps: [Step]) {
      self.path = path
      self.status = status
      self.steps = steps
    }
  }

  /// The directories, sorted by path.
  package let directories: [DirectorySteps]
  /// What is left alone, sorted by path.
  package let held: [HeldFinding]

  /// The finding that asks for the loader's cache to be made anew, where one does.
  package let staleCache: Finding?

  /// Puts a plan together.
  package init(
    directories: [DirectorySteps], held: [HeldFinding], staleCache: Finding? = nil
  ) {
    self.directories = directories
    self.held = held
    self.staleCache = staleCache
  }

  /// Whether there is nothing to do.
  package var isEmpty: Bool { directories.isEmpty && staleCache == nil }
}
