import Testing

struct IndicatorMessageTests {
  @Test(arguments: mistakes)
  func `a mistake is named with its place and what mends it`(mistake: PolicyMistake) {
    #expect(messages(for: mistake.text) == mistake.messages)
  }

  /// Mistakes of the KPIs.
  static let mistakes: [PolicyMistake] = [
    PolicyMistake(
      "a first month with a day", "kpis: {since: 2026-01-15}",
      #"""
      opsmind.yaml:1:15: expected a month as YYYY-MM, or none, found the text '2026-01-15'
        1 | kpis: {since: 2026-01-15}
          |               ^
        write 2026-01
      """#),
    PolicyMistake(
      "no month", "kpis: {since: 2026-13}",
      #"""
      opsmind.yaml:1:15: expected a month as YYYY-MM, or none, found the text '2026-13'
        1 | kpis: {since: 2026-13}
          |               ^
        write year and month, such as 2026-01
      """#),
    PolicyMistake(
      "an id in capitals", "kpis: {catalogue: {MRR: off}}",
      #"""
      opsmind.yaml:1:20: expected an id of lower-case letters, digits and underscores, with a letter first, found the text 'MRR'
        1 | kpis: {catalogue: {MRR: off}}
          |                    ^
        write mrr
      """#),
    PolicyMistake(
      "a misspelt KPI to switch off", "kpis: {catalogue: {velocty: off}}",
      #"""
      opsmind.yaml:1:20: there is no 'velocty' to switch off
        1 | kpis: {catalogue: {velocty: off}}
          |                    ^
        expected one of: mrr, customers, churn, cac, ltv, ltv_cac, uptime, api_latency_p95, page_load, staging_deployments, production_deployments, mttr, and 16 more. Did you mean 'velocity'?
      """#),
    PolicyMistake(
      "a new KPI without what it needs",
      #"""
      kpis:
        catalogue:
          leads: {name: Leads}
      """#,
      #"""
      opsmind.yaml:3:12: the key 'group' is missing here
        3 |     leads: {name: Leads}
          |            ^
        add a line 'group: …'
      opsmind.yaml:3:12: the key 'unit' is missing here
        3 |     leads: {name: Leads}
          |            ^
        add a line 'unit: …'
      """#),
    PolicyMistake(
      "an unknown unit",
      #"""
      kpis:
        catalogue:
          velocity: {unit: hour}
      """#,
      #"""
      opsmind.yaml:3:22: unknown value 'hour'
        3 |     velocity: {unit: hour}
          |                      ^
        expected one of: percent, money, count, ratio, points, milliseconds, seconds, minutes, hours, days. Did you mean 'hours'?
      """#),
    PolicyMistake(
      "an unknown group", "kpis: {catalogue: {velocity: {group: sales}}}",
      #"""
      opsmind.yaml:1:38: unknown value 'sales'
        1 | kpis: {catalogue: {velocity: {group: sales}}}
          |                                      ^
        expected one of: business, technical, operational, trading, pipeline
      """#),
    PolicyMistake(
      "something computed that nothing computes", "kpis: {catalogue: {velocity: {source: computed}}}",
      #"""
      opsmind.yaml:1:31: nothing computes 'velocity'
        1 | kpis: {catalogue: {velocity: {source: computed}}}
          |                               ^
        write recorded, and record its values with 'ops kpi record'
      """#),
    PolicyMistake(
      "a number for a target", "kpis: {catalogue: {uptime: {target: 99}}}",
      #"""
      opsmind.yaml:1:37: expected a mapping such as {at_least: 95}, or none, found the text '99'
        1 | kpis: {catalogue: {uptime: {target: 99}}}
          |                                     ^
        write {at_least: 95}, {below: 5} or none
      """#),
    PolicyMistake(
      "an empty target", "kpis: {catalogue: {uptime: {target: {}}}}",
      #"""
      opsmind.yaml:1:37: no target is named
        1 | kpis: {catalogue: {uptime: {target: {}}}}
          |                                     ^
        write one of at_least, above, at_most, below, growth, within, near_average, steps
      """#),
    PolicyMistake(
      "two targets", "kpis: {catalogue: {uptime: {target: {at_least: 5, below: 9}}}}",
      #"""
      opsmind.yaml:1:37: two targets in one place
        1 | kpis: {catalogue: {uptime: {target: {at_least: 5, below: 9}}}}
          |                                     ^
        write one of at_least, above, at_most, below, growth, within, near_average, steps
      """#),
    PolicyMistake(
      "a misspelt target", "kpis: {catalogue: {uptime: {target: {atleast: 5}}}}",
      #"""
      opsmind.yaml:1:38: unknown key 'atleast'
        1 | kpis: {catalogue: {uptime: {target: {atleast: 5}}}}
          |                                      ^
        expected one of: above, at_least, at_most, below, growth, near_average, steps, within. Did you mean 'at_least'?
      """#),
    PolicyMistake(
      "a text in a target", "kpis: {catalogue: {uptime: {target: {at_least: much}}}}",
      #"""
      opsmind.yaml:1:48: expected a number, found the text 'much'
        1 | kpis: {catalogue: {uptime: {target: {at_least: much}}}}
          |                                                ^
      """#),
    PolicyMistake(
      "a shrinking growth", "kpis: {catalogue: {mrr: {target: {growth: -5}}}}",
      #"""
      opsmind.yaml:1:43: expected a number from 0 on, found the text '-5'
        1 | kpis: {catalogue: {mrr: {target: {growth: -5}}}}
          |                                           ^
        write it without the sign
      """#),
    PolicyMistake(
      "no step", "kpis: {catalogue: {customers: {target: {steps: []}}}}",
      #"""
      opsmind.yaml:1:48: no step is named
        1 | kpis: {catalogue: {customers: {target: {steps: []}}}}
          |                                                ^
        write steps such as [{value: 10, by: 6}]
      """#),
    PolicyMistake(
      "a step without its month",
      #"""
      kpis:
        catalogue:
          customers:
            target:
              steps: [{value: 10}, {value: 20, by: 0}, {value: 30, by: soon}]
      """#,
      #"""
      opsmind.yaml:5:17: the key 'by' is missing here
        5 |         steps: [{value: 10}, {value: 20, by: 0}, {value: 30, by: soon}]
          |                 ^
        add a line 'by: …'
      opsmind.yaml:5:46: expected the number of a month from 1 to 1200, or a date as YYYY-MM-DD, found the text '0'
        5 |         steps: [{value: 10}, {value: 20, by: 0}, {value: 30, by: soon}]
          |                                              ^
        write a month such as 6, or a date
      opsmind.yaml:5:66: expected the number of a month from 1 to 1200, or a date as YYYY-MM-DD, found the text 'soon'
        5 |         steps: [{value: 10}, {value: 20, by: 0}, {value: 30, by: soon}]
          |                                                                  ^
        write a month such as 6, or a date
      """#),
  ]
}
