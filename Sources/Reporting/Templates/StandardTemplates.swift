/// The templates that come with the product: what a project without templates of its own is written by.
public enum StandardTemplates {
  /// The names of all templates, partials among them.
  public static let names = ["head", "kpi", "weekly"]

  /// The template of a name in a language; nil where there is none.
  public static func text(_ name: String, _ language: Language) -> String? {
    bytes(name, language).map { String(decoding: $0, as: UTF8.self) }
  }

  private static func bytes(_ name: String, _ language: Language) -> [UInt8]? {
    switch (name, language) {
    case ("head", .english): PackageResources.head_en_mustache
    case ("head", .german): PackageResources.head_de_mustache
    case ("kpi", .english): PackageResources.kpi_en_mustache
    case ("kpi", .german): PackageResources.kpi_de_mustache
    case ("weekly", .english): PackageResources.weekly_en_mustache
    case ("weekly", .german): PackageResources.weekly_de_mustache
    default: nil
    }
  }
}
