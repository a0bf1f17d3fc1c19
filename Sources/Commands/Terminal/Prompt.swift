import Foundation

/// Asks a person on a terminal for what is missing; never where there is no terminal.
enum Prompt {
  /// The answer to a question, without blanks around it; nil for an empty one, at the end of the input, and where nobody can be asked.
  static func answer(to question: String) -> String? {
    let invocation = Invocation.current
    guard invocation.canAsk else { return nil }
    try? invocation.console.flush()
    invocation.console.noteUnterminated("\(question): ")
    let line = readLine(from: invocation.standardInput)
    let answer = line.trimmingCharacters(in: .whitespaces)
    return answer.isEmpty ? nil : answer
  }

  /// Reads up to the end of the line and no further, so that the next question finds its answer.
  private static func readLine(from descriptor: Int32) -> String {
    var bytes: [UInt8] = []
    var byte: UInt8 = 0
    while bytes.count < 1 << 16 {
      let count = read(descriptor, &byte, 1)
      if count < 0, errno == EINTR { continue }
      guard count == 1, byte != UInt8(ascii: "\n") else { break }
      bytes.append(byte)
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
