internal import Host

/// Libraries that work together only in one version: a row of the table of such products.
struct ProductFamily: Sendable {
  /// What tells that two libraries belong to the same copy of the product.
  enum Kinship: Sendable {
    /// The number right after `.so.` in the SONAME: cuDNN 8 and 9 live side by side.
    case sonameNumber
    /// So many first numbers of the version: NVRTC of two toolkits.
    case versionPrefix(Int)
    /// A system has one at a time: the driver.
    case one
  }

  /// Where the version stands.
  enum VersionPlace: Sendable {
    /// In the file's name, if it has more numbers than the SONAME.
    case fileName
    /// In the directory that follows one of this name: `/opt/intel/oneapi/mkl/2024.1/lib`.
    case directory(after: String)
  }

  /// What it is called.
  let product: String
  /// The names before `.so`; one that ends in `*` stands for all that begin so.
  let parts: [String]
  /// How many numbers of the version must be the same.
  let agreeing: Int
  /// Which libraries are compared with each other.
  var kinship = Kinship.sonameNumber
  /// Where the version stands.
  var place = VersionPlace.fileName
  /// A version that begins with less is another kind of number: Jetson's `libcuda.so.1.1`.
  var leastMajor = 0
}

extension ProductFamily {
  /// All products; the main library of each comes first.
  ///
  /// What is asked for by its full version, such as TensorRT's builder resources, cannot be mixed up.
  static let all: [ProductFamily] = [
    ProductFamily(product: "cuDNN", parts: ["libcudnn", "libcudnn_*"], agreeing: 3),
    ProductFamily(
      product: "TensorRT",
      parts: [
        "libnvinfer", "libnvinfer_plugin", "libnvinfer_vc_plugin", "libnvinfer_lean",
        "libnvinfer_dispatch", "libnvonnxparser", "libnvparsers", "libnvcaffe_parser",
      ], agreeing: 3),
    ProductFamily(product: "cuBLAS", parts: ["libcublas", "libcublasLt"], agreeing: 4),
    ProductFamily(product: "cuFFT", parts: ["libcufft", "libcufftw"], agreeing: 4),
    ProductFamily(product: "cuSOLVER", parts: ["libcusolver", "libcusolverMg"], agreeing: 4),
    ProductFamily(
      product: "NPP",
      parts: [
        "libnppc", "libnppial", "libnppicc", "libnppidei", "libnppif", "libnppig", "libnppim",
        "libnppist", "libnppisu", "libnppitc", "libnpps",
      ], agreeing: 4),
    ProductFamily(
      product: "NVRTC", parts: ["libnvrtc", "libnvrtc-builtins"], agreeing: 3,
      kinship: .versionPrefix(2)),
    ProductFamily(
      product: "NVIDIA driver",
      parts: [
        "libcuda", "libnvidia-ml", "libnvidia-ptxjitcompiler", "libnvidia-nvvm", "libnvidia-opencl",
        "libcudadebugger", "libnvcuvid", "libnvidia-encode", "libnvidia-fbc",
        "libnvidia-opticalflow", "libnvidia-cfg", "libnvidia-allocator", "libnvoptix",
        "libGLX_nvidia", "libEGL_nvidia",
      ], agreeing: 4, kinship: .one, leastMajor: 100),
    ProductFamily(
      product: "oneMKL", parts: ["libmkl_core", "libmkl_*"], agreeing: 2,
      place: .directory(after: "mkl")),
    ProductFamily(
      product: "oneAPI DPC++",
      parts: ["libsycl", "libur_loader", "libur_adapter_level_zero", "libur_adapter_opencl"],
      agreeing: 2, kinship: .one, place: .directory(after: "compiler")),
  ]

  /// A place in the table: the product, and where in its row.
  typealias Place = (family: ProductFamily, position: Int)

  /// The place of a library by its name up to and including `.so`; `nil` for one that is no part.
  ///
  /// Hardly any library is one: no row is gone through to find that out.
  static func place(ofStem stem: [UInt8]) -> Place? {
    wholeNames[stem] ?? beginnings.first { stem.starts(with: $0.name) }?.place
  }

  private static let wholeNames: [[UInt8]: Place] = Dictionary(
    places.filter { !$0.name.hasSuffix("*") }.map { (Array(($0.name + ".so").utf8), $0.place) },
    uniquingKeysWith: { first, _ in first })

  private static let beginnings: [(name: [UInt8], place: Place)] =
    places.filter { $0.name.hasSuffix("*") }.map { (Array($0.name.utf8.dropLast()), $0.place) }

  private static var places: [(name: String, place: Place)] {
    all.flatMap { family in
      family.parts.enumerated().map { (name: $1, place: (family, position: $0)) }
    }
  }

  /// Whether two versions may be loaded together.
  func allows(_ version: DottedVersion, with other: DottedVersion) -> Bool {
    version.agrees(with: other, inFirst: agreeing)
  }
}
