extension Deal {
  /// What a row of an import may still say of a deal whose person was forgotten: nothing about the person, nothing in free text, and
  /// nothing in the place of a text from which the person was taken.
  public func withoutPerson(of stored: Deal) -> Deal {
    var row = self
    for field in DealField.allCases
    where field.isPersonal || stored.text(field)?.contains(Redaction.mark) ?? false {
      row.clear(field)
    }
    if row.externalID == nil { row.externalSource = nil }
    row.customFields = []
    return row
  }
}
