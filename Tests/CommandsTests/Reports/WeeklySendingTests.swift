import Domain
import Foundation
import TestSupport
import Testing

@testable import Commands

struct `A weekly report that is sent` {
  private let sandbox: Sandbox

  init() throws {
    sandbox = try SampleCompany.project()
  }

  private func webhook(_ server: LocalServer) -> [String: String] {
    ["OPSMIND_WEBHOOK_URL": "http://127.0.0.1:\(server.port)/hooks/\(Sandbox.secrets[0])"]
  }

  @Test func `is posted once, with its summary`() throws {
    let server = try LocalServer(.answer(200))
    let run = sandbox.report("weekly --send mattermost", environment: webhook(server))
    try expectSnapshot("report-weekly-send", run)
    #expect(server.requests.count == 1)
    let body = try #require(server.requests.first?.body)
    let post = try #require(try JSONSerialization.jsonObject(with: Data(body.utf8)) as? [String: Any])
    let text = try #require(post["text"] as? String)
    #expect(text.contains("Weekly report 2026-W08 · 16–22 February 2026 (to date)"))
    #expect(text.contains("Revenue (MRR)") && text.contains("the second release of the Oltmanns news app"))
    #expect(sandbox.files(in: "reports").count == 4)
  }

  @Test func `is there where nobody takes it, and says how to send it again`() throws {
    let server = try LocalServer(.answer(500))
    let run = sandbox.report(
      "weekly --send slack --lang de --output board --format markdown --as-of 2026-02-20T15:00",
      environment: webhook(server))
    #expect(!run.text.contains(Sandbox.secrets[0]))
    try expectSnapshot("report-weekly-send-fails", run)
    #expect(run.status == 2)
    #expect(sandbox.files(in: "board") == ["2026-02-20-weekly-report.de.md"])
  }

  @Test func `is shown without a file and without a post`() throws {
    let server = try LocalServer(.answer(200))
    let run = sandbox.report("weekly --send slack --dry-run --redact", environment: webhook(server))
    let text = run.text.replacing(/:[0-9]+\/\[hidden\]/, with: ":[port]/[hidden]")
    #expect(run.status == 0 && text.contains("POST http://127.0.0.1:[port]/[hidden]"))
    #expect(!text.contains("Sofia") && text.contains("[…]"))
    #expect(server.requests.isEmpty)
    #expect(try sandbox.files == ["deals.csv", "opsmind.db", "opsmind.yaml", "roster.csv"])
  }

  @Test func `is a mail beside its files, the same each time`() throws {
    let mail = ["OPSMIND_MAIL_FROM": "OpsMind <ops@example.com>", "OPSMIND_MAIL_TO": "kari@example.com"]
    let run = sandbox.report("weekly --send email", environment: mail)
    #expect(run.errors == "email: written to reports/2026-02-20-weekly-report.eml\n")
    let first = try sandbox.read("reports/2026-02-20-weekly-report.eml")
    #expect(first.hasPrefix("From: OpsMind <ops@example.com>\r\nTo: kari@example.com\r\n"))
    #expect(sandbox.report("weekly --send email", environment: mail).status == 0)
    #expect(try sandbox.read("reports/2026-02-20-weekly-report.eml") == first)
  }
}
