import Testing

struct StageMessageTests {
  @Test(arguments: mistakes)
  func `a mistake is named with its place and what mends it`(mistake: PolicyMistake) {
    #expect(messages(for: mistake.text) == mistake.messages)
  }

  /// Mistakes of stages.
  static let mistakes: [PolicyMistake] = [
    PolicyMistake(
      "stages that are no list",
      #"""
      stages: {lead: open}
      """#,
      #"""
      opsmind.yaml:1:9: expected a list, found a mapping
        1 | stages: {lead: open}
          |         ^
        write items as [a, b] or as lines starting with '- '
      """#),
    PolicyMistake(
      "an id in capitals",
      #"""
      stages:
        - {id: New Lead, name: Lead, role: open, probability: 10, category: pipeline}
        - {id: won, name: Won, role: won, category: closed}
        - {id: lost, name: Lost, role: lost, category: omitted}
      """#,
      #"""
      opsmind.yaml:2:10: expected an id of lower-case letters, digits and underscores, with a letter first, found the text 'New Lead'
        2 |   - {id: New Lead, name: Lead, role: open, probability: 10, category: pipeline}
          |          ^
        write new_lead
      """#),
    PolicyMistake(
      "an id that starts with a digit",
      #"""
      stages:
        - {id: 1_lead, name: Lead, role: open, probability: 10, category: pipeline}
        - {id: won, name: Won, role: won, category: closed}
        - {id: lost, name: Lost, role: lost, category: omitted}
      """#,
      #"""
      opsmind.yaml:2:10: expected an id of lower-case letters, digits and underscores, with a letter first, found the text '1_lead'
        2 |   - {id: 1_lead, name: Lead, role: open, probability: 10, category: pipeline}
          |          ^
        write an id such as offer_sent
      """#),
    PolicyMistake(
      "an id with a special meaning",
      #"""
      stages:
        - {id: every_stage, name: Lead, role: open, probability: 10, category: pipeline}
        - {id: won, name: Won, role: won, category: closed}
        - {id: lost, name: Lost, role: lost, category: omitted}
      """#,
      #"""
      opsmind.yaml:2:10: expected the id of a stage, found the text 'every_stage'
        2 |   - {id: every_stage, name: Lead, role: open, probability: 10, category: pipeline}
          |          ^
        choose another id; every_stage means all stages under 'required_fields'
      """#),
    PolicyMistake(
      "an empty name",
      #"""
      stages:
        - {id: lead, name: '', role: open, probability: 10, category: pipeline}
        - {id: won, name: Won, role: won, category: closed}
        - {id: lost, name: Lost, role: lost, category: omitted}
      """#,
      #"""
      opsmind.yaml:2:22: expected a text that is not empty, found the text ''
        2 |   - {id: lead, name: '', role: open, probability: 10, category: pipeline}
          |                      ^
        write a text
      """#),
    PolicyMistake(
      "a name with a line end",
      #"""
      stages:
        - {id: lead, name: "New\nLead", role: open, probability: 10, category: pipeline}
        - {id: won, name: Won, role: won, category: closed}
        - {id: lost, name: Lost, role: lost, category: omitted}
      """#,
      #"""
      opsmind.yaml:2:22: expected a text on one line, found the text 'New␊Lead'
        2 |   - {id: lead, name: "New\nLead", role: open, probability: 10, category: pipeline}
          |                      ^
        remove line ends and invisible characters
      """#),
    PolicyMistake(
      "a long name",
      #"""
      stages:
        - {id: lead, name: Lead Lead Lead Lead Lead Lead Lead Lead Lead Lead Lead Lead Lead Lead Lead Lead Lead Lead Lead Lead Lead , role: open, probability: 10, category: pipeline}
        - {id: won, name: Won, role: won, category: closed}
        - {id: lost, name: Lost, role: lost, category: omitted}
      """#,
      #"""
      opsmind.yaml:2:22: expected a text of at most 100 characters, found the text 'Lead Lead Lead Lead Lead Lead Lead Lead Lead Lead Lead Lead …'
        2 |   - {id: lead, name: Lead Lead Lead Lead Lead Lead Lead Lead Lead Lead Lead Lead Lead Lead Lead Lead…
          |                      ^
        shorten it
      """#),
    PolicyMistake(
      "a definition with a line end",
      #"""
      stages:
        - {id: lead, name: Lead, definition: "one\ntwo", role: open, probability: 10, category: pipeline}
        - {id: won, name: Won, role: won, category: closed}
        - {id: lost, name: Lost, role: lost, category: omitted}
      """#,
      #"""
      opsmind.yaml:2:40: expected a text on one line, found the text 'one␊two'
        2 |   - {id: lead, name: Lead, definition: "one\ntwo", role: open, probability: 10, category: pipeline}
          |                                        ^
        remove line ends and invisible characters
      """#),
    PolicyMistake(
      "a long definition",
      #"""
      stages:
        - {id: lead, name: Lead, definition: xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx, role: open, probability: 10, category: pipeline}
        - {id: won, name: Won, role: won, category: closed}
        - {id: lost, name: Lost, role: lost, category: omitted}
      """#,
      #"""
      opsmind.yaml:2:40: expected a text of at most 500 characters, found the text 'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx…'
        2 |   - {id: lead, name: Lead, definition: xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx…
          |                                        ^
        shorten it
      """#),
    PolicyMistake(
      "a stage without a name",
      #"""
      stages:
        - {id: lead, role: open, probability: 10, category: pipeline}
        - {id: won, name: Won, role: won, category: closed}
        - {id: lost, name: Lost, role: lost, category: omitted}
      """#,
      #"""
      opsmind.yaml:2:5: the key 'name' is missing here
        2 |   - {id: lead, role: open, probability: 10, category: pipeline}
          |     ^
        add a line 'name: …'
      """#),
    PolicyMistake(
      "a stage without a role",
      #"""
      stages:
        - {id: lead, name: Lead, role: open, probability: 10, category: pipeline}
        - {id: won, name: Won, category: closed}
        - {id: lost, name: Lost, role: lost, category: omitted}
      """#,
      #"""
      opsmind.yaml:3:5: the key 'role' is missing here
        3 |   - {id: won, name: Won, category: closed}
          |     ^
        add a line 'role: …'
      """#),
    PolicyMistake(
      "an open stage without a probability",
      #"""
      stages:
        - {id: lead, name: Lead, role: open, category: pipeline}
        - {id: won, name: Won, role: won, category: closed}
        - {id: lost, name: Lost, role: lost, category: omitted}
      """#,
      #"""
      opsmind.yaml:2:5: the key 'probability' is missing here
        2 |   - {id: lead, name: Lead, role: open, category: pipeline}
          |     ^
        add a line 'probability: …'
      """#),
    PolicyMistake(
      "a stage without a category",
      #"""
      stages:
        - {id: lead, name: Lead, role: open, probability: 10, category: pipeline}
        - {id: won, name: Won, role: won}
        - {id: lost, name: Lost, role: lost, category: omitted}
      """#,
      #"""
      opsmind.yaml:3:5: the key 'category' is missing here
        3 |   - {id: won, name: Won, role: won}
          |     ^
        add a line 'category: …'
      """#),
    PolicyMistake(
      "a misspelt role",
      #"""
      stages:
        - {id: lead, name: Lead, role: opn, probability: 10, category: pipeline}
        - {id: won, name: Won, role: won, category: closed}
        - {id: lost, name: Lost, role: lost, category: omitted}
      """#,
      #"""
      opsmind.yaml:2:34: unknown value 'opn'
        2 |   - {id: lead, name: Lead, role: opn, probability: 10, category: pipeline}
          |                                  ^
        expected one of: open, won, lost, nurturing. Did you mean 'open'?
      """#),
    PolicyMistake(
      "a misspelt clock",
      #"""
      stages:
        - {id: lead, name: Lead, clock: busines, role: open, probability: 10, category: pipeline}
        - {id: won, name: Won, role: won, category: closed}
        - {id: lost, name: Lost, role: lost, category: omitted}
      """#,
      #"""
      opsmind.yaml:2:35: unknown value 'busines'
        2 |   - {id: lead, name: Lead, clock: busines, role: open, probability: 10, category: pipeline}
          |                                   ^
        expected one of: elapsed, business. Did you mean 'business'?
      """#),
    PolicyMistake(
      "a misspelt category",
      #"""
      stages:
        - {id: lead, name: Lead, role: open, probability: 10, category: best case}
        - {id: won, name: Won, role: won, category: closed}
        - {id: lost, name: Lost, role: lost, category: omitted}
      """#,
      #"""
      opsmind.yaml:2:67: unknown value 'best case'
        2 |   - {id: lead, name: Lead, role: open, probability: 10, category: best case}
          |                                                                   ^
        expected one of: pipeline, best_case, commit, closed, omitted. Did you mean 'best_case'?
      """#),
    PolicyMistake(
      "a misspelt key of a stage",
      #"""
      stages:
        - {id: lead, name: Lead, role: open, probability: 10, bnad: 5, category: pipeline}
        - {id: won, name: Won, role: won, category: closed}
        - {id: lost, name: Lost, role: lost, category: omitted}
      """#,
      #"""
      opsmind.yaml:2:57: unknown key 'bnad'
        2 |   - {id: lead, name: Lead, role: open, probability: 10, bnad: 5, category: pipeline}
          |                                                         ^
        expected one of: aliases, band, category, clock, definition, entry_date, exit, id, name, probability, role, sla. Did you mean 'band'?
      """#),
    PolicyMistake(
      "a time without a unit",
      #"""
      stages:
        - {id: lead, name: Lead, sla: 24, role: open, probability: 10, category: pipeline}
        - {id: won, name: Won, role: won, category: closed}
        - {id: lost, name: Lost, role: lost, category: omitted}
      """#,
      #"""
      opsmind.yaml:2:33: expected a time such as 30m, 24h, 7d or 2w, or none, found the text '24'
        2 |   - {id: lead, name: Lead, sla: 24, role: open, probability: 10, category: pipeline}
          |                                 ^
        add the unit: 24h for hours, 24d for days
      """#),
    PolicyMistake(
      "a time with a long unit",
      #"""
      stages:
        - {id: lead, name: Lead, sla: 7 days, role: open, probability: 10, category: pipeline}
        - {id: won, name: Won, role: won, category: closed}
        - {id: lost, name: Lost, role: lost, category: omitted}
      """#,
      #"""
      opsmind.yaml:2:33: expected a time such as 30m, 24h, 7d or 2w, or none, found the text '7 days'
        2 |   - {id: lead, name: Lead, sla: 7 days, role: open, probability: 10, category: pipeline}
          |                                 ^
        write 7d
      """#),
    PolicyMistake(
      "a time of nothing",
      #"""
      stages:
        - {id: lead, name: Lead, sla: 0h, role: open, probability: 10, category: pipeline}
        - {id: won, name: Won, role: won, category: closed}
        - {id: lost, name: Lost, role: lost, category: omitted}
      """#,
      #"""
      opsmind.yaml:2:33: expected a time such as 30m, 24h, 7d or 2w, or none, found the text '0h'
        2 |   - {id: lead, name: Lead, sla: 0h, role: open, probability: 10, category: pipeline}
          |                                 ^
        write none for no limit
      """#),
    PolicyMistake(
      "no limit in other words",
      #"""
      stages:
        - {id: lead, name: Lead, sla: never, role: open, probability: 10, category: pipeline}
        - {id: won, name: Won, role: won, category: closed}
        - {id: lost, name: Lost, role: lost, category: omitted}
      """#,
      #"""
      opsmind.yaml:2:33: expected a time such as 30m, 24h, 7d or 2w, or none, found the text 'never'
        2 |   - {id: lead, name: Lead, sla: never, role: open, probability: 10, category: pipeline}
          |                                 ^
        write none for no limit
      """#),
    PolicyMistake(
      "a time that is none",
      #"""
      stages:
        - {id: lead, name: Lead, sla: soon, role: open, probability: 10, category: pipeline}
        - {id: won, name: Won, role: won, category: closed}
        - {id: lost, name: Lost, role: lost, category: omitted}
      """#,
      #"""
      opsmind.yaml:2:33: expected a time such as 30m, 24h, 7d or 2w, or none, found the text 'soon'
        2 |   - {id: lead, name: Lead, sla: soon, role: open, probability: 10, category: pipeline}
          |                                 ^
        write a whole number and m, h, d or w
      """#),
    PolicyMistake(
      "a time beyond ten years",
      #"""
      stages:
        - {id: lead, name: Lead, sla: 522w, role: open, probability: 10, category: pipeline}
        - {id: won, name: Won, role: won, category: closed}
        - {id: lost, name: Lost, role: lost, category: omitted}
      """#,
      #"""
      opsmind.yaml:2:33: expected a time of at most 3650d, or none, found the text '522w'
        2 |   - {id: lead, name: Lead, sla: 522w, role: open, probability: 10, category: pipeline}
          |                                 ^
        write none for no limit
      """#),
    PolicyMistake(
      "a percentage above 100",
      #"""
      stages:
        - {id: lead, name: Lead, role: open, probability: 110, category: pipeline}
        - {id: won, name: Won, role: won, category: closed}
        - {id: lost, name: Lost, role: lost, category: omitted}
      """#,
      #"""
      opsmind.yaml:2:53: expected a percentage from 0 to 100, such as 95 %, found the text '110'
        2 |   - {id: lead, name: Lead, role: open, probability: 110, category: pipeline}
          |                                                     ^
        write a number from 0 to 100
      """#),
    PolicyMistake(
      "a percentage with a comma",
      #"""
      stages:
        - {id: lead, name: Lead, role: open, probability: '12,5', category: pipeline}
        - {id: won, name: Won, role: won, category: closed}
        - {id: lost, name: Lost, role: lost, category: omitted}
      """#,
      #"""
      opsmind.yaml:2:53: expected a percentage from 0 to 100, such as 95 %, found the text '12,5'
        2 |   - {id: lead, name: Lead, role: open, probability: '12,5', category: pipeline}
          |                                                     ^
        write 12.5 %
      """#),
    PolicyMistake(
      "a percentage that is none",
      #"""
      stages:
        - {id: lead, name: Lead, role: open, probability: low, category: pipeline}
        - {id: won, name: Won, role: won, category: closed}
        - {id: lost, name: Lost, role: lost, category: omitted}
      """#,
      #"""
      opsmind.yaml:2:53: expected a percentage from 0 to 100, such as 95 %, found the text 'low'
        2 |   - {id: lead, name: Lead, role: open, probability: low, category: pipeline}
          |                                                     ^
        write a number of percent
      """#),
    PolicyMistake(
      "an entry date that is no date",
      #"""
      stages:
        - {id: lead, name: Lead, entry_date: offer_amount, role: open, probability: 10, category: pipeline}
        - {id: won, name: Won, role: won, category: closed}
        - {id: lost, name: Lost, role: lost, category: omitted}
      """#,
      #"""
      opsmind.yaml:2:40: expected a field of a deal that holds a date, found the text 'offer_amount'
        2 |   - {id: lead, name: Lead, entry_date: offer_amount, role: open, probability: 10, category: pipeline…
          |                                        ^
        one of: last_contact_date, first_contact_date, call_date, offer_sent_date, follow_up_date, closed_date, kickoff_date, kickoff_held_date, next_step_date, reactivation_date, expected_close_date, archived_date
      """#),
    PolicyMistake(
      "a misspelt entry date",
      #"""
      stages:
        - {id: lead, name: Lead, entry_date: cal_date, role: open, probability: 10, category: pipeline}
        - {id: won, name: Won, role: won, category: closed}
        - {id: lost, name: Lost, role: lost, category: omitted}
      """#,
      #"""
      opsmind.yaml:2:40: expected a field of a deal that holds a date, found the text 'cal_date'
        2 |   - {id: lead, name: Lead, entry_date: cal_date, role: open, probability: 10, category: pipeline}
          |                                        ^
        Did you mean 'call_date'?
      """#),
    PolicyMistake(
      "an id twice",
      #"""
      stages:
        - {id: lead, name: Lead, role: open, probability: 10, category: pipeline}
        - {id: lead, name: Won, role: won, category: closed}
        - {id: lost, name: Lost, role: lost, category: omitted}
      """#,
      #"""
      opsmind.yaml:3:10: 'lead' already stands for the stage 'lead', at 2:10
        3 |   - {id: lead, name: Won, role: won, category: closed}
          |          ^
        choose another word; capitals, blanks, hyphens and underscores make no difference
      """#),
    PolicyMistake(
      "a name that is another stage's alias",
      #"""
      stages:
        - {id: lead, name: Lead, aliases: [lost], role: open, probability: 10, category: pipeline}
        - {id: won, name: Won, role: won, category: closed}
        - {id: lost, name: Lost, role: lost, category: omitted}
      """#,
      #"""
      opsmind.yaml:4:10: 'lost' already stands for the stage 'lead', at 2:38
        4 |   - {id: lost, name: Lost, role: lost, category: omitted}
          |          ^
        choose another word; capitals, blanks, hyphens and underscores make no difference
      """#),
    PolicyMistake(
      "an alias in another spelling",
      #"""
      stages:
        - {id: lead, name: Lead, aliases: [Hot Lead], role: open, probability: 10, category: pipeline}
        - {id: won, name: Won, aliases: [hot-lead], role: won, category: closed}
        - {id: lost, name: Lost, role: lost, category: omitted}
      """#,
      #"""
      opsmind.yaml:3:36: 'hot-lead' already stands for the stage 'lead', at 2:38
        3 |   - {id: won, name: Won, aliases: [hot-lead], role: won, category: closed}
          |                                    ^
        choose another word; capitals, blanks, hyphens and underscores make no difference
      """#),
    PolicyMistake(
      "no open stage",
      #"""
      stages:
        - {id: lead, name: Lead, role: nurturing, probability: 10, category: pipeline}
        - {id: won, name: Won, role: won, category: closed}
        - {id: lost, name: Lost, role: lost, category: omitted}
      """#,
      #"""
      opsmind.yaml:2:3: no stage has the role open
        2 |   - {id: lead, name: Lead, role: nurturing, probability: 10, category: pipeline}
          |   ^
        a deal needs a stage to be worked on in: add 'role: open'
      """#),
    PolicyMistake(
      "no won stage",
      #"""
      stages:
        - {id: lead, name: Lead, role: open, probability: 10, category: pipeline}
        - {id: won, name: Won, role: open, probability: 90, category: closed}
        - {id: lost, name: Lost, role: lost, category: omitted}
      """#,
      #"""
      opsmind.yaml:2:3: no stage has the role won
        2 |   - {id: lead, name: Lead, role: open, probability: 10, category: pipeline}
          |   ^
        a deal needs a stage to be won in: add 'role: won'
      """#),
    PolicyMistake(
      "no lost stage",
      #"""
      stages:
        - {id: lead, name: Lead, role: open, probability: 10, category: pipeline}
        - {id: won, name: Won, role: won, category: closed}
        - {id: lost, name: Lost, role: nurturing, category: omitted}
      """#,
      #"""
      opsmind.yaml:2:3: no stage has the role lost
        2 |   - {id: lead, name: Lead, role: open, probability: 10, category: pipeline}
          |   ^
        a deal needs a stage to be lost in: add 'role: lost'
      """#),
    PolicyMistake(
      "an empty list of stages",
      #"""
      stages: []
      """#,
      #"""
      opsmind.yaml:1:9: no stage is named
        1 | stages: []
          |         ^
        remove the key for the default stages
      """#),
    PolicyMistake(
      "two won stages",
      #"""
      stages:
        - {id: lead, name: Lead, role: won, probability: 10, category: pipeline}
        - {id: won, name: Won, role: won, category: closed}
        - {id: lost, name: Lost, role: lost, category: omitted}
      """#,
      #"""
      opsmind.yaml:2:3: no stage has the role open
        2 |   - {id: lead, name: Lead, role: won, probability: 10, category: pipeline}
          |   ^
        a deal needs a stage to be worked on in: add 'role: open'
      opsmind.yaml:3:32: a second stage with the role won; the first is 'lead', at 2:34
        3 |   - {id: won, name: Won, role: won, category: closed}
          |                                ^
        keep one of the two, or give this one the role open
      """#),
    PolicyMistake(
      "an open stage after the won one",
      #"""
      stages:
        - {id: lead, name: Lead, role: open, probability: 10, category: pipeline}
        - {id: won, name: Won, role: won, category: closed}
        - {id: lost, name: Lost, role: lost, category: omitted}
        - {id: upsell, name: Upsell, role: open, probability: 10, category: pipeline}
      """#,
      #"""
      opsmind.yaml:5:10: the open stage 'upsell' comes after the won stage 'won', at 3:10
        5 |   - {id: upsell, name: Upsell, role: open, probability: 10, category: pipeline}
          |          ^
        move it above that stage
      """#),
  ]
}
