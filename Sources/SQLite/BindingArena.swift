/// Memory for the texts and blobs bound to one statement, until it is reset.
///
/// SQLite would otherwise allocate a copy of each text it is given (`SQLITE_TRANSIENT`). Here one block is filled from
/// its start for every execution and handed over as `SQLITE_STATIC`, which needs no allocation. What does not fit goes
/// into blocks of its own, and the next execution gets a larger block: one that is in use is never moved.
struct BindingArena: ~Copyable {
  private static let largestBlock = 1 << 20

  private var block = UnsafeMutableRawBufferPointer(start: nil, count: 0)
  private var used = 0
  private var overflow: [UnsafeMutableRawPointer] = []
  private var overflowBytes = 0

  deinit {
    block.deallocate()
    for pointer in overflow { pointer.deallocate() }
  }

  /// Copies bytes to a place that stays as it is until `rewind()`.
  mutating func copy(_ bytes: UnsafeRawBufferPointer) -> UnsafeMutableRawPointer {
    if let start = block.baseAddress, let source = bytes.baseAddress, bytes.count <= block.count - used {
      let place = start + used
      place.copyMemory(from: source, byteCount: bytes.count)
      used += bytes.count
      return place
    }
    let place = UnsafeMutableRawPointer.allocate(byteCount: max(bytes.count, 1), alignment: 1)
    if let source = bytes.baseAddress { place.copyMemory(from: source, byteCount: bytes.count) }
    overflow.append(place)
    overflowBytes += bytes.count
    return place
  }

  /// Makes the memory free for the next execution. SQLite must hold no pointer into it any more.
  mutating func rewind() {
    if !overflow.isEmpty { grow() }
    used = 0
  }

  private mutating func grow() {
    for pointer in overflow { pointer.deallocate() }
    overflow.removeAll(keepingCapacity: true)
    let wanted = 2 * (used + overflowBytes)
    overflowBytes = 0
    guard wanted > block.count, wanted <= Self.largestBlock else { return }
    block.deallocate()
    block = .allocate(byteCount: wanted, alignment: 16)
  }
}
