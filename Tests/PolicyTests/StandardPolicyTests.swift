import Domain
import Foundation
import Policy
import Testing

struct StandardPolicyTests {
  let policy = CompanyPolicy.standard

  @Test func `the default file is the default policy`() throws {
    #expect(try CompanyPolicy.load(text: CompanyPolicy.defaultText, file: "opsmind.yaml") == policy)
  }

  @Test func `the main path comes first, then the side states`() {
    #expect(
      policy.pipeline.stages.map(\.id) == [
        "new_lead", "contacted", "response", "call_booked", "offer_sent", "negotiation", "closed_won", "closed_lost",
        "nurturing",
      ])
    #expect(policy.pipeline.stages.map(\.position) == [0, 1, 2, 3, 4, 5, 6, nil, nil])
  }

  @Test func `stages stay as long as the specification says`() {
    #expect(
      policy.pipeline.stages.map(\.sla) == [
        .hours(24), .hours(72), .hours(48), nil, .days(7), .days(14), .days(7), nil, .days(90),
      ])
    #expect(policy.pipeline.stages.allSatisfy { $0.clock == .elapsed })
  }

  @Test func `stages weigh in the forecast as the specification says`() {
    #expect(
      policy.pipeline.stages.map(\.probability.description)
        == "5 10 20 35 50 70 100 0 0".split(separator: " ").map(String.init))
    #expect(
      policy.pipeline.stages.map(\.category) == [
        .pipeline, .pipeline, .pipeline, .pipeline, .bestCase, .commit, .closed, .omitted, .omitted,
      ])
  }

  @Test func `required fields add up along the main path`() {
    let always: [DealField] = [.name, .company, .email, .stage, .owner, .lastContactDate]
    let contacted = always + [.source, .firstContactDate, .touchpointCount]
    let called = contacted + [.callDate, .callNotes, .bantScore, .qualified]
    let offered = called + [.offerAmount, .offerSentDate, .followUpDate]
    let won = offered + [.closedDate, .actualAmount, .paymentTerms, .kickoffDate]
    let expected = [always, contacted, contacted, called, offered, offered, won, [], []]
    #expect(policy.pipeline.alwaysRequired.map(\.key) == always.map { .field($0) })
    #expect(policy.pipeline.stages.map { $0.requiredFields.map(\.key) } == expected.map { $0.map { .field($0) } })
  }

  @Test func `what a call brought is owed once it took place`() {
    let owed = policy.pipeline.stage("negotiation")?.requiredFields.filter { $0.oncePassed != nil } ?? []
    #expect(
      owed == [DealField.callNotes, .bantScore, .qualified].map { RequiredField(.field($0), oncePassed: .callDate) })
  }

  @Test func `other as a lost reason needs a note`() {
    #expect(policy.lostReasons.filter(\.needsNote).map(\.id) == ["other"])
    #expect(policy.lostReasons.count == 9)
  }

  @Test func `work is done on weekdays from nine to five in Oslo`() {
    #expect(policy.calendar.timeZone.identifier == "Europe/Oslo")
    #expect(policy.calendar.workingHours == CompanyCalendar.utc.workingHours)
    #expect(policy.baseCurrency.code == "EUR")
  }

  @Test func `the numbers of the rules are those of the specification`() {
    let hygiene = policy.hygiene
    #expect(hygiene.target == Percentage(95))
    #expect(hygiene.atRiskShare == Percentage(80))
    #expect(hygiene.nextStepHorizonDays == 30)
    #expect(hygiene.reactivationDays == 90)
    #expect(hygiene.followUpGraceDays == 1)
    #expect(hygiene.activeDealLimit == 40)
    #expect(hygiene.duplicateAmountShare == Percentage(25))
    #expect(hygiene.duplicateDays == 90)
    #expect(hygiene.parkedTimes == 3)
    #expect(hygiene.closeDatePushes == 3)
    #expect(hygiene.newLeadDays == 1)
    #expect(hygiene.pipelineReview == .friday)
    #expect(hygiene.escalationRole == "manager")
    #expect(hygiene.placeholders.isSuperset(of: ["n/a", "tbd", "-", "select", "test"]))
    #expect(hygiene.legalForms.contains("d.o.o."))
    #expect(policy.severities.isEmpty)
  }
}
