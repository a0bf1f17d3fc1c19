import Domain
import Foundation
import Importing

/// Stages as the standard policy has them, for tests that must not know the policy.
let testPipeline: Pipeline = {
  let main: [(String, Stage.Role)] = [
    ("new_lead", .open), ("contacted", .open), ("response", .open), ("call_booked", .open), ("offer_sent", .open),
    ("negotiation", .open),
    ("closed_won", .won),
  ]
  let stages = main.enumerated().map {
    Stage(id: $1.0, name: $1.0.capitalized, role: $1.1, category: .pipeline, position: $0)
  }
  let lost = Stage(
    id: "closed_lost", name: "Closed Lost", aliases: ["lost"], role: .lost, category: .omitted, position: nil)
  return Pipeline(stages: stages + [lost], alwaysRequired: []) ?? Pipeline.none
}()

extension Pipeline {
  fileprivate static var none: Pipeline {
    guard let empty = Pipeline(stages: [], alwaysRequired: []) else { preconditionFailure("no stages share no word") }
    return empty
  }
}

/// What a file of deals says: its deals, and a line per rejected row.
struct DealReading {
  var profile = ""
  var deals: [Deal] = []
  var rejected: [String] = []

  /// Reads a text written to a temporary file.
  init(_ text: String, change: (inout DealFile.Options) -> Void = { _ in }) throws {
    let path = FileManager.default.temporaryDirectory.appending(path: "deals-\(UUID().uuidString).csv").path()
    try Data(text.utf8).write(to: URL(filePath: path))
    defer { try? FileManager.default.removeItem(atPath: path) }
    var options = DealFile.Options(calendar: .utc, pipeline: testPipeline)
    change(&options)
    let file = try DealFile(path: path, name: "deals.csv", options: options)
    profile = file.profile.name
    let feed = try file.rows()
    var batch = RowFeed.Batch()
    while try feed.next(&batch) {
      for row in feed.rows(of: batch) {
        switch row {
        case .deal(let deal): deals.append(deal)
        case .rejected(let problem):
          rejected.append("\(problem.line):\(problem.column) \(problem.code): \(problem.reason)")
        }
      }
    }
  }

  /// The fields of the only deal, as files write them.
  var only: [String: String] {
    guard deals.count == 1 else { return [:] }
    return Dictionary(
      uniqueKeysWithValues: DealField.allCases.compactMap { field in
        deals[0].written(field).map { (field.rawValue, $0) }
      })
  }
}
