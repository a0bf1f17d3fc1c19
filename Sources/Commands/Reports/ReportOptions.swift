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
    try checkOutput()
    guard stdout else { return }
    if output != nil { throw ValidationError("--stdout and --output exclude each other.") }
    if format.count > 1 { throw ValidationError("--stdout prints one form; give --format once.") }
    if format == [.xlsx] { throw ValidationError("A workbook is no text; write it to a file with --output FILE.xlsx.") }
  }

  /// Refuses what is neither a folder nor a file of a form: `report.pdf` is not meant to become a folder.
  private func checkOutput() throws {
    guard let output else { return }
    guard !output.isEmpty else { throw ValidationError("'--output' needs a folder or a file; it is empty.") }
    guard output != "-" else { throw ValidationError("To print a report instead of writing it, use --stdout.") }
    let ending = (output as NSString).pathExtension
    let path = Invocation.current.path(output)
    guard !ending.isEmpty, !output.hasSuffix("/"), ReportFormat(path: output) == nil,
      !FileManager.default.fileExists(atPath: path)
    else { return }
    let forms = ReportFormat.allCases.map { "." + $0.fileExtension }.joined(separator: ", ")
    throw ValidationError(
      "'--output \(output)' ends in .\(ending), which is no form of a report. The forms are \(forms); a folder ends in /."
    )
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

  /// Reads `en` or `de` in any case.
  init?(argument: String) {
    self.init(rawValue: argument.lowercased())
  }

  /// The language of reports.
  var language: Language { self == .en ? .english : .german }
}
