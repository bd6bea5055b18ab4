extension KnownMessage {
  /// What package managers, containers and their like say.
  static let packages: [KnownMessage] = [
    triggerOfCLibrary, fileForLinkSaidByUbuntu, outputOfScriptlet, fileForLinkSaidInScriptlet,
    kindDiffersForDpkg, linkDiffersForRPM, contentDiffersForRPM, kindDiffersForPacman, nameIsTaken,
    transactionHasConflicts, alternativeNotReplaced, alternativeIsBroken, ownedByNoPackage,
    noFileForRPM, sameBuildTwice, cacheOfCondaChanged, driverInImage, ldconfigFailedInHook,
    ldconfigNotFoundByHook, noConfigurationInWSL, ldconfigFailedInWSL, libraryNotFoundOnAndroid,
  ]
}
