/// The status a process ends with; as an error it ends the process without a message.
public struct ExitCode: Error, RawRepresentable, Hashable {
  /// The status, 0 for success.
  public var rawValue: Int32

  /// Makes an exit code of a status.
  public init(_ code: Int32) {
    rawValue = code
  }

  /// Makes an exit code of a status.
  public init(rawValue: Int32) {
    self.init(rawValue)
  }

  /// The command did what it was asked to: 0.
  public static let success = ExitCode(0)

  /// The command failed: 1.
  public static let failure = ExitCode(1)

  /// The arguments were wrong: 64, `EX_USAGE` of `sysexits.h`.
  public static let validationFailure = ExitCode(64)

  /// Whether the status is that of success.
  public var isSuccess: Bool { self == .success }
}
