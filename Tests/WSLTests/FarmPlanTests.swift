import FileSystem
import Foundation
import Repair
import TestSupport
import Testing
import WSL

/// A directory of links in place of the one that Windows lends.
struct FarmPlanTests {
  @Test func `each chain is whole, and every name leads to the driver's own file`() throws {
    let distribution = try Distribution()
    let outcome = try distribution.carryOut(try distribution.plan())
    #expect(outcome.actions.allSatisfy { $0.status == .done })
    #expect(
      try distribution.links() == [
        "libcuda.so": "libcuda.so.1", "libcuda.so.1": "libcuda.so.1.1",
        "libcuda.so.1.1": "../lib/libcuda.so.1.1",
        "libnvcuvid.so": "libnvcuvid.so.1", "libnvcuvid.so.1": "../lib/libnvcuvid.so.1",
        "libnvoptix.so.1": "../lib/libnvoptix.so.1", "libnvoptix_loader.so.1": "libnvoptix.so.1",
        "libdxcore.so": "../lib/libdxcore.so", "libd3d12.so": "../lib/libd3d12.so",
        "libnvwgf2umx.so": "../lib/libnvwgf2umx.so",
      ])
    for name in try distribution.links().keys {
      #expect(
        FileManager.default.contents(
          atPath: distribution.tree.path("usr/lib/wsl/solder/\(name)")) != nil, "\(name)")
    }
  }

  @Test func `a name of other bytes keeps them`() throws {
    var files = Distribution.driver
    files["libcuda.so.1"] = .library("libcuda.so.1", content: 9)
    let distribution = try Distribution(files)
    _ = try distribution.carryOut(try distribution.plan())
    #expect(try distribution.links()["libcuda.so.1"] == "../lib/libcuda.so.1")
    #expect(try distribution.links()["libcuda.so"] == "libcuda.so.1")
  }

  @Test func `links that Windows has by now are kept as they are`() throws {
    var files = Distribution.driver
    files["libcuda.so"] = .link("libcuda.so.1.1")
    files["libcuda.so.1"] = .link("libcuda.so.1.1")
    let distribution = try Distribution(files)
    _ = try distribution.carryOut(try distribution.plan())
    #expect(try distribution.links()["libcuda.so"] == "libcuda.so.1.1")
    #expect(try distribution.links()["libcuda.so.1.1"] == "../lib/libcuda.so.1.1")
  }

  @Test func `a link to what the farm does not have leads to the driver's own name`() throws {
    var files = Distribution.driver
    files["real.bin"] = .library("libreal.so.1")
    files["libreal.so.1"] = .link("real.bin")
    files["libdxcore.so.1"] = .link("./libdxcore.so")
    files["libd3d12core.so"] = .link("libd3d12 (1).so")
    let distribution = try Distribution(files)
    _ = try distribution.carryOut(try distribution.plan())
    let links = try distribution.links()
    for name in ["libreal.so.1", "libdxcore.so.1", "libd3d12core.so"] {
      #expect(links[name] == "../lib/\(name)")
    }
    #expect(try distribution.plan().plan.isEmpty)
    #expect(try distribution.plan().remarks.isEmpty)
  }

  @Test func `elsewhere the links say the whole path`() throws {
    let distribution = try Distribution()
    _ = try distribution.carryOut(try distribution.plan(at: "/usr/lib/driver"))
    #expect(
      try distribution.links(in: "usr/lib/driver")["libcuda.so.1.1"]
        == "/usr/lib/wsl/lib/libcuda.so.1.1")
    #expect(try distribution.text("etc/ld.so.conf.d/ld.wsl.conf").hasSuffix("\n/usr/lib/driver"))
  }

  @Test func `the configuration names the links, every other byte stays, and all of it comes back`()
    throws
  {
    let settings = "[boot]\nsystemd = true # yes\n[automount]\n  root=/mnt/\n"
    let distribution = try Distribution(settings: settings)
    let before = try TreeSnapshot(of: distribution.tree.path)
    let outcome = try distribution.carryOut(try distribution.plan())
    #expect(
      try distribution.text("etc/ld.so.conf.d/ld.wsl.conf")
        == Distribution.generated.replacing(
          "\n/usr/lib/wsl/lib", with: "\n/usr/lib/wsl/solder"))
    #expect(try distribution.text("etc/wsl.conf") == settings + "ldconfig = false\n")
    let undo = try distribution.undo(try #require(outcome.id))
    #expect(undo.entries.allSatisfy { $0.status == .restored })
    #expect(try TreeSnapshot(of: distribution.tree.path) == before)
  }

  @Test func `a second run has nothing to do`() throws {
    for keeper in [nil] + FarmPlan.Keeper.allCases {
      let distribution = try Distribution()
      _ = try distribution.carryOut(try distribution.plan(keeper: keeper))
      #expect(try distribution.plan(keeper: keeper).plan.isEmpty)
    }
  }

  @Test func `after an update of the driver the links are exchanged as a whole, and can come back`()
    throws
  {
    let distribution = try Distribution()
    _ = try distribution.carryOut(try distribution.plan())
    let before = try TreeSnapshot(of: distribution.tree.path("usr/lib/wsl/solder"))
    let lent = distribution.tree.path("usr/lib/wsl/lib")
    try FileManager.default.removeItem(atPath: lent + "/libcuda.so.1.1")
    try TreeItem.library("libcuda.so.1").make(at: lent + "/libcuda.so.1.2")
    let outcome = try distribution.carryOut(try distribution.plan())
    #expect(outcome.actions.count == 1)
    #expect(try distribution.links()["libcuda.so.1"] == "libcuda.so.1.2")
    #expect(try distribution.links()["libcuda.so.1.1"] == nil)
    _ = try distribution.undo(try #require(outcome.id))
    #expect(try TreeSnapshot(of: distribution.tree.path("usr/lib/wsl/solder")) == before)
  }

  @Test func `without a configuration of WSL a line is added, in a file of its own`() throws {
    let distribution = try Distribution(configuration: nil)
    _ = try distribution.carryOut(try distribution.plan())
    #expect(try distribution.text("etc/ld.so.conf.d/ld.wsl.conf") == "/usr/lib/wsl/solder\n")
  }

  @Test func `a line that the user wrote elsewhere is changed there`() throws {
    let distribution = try Distribution(
      configuration: nil,
      others: [
        "ld.so.conf": .text(
          "include /etc/ld.so.conf.d/*.conf\n \t/usr/lib/wsl/lib/  # GPU\n/opt/lib\n")
      ])
    _ = try distribution.carryOut(try distribution.plan())
    #expect(
      try distribution.text("etc/ld.so.conf")
        == "include /etc/ld.so.conf.d/*.conf\n \t/usr/lib/wsl/solder  # GPU\n/opt/lib\n")
  }

  @Test func `every line that leads to the driver is changed at once, however it is spelled`()
    throws
  {
    let distribution = try Distribution(
      configuration: "/usr/lib/wsl/lib\n/usr/lib/./wsl/lib\n/usr/lib//wsl/lib/ # twice\n",
      others: ["ld.so.conf": .text("include /etc/ld.so.conf.d/*.conf\n/usr/../usr/lib/wsl/lib\n")])
    _ = try distribution.carryOut(try distribution.plan())
    #expect(
      try distribution.text("etc/ld.so.conf.d/ld.wsl.conf")
        == "/usr/lib/wsl/solder\n/usr/lib/wsl/solder\n/usr/lib/wsl/solder # twice\n")
    #expect(
      try distribution.text("etc/ld.so.conf")
        == "include /etc/ld.so.conf.d/*.conf\n/usr/lib/wsl/solder\n")
    #expect(try distribution.plan().plan.isEmpty)
    #expect(try distribution.plan().remarks.isEmpty)
  }

  @Test func `what keeps the links current is written on request`() throws {
    let boot = try Distribution()
    _ = try boot.carryOut(try boot.plan(keeper: .boot))
    #expect(
      try boot.text("etc/wsl.conf")
        == "[automount]\nldconfig = false\n\n[boot]\n"
        + "command = /usr/local/bin/solder fix --wsl links --yes --quiet\n")
    let systemd = try Distribution(settings: "[boot]\nsystemd=true\n")
    let plan = try systemd.plan(keeper: .systemd)
    #expect(plan.remarks == [.unitToEnable(isOff: false)])
    _ = try systemd.carryOut(plan)
    #expect(
      try systemd.text("etc/systemd/system/solder-wsl.service")
        .contains("ExecStart=/usr/local/bin/solder fix --wsl links --yes --quiet\n"))
  }

  @Test func `a command that runs at the start already is left, and ours is told`() throws {
    let distribution = try Distribution(settings: "[boot]\ncommand = service cron start\n")
    let plan = try distribution.plan(keeper: .boot)
    #expect(
      plan.remarks == [
        .left(
          "/etc/wsl.conf",
          .bootCommandTaken(command: "/usr/local/bin/solder fix --wsl links --yes --quiet"))
      ])
    _ = try distribution.carryOut(plan)
    #expect(try distribution.text("etc/wsl.conf").contains("command = service cron start\n"))
    #expect(plan.leavesSome)
    // Once it was added, all is done.
    let added = try Distribution(
      settings: "[boot]\ncommand = service cron start; "
        + "/usr/local/bin/solder fix --wsl links --yes --quiet\n")
    #expect(try !added.plan(keeper: .boot).leavesSome)
  }

  @Test func `what is not ours is not replaced, and then nothing is changed at all`() throws {
    let taken = try Distribution()
    try TreeItem.directory(["libmine.so": .library(nil)]).make(
      at: taken.tree.path("usr/lib/wsl/solder"))
    #expect(try taken.plan().plan.isEmpty)
    #expect(try taken.plan().remarks == [.left("/usr/lib/wsl/solder", .siteTaken)])

    let linked = try Distribution(others: ["wsl.conf": .link("/opt/wsl.conf")])
    #expect(try linked.plan().plan.isEmpty)
    #expect(try linked.plan().remarks == [.left("/etc/wsl.conf", .unusable)])

    let old = try Distribution(others: ["systemd": .text("")])
    #expect(try old.plan(keeper: .systemd).plan.isEmpty)
    #expect(try old.plan(keeper: .systemd).remarks == [.left("/etc/systemd/system", .noUnits)])

    let homeless = try Distribution()
    #expect(try homeless.plan(at: "/opt/missing/links").plan.isEmpty)
    #expect(
      try homeless.plan(at: "/opt/missing/links").remarks
        == [.left("/opt/missing/links", .noParent)])

    let elsewhere = try Distribution(
      configuration: nil,
      others: ["ld.so.conf.d": .directory(["ld.wsl.conf": .link("../wsl.conf")])])
    #expect(try elsewhere.plan().remarks == [.left("/etc/ld.so.conf.d/ld.wsl.conf", .unusable)])

    let bare = try Distribution(others: ["ld.so.conf.d": .text("")])
    #expect(try bare.plan().plan.isEmpty)
    #expect(try bare.plan().remarks == [.left("/etc/ld.so.conf.d", .noConfiguration)])
  }
}
