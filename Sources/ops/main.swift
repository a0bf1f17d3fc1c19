import Commands
import Foundation

exit(Program.run(Ops.self, arguments: Array(CommandLine.arguments.dropFirst())))
