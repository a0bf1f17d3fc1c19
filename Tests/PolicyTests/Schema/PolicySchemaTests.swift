import Policy
import TestSupport
import Testing
import YAML

@Suite(.enabled(if: SchemaValidator.isInstalled)) struct `The schema of a policy` {
  private static let mistakes =
    CalendarMessageTests.mistakes + StageMessageTests.mistakes + RequiredFieldMessageTests.mistakes
    + RuleMessageTests.mistakes + JournalMessageTests.mistakes + IndicatorMessageTests.mistakes
    + SalesMessageTests.mistakes
  private static let verdicts = Result { try SchemaValidator.mistakes(in: mistakes.map(\.text)) }

  /// Mistakes that only reading finds: JSON Schema cannot compare one place of a file with another.
  private static let beyond: Set<String> = [
    "work that ends before it begins", "work that begins after the default end", "a weekday twice",
    "a note for no reason", "required fields of a stage that was dropped", "an id twice", "a figure of no stage",
    "a figure twice",
    "a name that is another stage's alias", "an alias in another spelling", "an open stage after the won one",
    "a director who is told first", "a team that is told after the default director",
    "something computed that nothing computes", "two targets", "an empty target",
  ]

  @Test(arguments: mistakes.indices) func `refuses the mistakes that reading refuses`(place: Int) throws {
    let mistake = Self.mistakes[place]
    let verdict = try #require(try Self.verdicts.get()[place], "\(mistake.text) is no YAML")
    #expect(verdict.isEmpty == Self.beyond.contains(mistake.testDescription), "\(mistake.testDescription): \(verdict)")
  }

  @Test(arguments: [
    "", "# nothing\n", "currency: nok", "currency:", "time_zone: Asia/Kolkata", "time_zone: GMT+2", "stages: ~",
    "working_time: {days: [Monday, SUN], from: \"00:00\", to: '24:00', holidays: [2026-05-17, 2028-02-29]}",
    "hygiene: {target: 95.5, at_risk: '80 %', duplicate_amounts: 0, next_step_days: 3650, placeholders: [1, true, x]}",
    "rules: {n001: off, next-step-too-far: error}", "lost_reasons: {list: [a, b], needs_note: [b]}",
    "journal: {decision_amount: 0, escalate: {team: none, director: 3650d}}", "journal: {escalate: }",
    "kpis: {since: 2026-01, catalogue: {mrr: off, churn: {target: {below: 4.5}, owner: }, ltv: , cac: {target: none}}}",
    "kpis: {catalogue: {x: {name: 1, group: trading, unit: ratio, target: {steps: [{value: -1, by: 2026-02-28}]}}}}",
    "sales: {figures: [{id: a, name: A, stage: response, target: 4}, {id: b, name: B}], conversions: [], accuracy_band: 5.5}",
    "reports: {language: de, grace_days: 0}",
    "required_fields: {every_stage: [], offer_sent: , nurturing: [{custom: Region}, {field: email, once: call_date}]}",
    """
    stages:
      - {id: lead, name: 2026, aliases: [1, x y], role: open, sla: 521w, probability: 12.25 %, category: pipeline}
      - {id: two, name: Two, role: open, sla: 87600h, probability: "7", band: 0, category: best_case, clock: }
      - {id: won, name: Won, role: won, sla: 3650d, category: closed, entry_date: closed_date}
      - {id: lost, name: Lost, role: lost, sla: 1000000m, category: omitted, definition: ''}
    required_fields: {two: [email]}
    """,
  ])
  func `takes what reading takes`(text: String) throws {
    #expect(messages(for: text) == nil)
    #expect(try SchemaValidator.mistakes(in: [text]) == [[]])
  }

  @Test func `takes the default policy, as written and as in force`() throws {
    let texts = [CompanyPolicy.defaultText, CompanyPolicy.standard.effectiveText]
    #expect(try SchemaValidator.mistakes(in: texts) == [[], []])
  }

  @Test func `takes every damaged policy that can still be read`() throws {
    var random = SplitMix64(seed: 7)
    // Python takes some milliseconds for each.
    let texts = (0..<FuzzInputs.count / 10).map { _ in String(decoding: DamagedPolicy.bytes(&random), as: UTF8.self) }
      .filter { messages(for: $0) == nil }
    #expect(!texts.isEmpty)
    for (text, verdict) in zip(texts, try SchemaValidator.mistakes(in: texts)) {
      if let verdict { #expect(verdict.isEmpty, "\(verdict)\n\(text)") }
    }
  }
}

struct `The keys in the schema of a policy` {
  /// Mappings of a policy with a key that nobody knows, and where the schema has their keys.
  private static let mappings: [(text: String, path: [String])] = [
    ("zzz: 1", []), ("working_time: {zzz: 1}", ["working_time"]), ("lost_reasons: {zzz: 1}", ["lost_reasons"]),
    ("hygiene: {zzz: 1}", ["hygiene"]), ("stages: [{zzz: 1}]", ["stages"]), ("journal: {zzz: 1}", ["journal"]),
    ("journal: {escalate: {zzz: 1}}", ["journal", "escalate"]), ("kpis: {zzz: 1}", ["kpis"]),
    ("sales: {zzz: 1}", ["sales"]),
    ("sales: {figures: [{zzz: 1}]}", ["sales", "figures"]),
    ("sales: {conversions: [{zzz: 1}]}", ["sales", "conversions"]),
    ("reports: {zzz: 1}", ["reports"]),
  ]

  /// The keys that reading asks for, as it lists the first of them for one that nobody knows, and how many there are.
  private func known(_ text: String) throws -> (first: Set<String>, count: Int) {
    do throws(YAMLErrors) {
      _ = try CompanyPolicy.load(text: text, file: "opsmind.yaml", knownRules: knownRules)
      return ([], 0)
    } catch {
      let remedy = error.errors.first { $0.message.contains("unknown key 'zzz'") }?.remedy ?? ""
      var names = remedy.replacing("expected one of: ", with: "").split(separator: ", ").map(String.init)
      let more = names.last?.wholeMatch(of: /and ([0-9]+) more/).flatMap { Int($0.output.1) }
      if more != nil { names.removeLast() }
      return (Set(names), names.count + (more ?? 0))
    }
  }

  private func properties(at path: [String], of schema: JSONValue) -> [JSONValue.Member] {
    var place = schema
    for name in path { place = place["properties"]?[name] ?? .null }
    guard case .object(let members)? = (place["items"] ?? place)["properties"] else { return [] }
    return members
  }

  @Test(arguments: mappings.indices) func `are those that reading knows, each with a description`(index: Int) throws {
    let (text, path) = Self.mappings[index]
    let members = properties(at: path, of: SchemaValidator.schema.object)
    let known = try known(text)
    #expect(known.first.isSubset(of: members.map(\.name)))
    #expect(known.count == members.count)
    for member in members {
      guard case .text(let description)? = member.value["description"] else {
        Issue.record("\((path + [member.name]).joined(separator: ".")) has no comment in default.opsmind.yaml")
        continue
      }
      #expect(!description.isEmpty)
    }
  }

  @Test func `of required fields are those that reading knows`() throws {
    let item = SchemaValidator.schema["$defs"]?["required_fields"]?["items"]
    guard case .list(let forms)? = item?["anyOf"], case .object(let members)? = forms.last?["properties"] else {
      Issue.record("there is no mapping among the forms of a required field")
      return
    }
    let known = try known("required_fields: {every_stage: [{zzz: 1}]}")
    #expect(known.first == Set(members.map(\.name)))
    #expect(members.allSatisfy { $0.value["description"] != nil })
  }
}
