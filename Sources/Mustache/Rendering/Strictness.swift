/// What becomes of names without a value.
public struct Strictness: Sendable {
  /// As the specification has it: an unknown name is an empty text and a false section, an unknown partial is empty.
  public static let specification = Strictness(isStrict: false, absentText: "")
  /// An unknown name or partial is an error, as is writing something that is not a text; what is absent shows as `–`.
  public static let strict = strict(absent: "–")

  let isStrict: Bool
  let absentText: String

  /// An unknown name or partial is an error, as is writing something that is not a text; what is absent shows as the text
  /// given, escaped as any text.
  public static func strict(absent text: String) -> Strictness { Strictness(isStrict: true, absentText: text) }
}
