extension ParsableArguments {
  /// The script that makes a shell complete the command and all that is below it.
  ///
  /// `--generate-completion-script` prints it. Names that only the program knows are asked for while the user types, by
  /// `---completion` behind the program's name: see `CompletionRequest`.
  public static func completionScript(for shell: CompletionShell) -> String {
    let root = CompletionNode(root: CommandInfo(asCommand))
    return switch shell {
    case .bash: BashCompletionScript(root: root).text
    case .zsh: ZshCompletionScript(root: root).text
    default: FishCompletionScript(root: root).text
    }
  }
}
