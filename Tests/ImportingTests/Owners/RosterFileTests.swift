import Domain
import Foundation
import Importing
import Testing

struct `A roster file` {
  private func read(_ text: String) throws -> (owners: [Owner], problems: [RowProblem]) {
    let path = FileManager.default.temporaryDirectory.appending(path: "roster-\(UUID().uuidString).csv").path()
    try Data(text.utf8).write(to: URL(filePath: path))
    defer { try? FileManager.default.removeItem(atPath: path) }
    return try RosterFile.read(path: path, name: "roster.csv")
  }

  @Test func `gives people with all they have`() throws {
    let (owners, problems) = try read(
      "ID;Name;email;active_from;active_until;role;active_deal_limit\nanna;Anna;a@b.no;2024-01-01;2026-01-31;sales;30\nben;;;;;;\n"
    )
    #expect(problems.isEmpty)
    #expect(
      owners == [
        Owner(
          id: "anna", name: "Anna", email: "a@b.no", activeFrom: Day("2024-01-01"), activeUntil: Day("2026-01-31"),
          role: "sales", activeDealLimit: 30),
        Owner(id: "ben", name: "ben"),
      ])
  }

  @Test(arguments: [
    ("id,name\n,x\n", "2:1 id is empty"), ("id,name\na,x\na,y\n", "3:1 the id 'a' stands in the file before"),
    ("id,active_from\na,1.2.2026\n", "2:3 active_from '1.2.2026' is not a date"),
    ("id,active_deal_limit\na,-1\n", "2:3 active_deal_limit '-1' is not"),
    ("id,active_from,active_until\na,2026-02-01,2026-01-01\n", "2:14 active_until 2026-01-01 is before"),
    ("id,name\na\n", "2:2 the row has 1 cell"),
  ])
  func `names what it cannot read by line and column`(csv: String, problem: String) throws {
    let problems = try read(csv).problems.map { "\($0.line):\($0.column) \($0.reason)" }
    #expect(problems.first?.hasPrefix(problem) == true, "\(problems)")
  }

  @Test func `needs a column of ids`() {
    #expect(throws: RowProblem.self) { try read("name\nAnna\n") }
  }
}
