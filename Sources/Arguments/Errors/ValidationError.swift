/// An error about the arguments' values, shown with the usage line; the exit code is 64.
public struct ValidationError: Error, CustomStringConvertible {
  /// What is wrong and what mends it.
  public private(set) var message: String

  /// Makes an error of its message.
  public init(_ message: String) {
    self.message = message
  }

  /// The message.
  public var description: String { message }
}
