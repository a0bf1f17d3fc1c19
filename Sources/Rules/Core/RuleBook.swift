/// The rules there are.
public struct RuleBook: Sendable {
  /// Rules that judge one deal by itself.
  public let dealRules: [any DealRule]
  /// Rules that judge a deal by the others.
  public let pipelineRules: [any PipelineRule.Type]

  /// A book of some rules.
  public init(dealRules: [any DealRule], pipelineRules: [any PipelineRule.Type]) {
    self.dealRules = dealRules
    self.pipelineRules = pipelineRules
  }

  /// All rules, in the order of their codes.
  public static let standard = RuleBook(
    dealRules: [
      MissingRequiredField(),
      MalformedEmail(),
      BANTOutOfRange(),
      PlaceholderValue(),
      UnknownStage(),
      StageSLABreached(),
      StageSLAAtRisk(),
      StageSkippedWithoutReason(),
      StageMovedBackWithoutReason(),
      MoveWithoutReason(),
      StageContradictsData(),
      StageEntryUnknown(),
      NoNextStep(),
      NextStepWithoutDate(),
      NextStepOverdue(),
      NextStepTooFar(),
      LostWithoutReason(),
      UnknownLostReason(),
      OtherReasonWithoutNote(),
      LostReasonOnOpenDeal(),
      NurturingWithoutNote(),
      ReactivationOverdue(),
      ParkedRepeatedly(),
      NurturingWithoutReactivationDate(),
      ExpectedCloseInThePast(),
      WonInTheFuture(),
      CloseDatePushedRepeatedly(),
      CommitPastSLA(),
      AmountNotPositive(),
      ProbabilityOutsideBand(),
      NoExpectedClose(),
      NoOwner(),
      OwnerNotOnRoster(),
      OwnerLeft(),
      DatesOutOfOrder(),
      DateInTheFuture(),
      TouchpointsBelowLog(),
      AmountWithoutCurrency(),
      FollowUpOverdue(),
    ],
    pipelineRules: [
      LostAlthoughDuplicateWon.self,
      SameEmail.self,
      SameCompanySimilarDeal.self,
      OwnerOverloaded.self,
      NoNewLead.self,
      PipelineReviewMissing.self,
      SuppressionExpired.self,
      SuppressionNotNeeded.self,
    ])

  /// The documentation of all rules, ordered by family and number.
  public var documentation: [RuleDocumentation] {
    let all = dealRules.map { type(of: $0).documentation } + pipelineRules.map { $0.documentation }
    let families = RuleFamily.allCases.map(\.rawValue)
    func place(_ rule: RuleDocumentation) -> (Int, String) {
      (families.firstIndex(of: String(rule.code.prefix(1))) ?? families.count, rule.code)
    }
    return all.sorted { place($0) < place($1) }
  }

  /// The rule of a code or name, in any case.
  public func rule(_ word: String) -> RuleDocumentation? {
    let folded = word.lowercased()
    return documentation.first { $0.code.lowercased() == folded || $0.name == folded }
  }
}
