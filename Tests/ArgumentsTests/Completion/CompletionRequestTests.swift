import Arguments
import Testing

struct `What a completion script asks the program` {
  private func answer(_ arguments: String...) -> String {
    failure(["---completion"] + arguments, root: Probe.self)
  }

  @Test func `is answered by the option's function, without words that do not fit on a line`() {
    let all = Probe.hostile.joined(separator: "\n")
    #expect(answer("take", "--", "--name", "2", "0", "probe", "take", "") == "\(all)\n[0]")
    #expect(answer("grab", "--", "-n", "2", "0", "probe", "grab", "") == "\(all)\n[0]")
  }

  @Test func `brings the words, the place and the beginning before the cursor`() {
    let line = answer("take", "--", "positional@0", "3", "2", "probe", "take", "--flag", "begun")
    #expect(line == #"["probe", "take", "--flag", "begun"] 3 be"# + "\n[0]")
  }

  @Test(arguments: [
    [], ["take"], ["take", "--"], ["take", "--", "--name"], ["take", "--", "--name", "0"],
    ["take", "--", "--name", "5", "0", "probe"], ["take", "--", "--name", "x", "0", "probe"],
    ["take", "--", "--name", "0", "-1", "probe"], ["drop", "--", "--name", "0", "0", "probe"],
    ["take", "--", "--zzz", "0", "0", "probe"], ["take", "--", "positional@7", "0", "0", "probe"],
    ["take", "--", "--word", "0", "0", "probe"],
  ])
  func `is met with silence where nothing can be said`(arguments: [String]) {
    #expect(failure(["---completion"] + arguments, root: Probe.self) == "\n[0]")
  }
}
