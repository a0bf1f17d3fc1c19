/// The files of the sample company that `ops init --sample` works with, as they are in this folder.
public enum SampleFiles {
  /// The deals as they stand at the end of the history.
  public static let deals = PackageResources.deals_csv
  /// The owners.
  public static let roster = PackageResources.roster_csv
  /// What was typed when and by whom.
  public static let history = PackageResources.history_txt

  /// The files that the history imports, by their names.
  public static let exports: [(name: String, bytes: [UInt8])] = [
    ("deals-2026-01-12.csv", PackageResources.deals_2026_01_12_csv),
    ("deals-2026-01-16.csv", PackageResources.deals_2026_01_16_csv),
    ("deals-2026-01-23.csv", PackageResources.deals_2026_01_23_csv),
    ("deals-2026-01-30.csv", PackageResources.deals_2026_01_30_csv),
    ("deals-2026-02-06.csv", PackageResources.deals_2026_02_06_csv),
    ("deals-2026-02-13.csv", PackageResources.deals_2026_02_13_csv),
    ("deals-2026-02-16.csv", PackageResources.deals_2026_02_16_csv),
    ("kpis-2026-02-13.csv", PackageResources.kpis_2026_02_13_csv),
    ("web-form-2026-02-16.csv", PackageResources.web_form_2026_02_16_csv),
  ]
}
