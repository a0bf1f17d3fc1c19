import Domain
import Foundation
import Policy
import SQLite
import SampleData

/// Makes the project of the sample company: whole, or not at all.
///
/// Only a process that is killed while it moves the finished files leaves some of them; the refusal of the next one names them.
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
    let workshop = try UniqueFolder.create(".sample-", in: folder, remedy: SampleProject.remedy)
    defer { try? FileManager.default.removeItem(atPath: workshop) }
    let project = Project(folder: workshop + "/project")
    try makeFolder(project.folder)
    for (name, bytes) in SampleFiles.exports + SampleProject.files { try write(bytes, to: "\(workshop)/\(name)") }
    try write(Array(CompanyPolicy.defaultText.utf8), to: project.policyPath)
    try play(history, in: project, from: workshop)

    // The database comes last, after what SQLite may have left beside it, for without that it is not whole.
    let made = try FileManager.default.contentsOfDirectory(atPath: project.folder).sorted {
      $0.utf8.count > $1.utf8.count
    }
    try place(
      SampleProject.files.map { "\(workshop)/\($0.name)" }
        + made.filter { $0 != Project.databaseFile }.map { "\(project.folder)/\($0)" } + [project.databasePath])
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
    let there = names.filter { FileManager.default.fileExists(atPath: "\(folder)/\($0)") }
    guard let taken = there.first else { return }
    let isProject = taken == Project.policyFile || taken == Project.databaseFile
    // The database is placed last: where there is one, no run was interrupted.
    let leftovers =
      there.contains(Project.databaseFile)
      ? ""
      : ", or remove \(there.joined(separator: ", ")) if an interrupted run left \(there.count == 1 ? "it" : "them")"
    throw Failure(
      isProject ? "\(folder) has a project already: \(taken)" : "\(folder)/\(taken) is there already",
      remedy: "ops init --sample sample, which makes a folder for it\(leftovers)")
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

  /// Moves files that are finished to where they belong; where one cannot be moved, those before it are taken back.
  private func place(_ paths: [String]) throws(Failure) {
    var placed: [String] = []
    do throws(Failure) {
      for path in paths { placed.append(try place(path)) }
    } catch {
      for target in placed { try? FileManager.default.removeItem(atPath: target) }
      throw error
    }
  }

  /// Moves a file that is finished to where it belongs, which never replaces another.
  /// - Returns: where that is.
  private func place(_ path: String) throws(Failure) -> String {
    let target = folder + "/" + (path as NSString).lastPathComponent
    do {
      try FileManager.default.moveItem(atPath: path, toPath: target)
    } catch {
      throw Failure("cannot write \(target): \(error.localizedDescription)", remedy: SampleProject.remedy)
    }
    return target
  }
}
