import Arguments
import Domain
import Sending
import Synchronization

@testable import Commands

extension Sandbox {
  /// What no text may have in it: the secret parts of a webhook and of a bot's token.
  static let secrets = ["kq7x3zt1wbgcjf5e8m9r", "AAF-9x_kTq3vJm0"]

  /// The message that the report of these tests sends.
  static let message = Message(
    title: "Weekly report 2026-W07", summary: "Open deals      12\nWon            €3 000\nAsk @channel <soon>",
    html: "<h1>Weekly report</h1>", reportID: "weekly-2026-W07", moment: Instant(milliseconds: 1_771_599_600_000))

  /// Runs a command `report` that only sends, without waiting between attempts.
  func sendReport(_ line: String, environment: [String: String] = [:]) -> Transcript {
    let written = Mutex<[Bool: [UInt8]]>([:])
    let sink = { (isOutput: Bool) -> Console.Sink in
      { (bytes) throws(ConsoleError) in
        let copy = Array(bytes)
        written.withLock { $0[isOutput, default: []] += copy }
      }
    }
    let instant = now
    var invocation = Invocation(
      console: Console(output: sink(true), error: sink(false), width: 100), clock: { instant },
      currentDirectory: folder, environment: environment, standardInput: -1)
    invocation.sleep = { _ in }
    let status = Invocation.$current.withValue(invocation) {
      Program.run(SendingReport.self, arguments: ShellWords.split(line))
    }
    let (output, errors) = written.withLock { ($0[true] ?? [], $0[false] ?? []) }
    let text = { [folder] (bytes: [UInt8]) in String(decoding: bytes, as: UTF8.self).replacing(folder, with: "[folder]")
    }
    return Transcript(
      command: "report \(line)", status: status, output: text(output), errors: text(errors), rawOutput: output)
  }
}

/// A report that is there already.
private struct SendingReport: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report", abstract: "Send a report.", discussion: SendOptions.environmentHelp)

  @OptionGroup var sending: SendOptions

  func run() throws {
    try ReportSending(
      message: Sandbox.message, reportPath: "reports/2026-02-13-weekly-report.md",
      command: "report weekly --week 2026-W07"
    ).perform(sending)
  }
}
