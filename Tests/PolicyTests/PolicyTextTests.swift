import Domain
import Policy
import Testing

struct PolicyTextTests {
  @Test(arguments: [
    "", "currency: JPY\ntime_zone: America/Argentina/Buenos_Aires\n", "time_zone: UTC\n",
    "working_time: {days: [sat], from: \"07:05\", holidays: [2026-12-25, 2026-05-17]}\n",
    "rules: {N001: off, N004: error}\n", "lost_reasons: {list: [price, late], needs_note: [late, price]}\n",
    "hygiene: {target: 99.5 %, duplicate_days: 0, placeholders: [], legal_forms: [\"a, b\", 'yes', \"\\\"x\\\\\", '- y']}\n",
    "required_fields: {}\n", "journal: {decision_amount: 0.5, escalate: {team: none, director: 36h}}\n",
    "kpis: {since: 2025-11, catalogue: {mrr: off, churn: {target: none, owner: none, name_de: \"a: b\", definition: '#'}}}\n",
    """
    kpis:
      catalogue:
        one: {name: One, group: trading, unit: days, target: {steps: [{value: 1.5, by: 3}, {value: 2, by: 2026-12-31}]}}
        two: {name: "no", group: pipeline, unit: money, target: {near_average: 12.5}, source: recorded}
        uptime: {target: {within: 0}}
        hygiene: {source: recorded, target: {above: -1000000}}
    """,
    "reports: {language: de, grace_days: 0}\n", "sales: {figures: [], conversions: []}\n",
    "sales: {figures: [{id: 'on', name: \"a: b\", stage: response, target: 7}, {id: b, name: B}], accuracy_band: 12.5}\n",
    "sales: {conversions: [{id: a, name: A, from: response, to: nurturing}], conversion_days: 30}\n",
    """
    required_fields:
      every_stage: [{custom: "no: 1", once: call_date}]
      contacted: [{field: call_notes, once: call_date}]
      offer_sent: [call_notes, custom: 'Ægir #2']
      nurturing: [{custom: "null"}]
    """,
    """
    stages:
      - {id: lost, name: Lost, role: lost, category: omitted}
      - {id: a, name: "a: b", aliases: ["x, y", "[z]", "'"], role: open, definition: "\\"quoted\\" #1", exit: "off", sla: 90m,
        clock: business, probability: 12.25, band: 0, category: commit, entry_date: call_date}
      - {id: b, name: Été 🙂, role: won, sla: 3d, category: closed}
      - {id: park, name: Parked, role: nurturing, sla: 521w, category: omitted}
    """,
  ])
  func `the policy in force reads back as it is`(text: String) throws {
    let policy = try CompanyPolicy.load(text: text, file: "opsmind.yaml")
    let again = try CompanyPolicy.load(text: policy.effectiveText, file: "effective.yaml")
    #expect(again == policy, "\(policy.effectiveText)")
    #expect(again.effectiveText == policy.effectiveText)
  }

  @Test func `the default policy is printed as the default file has it`() {
    // Without comments and blank lines; the last two lists of the file are written in another order or another break.
    let file = CompanyPolicy.defaultText.split(separator: "\n").filter { !$0.drop { $0 == " " }.hasPrefix("#") }
    let text = CompanyPolicy.standard.effectiveText.split(separator: "\n")
    let place = file.firstIndex { $0.hasPrefix("  placeholders:") } ?? 0
    #expect(place > 100)
    #expect(Array(file.prefix(place)) == Array(text.prefix(place)))
  }
}
