import Arguments
import Domain
import Synchronization

/// A script of what was typed, when and by whom, which is played by running the commands themselves.
///
/// ```
/// # a comment
/// 2026-02-16T15:00 maren crm move D-58 closed_won --reason signed
/// ```
///
/// So a sample is made by the product, and holds nothing that could not have come about.
struct PlayedHistory {
  /// What one person typed at one moment.
  struct Line {
    /// The number of the line in its file, from 1.
    var number: Int
    /// The moment, as written.
    var momentText: String
    var moment: Instant
    var actor: String
    /// The command with its words.
    var words: [String]
  }

  /// The file's name, for messages.
  let file: String
  /// The lines, each later than the one before or at the same time.
  let lines: [Line]

  /// The line with which it begins.
  var first: Line { lines[0] }
  /// The line with which it ends.
  var last: Line { lines[lines.count - 1] }

  /// Reads a script, which has at least one line.
  /// - Parameter calendar: whose time the moments are in.
  init(_ text: String, file: String, calendar: CompanyCalendar) throws(Failure) {
    self.file = file
    var lines: [Line] = []
    var number = 0
    for text in text.split(separator: "\n", omittingEmptySubsequences: false) {
      number += 1
      guard !text.isEmpty, !text.hasPrefix("#") else { continue }
      let line = try PlayedHistory.line(text, number: number, file: file, calendar: calendar)
      if let last = lines.last, line.moment < last.moment {
        throw PlayedHistory.failure(file, number, "\(line.momentText) lies before \(last.momentText)")
      }
      lines.append(line)
    }
    guard !lines.isEmpty else { throw PlayedHistory.failure(file, number, "nothing was typed") }
    self.lines = lines
  }

  /// Runs every line in a project, with the clock and the user of the line and without a console.
  /// - Parameter folder: where files are that the lines name.
  /// - Throws: `Failure` where a line ends with another status than 0.
  func play(in project: Project, from folder: String) throws(Failure) {
    let progress = ProgressBar(
      "playing the history", total: lines.count, unit: .commands, console: Invocation.current.console)
    defer { progress.finish() }
    for (index, line) in lines.enumerated() {
      progress.update(index)
      let errors = Mutex<[UInt8]>([])
      let console = Console(output: { _ in }, error: { bytes in errors.withLock { $0 += bytes } })
      let invocation = Invocation(
        console: console, clock: { line.moment }, currentDirectory: folder,
        environment: ["OPSMIND_USER": line.actor, "OPSMIND_PROJECT": project.folder], standardInput: -1)
      let root: any ParsableCommand.Type = line.words[0] == "crm" ? CRM.self : Ops.self
      let status = Invocation.$current.withValue(invocation) {
        Program.run(root, arguments: Array(line.words.dropFirst()))
      }
      guard status == 0 else {
        let said = errors.withLock { String(decoding: $0, as: UTF8.self) }
        throw PlayedHistory.failure(
          file, line.number, "ended with status \(status) instead of 0: \(DisplayText.line(said, limit: 400))")
      }
    }
  }

  private static func line(
    _ text: Substring, number: Int, file: String, calendar: CompanyCalendar
  ) throws(Failure) -> Line {
    let parts = text.split(separator: " ", maxSplits: 2)
    guard parts.count == 3 else {
      throw failure(file, number, "is no moment, person and command")
    }
    let momentText = String(parts[0])
    guard !DayExpression.isWholeDay(momentText),
      let moment = DayExpression.instant(momentText, now: Instant(milliseconds: 0), calendar: calendar)
    else {
      throw failure(file, number, "'\(momentText)' is no moment such as 2026-02-20T16:00")
    }
    guard let words = CommandWords.split(parts[2]) else { throw failure(file, number, "a quote is not closed") }
    guard let program = words.first, ["crm", "ops"].contains(program) else {
      throw failure(file, number, "is no command of crm or ops")
    }
    return Line(number: number, momentText: momentText, moment: moment, actor: String(parts[1]), words: words)
  }

  private static func failure(_ file: String, _ number: Int, _ text: String) -> Failure {
    Failure("\(file):\(number): \(text)", remedy: "ops init, for a project without the sample")
  }
}
