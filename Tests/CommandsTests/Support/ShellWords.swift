@testable import Commands

/// Cuts a command line into words as a shell does, as far as the examples of help texts need it.
enum ShellWords {
  /// The words; quotes of either kind hold blanks.
  static func split(_ line: String) -> [String] { CommandWords.split(line) ?? [] }
}
