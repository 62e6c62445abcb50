//! What the runtime does only if an option asks for it, as the module that starts it holds it.

use fedpack_bridge::PolicyModules;
use fedpack_config::model::{AllowedOrigins, ExposeKey, Fallback, FederationConfig, Remote};
use fedpack_emit::js::Expr;
use rspack_cacheable::{
  cacheable,
  with::{As, AsOption},
};
use serde_json::Value;

use crate::cached::Text;

/// A runtime plugin of ours: the request of its module, and what it is handed.
#[cacheable]
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(crate) struct EmbeddedPolicy {
  pub request: String,
  pub params: EmbeddedParams,
}

/// What a policy is handed.
#[cacheable]
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(crate) enum EmbeddedParams {
  /// The literal of the options.
  Retry(String),
  /// The literal of the patterns.
  Origins(String),
  /// The request of the module that decides.
  OriginsModule(String),
  /// What stands in for remotes.
  Fallbacks(Vec<EmbeddedFallback>),
}

/// A module that stands in for a remote, or for one of what it exposes.
#[cacheable]
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(crate) struct EmbeddedFallback {
  pub remote: String,
  #[cacheable(with = AsOption<As<Text>>)]
  pub expose: Option<ExposeKey>,
  pub request: String,
}

impl EmbeddedPolicy {
  /// The policies that the options ask for.
  pub(crate) fn of<'a>(
    config: &FederationConfig,
    remotes: impl Iterator<Item = &'a Remote>,
    modules: &PolicyModules,
  ) -> Vec<Self> {
    let literal = |value: Value| Expr::literal(value).0;
    let origins = config.security.origins.as_ref().map(|origins| match origins {
      AllowedOrigins::Patterns(patterns) => {
        EmbeddedParams::Origins(literal(patterns.iter().map(|pattern| Value::from(pattern.to_string())).collect()))
      }
      AllowedOrigins::Module(request) => EmbeddedParams::OriginsModule(request.clone()),
    });
    let retry = config.runtime.retry.as_ref().map(|retry| EmbeddedParams::Retry(literal(retry.to_json())));
    let fallbacks: Vec<_> = remotes.flat_map(EmbeddedFallback::of).collect();
    let fallbacks = (!fallbacks.is_empty()).then_some(EmbeddedParams::Fallbacks(fallbacks));
    let found = [(&modules.origins, origins), (&modules.retry, retry), (&modules.fallback, fallbacks)];
    let policy = |(request, params): (&String, Option<_>)| Some(Self { request: request.clone(), params: params? });
    found.into_iter().filter_map(policy).collect()
  }

  /// The modules that it requires at once: its own, and the one that decides.
  pub(crate) fn requests(&self) -> impl Iterator<Item = &String> {
    let more = match &self.params {
      EmbeddedParams::OriginsModule(request) => Some(request),
      _ => None,
    };
    std::iter::once(&self.request).chain(more)
  }

  /// The modules that it loads when they are needed.
  pub(crate) fn fallbacks(&self) -> &[EmbeddedFallback] {
    match &self.params {
      EmbeddedParams::Fallbacks(fallbacks) => fallbacks,
      _ => &[],
    }
  }

  /// Its part of an identifier.
  pub(crate) fn identifier(&self) -> String {
    match &self.params {
      EmbeddedParams::Retry(options) => format!(" retry {options}"),
      EmbeddedParams::Origins(patterns) => format!(" origins {patterns}"),
      EmbeddedParams::OriginsModule(request) => format!(" origins |{request}|"),
      EmbeddedParams::Fallbacks(fallbacks) => {
        let fallback = |EmbeddedFallback { remote, expose, request }: &EmbeddedFallback| {
          format!(" fallback {remote} {}|{request}|", expose.as_ref().map_or("", ExposeKey::as_str))
        };
        fallbacks.iter().map(fallback).collect()
      }
    }
  }
}

impl EmbeddedFallback {
  fn of(remote: &Remote) -> Vec<Self> {
    let of = |expose: Option<&ExposeKey>, request: &String| Self {
      remote: remote.key.clone(),
      expose: expose.cloned(),
      request: request.clone(),
    };
    match &remote.fallback {
      None => Vec::new(),
      Some(Fallback::Module(request)) => vec![of(None, request)],
      Some(Fallback::Exposes(exposes)) => exposes.iter().map(|(key, request)| of(Some(key), request)).collect(),
    }
  }
}
