import Arguments
import Domain
import Synchronization

@testable import Commands

extension Sandbox {
  /// Runs a line of `crm` or `ops` when the clock has gone on by so much.
  func run(_ line: String, after span: TimeSpan) -> Transcript {
    let words = ShellWords.split(line)
    let root: any ParsableCommand.Type = words.first == "crm" ? CRM.self : Ops.self
    let written = Mutex<[Bool: [UInt8]]>([:])
    let sink = { (isOutput: Bool) -> Console.Sink in
      { (bytes) throws(ConsoleError) in
        let copy = Array(bytes)
        written.withLock { $0[isOutput, default: []] += copy }
      }
    }
    let now = Instant(milliseconds: 1_771_574_400_000).advanced(by: span)
    let invocation = Invocation(
      console: Console(output: sink(true), error: sink(false), width: 100), clock: { now }, currentDirectory: folder,
      environment: ["USER": "kari"], standardInput: -1)
    let status = Invocation.$current.withValue(invocation) {
      Program.run(root, arguments: Array(words.dropFirst()))
    }
    let (output, errors) = written.withLock { ($0[true] ?? [], $0[false] ?? []) }
    let text = { [folder] (bytes: [UInt8]) in String(decoding: bytes, as: UTF8.self).replacing(folder, with: "[folder]")
    }
    return Transcript(
      command: line, status: status, output: text(output), errors: text(errors), rawOutput: output)
  }
}
