import Testing

struct SalesMessageTests {
  @Test(arguments: mistakes)
  func `a mistake is named with its place and what mends it`(mistake: PolicyMistake) {
    #expect(messages(for: mistake.text) == mistake.messages)
  }

  /// Mistakes of sales and reports.
  static let mistakes: [PolicyMistake] = [
    PolicyMistake(
      "a figure of no stage",
      #"""
      sales:
        figures:
          - {id: calls, name: Calls, stage: call_boked}
      """#,
      #"""
      opsmind.yaml:3:39: expected the id of a stage, found the text 'call_boked'
        3 |     - {id: calls, name: Calls, stage: call_boked}
          |                                       ^
        Did you mean 'call_booked'?
      """#),
    PolicyMistake(
      "a figure twice",
      #"""
      sales:
        figures:
          - {id: calls, name: Calls}
          - {id: calls, name: Again}
      """#,
      #"""
      opsmind.yaml:4:7: 'calls' is in the list already, at 3:7
        4 |     - {id: calls, name: Again}
          |       ^
        keep one of the two
      """#),
    PolicyMistake(
      "a target of nothing",
      #"""
      sales:
        figures: [{id: calls, name: Calls, target: 0}]
      """#,
      #"""
      opsmind.yaml:2:46: expected a whole number from 1 to 1000000, found the text '0'
        2 |   figures: [{id: calls, name: Calls, target: 0}]
          |                                              ^
      """#),
    PolicyMistake(
      "a conversion without its end",
      #"""
      sales:
        conversions: [{id: a, name: A, from: new_lead}]
      """#,
      #"""
      opsmind.yaml:2:17: the key 'to' is missing here
        2 |   conversions: [{id: a, name: A, from: new_lead}]
          |                 ^
        add a line 'to: …'
      """#),
    PolicyMistake(
      "a misspelt key of sales",
      #"""
      sales:
        acuracy_band: 20 %
      """#,
      #"""
      opsmind.yaml:2:3: unknown key 'acuracy_band'
        2 |   acuracy_band: 20 %
          |   ^
        expected one of: accuracy_band, conversion_days, conversions, figures. Did you mean 'accuracy_band'?
      """#),
    PolicyMistake(
      "conversions of no days",
      #"""
      sales:
        conversion_days: 0
      """#,
      #"""
      opsmind.yaml:2:20: expected a whole number from 7 to 3650, found the text '0'
        2 |   conversion_days: 0
          |                    ^
      """#),
    PolicyMistake(
      "a language that reports do not have",
      #"""
      reports:
        language: fr
      """#,
      #"""
      opsmind.yaml:2:13: unknown value 'fr'
        2 |   language: fr
          |             ^
        expected one of: en, de
      """#),
    PolicyMistake(
      "a grace of more than a year",
      #"""
      reports:
        grace_days: 366
      """#,
      #"""
      opsmind.yaml:2:15: expected a whole number from 0 to 365, found the text '366'
        2 |   grace_days: 366
          |               ^
      """#),
  ]
}
