import Testing

struct RequiredFieldMessageTests {
  @Test(arguments: mistakes)
  func `a mistake is named with its place and what mends it`(mistake: PolicyMistake) {
    #expect(messages(for: mistake.text) == mistake.messages)
  }

  /// Mistakes of required fields.
  static let mistakes: [PolicyMistake] = [
    PolicyMistake(
      "required fields of a misspelt stage",
      #"""
      required_fields:
        ofer_sent: [offer_amount]
      """#,
      #"""
      opsmind.yaml:2:3: expected the id of a stage, or every_stage, found the text 'ofer_sent'
        2 |   ofer_sent: [offer_amount]
          |   ^
        Did you mean 'offer_sent'?
      """#),
    PolicyMistake(
      "required fields of no stage",
      #"""
      required_fields:
        demo: [offer_amount]
      """#,
      #"""
      opsmind.yaml:2:3: expected the id of a stage, or every_stage, found the text 'demo'
        2 |   demo: [offer_amount]
          |   ^
        the stages are: new_lead, contacted, response, call_booked, offer_sent, negotiation, closed_won, closed_lost, nurturing
      """#),
    PolicyMistake(
      "required fields of a stage that was dropped",
      #"""
      stages:
        - {id: lead, name: Lead, role: open, probability: 10, category: pipeline}
        - {id: won, name: Won, role: won, category: closed}
        - {id: lost, name: Lost, role: lost, category: omitted}
      required_fields:
        offer_sent: [offer_amount]
      """#,
      #"""
      opsmind.yaml:6:3: expected the id of a stage, or every_stage, found the text 'offer_sent'
        6 |   offer_sent: [offer_amount]
          |   ^
        the stages are: lead, won, lost
      """#),
    PolicyMistake(
      "required fields that are no list",
      #"""
      required_fields:
        offer_sent: offer_amount
      """#,
      #"""
      opsmind.yaml:2:15: expected a list, found the text 'offer_amount'
        2 |   offer_sent: offer_amount
          |               ^
        write items as [a, b] or as lines starting with '- '
      """#),
    PolicyMistake(
      "a misspelt field",
      #"""
      required_fields:
        every_stage: [emial]
      """#,
      #"""
      opsmind.yaml:2:17: expected a field of a deal, found the text 'emial'
        2 |   every_stage: [emial]
          |                 ^
        Did you mean 'email'?
      """#),
    PolicyMistake(
      "a field of nobody",
      #"""
      required_fields:
        every_stage: [Region]
      """#,
      #"""
      opsmind.yaml:2:17: expected a field of a deal, found the text 'Region'
        2 |   every_stage: [Region]
          |                 ^
        write a column of your own as 'custom: Its name'
      """#),
    PolicyMistake(
      "a field twice",
      #"""
      required_fields:
        every_stage: [email, name, email]
      """#,
      #"""
      opsmind.yaml:2:30: 'email' is in the list already, at 2:17
        2 |   every_stage: [email, name, email]
          |                              ^
        keep one of the two
      """#),
    PolicyMistake(
      "a custom field twice",
      #"""
      required_fields:
        every_stage:
          - custom: Region
          - custom: Region
      """#,
      #"""
      opsmind.yaml:4:7: 'Region' is in the list already, at 3:7
        4 |     - custom: Region
          |       ^
        keep one of the two
      """#),
    PolicyMistake(
      "a custom field that is one of the product's",
      #"""
      required_fields:
        every_stage:
          - custom: Offer Amount
      """#,
      #"""
      opsmind.yaml:3:15: expected the name of a column of your own, found the text 'Offer Amount'
        3 |     - custom: Offer Amount
          |               ^
        write 'offer_amount' without custom
      """#),
    PolicyMistake(
      "a custom field without a name",
      #"""
      required_fields:
        every_stage:
          - custom:
      """#,
      #"""
      opsmind.yaml:3:14: expected a text that is not empty, found nothing
        3 |     - custom:
          |              ^
      """#),
    PolicyMistake(
      "field and custom at once",
      #"""
      required_fields:
        every_stage:
          - field: email
            custom: Region
      """#,
      #"""
      opsmind.yaml:3:7: a field is either 'field' or 'custom', not both
        3 |     - field: email
          |       ^
        write 'field: call_notes', or 'custom: Region' for a column of your own
      """#),
    PolicyMistake(
      "neither field nor custom",
      #"""
      required_fields:
        every_stage:
          - once: call_date
      """#,
      #"""
      opsmind.yaml:3:7: the field is missing here
        3 |     - once: call_date
          |       ^
        write 'field: call_notes', or 'custom: Region' for a column of your own
      """#),
    PolicyMistake(
      "once something that is no date",
      #"""
      required_fields:
        every_stage:
          - field: call_notes
            once: call_notes
      """#,
      #"""
      opsmind.yaml:4:13: expected a field of a deal that holds a date, found the text 'call_notes'
        4 |       once: call_notes
          |             ^
        Did you mean 'call_date'?
      """#),
    PolicyMistake(
      "a misspelt key of a required field",
      #"""
      required_fields:
        every_stage:
          - field: call_notes
            onec: call_date
      """#,
      #"""
      opsmind.yaml:4:7: unknown key 'onec'
        4 |       onec: call_date
          |       ^
        expected one of: custom, field, once. Did you mean 'once'?
      """#),
  ]
}
