/// What `solder explain` says around what is known of messages.
package protocol ExplainCatalog: Sendable {
  // MARK: Labels in front of paragraphs

  var explainMeaning: String { get }
  var explainHarm: String { get }
  var explainHere: String { get }
  var explainCause: String { get }
  var explainOtherCauses: String { get }
  var explainPossibleCauses: String { get }
  var explainRemedy: String { get }
  var explainChanges: String { get }
  var explainMore: String { get }

  // MARK: Harm

  var explainHarmless: String { get }
  var explainSometimesHarmful: String { get }
  var explainHarmful: String { get }
  func explainHarm(_ degree: String, _ reason: String) -> String

  // MARK: What is here

  func explainTimes(_ count: Int) -> String
  func explainOthers(_ count: Int) -> String
  func explainAbsent(_ path: String) -> String
  var explainUnnamed: String { get }
  func explainPresent(_ path: String) -> String
  func explainThere(_ path: String) -> String
  func explainTooMany(_ name: String) -> String
  func explainDirectory(_ path: String) -> String
  func explainSeen(_ directory: String, _ message: String) -> String
  func explainLoads(_ name: String, _ path: String) -> String
  func explainRefuses(_ path: String, _ reason: String) -> String
  func explainNotFound(_ name: String) -> String
  func explainElsewhere(_ path: String) -> String
  func explainNotInCache(_ path: String) -> String
  var explainLent: String { get }

  // MARK: What to do

  var explainNothingToDo: String { get }
  var explainAskProgram: String { get }
  var explainMakesLinks: String { get }
  var explainLeadsToNewest: String { get }
  var explainLookInside: String { get }
  var explainWholeDirectory: String { get }

  // MARK: Talk

  var explainPaste: String { get }
  var explainUnknown: String { get }
  var explainHintUnknown: String { get }
}
