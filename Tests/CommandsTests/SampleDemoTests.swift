import Foundation
import Testing

struct `The demo` {
  private static let programs = "\(SampleCompany.root)/.build/debug"

  @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: "\(programs)/crm")))
  func `runs to its end`() throws {
    try SampleCompany.withFolder { folder in
      let demo = Process()
      let output = Pipe()
      demo.executableURL = URL(filePath: "\(SampleCompany.root)/sample-data/demo.sh")
      demo.arguments = [Self.programs, "\(folder)/demo"]
      demo.standardOutput = output
      demo.standardError = output
      try demo.run()
      let text = String(decoding: try output.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
      demo.waitUntilExit()
      #expect(demo.terminationStatus == 0, "\(text)")
    }
  }
}
