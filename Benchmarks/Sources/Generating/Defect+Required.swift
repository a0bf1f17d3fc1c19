import Domain

extension Defect {
  private static let called: [GeneratedStage] = [.offerSent, .negotiation, .justWon, .won]
  private static let contacted: [GeneratedStage] = [
    .contacted, .response, .callBooked, .offerSent, .won, .lost, .nurturing,
  ]

  /// Families R: what every stage asks for.
  static let required: [Defect] = [
    missing(.name, in: GeneratedStage.allCases),
    missing(.company, in: GeneratedStage.allCases),
    missing(.email, in: GeneratedStage.allCases),
    missing(.stage, in: GeneratedStage.active),
    missing(.lastContactDate, in: GeneratedStage.allCases),
    missing(.source, in: contacted),
    missing(.firstContactDate, in: contacted),
    missing(.touchpointCount, in: contacted),
    missing(.callDate, in: [.callBooked] + called),
    missing(.callNotes, in: called),
    missing(.bantScore, in: called),
    missing(.qualified, in: called),
    missing(.offerAmount, in: called),
    missing(.offerSentDate, in: called),
    missing(.followUpDate, in: called),
    missing(.closedDate, in: GeneratedStage.wonAny),
    missing(.actualAmount, in: GeneratedStage.wonAny),
    missing(.paymentTerms, in: GeneratedStage.wonAny),
    missing(.kickoffDate, in: GeneratedStage.wonAny),

    Defect("R002", .email, in: GeneratedStage.allCases) { ground in
      let word = UniqueWord.of(ground.number)
      ground.deal.email = ground.random.pick([
        "info.\(word).no", "info@\(word)", "info@\(word).no; jo@\(word).no", "Kari <kari@\(word).no>",
        "info@\(word)..no",
      ])
    },
    Defect("R003", .bantScore, in: called) { $0.deal.bantScore = $0.random.pick([-1, 5, 7, 10]) },

    Defect("R004", .company, in: GeneratedStage.allCases) { $0.deal.company = $0.random.pick(placeholders) },
    Defect("R004", .name, in: GeneratedStage.allCases) { $0.deal.name = $0.random.pick(placeholders) },
    Defect("R004", .source, in: contacted) { $0.deal.source = $0.random.pick(placeholders + ["Select"]) },
    Defect("R004", .nextStep, in: GeneratedStage.active) {
      $0.deal.nextStep = $0.random.pick(placeholders + ["<next step>"])
    },
    Defect("R004", .callNotes, in: called) { $0.deal.callNotes = $0.random.pick(placeholders) },
    Defect("R004", .nurturingNote, in: [.nurturing]) { $0.deal.nurturingNote = $0.random.pick(placeholders) },
  ]

  private static let placeholders = ["n/a", "N/A", "tbd", "TBD", "test", "?", "xxx", "unknown"]
}
