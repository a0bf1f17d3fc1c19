import Arguments
import Importing
import Spelling

extension CRM {
  /// Lists or prints the mapping profiles.
  struct Profiles: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "List the mapping profiles, or print one as a start for your own.",
      discussion: """
        A mapping file says how the columns of any CSV become fields of deals.

        EXAMPLES:
          crm profiles
          crm profiles hubspot > mapping.yaml
        """)

    @Argument(help: "The profile to print.", completion: .profiles)
    var name: String?

    func run() throws {
      let console = Invocation.current.console
      guard let name else {
        var table = TextTable(["profile", "reads"])
        table.rows = ProfileLibrary.profiles.map { [$0.name, $0.summary] }
        for line in table.lines(style: { console.styled($0, .bold) }) { try console.print(line) }
        return
      }
      guard let text = ProfileLibrary.text(ofProfile: name) else {
        let names = ProfileLibrary.profiles.map(\.name)
        let guess = nearest(to: name, among: names).map { " Did you mean '\($0)'?" } ?? ""
        throw ValidationError("There is no profile '\(name)'.\(guess) See 'crm profiles'.")
      }
      try console.write(text)
    }
  }
}
