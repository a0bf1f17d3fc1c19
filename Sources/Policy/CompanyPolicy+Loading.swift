public import YAML

extension CompanyPolicy {
  /// Reads an `opsmind.yaml`.
  ///
  /// A key that is absent or has no value falls back to the default: each top-level key by itself, and in `working_time`,
  /// `lost_reasons`, `rules`, `hygiene`, `sales`, `journal`, `kpis` and `reports` each key within, in the catalogue of `kpis` also each
  /// key of an entry. `stages` and `required_fields` count as a whole. An empty file is the default policy.
  ///
  /// - Parameters:
  ///   - bytes: The contents of the file in UTF-8.
  ///   - file: What errors call the file.
  ///   - knownRules: The rules whose severity may be set, which also turns their names into codes; where it is empty, any code
  ///     or name is taken as it stands.
  /// - Throws: Every mistake with its place.
  public static func load(
    bytes: [UInt8], file: String, knownRules: [(code: String, name: String)] = []
  ) throws(YAMLErrors) -> CompanyPolicy {
    try YAMLDocument(bytes: bytes, file: file).decode(
      as: YAMLType { node, context in
        let draft = YAMLType.policyDraft(fallback: .standard, knownRules: knownRules).read(node, in: context)
        guard let draft, !context.hasErrors else { return nil }
        return CompanyPolicy(draft)
      })
  }

  /// Reads the text of an `opsmind.yaml`, as its bytes.
  public static func load(
    text: String, file: String, knownRules: [(code: String, name: String)] = []
  ) throws(YAMLErrors) -> CompanyPolicy {
    try load(bytes: Array(text.utf8), file: file, knownRules: knownRules)
  }
}
