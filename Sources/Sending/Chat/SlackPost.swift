import JSONText

/// Posts to an incoming webhook of Slack. <https://docs.slack.dev/messaging/sending-messages-using-incoming-webhooks>
///
/// Slack's markup is not Markdown, so the summary goes as plain text in a code block, where columns stay columns.
enum SlackPost {
  /// A post holds 40 000 characters, and each could become five by escaping.
  private static let limit = 7_500

  /// The posts of a message.
  static func posts(of message: Message, to address: SecretAddress) -> [WebPost] {
    let title = ChatText.safeLine(message.title)
    let isPlain = !title.isEmpty && !title.contains { "*_~`".contains($0) }
    let heading = isPlain ? "*\(escaped(title))*" : escaped(title)
    let pieces = TextPieces.split(ChatText.safe(message.summary), limit: limit)
    guard !pieces.isEmpty else { return [post(heading, to: address)] }
    return pieces.enumerated().map { index, piece in
      post((index == 0 ? heading + "\n" : "") + escaped(CodeBlock.text(of: piece)), to: address)
    }
  }

  private static func post(_ text: String, to address: SecretAddress) -> WebPost {
    WebPost(address: address, body: "{\"text\":\(JSONWriter.quoted(text))}")
  }

  /// The three characters that Slack reads as its own are written as it wants them.
  private static func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
  }
}
