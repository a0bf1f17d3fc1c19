/// What `ops doctor` found about one thing.
struct DoctorCheck: Equatable {
  /// How it stands.
  enum Outcome: String {
    case fine, warning, problem
  }

  /// What was looked at: `integrity`.
  var name: String
  var outcome: Outcome
  /// What was found.
  var detail: String
  /// The command or action that mends it; nil when all is fine.
  var remedy: String?

  static func fine(_ name: String, _ detail: String) -> DoctorCheck {
    DoctorCheck(name: name, outcome: .fine, detail: detail)
  }

  static func warning(_ name: String, _ detail: String, remedy: String) -> DoctorCheck {
    DoctorCheck(name: name, outcome: .warning, detail: detail, remedy: remedy)
  }

  static func problem(_ name: String, _ detail: String, remedy: String) -> DoctorCheck {
    DoctorCheck(name: name, outcome: .problem, detail: detail, remedy: remedy)
  }
}
