import Domain
import YAML

/// The profiles that come with the product, and how a file's profile is found.
public enum ProfileLibrary {
  /// The product's own CSV: every column is a field.
  public static let own = MappingProfile(
    name: "own", source: "csv", summary: "the product's own CSV, every column a field",
    columns: DealField.allCases.map { MappingProfile.Column(header: $0.rawValue, target: .field($0)) }
      + [MappingProfile.Column(header: OwnHeader.externalSource, target: .externalSource)],
    hasGuardedCells: true)

  /// All of them, in alphabetical order.
  public static let profiles: [MappingProfile] = {
    let embedded = files.map { name, bytes in
      do {
        return try MappingProfile(yaml: bytes, file: "\(name).yaml")
      } catch {
        // The files are part of the program and read by its tests.
        preconditionFailure("the built-in profile \(name) is broken: \(error)")
      }
    }
    return (embedded + [own]).sorted { $0.name < $1.name }
  }()

  private static let files: KeyValuePairs = [
    "hubspot": PackageResources.hubspot_yaml, "pipedrive": PackageResources.pipedrive_yaml,
    "salesforce": PackageResources.salesforce_yaml, "twenty": PackageResources.twenty_yaml,
  ]

  /// A profile as a mapping file; nil when there is none of that name.
  public static func text(ofProfile name: String) -> String? {
    if name.lowercased() == own.name {
      let lines = OwnHeader.fixed.map { "  \($0): \($0)\n" }.joined()
      return "# The product's own CSV: every column is a field.\nname: own\nsource: csv\ncolumns:\n\(lines)"
    }
    return files.first { $0.key == name.lowercased() }.map { String(decoding: $0.value, as: UTF8.self) }
  }

  /// A profile by its name, in any case.
  public static func profile(named name: String) -> MappingProfile? {
    profiles.first { $0.name == name.lowercased() }
  }

  /// The profile that a header gives away, and the columns that did; nil when none fits.
  public static func detect(_ header: CSVHeader) -> (profile: MappingProfile, evidence: [String])? {
    let candidates = profiles.flatMap { profile in profile.signatures.map { (profile, $0) } }
      .filter { _, signature in signature.allSatisfy { header.index(of: $0) != nil } }
    if let best = candidates.max(by: { $0.1.count < $1.1.count }) { return best }
    // Our own CSV may have any subset of columns: it is known by a stage and something to call the deal.
    let hasStage = header.index(of: DealField.stage.rawValue) != nil
    let names: [DealField] = [.id, .externalID, .title, .company, .name, .email]
    guard hasStage, let name = names.first(where: { header.index(of: $0.rawValue) != nil }) else { return nil }
    return (own, [name.rawValue, DealField.stage.rawValue])
  }
}
