/// How a Boolean flag is turned into a pair of flags.
public enum FlagInversion: Hashable, Sendable {
  /// `--colour` and `--no-colour`.
  case prefixedNo

  /// `--enable-colour` and `--disable-colour`.
  case prefixedEnableDisable

  /// The names that switch on and those that switch off.
  func names(for property: String, _ specification: NameSpecification) -> (on: [Name], off: [Name]) {
    let names = specification.names(for: property)
    let long = names.filter { !$0.isShort }
    return switch self {
    case .prefixedNo: (names, long.map { .long("no-\($0.label)") })
    case .prefixedEnableDisable:
      (long.map { .long("enable-\($0.label)") }, long.map { .long("disable-\($0.label)") })
    }
  }
}
