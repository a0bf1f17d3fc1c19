import Foundation
import Reporting

/// Where the files of one report of one period go.
struct ReportFolder {
  /// The absolute path of the folder.
  var folder: String
  /// What the files' names have in common: `2026-02-20-weekly-report`.
  var stem: String
  /// What the Markdown file states of itself.
  var identity: ReportIdentity

  /// The path of a form.
  func path(_ format: ReportFormat) -> String { "\(folder)/\(stem).\(format.fileExtension)" }

  /// Makes a folder with those above it, where they are not there yet.
  static func make(_ folder: String) throws {
    do {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    } catch {
      let system = (error as NSError).userInfo[NSUnderlyingErrorKey] as? NSError
      let reason = system.map { ": \(String(cString: strerror(Int32($0.code))).lowercased())" } ?? ""
      throw Failure("cannot make the folder \(folder)\(reason)", remedy: "choose another place with --output")
    }
  }

  /// The Markdown file that people may have written in: the one of the usual name, else one in the folder that says it is this
  /// report, so that a renamed file is found again.
  func markdownPath() throws -> String {
    let usual = path(.markdown)
    guard !FileManager.default.fileExists(atPath: usual) else { return usual }
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    let ours = names.sorted().filter { name in
      guard name.hasSuffix(".md"), let text = try? String(contentsOfFile: "\(folder)/\(name)", encoding: .utf8) else {
        return false
      }
      return ReportIdentity(statedIn: text) == identity
    }
    guard let first = ours.first else { return usual }
    if ours.count > 1 {
      Invocation.current.console.note(
        "\(ours.map { DisplayText.line($0) }.joined(separator: " and ")) say that they are this report; the first is taken"
      )
    }
    return "\(folder)/\(first)"
  }
}
