import Policy
import Rules

/// The reference pages in `docs/`, made from the code so that they cannot say anything else.
enum Documentation {
  /// All pages, in the order of their paths.
  static func pages() throws -> [DocumentationPage] {
    let rules = RuleBook.standard.documentation
    let pages = [
      DocumentationPage(path: "README.md", markdown: index),
      DocumentationPage(path: "commands.md", markdown: CommandsPage.markdown),
      DocumentationPage(path: "formats.md", markdown: try FormatsPage.markdown()),
      DocumentationPage(path: "policy.md", markdown: policy),
      DocumentationPage(path: "reports.md", markdown: ReportsPage.markdown),
      DocumentationPage(path: "rules/README.md", markdown: RulePage.index(of: rules)),
    ]
    let rulePages = rules.map { DocumentationPage(path: "rules/\($0.code).md", markdown: RulePage.markdown(of: $0)) }
    return (pages + rulePages + ManPages.pages).sorted { $0.path < $1.path }
  }

  private static let index = """
    # Reference

    Generated from the code; `make docs` refreshes it.

    - [Commands](commands.md): every command with its options and examples
    - [Rules](rules/README.md): what `crm lint` looks for, why, and what to do instead
    - [Formats](formats.md): the deal CSV, the roster, mapping profiles, exit statuses, the lint report as JSON
    - [Reports](reports.md): what each report shows, where its files go, and the names that its template may use
    - [Policy](policy.md): the settings of `opsmind.yaml` and their defaults
    - [Man pages](man): one a command, which `make install` installs; `man docs/man/crm-lint.1` shows one from here

    """

  private static let policy = """
    # Policy

    `ops init` writes this file as `opsmind.yaml`. Every value is a default; a key that is left out falls back to it.
    `ops policy check` names mistakes by line and column, `ops policy show` prints what is in force.

    Editors that speak to [yaml-language-server](https://github.com/redhat-developer/yaml-language-server), such as VS Code,
    Neovim, Emacs and Helix, explain keys, complete values and mark mistakes while you type, once they have the schema:

    ```sh
    ops policy schema --output opsmind.schema.json
    ```

    Then the policy begins with this line, which names the file beside it:

    ```yaml
    # yaml-language-server: $schema=opsmind.schema.json
    ```

    The schema is made of what reads the file. Write it again after an update of OpsMind. Mistakes that a schema cannot know,
    such as an open stage after the won one, are left to `ops policy check`.

    ```yaml
    \(CompanyPolicy.defaultText)```

    """
}
