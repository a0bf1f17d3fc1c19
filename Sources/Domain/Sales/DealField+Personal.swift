extension DealField {
  /// Whether the field is about the contact person, or free text in which anything may stand about them.
  ///
  /// These fields are emptied when the person asks to be forgotten, and custom fields with them.
  public var isPersonal: Bool {
    switch self {
    case .name, .email, .callNotes, .lostNote, .nurturingNote, .nextStep: true
    default: false
    }
  }
}
