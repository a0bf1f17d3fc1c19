/// Where a report can be sent.
public enum SendTarget: String, CaseIterable, Hashable, Sendable {
  /// A channel of Mattermost, by an incoming webhook.
  case mattermost
  /// A channel of Slack, by an incoming webhook.
  case slack
  /// A chat of Telegram, by a bot.
  case telegram
  /// A mail, as an `.eml` file.
  case email
}
