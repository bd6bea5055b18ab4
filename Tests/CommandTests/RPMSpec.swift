/// A spec file for rpmbuild(8) that packs files as they are: nothing stripped, nothing looked into.
enum RPMSpec {
  /// The package `foo` of what the lines of %install put below `%{buildroot}`, and %files names.
  static func text(installing lines: String, files: String) -> String {
    """
    %define __strip /bin/true
    %define _build_id_links none
    %define debug_package %{nil}
    %define __os_install_post %{nil}
    %define _use_internal_dependency_generator 0
    Name: foo
    Version: 1
    Release: 1
    Summary: foo
    License: none
    AutoReqProv: no
    %description
    foo
    %install
    \(lines)
    %files
    \(files)

    """
  }
}
