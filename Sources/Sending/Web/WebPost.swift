/// One HTTP request that posts JSON.
public struct WebPost: Equatable, Sendable {
  /// Where it goes.
  public let address: SecretAddress
  /// The JSON.
  public let body: String

  /// The header lines, in the order in which they are sent.
  public static let headers = ["Content-Type: application/json", "Accept: application/json", "User-Agent: OpsMind"]

  /// The request as it may be shown: method, address with its secret hidden, headers, body.
  public var shown: String {
    (["POST \(address.shown)"] + WebPost.headers + ["", body]).joined(separator: "\n")
  }
}
