extension Tokens {
  /// Ends parsing where a completion script is asked for, whatever else the line says.
  ///
  /// - Throws: `ParserError.completionScriptRequested`.
  func checkCompletionScript() throws {
    for (index, token) in remaining.enumerated() {
      guard case .option(.long("generate-completion-script"), let attached) = token.content else { continue }
      let next = remaining.dropFirst(index + 1).first.flatMap { $0.isBehindTerminator ? nil : $0.value }
      throw ParserError.completionScriptRequested(shell: attached ?? next)
    }
  }
}
