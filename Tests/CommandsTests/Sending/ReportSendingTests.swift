import Domain
import Foundation
import Sending
import TestSupport
import Testing

@testable import Commands

struct `A report that is sent` {
  private let sandbox: Sandbox
  private let mail = ["OPSMIND_MAIL_FROM": "OpsMind <ops@example.com>", "OPSMIND_MAIL_TO": "kari@example.com"]

  init() throws {
    sandbox = try Sandbox()
    try FileManager.default.createDirectory(
      atPath: sandbox.path("reports"), withIntermediateDirectories: true)
  }

  private func webhook(_ server: LocalServer) -> [String: String] {
    ["OPSMIND_WEBHOOK_URL": "http://127.0.0.1:\(server.port)/hooks/\(Sandbox.secrets[0])"]
  }

  private func telegram(_ server: LocalServer) -> [String: String] {
    [
      "OPSMIND_TELEGRAM_TOKEN": "123456:\(Sandbox.secrets[1])", "OPSMIND_TELEGRAM_CHAT": "-1001",
      "OPSMIND_TELEGRAM_API": "http://127.0.0.1:\(server.port)",
    ]
  }

  private func expectNoSecret(in transcripts: Transcript..., sourceLocation: SourceLocation = #_sourceLocation) {
    for transcript in transcripts {
      let text = transcript.text.lowercased()
      #expect(!Sandbox.secrets.contains { text.contains($0.lowercased()) }, sourceLocation: sourceLocation)
    }
  }

  @Test func `is shown without being sent`() throws {
    let environment = mail.merging([
      "OPSMIND_WEBHOOK_URL": "https://chat.example.com/hooks/\(Sandbox.secrets[0])",
      "OPSMIND_TELEGRAM_TOKEN": "123456:\(Sandbox.secrets[1])", "OPSMIND_TELEGRAM_CHAT": "-1001",
    ]) { $1 }
    let all = sandbox.sendReport(
      "--send mattermost --send telegram --send email --dry-run", environment: environment)
    let slack = sandbox.sendReport("--send slack --dry-run", environment: environment)
    expectNoSecret(in: all, slack)
    try expectSnapshot("report-send-dry-run", all, slack)
    #expect(try FileManager.default.contentsOfDirectory(atPath: sandbox.path("reports")).isEmpty)
  }

  @Test func `reaches the others where one target fails, and says how to send it again`() throws {
    let (chat, bot) = (try LocalServer(.answer(503), .answer(200)), try LocalServer(.answer(500)))
    let environment = mail.merging(webhook(chat)) { $1 }.merging(telegram(bot)) { $1 }
    let mixed = sandbox.sendReport("--send telegram --send mattermost --send email", environment: environment)
    expectNoSecret(in: mixed)
    try expectSnapshot("report-send-one-fails", mixed)
    #expect(chat.requests.count == 2)
    #expect(bot.requests.count == 4)
    #expect(bot.requests[0].head[0] == "POST /bot123456:\(Sandbox.secrets[1])/sendMessage HTTP/1.1")
    #expect(try sandbox.read("reports/2026-02-13-weekly-report.eml").hasPrefix("From: OpsMind <ops@example.com>\r\n"))
  }

  @Test func `tells each way in which a server fails`() throws {
    let runs = try [
      LocalServer(), LocalServer(.answer(429, headers: ["Retry-After: 12"]), .answer(200)),
      LocalServer(.raw("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\ncut"), .answer(200)),
      LocalServer(.answer(404, text: "no hook \(Sandbox.secrets[0])")),
      LocalServer(.answer(403, text: "invalid_token")),
      LocalServer(.answer(200, text: "<!DOCTYPE html><title>Log in \(Sandbox.secrets[0])</title>")),
      LocalServer(.answer(200, text: #"{"ok":false,"error":"invalid_auth"}"#)),
      LocalServer(.raw("garbage garbage\n")), LocalServer(.answer(301, headers: ["Location: http://127.0.0.1:1/"])),
    ].map { sandbox.sendReport("--send slack", environment: webhook($0)) }
    for run in runs { expectNoSecret(in: run) }
    try expectSnapshot("report-send-failures", Transcript(runs))
  }

  @Test func `is given up by each attempt after the seconds that were said`() throws {
    let server = try LocalServer(.silence)
    let run = withExtendedLifetime(server) {
      sandbox.sendReport("--send slack --send-timeout 1", environment: webhook(server))
    }
    #expect(
      run.errors == """
        slack: no answer within 1 s, again in 1 s
        slack: no answer within 1 s, again in 2 s
        slack: no answer within 1 s, again in 4 s
        error: slack: no answer within 1 s, 4 times; the report is in reports/2026-02-13-weekly-report.md
          try: report weekly --week 2026-W07 --send slack

        """)
    #expect(run.status == 2)
  }

  @Test func `is sent once to a target that is named twice`() throws {
    let server = try LocalServer(.answer(200))
    let run = sandbox.sendReport("--send slack --send slack", environment: webhook(server))
    #expect(run.errors == "slack: sent\n")
    #expect(server.requests.count == 1)
  }

  @Test func `is shown without its secrets' being set`() throws {
    let token = Sandbox.secrets[1]
    let runs = [
      ("mattermost", [:]), ("telegram", [:]), ("telegram", ["OPSMIND_TELEGRAM_TOKEN": "1:\(token)"]),
      ("telegram", ["OPSMIND_TELEGRAM_CHAT": "-1001", "OPSMIND_TELEGRAM_API": "http://127.0.0.1:8081/"]),
      ("telegram", ["OPSMIND_TELEGRAM_API": "http://bot.example.com"]), ("slack --send email", [:]),
    ].map { sandbox.sendReport("--send \($0) --dry-run", environment: $1) }
    for run in runs { expectNoSecret(in: run) }
    try expectSnapshot("report-send-dry-run-without-secrets", Transcript(runs))
  }

  @Test func `names the variables that are missing`() throws {
    let runs = ["mattermost", "telegram", "email", "telegram --send email"]
      .map { sandbox.sendReport("--send \($0)") }
    try expectSnapshot("report-send-missing-variables", Transcript(runs))
  }

  @Test func `names the variables that are wrong, without their values`() throws {
    let secret = Sandbox.secrets[0]
    let token = Sandbox.secrets[1]
    let runs = [
      ("slack", ["OPSMIND_WEBHOOK_URL": "chat.example.com/\(secret)"]),
      ("slack", ["OPSMIND_WEBHOOK_URL": "http://chat.example.com/\(secret)"]),
      ("telegram", ["OPSMIND_TELEGRAM_TOKEN": "bot \(token)", "OPSMIND_TELEGRAM_CHAT": "1"]),
      ("telegram", ["OPSMIND_TELEGRAM_TOKEN": "1:\(token)"]),
      (
        "telegram",
        [
          "OPSMIND_TELEGRAM_TOKEN": "1:\(token)", "OPSMIND_TELEGRAM_CHAT": "1",
          "OPSMIND_TELEGRAM_API": "http://bot.example.com",
        ]
      ),
      ("email", ["OPSMIND_MAIL_FROM": "ops@example.com\r\nBcc: x@example.com", "OPSMIND_MAIL_TO": "kari@example.com"]),
      ("email", ["OPSMIND_MAIL_FROM": "ops@example.com", "OPSMIND_MAIL_TO": "kari@example.com; per"]),
    ].map { sandbox.sendReport("--send \($0)", environment: $1) }
    for run in runs { expectNoSecret(in: run) }
    try expectSnapshot("report-send-wrong-variables", Transcript(runs))
  }

  @Test func `may go unencrypted to another machine where that is allowed`() throws {
    let run = sandbox.sendReport(
      "--send slack --dry-run",
      environment: ["OPSMIND_WEBHOOK_URL": "http://chat.lan:8065/hooks/x", "OPSMIND_ALLOW_HTTP": "1"])
    #expect(run.status == 0)
    #expect(run.output.hasPrefix("slack:\nPOST http://chat.lan:8065/[hidden]\n"))
  }

  @Test func `is the same mail each time`() throws {
    let first = sandbox.sendReport("--send email", environment: mail)
    let path = "reports/2026-02-13-weekly-report.eml"
    let bytes = try sandbox.read(path)
    sandbox.now = sandbox.now.advanced(by: .days(1))
    let second = sandbox.sendReport("--send email", environment: mail)
    #expect(first.errors == "email: written to \(path)\n")
    #expect(second.text == first.text)
    #expect(try sandbox.read(path) == bytes)
  }

  @Test func `says so where the mail cannot be written`() throws {
    try FileManager.default.removeItem(atPath: sandbox.path("reports"))
    let run = sandbox.sendReport("--send email", environment: mail)
    #expect(
      run.errors == """
        error: email: cannot write [folder]/reports/2026-02-13-weekly-report.eml: no such file or directory; the report is \
        in reports/2026-02-13-weekly-report.md
          try: make the folder writable for you, then report weekly --week 2026-W07 --send email

        """)
    #expect(run.status == 2)
  }

  @Test func `needs words that fit together`() throws {
    let runs = [
      "--send matermost", "--send mattermost --send slack", "--dry-run", "--send-timeout 3",
      "--send slack --send-timeout 0", "--help",
    ].map { sandbox.sendReport($0) }
    try expectSnapshot("report-send-usage", Transcript(runs))
  }
}
