import JSONText

/// Messages of a Telegram bot. <https://core.telegram.org/bots/api#sendmessage>
///
/// No parse mode is named: the text is shown as it is, and no character of it can make the request fail.
enum TelegramPost {
  /// A message holds 4096 UTF-16 units.
  private static let limit = 4096

  /// The messages of a message, in the order in which they are to be sent.
  static func posts(of message: Message, to address: SecretAddress, chat: String) -> [WebPost] {
    let text = ChatText.safeLine(message.title) + "\n\n" + ChatText.safe(message.summary)
    return TextPieces.split(text, limit: limit).map { piece in
      let members = [
        #""chat_id":\#(JSONWriter.quoted(chat))"#, #""link_preview_options":{"is_disabled":true}"#,
        #""text":\#(JSONWriter.quoted(piece))"#,
      ]
      return WebPost(address: address, body: "{\(members.joined(separator: ","))}")
    }
  }
}
