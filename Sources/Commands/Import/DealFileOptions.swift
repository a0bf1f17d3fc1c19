public import Arguments
public import Domain
import Foundation
import Importing
import Policy
import Spelling
import YAML

/// How a file of deals is to be read.
struct DealFileOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The kind of export: a built-in profile or a mapping file; otherwise found by the header.", valueName: "name|file"
    ),
    completion: .file(extensions: ["yaml"]))
  var profile: String?

  @Option(help: ArgumentHelp("The order of numeric dates: ymd, dmy or mdy.", valueName: "order"))
  var dates: DateOrder?

  @Option(help: ArgumentHelp("The decimal sign: '.' or ','.", valueName: "sign"), completion: .list([".", ","]))
  var decimal: String?

  @Option(
    help: ArgumentHelp("The delimiter: ',', ';', 'tab' or '|'; otherwise found out.", valueName: "sign"),
    completion: .list([",", ";", "tab", "|"]))
  var delimiter: String?

  @Option(
    help: ArgumentHelp("The encoding: utf-8, utf-16 or windows-1252; otherwise found out.", valueName: "name"),
    completion: .list(["utf-8", "utf-16", "windows-1252"]))
  var encoding: String?

  @Option(help: ArgumentHelp("Which system the external ids belong to; otherwise the profile's.", valueName: "name"))
  var source: String?

  mutating func validate() throws {
    if let decimal, ![".", ","].contains(decimal) {
      throw ValidationError(
        "The value '\(decimal)' is invalid for '--decimal <sign>'. Please provide one of '.' and ','.")
    }
    if let delimiter, CSVDialect.delimiter(word: delimiter) == nil {
      throw ValidationError(
        "The value '\(delimiter)' is invalid for '--delimiter <sign>'. Please provide one of ',', ';', 'tab' and '|'.")
    }
    if let encoding, TextEncoding(word: encoding) == nil {
      throw ValidationError(
        "The value '\(encoding)' is invalid for '--encoding <name>'. Please provide one of 'utf-8', 'utf-16' and 'windows-1252'."
      )
    }
  }

  /// The options that were given, but the profile, by their names.
  var given: [(option: String, value: String?)] {
    [
      ("dates", dates?.rawValue), ("decimal", decimal), ("delimiter", delimiter), ("encoding", encoding),
      ("source", source),
    ]
  }

  /// Opens a file of deals and says on standard error what was found out about it.
  /// - Parameter name: what to call the file in messages.
  func open(path: String, name: String, policy: CompanyPolicy) throws -> DealFile {
    var options = DealFile.Options(calendar: policy.calendar, pipeline: policy.pipeline)
    options.profile = try profile.map(ProfileArgument.profile)
    options.delimiter = delimiter.flatMap { CSVDialect.delimiter(word: $0) }
    options.encoding = encoding.flatMap { TextEncoding(word: $0) }
    options.dateOrder = dates
    options.decimalSeparator = decimal.flatMap { $0.utf8.first }
    options.source = source
    let file = try DealFile(path: path, name: name, options: options)
    let console = Invocation.current.console
    let dialect = file.detection.dialect
    let reason =
      file.evidence.isEmpty ? "" : ", by the columns \(file.evidence.map { "'\($0)'" }.joined(separator: ", "))"
    console.note(
      "\(name): profile \(file.profile.name)\(reason); delimiter \(dialect.delimiterName), \(dialect.encoding.name)")
    for warning in file.header.warnings {
      console.note(
        "\(name):\(warning.line):\(warning.column): warning: \(DisplayText.line(warning.message, limit: 300))")
    }
    for warning in ProfileCheck.warnings(of: file, pipeline: policy.pipeline) {
      console.note("\(name): warning: \(warning)")
    }
    return file
  }
}

extension DateOrder: ExpressibleByArgument {}

/// Finds the profile that an argument names.
enum ProfileArgument {
  /// A built-in profile by name, or one read from a mapping file.
  static func profile(_ word: String) throws -> MappingProfile {
    if let builtIn = ProfileLibrary.profile(named: word) { return builtIn }
    let path = Invocation.current.path(word)
    guard let data = FileManager.default.contents(atPath: path) else {
      let names = ProfileLibrary.profiles.map(\.name)
      let guess = nearest(to: word, among: names).map { "; did you mean '\($0)'?" } ?? ""
      throw Failure(
        "there is neither a profile nor a mapping file '\(word)'\(guess)",
        remedy: "one of \(names.joined(separator: ", ")), or the path of a mapping file")
    }
    return try MappingProfile(yaml: [UInt8](data), file: word)
  }
}

/// Opens the file that an argument names, also standard input.
enum FileArgument {
  /// A path that can be read more than once: the file's own, or for `-` a copy of standard input that is gone with `body`.
  static func withPath<Result>(of word: String, _ body: (_ path: String) throws -> Result) throws -> Result {
    guard word == "-" else { return try body(Invocation.current.path(word)) }
    // The copy is read through its descriptor, for it has no name.
    let descriptor = try TemporaryFile.open()
    defer { close(descriptor) }
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = read(Invocation.current.standardInput, &buffer, buffer.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else {
        throw Failure(
          "cannot read standard input: \(String(cString: strerror(errno)).lowercased())", remedy: "give a file instead")
      }
      guard count > 0 else { break }
      var offset = 0
      while offset < count {
        let written = buffer[offset..<count].withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
        guard written > 0 else {
          throw Failure(
            "cannot keep standard input: \(String(cString: strerror(errno)))",
            remedy: "set TMPDIR to a folder with space")
        }
        offset += written
      }
    }
    return try body("/proc/self/fd/\(descriptor)")
  }
}
