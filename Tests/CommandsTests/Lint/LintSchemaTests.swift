import Foundation
import Testing

@testable import Commands

struct `Machine-readable findings` {
  private let sandbox: Sandbox

  init() throws {
    sandbox = try Sandbox()
    try sandbox.write("deals.csv", HostilePipeline.csv)
  }

  @Test func `in JSON have the documented keys`() throws {
    let json = try sandbox.crm("lint --file deals.csv -f json").json()
    #expect(Set(json.keys) == ["version", "today", "file", "summary", "rejected", "findings"])
    #expect(json["version"] as? Int == 1)
    #expect(json["today"] as? String == "2026-02-20")
    let summary = try #require(json["summary"] as? [String: Any])
    #expect(Set(summary.keys).isSuperset(of: ["deals", "active", "in_scope", "errors", "warnings", "hygiene"]))
    let hygiene = try #require(summary["hygiene"] as? [String: Any])
    #expect(Set(hygiene.keys).isSuperset(of: ["clean", "in_scope", "percent"]))
    let findings = try #require(json["findings"] as? [[String: Any]])
    for finding in findings {
      #expect(
        Set(finding.keys) == [
          "code", "name", "severity", "deal", "external_id", "owner", "stage", "field", "message", "amount", "currency",
          "fix", "location",
        ])
    }
  }

  @Test func `in JSON are as many as the summary says`() throws {
    let json = try sandbox.crm("lint --file deals.csv -f json").json()
    let summary = try #require(json["summary"] as? [String: Any])
    let findings = try #require(json["findings"] as? [[String: Any]])
    #expect(findings.count { $0["severity"] as? String == "error" } == summary["errors"] as? Int)
    #expect(findings.count { $0["severity"] as? String == "warning" } == summary["warnings"] as? Int)
    #expect(!findings.isEmpty)
  }

  @Test func `in JSON lines are those of the JSON document`() throws {
    let lines = sandbox.crm("lint --file deals.csv -f jsonl").output.split(separator: "\n")
    let findings = try #require(try sandbox.crm("lint --file deals.csv -f json").json()["findings"] as? [NSDictionary])
    let objects = try lines.map { try JSONSerialization.jsonObject(with: Data($0.utf8)) as? NSDictionary }
    #expect(objects == findings)
  }

  @Test(arguments: ["N001", "S", "Z"]) func `in SARIF, JUnit and GitLab are whole documents whatever is selected`(
    select: String
  ) throws {
    guard select != "Z" else { return #expect(sandbox.crm("lint --file deals.csv --select Z").status == 64) }
    let gitlab = sandbox.crm("lint --file deals.csv --select \(select) -f gitlab")
    let issues = try JSONSerialization.jsonObject(with: Data(gitlab.rawOutput)) as? [[String: Any]]
    #expect(issues?.allSatisfy { $0["fingerprint"] is String } == true)
    #expect(Set(issues?.compactMap { $0["fingerprint"] as? String } ?? []).count == issues?.count)
  }

  @Test(.enabled(if: Tool.hasSARIFSchema), arguments: ["", "--select N001", "--select S003"])
  func `in SARIF are valid against its schema`(options: String) throws {
    _ = sandbox.crm("lint --file deals.csv -f sarif --output lint.sarif \(options)")
    let result = try Tool.run(
      "/usr/bin/python3", ["-m", "jsonschema", "-i", sandbox.path("lint.sarif"), Tool.sarifSchema])
    #expect(result.status == 0, "\(result.text)")
  }

  @Test(.enabled(if: Tool.hasSARIFSchema)) func `in SARIF are valid for the database too`() throws {
    _ = sandbox.ops("init")
    #expect(sandbox.crm("import deals.csv").status == 1)
    _ = sandbox.crm("lint -f sarif --output lint.sarif")
    let result = try Tool.run(
      "/usr/bin/python3", ["-m", "jsonschema", "-i", sandbox.path("lint.sarif"), Tool.sarifSchema])
    #expect(result.status == 0, "\(result.text)")
  }

  @Test(.enabled(if: Tool.hasJUnitSchema), arguments: ["", "--select N001", "--select S003", "--fail-on never"])
  func `in JUnit are valid against its schema`(options: String) throws {
    _ = sandbox.crm("lint --file deals.csv -f junit --output lint.xml \(options)")
    let result = try Tool.run(
      "/usr/bin/xmllint", ["--noout", "--nonet", "--schema", Tool.junitSchema, sandbox.path("lint.xml")])
    #expect(result.status == 0, "\(result.text)")
  }
}
