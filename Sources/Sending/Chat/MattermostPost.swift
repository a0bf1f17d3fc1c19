import JSONText

/// Posts to an incoming webhook of Mattermost. <https://developers.mattermost.com/integrate/webhooks/incoming/>
enum MattermostPost {
  /// A post holds 16383 characters; the heading and the marks of the code block want their share.
  private static let limit = 15_000

  /// The posts of a message: its title as a heading, and its summary in a code block, where columns stay columns.
  static func posts(of message: Message, to address: SecretAddress) -> [WebPost] {
    let heading = "#### \(escaped(ChatText.safeLine(message.title)))"
    let pieces = TextPieces.split(ChatText.safe(message.summary), limit: limit)
    guard !pieces.isEmpty else { return [post(heading, to: address)] }
    return pieces.enumerated().map { index, piece in
      post((index == 0 ? heading + "\n\n" : "") + CodeBlock.text(of: piece), to: address)
    }
  }

  private static func post(_ text: String, to address: SecretAddress) -> WebPost {
    WebPost(address: address, body: "{\"text\":\(JSONWriter.quoted(text))}")
  }

  /// Takes the meaning from what Markdown reads inside a line.
  private static func escaped(_ line: String) -> String {
    line.reduce(into: "") { result, character in
      if "\\`*_~[]|#".contains(character) { result.append("\\") }
      result.append(character)
    }
  }
}
