/// A shell for which completion scripts are written.
public struct CompletionShell: RawRepresentable, Hashable, CaseIterable, Sendable {
  /// The name of the shell's program: `bash`.
  public let rawValue: String

  /// The shell of a name, or `nil` for one that there are no scripts for.
  public init?(rawValue: String) {
    guard let shell = Self.allCases.first(where: { $0.rawValue == rawValue }) else { return nil }
    self = shell
  }

  private init(_ name: String) {
    rawValue = name
  }

  /// The Z shell, from version 5.
  public static let zsh = CompletionShell("zsh")

  /// The Bourne-again shell, from version 4.4.
  public static let bash = CompletionShell("bash")

  /// The friendly interactive shell, from version 3.4.
  public static let fish = CompletionShell("fish")

  /// Every shell there are scripts for.
  public static var allCases: [CompletionShell] { [.zsh, .bash, .fish] }

  /// The path of the shell that a script is for when none is named, as the environment variable `SHELL` has it.
  ///
  /// swift-argument-parser reads the variable itself; here the program decides which environment counts.
  @TaskLocal public static var userShell: String?

  /// The shell of a name, or the user's when it is `nil`; `nil` where there are no scripts for it.
  static func requested(_ name: String?) -> CompletionShell? {
    let program = name ?? userShell?.split(separator: "/").last.map(String.init)
    return program.flatMap(CompletionShell.init(rawValue:))
  }
}
