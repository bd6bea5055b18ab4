/// The objects whose needs are still to be followed, as places in the list of objects.
struct LoadingQueue {
  private var places: [Int] = []
  private var next = 0

  /// Adds one at the end.
  mutating func append(_ place: Int) { places.append(place) }

  /// Lets one that waits be the next but `count`; one that was followed already stays so.
  mutating func advance(_ place: Int, behind count: Int) -> Bool {
    guard let position = places[next...].firstIndex(of: place) else { return false }
    places.remove(at: position)
    places.insert(place, at: min(next + count, places.count))
    return true
  }

  /// The one to be followed now.
  mutating func take() -> Int? {
    guard next < places.count else { return nil }
    next += 1
    return places[next - 1]
  }
}
