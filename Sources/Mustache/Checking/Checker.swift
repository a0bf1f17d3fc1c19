/// Follows a template and its partials through a shape, and notes what could not be rendered.
///
/// Each partial is followed once for each of the contexts it is included in, one template after the other, so that neither
/// recursion nor depth can exhaust the machine.
struct Checker {
  /// A template that is to be checked, with the contexts around it.
  private struct Job {
    let template: Template
    let scopes: Scopes
    /// The job that included it, and where; nil for the outermost template.
    let inclusion: (job: Int, offset: Int)?
    /// Its name as a partial; nil for the outermost template.
    let partial: String?
  }

  /// What tells one inclusion of a partial from another.
  private struct Visit: Hashable {
    let partial: String
    let scopes: [String]
  }

  /// A place that had a problem.
  private struct Spot: Hashable {
    let partial: String?
    let offset: Int
  }

  private let partials: Partials
  private let limits: Limits
  private var loaded: [String: Result<Template?, MustacheError>] = [:]
  private var jobs: [Job] = []
  private var visits: Set<Visit> = []
  private var graph = InclusionGraph()
  private var told: Set<Spot> = []
  private var problems = Problems()
  private var steps = 0

  init(partials: Partials, limits: Limits) {
    self.partials = partials
    self.limits = limits
  }

  mutating func check(_ template: Template, against shape: Shape) -> Problems {
    jobs = [Job(template: template, scopes: Scopes(root: shape), inclusion: nil, partial: nil)]
    var next = 0
    while next < jobs.count, !problems.isCut {
      check(next)
      next += 1
    }
    if let cycle = graph.cycle { note(cycle) }
    return problems
  }

  private mutating func check(_ number: Int) {
    let job = jobs[number]
    var scopes = job.scopes
    // Inverted sections keep the contexts as they are.
    var isPushed: [Bool] = []
    for node in job.template.nodes where !problems.isCut {
      switch node {
      case .text: continue
      case .variable(let name, _):
        switch scopes.resolve(name) {
        case .known(let scope):
          guard let kind = scope.shape?.kind, kind != .text else { continue }
          report(name, in: number) { .noText(name, kind: kind) }
        case .untold: continue
        case .problem(let problem): report(name, in: number, problem)
        }
      case .section(let name, let isInverted, _):
        let scope = section(name, scopes, in: number)
        if !isInverted { scopes.push(scope) }
        isPushed.append(!isInverted)
      case .end:
        if isPushed.removeLast() { scopes.pop() }
      case .partial(let name, _):
        if isPushed.isEmpty { graph.add(name, from: job.partial, in: job.template.source) }
        include(name, scopes.condensed, in: number)
      }
    }
  }

  /// The context within a section.
  private mutating func section(_ name: Name, _ scopes: Scopes, in job: Int) -> Scopes.Scope {
    switch scopes.resolve(name) {
    case .known(let scope):
      guard case .list(let element) = scope.shape else { return scope }
      return Scopes.Scope(path: scope.path + "[]", shape: element)
    case .problem(let problem): report(name, in: job, problem)
    case .untold: break
    }
    return .untold
  }

  private mutating func include(_ name: Name, _ scopes: Scopes, in job: Int) {
    guard visits.insert(Visit(partial: name.text, scopes: scopes.key)).inserted else { return }
    let template: Template
    switch partial(name.text) {
    case .success(.some(let found)): template = found
    case .success(nil):
      let names = partials.names
      return report(name, in: job) { .unknownPartial(name, known: names) }
    case .failure(let error):
      guard told.insert(Spot(partial: name.text, offset: 0)).inserted else { return }
      return note(error.included(at: [place(of: name, in: job)] + inclusions(of: job)))
    }
    // Counted when it is put in line, so that a long line of jobs is refused before it is worked off.
    steps += template.nodes.count + 1
    guard steps <= limits.checkingSteps else {
      return report(name, in: job) {
        NameProblem(
          message: "partials include one another in too many ways to be checked",
          remedy: "include fewer partials from within one another")
      }
    }
    jobs.append(Job(template: template, scopes: scopes, inclusion: (job, name.offset), partial: name.text))
  }

  private mutating func partial(_ name: String) -> Result<Template?, MustacheError> {
    if let known = loaded[name] { return known }
    let result = Result { () throws(MustacheError) in try partials.lookup(name) }
    loaded[name] = result
    return result
  }

  /// Notes a problem with a name, unless its place had one before.
  private mutating func report(_ name: Name, in job: Int, _ problem: () -> NameProblem) {
    guard told.insert(Spot(partial: jobs[job].partial, offset: name.offset)).inserted else { return }
    note(jobs[job].template.source.error(problem(), in: name).included(at: inclusions(of: job)))
  }

  private mutating func note(_ error: MustacheError) {
    if problems.errors.count < limits.problems {
      problems.errors.append(error)
    } else {
      problems.isCut = true
    }
  }

  private func place(of name: Name, in job: Int) -> MustacheError.Place {
    jobs[job].template.source.place(at: name.offset)
  }

  /// The tags that lead to the template of a job, the nearest first.
  private func inclusions(of job: Int) -> [MustacheError.Place] {
    var places: [MustacheError.Place] = []
    var inclusion = jobs[job].inclusion
    while let (outer, offset) = inclusion {
      places.append(jobs[outer].template.source.place(at: offset))
      inclusion = jobs[outer].inclusion
    }
    return places
  }
}
