import Testing

struct `A misspelt word` {
  private let sandbox: Sandbox

  init() throws {
    sandbox = try HostilePipeline.imported()
  }

  @Test(arguments: [
    ("command", "lnit"), ("flag", "lint --ouput x"), ("value", "lint --format jsno"),
    ("stage", "lint --stage ofer_sent"),
    ("rule", "lint --select N01"), ("rule-name", "rule no-next-stp"), ("lint-owner", "lint --owner ana"),
    ("list-owner", "list --owner ana"), ("list-stage", "list --stage negotation"),
    ("field", "edit D-1 --set next_stpe=x"), ("set-stage", "edit D-1 --set stage=contcted --reason x"),
    ("profile", "lint --file deals.csv --profile hubspt"), ("profiles", "profiles pipdrive"), ("deal", "show D-"),
    ("subcommand", "owners lst"),
  ])
  func `is answered with the nearest one`(kind: String, line: String) throws {
    try expectSnapshot("misspelt-\(kind)", sandbox.crm(line))
  }

  @Test func `in a mapping file is told by line with the nearest one`() throws {
    try sandbox.write(
      "mapping.yaml",
      "name: own\ndates: dym\ncolumns:\n  A: stge\n  B: {field: title, vlues: {x: y}}\nvalues:\n  ower: {A: b}\n")
    try expectSnapshot("misspelt-mapping", sandbox.crm("lint --file deals.csv --profile mapping.yaml"))
  }

  @Test func `in the policy is told by line with the nearest one`() throws {
    try sandbox.write(
      "opsmind.yaml",
      """
      curency: EUR
      time_zone: Europe/Olso
      stages:
        - id: new_lead
          name: New Lead
          role: opn
          sla: soon
          probability: 500
          category: pipelin
      rules:
        N0001: off
        N002: quiet
      hygiene:
        target: many
      """)
    try expectSnapshot(
      "policy-mistakes", sandbox.ops("policy check"), sandbox.crm("lint"),
      sandbox.ops("doctor")
        .replacing(/[0-9]+ MiB/, with: "[n] MiB"))
  }

  @Test func `of a policy file is told`() throws {
    try expectSnapshot("policy-missing", sandbox.ops("policy check --file polciy.yaml"))
  }
}
