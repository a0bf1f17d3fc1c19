import Testing

struct RuleMessageTests {
  @Test(arguments: mistakes)
  func `a mistake is named with its place and what mends it`(mistake: PolicyMistake) {
    #expect(messages(for: mistake.text) == mistake.messages)
  }

  /// Mistakes of lost reasons, rules and hygiene.
  static let mistakes: [PolicyMistake] = [
    PolicyMistake(
      "a lost reason twice",
      #"""
      lost_reasons:
        list: [price, timing, price]
      """#,
      #"""
      opsmind.yaml:2:25: 'price' is in the list already, at 2:10
        2 |   list: [price, timing, price]
          |                         ^
        keep one of the two
      """#),
    PolicyMistake(
      "a lost reason in capitals",
      #"""
      lost_reasons:
        list: [No Budget]
      """#,
      #"""
      opsmind.yaml:2:10: expected an id of lower-case letters, digits and underscores, with a letter first, found the text 'No Budget'
        2 |   list: [No Budget]
          |          ^
        write no_budget
      """#),
    PolicyMistake(
      "no lost reason",
      #"""
      lost_reasons:
        list: []
      """#,
      #"""
      opsmind.yaml:2:9: no lost reason is named
        2 |   list: []
          |         ^
        write ids such as [price, timing, other]
      """#),
    PolicyMistake(
      "a note for a misspelt reason",
      #"""
      lost_reasons:
        needs_note: [othr]
      """#,
      #"""
      opsmind.yaml:2:16: expected a reason of the list, found the text 'othr'
        2 |   needs_note: [othr]
          |                ^
        Did you mean 'other'?
      """#),
    PolicyMistake(
      "a note for no reason",
      #"""
      lost_reasons:
        list: [price]
        needs_note: [other]
      """#,
      #"""
      opsmind.yaml:3:16: expected a reason of the list, found the text 'other'
        3 |   needs_note: [other]
          |                ^
        add it to 'list', or remove it here
      """#),
    PolicyMistake(
      "a misspelt rule name",
      #"""
      rules:
        no-next-stp: off
      """#,
      #"""
      opsmind.yaml:2:3: expected the code or name of a rule, such as N001 or no-next-step, found the text 'no-next-stp'
        2 |   no-next-stp: off
          |   ^
        Did you mean 'no-next-step'?
      """#),
    PolicyMistake(
      "a misspelt rule code",
      #"""
      rules:
        N01: off
      """#,
      #"""
      opsmind.yaml:2:3: expected the code or name of a rule, such as N001 or no-next-step, found the text 'N01'
        2 |   N01: off
          |   ^
        Did you mean 'N001'?
      """#),
    PolicyMistake(
      "an unknown rule",
      #"""
      rules:
        budget: off
      """#,
      #"""
      opsmind.yaml:2:3: expected the code or name of a rule, such as N001 or no-next-step, found the text 'budget'
        2 |   budget: off
          |   ^
        'crm rules' lists them all
      """#),
    PolicyMistake(
      "a rule by code and by name",
      #"""
      rules:
        N001: off
        no-next-step: warning
      """#,
      #"""
      opsmind.yaml:3:3: the rule N001 already has a severity, at 2:3
        3 |   no-next-step: warning
          |   ^
        keep one of the two
      """#),
    PolicyMistake(
      "no instead of off",
      #"""
      rules:
        N001: no
      """#,
      #"""
      opsmind.yaml:2:9: expected error, warning or off, found the text 'no'
        2 |   N001: no
          |         ^
        Did you mean 'off'?
      """#),
    PolicyMistake(
      "a severity of other tools",
      #"""
      rules:
        N001: warn
      """#,
      #"""
      opsmind.yaml:2:9: expected error, warning or off, found the text 'warn'
        2 |   N001: warn
          |         ^
        Did you mean 'warning'?
      """#),
    PolicyMistake(
      "a severity in capitals",
      #"""
      rules:
        N001: Error
      """#,
      #"""
      opsmind.yaml:2:9: expected error, warning or off, found the text 'Error'
        2 |   N001: Error
          |         ^
        Did you mean 'error'?
      """#),
    PolicyMistake(
      "a severity of nobody",
      #"""
      rules:
        N001: purple
      """#,
      #"""
      opsmind.yaml:2:9: expected error, warning or off, found the text 'purple'
        2 |   N001: purple
          |         ^
        choose one of the three
      """#),
    PolicyMistake(
      "a rule without a severity",
      #"""
      rules:
        N001:
      """#,
      #"""
      opsmind.yaml:2:8: expected error, warning or off, found nothing
        2 |   N001:
          |        ^
      """#),
    PolicyMistake(
      "a list of rules",
      #"""
      rules: [N001]
      """#,
      #"""
      opsmind.yaml:1:8: expected a mapping, found a list
        1 | rules: [N001]
          |        ^
        write lines of 'key: value'
      """#),
    PolicyMistake(
      "a target above 100 %",
      #"""
      hygiene:
        target: 120 %
      """#,
      #"""
      opsmind.yaml:2:11: expected a percentage from 0 to 100, such as 95 %, found the text '120 %'
        2 |   target: 120 %
          |           ^
        write a number from 0 to 100
      """#),
    PolicyMistake(
      "a number out of range",
      #"""
      hygiene:
        next_step_days: 0
      """#,
      #"""
      opsmind.yaml:2:19: expected a whole number from 1 to 3650, found the text '0'
        2 |   next_step_days: 0
          |                   ^
      """#),
    PolicyMistake(
      "a number with a unit",
      #"""
      hygiene:
        reactivation_days: 90d
      """#,
      #"""
      opsmind.yaml:2:22: expected a whole number, found the text '90d'
        2 |   reactivation_days: 90d
          |                      ^
      """#),
    PolicyMistake(
      "a negative number",
      #"""
      hygiene:
        follow_up_grace_days: -1
      """#,
      #"""
      opsmind.yaml:2:25: expected a whole number from 0 to 365, found the text '-1'
        2 |   follow_up_grace_days: -1
          |                         ^
      """#),
    PolicyMistake(
      "an empty placeholder",
      #"""
      hygiene:
        placeholders: [tbd, '']
      """#,
      #"""
      opsmind.yaml:2:23: expected a text that is not empty, found the text ''
        2 |   placeholders: [tbd, '']
          |                       ^
        write a text
      """#),
    PolicyMistake(
      "a placeholder that YAML takes for nothing",
      #"""
      hygiene:
        placeholders: [null]
      """#,
      #"""
      opsmind.yaml:2:18: expected a text that is not empty, found nothing
        2 |   placeholders: [null]
          |                  ^
      """#),
    PolicyMistake(
      "a misspelt key of hygiene",
      #"""
      hygiene:
        at_rsk: 80 %
      """#,
      #"""
      opsmind.yaml:2:3: unknown key 'at_rsk'
        2 |   at_rsk: 80 %
          |   ^
        expected one of: active_deals_per_owner, at_risk, close_date_pushes, duplicate_amounts, duplicate_days, escalation_role, follow_up_grace_days, legal_forms, new_lead_days, next_step_days, parked_times, pipeline_review, and 3 more. Did you mean 'at_risk'?
      """#),
    PolicyMistake(
      "several mistakes at once",
      #"""
      currency: EURO
      hygiene:
        target: all
      """#,
      #"""
      opsmind.yaml:1:11: expected the ISO 4217 code of a currency, such as EUR or NOK, found the text 'EURO'
        1 | currency: EURO
          |           ^
        Did you mean 'EUR'?
      opsmind.yaml:3:11: expected a percentage from 0 to 100, such as 95 %, found the text 'all'
        3 |   target: all
          |           ^
        write a number of percent
      """#),
  ]
}
