//! Which plugin the options belong to.

/// `ModuleFederationPlugin`, or one of the parts that it is made of. Names and meaning are webpack's.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum PluginKind {
  /// All of it, with the federation runtime.
  #[default]
  ModuleFederation,
  /// A container.
  Container,
  /// Modules of other containers.
  ContainerReference,
  /// Shared modules, provided and consumed.
  Share,
  /// Shared modules that are consumed.
  ConsumeShared,
  /// Shared modules that are provided.
  ProvideShared,
}

impl PluginKind {
  /// The plugin that the class of this name stands for.
  pub fn from_class(name: &str) -> Option<Self> {
    Some(match name {
      "ModuleFederationPlugin" => Self::ModuleFederation,
      "ContainerPlugin" => Self::Container,
      "ContainerReferencePlugin" => Self::ContainerReference,
      "SharePlugin" => Self::Share,
      "ConsumeSharedPlugin" => Self::ConsumeShared,
      "ProvideSharedPlugin" => Self::ProvideShared,
      _ => return None,
    })
  }
}
