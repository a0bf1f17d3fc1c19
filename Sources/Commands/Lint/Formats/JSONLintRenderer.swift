import Domain
import Rules
import Store

/// The report as one JSON document, version 1.
struct JSONLintRenderer: LintRenderer {
  func render(_ report: LintReport, view: LintView, to emit: @escaping (String) throws -> Void) throws {
    var json = JSONWriter(emit)
    try json.object { json in
      try json.member("version", 1)
      try json.member("today", report.today.description)
      try json.member("file", report.file)
      try json.key("summary")
      try summary(report, to: &json)
      switch view {
      case .findings: break
      case .statistics: try breakdown(report.breakdown(by: .rule), named: "statistics", to: &json)
      case .by(let grouping): try breakdown(report.breakdown(by: grouping), named: "by_\(grouping.rawValue)", to: &json)
      }
      if let mended = report.mended {
        try json.key("mended")
        try json.array { json in
          for deal in mended { try json.mended(deal) }
        }
      }
      try json.key("rejected")
      try json.array { json in
        for row in report.rejected {
          try json.newline()
          try json.object { json in
            try json.member("line", row.place.line)
            try json.member("column", row.place.column)
            try json.member("code", row.code)
            try json.member("reason", row.reason)
          }
        }
      }
      guard view == .findings else { return }
      try json.key("findings")
      try json.array { json in
        try report.findings.forEach(.source) { group in
          for finding in group.findings {
            try json.newline()
            try json.finding(finding, of: group.deal, file: report.file)
          }
        }
      }
    }
    try emit("\n")
  }

  private func summary(_ report: LintReport, to json: inout JSONWriter) throws {
    try json.object { json in
      try json.member("deals", report.dealCount)
      try json.member("active", report.activeCount)
      try json.member("in_scope", report.hygiene.inScope)
      try json.member("errors", report.errors)
      try json.member("warnings", report.warnings)
      try json.member("rejected", report.rejectedCount)
      try json.member("suppressed", report.suppressedCount)
      try json.member("in_baseline", report.baselineCount)
      try json.member("seen_before", report.seenBeforeCount)
      try json.key("trend")
      if let trend = report.trend {
        try json.object { json in
          try json.member("new", trend.new)
          try json.member("fixed", trend.fixed)
          try json.member("older_than_30_days", trend.old)
        }
      } else {
        try json.raw("null")
      }
      try json.key("hygiene")
      try json.hygiene(report.hygiene)
      try json.key("target_percent")
      try json.raw(report.target.description)
    }
  }

  private func breakdown(_ rows: [LintBreakdownRow], named name: String, to json: inout JSONWriter) throws {
    try json.key(name)
    try json.array { json in
      for row in rows {
        try json.newline()
        try json.object { json in
          try json.member("key", row.key)
          if let name = row.name { try json.member("name", name) }
          try json.member("errors", row.errors)
          try json.member("warnings", row.warnings)
          if let hygiene = row.hygiene {
            try json.key("hygiene")
            try json.hygiene(hygiene)
          }
        }
      }
    }
  }
}

extension JSONWriter {
  /// Writes one finding with its deal.
  mutating func finding(_ finding: ReportedFinding, of deal: ReportedDeal, file: String?) throws {
    try object { json in
      try json.member("code", finding.code)
      try json.member("name", finding.name)
      try json.member("severity", finding.severity.rawValue)
      try json.member("deal", deal.id)
      try json.member("external_id", deal.externalID)
      try json.member("owner", deal.owner)
      try json.member("stage", deal.stage)
      try json.member("field", finding.field)
      try json.member("message", finding.message)
      // A text, because JSON readers turn numbers into floating point.
      try json.member("amount", deal.amountText)
      try json.member("currency", deal.currency?.code)
      try json.member("fix", finding.fix(of: deal))
      try json.key("location")
      guard let file, let place = finding.place else { return try json.raw("null") }
      try json.object { json in
        try json.member("file", file)
        try json.member("line", place.line)
        try json.member("column", place.column)
      }
    }
  }

  /// Writes a hygiene figure with numerator, denominator, and the same weighted by amount.
  fileprivate mutating func hygiene(_ hygiene: HygieneTally) throws {
    try object { json in
      try json.member("clean", hygiene.clean)
      try json.member("in_scope", hygiene.inScope)
      try json.key("percent")
      try json.raw(hygiene.percentage?.formatted(decimals: 1) ?? "null")
      try json.key("by_amount")
      try json.array { json in
        for currency in hygiene.amounts.keys.sorted(by: { $0.code < $1.code }) {
          let (clean, all) = (hygiene.cleanAmounts[currency] ?? 0, hygiene.amounts[currency] ?? 0)
          try json.object { json in
            try json.member("currency", currency.code)
            try json.member("clean", AmountText.text(clean, decimals: currency.decimals))
            try json.member("in_scope", AmountText.text(all, decimals: currency.decimals))
            try json.key("percent")
            try json.raw(Percentage(Int(clean), of: Int(all))?.formatted(decimals: 1) ?? "null")
          }
        }
      }
    }
  }
}
