public import Arguments
public import Sending

/// Where a report is sent beside being written.
struct SendOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Send the summary to a chat, or write it as a mail beside the report; may be repeated.", valueName: "target"))
  var send: [SendTarget] = []

  @Option(
    help: ArgumentHelp("Give an attempt to send up after this many seconds; otherwise 10.", valueName: "seconds"))
  var sendTimeout: Int?

  @Flag(help: "Print what would be sent, its secrets hidden, and send nothing.")
  var dryRun = false

  mutating func validate() throws {
    if send.contains(.mattermost), send.contains(.slack) {
      throw ValidationError(
        "'--send mattermost' and '--send slack' would both post to \(SendSettings.webhookVariable). Name one of them.")
    }
    if let sendTimeout, !(1...300).contains(sendTimeout) {
      throw ValidationError(
        "The value '\(sendTimeout)' is invalid for '--send-timeout <seconds>'. Write a number from 1 to 300.")
    }
    if send.isEmpty, sendTimeout != nil || dryRun {
      throw ValidationError("'\(dryRun ? "--dry-run" : "--send-timeout")' needs '--send <target>'.")
    }
  }

  /// What a command's help says of the variables.
  static let environmentHelp = """
    --send reads the environment: OPSMIND_WEBHOOK_URL for mattermost and slack; OPSMIND_TELEGRAM_TOKEN, \
    OPSMIND_TELEGRAM_CHAT and, for a server of your own, OPSMIND_TELEGRAM_API for telegram; OPSMIND_MAIL_FROM and \
    OPSMIND_MAIL_TO for email. Unencrypted http is refused except to this machine, or with OPSMIND_ALLOW_HTTP=1.
    """
}

extension SendTarget: ExpressibleByArgument {}
