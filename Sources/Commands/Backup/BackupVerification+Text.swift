import Domain
import SQLite
import Store

extension BackupVerification {
  /// What was looked at, as `ops doctor` tells it.
  var checks: [DoctorCheck] {
    [manifestCheck, schemaCheck, structureCheck, referenceCheck]
  }

  /// The tables, each with its rows and how it compares.
  var table: TextTable {
    var table = TextTable(["table", "rows", "state"], right: ["rows"])
    table.rows = tables.map { found in
      [DisplayText.line(found.table), found.rows.map { String($0) } ?? "–", found.outcome.rawValue]
    }
    return table
  }

  /// What tables hold and what the manifest says, of those that differ.
  var differences: [String] {
    tables.filter { !$0.isSound }.flatMap { table in
      [
        "\(DisplayText.line(table.table)): \(table.outcome.words)",
        "  expected \(words(table.expected?.rows, table.expected?.sha256))",
        "  found    \(words(table.rows, table.sha256))",
      ]
    }
  }

  /// The result in one line.
  var summary: String {
    guard isSound else { return "\(file.name) is damaged, or was changed after it was made" }
    return "\(file.name) is sound\(manifest == nil ? " as far as can be told without a manifest" : ""): \(content)"
  }

  private var manifestCheck: DoctorCheck {
    guard let manifest else {
      return .fine("manifest", "none: the file was not made by ops backup, so rows are only counted")
    }
    return .fine("manifest", "made \(manifest.madeAt) by OpsMind \(DisplayText.line(manifest.program))")
  }

  private var schemaCheck: DoctorCheck {
    guard let migration else { return .problem("schema", "cannot be read", remedy: DoctorCheck.anotherBackup) }
    return .fine("schema", DisplayText.line(migration))
  }

  private var structureCheck: DoctorCheck {
    guard let first = damage.first else { return .fine("integrity", "every page and index read") }
    return .problem(
      "integrity", DisplayText.line(first, limit: 200) + (damage.count > 1 ? " (and \(damage.count - 1) more)" : ""),
      remedy: DoctorCheck.anotherBackup)
  }

  private var referenceCheck: DoctorCheck {
    guard let first = violations.first else { return .fine("foreign keys", "every reference has its row") }
    return .problem(
      "foreign keys",
      "\(LintReport.counted(violations.count, "row")) of \(DisplayText.line(first.table)) without its "
        + DisplayText.line(first.parent), remedy: DoctorCheck.anotherBackup)
  }

  private func words(_ rows: Int?, _ hash: String?) -> String {
    guard let rows, let hash else { return "nothing" }
    return "\(LintReport.counted(rows, "row")), sha-256 \(DisplayText.line(hash))"
  }
}

extension DoctorCheck {
  fileprivate static let anotherBackup = "ops verify-backup with another backup; ops restore refuses this one"
}

extension TableComparison.Outcome {
  /// The outcome as the end of a sentence about a table.
  var words: String {
    switch self {
    case .same: "as it was"
    case .differs: "differs from what was backed up"
    case .missing: "is missing"
    case .added: "was not backed up"
    case .unreadable: "cannot be read"
    case .counted: "counted"
    }
  }
}
