/// Why a file cannot be read at all.
public enum ByteSourceError: Error, Hashable, Sendable, CustomStringConvertible {
  /// There is no such file.
  case missing(name: String)
  /// The path names a directory.
  case directory(name: String)
  /// The system refuses to open the file; `reason` is its own sentence.
  case notReadable(name: String, reason: String)
  /// The file has no bytes.
  case empty(name: String)
  /// Reading stopped with an error of the system.
  case readFailed(name: String, reason: String)
  /// A UTF-16 file ends in the middle of a character.
  case truncatedUTF16(name: String)

  /// The sentence for the user: the file, what is wrong, what mends it.
  public var description: String {
    switch self {
    case .missing(let name): "\(name): no such file; check the path"
    case .directory(let name): "\(name): this is a directory; name a file in it"
    case .notReadable(let name, let reason): "\(name): cannot be opened (\(reason)); check its permissions"
    case .empty(let name): "\(name): the file is empty; export it again, with a header row"
    case .readFailed(let name, let reason):
      "\(name): reading failed (\(reason)); copy the file to a local disk and try again"
    case .truncatedUTF16(let name):
      "\(name): the file ends in the middle of a UTF-16 character; it was cut off, so export or copy it again"
    }
  }
}
