import YAML

extension CompanyPolicy {
  /// The policy of a company that changed nothing.
  public static let standard: CompanyPolicy = {
    guard let policy = CompanyPolicy(PolicyDraft.standard) else {
      // The file is part of this module; a test loads it.
      preconditionFailure("the default policy has stages that share a name")
    }
    return policy
  }()

  /// The default `opsmind.yaml`, with its comments.
  public static let defaultText = String(decoding: PackageResources.default_opsmind_yaml, as: UTF8.self)
}

extension PolicyDraft {
  /// What the default file says; it has every key.
  static let standard: PolicyDraft = {
    do throws(YAMLErrors) {
      let document = try YAMLDocument(bytes: PackageResources.default_opsmind_yaml, file: "default.opsmind.yaml")
      return try document.decode(as: .policyDraft(fallback: nil, knownRules: []))
    } catch {
      // The file is part of this module; a test loads it.
      preconditionFailure("the default policy cannot be read:\n\(error)")
    }
  }()
}
