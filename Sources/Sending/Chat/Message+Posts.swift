extension Message {
  /// The requests that post the message to Mattermost.
  public func mattermostPosts(to address: SecretAddress) -> [WebPost] {
    MattermostPost.posts(of: self, to: address)
  }

  /// The requests that post the message to Slack.
  public func slackPosts(to address: SecretAddress) -> [WebPost] {
    SlackPost.posts(of: self, to: address)
  }

  /// The requests by which a bot sends the message to a chat.
  public func telegramPosts(to address: SecretAddress, chat: String) -> [WebPost] {
    TelegramPost.posts(of: self, to: address, chat: chat)
  }
}
