import Commands
import Foundation

// A reader that goes away, as `head` does, is an error of writing and not the end of the process.
signal(SIGPIPE, SIG_IGN)
exit(Program.run(Report.self, arguments: Array(CommandLine.arguments.dropFirst())))
