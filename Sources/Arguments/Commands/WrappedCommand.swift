/// A command that holds the arguments of a type that is none.
struct WrappedCommand<Options: ParsableArguments>: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: String(describing: Options.self).kebabCased)
  }

  @OptionGroup var options: Options
}
