import Domain
import Foundation
import Hashing

extension Message {
  /// The message as a mail, ready for an `.eml` file (RFC 5322, MIME).
  ///
  /// Date, `Message-ID` and boundary follow from the message: the same report gives the same bytes, and programs that read mail know
  /// a second copy as the first.
  public func mail(from sender: Mailbox, to recipients: [Mailbox]) -> String {
    let plain = Self.part("text/plain", encoding: "quoted-printable", QuotedPrintable.encoded(summary))
    let page = html.map { Self.part("text/html", encoding: "base64", Self.base64($0)) }
    let digest = digest(of: [sender] + recipients)
    var lines = [
      "From: \(sender.header)",
      "To: \(recipients.map(\.header).joined(separator: ",\r\n "))",
      "Subject: \(HeaderText.encoded(title))",
      "Date: \(MailDate.text(of: moment))",
      "Message-ID: <\(digest.prefix(32))@\(sender.domain)>",
      "MIME-Version: 1.0",
      "Auto-Submitted: auto-generated",
    ]
    if let page {
      // Neither encoding ever writes "=_".
      let boundary = "=_\(digest.suffix(24))"
      lines += [
        "Content-Type: multipart/alternative; boundary=\"\(boundary)\"", "", "--\(boundary)",
        plain + "--\(boundary)", page + "--\(boundary)--", "",
      ]
    } else {
      lines.append(plain)
    }
    return lines.joined(separator: "\r\n")
  }

  private static func part(_ type: String, encoding: String, _ content: String) -> String {
    "Content-Type: \(type); charset=utf-8\r\nContent-Transfer-Encoding: \(encoding)\r\n\r\n\(content)"
  }

  private static func base64(_ text: String) -> String {
    Data(text.utf8).base64EncodedString(options: [
      .lineLength76Characters, .endLineWithCarriageReturn, .endLineWithLineFeed,
    ])
      + "\r\n"
  }

  private func digest(of mailboxes: [Mailbox]) -> String {
    var hash = SHA256()
    for text in [reportID, moment.description, title, summary, html ?? ""] + mailboxes.map(\.header) {
      hash.update("\(text.utf8.count) \(text)")
    }
    return hash.finish()
  }
}
