import Messages
import Testing

private let directory = "/usr/lib/wsl/lib"
private let place = "/usr/lib/wsl/solder"
private let file = "/etc/wsl.conf"
private let command = "sudo true"

/// What is said about the directory that Windows lends to WSL.
let subsystemSentences: [Sentence] = [
  Sentence("lent by an overlay") { $0.lentByOverlay },
  Sentence("lent read-only") { $0.lentByReadOnlyShare },
  Sentence("lent to a container") { $0.lentToContainer },
  Sentence("lent, consequence", ["cuDNN 8"]) {
    $0.lentConsequence
  },
  Sentence("lent, not searched") { $0.lentNotSearched },
  Sentence("linked", [place]) { $0.lentLinked(place) },
  Sentence("links differ", [place, "<one>", "<two>"]) {
    $0.linksDiffer(place, ["<one>", "<two>"])
  },
  Sentence("links lack", ["<a>"]) { $0.linksLack(1, "<a>") },
  Sentence("links lack several", ["5", "<a>"]) { $0.linksLack(5, "<a>") },
  Sentence("stray link", ["<a>"]) { $0.linksStray(1, "<a>") },
  Sentence("stray links", ["5", "<a>"]) { $0.linksStray(5, "<a>") },
  Sentence("stale links") { $0.staleLinksHeadline },
  Sentence("stale links held", [command]) { $0.heldStaleLinks(command) },
  Sentence("stale links, at length", ["--keep-current"]) { $0.staleLinksConsequence },
  Sentence("GPU off", [file, "[gpu] enabled"]) { $0.lentGpuOff(file) },
  Sentence("ways") { $0.waysTitle },
  Sentence("way of links", ["`--keep-current`"]) { $0.wayLinks },
  Sentence("way of Windows") { $0.wayWindows },
  Sentence("volatile way") { $0.wayVolatile },
  Sentence("way of the host") { $0.wayOfHost },
  Sentence("held, lent", ["`--wsl`"]) { $0.heldLentByWindows },
  Sentence("nothing lent", [directory]) { $0.nothingLent(directory) },
  Sentence("nothing lent, hint", ["`--wsl`", "`solder fix DIR`"]) { $0.hintNothingLent },
  Sentence("way not here", ["`--wsl links`", "`--wsl windows`"]) { $0.wayNotHere },
  Sentence("farm", ["solder/", "23"]) { $0.stepFarm("solder", links: 23) },
  Sentence("file", ["wsl.conf"]) { $0.stepFile("wsl.conf") },
  Sentence("replaces farm") { $0.replacesFarm },
  Sentence("replaces text") { $0.replacesText },
  Sentence("farm current", [place]) { $0.farmIsCurrent(place) },
  Sentence("farm found") { $0.farmIsFound },
  Sentence("farm not in force", [place]) { $0.farmNotInForce(place) },
  Sentence("place not plain", ["`--into`"]) { $0.placeNotPlain },
  Sentence("farm takes effect", ["`wsl --terminate NAME`"]) { $0.farmTakesEffect },
  Sentence("keep current", ["`--keep-current boot`", "`--keep-current systemd`"]) {
    $0.farmKeepCurrent
  },
  Sentence("boot taken", [command, file, "[boot] command"]) {
    $0.bootCommandTaken(command, file: file)
  },
  Sentence("enable unit", [command]) { $0.enableUnit(command) },
  Sentence("systemd off", [file, "systemd=true"]) { $0.systemdIsOff(file) },
  Sentence("file left", [file]) { $0.fileLeftAlone(file) },
  Sentence("place volatile", [place, "`--into DIR`"]) { $0.placeVolatile(place) },
  Sentence("place taken", [place, "`--into DIR`"]) { $0.placeTaken(place) },
  Sentence("place without links", [place, "`--into DIR`"]) { $0.placeWithoutLinks(place) },
  Sentence("place without parent", ["/opt/missing", "`--into DIR`"]) {
    $0.placeWithoutParent("/opt/missing")
  },
  Sentence("no configuration", ["/etc/ld.so.conf.d"]) { $0.noLoaderConfiguration },
  Sentence("no units", ["/etc/systemd/system", "`--keep-current boot`"]) { $0.noUnitDirectory },
  Sentence("until stop", ["`--wsl links`", "`--wsl windows`"]) { $0.lastsUntilStop },
  Sentence("script written", ["a.cmd", "b.cmd"]) { $0.scriptWritten("a.cmd", undo: "b.cmd") },
  Sentence("script's place taken", ["a.cmd", "solder"]) { $0.scriptPlaceTaken("a.cmd") },
  Sentence("script's place, hint", ["`--into DIR`"]) { $0.hintScriptPlace },
  Sentence("links hide", ["libcuda.so, libcuda.so.1", "Windows"]) {
    $0.linksHideWindows("libcuda.so, libcuda.so.1")
  },
  Sentence("links hide, hint", ["`wsl --terminate NAME`"]) { $0.hintLinksHideWindows },
  Sentence("no script") { $0.noScriptWritten },
  Sentence("earlier script", ["a.cmd", "b.cmd"]) { $0.earlierScript("a.cmd", undo: "b.cmd") },
  Sentence("others may write", ["Windows", "`--into DIR`"]) { $0.othersMayWrite },
  Sentence("run elevated") { $0.runElevated },
  Sentence("run where copied") { $0.runWhereCopied },
  Sentence("after script", ["`wsl --shutdown`", command]) { $0.afterScript(command) },
  Sentence("driver update") { $0.driverUpdateUndoes },
  Sentence("option needs way", ["`--into`"]) { $0.optionNeedsWay("--into") },
  Sentence("way without target", ["`--wsl`"]) { $0.wayTakesNoTarget },
  Sentence("way and script", ["`--wsl`", "`--script`", "`--windows-dir`"]) { $0.wayIsNoScript },
  Sentence("hint ways", ["`solder fix --wsl links`", "`--keep-current`"]) { $0.hintWays },
]
