import Foundation

/// A report on one deal, so that the documentation shows what `crm lint` really prints.
enum LintExample {
  private static let deals = """
    id,title,stage,owner,offer_amount,currency,next_step,next_step_date
    D-12,Website,negotiation,anna,18500,EUR,send terms,2026-02-13

    """

  /// The report as JSON.
  static func json() throws -> String {
    let folder = FileManager.default.temporaryDirectory.appending(path: "opsmind-docs-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try deals.write(to: folder.appending(path: "deals.csv"), atomically: false, encoding: .utf8)

    var invocation = Invocation.current
    invocation.console = Console(output: { _ in }, error: { _ in })
    invocation.currentDirectory = folder.path
    invocation.environment = [:]
    let status = Invocation.$current.withValue(invocation) {
      Program.run(
        CRM.self,
        arguments: [
          "lint", "--file", "deals.csv", "--select", "N", "--today", "2026-02-20", "--format", "json", "--output",
          "report.json",
        ])
    }
    guard status == 1 else { throw Failure("the example of a report ended with status \(status)") }
    return try String(contentsOf: folder.appending(path: "report.json"), encoding: .utf8)
  }
}
