import Commands
import Foundation

exit(Program.run(CRM.self, arguments: Array(CommandLine.arguments.dropFirst())))
