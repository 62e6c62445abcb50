//! Name, release, public path and remote entry.

use fedpack_bridge::Environment;
use fedpack_config::model::{Container, FederationConfig};
use fedpack_manifest::{Facts, PublicPath, RemoteEntryFact, is_script};
use rspack_core::{Compilation, CrossOriginLoading};
use rspack_error::Result;

use crate::build::public_path;

pub(super) async fn facts(
  environment: &Environment,
  config: &FederationConfig,
  compilation: &Compilation,
) -> Result<Facts> {
  let FederationConfig { name, container, runtime, share_scope, .. } = config;
  let scopes = container.as_ref().map_or(share_scope, |container| &container.share_scope);
  let output = &compilation.options.output;
  let name = name.as_ref().map_or(output.unique_name.as_str(), |name| name.as_str());
  let public_path = match (&runtime.get_public_path, public_path(container.as_ref(), compilation)) {
    (Some(function), _) => PublicPath::GetPublicPath(fedpack_config::get_public_path::as_function(function)),
    (None, rspack_core::PublicPath::Auto) => PublicPath::Static("auto".to_owned()),
    (None, rspack_core::PublicPath::Filename(template)) => {
      PublicPath::Static(rspack_core::PublicPath::render_filename(compilation, template).await)
    }
  };
  Ok(Facts {
    name: name.to_owned(),
    unique_name: output.unique_name.clone(),
    cross_origin: match &output.cross_origin_loading {
      CrossOriginLoading::Disable => None,
      CrossOriginLoading::Enable(value) => Some(value.clone()),
    },
    global_name: container.as_ref().map_or(name, global_name).to_owned(),
    build_version: environment.build_version.clone(),
    plugin_version: environment.plugin_version.clone(),
    public_path,
    share_scope: scopes.clone(),
    remote_entry: container.as_ref().and_then(|container| remote_entry(container, compilation)),
    ..Facts::default()
  })
}

/// The global that holds the container: the library's name, or the container's where the library has none of that form.
fn global_name(container: &Container) -> &str {
  container.library.text_name().unwrap_or(container.name.as_str())
}

fn remote_entry(container: &Container, compilation: &Compilation) -> Option<RemoteEntryFact> {
  let artifact = &compilation.build_chunk_graph_artifact;
  let group = artifact.chunk_group_by_ukey.get(artifact.entrypoints.get(container.name.as_str())?)?;
  let chunk = artifact.chunk_by_ukey.get(&group.get_entrypoint_chunk())?;
  let mut files: Vec<_> = chunk.files().iter().filter(|file| is_script(file)).collect();
  files.sort_unstable();
  let file = files.into_iter().next()?.clone();
  Some(RemoteEntryFact { file, library_type: container.library.library_type.clone() })
}
