/// What stands around a rule's page and a list of rules; the pages are in module `Knowledge`.
package protocol RulePageCatalog: Sendable {
  // MARK: A page

  func pageStanding(severity: String, fixClass: String) -> String
  var pageWhat: String { get }
  var pageExample: String { get }
  var pageWhy: String { get }
  var pageOrigin: String { get }
  var pageMending: String { get }
  var pageOtherTools: String { get }
  var exampleBefore: String { get }
  var exampleAfter: String { get }
  func pageSeeAlso(_ rules: [String]) -> String

  // MARK: The list of rules

  func ruleListHint(_ command: String) -> String
}
