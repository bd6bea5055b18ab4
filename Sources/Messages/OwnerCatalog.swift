/// What is said about package databases that could not be used whole.
package protocol OwnerCatalog: Sendable {
  func ownersUnreadable(_ path: String, of manager: String, reason: String) -> String
  func ownersTooLarge(_ path: String, of manager: String) -> String
  func ownersDamaged(_ path: String, of manager: String) -> String
  func ownersUnsupported(_ path: String, of manager: String, format: String) -> String
}
