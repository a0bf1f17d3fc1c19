/// How much a template may ask for, so that none can exhaust the machine.
public struct Limits: Hashable, Sendable {
  /// The limits that fit reports.
  public static let standard = Limits()

  /// The largest template, in bytes.
  public var templateSize = 1 << 20
  /// How deep the sections of one template may be nested.
  public var sectionNesting = 100
  /// How deep partials may be nested.
  public var partialNesting = 64
  /// How far the lines of a partial may be indented, in bytes.
  public var indentation = 1_000
  /// The largest result, in bytes.
  public var outputSize = 64 << 20
  /// How many texts, tags and contexts may be looked at while rendering once.
  public var steps = 20_000_000
  /// How many texts and tags may be looked at while checking once; a partial counts again for each of the contexts that it is
  /// included in.
  public var checkingSteps = 2_000_000
  /// How many problems checking tells before it stops.
  public var problems = 100

  /// The limits that fit reports.
  public init() {}
}
