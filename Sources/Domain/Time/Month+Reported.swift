extension Month {
  /// The month that a report is about unless another one is asked for: the running one in its last seven days, else the last.
  public static func reported(on day: Day) -> Month {
    let running = Month(containing: day)
    return day.days(to: running.lastDay) < 7 ? running : running.advanced(by: -1)
  }
}
