import Domain
import Importing
import Spelling

/// Looks for words that are nearly right where a file meets its profile; without a word, they would just do nothing.
enum ProfileCheck {
  /// What may be misspelt, in the file or in the profile.
  static func warnings(of file: DealFile, pipeline: Pipeline) -> [String] {
    columns(file) + stages(file.profile, pipeline)
  }

  private static func columns(_ file: DealFile) -> [String] {
    let absent = file.profile.columns.map(\.header).filter { file.header.index(of: $0) == nil }
    return file.decoder.customHeaders.compactMap { header in
      nearest(to: header, among: absent).map { meant in
        "the column '\(DisplayText.line(header, limit: 60))' is kept as a custom field; did you mean '\(meant)', which the profile "
          + "\(file.profile.name) reads?"
      }
    }
  }

  private static func stages(_ profile: MappingProfile, _ pipeline: Pipeline) -> [String] {
    let constants = profile.constants.filter { $0.field == .stage }.map(\.value)
    let words = Set((profile.values[.stage] ?? [:]).values.filter { !$0.isEmpty } + constants)
    // The built-in profiles name the stages of the standard policy, which a company may have dropped.
    guard ProfileLibrary.profile(named: profile.name) == nil else { return [] }
    return words.filter { pipeline.stage($0) == nil }.sorted().map { word in
      let guess = nearest(to: word, among: pipeline.stages.map(\.id)).map { "; did you mean '\($0)'?" } ?? ""
      return "the profile \(profile.name) gives deals the stage '\(word)', which the policy does not have\(guess)"
    }
  }
}
