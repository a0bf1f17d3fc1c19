import Domain
import Foundation
import Testing

@testable import Commands

struct `The doctor` {
  private let project: BackupProject

  init() throws {
    project = try BackupProject()
  }

  private func backupLines(after span: TimeSpan) -> [String] {
    let lines = project.sandbox.run("ops doctor", after: span).output.split(separator: "\n").map(String.init)
    let start = lines.firstIndex { $0.contains(" backup ") } ?? lines.endIndex
    return Array(lines[start...].prefix { $0.contains(" backup ") || $0.contains("try:") })
  }

  @Test func `tells how old the newest backup is`() {
    #expect(
      backupLines(after: .days(7)) == [
        "fine     backup           the newest is 7d old: backups/opsmind-20260220-080000.db"
      ])
    #expect(
      backupLines(after: .days(8)) == [
        "warning  backup           the newest is 8d old: backups/opsmind-20260220-080000.db",
        "         try: ops backup",
      ])
  }

  @Test func `tells that there is no backup of the deals`() throws {
    try FileManager.default.removeItem(atPath: project.sandbox.path("backups"))
    #expect(
      backupLines(after: .days(0)) == [
        "warning  backup           none in backups/", "         try: ops backup",
      ])
  }

  @Test func `tells that the newest backup cannot be read`() throws {
    try project.sandbox.write("backups/zzz.db", "no database")
    #expect(
      backupLines(after: .days(0)) == [
        "warning  backup           the newest, backups/zzz.db, cannot be read", "         try: ops backup",
      ])
  }

  @Test func `names the backup that replaces a damaged database`() throws {
    try project.sandbox.write("opsmind.db", String(repeating: "not a database\n", count: 99))
    #expect(
      project.sandbox.ops("doctor").output.contains("try: ops restore [folder]/backups/opsmind-20260220-080000.db\n"))
    #expect(project.sandbox.ops("restore backups/opsmind-20260220-080000.db").status == 0)
    chmod(project.sandbox.path("opsmind.db"), 0o600)
    #expect(project.sandbox.ops("doctor").status == 0)
  }
}
