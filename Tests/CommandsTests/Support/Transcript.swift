import Foundation

/// A command with its status and what it wrote.
struct Transcript {
  /// The line as it would be typed.
  var command: String
  var status: Int32
  /// Standard output, with the sandbox's path hidden.
  var output: String
  /// Standard error, with the sandbox's path hidden.
  var errors: String
  /// Standard output byte for byte.
  var rawOutput: [UInt8]
  /// The text of several transcripts that stand together; nil for one alone.
  private var whole: String?

  /// A command with what it wrote.
  init(command: String, status: Int32, output: String, errors: String, rawOutput: [UInt8]) {
    (self.command, self.status, self.output, self.errors, self.rawOutput) = (command, status, output, errors, rawOutput)
  }

  /// Several commands in a row.
  init(_ transcripts: [Transcript]) {
    self.init(command: "", status: 0, output: "", errors: "", rawOutput: [])
    whole = transcripts.map(\.text).joined(separator: "\n")
  }

  /// Everything as one text.
  var text: String {
    if let whole { return whole }
    func block(_ text: String) -> String { text.isEmpty || text.hasSuffix("\n") ? text : text + "\n" }
    let stderr = errors.isEmpty ? "" : "[stderr]\n" + block(errors)
    return "$ \(command)\n\(block(output))\(stderr)[status] \(status)\n"
  }

  /// Standard output as JSON.
  func json() throws -> [String: Any] {
    let value = try JSONSerialization.jsonObject(with: Data(rawOutput))
    return value as? [String: Any] ?? [:]
  }

  /// The transcript with what a pattern matches replaced, for what differs between machines.
  func replacing(_ pattern: Regex<Substring>, with text: String) -> Transcript {
    var copy = self
    copy.output = output.replacing(pattern, with: text)
    copy.errors = errors.replacing(pattern, with: text)
    return copy
  }
}
