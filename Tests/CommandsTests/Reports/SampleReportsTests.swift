import Domain
import Foundation
import TestSupport
import Testing

@testable import Commands

/// The reports in `reports/`: those of the sample company on the last day of its history.
enum SampleReports {
  /// The folder in the repository.
  static let folder = "\(SampleCompany.root)/reports"

  /// The lines that write them.
  static let lines = ["weekly", "kpi --month 2026-01 --as-of 2026-02-20T16:00"].flatMap {
    ["\($0) --lang en", "\($0) --lang de"]
  }

  /// Their names and bytes, made anew.
  static func made() throws -> [String: [UInt8]] {
    let sandbox = try SampleCompany.project()
    for line in lines {
      let run = sandbox.report(line)
      try #require(run.status == 0 && run.errors.isEmpty, "\(run.text)")
    }
    return try sandbox.reportFiles().mapValues(\.bytes)
  }

  /// Those of a folder.
  static func present(in folder: String) throws -> [String: [UInt8]] {
    var files: [String: [UInt8]] = [:]
    for name in try FileManager.default.contentsOfDirectory(atPath: folder) {
      files[name] = [UInt8](try Data(contentsOf: URL(filePath: "\(folder)/\(name)")))
    }
    return files
  }

  /// The names in which two sets of files differ.
  static func differing(_ one: [String: [UInt8]], _ other: [String: [UInt8]]) -> [String] {
    Set(one.keys).union(other.keys).filter { one[$0] != other[$0] }.sorted()
  }
}

struct `The sample company's reports` {
  @Test func `have the summary that the README shows`() throws {
    let readme = try SampleCompany.text(of: "README.md")
    let line = "weekly --today 2026-02-20T16:00 --summary"
    let start = try #require(readme.range(of: "```console\n$ report \(line)\n"))
    let end = try #require(readme[start.upperBound...].range(of: "```"))
    let shown = readme[start.upperBound..<end.lowerBound]
    #expect(try SampleCompany.project().report(line).output == shown)
  }

  @Test func `are as the code makes them, byte for byte`() throws {
    let made = try SampleReports.made()
    #expect(made.count == 16)
    if ProcessInfo.processInfo.environment["UPDATE_SNAPSHOTS"] == "1" {
      try? FileManager.default.removeItem(atPath: SampleReports.folder)
      try FileManager.default.createDirectory(atPath: SampleReports.folder, withIntermediateDirectories: true)
      for (name, bytes) in made { try Data(bytes).write(to: URL(filePath: "\(SampleReports.folder)/\(name)")) }
      return
    }
    let differing = SampleReports.differing(made, try SampleReports.present(in: SampleReports.folder))
    #expect(differing.isEmpty, "UPDATE_SNAPSHOTS=1 writes reports/ anew; read what changed")
  }

  @Test func `are the same when they are written a second time`() throws {
    let sandbox = try SampleCompany.project()
    for line in SampleReports.lines { #expect(sandbox.report(line).status == 0) }
    let first = try sandbox.reportFiles().mapValues(\.bytes)
    for line in SampleReports.lines { #expect(sandbox.report(line).errors.isEmpty) }
    #expect(SampleReports.differing(try sandbox.reportFiles().mapValues(\.bytes), first).isEmpty)
  }

  /// Runs the program that was built with the tests, so that the machine's settings are really met.
  private func written(_ environment: [String: String]) throws -> [String: [UInt8]] {
    let sandbox = try SampleCompany.project()
    for line in SampleReports.lines {
      let words = ShellWords.split(line) + (line.contains("--as-of") ? [] : ["--today", "2026-02-20T16:00"])
      let run = try ExternalProgram.run(
        "\(Tool.programs)/report", words, environment: environment.merging(["OPSMIND_PROJECT": ""]) { $1 },
        in: sandbox.folder)
      try #require(run.status == 0, "\(run.text)")
    }
    return try sandbox.reportFiles().mapValues(\.bytes)
  }

  @Test(arguments: ["America/St_Johns", "Pacific/Kiritimati"])
  func `are the same on a machine in another time zone`(zone: String) throws {
    let files = try written(["TZ": zone, "LC_ALL": "C"])
    #expect(SampleReports.differing(files, try SampleReports.made()).isEmpty)
  }

  @Test(
    .enabled(
      if: ExternalProgram.exists("/usr/bin/localedef") && ExternalProgram.exists("/usr/share/i18n/locales/de_DE")))
  func `are the same on a machine that writes a decimal comma`() throws {
    try ExternalProgram.withFolder { folder in
      let (status, text) = try ExternalProgram.run(
        "/usr/bin/localedef", ["--no-archive", "-i", "de_DE", "-f", "UTF-8", folder + "/de_DE.UTF-8"])
      try #require(status == 0, "\(text)")
      let files = try written([
        "TZ": "America/St_Johns", "LOCPATH": folder, "LC_ALL": "de_DE.UTF-8", "LANG": "de_DE.UTF-8",
      ])
      #expect(SampleReports.differing(files, try SampleReports.made()).isEmpty)
    }
  }

  @Test(
    .enabled(
      if: ExternalProgram.exists("/usr/bin/localedef") && ExternalProgram.exists("/usr/share/i18n/locales/de_DE")))
  func `are the same in a process that writes a decimal comma`() async {
    await #expect(processExitsWith: .success) {
      let first = try SampleReports.made()
      try ExternalProgram.withFolder { folder in
        let (status, text) = try ExternalProgram.run(
          "/usr/bin/localedef", ["--no-archive", "-i", "de_DE", "-f", "UTF-8", folder + "/de_DE.UTF-8"])
        try #require(status == 0, "\(text)")
        setenv("LOCPATH", folder, 1)
        setenv("TZ", "America/St_Johns", 1)
        tzset()
        try #require(setlocale(LC_ALL, "de_DE.UTF-8") != nil)
        try #require(SampleReports.differing(try SampleReports.made(), first).isEmpty)
      }
    }
  }
}
