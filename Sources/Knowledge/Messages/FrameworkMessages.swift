extension KnownMessage {
  /// What Python, frameworks and the libraries of CUDA say.
  static let frameworks: [KnownMessage] = [
    libraryNotOpenedByPython, tooShortForPython, noHeaderForPython, libraryNotFoundByExtension,
    libraryNotLoadedByTensorFlow, libraryNotOpenedByOldTensorFlow, cuDNNNotLoadedByOldTensorFlow,
    librariesNotLoadedByTensorFlow, noTensorRTForTensorFlow, olderCuDNN, olderCuDNNForTensorFlow1,
    otherCuDNNForOldTensorFlow, cuDNNNotBegun, symbolMissingInPartOfCuDNN, noDriverLibraryForCuDNN,
    partNotFoundByCuDNN, noneOfNamesFoundByCuDNN, invalidHandleInCuDNN, versionMismatchInCuDNN8,
    versionMismatchInCuDNN9, partNotLoadedByCuDNN9, providerNotLoadedByONNX, partsOfCuBLASDiffer,
    noManagementLibrary, driverIsAStub, driverTooOld, noOracleClient,
  ]
}
