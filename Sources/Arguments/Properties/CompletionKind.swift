/// What a shell can offer in the place of an argument's value.
public struct CompletionKind: Sendable {
  /// The kinds, for those who generate completion scripts.
  public enum Kind: Sendable {
    /// What the value's type suggests.
    case `default`
    /// The given words.
    case list([String])
    /// Files whose extension is among the given ones, or any file when there are none.
    case file(extensions: [String])
    /// Directories.
    case directory
    /// The lines a shell command prints.
    case shellCommand(String)
    /// The words a function returns for the arguments so far, the index of the argument being completed, and its
    /// beginning.
    case custom(@Sendable ([String], Int, String) -> [String])
  }

  /// What is offered.
  public let kind: Kind

  /// What the value's type suggests.
  public static var `default`: CompletionKind { CompletionKind(kind: .default) }

  /// The given words.
  public static func list(_ words: [String]) -> CompletionKind { CompletionKind(kind: .list(words)) }

  /// Files whose extension is among the given ones, or any file when there are none.
  public static func file(extensions: [String] = []) -> CompletionKind {
    CompletionKind(kind: .file(extensions: extensions))
  }

  /// Directories.
  public static var directory: CompletionKind { CompletionKind(kind: .directory) }

  /// The lines a shell command prints.
  public static func shellCommand(_ command: String) -> CompletionKind {
    CompletionKind(kind: .shellCommand(command))
  }

  /// The words a function returns for the arguments so far, the index of the argument being completed, and its
  /// beginning.
  public static func custom(
    _ completion: @escaping @Sendable ([String], Int, String) -> [String]
  ) -> CompletionKind {
    CompletionKind(kind: .custom(completion))
  }
}
