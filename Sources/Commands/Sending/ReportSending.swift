import Domain
import Sending

/// Sends a report that has been written to each target that was named, whatever becomes of the others.
struct ReportSending {
  /// What is sent.
  var message: Message
  /// Where the report was written, as a person would name the file; a mail goes beside it.
  var reportPath: String
  /// The command that makes the same report again, without its `--send`.
  var command: String

  /// Sends, or with `--dry-run` prints what would be sent; does nothing without `--send`.
  ///
  /// Call it when the report is in its place: a failure says so, and ends with the command that sends it again.
  func perform(_ options: SendOptions) throws {
    var problems: [Problem] = []
    var done: Set<SendTarget> = []
    for target in options.send where done.insert(target).inserted {
      do {
        try options.dryRun ? show(target) : send(target, options)
      } catch let failure as Failure {
        problems.append(Problem(target: target, text: failure.message, remedy: failure.remedy))
      } catch let refusal as Delivery.Refusal {
        let remedy = refusal.isPassing ? nil : refusal.remedy ?? "check \(SendSettings.variables(of: target))"
        problems.append(Problem(target: target, text: refusal.reason, remedy: remedy))
      }
    }
    if !problems.isEmpty { throw failure(of: problems, isDryRun: options.dryRun) }
  }

  private struct Problem {
    var target: SendTarget
    var text: String
    var remedy: String?
  }

  private func send(_ target: SendTarget, _ options: SendOptions) throws {
    let invocation = Invocation.current
    guard target != .email else {
      let file = try FileOutput(path: invocation.path(mailPath), remedy: "make the folder writable for you")
      try file.write(try mail())
      try file.finish()
      return invocation.console.note("email: written to \(mailPath)")
    }
    let delivery = Delivery(
      timeout: .milliseconds(1000 * (options.sendTimeout ?? 10)), sleep: invocation.sleep,
      note: { invocation.console.note($0) })
    try delivery.send(try posts(for: target, SendSettings(environment: invocation.environment)), to: target)
  }

  private func show(_ target: SendTarget) throws {
    let invocation = Invocation.current
    let console = invocation.console
    guard target != .email else {
      let mail = try mail().replacing("\r\n", with: "\n")
      return try console.print("email, to be written to \(mailPath):\n\(mail)")
    }
    let settings = SendSettings(environment: invocation.environment) { name in
      console.note("\(target.rawValue): \(name) is not set")
    }
    let posts = try posts(for: target, settings)
    for (index, post) in posts.enumerated() {
      let part = posts.count == 1 ? "" : ", \(index + 1) of \(posts.count)"
      try console.print("\(target.rawValue)\(part):\n\(post.shown)\n")
    }
  }

  private func posts(for target: SendTarget, _ settings: SendSettings) throws(Failure) -> [WebPost] {
    switch target {
    case .mattermost: return message.mattermostPosts(to: try settings.webhook())
    case .slack: return message.slackPosts(to: try settings.webhook())
    case .telegram:
      let (address, chat) = try settings.telegram()
      return message.telegramPosts(to: address, chat: chat)
    case .email: return []
    }
  }

  private func mail() throws(Failure) -> String {
    let (sender, recipients) = try SendSettings(environment: Invocation.current.environment).mailboxes()
    return message.mail(from: sender, to: recipients)
  }

  /// The report's path with `.eml` for its extension.
  private var mailPath: String {
    let name = reportPath.split(separator: "/").last ?? ""
    guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { return reportPath + ".eml" }
    return reportPath[..<dot] + ".eml"
  }

  /// One failure for all that was not sent. What was sent is not named in the command, so that it does not go out twice.
  private func failure(of problems: [Problem], isDryRun: Bool) -> Failure {
    let texts = problems.map { "\($0.target.rawValue): \($0.text)" }
    let report = isDryRun ? [] : ["the report is in \(reportPath)"]
    var remedies: [String] = []
    for remedy in problems.compactMap(\.remedy) where !remedies.contains(remedy) { remedies.append(remedy) }
    let again = ([command] + problems.map { "--send \($0.target.rawValue)" } + (isDryRun ? ["--dry-run"] : []))
      .joined(separator: " ")
    return Failure(
      (texts + report).joined(separator: "; "), remedy: (remedies + [again]).joined(separator: ", then "))
  }
}
