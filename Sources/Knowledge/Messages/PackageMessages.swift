extension KnownMessage {
  /// What package managers, containers and their like say.
  static let packages: [KnownMessage] =
    packageInstallation + packageVerification + packageConflicts + packageOwners + containers
}
