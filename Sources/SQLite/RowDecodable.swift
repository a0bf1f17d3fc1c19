/// A type read from a row of a result.
///
///     struct StalledDeal: RowDecodable {
///       let number: String
///       let amount: Int64?
///
///       init(row: borrowing Row) throws {
///         number = try row["number"]
///         amount = try row["amount"]
///       }
///     }
public protocol RowDecodable {
  /// Reads the row.
  init(row: borrowing Row) throws
}
