import Domain
import SQLite
import Store

extension JSONWriter {
  /// Writes the members of a manifest.
  mutating func members(of manifest: BackupManifest) throws {
    try member("made_at", manifest.madeAt.description)
    try member("migration", manifest.migration)
    try member("program", manifest.program)
    try key("tables")
    try array { json in
      for digest in manifest.tables {
        try json.newline()
        try json.object { json in
          try json.member("name", digest.table)
          try json.member("rows", digest.rows)
          try json.member("sha256", digest.sha256)
        }
      }
    }
  }

  /// Writes the members of what was found out about a backup.
  mutating func members(of found: BackupVerification) throws {
    try member("file", found.file.path)
    try member("bytes", found.file.bytes)
    try key("sound")
    try value(found.isSound)
    try key("manifest")
    if let manifest = found.manifest {
      try object { json in
        try json.member("made_at", manifest.madeAt.description)
        try json.member("migration", manifest.migration)
        try json.member("program", manifest.program)
      }
    } else {
      try value(nil as String?)
    }
    try member("migration", found.migration)
    try member("recorded_until", found.recordedUntil?.description)
    try key("damage")
    try array { json in
      for damage in found.damage { try json.value(damage) }
    }
    try member("broken_references", found.violations.count)
    try key("tables")
    try array { json in
      for table in found.tables {
        try json.newline()
        try json.object { json in
          try json.member("name", table.table)
          try json.member("outcome", table.outcome.rawValue)
          try json.member("expected_rows", table.expected?.rows)
          try json.member("expected_sha256", table.expected?.sha256)
          try json.member("rows", table.rows)
          try json.member("sha256", table.sha256)
        }
      }
    }
  }
}
