// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "OpsMind",
  products: [
    .executable(name: "crm", targets: ["crm"]),
    .executable(name: "report", targets: ["report"]),
    .executable(name: "ops", targets: ["ops"]),
  ],
  targets: [
    // C libraries, from Debian
    .systemLibrary(name: "CSQLite", pkgConfig: "sqlite3", providers: [.apt(["libsqlite3-dev"])]),
    .systemLibrary(name: "CYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"])]),
    .systemLibrary(name: "CCurl", providers: [.apt(["libcurl4-openssl-dev"])]),
    .systemLibrary(name: "CXLSXWriter", pkgConfig: "xlsxwriter", providers: [.apt(["libxlsxwriter-dev"])]),

    // Tools that know nothing of the product
    .target(name: "Hashing"),
    .target(name: "Spelling"),
    .target(name: "SourceText"),
    .target(name: "Mustache", dependencies: ["SourceText", "Spelling"]),
    .target(name: "JSONText"),
    .target(name: "TerminalText"),
    .target(name: "Arguments", dependencies: ["Spelling"]),
    .target(name: "SQLite", dependencies: ["CSQLite", "Hashing"]),
    .target(name: "YAML", dependencies: ["CYAML", "SourceText", "Spelling"]),

    // The subject
    .target(name: "Domain"),
    .target(
      name: "Policy", dependencies: ["Domain", "YAML", "Spelling"], resources: [.embedInCode("default.opsmind.yaml")]),
    .target(name: "Rules", dependencies: ["Domain", "Policy", "Spelling"]),

    // Files and data
    .target(
      name: "Importing", dependencies: ["Domain", "YAML"],
      resources: [
        .embedInCode("Profiles/hubspot.yaml"), .embedInCode("Profiles/pipedrive.yaml"),
        .embedInCode("Profiles/salesforce.yaml"), .embedInCode("Profiles/twenty.yaml"),
      ]),
    .target(name: "Store", dependencies: ["Domain", "SQLite"]),
    .target(name: "Sending", dependencies: ["CCurl", "Domain", "Hashing", "JSONText"]),

    // The sample company, for `ops init --sample`
    .target(
      name: "SampleData", path: "sample-data",
      exclude: ["README.md", "demo.sh", "hubspot.csv", "pipedrive.csv", "profiles"],
      resources: [
        .embedInCode("deals.csv"), .embedInCode("roster.csv"), .embedInCode("history.txt"),
        .embedInCode("history/deals-2026-01-12.csv"), .embedInCode("history/deals-2026-01-16.csv"),
        .embedInCode("history/deals-2026-01-23.csv"), .embedInCode("history/deals-2026-01-30.csv"),
        .embedInCode("history/deals-2026-02-06.csv"), .embedInCode("history/deals-2026-02-13.csv"),
        .embedInCode("history/deals-2026-02-16.csv"), .embedInCode("history/kpis-2026-02-13.csv"),
        .embedInCode("history/web-form-2026-02-16.csv"),
      ]),

    // Reports: values, words and renderers
    .target(
      name: "Reporting", dependencies: ["Domain", "Hashing", "JSONText", "Mustache", "TerminalText"],
      resources: [
        .embedInCode("HTML/report.css"),
        // Links to templates/, which is where people look for them.
        .embedInCode("Templates/head.en.mustache"), .embedInCode("Templates/head.de.mustache"),
        .embedInCode("Templates/kpi.en.mustache"), .embedInCode("Templates/kpi.de.mustache"),
        .embedInCode("Templates/weekly.en.mustache"), .embedInCode("Templates/weekly.de.mustache"),
      ]),
    .target(name: "Workbook", dependencies: ["CXLSXWriter", "Reporting", "Domain"]),

    // The commands
    .target(
      name: "Commands",
      dependencies: [
        "Arguments", "Hashing", "SQLite", "YAML", "Spelling", "JSONText", "TerminalText", "Domain", "Policy", "Rules",
        "Importing", "Store", "Sending", "Mustache", "Reporting", "Workbook", "SampleData",
      ]),
    .executableTarget(name: "crm", dependencies: ["Commands"]),
    .executableTarget(name: "report", dependencies: ["Commands"]),
    .executableTarget(name: "ops", dependencies: ["Commands"]),

    // Generated deals with known defects, and measuring: `make bench`
    .executableTarget(
      name: "benchmarks",
      dependencies: ["TestSupport", "Arguments", "CSQLite", "SQLite", "Domain", "Rules", "Importing", "Store"],
      path: "Benchmarks/Sources"),

    // Tests
    .target(name: "TestSupport", dependencies: ["Domain"], path: "Tests/Support"),
    .testTarget(name: "HashingTests", dependencies: ["Hashing"]),
    .testTarget(name: "SpellingTests", dependencies: ["Spelling"]),
    .testTarget(name: "MustacheTests", dependencies: ["TestSupport", "Mustache", "SourceText"]),
    .testTarget(name: "ArgumentsTests", dependencies: ["TestSupport", "Arguments"]),
    .testTarget(name: "SQLiteTests", dependencies: ["SQLite", "CSQLite"]),
    .testTarget(name: "YAMLTests", dependencies: ["TestSupport", "YAML", "SourceText"]),
    .testTarget(name: "DomainTests", dependencies: ["TestSupport", "Domain"]),
    .testTarget(name: "PolicyTests", dependencies: ["TestSupport", "Policy", "Domain", "YAML"]),
    .testTarget(name: "RulesTests", dependencies: ["Rules", "Policy", "Domain"]),
    .testTarget(
      name: "ReportingTests", dependencies: ["TestSupport", "Reporting", "TerminalText", "Domain"],
      exclude: ["Goldens"]),
    .testTarget(
      name: "WorkbookTests", dependencies: ["TestSupport", "Workbook", "Reporting", "Domain"],
      exclude: ["Goldens", "Support/read_workbook.py", "Support/values.py"]),
    .testTarget(name: "ImportingTests", dependencies: ["TestSupport", "Importing", "Domain", "YAML"]),
    .testTarget(
      name: "StoreTests", dependencies: ["TestSupport", "Store", "Domain", "SQLite"], exclude: ["Schema/Released"]),
    .testTarget(name: "SendingTests", dependencies: ["TestSupport", "Sending", "Domain"]),
    .testTarget(
      name: "CommandsTests",
      dependencies: [
        "TestSupport", "Commands", "Arguments", "Hashing", "Domain", "Policy", "Rules", "Importing", "Store", "SQLite",
        "Sending", "Reporting", "Mustache",
      ],
      exclude: ["Snapshots"]),
  ],
  swiftLanguageModes: [.v6]
)

for target in package.targets where target.type != .system {
  target.swiftSettings = [
    .treatAllWarnings(as: .error),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
  ]
}
