import Foundation
import Policy
import Rules
import YAML

/// Reads the policy's file with the rules that exist.
enum PolicyFile {
  /// The policy of a file.
  /// - Parameter name: what to call the file in messages.
  static func load(path: String, name: String) throws -> CompanyPolicy {
    guard let data = FileManager.default.contents(atPath: path) else {
      guard FileManager.default.fileExists(atPath: path) else {
        throw Failure("\(name) does not exist", remedy: "check the name: ls \(FixCommand.quoted(folder(of: path)))")
      }
      throw Failure("cannot read \(path)", remedy: "check its permissions: ls -l \(FixCommand.quoted(path))")
    }
    return try CompanyPolicy.load(
      bytes: [UInt8](data), file: name,
      knownRules: RuleBook.standard.documentation.map { (code: $0.code, name: $0.name) })
  }

  private static func folder(of path: String) -> String {
    (path as NSString).deletingLastPathComponent
  }
}
