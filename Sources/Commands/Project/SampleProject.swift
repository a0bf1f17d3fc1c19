import Domain
import Foundation
import Policy
import SQLite
import SampleData

/// Makes the project of the sample company: whole, or not at all.
struct SampleProject {
  /// The folder that becomes the project, which is there.
  let folder: String

  /// The deals as they stand at the end, and the owners: what is put beside the project.
  static let files = [(name: "deals.csv", bytes: SampleFiles.deals), (name: "roster.csv", bytes: SampleFiles.roster)]

  private static let remedy = "choose a folder that you may write to"

  /// Makes the project.
  /// - Returns: the moment at which its history ends, as written.
  func create() throws -> String {
    try requireRoom()
    let policy = CompanyPolicy.standard
    let history = try PlayedHistory(
      String(decoding: SampleFiles.history, as: UTF8.self), file: "history.txt", calendar: policy.calendar)
    // Beside its place, so that the files need only be renamed.
    let workshop = "\(folder)/.sample-\(getpid())"
    defer { try? FileManager.default.removeItem(atPath: workshop) }
    let project = Project(folder: workshop + "/project")
    try makeFolder(project.folder)
    for (name, bytes) in SampleFiles.exports + SampleProject.files { try write(bytes, to: "\(workshop)/\(name)") }
    try write(Array(CompanyPolicy.defaultText.utf8), to: project.policyPath)
    try play(history, in: project, from: workshop)

    for (name, _) in SampleProject.files { try place("\(workshop)/\(name)") }
    // The database comes last, after what SQLite may have left beside it, for without that it is not whole.
    let made = try FileManager.default.contentsOfDirectory(atPath: project.folder).sorted {
      $0.utf8.count > $1.utf8.count
    }
    for name in made.filter({ $0 != Project.databaseFile }) { try place("\(project.folder)/\(name)") }
    try place(project.databasePath)
    return history.last.momentText
  }

  /// Plays a history in a project that has a policy and no database yet.
  private func play(_ history: PlayedHistory, in project: Project, from workshop: String) throws {
    var invocation = Invocation.current
    invocation.clock = { history.first.moment }
    let connection = try Invocation.$current.withValue(invocation) { try project.openForWriting() }
    // SQLite writes its log back to the disk whenever nobody is left who has the file open, which takes its time.
    try withExtendedLifetime(connection) { try history.play(in: project, from: workshop) }
  }

  /// Refuses a folder in which something would be written over.
  private func requireRoom() throws(Failure) {
    let names = [Project.policyFile, Project.databaseFile] + SampleProject.files.map(\.name)
    guard let taken = names.first(where: { FileManager.default.fileExists(atPath: "\(folder)/\($0)") }) else { return }
    let isProject = taken == Project.policyFile || taken == Project.databaseFile
    throw Failure(
      isProject ? "\(folder) has a project already: \(taken)" : "\(folder)/\(taken) is there already",
      remedy: "ops init --sample sample, which makes a folder for it")
  }

  private func makeFolder(_ path: String) throws(Failure) {
    do {
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    } catch {
      throw Failure("cannot create \(path): \(error.localizedDescription)", remedy: SampleProject.remedy)
    }
  }

  private func write(_ bytes: [UInt8], to path: String) throws(Failure) {
    do {
      try Data(bytes).write(to: URL(filePath: path))
    } catch {
      throw Failure("cannot write \(path): \(error.localizedDescription)", remedy: SampleProject.remedy)
    }
  }

  /// Moves a file that is finished to where it belongs, which never replaces another.
  private func place(_ path: String) throws(Failure) {
    let target = folder + "/" + (path as NSString).lastPathComponent
    do {
      try FileManager.default.moveItem(atPath: path, toPath: target)
    } catch {
      throw Failure("cannot write \(target): \(error.localizedDescription)", remedy: SampleProject.remedy)
    }
  }
}
