extension String: ExpressibleByArgument {
  /// Takes the argument as it is.
  public init?(argument: String) { self = argument }
}

extension Bool: ExpressibleByArgument {
  /// Reads `true` or `false`.
  public init?(argument: String) { self.init(argument) }

  /// Both values.
  public static var allValueStrings: [String] { ["true", "false"] }

  /// Both values.
  public static var defaultCompletionKind: CompletionKind { .list(allValueStrings) }
}

extension ExpressibleByArgument where Self: LosslessStringConvertible {
  /// Reads the value from its description.
  public init?(argument: String) { self.init(argument) }
}

extension Double: ExpressibleByArgument {}
extension Float: ExpressibleByArgument {}

extension Int: ExpressibleByArgument {}
extension Int8: ExpressibleByArgument {}
extension Int16: ExpressibleByArgument {}
extension Int32: ExpressibleByArgument {}
extension Int64: ExpressibleByArgument {}
extension UInt: ExpressibleByArgument {}
extension UInt8: ExpressibleByArgument {}
extension UInt16: ExpressibleByArgument {}
extension UInt32: ExpressibleByArgument {}
extension UInt64: ExpressibleByArgument {}
