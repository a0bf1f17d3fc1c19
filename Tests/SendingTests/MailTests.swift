import Domain
import Foundation
import TestSupport
import Testing

@testable import Sending

struct `A mail` {
  private let sender: Mailbox
  private let recipients: [Mailbox]
  private let message = Message(
    title: "Weekly report 2026-W07 – Fjord", summary: "Won: 3 deals = 12 000 €\nLost: none",
    html: "<h1>Weekly</h1>\n<p>Won: 3</p>", reportID: "weekly-2026-W07",
    moment: Instant(milliseconds: 1_771_599_600_000))

  init() throws {
    sender = try #require(Mailbox("Åse Moe <ops@example.com>"))
    recipients = try #require(Mailbox.list("kari@example.com, Per Ås <per@example.com>"))
  }

  @Test func `has both readings of a report, and bytes that follow from it`() {
    #expect(
      message.mail(from: sender, to: recipients).replacing("\r\n", with: "\n") == """
        From: =?UTF-8?B?w4VzZSBNb2U=?= <ops@example.com>
        To: kari@example.com,
         =?UTF-8?B?UGVyIMOFcw==?= <per@example.com>
        Subject: =?UTF-8?B?V2Vla2x5IHJlcG9ydCAyMDI2LVcwNyDigJMgRmpvcmQ=?=
        Date: Fri, 20 Feb 2026 15:00:00 +0000
        Message-ID: <a9378ea4deb71e3e2ad09254a7cf673b@example.com>
        MIME-Version: 1.0
        Auto-Submitted: auto-generated
        Content-Type: multipart/alternative; boundary="=_f3fed4b31b6bd10d505d9a74"

        --=_f3fed4b31b6bd10d505d9a74
        Content-Type: text/plain; charset=utf-8
        Content-Transfer-Encoding: quoted-printable

        Won: 3 deals =3D 12 000 =E2=82=AC
        Lost: none
        --=_f3fed4b31b6bd10d505d9a74
        Content-Type: text/html; charset=utf-8
        Content-Transfer-Encoding: base64

        PGgxPldlZWtseTwvaDE+CjxwPldvbjogMzwvcD4=
        --=_f3fed4b31b6bd10d505d9a74--

        """)
  }

  @Test func `without a page is one part`() {
    var message = message
    message.html = nil
    let mail = message.mail(from: sender, to: recipients)
    #expect(mail.contains("\r\nContent-Type: text/plain; charset=utf-8\r\n"))
    #expect(!mail.contains("multipart"))
    #expect(mail.hasSuffix("\r\n\r\nWon: 3 deals =3D 12 000 =E2=82=AC\r\nLost: none\r\n"))
  }

  @Test func `has another id for another content, and the same for the same`() {
    let id = { (message: Message) in
      message.mail(from: sender, to: recipients).split(separator: "\r\n").first { $0.hasPrefix("Message-ID") }
    }
    var other = message
    other.summary += "."
    #expect(id(message) == id(message))
    #expect(id(message) != id(other))
  }

  @Test(arguments: [
    "Week 7\r\nBcc: everybody@example.com", "Week 7\nX: y", "Week 7\rX: y", "Week 7\u{2028}X: y", "Week 7\u{0}",
    "=?UTF-8?Q?=0D=0ABcc:_x@example.com?=", " leading", String(repeating: "long ", count: 400),
  ])
  func `keeps a foreign title in its subject`(title: String) throws {
    var message = message
    message.title = title
    let head = try #require(message.mail(from: sender, to: recipients).firstRange(of: "\r\n\r\n")).lowerBound
    let lines = message.mail(from: sender, to: recipients)[..<head].components(separatedBy: "\r\n")
    let names = lines.filter { $0.first != " " }.map { $0.prefix { $0 != ":" } }
    #expect(
      names == ["From", "To", "Subject", "Date", "Message-ID", "MIME-Version", "Auto-Submitted", "Content-Type"])
    #expect(lines.allSatisfy { $0.utf8.count <= 78 && $0.utf8.allSatisfy { (0x20...0x7E).contains($0) } })
  }

  /// What Python's reader of mails finds, as one line for each part.
  private static let reader = """
    import email, email.policy, sys
    mail = email.message_from_bytes(sys.stdin.buffer.read(), policy=email.policy.default)
    print(repr(mail["subject"]), mail["to"].addresses[1].display_name, mail["date"].datetime.isoformat(), mail.defects)
    for part in mail.iter_parts(): print(part.get_content_type(), repr(part.get_content()), part.defects)
    """

  @Test(.enabled(if: ExternalProgram.exists("/usr/bin/python3")))
  func `is read by another program as it was meant`() throws {
    var message = message
    message.title = "Ukerapport æøå 🎉 " + String(repeating: "lang ", count: 30) + "slutt"
    message.summary = "From here\n.dot\ntrailing \n" + String(repeating: "æ", count: 100) + "\n\nend="
    message.html = "<p>" + String(repeating: "ø & ", count: 60) + "</p>"
    let mail = message.mail(from: sender, to: recipients)
    let (status, text) = try ExternalProgram.run("/usr/bin/python3", ["-c", Self.reader], input: mail)
    #expect(status == 0)
    #expect(
      text == """
        '\(message.title)' Per Ås 2026-02-20T15:00:00+00:00 []
        text/plain '\(message.summary.replacing("\n", with: "\\r\\n"))' []
        text/html '\(message.html ?? "")' []

        """)
  }

  @Test(arguments: [
    ("kari@example.com", "kari@example.com"), (" Kari Moe <kari@example.com> ", "Kari Moe <kari@example.com>"),
    ("\"Moe\" <kari@example.com>", "Moe <kari@example.com>"), ("<kari@example.com>", "kari@example.com"),
    ("Kari (CEO) <kari@example.com>", "=?UTF-8?B?S2FyaSAoQ0VPKQ==?= <kari@example.com>"),
    ("Kari\r\nBcc: x <kari@example.com>", "=?UTF-8?B?S2FyaSBCY2M6IHg=?= <kari@example.com>"),
  ])
  func `writes mailboxes`(text: String, header: String) {
    #expect(Mailbox(text)?.header == header)
  }

  @Test(arguments: [
    "", "kari", "kari@example.com, ", "<>", "kåre@example.com", "kari@example.com\r\nBcc: x@example.com",
  ])
  func `takes nothing else for a mailbox`(text: String) {
    #expect(Mailbox(text) == nil)
    #expect(Mailbox.list("\(text)\u{0},kari@example.com") == nil)
  }

  @Test func `is dated in UTC`() {
    #expect(MailDate.text(of: Instant(milliseconds: 1_767_225_599_999)) == "Wed, 31 Dec 2025 23:59:59 +0000")
    #expect(MailDate.text(of: Instant(milliseconds: 0)) == "Thu, 1 Jan 1970 00:00:00 +0000")
  }
}
