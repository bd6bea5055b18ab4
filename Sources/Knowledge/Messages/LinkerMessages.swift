extension KnownMessage {
  /// What linkers say: GNU ld, gold, lld, mold, and CMake before them.
  static let linkers: [KnownMessage] = [
    nothingForName, nothingForNameByGold, nothingForNameByLLD, nothingForNameByMold, nothingAtPath,
    circleAtPath, unreadableAtPath, textTreatedAsScript, textIsSyntaxError, formatNotRecognized,
    tooShort, truncatedByOldLinker, emptyByGold, syntaxErrorByGold, noObjectByGold, findViewByGold,
    endOfTextByLLD, unknownDirectiveByLLD, pastTheEndByLLD, incompatibleByLLD, directoryForFile,
    unknownTypeByMold, unknownTokenByMold, sectionsCorruptedByMold, skippedByMold, skippedInSearch,
    refusedMachine, neededNotFound, twoMajors, symbolOfUnnamedLibrary, libraryNotNamed,
    undefinedReference, importedFileMissing,
  ]
}
