//! Names of the options in the persistent cache, which keeps them as text.

use rspack_cacheable::{ContextGuard, Result, cacheable, with::AsConverter};

/// A name as the cache keeps it: fields of [`ShareKey`](fedpack_config::model::ShareKey) and its like are `As<Text>`.
#[cacheable]
pub(crate) struct Text(String);

impl<T: AsRef<str> + From<String>> AsConverter<T> for Text {
  fn serialize(name: &T, _: &ContextGuard) -> Result<Self> {
    Ok(Self(name.as_ref().to_owned()))
  }

  fn deserialize(self, _: &ContextGuard) -> Result<T> {
    Ok(self.0.into())
  }
}
