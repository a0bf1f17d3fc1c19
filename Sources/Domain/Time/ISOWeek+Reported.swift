extension ISOWeek {
  /// The week that is reported on a day (REP-1): the running one from Friday on, else the last.
  public static func reported(on day: Day) -> ISOWeek {
    let running = ISOWeek(containing: day)
    return day >= running.friday ? running : running.advanced(by: -1)
  }
}
