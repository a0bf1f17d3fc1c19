/// Which part of the company an indicator is about (KPI-1).
public enum IndicatorGroup: String, CaseIterable, Hashable, Sendable {
  /// Revenue and customers.
  case business
  /// The systems and the code.
  case technical
  /// The people's work.
  case operational
  /// Trading.
  case trading
  /// The sales pipeline and what comes out of it.
  case pipeline
}
