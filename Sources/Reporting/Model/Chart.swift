public import Foundation

/// A chart, drawn from a table: its first column names the places on the axis, every other one is a series.
public struct Chart: Sendable, Equatable {
  /// How a chart is drawn.
  public enum Kind: Sendable, Equatable {
    /// Bars below each other that grow narrower, for the way of deals through stages. One series.
    case funnel
    /// A group of bars for each place, one for each series.
    case bars
    /// A line for each series.
    case line
  }

  /// The name in JSON and templates, in small letters with underscores, unique in the report.
  public var id: String
  /// The heading.
  public var title: String
  /// What a reader who cannot see the chart should know: its message with the main figures.
  public var summary: String
  /// How it is drawn.
  public var kind: Kind
  /// What is drawn. Cells of the series are numbers, money of one currency, or percent; absent ones leave a gap.
  public var data: ReportTable
  /// A line across the chart with its name, such as a target, in the unit of the series; nil for none.
  public var target: Target?

  /// A line that figures are held against.
  public struct Target: Sendable, Equatable {
    /// Where it lies.
    public var value: Decimal
    /// What it is.
    public var label: String

    /// A named line.
    public init(_ value: Decimal, _ label: String) {
      self.value = value
      self.label = label
    }
  }

  /// A chart of a table.
  public init(
    _ id: String, _ title: String, summary: String, kind: Kind, data: ReportTable, target: Target? = nil
  ) {
    self.id = id
    self.title = title
    self.summary = summary
    self.kind = kind
    self.data = data
    self.target = target
  }
}
