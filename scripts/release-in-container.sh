#!/bin/sh
# Builds the binding as it is published, in a Linux container that has nothing yet: Alpine, or one of the manylinux images.
# $1: the Rust target, such as x86_64-unknown-linux-musl. The checkout is the working directory.
set -eu
target=$1

if command -v apk >/dev/null; then
  apk add --no-cache build-base nodejs npm rustup
  rustup-init -y --profile minimal --default-toolchain none
else
  dnf --assumeyes --quiet module install nodejs:22
  curl --proto '=https' --tlsv1.2 --silent --show-error --fail https://sh.rustup.rs |
    sh -s -- -y --profile minimal --default-toolchain none
fi
PATH="$HOME/.cargo/bin:$PATH"
export PATH

rustup target add "$target"
node scripts/build-binding.mjs --release --target "$target"
node scripts/binding-size.mjs --release --target "$target"
node npm/binding/binding.js
