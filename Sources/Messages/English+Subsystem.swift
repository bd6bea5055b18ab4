extension English {
  package var lentByOverlay: String {
    "These files are the Windows driver's, lent to WSL by an overlay whose upper layer is in memory: "
      + "what is changed here is gone once the distribution stops."
  }
  package var lentByReadOnlyShare: String {
    "These files are the Windows driver's, lent to WSL by a read-only share: nothing can be changed here."
  }
  package var lentToContainer: String {
    "These files are the Windows driver's, lent through WSL to a container."
  }
  package var lentConsequence: String {
    "Programs that ask for a SONAME work, as CUDA does with libcuda.so.1. What opens libcuda.so "
      + "itself fails, as cuDNN 8 does: ldconfig leaves that name out of its cache while a copy "
      + "lies where a link belongs. Its message at every start is harmless otherwise."
  }
  package var lentNotSearched: String {
    "The loader searches neither this directory nor links to its files: programs do not find CUDA."
  }
  package func lentLinked(_ place: String) -> String {
    "The loader searches the links in \(place) instead, so the copies trouble no program."
  }
  package func linksDiffer(_ place: String, _ parts: [String]) -> String {
    "the links in \(place) are behind the Windows driver: " + parts.joined(separator: "; ")
  }
  package func linksLack(_ count: Int, _ example: String) -> String {
    count == 1
      ? "\(example) has no link" : "\(count) libraries have no link, such as \(example)"
  }
  package func linksStray(_ count: Int, _ example: String) -> String {
    count == 1
      ? "\(example) leads elsewhere than it should"
      : "\(count) links lead elsewhere than they should, such as \(example)"
  }
  package var staleLinksHeadline: String { "links behind the Windows driver" }
  package func heldStaleLinks(_ command: String) -> String { "made anew by: \(command)" }
  package var staleLinksConsequence: String {
    "Programs do not find what has no link. The driver was updated on Windows; "
      + "`--keep-current` does this by itself at each start."
  }
  package func lentGpuOff(_ file: String) -> String {
    "\(file) switches the GPU off ([gpu] enabled)"
  }
  package var waysTitle: String { "Ways to mend it, and what each outlives:" }
  package var wayLinks: String {
    "a directory of links in this distribution takes its place; outlives stops, restarts of Windows "
      + "and, with `--keep-current`, updates of the driver"
  }
  package var wayWindows: String {
    "a script for Windows, to be run as administrator, mends it for all distributions; outlives "
      + "restarts, but an update of the driver brings the copies back"
  }
  package var wayVolatile: String {
    "links here and now; gone when the distribution stops"
  }
  package var wayOfHost: String {
    "A container cannot mend it: mend the distribution that runs it, then create the container anew."
  }
  package var heldLentByWindows: String {
    "Windows lends this directory; `--wsl` chooses a way that lasts"
  }
  package func nothingLent(_ directory: String) -> String {
    "Windows lends nothing at \(directory)"
  }
  package var hintNothingLent: String {
    "`--wsl` is for WSL 2 with a GPU; elsewhere `solder fix DIR` mends a directory"
  }
  package var wayNotHere: String {
    "the directory is lent read-only; `--wsl links` and `--wsl windows` are the ways left"
  }
  package func stepFarm(_ name: String, links: Int) -> String {
    links == 1 ? "\(name)/ holds 1 link" : "\(name)/ holds \(links) links"
  }
  package func stepFile(_ name: String) -> String { "\(name) is written" }
  package var replacesFarm: String { "the links that were there" }
  package var replacesText: String { "the file as it was, which is kept" }
  package func farmIsCurrent(_ place: String) -> String {
    "The loader uses \(place), and its links are current."
  }
  package var farmIsFound: String { "Programs find the links now." }
  package var farmTakesEffect: String {
    "So that WSL leaves the configuration alone, end the distribution once: `wsl --terminate NAME` on Windows."
  }
  package func farmNotInForce(_ place: String) -> String {
    "the loader does not search \(place), or still searches the driver's directory: a line of its configuration is not understood"
  }
  package var farmKeepCurrent: String {
    "After an update of the driver run the same command again, or let `--keep-current boot` or "
      + "`--keep-current systemd` do so at every start."
  }
  package func bootCommandTaken(_ command: String, file: String) -> String {
    "[boot] command of \(file) runs something else already; add to it: \(command)"
  }
  package func enableUnit(_ command: String) -> String {
    "The unit is written; enable it: \(command)"
  }
  package func systemdIsOff(_ file: String) -> String {
    "WSL starts no systemd here: set systemd=true in [boot] of \(file), or use `--keep-current boot`"
  }
  package func fileLeftAlone(_ path: String) -> String {
    "\(path) is a link or no plain file, so it is left alone and nothing is changed"
  }
  package func placeVolatile(_ path: String) -> String {
    "\(path) would be gone when the distribution stops; `--into DIR` names a place on its disk"
  }
  package func placeTaken(_ path: String) -> String {
    "\(path) is there and is no directory of links to the driver, so nothing is changed; `--into DIR` names another place"
  }
  package func placeWithoutParent(_ path: String) -> String {
    "there is no directory \(path), so nothing is changed; make it first, or name another place with `--into DIR`"
  }
  package func placeWithoutLinks(_ path: String) -> String {
    "the file system of \(path) keeps no symbolic links, so nothing is changed; `--into DIR` names another place"
  }
  package var noUnitDirectory: String {
    "this distribution has no /etc/systemd/system; `--keep-current boot` does without systemd"
  }
  package var noLoaderConfiguration: String {
    "this distribution has no /etc/ld.so.conf.d, so the loader cannot be told of a directory of links"
  }
  package var lastsUntilStop: String {
    "These links are gone when the distribution stops; `--wsl links` and `--wsl windows` last longer."
  }
  package func scriptWritten(_ path: String, undo: String) -> String {
    "Wrote \(path), and \(undo), which takes it back."
  }
  package func scriptPlaceTaken(_ path: String) -> String {
    "\(path) is not a script that solder wrote, so neither script is written"
  }
  package var hintScriptPlace: String { "move it away, or name another place with `--into DIR`" }
  package func linksHideWindows(_ names: String) -> String {
    "links made here hide what Windows has under these names: \(names)"
  }
  package var hintLinksHideWindows: String {
    "`wsl --terminate NAME` on Windows takes them away; then run this again"
  }
  package var noScriptWritten: String {
    "Nothing is left that a script could do, so none is written."
  }
  package func earlierScript(_ path: String, undo: String) -> String {
    "The earlier script \(path) is still there, and is not needed now; where it was run, \(undo) "
      + "takes it back."
  }
  package var othersMayWrite: String {
    "Every account of Windows may write there: read the script right before you run it, or name "
      + "a place of your own with `--into DIR`."
  }
  package var runElevated: String {
    "Read it, then run it as administrator; Windows asks for consent:"
  }
  package var runWhereCopied: String {
    "Copy both to a directory of Windows, read them, and run the first as administrator."
  }
  package func afterScript(_ command: String) -> String {
    "Then `wsl --shutdown` on Windows, and here: \(command)"
  }
  package var driverUpdateUndoes: String {
    "An update of the driver brings the copies back; the script may be run again at any time."
  }
  package func optionNeedsWay(_ option: String) -> String {
    "`\(option)` does not go with this way"
  }
  package var wayTakesNoTarget: String { "`--wsl` knows its directory and takes no target" }
  package var wayIsNoScript: String {
    "`--wsl` does not go with `--script` or `--windows-dir`"
  }
  package var hintWays: String {
    "`solder fix --wsl links`, `--wsl windows` and `--wsl volatile` are the ways; `--into` goes with the first two, `--keep-current` with the first"
  }
  package var placeNotPlain: String {
    "`--into` takes a plain path outside of /usr/lib/wsl/lib, of letters, digits and `/ . _ + -`"
  }
}
