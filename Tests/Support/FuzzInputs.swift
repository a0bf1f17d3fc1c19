import Foundation

/// How much the tests with damaged inputs try.
public enum FuzzInputs {
  /// How many inputs each of them reads: 2 000, or as many as `OPSMIND_FUZZ_INPUTS` says.
  public static let count = ProcessInfo.processInfo.environment["OPSMIND_FUZZ_INPUTS"].flatMap { Int($0) } ?? 2_000

  /// How many random histories are replayed: 200, or as many as `OPSMIND_HISTORIES` says.
  public static let histories = ProcessInfo.processInfo.environment["OPSMIND_HISTORIES"].flatMap { Int($0) } ?? 200
}
