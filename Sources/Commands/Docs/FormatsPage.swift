import Domain
import Importing
import Policy
import Reporting

/// The page about what is read and written.
enum FormatsPage {
  /// The page.
  static func markdown() throws -> String {
    """
    # Formats

    \(ownCSV)
    \(roster)
    \(profiles)
    \(backup)
    \(exitStatus)
    ## Lint report as JSON

    `crm lint --format json` prints one document, version 1; `--format jsonl` prints its findings, one on a line. Amounts are
    texts, because JSON readers turn numbers into floating point. A finding about an owner or the whole pipeline has no `deal`.
    With `--statistics` there is also `statistics`, with `--by owner` there is `by_owner`, with `--fix` there is `mended`.

    `summary` counts what is not among the findings: `suppressed`, `in_baseline`, and with `--new-only` `seen_before`. `trend` says
    how findings came and went since the run before; it is null where the run was not recorded, as for a file, for some deals only,
    and for a past moment. For example:

    ```json
    \(try LintExample.json())```

    ## Baseline

    `crm lint --baseline FILE --write-baseline` writes the findings as a CSV with the columns \
    \(BaselineFile.columns.map { "`\($0)`" }.joined(separator: ", ")); `crm lint --baseline FILE` does not show what the file
    has, and shows what is new. A deal is called by its own id, else by its external id with the source in front, as in
    `hubspot:9087123`, else by its title and company; an empty field means the whole deal.

    ## KPI values

    `ops kpi import` reads a CSV with the columns \(IndicatorFile.columns.map { "`\($0)`" }.joined(separator: ", ")); `note` may be missing. A
    day is written as in deals, a value in the KPI's unit: `34`, `99.95`, `12500.00 EUR`.

    ## Reports as JSON

    `report weekly --format json` writes one document, version 1: `report`, `language`, `title`, `subtitle`, `period`, `time_zone`, `basis` with what the report stands on,
    and `sections`, each with its `blocks`. A cell has its type: `{"type":"money","amount":"125.00","currency":"EUR"}`. Amounts and other
    decimals are texts, days are ISO 8601, moments are in UTC, lengths of time in seconds; what is absent is null.

    """
  }

  private static var ownCSV: String {
    let pipeline = CompanyPolicy.standard.pipeline
    var text = """
      ## Deals

      The product's own CSV has these columns, in any order and any subset; columns that are not among them are kept as fields of
      your own. Headers are matched without regard to case. UTF-8, UTF-16 and Windows-1252 and the delimiters `,` `;` tab and `|`
      are detected. Dates are ISO 8601 unless `--dates` says otherwise; an empty cell is absent, never zero. The names are also
      those of `--set`, of mapping profiles, of the policy and of JSON.

      `crm export` writes them in this order, then `\(OwnHeader.externalSource)`, the system that the external id belongs to, then
      fields of your own, as `custom:NAME` where the name alone would mean something else. A text that a spreadsheet would run as a
      formula, or that begins or ends with a blank, has an apostrophe before it, which is taken away when the file is read.

      | column | value | meaning | required |
      |--------|-------|---------|----------|

      """
    for field in DealField.allCases {
      let owed = requirement(of: field, in: pipeline)
      text += "| `\(field)` | \(field.kind.words) | \(MarkdownText.cell(field.meaning)) | \(owed) |\n"
    }
    return text
  }

  /// From which stage of the default policy on a field is required.
  private static func requirement(of field: DealField, in pipeline: Pipeline) -> String {
    if pipeline.alwaysRequired.contains(where: { $0.key == .field(field) }) { return "always" }
    let stage = pipeline.stages.first { stage in
      stage.position != nil && stage.requiredFields.contains { $0.key == .field(field) }
    }
    guard let stage else { return "" }
    let once = stage.requiredFields.first { $0.key == .field(field) }?.oncePassed
    return "from \(stage.name)" + (once.map { ", once the \($0.words) has passed" } ?? "")
  }

  private static var roster: String {
    """
    ## Roster

    `crm owners import` and `crm lint --roster` read a CSV with the columns \
    \(RosterFile.columns.map { "`\($0)`" }.joined(separator: ", ")).
    Only `id` is needed. Deals may name their owner by id, name or e-mail address.

    """
  }

  private static var profiles: String {
    var text = """
      ## Mapping profiles

      Any other CSV is read through a mapping profile: a YAML file that says which column is which field. These come with the
      product and are found by the header; `crm profiles NAME > mapping.yaml` prints one to start your own from.

      | key | |
      |-----|-|
      | `name` | what the profile is called; needed |
      | `source` | which system the external ids belong to; otherwise the name |
      | `summary` | one line for the list of profiles |
      | `detect` | lists of headers, each of which gives a file away as being of this kind |
      | `dates` | the order of numeric dates: `ymd`, `dmy` or `mdy`; ISO 8601 always reads |
      | `decimal` | the decimal sign, `"."` or `","` |
      | `columns` | `header: field`, or `header: {field: …, values: {cell: value}}`; needed |
      | `values` | `field: {cell: value}`; an empty value makes the cell absent |
      | `constants` | `field: value` for every row |
      | `ignore` | headers that are dropped on purpose; all others that are not listed are kept as fields of your own |

      Besides the fields there are four targets: `amount` (the offer, and for won deals what was signed), `close_date` (the
      closing date of a closed deal, the expected one of an open deal), `contact` (`Name (e-mail)`, the first of several joined by
      `;`) and `external_source` (which system the row's external id belongs to, unless `--source` says it for all).

      """
    for profile in ProfileLibrary.profiles where profile.name != ProfileLibrary.own.name {
      let file = ProfileLibrary.text(ofProfile: profile.name) ?? ""
      text += "\n### \(profile.name)\n\n```yaml\n\(file)```\n"
    }
    return text
  }

  private static let exitStatus = """
    ## Exit status

    | status | meaning |
    |--------|---------|
    | 0 | done; `crm lint`: nothing at or above the bar that `--fail-on`, `--max-warnings` and `--min-hygiene` set |
    | 1 | `crm lint`: findings at or above the bar, or `--diff` has something to mend; `crm import`: some rows were rejected, something was not taken back, or a plan no longer holds; `crm merge`: something is to be decided; `crm forget`: the files are not swept yet; `crm add`, `edit`, `touch`, `next`, `move`, `archive`: refused, or the deal was changed by somebody else; `ops policy check`: mistakes; `ops verify-backup`: damaged; `ops restore`: refused |
    | 2 | the work could not be done; standard error says why and what mends it |
    | 64 | wrong usage |

    """
}

extension DealField.Kind {
  /// What a cell looks like.
  fileprivate var words: String {
    switch self {
    case .text: "text"
    case .day: "date"
    case .instant: "date and time"
    case .amount: "amount, such as 1234.50"
    case .integer: "whole number"
    case .yesNo: "yes or no"
    case .percentage: "percent"
    case .currency: "ISO 4217 code"
    case .forecastCategory: ForecastCategory.allCases.map(\.rawValue).joined(separator: ", ")
    }
  }
}
