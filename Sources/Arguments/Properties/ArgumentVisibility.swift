/// Whether an argument is listed in help texts.
public struct ArgumentVisibility: Hashable, Sendable {
  enum Level: Int {
    case `default`, hidden, `private`
  }

  let level: Level

  /// Listed in every help text.
  public static let `default` = ArgumentVisibility(level: .default)

  /// Listed only by `--help-hidden`.
  public static let hidden = ArgumentVisibility(level: .hidden)

  /// Never listed.
  public static let `private` = ArgumentVisibility(level: .private)
}
