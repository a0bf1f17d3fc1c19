import Glibc

/// Measures work done in this process.
enum Stopwatch {
  /// The time that some work takes.
  static func measure(_ work: () throws -> Void) rethrows -> Figures.Run {
    let (start, cpu) = (ContinuousClock.now, processorTime())
    try work()
    return Figures.Run(wall: (ContinuousClock.now - start) / .seconds(1), cpu: processorTime() - cpu, peak: nil)
  }

  private static func processorTime() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
