extension KnownMessage {
  /// What Python, frameworks and the libraries of CUDA say.
  static let frameworks: [KnownMessage] =
    pythonFrameworks + tensorFlow + cuDNN + cuDNN9 + cudaAndDrivers
}
