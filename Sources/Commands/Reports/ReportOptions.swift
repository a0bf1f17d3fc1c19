import Arguments
import Domain
import Foundation
import Policy
import Reporting

/// In which language and forms a report is written, and where.
struct ReportOptions: ParsableArguments {
  @Option(name: .shortAndLong, help: "Which forms to write, repeatable; otherwise all.")
  var format: [ReportFormat] = []

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "The folder of the files, or one file, whose ending says the form; otherwise the project's reports/.",
      valueName: "path"), completion: .file())
  var output: String?

  @Flag(help: "Print one form, Markdown unless stated, and write no file.")
  var stdout = false

  @Option(help: "The language; otherwise the policy's.")
  var lang: LanguageArgument?

  mutating func validate() throws {
    guard stdout else { return }
    if output != nil { throw ValidationError("--stdout and --output exclude each other.") }
    if format.count > 1 { throw ValidationError("--stdout prints one form; give --format once.") }
    if format == [.xlsx] { throw ValidationError("A workbook is no text; write it to a file with --output FILE.xlsx.") }
  }

  /// The language that is written.
  func language(_ policy: CompanyPolicy) -> Language { lang?.language ?? ReportOptions.usualLanguage(policy) }

  /// The language of the policy.
  static func usualLanguage(_ policy: CompanyPolicy) -> Language {
    switch policy.reports.language {
    case .en: .english
    case .de: .german
    }
  }
}

/// A language on the command line.
enum LanguageArgument: String, CaseIterable, ExpressibleByArgument {
  case en, de

  /// The language of reports.
  var language: Language { self == .en ? .english : .german }
}
