//! Properties of `__webpack_require__` that `@module-federation/webpack-bundler-runtime` 2.9.2 reads.

/// State of the federation runtime: the instance, its options, the bundler runtime.
pub const FEDERATION: &str = "federation";
/// Which chunks need which remote modules, and where each is found.
pub const REMOTES_LOADING_DATA: &str = "remotesLoadingData";
/// Which chunks consume which shared modules, and how each is asked for.
pub const CONSUMES_LOADING_DATA: &str = "consumesLoadingData";
/// The modules that are provided, by share scope.
pub const INITIALIZE_SHARING_DATA: &str = "initializeSharingData";
/// The exposed modules.
pub const INITIALIZE_EXPOSES_DATA: &str = "initializeExposesData";
