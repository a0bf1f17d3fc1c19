import Testing

struct JournalMessageTests {
  @Test(arguments: mistakes)
  func `a mistake is named with its place and what mends it`(mistake: PolicyMistake) {
    #expect(messages(for: mistake.text) == mistake.messages)
  }

  /// Mistakes of the journal's section.
  static let mistakes: [PolicyMistake] = [
    PolicyMistake(
      "an amount below nothing",
      #"""
      journal: {decision_amount: -5}
      """#,
      #"""
      opsmind.yaml:1:28: expected an amount from 0 on, found the text '-5'
        1 | journal: {decision_amount: -5}
          |                            ^
        write 0 for every amount
      """#),
    PolicyMistake(
      "an amount with its currency",
      #"""
      journal:
        decision_amount: 500 EUR
      """#,
      #"""
      opsmind.yaml:2:20: expected a number, found the text '500 EUR'
        2 |   decision_amount: 500 EUR
          |                    ^
      """#),
    PolicyMistake(
      "a time without a unit",
      #"""
      journal:
        escalate: {team: 60}
      """#,
      #"""
      opsmind.yaml:2:20: expected a time such as 30m, 24h, 7d or 2w, or none, found the text '60'
        2 |   escalate: {team: 60}
          |                    ^
        add the unit: 60h for hours, 60d for days
      """#),
    PolicyMistake(
      "a director who is told first",
      #"""
      journal:
        escalate: {team: 2h, director: 90m}
      """#,
      #"""
      opsmind.yaml:2:24: the director is told after 1h 30m, before the team, after 2h
        2 |   escalate: {team: 2h, director: 90m}
          |                        ^
        write a longer time for the director, or none
      """#),
    PolicyMistake(
      "a team that is told after the default director",
      #"""
      journal:
        escalate: {team: 5h}
      """#,
      #"""
      opsmind.yaml:2:14: the director is told after 4h, before the team, after 5h
        2 |   escalate: {team: 5h}
          |              ^
        write a longer time for the director, or none
      """#),
    PolicyMistake(
      "somebody else to tell",
      #"""
      journal:
        escalate: {manager: 2h}
      """#,
      #"""
      opsmind.yaml:2:14: unknown key 'manager'
        2 |   escalate: {manager: 2h}
          |              ^
        expected one of: director, team
      """#),
  ]
}
