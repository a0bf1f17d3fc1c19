/// Posts to an incoming webhook of Mattermost. <https://developers.mattermost.com/integrate/webhooks/incoming/>
enum MattermostPost {
  /// A post holds 16383 characters.
  private static let limit = 16_000

  private struct Body: Encodable {
    var text: String
  }

  /// The posts of a message: its Markdown, or its plain text in a code block.
  static func posts(of message: Message, to address: SecretAddress) -> [WebPost] {
    let heading = "#### \(escaped(ChatText.safeLine(message.title)))"
    guard let markdown = message.markdown else {
      let pieces = TextPieces.split(ChatText.safe(message.summary), limit: limit - 1000)
      guard !pieces.isEmpty else { return [post(heading, to: address)] }
      return pieces.enumerated().map { index, piece in
        post((index == 0 ? heading + "\n\n" : "") + CodeBlock.text(of: piece), to: address)
      }
    }
    return TextPieces.split(heading + "\n\n" + ChatText.safe(markdown), limit: limit).map { post($0, to: address) }
  }

  private static func post(_ text: String, to address: SecretAddress) -> WebPost {
    WebPost(address: address, body: JSONText.text(of: Body(text: text)))
  }

  /// Takes the meaning from what Markdown reads inside a line.
  private static func escaped(_ line: String) -> String {
    line.reduce(into: "") { result, character in
      if "\\`*_~[]|#".contains(character) { result.append("\\") }
      result.append(character)
    }
  }
}
