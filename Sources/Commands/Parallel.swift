import Dispatch
import Foundation
import Synchronization

/// Runs the same work on several threads.
enum Parallel {
  /// How many threads are worth having on this machine, at most four.
  static var width: Int {
    max(1, min(4, ProcessInfo.processInfo.activeProcessorCount))
  }

  /// Runs `body` once for each number below `count`, all at the same time, and returns when all are done.
  /// - Throws: the error of the lowest number that failed.
  static func run<Result: Sendable>(_ count: Int, _ body: @Sendable (Int) throws -> Result) throws -> [Result] {
    let results = Mutex<[Int: Swift.Result<Result, any Error>]>([:])
    DispatchQueue.concurrentPerform(iterations: count) { number in
      let result = Swift.Result { try body(number) }
      results.withLock { $0[number] = result }
    }
    let all = results.withLock { $0 }
    return try (0..<count).compactMap { try all[$0]?.get() }
  }
}
